/** Sections that a posting has in words of its own, and where and in what form one that it lacks is written. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { fixed, only } from './support.ts';

/** The sections that a text is said to lack. */
function lacks(text: string, flavor: 'markdown' | 'plaintext' = 'markdown'): unknown[] {
  return only(text, 'jd/missing-section', { flavor }).map(({ args }) => args.section);
}

describe('A section that a posting has in words of its own', () => {
  const work = '## What you will do\n\n- Visit bakeries\n- Collect payments\n- Plan tastings\n';
  const musts = '## Requirements\n\n- Two years\n- English\n- Driving licence\n';

  it('stands below a heading in everyday words, right below a list too', () => {
    for (const heading of ['A LITTLE BIT ABOUT YOU', 'Who are you:', 'What you bring to the table...']) {
      const text = `# Van Sales\n\nYOUR MISSION\n* Visit bakeries\n* Collect payments\n${heading}\n* Sold before\n* Likes people\n`;
      assert.deepEqual(lacks(text), [], heading);
    }
    assert.deepEqual(
      lacks('# 门店销售\n\n岗位职责：\n- 接待顾客\n- 盘点货架\n- 收银\n我们想找的人\n- 爱聊天\n- 会开车\n'),
      [],
    );
  });

  it('is told in running text', () => {
    for (const told of [
      'Our ideal candidates speak Dutch and like to be on the road.',
      'A degree in food science helps, and you must have a car.',
      "We train everybody, no experience needed; you've got a head for figures.",
    ])
      assert.deepEqual(lacks(`# Van Sales\n\n${work}\n${told}\n`), [], told);
    for (const told of [
      "You'll plan tastings and write up what bakers say.",
      'Key activities include tastings, stock counts and quotes.',
      'You are responsible for the bakeries in the north.',
    ])
      assert.deepEqual(lacks(`# Van Sales\n\n## About us\n\n${told}\n\n${musts}`), [], told);
    const chinese = '# 门店销售\n\n## 岗位职责\n\n- 接待顾客\n- 盘点货架\n- 收银\n';
    assert.deepEqual(lacks(`${chinese}\n除了这些，还希望你带过三人的小组。\n`), []);
    assert.deepEqual(
      lacks('网店编辑\n\n工作概要：\n写商品故事，拍图，排版。\n岗位要求：\n1、会拍照\n2、会写字\n', 'plaintext'),
      [],
    );
  });

  it('is a list below a line that nobody knows as a heading', () => {
    const text = `Head of Bakery Sales\n\nOn your loaf\n- Bakeries in the north\n- Prices and quotes\n- Tastings\n\n${musts}`;
    assert.deepEqual(lacks(text), []);
  });

  it('stands below a line in capitals, or a plain one, with lines without bullets', () => {
    const job = 'Grow the bakery accounts in Kent\nVisit forty bakeries a month\nCollect what is owed';
    const person = 'Two years of selling food\nA driving licence\nGood with figures';
    for (const [work, who] of [
      ['THE JOB', 'THE PERSON'],
      ['The job', 'The person'],
      ['THE POSITION', 'THE CANDIDATE'],
      ['The fun of it', 'The sort we like'],
    ])
      assert.deepEqual(lacks(`Van Sales\n\n${work}\n${job}\n\n${who}\n${person}\n`, 'plaintext'), [], work);
    const chinese =
      '烘焙顾问\n\n你的日常大概是这样\n接待进店的客人\n给客人推荐蛋糕\n收款开票\n\n希望你\n爱聊天\n会开车\n';
    assert.deepEqual(lacks(chinese, 'plaintext'), []);
  });

  it('is missed where the text says nothing of the kind, or only promises something', () => {
    const promised = "## Benefits\n\n- You'll get a car\n- You will receive a bonus\n";
    assert.deepEqual(lacks(`# Van Sales\n\n${work}\n${promised}`), ['requirement']);
    assert.deepEqual(lacks(`# Van Sales\n\n## About us\n\nYou'll love our bread.\n\n${musts}`), ['responsibility']);
  });
});

