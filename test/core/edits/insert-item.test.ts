import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { applyChanges } from '../../../src/core/index.ts';
import { insertItem } from '../../../src/core/edits/insert-item.ts';
import { engine } from '../../support/built-in.ts';
import { editContext } from '../../support/edit-context.ts';

/** A section of duties with one more; undefined where there is no list to go on with. */
function with1More(
  body: string,
  {
    heading = '## 岗位职责',
    sentence = '新增一项。',
    language = 'zh',
  }: { heading?: string; sentence?: string; language?: 'zh' | 'en' } = {},
): string | undefined {
  const head = `${heading}\n\n`;
  const text = head + body;
  const changes = insertItem(editContext(text, { language }), 'responsibility', sentence);
  return changes && applyChanges(text, changes).slice(head.length);
}

/** The same, where lines that begin so stay last. */
function above(body: string, words: RegExp, { language = 'zh' }: { language?: 'zh' | 'en' } = {}): string {
  const lineBreak = body.includes('\r') ? '\r\n' : '\n';
  const head = (language === 'zh' ? '## 岗位职责' : '## Responsibilities') + lineBreak.repeat(2);
  const text = head + body;
  const sentence = language === 'zh' ? '新增一项。' : 'Plan one more.';
  const changes = insertItem(editContext(text, { language }), 'responsibility', sentence, ({ content }) =>
    words.test(text.slice(content.start, content.end)),
  );
  return applyChanges(text, changes!).slice(head.length);
}

