import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { applyChanges } from '../../../src/core/index.ts';
import { LONGEST_RENUMBERING, removeItems } from '../../../src/core/edits/remove-items.ts';
import { engine, phrases } from '../../support/built-in.ts';

const HEAD = '# 销售经理\n\n## 岗位职责\n\n';

/** The text below the head after the items with these words are taken out. */
function without(body: string, words: readonly string[], flavor: 'markdown' | 'plaintext' = 'markdown'): string {
  const text = HEAD + body;
  const draft = engine.readDraft(text, flavor);
  const { items } = draft;
  const removed = words.map((it) => {
    const at = items.findIndex(({ content }) => text.slice(content.start, content.end).includes(it));
    assert.notEqual(at, -1, `${it} is no item`);
    return at;
  });
  const changes = removeItems(
    text,
    draft,
    removed.sort((a, b) => a - b),
    phrases,
  );
  const after = applyChanges(text, changes);
  assert.ok(after.startsWith(HEAD));
  return after.slice(HEAD.length);
}

describe('Taking items out of a draft', () => {
  it('takes the line of an item, and no other', () => {
    assert.equal(without('- 甲甲\n- 乙乙\n- 丙丙\n', ['乙乙']), '- 甲甲\n- 丙丙\n');
    assert.equal(without('- 甲甲\n- 乙乙\n- 丙丙\n', ['甲甲']), '- 乙乙\n- 丙丙\n');
  });

  it('leaves a label below that is of the whole list, and takes one that is of the item alone', () => {
    const list = '- 甲甲\n- 乙乙\n- 丙丙\n负责人：王五\n\n下文。\n';
    assert.equal(without(list, ['丙丙']), '- 甲甲\n- 乙乙\n负责人：王五\n\n下文。\n');
    assert.equal(without(list, ['乙乙']), '- 甲甲\n- 丙丙\n负责人：王五\n\n下文。\n');
    assert.equal(without('- Aa\n- Bb\n- Cc\n**Due:** May\n', ['Cc']), '- Aa\n- Bb\n**Due:** May\n');
    assert.equal(
      without('- 甲甲\n截止：1月\n- 乙乙\n截止：2月\n- 丙丙\n截止：3月\n', ['丙丙']),
      '- 甲甲\n截止：1月\n- 乙乙\n截止：2月\n',
    );
  });

  it('closes what stands before a heading on its line as the last item did', () => {
    for (const [body, left] of [
      ['岗位职责：1、甲甲；2、乙乙；3、丙丙。任职要求：1、大专；', '岗位职责：1、甲甲；2、乙乙。任职要求：1、大专；'],
      ['岗位职责:1.甲甲;2.乙乙;3.丙丙。任职要求:1.大专;', '岗位职责:1.甲甲;2.乙乙。任职要求:1.大专;'],
      [
        'Duties: 1. Sell; 2. Call; 3. 丙丙. Requirements: 1. A degree;',
        'Duties: 1. Sell; 2. Call. Requirements: 1. A degree;',
      ],
      ['岗位职责：1、甲甲。2、乙乙。3、丙丙。任职要求：1、大专。', '岗位职责：1、甲甲。2、乙乙。任职要求：1、大专。'],
    ] as const)
      assert.equal(without(body, ['丙丙'], 'plaintext'), left);
  });

  it('takes the line break before the last line of a text that ends without one', () => {
    assert.equal(without('- 甲甲\n- 乙乙', ['乙乙']), '- 甲甲');
    assert.equal(without('- 甲甲\r\n- 乙乙', ['乙乙']), '- 甲甲');
  });

  it('takes the last lines of such a text together, though both have a part in the break between them', () => {
    assert.equal(without('- 甲甲\n- 乙乙\n- 丙丙', ['乙乙', '丙丙']), '- 甲甲\n');
    assert.equal(without('- 甲甲\r\n- 乙乙\r\n- 丙丙', ['乙乙', '丙丙']), '- 甲甲\r\n');
    assert.equal(without('1、甲甲\n2、乙乙\n3、丙丙', ['乙乙', '丙丙'], 'plaintext'), '1、甲甲\n');
  });

  it('takes a whole Windows line break', () => {
    assert.equal(without('- 甲甲\r\n- 乙乙\r\n- 丙丙\r\n', ['乙乙']), '- 甲甲\r\n- 丙丙\r\n');
  });

  it('leaves what stands between two items that are taken out', () => {
    assert.equal(without('- 甲甲\n- 乙乙\n- 丙丙\n- 丁丁\n', ['甲甲', '丙丙']), '- 乙乙\n- 丁丁\n');
    assert.equal(
      without('1、开发客户；2、公众号选题；3、商务谈判；4、活动策划；5、签约回款。\n', ['公众号选题', '活动策划']),
      '1、开发客户；2、商务谈判；3、签约回款。\n',
    );
  });

  it('lets the line before the last one close the list', () => {
    assert.equal(without('- 甲甲；\n- 乙乙；\n- 丙丙。\n', ['丙丙']), '- 甲甲；\n- 乙乙。\n');
    assert.equal(without('- 甲甲；\n- 乙乙；\n- 丙丙。', ['丙丙']), '- 甲甲；\n- 乙乙。');
    assert.equal(without('1、甲甲；\n2、乙乙；\n3、丙丙。\n', ['乙乙', '丙丙'], 'plaintext'), '1、甲甲。\n');
    assert.equal(without('- Sell cars;\n- Win deals;\n- Post news.\n', ['Post']), '- Sell cars;\n- Win deals.\n');
    assert.equal(without('- 甲甲；\n- 乙乙；\n- 丙丙\n', ['丙丙']), '- 甲甲；\n- 乙乙\n');
    assert.equal(without('- **甲甲；**\n- **丙丙。**\n', ['丙丙']), '- **甲甲。**\n');
    assert.equal(
      without('- 甲甲；\n- 乙乙；\n\n## 任职要求\n\n- 大专。\n', ['大专']).slice(0, 12),
      '- 甲甲；\n- 乙乙；\n',
    );
  });

  it('leaves no word at the end of a line that joined it to one that is gone', () => {
    assert.equal(without('- Sell cars;\n- Win deals; and\n- Post news.\n', ['Post']), '- Sell cars;\n- Win deals.\n');
    assert.equal(without('- Sell cars,\n- Win deals, and\n- Post news\n', ['Post']), '- Sell cars,\n- Win deals\n');
    assert.equal(without('- Sell cars\n- Win deals and\n- Post news\n', ['Post']), '- Sell cars\n- Win deals\n');
    assert.equal(
      without('- Sell cars;\n- Win deals; and/or\n- Post news;\n', ['Post']),
      '- Sell cars;\n- Win deals;\n',
    );
    assert.equal(without('- **Win deals; And**\n- Post news.\n', ['Post']), '- **Win deals.**\n');
    assert.equal(without('- Sell cars; and\n- Win deals; and\n- Post news.\n', ['Win', 'Post']), '- Sell cars.\n');
    assert.equal(
      without('- Sell cars;\n- Win deals; and\n- Post news.\n\nOne year of work.\n', ['Post']),
      '- Sell cars;\n- Win deals.\n\nOne year of work.\n',
    );
    assert.equal(without('- 甲甲；\n- 乙乙；以及\n- 丙丙。\n', ['丙丙']), '- 甲甲；\n- 乙乙。\n');
    assert.equal(without('- 甲甲；\n- 乙乙；以及\n- 丙丙；\n', ['丙丙']), '- 甲甲；\n- 乙乙；\n');
    assert.equal(without('1、甲甲，\n2、乙乙，并且\n3、丙丙\n', ['丙丙'], 'plaintext'), '1、甲甲，\n2、乙乙\n');
    for (const text of ['- Sell cars; and\n- Post news.\n- Win deals.\n', '- Build the brand\n- Post news\n'])
      assert.equal(without(text, ['Post']), text.replace('- Post news.\n', '').replace('- Post news\n', ''));
  });

  it('leaves the signs of other lines', () => {
    assert.equal(without('- 甲甲；\n- 乙乙；\n- 丙丙；\n', ['丙丙']), '- 甲甲；\n- 乙乙；\n');
    assert.equal(without('- 甲甲；\n- 乙乙；\n- 丙丙。\n', ['乙乙']), '- 甲甲；\n- 丙丙。\n');
    assert.equal(without('- 甲甲。\n- 丙丙\n', ['丙丙']), '- 甲甲。\n');
    assert.equal(without('- R&amp;\n- 丙丙。\n', ['丙丙']), '- R&amp;\n');
    assert.equal(without('- 甲甲：\n  - 子子；\n- 丙丙。\n', ['丙丙']), '- 甲甲：\n  - 子子；\n');
    assert.equal(without('- 甲甲；\n\n另外要做：\n\n- 丙丙。\n- 丁丁。\n', ['丙丙', '丁丁']).slice(0, 6), '- 甲甲；\n');
  });

  it('counts the rows of a table on that have a column of numbers', () => {
    const head = '| 序号 | 职责 | 指标 |\n| --- | --- | --- |\n';
    const rows = (...written: string[]): string => `${head}${written.map((it) => `${it}\n`).join('')}`;
    const table = rows('| 1 | 甲甲甲 | — |', '| 2 | 乙乙乙 | x |', '| 3 | 丙丙丙 | y |', '| 4 | 丁丁丁 | 4 |');
    assert.equal(without(table, ['乙乙乙']), rows('| 1 | 甲甲甲 | — |', '| 2 | 丙丙丙 | y |', '| 3 | 丁丁丁 | 4 |'));
    assert.equal(without(table, ['甲甲甲', '丙丙丙']), rows('| 1 | 乙乙乙 | x |', '| 2 | 丁丁丁 | 4 |'));
    assert.equal(without(table, ['丁丁丁']), rows('| 1 | 甲甲甲 | — |', '| 2 | 乙乙乙 | x |', '| 3 | 丙丙丙 | y |'));
    const dotted = '| # | Duty |\n|---|---|\n| 1. | Sell cars |\n| 2. | Write posts |\n| 3. | Win deals |\n';
    assert.equal(without(dotted, ['Write']), dotted.replace('| 2. | Write posts |\n', '').replace('3.', '2.'));
    // Years, weeks, and numbers that do not count, stay.
    const years = '| 年 | 职责 |\n|---|---|\n| 2024 | 甲甲甲 |\n| 2025 | 乙乙乙 |\n| 2026 | 丙丙丙 |\n';
    assert.equal(without(years, ['乙乙乙']), years.replace('| 2025 | 乙乙乙 |\n', ''));
    const weeks = '| 周 | 职责 |\n|---|---|\n| 1 | 甲甲甲 |\n| 2 | 乙乙乙 |\n| 3 | 丙丙丙 |\n';
    assert.equal(without(weeks, ['乙乙乙']), weeks.replace('| 2 | 乙乙乙 |\n', ''));
    const odd = '| 人数 | 职责 |\n|---|---|\n| 3 | 甲甲甲 |\n| 1 | 乙乙乙 |\n| 5 | 丙丙丙 |\n';
    assert.equal(without(odd, ['甲甲甲']), odd.replace('| 3 | 甲甲甲 |\n', ''));
  });

  it('takes neighbors on one line in one piece', () => {
    assert.equal(
      without('1、开发客户；2、公众号选题；3、活动策划；4、签约回款。\n', ['公众号选题', '活动策划']),
      '1、开发客户；2、签约回款。\n',
    );
  });

  it('closes the line with the sign that closed it when the last clause goes', () => {
    assert.equal(without('1、开发客户；2、商务谈判；3、活动策划。\n', ['活动策划']), '1、开发客户；2、商务谈判。\n');
  });

  it('leaves no sign that joined an item to what is no item before it', () => {
    const zh = '开发客户。\n';
    assert.equal(without(`${zh}\n， 跟进回款三千元\n`, ['跟进'], 'plaintext'), `${zh}\n`);
    assert.equal(without(`${zh}\n；跟进回款三千元\n走访经销商。\n`, ['跟进'], 'plaintext'), `${zh}\n走访经销商。\n`);
    const en = 'Sell cars to dealers.\n';
    assert.equal(without(`${en}\n, Leeds: visit all dealers\n`, ['Leeds'], 'plaintext'), `${en}\n`);
    assert.equal(without(`${en}\n, Leeds: visit all dealers\n`, ['Leeds']), `${en}\n`);
  });

  it('leaves no sign before a number that a heading runs into', () => {
    const text = '岗位职责1、开发客户；2、签约回款；要求1、年龄18-30岁；2、愿意长期从事销售；3、能出差。\n';
    assert.equal(without(text, ['年龄']), text.replace('1、年龄18-30岁；2、', '1、').replace('3、能', '2、能'));
    const inner = '职责：1、开发：（1）拜访（2）建档；2、谈判；3、报告\n';
    assert.equal(without(inner, ['建档']), inner.replace('（2）建档', ''));
  });

  it('ends a sentence where the one that goes ended it', () => {
    const text = '## Duties\n\nWrite posts for dealers; call dealers of the region. Report on both weekly.\n';
    assert.equal(without(text, ['call dealers']), text.replace('; call dealers of the region', ''));
    assert.equal(without(text, ['Write posts']), text.replace('Write posts for dealers; ', ''));
    const zh = '## 岗位职责\n\n开发新客户；策划公众号选题。维护老客户；签约回款。\n';
    assert.equal(without(zh, ['策划公众号选题']), zh.replace('；策划公众号选题', ''));
    assert.equal(without(zh, ['维护老客户']), zh.replace('维护老客户；', ''));
  });

  it('holds clauses together that stand a few blanks apart', () => {
    assert.equal(
      without('1、开发客户；      2、公众号选题；      3、签约回款。\n', ['公众号选题']),
      '1、开发客户；      2、签约回款。\n',
    );
  });

  it('counts the numbers behind it anew, as far as they count up', () => {
    assert.equal(without('1. 甲甲\n2. 乙乙\n3. 丙丙\n4. 丁丁\n', ['乙乙']), '1. 甲甲\n2. 丙丙\n3. 丁丁\n');
    assert.equal(without('8. 甲甲\n9. 乙乙\n10. 丙丙\n11. 丁丁\n', ['甲甲']), '8. 乙乙\n9. 丙丙\n10. 丁丁\n');
    assert.equal(without('1. 甲甲\n2. 乙乙\n5. 丙丙\n6. 丁丁\n', ['甲甲']), '1. 乙乙\n5. 丙丙\n6. 丁丁\n');
  });

  it('counts on where the signs behind the numbers change, and keeps each', () => {
    assert.equal(
      without('1、甲甲\n2、乙乙\n3、丙丙\n4. 丁丁\n5．戊戊\n6、己己\n', ['乙乙']),
      '1、甲甲\n2、丙丙\n3. 丁丁\n4．戊戊\n5、己己\n',
    );
    // Another list, another depth and a number that does not count on stay.
    assert.equal(without('1、甲甲\n2、乙乙\n1. 丙丙\n', ['甲甲']), '1、乙乙\n1. 丙丙\n');
    assert.equal(without('1、甲甲\n2、乙乙\n3）丙丙\n', ['甲甲']), '1、乙乙\n3）丙丙\n');
    assert.equal(without('1、甲甲\n2、乙乙\n4. 丙丙\n', ['甲甲']), '1、乙乙\n4. 丙丙\n');
  });

  it('counts on below items of an inner list, and leaves those as they are', () => {
    assert.equal(
      without('1. 甲甲\n2. 乙乙\n   - 里一\n   - 里二\n3. 丙丙\n', ['甲甲']),
      '1. 乙乙\n   - 里一\n   - 里二\n2. 丙丙\n',
    );
  });

  it('stops counting at the next section, at a heading and at prose', () => {
    assert.equal(
      without('1. 甲甲\n2. 乙乙\n\n## 任职要求\n\n3. 丙丙\n', ['甲甲']),
      '1. 乙乙\n\n## 任职要求\n\n3. 丙丙\n',
    );
    assert.equal(without('1. 甲甲\n2. 乙乙\n\n以下为兼任：\n\n3. 丙丙\n', ['甲甲']).split('\n')[0], '1. 乙乙');
  });

  it('leaves the numbers of a very long list', () => {
    const list = (count: number): string =>
      Array.from({ length: count }, (_, at) => `${at + 1}. 事项${at + 1}号\n`).join('');
    const long = without(list(LONGEST_RENUMBERING + 3), ['事项1号']);
    assert.ok(long.startsWith('2. 事项2号\n3. 事项3号\n'), long.slice(0, 40));
    const shorter = without(list(LONGEST_RENUMBERING + 1), ['事项1号']);
    assert.ok(shorter.startsWith('1. 事项2号\n2. 事项3号\n'), shorter.slice(0, 40));
  });

  it('stops counting at a list of another kind', () => {
    assert.equal(without('1. 甲甲\n2. 乙乙\n- 丙丙\n3. 丁丁\n', ['甲甲']).startsWith('1. 乙乙\n- 丙丙\n'), true);
    assert.equal(without('1. 甲甲\n2) 乙乙\n', ['甲甲']), '2) 乙乙\n');
  });

  it('counts two lists of one draft apart', () => {
    const text = '1. 甲甲\n2. 乙乙\n\n## 任职要求\n\n1. 丙丙\n2. 丁丁\n';
    assert.equal(without(text, ['甲甲', '丙丙']), '1. 乙乙\n\n## 任职要求\n\n1. 丁丁\n');
  });

  it('leaves the letters and circles of a list that its form cannot go on with', () => {
    assert.equal(without('① 甲甲\n② 乙乙\n③ 丙丙\n', ['乙乙']), '① 甲甲\n② 丙丙\n');
  });

  it('takes several of one line and of several lines at once', () => {
    assert.equal(
      without('1、开发客户；2、公众号选题；3、活动策划；\n4、签约回款；5、社群运营；6、续约。\n', [
        '公众号选题',
        '活动策划',
        '社群运营',
      ]),
      '1、开发客户；\n2、签约回款；3、续约。\n',
    );
  });

  it('leaves no empty line where all items of a line go', () => {
    const lines = (eol: string, ...kept: string[]): string => kept.map((line) => `${line}${eol}`).join('');
    for (const eol of ['\n', '\r\n']) {
      for (const flavor of ['markdown', 'plaintext'] as const) {
        const text = lines(eol, '1、甲甲；', '2、乙乙；3、丙丙；', '4、丁丁。');
        assert.equal(without(text, ['乙乙', '丙丙'], flavor), lines(eol, '1、甲甲；', '2、丁丁。'));
        assert.equal(without(text, ['甲甲', '乙乙', '丙丙'], flavor), lines(eol, '1、丁丁。'));
      }
    }
    assert.equal(without('> 1、甲甲；2、乙乙；\n> 3、丙丙。\n', ['甲甲', '乙乙']), '> 1、丙丙。\n');
  });

  it('numbers tasks anew, each with the box it has', () => {
    const tasks = '1. [ ] 甲甲\n2. [x] 乙乙\n3. [ ] 丙丙\n4. [x] 丁丁\n';
    assert.equal(without(tasks, ['乙乙']), '1. [ ] 甲甲\n2. [ ] 丙丙\n3. [x] 丁丁\n');
  });

  it('takes all there is', () => {
    assert.equal(without('1、开发客户；2、商务谈判。\n', ['开发客户', '商务谈判']), '');
    assert.equal(without('- 甲甲\n- 乙乙\n', ['甲甲', '乙乙']), '');
  });

  it('takes the whole row of a table', () => {
    const table = '| 事项 | 负责人 |\n|---|---|\n| 拜访客户 | 销售 |\n| 投放广告 | 市场 |\n';
    assert.equal(without(table, ['拜访客户']), '| 事项 | 负责人 |\n|---|---|\n| 投放广告 | 市场 |\n');
  });

  it('takes an item out of a quotation with its signs', () => {
    assert.equal(without('> - 甲甲\n> - 乙乙\n', ['甲甲']), '> - 乙乙\n');
  });

  it('leaves the tags of its neighbors whole', () => {
    const list = '<ol><li>甲甲</li><li>乙乙</li><li>丙丙</li></ol>\n';
    assert.equal(without(list, ['丙丙']), '<ol><li>甲甲</li><li>乙乙</li></ol>\n');
    assert.equal(without(list, ['乙乙', '丙丙']), '<ol><li>甲甲</li></ol>\n');
    assert.equal(without('<p><b>1、甲甲</b></p>\n<p><b>2、乙乙</b></p>\n', ['甲甲']), '<p><b>1、乙乙</b></p>\n');
  });

  it('leaves the other cells of a row of tags where they are', () => {
    const row = (first: string, last: string): string => `<table><tr><td>${first}</td><td>${last}</td></tr></table>\n`;
    assert.equal(without(row('拜访客户', '签约回款'), ['拜访客户']), row('', '签约回款'));
    assert.equal(without(row('拜访客户', '签约回款'), ['签约回款']), row('拜访客户', ''));
  });

  it('leaves the line below a blank that is to be filled in', () => {
    assert.equal(without('1、工号：____\n签约回款\n', ['工号'], 'plaintext'), '签约回款\n');
  });
});