describe('A section that is written where a posting lacks it', () => {
  /** The draft with the section that is offered. */
  const mended = (text: string, flavor: 'markdown' | 'plaintext' = 'markdown'): string =>
    fixed(text, 'jd/missing-section', 'insert-section', { flavor });

  it('has a heading without signs where only the title has one', () => {
    const chinese = mended(
      '# 销售经理\n\n薪资构成：底薪加提成\n1、大专以上学历\n2、两年以上销售经验\n3、能适应出差\n4、有驾照\n',
    );
    assert.match(chinese, /^岗位职责：\n\n[\s\S]*\n\n薪资构成：底薪加提成\n1、/m);
    assert.doesNotMatch(chinese, /^##/m);
    const english = mended(
      '# Sales Executive\n\nPay: 40k\n\n1) Sold for two years\n2) Driving licence\n3) Fluent in Dutch\n',
    );
    assert.match(english, /^Responsibilities:$/m);
    assert.doesNotMatch(english, /^##/m);
  });

  it('stands above perks and what the site put below, never behind them', () => {
    const perks = mended(
      '# Van Sales\n\nYOUR MISSION\n* Visit bakeries\n* Collect payments\n* Plan tastings\n\nGOODIES FOR THE ROAD\n* A van of your own\n* Bread every day\n',
    );
    assert.match(perks, /Plan tastings\n\nRequirements[\s\S]*GOODIES/);
    const parts = mended(
      '# 用户运营\n\n## 岗位职责\n\n1. 维护社群\n2. 写周报\n\n再说每月做一次的\n\n1. 整理资料\n2. 布置会场\n',
    );
    assert.match(parts, /2\. 布置会场\n\n## 任职要求/, 'a line amid the duties is no end of them');
    const footer = mended(
      '# Van Sales\n\nYour mission:\n* Visit bakeries\n* Collect payments\n* Plan tastings\n\nPlease mention the word BREAD when applying.\n',
    );
    assert.match(footer, /Plan tastings\n\nRequirements[\s\S]*\n\nPlease mention/);
    const chinese = mended(
      '销售员\n\n岗位职责：\n1、拜访客户\n2、签合同\n3、催款\n\n联系我时请说是在网上看到的。\n',
      'plaintext',
    );
    assert.match(chinese, /3、催款\n\n任职要求：[\s\S]*\n\n联系我时/);
  });

  it('stands above the section whose first line is a requirement', () => {
    const musts = '- 大专以上学历\n- 两年以上销售经验\n- 有驾照\n';
    const after = mended(`# 销售经理\n\n## 公司介绍\n\n${musts}\n## 薪资福利\n\n- 双休\n`);
    assert.match(after, /^# 销售经理\n\n## 岗位职责\n[\s\S]*\n## 公司介绍\n/);
  });

  it('leaves one blank line above what stands below it, as there was', () => {
    const text = '销售员\n\n岗位职责：\n1、拜访客户\n2、签合同\n3、催款\n\n联系我时请说是在网上看到的。\n';
    const after = mended(text, 'plaintext');
    assert.match(after, /3、催款\n\n任职要求：\n/);
    assert.doesNotMatch(after, /\n\n\n/);
  });

  it('is a heading and a blank where the usual work of the role is not what the title names', () => {
    for (const title of ['网站编辑', '电话推广员', '销售实习生']) {
      const after = mended(`# ${title}\n\n## 任职要求\n\n- 大专以上学历\n- 有亲和力\n- 会说普通话\n`);
      assert.match(after, /## 岗位职责\n\n- 〔[^〕\n]+〕\n\n## 任职要求/, title);
    }
    for (const title of ['Web Editor', 'Content Editor', 'Sales Trainee (unpaid)']) {
      const after = mended(`# ${title}\n\n## Requirements\n\n- Two years\n- English\n- Driving licence\n`);
      assert.match(after, /## Responsibilities\n\n- \[[^\]\n]+\]\n\n## Requirements/, title);
    }
  });
});
