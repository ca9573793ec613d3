import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { LOCALES } from '../../../../src/core/index.ts';
import { packProblem } from '../../../../src/words/pack-words.ts';
import { knowledgeOf, knowledgeWith, said } from '../../../support/team-files.ts';

describe('Blanks at the ends of what a pack says', () => {
  for (const text of [
    'roles: { " growth ": { name: 增长 } }',
    'roles: [{ id: "growth ", name: 增长 }]',
    'activities: { run-paid-placement: { owns: " operations" } }',
    'activities: { run-paid-placement: { shares: [" sales "] } }',
    'terms: { sales: { roles: { "sales ": 3 } } }',
    'templates: { "\tjd": { name: JD, body: 职责 } }',
  ]) {
    it(`make no id: ${JSON.stringify(text)}`, async () => {
      const knowledge = await knowledgeWith(text);
      assert.equal(said(knowledge).length, 1);
      assert.match(said(knowledge)[0]!, /^bad-id: /);
    });
  }

  it('make no id of a pack', async () => {
    const knowledge = await knowledgeOf({ '/team/.role-lens/a.yaml': 'pack: "ours "\nterms: {}\n' });
    assert.deepEqual(said(knowledge), ['bad-id: "ours "']);
  });

  for (const [text, word] of [
    ['templates: { a: { name: JD, body: 职责, prefix: [" jd-ours"] } }', '" jd-ours"'],
    ['templates: { a: { name: JD, body: 职责, prefix: { zh: ["jd-ours "], en: [jd-ours] } } }', '"jd-ours "'],
    ['templates: { a: { name: JD, body: 职责, prefix: " jd-ours" } }', '" jd-ours"'],
    ['terms: { sales: { forms: { zh: { add: ["商务同学　"] } } } }', '"商务同学　"'],
    ['sections: { responsibility: { headings: { en: { add: [" Your playground"] } } } }', '" Your playground"'],
    ['style: { banned: { a: { forms: ["ninja "], say: [expert] } } }', '"ninja "'],
  ] as const) {
    it(`do not count in words, which is said at the word: ${text}`, async () => {
      const knowledge = await knowledgeWith(text);
      assert.deepEqual(said(knowledge), [`blank-ends: ${word}`]);
      assert.ok(knowledge.packs[0]!.isInForce);
      for (const locale of LOCALES) {
        const sentence = packProblem(knowledge.packs[0]!.problems[0]!, locale);
        assert.ok(sentence.includes(`“${word.slice(1, -1).trim()}”`), sentence);
      }
    });
  }

  it('are no matter of texts, which are read without them', async () => {
    const knowledge = await knowledgeWith('roles: { sales: { name: { zh: " 商务 " }, tagline: "卖出去 " } }');
    assert.deepEqual(said(knowledge), []);
    const sales = knowledge.compiled.pack.roles.find(({ id }) => id === 'sales')!;
    assert.deepEqual([sales.name.zh, sales.tagline.zh], ['商务', '卖出去']);
  });
});
