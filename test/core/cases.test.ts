import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { casesOf, faultsOf } from '../support/cases.ts';

/** What a standstill of the editor would be, on a busy machine too: each of these took 5 to 100 times as long before it was mended. */
const STANDSTILL = 30_000;

/** What does not hold yet. A case that does must be taken off the list. */
const OPEN: readonly string[] = [];

const FILES = {
  field: 'Real job descriptions and plans, told again in our own words, are read as a person reads them',
  edges: 'What users of other tools reported does not happen here',
  attacks: 'Hostile and growing texts do no harm',
} as const;

for (const [file, title] of Object.entries(FILES) as [keyof typeof FILES, string][]) {
  describe(title, function () {
    this.timeout(STANDSTILL);
    for (const example of casesOf(file)) {
      it(`${example.id}: ${example.why}`, () => {
        const faults = faultsOf(example);
        if (OPEN.includes(example.id)) assert.notDeepEqual(faults, [], 'it holds now: take it off the list');
        else assert.deepEqual(faults, []);
      });
    }
  });
}
