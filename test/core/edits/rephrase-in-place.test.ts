import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { applyChanges } from '../../../src/core/index.ts';
import { analyzer } from '../../support/built-in.ts';

const HEADS = {
  zh: '# 大客户销售\n\n## 岗位职责\n\n- 开发华南区的连锁客户\n- 主导商务谈判，签下年度合同\n- 跟进回款，完成季度销售额\n- ',
  tw: '# 業務專員\n\n## 工作內容\n\n- 開發企業客戶，簽訂合約\n- 報價與議價，追蹤帳款\n- 達成業績目標\n- ',
  en: '# Sales Manager\n\n## Responsibilities\n\n- Prospect and win new accounts\n- Negotiate and sign contracts\n- Meet the quarterly sales quota\n- ',
};
const FEET = {
  zh: '\n\n## 任职要求\n\n- 大专\n',
  tw: '\n\n## 任職要求\n\n- 大專\n',
  en: '\n\n## Requirements\n\n- Bachelor degree\n',
};
type Kind = keyof typeof HEADS;

/** A line of operations in a draft of sales as it is offered to be rephrased; undefined where it is not. */
function rephrased(line: string, kind: Kind): string | undefined {
  const head = HEADS[kind];
  const read = (text: string) => {
    const analysis = analyzer.analyze(text, 'markdown');
    const finding = analysis.findings.find((it) => it.code === 'role/off-role-duty' && it.start >= head.length);
    return { analysis, finding };
  };
  const text = head + line + FEET[kind];
  const { analysis, finding } = read(text);
  if (!finding) return undefined;
  const fixes = analyzer.fixesOf(analysis, finding);
  const fix = fixes.find(({ code }) => code === 'rephrase-as-cooperation');
  assert.equal(fixes.find(({ isPreferred }) => isPreferred)?.code, fix?.code);
  if (!fix) return undefined;
  const after = applyChanges(text, fix.changes);
  assert.ok(after.startsWith(head) && after.endsWith(FEET[kind]), after);
  // The finding is gone, so that it is not offered again.
  assert.equal(read(after).finding, undefined, after);
  return after.slice(head.length, after.length - FEET[kind].length);
}

describe('A Chinese line is rephrased behind what stands before its sentence', () => {
  for (const [line, after] of [
    ['负责社群日常运营，提升用户留存', '配合运营团队做好社群日常运营，提升用户留存'],
    ['每日9:00负责公众号更新，提升粉丝留存', '配合运营团队每日9:00做好公众号更新，提升粉丝留存'],
    ['每晚20:30运营社群，提升用户活跃与留存', '配合运营团队每晚20:30运营社群，提升用户活跃与留存'],
    ['🚀 负责社群日常运营，提升用户留存', '🚀 配合运营团队做好社群日常运营，提升用户留存'],
    ['✅ **社群**：负责社群日常运营，提升用户留存', '✅ **社群**：配合运营团队做好社群日常运营，提升用户留存'],
    ['【社群】负责社群日常运营，提升用户留存', '【社群】配合运营团队做好社群日常运营，提升用户留存'],
    ['「社群」：负责社群日常运营，提升用户留存', '「社群」：配合运营团队做好社群日常运营，提升用户留存'],
    ['（兼）负责社群日常运营，提升用户留存', '（兼）配合运营团队做好社群日常运营，提升用户留存'],
    ['**社群运营** 负责社群日常活动，提升用户留存', '**社群运营** 配合运营团队做好社群日常活动，提升用户留存'],
    ['**社群运营**——负责日常活动，提升用户留存', '**社群运营**——配合运营团队做好日常活动，提升用户留存'],
    ['**用户增长**与留存，社群拉新促活', '配合运营团队做好**用户增长**与留存，社群拉新促活'],
    ['*负责社群日常运营，提升用户留存*', '*配合运营团队做好社群日常运营，提升用户留存*'],
    ['<u>负责社群日常运营，提升用户留存</u>', '<u>配合运营团队做好社群日常运营，提升用户留存</u>'],
    [
      '[运营社群](https://a.example.cn/g)，提升用户留存',
      '配合运营团队[运营社群](https://a.example.cn/g)，提升用户留存',
    ],
    ['`tag=new` 圈选人群，做用户召回与留存活动', '配合运营团队`tag=new` 圈选人群，做用户召回与留存活动'],
    ['<!-- 备注 -->负责社群日常运营，提升用户留存', '<!-- 备注 -->配合运营团队做好社群日常运营，提升用户留存'],
    ['你将负责社群日常运营，提升用户留存', '你将配合运营团队做好社群日常运营，提升用户留存'],
    ['本岗位负责社群日常运营，提升用户留存', '本岗位配合运营团队做好社群日常运营，提升用户留存'],
    ['负责：社群日常运营，提升用户留存', '配合运营团队做好社群日常运营，提升用户留存'],
    ['1.1 负责社群日常运营，提升用户留存', '1.1 配合运营团队做好社群日常运营，提升用户留存'],
    ['2 负责社群日常运营，提升用户留存', '2 配合运营团队做好社群日常运营，提升用户留存'],
    ['2- 负责社群日常运营，提升用户留存', '2- 配合运营团队做好社群日常运营，提升用户留存'],
    ['40% 负责社群日常运营，提升用户留存', '40% 配合运营团队做好社群日常运营，提升用户留存'],
    ['20％负责社群日常运营，提升用户留存', '20％配合运营团队做好社群日常运营，提升用户留存'],
    ['9点负责社群日常运营，提升用户留存', '配合运营团队9点做好社群日常运营，提升用户留存'],
    ['同时，负责社群日常运营，提升用户留存', '同时，配合运营团队做好社群日常运营，提升用户留存'],
    ['并负责社群日常运营，提升用户留存', '并配合运营团队做好社群日常运营，提升用户留存'],
    ['同时维护用户社群，提升用户留存', '同时配合运营团队维护用户社群，提升用户留存'],
  ] as const) {
    it(line, () => assert.equal(rephrased(line, 'zh'), after));
  }

  for (const line of [
    '社群拉新与促活：',
    '以及社群日常运营，提升用户留存',
    '小李负责社群日常运营，提升用户留存',
    '由运营团队负责社群日常运营，提升用户留存',
    '运营团队维护社群，提升用户留存',
    '[负责社群运营](https://a.example.cn/g)，提升用户留存',
    '~~负责社群日常运营，提升用户留存~~',
    '具备社群运营能力，能提升用户留存',
    '参与用户运营面试，讲社群留存',
  ]) {
    it(`but not ${line}`, () => assert.equal(rephrased(line, 'zh'), undefined));
  }
});

