import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import * as v from 'valibot';
import { TOOLS } from '../../src/services/tools/all-tools.ts';
import { ToolError, type Tool, type ToolAnswer, type ToolKnowledge } from '../../src/services/tools/tool.ts';
import { root } from '../../tools/host/paths.ts';
import { analyzer, engine } from '../support/built-in.ts';

const knowledge: ToolKnowledge = { engine, analyzer: () => analyzer, draftOptions: {}, locale: 'en' };
const toolOf = (name: string): Tool => {
  const tool = TOOLS.find((it) => it.name === name);
  assert.ok(tool, name);
  return tool;
};
const ask = (name: string, input: unknown): Promise<ToolAnswer> => toolOf(name).call(input, knowledge);
const complaint = async (name: string, input: unknown): Promise<string> => {
  const error: unknown = await ask(name, input).then(
    () => undefined,
    (it: unknown) => it,
  );
  assert.ok(error instanceof ToolError, `${name} takes ${JSON.stringify(input)}`);
  return error.message;
};
const sample = (name: string): string => readFileSync(path.join(root, 'samples', name), 'utf8');
const MOST_BYTES = 9000;

/** A job whose every second line is another role's. */
const MANY_LINES = `# 销售经理\n\n## 岗位职责\n\n${Array.from(
  { length: 60 },
  (_, at) => `- 拜访第${at}区的客户，签订合同\n- 负责公众号“第${at}店”的日常更新\n`,
).join('')}`;

/** Questions that reach the most that each tool has to say. */
const QUESTIONS: readonly (readonly [string, unknown])[] = [
  ['check_draft', { text: sample('销售经理-JD.md') }],
  ['check_draft', { text: sample('growth-marketing-manager-jd.md') }],
  ['check_draft', { text: MANY_LINES }],
  ['who_owns', { work: '签订合同，投放广告，运营社群，组织展会，写公众号，做直播，回访老客户' }],
  ['who_owns', { work: 'sign contracts, run paid ads, run the community and write blog posts' }],
  ['define_role_term', { term: '线索、渠道、转化、留存' }],
  ['define_role_term', { term: 'sales lead' }],
  ['compare_roles', {}],
  ['compare_roles', { locale: 'zh' }],
  ['compare_roles', { facet: '考核指标', roles: ['销售', '运营', '产品经理'] }],
  ['list_role_duties', { role: 'marketing', limit: 60 }],
  ['list_role_duties', { role: '运营', section: 'metric', seniority: 'junior', about: '留存' }],
];

