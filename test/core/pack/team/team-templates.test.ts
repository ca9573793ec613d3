/** Templates of a team, checked like drafts: by its own house style, and by what is found in any draft. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { createEngine } from '../../../../src/core/index.ts';
import { templateProblems } from '../../../../src/core/packs.ts';
import { findingMessage } from '../../../../src/words/finding-words.ts';
import { packProblem } from '../../../../src/words/pack-words.ts';
import { starterPack } from '../../../../src/words/starter-packs.ts';
import { engine as builtIn, analyzer, roleModel } from '../../../support/built-in.ts';
import { knowledgeOf } from '../../../support/team-files.ts';

const STYLE = 'style:\n  banned: { wolf: { forms: { zh: [狼性], en: [ninja] }, say: { zh: [主动], en: [expert] } } }\n';
const JOB = (line: string): string =>
  [
    '',
    '',
    '# {{=title}}',
    '',
    '## 岗位职责',
    '',
    '- 开发{{哪些}}客户，商务谈判',
    '',
    '## 任职要求',
    '',
    `- ${line}`,
    '',
  ]
    .map((it) => `      ${it}\n`.replace(/^\s+\n$/u, '\n'))
    .join('');

/** What is said of the templates of a pack: line, words and sentence. */
async function said(text: string): Promise<string[]> {
  const { compiled, packs } = await knowledgeOf({ '/team/.role-lens/ours.yaml': text });
  assert.deepEqual(
    packs[0]!.problems.filter(({ severity }) => severity === 'error'),
    [],
  );
  const engine = createEngine([compiled]);
  const found = engine.checkTemplates(engine.createAnalyzer(roleModel)).map(({ finding, ...place }) => ({
    ...place,
    message: findingMessage(finding, 'zh', engine.index),
  }));
  return templateProblems(packs[0]!.reading, found).map((problem) => {
    const { start, end } = problem.range;
    assert.equal(problem.severity, 'hint');
    return `${text.slice(0, start).split('\n').length} ${text.slice(start, end)}: ${packProblem(problem, 'zh')}`;
  });
}

describe('A template of a team', () => {
  it('is held against its own house style, at the words in its body', async () => {
    const text = `pack: ours\n${STYLE}templates:\n  our-jd:\n    role: sales\n    name: 销售岗\n    body: |\n${JOB('狼性，能出差')}`;
    assert.deepEqual(await said(text), ['19 狼性: 模板：团队写法（ours.yaml）：“狼性”改说“主动”。']);
  });

  it('is held against what is found in any draft', async () => {
    const text = `pack: ours\ntemplates:\n  our-jd:\n    role: sales\n    name: 销售岗\n    body: |\n${JOB('限男性')}`;
    const [problem, ...others] = await said(text);
    assert.match(problem!, /^17 限男性: 模板：“限男性”是按性别挑人/u);
    assert.deepEqual(others, []);
  });

  it('is told at its id of what is about all of it', async () => {
    const text = `pack: ours\nstyle: { required: { benefit: , hiring: { in: [plan] } }, limits: { duties: 1 } }\ntemplates:\n  - id: our-jd\n    role: sales\n    name: 销售岗\n    body: |\n${JOB('能出差')}`;
    // Two items are a draft that was only begun: what is to be filled in may be the rest.
    assert.deepEqual(await said(text), []);
    const longer = text.replace('- 能出差', '- 能出差\n      - 三年以上经验');
    assert.deepEqual(await said(longer), ['4 our-jd: 模板：团队写法（ours.yaml）：要有“薪资福利”一节，这份还没有。']);
  });

  it('of a section is no whole draft', async () => {
    const text = `pack: ours\n${STYLE}  required: { benefit: }\ntemplates:\n  closing:\n    kind: section\n    name: 结尾\n    body:\n      zh: |\n        ## 面试流程\n\n        - 狼性的人优先\n        - 面试两轮\n        - 当天回复\n      en: |\n        ## Hiring process\n\n        - Two interviews for ninjas\n`;
    assert.deepEqual(await said(text), [
      '13 狼性: 模板：团队写法（ours.yaml）：“狼性”改说“主动”。',
      '19 ninjas: 模板：团队写法（ours.yaml）：“ninjas”改说“experts”。',
    ]);
  });

  it('that is right has nothing said of it, such as that of the starter', async () => {
    for (const locale of ['zh', 'en'] as const) assert.deepEqual(await said(starterPack('style', locale).text), []);
  });

  it('may be hostile', async () => {
    const bodies = ['{{', '{{=title}', '# ', '---\nrole: sales', '```', '{{#responsibility 99999}}', '|'.repeat(5000)];
    for (const body of bodies) {
      const text = `pack: ours\n${STYLE}templates: { odd: { name: x, role: sales, body: ${JSON.stringify(body)} } }\n`;
      const { compiled } = await knowledgeOf({ '/team/.role-lens/ours.yaml': text });
      const engine = createEngine([compiled]);
      engine.checkTemplates(engine.createAnalyzer(roleModel));
    }
  });
});

describe('A built-in template', () => {
  it('is not looked at', () => assert.deepEqual(builtIn.checkTemplates(analyzer), []));
});
