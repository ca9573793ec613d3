import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { createEngine, LOCALES } from '../../../../src/core/index.ts';
import { roleModel } from '../../../support/built-in.ts';
import { knowledgeOf, knowledgeWith, said } from '../../../support/team-files.ts';

const FIRM = `pack: firm
roles:
  associate: { name: Associate }
  paralegal: { name: Paralegal, titles: { junior: Legal Assistant, mid: Paralegal, senior: Senior Paralegal } }
terms:
  data-room: { kind: metric, forms: [data room review], roles: { paralegal: 3 } }
  court: { forms: [court bundles], roles: { paralegal: 3, associate: 2 } }
activities:
  review: { name: Review documents, stage: delivery, owns: paralegal, shares: [associate], metrics: [data-room], wordings: [document review] }
  argue: { name: Argue motions, stage: delivery, owns: associate, supports: [paralegal], wordings: [argue motions] }
duties: { p: { role: paralegal, text: Review the data room }, a: { role: associate, text: Argue motions } }
titles: { clerk: { forms: [court clerk], profession: paralegal } }
templates: { p-jd: { name: Paralegal, role: paralegal, body: "# Paralegal" } }
style: { required: { responsibility: { roles: [paralegal] } } }
`;

describe('What a nearer pack takes away', () => {
  for (const [what, text] of [
    ['a role', 'roles: { paralegal: { remove: true } }'],
    ['a role, which stays as a neighbor', 'roles: { paralegal: { rank: neighbor } }'],
    ['a term', 'terms: { data-room: { remove: true } }'],
    ['an activity', 'activities: { review: { remove: true } }'],
    [
      'all of it',
      'roles: { paralegal: { remove: true } }\nterms: { data-room: { remove: true }, court: { remove: true } }\nactivities: { review: { remove: true }, argue: { remove: true } }',
    ],
  ] as const) {
    it(`takes what an outer pack says of it along, and leaves that pack in force: ${what}`, async () => {
      const files = { '/team/.role-lens/firm.yaml': FIRM, '/team/near/.role-lens/near.yaml': `pack: near\n${text}\n` };
      const knowledge = await knowledgeOf(files);
      assert.deepEqual(said(knowledge), []);
      assert.ok(knowledge.packs.every(({ isInForce }) => isInForce));
      const engine = createEngine([knowledge.compiled]);
      for (const locale of LOCALES) {
        structuredClone([engine.comparison(locale), engine.outline(locale), engine.knowledge(locale)]);
        structuredClone(engine.responsibilityMap(locale));
      }
      const analyzer = engine.createAnalyzer(roleModel);
      analyzer.analyze('# Associate\n\n## Responsibilities\n\n- Argue motions\n- Review documents\n', 'markdown', {});
      const isRole = engine.pack.roles.some(({ id }) => id === 'paralegal');
      const { terms, duties, templates, activities } = engine.pack;
      const named = [
        ...terms.flatMap(({ roles }) => Object.keys(roles)),
        ...duties.map(({ role }) => role),
        ...templates.map(({ role }) => role),
      ];
      assert.equal(named.includes('paralegal'), isRole);
      const metrics = activities.flatMap((activity) => activity.metrics);
      assert.deepEqual(
        metrics.filter((id) => !engine.index.term(id)),
        [],
      );
    });
  }

  it('is missed where a pack names it that takes it away itself, or comes after', async () => {
    const own = 'roles: { operations: { remove: true } }\nduties: { d: { role: operations, text: Do it } }\n';
    assert.deepEqual(said(await knowledgeWith(own)), ['unknown-reference: operations']);
    const files = {
      '/team/.role-lens/a.yaml': 'pack: a\nroles: { operations: { remove: true } }\n',
      '/team/near/.role-lens/b.yaml': 'pack: b\nduties: { d: { role: operations, text: Do it } }\n',
    };
    assert.deepEqual(said(await knowledgeOf(files)), ['b.yaml unknown-reference: operations']);
  });

  for (const text of [
    'roles: { nobody: { rank: neighbor } }',
    'roles: { nobody: { name: Clerk, rank: neighbor } }',
    'roles: { nobody: { name: Clerk, titles: { mid: Court Clerk }, rank: neighbor } }',
    'roles: { nobody: { name: { zh: 书记员 }, rank: neighbor } }',
    'roles: { nobody: { rank: compared } }',
    'neighbors: { nobody: { name: Clerk, rank: compared } }',
    'neighbors: { nobody: { rank: compared } }',
    'neighbors: { nobody: { rank: neighbor } }',
  ]) {
    it(`breaks nothing, nor does a rank that is given to somebody unknown: ${text}`, async () => {
      const knowledge = await knowledgeWith(text);
      const isNamed = text.includes('name');
      assert.equal(knowledge.packs[0]!.isInForce, isNamed);
      assert.equal(said(knowledge).length > 0, !isNamed);
      const { roles, neighbors } = createEngine([knowledge.compiled]).pack;
      const found = [...roles, ...neighbors].filter(({ id }) => id === 'nobody');
      assert.deepEqual(
        found.map(({ sources }) => sources),
        isNamed ? [['ours']] : [],
      );
    });
  }
});
