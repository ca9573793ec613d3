import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { rephraseAsCooperation } from '../../../src/core/edits/rephrase-as-cooperation.ts';
import { applyChanges, type Locale } from '../../../src/core/index.ts';
import { phrases } from '../../support/built-in.ts';

/** A line rephrased as work with a role; as it is where nothing is offered. */
function rephrased(text: string, locale: Locale, role: string): string {
  const range = { start: 0, end: text.length };
  return applyChanges(text, rephraseAsCooperation({ text, phrases }, range, locale, role));
}

describe('A Chinese verb that claims the lead gives way to help', () => {
  for (const [role, line, after] of [
    ['市场', '统筹投放预算', '配合市场团队做好投放预算'],
    ['市场', '管理投放预算', '配合市场团队做好投放预算管理'],
    ['市场', '统筹推进春季发布会落地', '配合市场团队推进春季发布会落地'],
    ['市场', '把控品牌物料的质量', '配合市场团队做好品牌物料的质量把控'],
    ['市场', '策划品牌活动，统筹供应商', '配合市场团队策划品牌活动，做好供应商相关工作'],
    ['市场', '全面负责品牌定位和年度传播节奏', '配合市场团队做好品牌定位和年度传播节奏相关工作'],
    ['运营', '管理公众号和视频号的日常更新', '配合运营团队做好公众号和视频号的日常更新'],
    ['运营', '管理和维护用户社群', '配合运营团队维护用户社群'],
    ['运营', '分管客服与售后', '配合运营团队做好客服与售后'],
    ['运营', '每周统筹直播排期', '配合运营团队每周做好直播排期'],
    ['运营', '统筹平台活动排期，并负责活动复盘', '配合运营团队做好平台活动排期，并做好活动复盘'],
    ['运营', '负责抖音账号', '配合运营团队做好抖音账号相关工作'],
    ['运营', '推广类短视频账号更新', '配合运营团队做好推广类短视频账号更新'],
    ['销售', '你将统筹客户报价', '你将配合销售团队做好客户报价'],
    ['销售', '管理华东区经销商', '配合销售团队做好华东区经销商管理'],
    ['销售', '负责报价、签约、回款', '配合销售团队做好报价、签约、回款'],
    ['運營', '統籌社群活動，管理會員名單', '配合運營團隊做好社群活動，做好會員名單管理'],
  ] as const) {
    it(line, () => assert.equal(rephrased(line, 'zh', role), after));
  }

  for (const line of ['审批各渠道投放预算', '带领社群团队完成拉新', '管理社群专员 3 名', '统筹直播小组']) {
    it(`but nothing is offered for what only its owner does: ${line}`, () =>
      assert.equal(rephrased(line, 'zh', '市场'), line));
  }

  for (const line of [
    '作为品牌主理人，制定全年传播计划',
    '以项目负责人的身份组织新品发布会',
    '负责秋季新品的上市：海报、短片、店内物料',
    '11.2 短信第二批 沉默会员提醒',
  ]) {
    it(`nor where no sentence comes of it: ${line}`, () => assert.equal(rephrased(line, 'zh', '市场'), line));
  }
});

describe('An English verb that claims the lead gives way to help', () => {
  for (const [role, line, after] of [
    [
      'Marketing',
      'Own our Instagram account and post twice a week',
      'Support marketing with our Instagram account and help post twice a week',
    ],
    ['Marketing', 'Manage the media budget', 'Support marketing with the media budget'],
    ['Marketing', 'Own the brand guidelines', 'Support marketing with the brand guidelines'],
    ['Marketing', 'Take responsibility for the spring campaign', 'Support marketing with the spring campaign'],
    ['Marketing', 'Oversee paid search and social ads', 'Support marketing with paid search and social ads'],
    ['Marketing', 'You will own the content calendar', 'You will support marketing with the content calendar'],
    ['Marketing', 'Drive brand awareness across Europe', 'Support marketing with brand awareness across Europe'],
    ['Marketing', 'Plan and manage the media budget', 'Help the marketing team plan and manage the media budget'],
    [
      'Marketing',
      'Manage, plan and optimise paid campaigns',
      'Work with marketing to plan and optimise paid campaigns',
    ],
    ['Marketing', 'Own positioning, messaging and design', 'Support marketing with positioning, messaging and design'],
    [
      'Operations',
      'Manage the forum and answer questions',
      'Help the operations team manage the forum and answer questions',
    ],
    [
      'Operations',
      'Own user retention, run win-back campaigns and report weekly',
      'Support operations with user retention, help run win-back campaigns and report weekly',
    ],
    ['Operations', 'Responsible for managing the forum', 'Support operations in managing the forum'],
    ['Operations', 'Manages the seller onboarding flow', 'Supports operations with the seller onboarding flow'],
    ['Operations', 'Effectively manage store listings', 'Effectively support operations with store listings'],
    ['Operations', 'This role owns user onboarding', 'This role supports operations with user onboarding'],
    ['Sales', 'Lead generation for small firms', 'Work with sales on lead generation for small firms'],
    ['Sales', 'Close renewals with key accounts', 'Work with sales to close renewals with key accounts'],
  ] as const) {
    it(line, () => assert.equal(rephrased(line, 'en', role), after));
  }

  for (const line of [
    'Own a $1M quota',
    'Lead a team of four content writers',
    'Approve the media budget',
    'Write launch posts and own the editorial calendar',
    'Own the blog. Manage its writers.',
  ]) {
    it(`but nothing is offered for “${line}”`, () => assert.equal(rephrased(line, 'en', 'Marketing'), line));
  }
});
