import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'mocha';
import type { Flavor } from '../../../src/core/index.ts';
import { analyzer, compiled } from '../../support/built-in.ts';

const DRAFTS = new URL('../approved/drafts/', import.meta.url);
const { from, to } = compiled.han.written!;

/** A text in traditional characters, and in the words that it has: each character by itself. */
function traditional(text: string): string {
  return [...text].map((it) => (from.includes(it) ? to.charAt(from.indexOf(it)) : it)).join('');
}

/** What is found, and what each finding says of it. */
function found(text: string, flavor: Flavor): string[] {
  const { findings } = analyzer.analyze(text, flavor);
  return findings.map(({ code, severity, start, end, args }) =>
    [code, severity, start, end, JSON.stringify(args)].join(' '),
  );
}

function isAlike(text: string, flavor: Flavor = 'markdown'): void {
  assert.deepEqual(found(traditional(text), flavor), found(text, flavor).map(traditional), text);
}

describe('What is found in a Chinese draft', () => {
  for (const name of readdirSync(DRAFTS).filter((it) => /\.(?:md|txt)$/u.test(it) && !it.endsWith('.said.txt'))) {
    const text = readFileSync(new URL(name, DRAFTS), 'utf8');
    if (!/\p{Script=Han}/u.test(text)) continue;
    it(`is found in traditional characters as well: ${name}`, () =>
      isAlike(text, name.endsWith('.md') ? 'markdown' : 'plaintext'));
  }

  const job = (title: string, ...lines: readonly string[]): string => `# ${title}\n\n## 岗位职责\n\n${listed(lines)}`;
  const plan = (lines: readonly string[], head = ''): string =>
    `# 三季度销售计划\n\n${head}## 行动计划\n\n${listed(lines)}`;
  const listed = (lines: readonly string[]): string =>
    lines.map((line) => `${line.startsWith('|') ? '' : '- '}${line}\n`).join('');
  const owned = ['拜访三十家重点客户', '与经销商签订年度合同', '回收逾期货款'];

  it('is the same, whatever says who owns a plan', () => {
    isAlike(plan(owned, '负责人：邵雯\n\n'));
    for (const open of ['待确认', '暂无', '暂定', '待定'])
      isAlike(plan(['| 事项 | 负责人 |', '| --- | --- |', `| 谈续约 | ${open} |`, '| 拜访客户 | 邵雯 |']));
  });

  it('is the same of what a plan is measured by', () => {
    isAlike(plan(['指标：留存率', ...owned]));
    isAlike(plan(['| 事项 | 考核指标 | 负责人 |', '| --- | --- | --- |', '| 拜访客户 | 日活 | 销售 |']));
    isAlike(plan(['拜访老客户，考核指标：日活（销售）', '催回款（销售）']));
    isAlike(job('销售经理', '开发新客户', '业绩指标：日活和留存率', '签约额和市场来源签约额'));
  });

  it('is the same of those who run a company, or lead', () => {
    const work = ['开发新客户并签约', '策划品牌活动', '运营社群和公众号', '催收回款', '投放信息流广告', '组织用户活动'];
    for (const title of ['首席运营官', '市场运营总监', '总经理', '销售总监']) isAlike(job(title, ...work));
  });

  it('is the same of what a job asks for', () => {
    const about = '# 销售\n\n## 工作内容及待遇\n\n- 开发新客户，签订合同\n- 维护老客户。需3年以上销售经验。\n';
    isAlike(about);
    isAlike(about.replace('3年', '三年'));
    isAlike(
      `${job('销售专员', '开发新客户')}\n## 任职要求\n\n- 责任心强，抗压能力强，有团队精神，执行力强\n- 十年以上经验\n`,
    );
  });
});

it('Years that are asked for in wide digits are those in narrow ones', () => {
  const asked = (years: string): string[] =>
    analyzer
      .analyze(
        `# 销售\n\n## 岗位职责\n\n- 开发新客户，签订合同。需${years}年以上销售经验。\n- 维护老客户\n- 催收回款\n`,
        'markdown',
      )
      .findings.map(({ code }) => code);
  assert.deepEqual(asked('３'), asked('3'));
});

it('An owner of a plan in wide letters is one', () => {
  const { findings } = analyzer.analyze(
    '# Q3 sales plan\n\nＯｗｎｅｒ：Fiona\n\n## Actions\n\n- Visit 30 accounts\n- Make 40 calls\n- Update the quotes\n',
    'markdown',
  );
  assert.ok(!findings.some(({ code }) => code === 'plan/no-owner'));
});
