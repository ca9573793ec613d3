import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { lineTeller, readActivityLines, type Told } from '../../../tools/model/told-lines.ts';
import { compiled } from '../../support/built-in.ts';

const KINDS = ['zh jd', 'zh plan', 'en jd', 'en plan'] as const;
/** Of lines as people write them so many are recognized for what they do at least, as shares of all; `npm run activity-lines` prints how many are. */
const LEAST = { 'zh jd': 0.34, 'zh plan': 0.12, 'en jd': 0.29, 'en plan': 0.12 };
/** So few are taken for work that only roles without a part in it own. */
const MOST_WRONG = 0.015;

describe('The lines that were written for the activities', () => {
  const lines = readActivityLines();

  it('are ten for each activity in each language, half of them of plans, and none stands there twice', () => {
    const counts = new Map<string, number>();
    for (const { lang, activity, kind } of lines) {
      const key = `${activity} ${lang} ${kind}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    const wanted = compiled.pack.activities.flatMap(({ id }) => KINDS.map((it) => `${id} ${it}`));
    assert.deepEqual([...counts].sort(), wanted.map((key): [string, number] => [key, 5]).sort());
    assert.equal(new Set(lines.map(({ lang, text }) => `${lang} ${text}`)).size, lines.length);
  });

  it('are recognized as often as before, and hardly ever taken for work of roles that have no part in it', () => {
    const tell = lineTeller(compiled);
    for (const kind of KINDS) {
      const told = lines.filter((line) => `${line.lang} ${line.kind}` === kind).map(tell);
      const shareOf = (of: Told): number => told.filter((it) => it === of).length / told.length;
      assert.ok(shareOf('itself') >= LEAST[kind], `${kind}: ${shareOf('itself')}`);
      assert.ok(shareOf('wrong') <= MOST_WRONG, `${kind}: ${shareOf('wrong')}`);
    }
  });
});