describe('A line in traditional characters stays in them', () => {
  for (const [line, after] of [
    ['經營社群與粉絲專頁，提升會員留存', '配合營運團隊經營社群與粉絲專頁，提升會員留存'],
    ['負責社群日常經營，提升會員留存', '配合營運團隊做好社群日常經營，提升會員留存'],
    ['社群：負責會員經營與留存', '社群：配合營運團隊做好會員經營與留存'],
    ['每晚20:30經營社群，提升會員活躍與留存', '配合營運團隊每晚20:30經營社群，提升會員活躍與留存'],
  ] as const) {
    it(line, () => assert.equal(rephrased(line, 'tw'), after));
  }
});

describe('An English line keeps its person and its form', () => {
  for (const [line, after] of [
    [
      "You'll own the online community and its moderators",
      "You'll support marketing with the online community and its moderators",
    ],
    [
      'You will lead community engagement and user retention',
      'You will support marketing with community engagement and user retention',
    ],
    [
      'You are responsible for user retention and community engagement',
      'You support marketing with user retention and community engagement',
    ],
    ['Owns user retention and community engagement', 'Supports marketing with user retention and community engagement'],
    [
      'Manages the online community and monthly active users',
      'Supports marketing with the online community and monthly active users',
    ],
    [
      'Managing the online community and growing monthly active users',
      'Supporting marketing in managing the online community and growing monthly active users',
    ],
    [
      'Manage the online community and grow monthly active users',
      'Help the marketing team manage the online community and grow monthly active users',
    ],
    [
      'Proactively manage the online community and user retention',
      'Proactively support marketing with the online community and user retention',
    ],
    [
      '**Community:** manage the forum and grow user retention',
      '**Community:** help the marketing team manage the forum and grow user retention',
    ],
    [
      'This role owns community engagement and user retention',
      'This role supports marketing with community engagement and user retention',
    ],
    [
      'At 9:00 daily, update the community and user retention',
      'At 9:00 daily, work with marketing to update the community and user retention',
    ],
    [
      '20% Manage the online community and user retention',
      '20% Support marketing with the online community and user retention',
    ],
    [
      '2 Manage the online community and user retention',
      '2 Support marketing with the online community and user retention',
    ],
    ['User retention and community engagement', 'Work with marketing on user retention and community engagement'],
  ] as const) {
    it(line, () => assert.equal(rephrased(line, 'en'), after));
  }

  for (const line of [
    'Operations should own the online community and user retention',
    'The community operations team owns user retention',
    '30 min with the community operations manager on user retention',
    'Experience in community operations and user retention',
    '[Manage the community](https://a.example.com) and grow user retention',
    'With operations, manage the community and user retention',
    'Also manage the online community and user retention',
    'And manage the online community and user retention',
    'Then, manage the online community and user retention',
    'Being responsible for the online community and user retention',
    'Personally moderate the online community and keep user retention up',
  ]) {
    it(`but not “${line}”`, () => assert.equal(rephrased(line, 'en'), undefined));
  }
});

describe('A line that says how much is done, or one thing after another', () => {
  const fixesOf = (line: string, kind: Kind) => {
    const analysis = analyzer.analyze(HEADS[kind] + line + FEET[kind], 'markdown');
    const finding = analysis.findings.find((it) => it.code === 'role/off-role-duty')!;
    return analyzer.fixesOf(analysis, finding);
  };
  for (const [line, kind] of [
    ['社群日常运营和会员活动，用户留存做到 40%', 'zh'],
    ['策划会员活动，运营社群，提升用户留存', 'zh'],
    ['Keep the online community lively and 40% of its users posting', 'en'],
    ['Moderate the online community, plan its weekly challenges, win back users', 'en'],
  ] as const) {
    it(`is moved first, for help with it would leave all of that here: ${line}`, () => {
      const [first, ...others] = fixesOf(line, kind);
      assert.equal(first?.code, 'move-to-new-draft');
      assert.ok(others.every(({ code, isPreferred }) => code !== 'rephrase-as-cooperation' || !isPreferred));
    });
  }

  it('is helped with where words claim it, since they give way', () => {
    const [first] = fixesOf('负责社群日常运营，策划会员活动，用户留存做到 40%', 'zh');
    assert.deepEqual([first?.code, first?.isPreferred], ['rephrase-as-cooperation', true]);
  });
});
