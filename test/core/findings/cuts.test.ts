import assert from 'node:assert/strict';
import { findingMessage, fixTitle } from '../../../src/words/finding-words.ts';
import type { FindingCode } from '../../../src/core/index.ts';
import { analyzer, engine } from '../../support/built-in.ts';

const WORK = [
  '开发华东区的连锁客户，每周完成四次有效拜访',
  '挖掘客户需求，制作方案和报价',
  '主导商务谈判，签订合同',
  '跟进回款，控制逾期账款',
  '维护客户关系，推动续约和增购',
  '参加投标，准备标书和资质文件',
  '录入客户管理系统，更新商机进度',
  '收集竞品的报价，反馈给产品团队',
  '制定个人季度销售计划，完成销售指标',
  '参加行业展会，现场接待客户',
  '培训新入职的销售同事',
  '预测下季度的签约额',
];

function draft(duties: readonly string[], musts: readonly string[] = ['大专以上学历']): string {
  const list = (lines: readonly string[]): string => lines.map((line) => `- ${line}\n`).join('');
  return `# 销售经理\n\n## 岗位职责\n\n${list(duties)}\n## 任职要求\n\n${list(musts)}`;
}

/** What can be cut, as people read it, and the draft after each. */
function cuts(text: string, code: FindingCode): { readonly title: string; readonly after: string }[] {
  const analysis = analyzer.analyze(text, 'markdown');
  const finding = analysis.findings.find((it) => it.code === code);
  assert.ok(finding, analysis.findings.map((it) => findingMessage(it, 'zh', engine.index)).join('\n'));
  return analyzer
    .fixesOf(analysis, finding)
    .filter(({ code }) => code === 'cut-line' || code === 'move-to-new-draft')
    .map((fix) => ({
      title: fixTitle(fix, 'zh', engine.index),
      after: fix.changes.reduceRight((all, it) => all.slice(0, it.start) + it.newText + all.slice(it.end), text),
    }));
}

describe('A list that is too long', () => {
  it('can lose what says nothing, then to a new draft what is another role’s, then what another line says with more', () => {
    const text = draft([
      ...WORK,
      '领导交办的其他工作',
      '投放信息流广告，优化获客成本',
      '与客户谈判并签订合同，跟进回款',
    ]);
    const offered = cuts(text, 'jd/too-many-duties');
    assert.deepEqual(
      offered.map(({ title }) => title),
      [
        '删去“领导交办的其他工作”：什么也没说',
        '把“投放信息流广告，优化获客成本”移到新的市场草稿',
        '删去“主导商务谈判，签订合同”：和“与客户谈判并签订合同，跟进回款”说的是同一件事',
      ],
    );
    assert.equal(offered[0]!.after, text.replace('- 领导交办的其他工作\n', ''));
  });

  it('does not lose a line that says something beside what says nothing', () => {
    const text = draft([...WORK, '走访门店；完成领导交办的其他工作', '核对库存、其他工作']);
    assert.deepEqual(cuts(text, 'jd/too-many-duties'), []);
  });

  it('keeps two lines of one kind of work that say two things', () => {
    const text = draft([
      ...WORK.slice(0, 11),
      '组织外部市场考察，寻找新的客户来源',
      '组织定期拜访客户，了解合作中的问题，寻找新的合作机会',
    ]);
    assert.deepEqual(cuts(text, 'jd/too-many-duties'), []);
  });

  it('keeps what may be another role’s, where that is only a question', () => {
    const text = draft([...WORK, '联合品牌部策划区域的推广活动']);
    assert.deepEqual(cuts(text, 'jd/too-many-duties'), []);
  });

  it('is counted without the short lines that head its parts, and these stay', () => {
    const parts = ['客户开发', '合同与回款', '客户维护', '投标', '团队'].map(
      (name, at) =>
        `${name}\n${WORK.slice(at * 2, at * 2 + 2)
          .map((line) => `${line}，并按月复盘。\n`)
          .join('')}`,
    );
    const text = `销售经理\n\n岗位职责\n${parts.join('')}\n任职要求\n大专以上学历。\n`;
    const found = analyzer.analyze(text, 'plaintext').findings.map(({ code }) => code);
    assert.ok(!found.includes('jd/too-many-duties'), found.join());
  });

  it('keeps a heading with the only line below it', () => {
    const text = draft(WORK.slice(0, 12)).replace(
      '\n## 任职要求',
      '\n### 其他工作\n\n- 领导交办的其他工作\n\n## 任职要求',
    );
    assert.deepEqual(cuts(text, 'jd/too-many-duties'), []);
  });

  it('is not cut by a line of another role with lines of the own below it', () => {
    const text = draft([...WORK, '投放信息流广告：\n  - 拜访客户', '投放信息流广告，优化获客成本']);
    assert.deepEqual(
      cuts(text, 'jd/too-many-duties').map(({ title }) => title),
      ['把“投放信息流广告，优化获客成本”移到新的市场草稿'],
    );
  });

  it('is not cut below what may stay', () => {
    const text = draft([...WORK, '领导交办的其他工作', '完成上级安排的其他任务'].slice(1));
    assert.equal(cuts(text, 'jd/too-many-duties').length, 1);
  });

  it('offers nothing where every line says something of its own', () => {
    assert.deepEqual(cuts(draft([...WORK, '管理三家经销商，核对库存和返利']), 'jd/too-many-duties'), []);
  });

  it('of requirements loses none: what only helps is moved, and which that is only its author knows', () => {
    const musts = [
      ...[
        '三年以上企业软件销售经验',
        '带过五人以上的销售团队',
        '能独立完成百万级合同的谈判',
        '本科以上学历',
        '能每月出差十天',
      ],
      ...['有驾照', '会做投标文件', '熟悉华东连锁零售客户', '英语能读合同', '会用客户管理系统', '能接受弹性底薪'],
      ...['责任心强，能吃苦耐劳', '良好的沟通能力和团队精神'],
    ];
    assert.deepEqual(cuts(draft(WORK.slice(0, 6), musts), 'jd/too-many-musts'), []);
  });
});
