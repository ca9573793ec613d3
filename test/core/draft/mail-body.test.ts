import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { engine } from '../../support/built-in.ts';

/** The items of a text. */
function items(...lines: string[]): string[] {
  const text = `${lines.join('\n')}\n`;
  return engine.readDraft(text, 'plaintext').items.map(({ content }) => text.slice(content.start, content.end));
}

const HEAD = ['发件人：林晓', '收件人：市场部', '主题：市场部下周安排', ''];
const WORK = ['周一前交付门店海报。赵敏联系两家印刷厂。周五前上线会员页面。', ''];
const SAID = ['周一前交付门店海报', '赵敏联系两家印刷厂', '周五前上线会员页面'];
const ENGLISH_HEAD = ['From: Mia', 'To: Sales', 'Subject: Sales plan for next week', ''];
const ENGLISH = ['We will call the ten oldest accounts. Tom sends the quotes by Friday.', ''];
const ENGLISH_SAID = ['We will call the ten oldest accounts.', 'Tom sends the quotes by Friday.'];

describe('A plan in a mail that says its work in sentences', () => {
  it('has the sentences below a line that says of what time they are, and no greeting, thanks, names and background', () => {
    const background = ['各位好，', '', '上周门店活动很顺利，来客比预期多。', ''];
    const end = ['谢谢大家！', '林晓'];
    for (const head of ['本周重点', '下周安排：', '接下来要做的']) {
      assert.deepEqual(items(...HEAD, ...background, head, ...WORK, ...end), SAID, head);
    }
    const english = ['Hi all,', '', 'The fair went well. We met many buyers.', ''];
    for (const head of ['This week', 'Next week:', 'Top priorities']) {
      const said = items(...ENGLISH_HEAD, ...english, head, ...ENGLISH, 'Best,', 'Mia');
      assert.deepEqual(said, ENGLISH_SAID, head);
    }
  });

  it('has them where other parts are listed or known too', () => {
    assert.deepEqual(items(...ENGLISH_HEAD, 'This week', ...ENGLISH, 'Next steps', '- Mia books the hall', ''), [
      ...ENGLISH_SAID,
      'Mia books the hall',
    ]);
    assert.deepEqual(items(...HEAD, '本周重点', ...WORK, '行动计划', '- 林晓订场地', '', '谢谢！', '林晓'), [
      ...SAID,
      '林晓订场地',
    ]);
  });

  it('has nothing of what others do or of what was', () => {
    const support = ['需要支持', '请销售部提供客户名单。', ''];
    assert.deepEqual(items(...HEAD, '本周重点', ...WORK, ...support, '谢谢'), SAID);
  });

  it('ends at the words that end a mail, also below its last section', () => {
    assert.deepEqual(
      items('Sales plan for Q3', '', 'Next steps', 'Mia books the hall. Tom prints the badges.', '', 'Cheers,', 'Mia'),
      ['Mia books the hall.', 'Tom prints the badges.'],
    );
  });

  it('is read as before where no line says of what time it is, and thanks in the middle end nothing', () => {
    const said = items(...HEAD, ...WORK);
    assert.deepEqual(said, SAID);
    const long = [
      '谢谢',
      '',
      '门店海报由林晓设计，周三之前发给印刷厂，周五之前贴到所有门店的橱窗和收银台旁边，不要漏掉任何一家门店。',
    ];
    assert.equal(items(...HEAD, ...WORK, ...long).length, SAID.length + 2);
  });
});
