import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { PlanSuggestions } from '../../../src/core/index.ts';
import { analyzer, engine } from '../../support/built-in.ts';

/** What is suggested at the sign in a plan. */
function suggested(
  marked: string,
  people?: readonly string[],
): (PlanSuggestions & { zh: string[]; en: string[] }) | undefined {
  const offset = marked.indexOf('▮');
  const text = marked.replace('▮', '');
  const { draft, declared } = analyzer.read(text, 'markdown');
  const found = engine.suggestPlanWords(text, offset, draft, declared, people);
  return found && { ...found, zh: found.words.map((it) => it.text.zh), en: found.words.map((it) => it.text.en) };
}

const table = (heading: string, head: string, row: string, title = '第三季度销售计划'): string =>
  `# ${title}\n\n## ${heading}\n\n| ${head} |\n|${' --- |'.repeat(head.split('|').length)}\n| ${row} |\n`;

describe('Words offered in a plan', () => {
  it('are owners in the column of owners: the people of the plan, those that it names already, and the roles', () => {
    const people = '---\nkind: plan\npeople:\n  赵敏: 运营\n---\n\n';
    const rows = '拜访客户 | 李雷 | 3月 |\n| 写案例 | 市场 | 3月 |\n| 报价 | ▮ | 4月';
    const found = suggested(people + table('行动计划', '事项 | 负责人 | 时间', rows), ['韩梅']);
    assert.deepEqual(found?.zh, ['赵敏', '李雷', '韩梅', '销售', '市场', '运营']);
    assert.deepEqual([found.kind, found.isCell], ['owner', true]);
  });

  it('are owners behind the word for one in a line', () => {
    const found = suggested('# Q3 sales plan\n\n## Action plan\n\n- Visit the key account, owner: ▮\n');
    assert.equal(found?.kind, 'owner');
    assert.deepEqual(found.en, ['Sales', 'Marketing', 'Operations']);
  });

  it('are activities that the role of the plan owns, in its action list and in the column of actions, none twice', () => {
    const inList = suggested('# 第三季度销售计划\n\n## 行动计划\n\n- 拜访客户\n- ▮\n');
    assert.equal(inList?.kind, 'action');
    assert.ok(inList.zh.includes('挖掘客户需求') && !inList.zh.includes('拜访客户'));
    assert.ok(inList.words.every(({ role }) => role === 'sales'));
    const inCell = suggested(table('行动计划', '时间 | 事项 | 负责人', '3月 | ▮ | '));
    assert.ok(inCell?.zh.includes('拜访客户'));
    assert.equal(suggested(table('行动计划', '时间 | 事项 | 负责人', '▮ | 拜访客户 | ')), undefined);
  });

  it('are metrics of the role with blanks for what is and what shall be', () => {
    const zh = suggested('# 第三季度运营计划\n\n## 目标\n\n- ▮\n');
    assert.equal(zh?.kind, 'goal');
    assert.ok(zh.zh.length > 5 && zh.zh.every((words) => words.endsWith('：从〔现值〕到〔目标值〕')));
    const en = suggested('# Q3 operations plan\n\n## Goals\n\n- ▮\n');
    assert.ok(en?.en.every((words) => /^[A-Z].* from \[current value\] to \[target\]$/u.test(words)));
    // The second column of a breakdown holds figures.
    assert.equal(suggested(table('目标拆解', '维度 | 目标 | 负责人', '1月 | ▮ | ')), undefined);
  });

  it('are risks of the role and of every plan, with the response in a line, and each in its column', () => {
    const list = suggested('# 第三季度市场计划\n\n## 风险与应对\n\n- ▮\n');
    assert.equal(list?.kind, 'risk');
    assert.ok(list.words.every(({ role }) => role === undefined || role === 'marketing'));
    assert.ok(list.zh.every((words) => words.includes(' → ')));
    const head = '风险 | 应对 | 负责人';
    const [risk, response] = [table('风险', head, '▮ | | '), table('风险', head, '丢单 | ▮ | ')].map((it) =>
      suggested(it),
    );
    assert.deepEqual([risk?.kind, response?.kind], ['risk', 'response']);
    assert.ok(risk!.zh.every((words) => !words.includes('→')));
  });

  it('replace the words of the cell and leave its borders and white space', () => {
    const marked = table('行动计划', '事项 | 负责人', '拜访客户 | 张▮三 ');
    const found = suggested(marked)!;
    const text = marked.replace('▮', '');
    assert.equal(text.slice(found.inserting.start, found.inserting.end), '张');
    assert.equal(text.slice(found.replacing.start, found.replacing.end), '张三');
  });

  it('are none in prose, heads of tables, other columns, job descriptions and texts that are no plan', () => {
    for (const text of [
      '# 第三季度销售计划\n\n## 行动计划\n\n我们先▮看看。\n',
      table('行动计划', '事▮项 | 负责人', '拜访客户 | 张三'),
      table('行动计划', '事项 | 完成标准 | 负责人', '拜访客户 | ▮ | 张三'),
      '# 销售经理\n\n## 岗位职责\n\n- ▮\n',
      '# 会议纪要\n\n## 背景\n\n- ▮\n',
    ])
      assert.equal(suggested(text), undefined, text);
  });
});
