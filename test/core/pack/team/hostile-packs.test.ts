/** Packs that are meant to do harm, that are huge, and that were broken by chance. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { createEngine, LOCALES } from '../../../../src/core/index.ts';
import { loadPacks, readPack, type PackFile } from '../../../../src/core/packs.ts';
import { packProblem } from '../../../../src/words/pack-words.ts';
import { holds } from '../../../support/property.ts';
import { knowledgeOf, knowledgeWith, said } from '../../../support/team-files.ts';

/** A pack with everything that packs are made of. */
const WHOLE = `pack: ours
name: { zh: 我们团队, en: Our team }
imports: [other.yaml]
neighbors:
  customer-success: { rank: compared }
roles:
  - id: growth
    name: { zh: 增长, en: Growth }
    cells:
      goal: { summary: 拉新, points: [看激活], key: 拉新 }
    core: [{ id: activate, activities: [run-paid-placement], duties: [find-aha] }]
terms:
  aha:
    forms: { zh: [顿悟时刻], en: [eureka hour] }
    roles: { growth: 3 }
    precise: [{ role: growth, zh: 激活, en: activation }]
  sales: { forms: { zh: { add: [销售同学], remove: [销售部] } } }
duties:
  - { id: find-aha, role: growth, text: "找到 \\"顿悟时刻\\"" }
activities: { run-paid-placement: { owns: growth, depends: [{ when: shop, owns: [operations], text: 看店铺 }] } }
sections: { responsibility: { headings: { add: [咱们干啥] } } }
templates:
  growth-jd: { name: 增长岗, body: "# {{=title}}\\n" }
style:
  required: { hiring: , how-we-work: { in: [jd, plan], roles: [growth], headings: [我们怎么工作] } }
  banned: [{ id: wolf, forms: { zh: [狼性], en: [ninja] }, say: [主动], why: 空话, except: [狼性文化] }]
  limits: { duties: 8, requirements: 6, line: { zh: 60, en: 30 }, length: { zh: 800 } }
`;
const OTHER = 'pack: other\nnotes:\n  here: { title: 口径, text: 只做直销 }\n';

