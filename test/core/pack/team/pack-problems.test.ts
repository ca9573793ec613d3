import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { LOCALES } from '../../../../src/core/index.ts';
import { packProblem } from '../../../../src/words/pack-words.ts';
import { knowledgeOf, knowledgeWith, said } from '../../../support/team-files.ts';

describe('What is wrong with a pack', () => {
  const wrong: readonly (readonly [string, readonly string[]])[] = [
    ['term: {}', ['unknown-key: term']],
    ['activities: { recruit-distributor: { owns: sales } }', ['unknown-entry: recruit-distributor']],
    ['terms: { money: { forms: [合作条款书，合作约定], roles: { sales: 3 } } }', ['wide-comma: 合作条款书，合作约定']],
    ['terms: { sales: { form: [x] } }', ['unknown-key: form']],
    ['terms: { sales: { forms: { zh: { ad: [x] } } } }', ['unknown-key: ad']],
    ['roles: { sales: { name: { cn: 销售 } } }', ['unknown-key: cn']],
    ['roles: [sales]', ['wrong-type: sales']],
    ['roles: [{ name: x }]', ['missing-field: { name: x }']],
    ['roles: [{ id: a, name: x }, { id: a }]', ['duplicate-entry: a']],
    ['roles: { Sales Team: { name: x } }', ['bad-id: Sales Team']],
    ['terms: { sales: { kind: concepts } }', ['unknown-choice: concepts']],
    ['terms: { sales: { roles: { sales: 9 } } }', ['unknown-choice: 9']],
    ['roles: { sales: { places: { x: 0.5 } } }', ['unknown-reference: x']],
    ['roles: { sales: { name: { zh: "" } } }', ['empty-text: ""']],
    ['roles: { sales: { name: "a\\nb" } }', ['several-lines: "a\\nb"']],
    ['terms: { sales: { forms: { zh: { add: [卖] } } } }', ['too-short: 卖']],
    ['terms: { sales: { definition: { remove: true } } }', ['not-removable: { remove: true }']],
    ['terms: { aha: { forms: [顿悟时刻] } }', ['missing-field: aha']],
    ['roles: { growth: { summary: 拉新 } }', ['missing-field: growth']],
    ['terms: { sales: { facet: core-wrk } }', ['unknown-reference: core-wrk']],
    ['activities: { run-paid-placement: { owns: [saels] } }', ['unknown-reference: saels']],
    ['activities: { run-paid-placement: { wordings: { zh: { add: [" + 广告"] } } } }', ['bad-wording: " + 广告"']],
    ['activities: { sign-contracts: { wordings: { zh: { add: [签/签订合同] } } } }', ['bad-wording: 签/签订合同']],
    ['activities: { sign-contracts: { wordings: { zh: { add: [签 + 合/约] } } } }', ['bad-wording: 签 + 合/约']],
    [
      'activities: { run-paid-placement: { unless: { zh: { add: ["投放 + 贷款"] } } } }',
      ['bad-wording: "投放 + 贷款"'],
    ],
    ['templates: { x: { name: x, body: "{{" } }', ['bad-template: "{{"']],
    ['terms: { mine: { forms: [销售团队], roles: { sales: 1 } } }', ['form-taken: 销售团队']],
    ['terms: { slaes: { remove: true } }', ['nothing-to-remove: slaes']],
    ['terms: { mine: { forms: { zh: [自家词] }, roles: { sales: 1 } } }', ['missing-language: forms']],
    ['"a\\nb": 1', ['unknown-key: "a\\nb"']],
    ['imports: [{ a: 1 }]', ['wrong-type: { a: 1 }']],
    ['terms: [', ['unclosed-bracket: [']],
  ];
  for (const [text, problems] of wrong) {
    it(`is said at its place, in both languages: ${text}`, async () => {
      const knowledge = await knowledgeWith(text);
      assert.deepEqual(said(knowledge), problems);
      for (const locale of LOCALES) {
        for (const problem of knowledge.packs[0]!.problems) {
          const sentence = packProblem(problem, locale);
          assert.ok(sentence.length > 4 && !/[\n\r]|undefined/.test(sentence), sentence);
        }
      }
    });
  }

  for (const [text, missing] of [
    ['roles: { growth: { summary: 拉新 } }', ['name']],
    ['roles: { growth: { rank: compared } }', ['name']],
    ['neighbors: { growth: { rank: compared } }', ['name']],
    ['neighbors: { growth: { summary: 拉新 } }', ['name']],
    ['activities: { brew-tea: { owns: sales } }', ['name', 'stage', 'wordings']],
    ['templates: { own-jd: { role: sales } }', ['name', 'body']],
    ['duties: { own-duty: { label: 做事 } }', ['role', 'text']],
  ] as const) {
    it(`misses only what a new entry needs, and each once: ${text}`, async () => {
      const { problems } = (await knowledgeWith(text)).packs[0]!;
      assert.deepEqual(
        problems.map(({ code, args }) => [code, args[0]]),
        missing.map((name) => ['missing-field', name]),
      );
    });
  }

  it('is said of the pack that wrote it where a nearer one puts another list in its place', async () => {
    const pack = (id: string, ...senses: readonly string[]): string =>
      `pack: ${id}\nterms: { sales: { otherSenses: [${senses.join(', ')}] } }\n`;
    const of = async (outer: readonly string[], inner: readonly string[]): Promise<string[]> =>
      said(
        await knowledgeOf({
          '/team/.role-lens/outer.yaml': pack('outer', ...outer),
          '/team/near/.role-lens/inner.yaml': pack('inner', ...inner),
        }),
      );
    const [whole, other, half] = [
      '{ forms: [PR], beside: [merge] }',
      '{ forms: [PR], beside: [branch] }',
      '{ forms: [PR] }',
    ];
    assert.deepEqual(await of([whole, other], [whole]), []);
    assert.deepEqual(await of([whole], [half]), [`inner.yaml missing-field: ${half}`]);
    assert.deepEqual(await of([half], [whole, other]), [`outer.yaml missing-field: ${half}`]);
    assert.deepEqual(said(await knowledgeWith(`terms: { sales: { otherSenses: { add: [${half}] } } }`)), [
      `missing-field: ${half}`,
    ]);
  });

  it('names what was hardly meant otherwise', async () => {
    const sentences = async (text: string): Promise<string[]> =>
      (await knowledgeWith(text)).packs[0]!.problems.map((problem) => packProblem(problem, 'en'));
    assert.deepEqual(await sentences('term: {}'), ['“term” is not known here and was left out; did you mean “terms”?']);
    assert.deepEqual(await sentences('activities: { run-paid-placement: { owns: [saels] } }'), [
      'there is no role or neighbor “saels”; did you mean “sales”?',
    ]);
  });

  it('is no pack: a list, a text, nothing, a file of another kind', async () => {
    for (const text of ['- a', 'text', '', '# only a remark', '42']) {
      const knowledge = await knowledgeOf({ '/team/.role-lens/a.yaml': text });
      assert.deepEqual(
        knowledge.packs[0]!.problems.map(({ code }) => code),
        ['not-a-pack'],
        text,
      );
    }
    const nameless = await knowledgeOf({ '/team/.role-lens/a.yaml': 'terms: {}' });
    assert.deepEqual(said(nameless), ['missing-pack-id: t']);
  });
});
