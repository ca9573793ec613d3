import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { newDraft, sectionHeading } from '../../../src/core/edits/draft-of-role.ts';
import type { EditContext } from '../../../src/core/edits/edit-context.ts';
import { engine } from '../../support/built-in.ts';
import { editContext } from '../../support/edit-context.ts';

const { pack } = engine;
const operations = pack.roles.find(({ id }) => id === 'operations')!;

function contextOf(text: string, language: 'zh' | 'en' = 'zh'): EditContext {
  return editContext(text, { language });
}

/** The draft of operations that begins with all items of a text. */
function moved(text: string, language: 'zh' | 'en' = 'zh'): string {
  const context = contextOf(text, language);
  return newDraft(context, operations, [...context.draft.items.keys()]).text;
}

describe('A new draft of a role', () => {
  it('declares the role and holds the lines under the heading of their section', () => {
    const text = '# 销售经理\n\n## 岗位职责\n\n1. 公众号选题；\n2. 粉丝增长。\n';
    assert.equal(
      moved(text),
      `---\nrole: operations\nkind: jd\n---\n\n# ${operations.titles.mid.zh}\n\n## 岗位职责\n\n- 公众号选题；\n- 粉丝增长。\n`,
    );
    assert.equal(newDraft(contextOf(text), operations, []).role, 'operations');
  });

  const list = (...lines: string[]): string =>
    `# 销售经理\n\n## 岗位职责\n\n${lines.map((line) => `- ${line}\n`).join('')}`;
  const linesOf = (text: string): string => text.slice(text.indexOf('\n- ') + 1);

  it('holds a line without the sign that another was to follow', () => {
    for (const sign of ['；', ';', '、', '，', ',', '；；', ' ；']) {
      assert.equal(linesOf(moved(list(`公众号选题${sign}`))), '- 公众号选题\n', sign);
      assert.equal(linesOf(moved(list(`Write posts${sign}`), 'en')), '- Write posts\n', sign);
    }
    assert.equal(linesOf(moved(list('**公众号选题；**'))), '- **公众号选题**\n');
    const withPoints = contextOf(list('公众号：\n  - 选题；\n  - 推文；'));
    assert.equal(linesOf(newDraft(withPoints, operations, [0]).text), '- 公众号：\n  - 选题；\n  - 推文\n');
    for (const whole of ['公众号选题。', 'Write posts.', 'Posts of R&amp;', '公众号&nbsp;', '写推文——']) {
      assert.equal(linesOf(moved(list(whole))), `- ${whole}\n`);
    }
  });

  it('ends a list whose lines follow each other', () => {
    assert.equal(linesOf(moved(list('公众号选题；', '粉丝增长；'))), '- 公众号选题；\n- 粉丝增长。\n');
    assert.equal(linesOf(moved(list('Write posts;', 'Grow the forum;'), 'en')), '- Write posts;\n- Grow the forum.\n');
    assert.equal(linesOf(moved(list('公众号选题', '粉丝增长；'))), '- 公众号选题\n- 粉丝增长\n');
    assert.equal(
      linesOf(moved(list('公众号选题；', '粉丝增长', '社群活动；'))),
      '- 公众号选题\n- 粉丝增长\n- 社群活动\n',
    );
  });

  it('has the heading of the first line’s section', () => {
    const requirement = '# 销售经理\n\n## 任职要求\n\n- 三年以上经验\n';
    assert.match(moved(requirement), /\n\n## 任职要求\n\n- 三年以上经验\n$/);
    assert.equal(
      newDraft(contextOf(''), operations, []).text,
      `---\nrole: operations\nkind: jd\n---\n\n# ${operations.titles.mid.zh}\n\n## 岗位职责\n\n`,
    );
  });

  it('is a plan where the draft is one', () => {
    const plan = '---\nkind: plan\n---\n\n# 季度计划\n\n## 行动计划\n\n- 公众号选题\n';
    assert.equal(
      moved(plan),
      `---\nrole: operations\nkind: plan\n---\n\n# 运营计划\n\n## ${sectionHeading(contextOf(plan), 'action')}\n\n- 公众号选题\n`,
    );
    assert.match(moved(plan, 'en'), /\n# Operations plan\n\n## [A-Z]/);
    assert.match(newDraft(contextOf('---\nkind: plan\n---\n'), operations, []).text, /\n## 行动/);
  });

  it('holds rows of a plan below the names of their columns, with who owns them', () => {
    const rows = '| 序号 | 事项 | 负责人 | 截止 |\n| --- | --- | --- | --- |\n';
    const plan = `---\nkind: plan\n---\n\n# 季度计划\n\n## 岗位职责\n\n${rows}| 1 | 拜访客户 | 王五 | 6.1 |\n|2|公众号选题|市场|\n`;
    const context = contextOf(plan);
    const { text } = newDraft(context, operations, [1]);
    assert.ok(text.endsWith(`\n## 行动计划\n\n${rows}| 1 | 公众号选题 | 市场 |  |\n`), text);
    const signed = plan.replace('| 1 |', '| 1、 |').replace('|2|', '|2、|');
    assert.ok(newDraft(contextOf(signed), operations, [1]).text.endsWith('\n| 1、 | 公众号选题 | 市场 |  |\n'));
    const job = '# 销售经理\n\n## 岗位职责\n\n| 职责 | 频次 |\n| --- | --- |\n| 公众号选题 | 每周 |\n';
    assert.match(moved(job), /\n- 公众号选题，每周\n$/u);
  });

  it('holds a line of several lines as one', () => {
    assert.match(moved('## 岗位职责\n\n- 公众号选题，\n  每周  \n  一次\n'), /\n- 公众号选题，每周一次\n$/);
    assert.match(moved('## 岗位职责\r\n\r\n- 公众号选题，\r\n  每周一次\r\n'), /\n- 公众号选题，每周一次\n$/);
  });

  it('holds a sign of more that begins a line or a cell, which is none of a quotation', () => {
    const table = (head: string, row: string): string =>
      `# A\n\n## 岗位职责\n\n| ${head} |\n| --- | --- |\n| ${row} |\n`;
    assert.equal(
      linesOf(moved(table('职责 | 目标', '投放信息流广告 | >500 条线索/月'))),
      '- 投放信息流广告，>500 条线索/月\n',
    );
    assert.equal(
      linesOf(moved(table('Duty | Target', 'Send reports | > 95% on time'), 'en')),
      '- Send reports, > 95% on time\n',
    );
    assert.equal(linesOf(moved(list('投放广告<br>>500 条线索'))), '- 投放广告>500 条线索\n');
    assert.equal(linesOf(moved(list('>500 条线索/月'))), '- >500 条线索/月\n');
    const quoted = '> ## 岗位职责\n>\n> - 投放广告，每月\n>   拿到 >500 条<br>>90 分的线索\n';
    assert.equal(linesOf(moved(quoted)), '- 投放广告，每月拿到 >500 条>90 分的线索\n');
  });

  it('does not hold who owns the whole list that it stood at the end of', () => {
    for (const indent of ['', '  ']) {
      const lines = ['- Visit dealers', '- Call hotels', '- Run paid ads', 'Owner: Jess'];
      const text = `# Plan\n\n## Responsibilities\n\n${lines.map((line) => `${indent}${line}\n`).join('')}`;
      assert.equal(linesOf(newDraft(contextOf(text, 'en'), operations, [2]).text), '- Run paid ads\n', indent);
    }
  });

  it('holds the cells of a row as they are written', () => {
    const table = (row: string): string =>
      `# 季度计划\n\n## 行动计划\n\n| 事项 | 负责人 | 时间 |\n|:--|---|---|\n| ${row} |\n`;
    const head = '| 事项 | 负责人 | 时间 |\n| :-- | --- | --- |\n';
    for (const row of ['公众号选题 | 王五 | 4月', '公众号选题 | 王五 | ', '选题 \\| 排期 | 王五 | 4月'])
      assert.ok(moved(table(row)).endsWith(`${head}| ${row} |\n`), row);
  });

  it('holds of a row of a job the cells that say something', () => {
    const table = (row: string): string =>
      `# 销售经理\n\n## 岗位职责\n\n| 职责 | 频次 | 备注 |\n|---|---|---|\n| ${row} |\n`;
    assert.match(moved(table('公众号选题 |  | —')), /\n- 公众号选题\n$/);
    assert.match(moved(table('选题 \\| 排期 | 每周 | ')), /\n- 选题 \\\| 排期，每周\n$/);
  });
});

describe('The heading of a section', () => {
  it('is the first that the pack has for it, in the language of the draft', () => {
    const context = contextOf('');
    const words = pack.sections.find(({ kind }) => kind === 'responsibility')!;
    assert.equal(sectionHeading(context, 'responsibility'), words.headings.zh[0]);
    assert.equal(sectionHeading({ ...context, language: 'en' }, 'responsibility'), words.headings.en[0]);
  });

  it('is the section’s name where there is no heading, and its kind where the pack does not know it', () => {
    const context = contextOf('');
    const sections = pack.sections.map((it) => ({ ...it, headings: { zh: [], en: [] } }));
    const { name } = sections.find(({ kind }) => kind === 'metric')!;
    assert.equal(sectionHeading({ ...context, pack: { ...pack, sections } }, 'metric'), name.zh);
    assert.equal(sectionHeading({ ...context, pack: { ...pack, sections: [] } }, 'metric'), 'metric');
  });
});
