/**
 * Measures how many lines are recognized for what they do:
 *
 *     npm run activity-lines
 *     npm run activity-lines -- --show    and prints the lines of which nothing is recognized, by activity
 *
 * The lines are those of `data/model/activity-lines.jsonl`: for each activity ten in each language, half as duties of a job, half as lines of
 * a plan, written for this by people who saw its name and whose work it is, and none of its wordings. Printed are the shares of lines of
 * which the activity itself is found, of which it or another one of the same owner is, of which all that is found belongs to roles that
 * have no part in it, which is wrong, and of which nothing is found.
 */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { LOCALES } from '../../src/core/language/locale.ts';
import { compilePack } from '../build/compile-pack.ts';
import { runMain } from '../host/main.ts';
import { root } from '../host/paths.ts';
import { share } from './metrics.ts';
import { lineTeller, readActivityLines, type Told } from './told-lines.ts';

const COLUMNS: readonly (readonly [name: string, told: readonly Told[]])[] = [
  ['the activity', ['itself']],
  ["its owner's", ['itself', 'owner']],
  ['wrong', ['wrong']],
  ['nothing', ['nothing']],
];
const WIDTH = 14;

await runMain(() => {
  const { values } = parseArgs({ options: { show: { type: 'boolean', default: false } } });
  const tell = lineTeller(compilePack(path.join(root, 'data')));
  const lines = readActivityLines().map((line) => ({ ...line, told: tell(line) }));
  console.log(['', 'lines', ...COLUMNS.map(([name]) => name)].map((it) => it.padStart(WIDTH)).join(''));
  for (const locale of LOCALES) {
    for (const kind of ['jd', 'plan'] as const) {
      const told = lines.filter((line) => line.lang === locale && line.kind === kind).map((line) => line.told);
      const shares = COLUMNS.map(([, kinds]) => share(told.filter((it) => kinds.includes(it)).length / told.length));
      console.log([`${locale} ${kind}`, String(told.length), ...shares].map((it) => it.padStart(WIDTH)).join(''));
    }
  }
  const unknown = values.show ? lines.filter(({ told }) => told === 'nothing') : [];
  for (const { lang, activity, text } of unknown) console.log(`${lang} ${activity}: ${text}`);
  return Promise.resolve(0);
});
