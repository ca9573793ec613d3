import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import {
  createEngine,
  responsibilitiesCsvFile,
  responsibilitiesMarkdown,
  type Engine,
} from '../../../../src/core/index.ts';
import { ResponsibilityMapSchema } from '../../../../src/protocol/responsibility-map.ts';
import { activityPage } from '../../../../src/services/handbook/activity-page.ts';
import { whoOwns } from '../../../../src/services/tools/who-owns.ts';
import { toldActivity } from '../../../../src/words/activity-words.ts';
import { responsibilityWords } from '../../../../src/words/responsibility-words.ts';
import * as v from 'valibot';
import { knowledgeWith, said } from '../../../support/team-files.ts';

async function engineWith(text: string): Promise<Engine> {
  const knowledge = await knowledgeWith(text);
  assert.deepEqual(said(knowledge), []);
  return createEngine([knowledge.compiled]);
}

const OWN = `activities:
  water-plants: { name: Water the plants, stage: retention, owns: sales, wordings: [water the plants, 浇花浇水] }
`;
const GIVEN = 'activities: { run-paid-placement: { owns: operations } }\n';

describe('The reason of an activity', () => {
  for (const [of, id, work, text] of [
    ['a new one', 'water-plants', 'water the plants', OWN],
    ['one that has another owner', 'run-paid-placement', 'media buying', GIVEN],
  ] as const) {
    for (const locale of ['zh', 'en'] as const) {
      it(`is nowhere told where a team gives none: ${of} (${locale})`, async () => {
        const engine = await engineWith(text);
        const { name } = engine.index.activity(id)!;
        assert.equal(engine.index.why(id), undefined);
        const card = engine.activityCard(id, locale)!;
        assert.ok(!('why' in card));
        assert.equal(toldActivity(card, locale).why, undefined);
        const page = activityPage(id, engine, locale)!.text;
        assert.ok(!page.split('\n').includes(name[locale]), page);
        const analyzer = (): never => assert.fail('no draft is read');
        const answer = await whoOwns.call({ work, locale }, { engine, analyzer, draftOptions: {}, locale });
        const { activities } = answer.result as { readonly activities: readonly { id: string; why?: string }[] };
        assert.deepEqual([activities[0]!.id, activities[0]!.why], [id, undefined]);
        assert.ok(!answer.text.split('\n').includes(name[locale]), answer.text);
      });

      it(`is an empty cell of exports: ${of} (${locale})`, async () => {
        const engine = await engineWith(text);
        const name = engine.index.activity(id)!.name[locale];
        const words = responsibilityWords(locale);
        const map = engine.responsibilities(locale);
        const row = responsibilitiesMarkdown(map, words)
          .split('\n')
          .find((line) => line.includes(`**${name}**`))!;
        assert.equal(row.split(name).length, 2, row);
        assert.doesNotMatch(row, /undefined/);
        const csv = responsibilitiesCsvFile(map, words).split('\r\n');
        const lines = csv.filter((line) => line.includes(name));
        assert.ok(lines.length > 0);
        for (const line of lines) assert.equal(line.split(name).length, 2, line);
        assert.ok(v.is(ResponsibilityMapSchema, structuredClone(engine.responsibilityMap(locale))));
      });
    }
  }

  it('is that of the other world nowhere either, which is told by who owns it there', async () => {
    const engine = await engineWith(`activities:
  water-plants:
    name: { zh: 浇花, en: Water the plants }
    stage: retention
    owns: sales
    wordings: { zh: [浇花浇水], en: [water the plants] }
    depends: [{ when: en, owns: [marketing], text: { zh: 英语国家归市场, en: Abroad it is marketing } }]
`);
    const card = engine.activityCard('water-plants', 'en')!;
    assert.deepEqual([card.why, card.depends[0]!.text], ['Abroad it is marketing', undefined]);
    assert.match(toldActivity(card, 'en').cases[0]!, /: Sales$/);
    assert.match(toldActivity(engine.activityCard('water-plants', 'zh', 'en')!, 'zh').cases[0]!, /：销售$/);
    const written = responsibilitiesMarkdown(engine.responsibilities('en'), responsibilityWords('en'));
    const row = written.split('\n').find((line) => line.includes('**Water the plants**'))!;
    assert.ok(row.endsWith(' | Abroad it is marketing<br>Companies in China (● Sales) |'), row);
    assert.ok(v.is(ResponsibilityMapSchema, structuredClone(engine.responsibilityMap('en'))));
  });

  it('holds where a team gives one beside another owner', async () => {
    const engine = await engineWith(
      'activities: { run-paid-placement: { owns: operations, why: We run it in house } }',
    );
    assert.equal(engine.activityCard('run-paid-placement', 'zh')!.why, 'We run it in house');
  });
});
