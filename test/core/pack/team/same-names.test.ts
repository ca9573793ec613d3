import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { createEngine, LOCALES } from '../../../../src/core/index.ts';
import { packProblem } from '../../../../src/words/pack-words.ts';
import { compiled, roleModel } from '../../../support/built-in.ts';
import { knowledgeOf, knowledgeWith, said } from '../../../support/team-files.ts';

const { pack } = compiled;

describe('Two things of the same name', () => {
  for (const [what, text, problem] of [
    ['a role and a built-in one, in English', 'roles: { rev: { name: { zh: 营收, en: Sales } } }', 'name-taken: Sales'],
    ['the same, however the letters are', 'roles: { rev: { name: { zh: 营收, en: SALES } } }', 'name-taken: SALES'],
    ['the same in Chinese', 'roles: { rev: { name: { zh: 销售, en: Revenue } } }', 'name-taken: 销售'],
    ['two roles of the team', 'roles: { a: { name: 医务 }, b: { name: 医务 } }', 'name-taken: 医务'],
    ['a role and a neighbor', 'roles: { cs: { name: { zh: 客户成功, en: Aftercare } } }', 'name-taken: 客户成功'],
    ['a neighbor that is named like a role', 'neighbors: { data: { name: { zh: 运营 } } }', 'name-taken: 运营'],
    ['a role that is given the name of a later one', 'roles: { sales: { name: { zh: 运营 } } }', 'name-taken: 运营'],
    [
      'two activities',
      'activities: { sign: { name: { zh: 签约, en: Sign contracts }, stage: deal, owns: sales, wordings: [签约仪式上签字] } }',
      'name-taken: Sign contracts',
    ],
    [
      'two rows of the comparison',
      `facets: { ours: { name: ${pack.facets[0]!.name.zh} } }`,
      `name-taken: ${pack.facets[0]!.name.zh}`,
    ],
    [
      'two templates',
      'templates: { a: { name: 我们的 JD, body: 一 }, b: { name: 我们的 JD, body: 二 } }',
      'name-taken: 我们的 JD',
    ],
    [
      'titles of two roles',
      'roles: { a: { name: 甲科, titles: { mid: 主管医师甲 } }, b: { name: 乙科, titles: { senior: 主管医师甲 } } }',
      'title-taken: 主管医师甲',
    ],
    [
      'a title of a role that is another one’s',
      'roles: { a: { name: 甲科, titles: { mid: 主管医师甲 } } }\ntitles: { t: { forms: [主管医师甲], profession: sales } }',
      'title-taken: 主管医师甲',
    ],
  ] as const) {
    it(`is said at the one that came later: ${what}`, async () => {
      const knowledge = await knowledgeWith(text);
      assert.deepEqual(said(knowledge), [problem]);
      assert.ok(knowledge.packs[0]!.isInForce);
      for (const locale of LOCALES)
        assert.doesNotMatch(packProblem(knowledge.packs[0]!.problems[0]!, locale), /undefined/);
    });
  }

  it('is said at the file of the nearer pack', async () => {
    const role = (id: string): string => `pack: ${id}\nroles: { ${id}: { name: 医务 } }\n`;
    const files = { '/team/.role-lens/a.yaml': role('a'), '/team/near/.role-lens/b.yaml': role('b') };
    assert.deepEqual(said(await knowledgeOf(files)), ['b.yaml name-taken: 医务']);
  });

  for (const text of [
    'neighbors: { product: { rank: compared } }',
    'roles: { customer-success: { tagline: Ours } }',
    'roles: { sales: { rank: neighbor } }',
    'roles: { operations: { remove: true }, ours: { name: { zh: 运营, en: Operations } } }',
    'roles: { a: { name: 甲科, titles: { junior: 医师甲, mid: 医师甲 } } }\ntitles: { t: { forms: [医师甲], profession: a } }',
    'roles: { sales: { name: { zh: 销售, en: Sales } } }',
  ]) {
    it(`is none where there is one thing: ${text}`, async () => {
      assert.deepEqual(said(await knowledgeWith(text)), []);
    });
  }
});

describe('A word that the built-in pack has already', () => {
  it('stays with its term, whether the other one stands before it or behind', async () => {
    const [first, last] = [pack.terms[0]!, pack.terms.at(-1)!];
    for (const [of, to] of [
      [first, last],
      [last, first],
    ] as const) {
      const form = of.forms.en.at(-1)!;
      const knowledge = await knowledgeWith(`terms: { ${to.id}: { forms: { en: { add: ["${form}"] } } } }`);
      assert.deepEqual(said(knowledge), [`form-taken: "${form}"`]);
      const engine = createEngine([knowledge.compiled]);
      const text = `The ${form} is ours`;
      const found = engine.findTerms(text, engine.readDraft(text, 'markdown'));
      assert.deepEqual(
        found.map(({ term }) => term),
        [of.id],
      );
    }
  });

  it('goes over where it is a title, whether the other one stands before it or behind', async () => {
    const marketing = pack.titles.filter(({ profession }) => profession === 'marketing');
    const sales = pack.titles.filter(({ profession, forms }) => profession === 'sales' && forms.zh.length > 1);
    for (const [of, to] of [
      [sales[0]!, marketing.at(-1)!],
      [sales.at(-1)!, marketing[0]!],
    ] as const) {
      const form = of.forms.zh[0]!;
      const knowledge = await knowledgeWith(`titles: { ${to.id}: { forms: { zh: { add: [${form}] } } } }`);
      assert.deepEqual(said(knowledge), [`title-taken: ${form}`]);
      const analyzer = createEngine([knowledge.compiled]).createAnalyzer(roleModel);
      assert.equal(analyzer.analyze(`# ${form}\n\n- 做事\n- 做人\n`, 'markdown').declared?.role, 'marketing', form);
    }
  });
});