describe('What an assistant may ask', () => {
  it('is answered with data of the shape that is promised, and with no more than a model wants to read', async () => {
    for (const [name, input] of QUESTIONS) {
      const { result, text } = await ask(name, input);
      v.parse(v.strictObject(toolOf(name).output.entries), result);
      for (const written of [text, JSON.stringify(result)]) {
        assert.ok(Buffer.byteLength(written) <= MOST_BYTES, `${name}: ${Buffer.byteLength(written)} bytes`);
        assert.ok(written.length > 100, `${name}: ${written}`);
      }
    }
  });

  it('is described as a model needs it: what it answers, in some hundred letters, with every entry explained', () => {
    for (const { name, description, input } of TOOLS) {
      assert.match(name, /^[a-z]+(?:_[a-z]+)+$/);
      assert.ok(description.length >= 200 && description.length <= 600, `${name}: ${description.length}`);
      assert.ok(Object.keys(input.entries).includes('locale'), name);
    }
  });

  it('never fails in another way than with a sentence, whatever it is given', async () => {
    const anything = fc.oneof(
      fc.anything(),
      fc.record(
        {
          text: fc.string({ unit: 'binary' }),
          term: fc.string({ unit: 'binary' }),
          work: fc.string({ unit: 'binary' }),
          role: fc.constantFrom('sales', '运营', '__proto__', 'constructor'),
          roles: fc.array(fc.constantFrom('sales', 'product', 'toString')),
          facet: fc.constantFrom('metrics', '__proto__', ''),
          locale: fc.constantFrom('zh', 'en', 'fr'),
        },
        { requiredKeys: [] },
      ),
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...TOOLS), anything, async (tool, input) => {
        try {
          await tool.call(input, knowledge);
        } catch (error) {
          assert.ok(error instanceof ToolError, String(error));
          assert.ok(error.message.length > 5);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('is refused in words that say what to give instead', async () => {
    assert.match(await complaint('check_draft', {}), /"text" is missing/);
    assert.match(await complaint('check_draft', { text: ' \n ' }), /it is empty: give the whole draft/);
    assert.match(await complaint('check_draft', { text: 'x'.repeat(100_001) }), /split it, and check one job/);
    assert.match(await complaint('check_draft', { text: 'x', role: 'sales' }), /no "role"; there are text, title/);
    assert.match(await complaint('compare_roles', { roles: ['operation'] }), /Near it: operations.* Known: sales/);
    assert.match(await complaint('compare_roles', { facet: 'metric' }), /Near it: metrics/);
    assert.match(await complaint('list_role_duties', { role: '产品经理' }), /不要自己编.*sales/);
    assert.match(
      await complaint('list_role_duties', { role: 'sales', specialization: 'hunter' }),
      /Known: inside-sales/,
    );
    assert.match(await complaint('who_owns', 'sign contracts'), /give its entries by their names/);
  });
});

describe('check_draft', () => {
  it('says of each finding where it stands, whose work it is, why, what that is known from and what to write', async () => {
    const { result, text } = await ask('check_draft', { text: sample('销售经理-JD.md') });
    const { findings, jobs } = result as { findings: Record<string, unknown>[]; jobs: Record<string, unknown>[] };
    assert.deepEqual(jobs[0]?.role, { id: 'sales', name: '销售' });
    const account = findings.find(({ whose }) => (whose as { id: string } | undefined)?.id === 'operations')!;
    assert.equal(account.code, 'role/off-role-duty');
    assert.deepEqual(account.whose, { id: 'operations', name: '运营' });
    const line = sample('销售经理-JD.md').split('\n')[Number(account.line) - 1]!;
    assert.ok(line.includes(String(account.text)), `${line} has ${String(account.text)}`);
    assert.ok((account.sources as string[]).length > 0);
    const [proposal] = account.proposals as { does: string; becomes: string }[];
    assert.match(proposal!.becomes, /配合运营/);
    for (const word of ['第 25 行', '是谁的活：运营', '可以这样改']) assert.ok(text.includes(word), word);
  });

  it('answers in the language of the draft, or in the one that is asked for', async () => {
    const draft = sample('growth-marketing-manager-jd.md');
    assert.match((await ask('check_draft', { text: draft })).text, /held against Marketing/);
    assert.match((await ask('check_draft', { text: draft, locale: 'zh' })).text, /按市场看/);
  });

  it('judges bare lines by the title that is given, and says so where there is nothing to judge by', async () => {
    const text = '- 开拓客户\n- 负责公众号运营';
    assert.match((await ask('check_draft', { text })).text, /没有作任何判断/);
    assert.match((await ask('check_draft', { text, title: '销售经理' })).text, /第 2 行.*公众号运营/);
    const french =
      'Nous recherchons un responsable commercial pour développer notre portefeuille de clients en France.';
    assert.match((await ask('check_draft', { text: french })).text, /in the language fr/);
  });

  it('names each job of a document that holds several, and counts what it does not list', async () => {
    const jobs = ['销售经理', '市场经理'].map(
      (title) => `# ${title}\n\n## 岗位职责\n\n- 开拓客户，签订合同\n- 负责公众号运营\n\n## 任职要求\n\n- 本科以上\n`,
    );
    const { result } = await ask('check_draft', { text: jobs.join('\n') });
    const titles = (result.jobs as { title: string; line: number }[]).map(({ title, line }) => [title, line]);
    assert.deepEqual(titles, [
      ['销售经理', 1],
      ['市场经理', 12],
    ]);
    const { result: long } = await ask('check_draft', { text: MANY_LINES });
    assert.ok(Number(long.moreFindings) > 20, String(long.moreFindings));
  });
});

describe('The other questions of an assistant', () => {
  it('tell whose work something is, and admit what is not known', async () => {
    const { result } = await ask('who_owns', { work: '签订合同' });
    const [activity] = result.activities as { owns: unknown; agreement: string }[];
    assert.deepEqual(activity?.owns, [{ id: 'sales', name: '销售' }]);
    assert.match((await ask('who_owns', { work: '修水管' })).text, /不要猜/);
  });

  it('tell how much work they leave out, and never call work unknown of which there is a lot to say', async () => {
    const work =
      '签订合同，投放信息流广告，运营社群，组织展会，写公众号，做直播，回访老客户，催收回款，开发新客户，做市场调研';
    const { result, text } = await ask('who_owns', { work });
    const named = new Set(engine.activitiesIn(work).map(({ activity }) => activity));
    const { activities, more } = result as { activities: unknown[]; more: number };
    assert.ok(more > 0);
    assert.equal(activities.length + more, named.size);
    assert.ok(text.endsWith(`\n\n还有 ${more} 件事没有列出，可以一件一件地问。`), text);
    assert.match((await ask('who_owns', { work, locale: 'en' })).text, /\n\nNot shown: \d more\./);
    const longWinded = Object.assign(Object.create(engine) as typeof engine, {
      activityCard: (...asked: Parameters<typeof engine.activityCard>) => {
        const card = engine.activityCard(...asked);
        return card && { ...card, why: '因为'.repeat(5000) };
      },
    });
    const told = await toolOf('who_owns').call({ work }, { ...knowledge, engine: longWinded });
    assert.equal((told.result.activities as unknown[]).length, 1);
    assert.match(told.text, /负责：/);
  });

  it('hand work out as companies of the language do, unless others are meant', async () => {
    const { owns, depends } = engine.index.activity('push-messages')!;
    const ownersWith = async (input: object): Promise<string[]> => {
      const { result } = await ask('who_owns', { work: '触达推送', ...input });
      return (result.activities as { owns: { id: string }[] }[])[0]!.owns.map(({ id }) => id);
    };
    const abroad = depends.find(({ when }) => when === 'en')!.owns;
    assert.notDeepEqual(abroad, owns);
    assert.deepEqual(await ownersWith({}), owns);
    assert.deepEqual(await ownersWith({ companies: 'en' }), abroad);
  });

  it('define a word, or name those that come near', async () => {
    assert.match((await ask('define_role_term', { term: '线索' })).text, /# 线索 \(sales lead\)/);
    assert.match((await ask('define_role_term', { term: 'push' })).text, /Near it: push notification/);
  });

  it('tell a profession without a column from the roles', async () => {
    const { result } = await ask('compare_roles', { roles: ['sales', '产品经理'] });
    assert.deepEqual(
      (result.borders as { role: string }[]).map(({ role }) => role),
      ['sales'],
    );
  });

  it('offer what every job of a role may have before what only a few have', async () => {
    const { result } = await ask('list_role_duties', { role: 'marketing', section: 'responsibility', limit: 5 });
    const duties = result.duties as { specialization?: string; section: string }[];
    assert.deepEqual(
      duties.map(({ specialization, section }) => [specialization, section]),
      Array.from({ length: 5 }, () => [undefined, 'responsibility']),
    );
    assert.ok(Number(result.more) > 5);
  });
});