describe('One more item of a list', () => {
  it('stands below the last, with its bullet', () => {
    assert.equal(with1More('- 甲甲\n- 乙乙\n'), '- 甲甲\n- 乙乙\n- 新增一项\n');
    assert.equal(with1More('* 甲甲\n* 乙乙'), '* 甲甲\n* 乙乙\n* 新增一项');
  });

  it('has the next number', () => {
    assert.equal(with1More('1. 甲甲\n2. 乙乙\n'), '1. 甲甲\n2. 乙乙\n3. 新增一项\n');
    assert.equal(with1More('（一）甲甲\n（二）乙乙\n'), '（一）甲甲\n（二）乙乙\n（三）新增一项\n');
  });

  it('is a further item however far a list is numbered in Roman numerals', () => {
    const tens = ['', 'x', 'xx', 'xxx'];
    const ones = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix'];
    const numerals = tens.flatMap((ten) => ones.map((one) => ten + one)).slice(1);
    for (let count = 2; count <= numerals.length; count++) {
      const body = numerals.slice(0, count).map((numeral) => `${numeral}. 甲甲乙乙\n`);
      const after = `## 岗位职责\n\n${with1More(body.join(''))!}`;
      assert.equal(engine.readDraft(after, 'markdown').items.length, count + 1, after);
    }
  });

  it('ends as the others do', () => {
    assert.equal(with1More('- 甲甲；\n- 乙乙；\n'), '- 甲甲；\n- 乙乙；\n- 新增一项；\n');
    assert.equal(with1More('- 甲甲。\n- 乙乙。\n', { sentence: '新增一项！' }), '- 甲甲。\n- 乙乙。\n- 新增一项。\n');
  });

  it('is not ticked where the last one is', () => {
    assert.equal(with1More('- [ ] 甲甲\n- [x] 乙乙\n'), '- [ ] 甲甲\n- [x] 乙乙\n- [ ] 新增一项\n');
    assert.equal(with1More('- [X] 乙乙\n'), '- [X] 乙乙\n- [ ] 新增一项\n');
  });

  it('goes into the outer list, below its inner one', () => {
    assert.equal(
      with1More('1. 甲甲\n2. 乙乙\n   - 里一\n   - 里二\n'),
      '1. 甲甲\n2. 乙乙\n   - 里一\n   - 里二\n3. 新增一项\n',
    );
  });

  it('uses the line breaks of the text', () => {
    assert.equal(with1More('- 甲甲\r\n- 乙乙\r\n', { heading: '## 岗位职责\r' }), '- 甲甲\r\n- 乙乙\r\n- 新增一项\r\n');
  });

  it('is one more clause where clauses stand on one line, with the sign between them', () => {
    assert.equal(with1More('1、开发客户；2、商务谈判。\n'), '1、开发客户；2、商务谈判；3、新增一项。\n');
    assert.equal(
      with1More('1) Find customers; 2) close deals.\n', {
        heading: '## Responsibilities',
        sentence: 'Plan.',
        language: 'en',
      }),
      '1) Find customers; 2) close deals; 3) Plan.\n',
    );
  });

  it('takes over the sign between the last two clauses, else that of the language', () => {
    assert.equal(with1More('1、开发客户，2、商务谈判。\n'), '1、开发客户，2、商务谈判，3、新增一项。\n');
    assert.equal(with1More('1、开发客户。 2、商务谈判。\n'), '1、开发客户。 2、商务谈判。 3、新增一项。\n');
    assert.equal(with1More('开发客户；商务谈判\n'), '开发客户；商务谈判；新增一项\n');
  });

  it('is a line of its own below numbered lines that are no list', () => {
    assert.equal(with1More('1、开发客户；\n2、商务谈判；\n'), '1、开发客户；\n2、商务谈判；\n3、新增一项；\n');
    assert.equal(with1More('  ①开发客户。\n  ②商务谈判。\n'), '  ①开发客户。\n  ②商务谈判。\n  ③新增一项。\n');
  });

  it('is one cell of a table also where the sentence has a bar or a break', () => {
    const sentence = '负责 A|B 测试\n并复盘';
    const head = '| 事项 | 时间 |\n|---|---|\n| 拜访客户 | 4月 |\n';
    assert.equal(with1More(head, { sentence }), `${head}| 负责 A\\|B 测试 并复盘 | |\n`);
    const tabbed = '事项\t负责人\n拜访客户和渠道\t销售\n';
    assert.equal(with1More(tabbed, { sentence }), `${tabbed}负责 A/B 测试 并复盘\t\n`);
  });

  it('is a row of a table, in the column that says the most, with the next number', () => {
    const head = '| 序号 | 事项 | 负责人 |\n|---|---|---|\n';
    assert.equal(
      with1More(`${head}| 1 | 拜访客户 | 销售 |\n| 2 | 谈判签约 | 销售 |\n`),
      `${head}| 1 | 拜访客户 | 销售 |\n| 2 | 谈判签约 | 销售 |\n| 3 | 新增一项 | |\n`,
    );
    assert.equal(
      with1More('|事项|时间|\n|---|---|\n|拜访客户|4月|\n'),
      '|事项|时间|\n|---|---|\n|拜访客户|4月|\n|新增一项| |\n',
    );
  });

  for (const [what, body, after] of [
    ['lines that are bold as a whole', '- **甲甲**\n- **乙乙**\n', '- 新增一项'],
    ['circled numbers', '①甲甲；\n②乙乙；\n', '③新增一项；'],
    ['wide digits', '１．甲甲\n２．乙乙\n', '３．新增一项'],
    ['the same number again', '1. 甲甲\n1. 乙乙\n', '1. 新增一项'],
    ['a sign', '✅ 甲甲\n✅ 乙乙\n', '✅ 新增一项'],
    ['a quotation', '> - 甲甲\n> - 乙乙\n', '> - 新增一项'],
    ['a list with a second paragraph', '1. 甲甲\n\n   甲一。\n\n2. 乙乙\n\n   乙一。\n', '3. 新增一项'],
  ] as const) {
    it(`goes on with ${what}`, () => assert.equal(with1More(body), `${body}${after}\n`));
  }

  it('stands with the list, not below the remark behind it', () => {
    assert.equal(with1More('- 甲甲\n- 乙乙\n\n以上均为全职。\n'), '- 甲甲\n- 乙乙\n- 新增一项\n\n以上均为全职。\n');
  });

  it('stands before the heading that follows on the line', () => {
    const [change] = insertItem(
      editContext('渠道销售\n岗位职责：1、开发客户；2、催收回款；任职要求：1、大专。\n', { flavor: 'plaintext' }),
      'responsibility',
      '新增一项。',
    )!;
    assert.equal(change?.newText, '；3、新增一项');
    assert.equal(change.start, '渠道销售\n岗位职责：1、开发客户；2、催收回款'.length);
  });

  it('keeps the lines of a paragraph apart as they are kept apart', () => {
    assert.equal(with1More('甲甲；\\\n乙乙。\n'), '甲甲；\\\n乙乙。\\\n新增一项。\n');
  });

  it('stands above what closes the list, whose numbers count on', () => {
    for (const [body, after] of [
      ['1. 甲甲；\n2. 乙乙；\n3. 其他。\n', '1. 甲甲；\n2. 乙乙；\n3. 新增一项；\n4. 其他。\n'],
      ['1、甲甲\n2、乙乙\n3、其他甲\n4、其他乙\n', '1、甲甲\n2、乙乙\n3、新增一项\n4、其他甲\n5、其他乙\n'],
      ['（一）甲甲\n（二）乙乙\n（三）其他\n', '（一）甲甲\n（二）乙乙\n（三）新增一项\n（四）其他\n'],
      ['①甲甲；\n②其他。\n', '①甲甲；\n②新增一项；\n③其他。\n'],
      ['1. 甲甲\n1. 其他\n', '1. 甲甲\n1. 新增一项\n1. 其他\n'],
      ['- 甲甲\r\n- 其他\r\n', '- 甲甲\r\n- 新增一项\r\n- 其他\r\n'],
      ['1. 甲甲\n   - 里一\n2. 其他\n', '1. 甲甲\n   - 里一\n2. 新增一项\n3. 其他\n'],
      ['1、开发客户；2、商务谈判；3、其他。\n', '1、开发客户；2、商务谈判；3、新增一项；4、其他。\n'],
      ['开发客户；商务谈判；其他\n', '开发客户；商务谈判；新增一项；其他\n'],
      ['开发客户\n商务谈判\n其他\n', '开发客户\n商务谈判\n新增一项\n其他\n'],
    ] as const)
      assert.equal(above(body, /^其他/u), after);
    assert.equal(
      above('1. Find customers.\n2. Anything else.\n', /^Anything/u, { language: 'en' }),
      '1. Find customers.\n2. Plan one more.\n3. Anything else.\n',
    );
  });

  it('stands last where nothing else is there, and where what closes a list stands amid it or below another item', () => {
    assert.equal(above('1. 其他\n', /^其他/u), '1. 其他\n2. 新增一项\n');
    assert.equal(above('1. 其他\n2. 甲甲\n', /^其他/u), '1. 其他\n2. 甲甲\n3. 新增一项\n');
    assert.equal(above('1. 甲甲\n   - 其他\n', /^其他/u), '1. 甲甲\n   - 其他\n2. 新增一项\n');
    assert.equal(above('1. 甲甲\n2. 其他\n   - 车辆\n', /^其他/u), '1. 甲甲\n2. 其他\n   - 车辆\n3. 新增一项\n');
  });

  it('is not added where there is no item', () => {
    assert.equal(with1More(''), undefined);
  });
});
