import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { rephraseAsCooperation } from '../../../src/core/edits/rephrase-as-cooperation.ts';
import { applyChanges } from '../../../src/core/index.ts';
import { phrases } from '../../support/built-in.ts';

/** A line of operations, rephrased. It stands in a longer text, so that offsets count. */
function rephrased(line: string, language: 'zh' | 'en'): string {
  const text = `前文\n${line}\n后文`;
  const range = { start: 3, end: 3 + line.length };
  const role = { zh: '运营', en: 'Operations' }[language];
  const after = applyChanges(text, rephraseAsCooperation({ text, phrases }, range, language, role));
  assert.ok(after.startsWith('前文\n') && after.endsWith('\n后文'), after);
  return after.slice(3, -3);
}

describe('A Chinese line that says that one does the work alone or which team does, or what is to be reached', () => {
  for (const line of [
    '公众号归你更新，每周三篇',
    '自己更新公众号',
    '每人每天更新公众号',
    '更新公众号，承担涨粉指标',
    '更新公众号，承担新增粉丝 60 万',
    '销售中心抽调两人更新公众号，全年涨粉 60 万',
  ])
    it(`is not rephrased: ${line}`, () => assert.equal(rephrased(line, 'zh'), line));
});

describe('An English line that says that one does the work without others', () => {
  for (const line of ['Moderate the forum yourself', 'Run the forum single-handedly'])
    it(`is not rephrased: ${line}`, () => assert.equal(rephrased(line, 'en'), line));
});

describe('A Chinese line of another role becomes one of working with it', () => {
  for (const [line, after] of [
    ['负责公众号的日常更新', '配合运营团队做好公众号的日常更新'],
    ['负责策划公众号的选题', '配合运营团队策划公众号的选题'],
    ['公众号的日常更新', '配合运营团队做好公众号的日常更新'],
    ['策划公众号的选题', '配合运营团队策划公众号的选题'],
    ['敲定公众号的选题', '配合运营团队敲定公众号的选题'],
    ['走访社群的群主', '配合运营团队走访社群的群主'],
    ['全面负责并统筹公众号', '配合运营团队做好公众号相关工作'],
    ['内容运营：负责公众号的日常更新', '内容运营：配合运营团队做好公众号的日常更新'],
    ['**内容运营**：负责公众号', '**内容运营**：配合运营团队做好公众号相关工作'],
    ['**负责公众号**', '**配合运营团队做好公众号相关工作**'],
    ['负责公众号，负责社群', '配合运营团队做好公众号相关工作，做好社群相关工作'],
    ['负责公众号，并负责策划选题', '配合运营团队做好公众号相关工作，并策划选题'],
    ['负责公众号；主导社群；牵头直播', '配合运营团队做好公众号相关工作；做好社群相关工作；做好直播'],
    ['进行社群的维护', '配合运营团队做好社群的维护'],
    ['独立进行社群的搭建', '配合运营团队做好社群的搭建'],
    ['负责进行策划和排期', '配合运营团队策划和排期'],
    ['定期进行社群的维护', '配合运营团队定期进行社群的维护'],
    ['负责 community 相关活动', '配合运营团队做好 community 相关活动'],
    ['负责 公众号 的日常更新', '配合运营团队做好 公众号 的日常更新'],
    ['负责 KOL 社群，策划 live 活动', '配合运营团队做好 KOL 社群相关工作，策划 live 活动'],
    ['进行 APP 活动', '配合运营团队做好 APP 活动'],
    ['APP 活动策划', '配合运营团队做好 APP 活动策划'],
    ['APP活动策划', '配合运营团队做好APP活动策划'],
    ['负责KOL社群', '配合运营团队做好KOL社群相关工作'],
    ['负责： 社群', '配合运营团队做好社群相关工作'],
    ['你将负责 APP 活动', '你将配合运营团队做好 APP 活动'],
    ['实施页面改版，更新商品', '配合运营团队实施页面改版，更新商品'],
  ] as const) {
    it(line, () => assert.equal(rephrased(line, 'zh'), after));
  }

  it('but not where there are no words to rephrase', () => {
    assert.equal(rephrased('**', 'zh'), '**');
    assert.equal(rephrased('内容运营：', 'zh'), '内容运营：');
    assert.equal(rephrased('**内容运营**：', 'zh'), '**内容运营**：');
    assert.equal(rephrased('', 'zh'), '');
  });

  it('and not where one answers for what is done, or builds or leads the other team', () => {
    for (const line of [
      '负责社群的搭建，对留存负责',
      '搭建社群，为日活负全责',
      '组建运营团队，定考核',
      '维护社群，给运营团队排班',
    ]) {
      assert.equal(rephrased(line, 'zh'), line);
    }
    assert.equal(rephrased('更新名录，给社群负责人', 'zh'), '配合运营团队更新名录，给社群负责人');
  });

  it('and not where tags hold the line', () => {
    for (const line of ['<li>负责公众号</li>', '<td>公众号</td> 负责日更', '负责公众号</p>']) {
      assert.equal(rephrased(line, 'zh'), line);
    }
  });

  it('no more is looked at than two thousand units of a line', () => {
    const endOf = (count: number): string => rephrased(`负责${'写'.repeat(count)}，负责社群`, 'zh').slice(-5);
    assert.deepEqual([endOf(1994), endOf(1995)], ['，做好社群', '，负责社群']);
  });
});

describe('An English line of another role becomes one of working with it', () => {
  for (const [line, after] of [
    ['Manage the forum', 'Support operations with the forum'],
    ['Responsible for the forum', 'Support operations with the forum'],
    ['You will be responsible for the forum', 'You will support operations with the forum'],
    ['Own and manage the forum', 'Support operations with the forum'],
    ['You will own and manage the forum', 'You will support operations with the forum'],
    ['You will manage the forum', 'You will support operations with the forum'],
    ['Own the forum', 'Support operations with the forum'],
    ['Forum posts', 'Work with operations on forum posts'],
    ['WeChat posts', 'Work with operations on WeChat posts'],
    ['DAU growth', 'Work with operations on DAU growth'],
    ['Red Bull posts', 'Work with operations on Red Bull posts'],
    ['Manage Red Bull', 'Support operations with Red Bull'],
    ['Forum: manage posts', 'Forum: support operations with posts'],
    ['Banners.', 'Work with operations on banners.'],
    ['Banners', 'Work with operations on banners'],
    ['banners Now', 'work with operations on banners Now'],
    ['Launch of new forums', 'Work with operations on launch of new forums'],
    ['Launches of the forum', 'Work with operations on launches of the forum'],
    ['Launch the forum', 'Work with operations to launch the forum'],
    ['Write; edit; post', 'Work with operations to write; edit; post'],
    ['**Forum** posts', '**Forum** posts'],
    ['**Forum** posts the news', '**Forum** works with operations to post the news'],
    ['Forum - manage posts', 'Forum - support operations with posts'],
    ['On Mondays update the forum', 'On Mondays update the forum'],
  ] as const) {
    it(line, () => assert.equal(rephrased(line, 'en'), after));
  }
});