describe('A hostile pack', () => {
  it('stands for what it says where it holds regular expressions, Markdown, HTML or links to commands', async () => {
    const forms = [
      '(a+)+$',
      '.*',
      '[x](command:roleLens.compare)',
      '**bold**',
      '<img src=x onerror=alert(1)>',
      '\\\\d+',
    ];
    const list = forms.map((form) => JSON.stringify(form)).join(', ');
    const knowledge = await knowledgeWith(`terms: { odd: { forms: [${list}], roles: { sales: 1 } } }`);
    assert.deepEqual(said(knowledge), []);
    const engine = createEngine([knowledge.compiled]);
    const text = `- 写 (a+)+$ 的人\n- ${'a'.repeat(200)}!\n`;
    const found = engine.findTerms(text, engine.readDraft(text, 'plaintext'));
    assert.deepEqual(
      found.filter(({ term }) => term === 'odd').map(({ start, end }) => text.slice(start, end)),
      ['(a+)+$'],
    );
  });

  it('is refused where a form is too long or one character', async () => {
    const knowledge = await knowledgeWith(`terms: { sales: { forms: { en: { add: [${'x'.repeat(5000)}, y] } } } }`);
    assert.deepEqual(
      knowledge.packs[0]!.problems.map(({ code, args }) => [code, args[0]]),
      [
        ['too-long', '120'],
        ['too-short', 'y'],
      ],
    );
  });

  it('may have ten thousand terms', async () => {
    const terms = Array.from(
      { length: 10_000 },
      (_, at) => `  t-${at}: { forms: [内部词${at}号, word ${at} b], roles: { sales: 1 } }`,
    );
    const knowledge = await knowledgeWith(`terms:\n${terms.join('\n')}\n`);
    assert.deepEqual(said(knowledge), []);
    const engine = createEngine([knowledge.compiled]);
    const text = '- 整理内部词9999号\n';
    const [match] = engine.findTerms(text, engine.readDraft(text, 'plaintext'));
    assert.equal(match?.term, 't-9999');
  });

  it('may have ten thousand entries that lack something, or point at nothing', async () => {
    const entries = (rest: (at: number) => string): string =>
      Array.from({ length: 10_000 }, (_, at) => `  own-word-${at}: { ${rest(at)} }\n`).join('');
    for (const text of [
      `terms:\n${entries(() => 'roles: { sales: 1 }')}`,
      `terms:\n${entries((at) => `forms: [own phrase ${at}], facet: goal-${at}, roles: { sales: 1 }`)}`,
      `terms:\n${entries(() => 'remove: true')}`,
    ]) {
      const [pack] = (await knowledgeWith(text)).packs;
      assert.equal(pack!.problems.length, 200);
    }
  });

  it('is left out for an error, however many warnings stand before it', async () => {
    const warnings = Array.from({ length: 300 }, (_, at) => `unheard-of-${at}: 1\n`).join('');
    const gone = Array.from({ length: 300 }, (_, at) => `  unheard-of-${at}: { remove: true }\n`).join('');
    for (const text of [`${warnings}roles: [sales]\n`, `terms:\n${gone}activities: { a: { name: 做事 } }\n`]) {
      const knowledge = await knowledgeWith(text);
      assert.equal(knowledge.packs[0]!.isInForce, false, text.slice(-40));
      assert.ok(knowledge.packs[0]!.problems.some(({ severity }) => severity === 'error'));
    }
  });

  it('changes no object that is not its own', async () => {
    const names = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'];
    for (const name of names) {
      const knowledge = await knowledgeWith(
        `${name}: { isAdmin: true }\nterms: { ${name}: { forms: [自家词], roles: { sales: 1 } }, sales: { roles: { ${name}: 3 } } }`,
      );
      assert.equal(knowledge.packs[0]!.isInForce, false, name);
      assert.equal(({} as { isAdmin?: true }).isAdmin, undefined);
    }
  });

  it('that are gone before they are read are none, but one that a setting names is missed', async () => {
    const readFile = (path: string): Promise<PackFile> =>
      Promise.resolve(path.endsWith('gone.yaml') ? { problem: 'missing' } : { text: 'pack: here' });
    const found = async (layer: 'folder' | 'settings'): Promise<readonly string[]> => {
      const files = ['/team/gone.yaml', '/team/here.yaml'];
      const packs = await loadPacks([{ layer, root: '/team', files }], { readFile });
      return packs.flatMap(({ path, problems }) => [path, ...problems.map(({ code }) => code)]);
    };
    assert.deepEqual(await found('folder'), ['/team/here.yaml']);
    assert.deepEqual(await found('settings'), ['/team/gone.yaml', 'unreadable', '/team/here.yaml']);
  });

  it('reads no file but those below its folder', async () => {
    const asked: string[] = [];
    const escapes = [
      '../x',
      '/etc/passwd',
      'a/../../x',
      '\\\\\\\\host\\\\x',
      'file:///etc/passwd',
      'C:\\\\x',
      './ok.yaml',
      '..%2fx',
    ];
    const text = `pack: a\nimports: [${escapes.map((it) => `"${it}"`).join(', ')}]`;
    await loadPacks([{ layer: 'folder', root: '/team', files: ['/team/a.yaml'] }], {
      readFile: (path) => {
        asked.push(path);
        return Promise.resolve(path === '/team/a.yaml' ? { text } : { problem: 'missing' });
      },
    });
    assert.deepEqual(asked, ['/team/a.yaml', '/team/ok.yaml', '/team/..%2fx']);
  });

  it('gets at most so many files read, and so many problems said', async () => {
    const chain = Object.fromEntries(
      Array.from({ length: 300 }, (_, at) => [
        `/team/.role-lens/p${at}.yaml`,
        `pack: p${at}\nimports: [p${at + 1}.yaml]`,
      ]),
    );
    const places = [{ layer: 'folder', root: '/team', files: ['/team/.role-lens/p0.yaml'] } as const];
    const knowledge = await knowledgeOf(chain, places);
    assert.ok(knowledge.packs.some(({ problems }) => problems.some(({ code }) => code === 'too-many-imports')));
    const wrong = readPack(`pack: a\nterms: [${'x, '.repeat(10_000)}]`);
    assert.ok(wrong.problems.length <= 200);
  });

  it('is valid or has a problem at a place in it, however it was broken', async () => {
    const scraps = [
      '\n',
      '  ',
      ': ',
      '- ',
      '[',
      ']',
      '{',
      '}',
      '"',
      '&a',
      '*a',
      '\t',
      'remove: true',
      'null',
      '7',
      '产',
      '\uD83C',
      '\0',
    ];
    const change = fc.record({
      at: fc.nat(WHOLE.length),
      drop: fc.nat(30),
      put: fc.oneof(
        fc.constantFrom(...scraps),
        fc.nat(WHOLE.length).map((from) => WHOLE.slice(from, from + 20)),
      ),
    });
    const mutated: string[] = [];
    holds(
      fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
        const text = changes.reduce((it, { at, drop, put }) => it.slice(0, at) + put + it.slice(at + drop), WHOLE);
        const { problems } = readPack(text);
        for (const problem of problems) {
          const { start, end } = problem.range;
          assert.ok(0 <= start && start <= end && end <= text.length);
          assert.doesNotMatch(text.slice(start, end), /[\n\r]/);
          for (const locale of LOCALES) assert.doesNotMatch(packProblem(problem, locale), /[\n\r]|undefined/);
        }
        mutated.push(text);
      }),
    );
    // Laying over takes longer than reading: of many, as many as were read at first are tried.
    const step = Math.max(1, Math.floor(mutated.length / 100));
    for (const text of mutated.filter((_, at) => at % step === 0)) {
      const knowledge = await knowledgeOf({ '/team/.role-lens/a.yaml': text, '/team/.role-lens/other.yaml': OTHER });
      const [pack] = knowledge.packs.filter(({ path }) => path.endsWith('a.yaml'));
      const hasError = pack!.problems.some(({ severity }) => severity === 'error');
      assert.equal(pack!.isInForce, !hasError);
      if (pack!.isInForce) structuredClone([knowledge.compiled.pack.roles, knowledge.compiled.pack.style]);
    }
  });

  for (const term of [
    '',
    'roles: { sales: 1 }',
    'forms: ',
    'forms: 5',
    'forms: { zh: }',
    'forms: { zh: 5 }',
    'forms: [{}, 5]',
  ]) {
    it(`has a neighbor with a rank beside a term of ${term === '' ? 'nothing' : term}`, async () => {
      const knowledge = await knowledgeWith(
        `neighbors: { customer-success: { rank: compared } }\nterms: { odd: { ${term} } }`,
      );
      createEngine([knowledge.compiled]).outline('zh');
    });
  }

  it('was sound before it was broken', async () => {
    const knowledge = await knowledgeOf({ '/team/.role-lens/a.yaml': WHOLE, '/team/.role-lens/other.yaml': OTHER });
    assert.deepEqual(said(knowledge), []);
    createEngine([knowledge.compiled]).outline('zh');
  });
});
