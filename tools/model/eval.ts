/**
 * Measures the role model: `npm run eval -- <postings.jsonl> [<readings.jsonl> …]` trains on a part of the postings, reads the
 * others (their text only), and prints tables. In-source: four parts by a hash of the id, each held out in turn. Out-of-source:
 * each source held out in turn. Texts that are nearly the same are never on both sides, and lines that were read alone are on
 * that of their posting. How well the kinds of lines are told comes last. With `--split` only one of the three; with `--judge
 * <readings.jsonl>` (more than once) readings judge that nothing was learned from; with `--write` the tables are kept for the card
 * of the model.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { runMain } from '../host/main.ts';
import { held, partsById, partsBySource } from './held-out.ts';
import { FIGURES, readInputs } from './inputs.ts';
import type { Judgement } from './judge.ts';
import { lineKindReports } from './line-kind-figures.ts';
import { report } from './report.ts';

await runMain(() => Promise.resolve().then(evaluate));

function evaluate(): number {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { split: { type: 'string' }, judge: { type: 'string', multiple: true }, write: { type: 'boolean' } },
  });
  const inputs = readInputs(
    positionals,
    'npm run eval -- <postings.jsonl> [<readings.jsonl> …] [--split in|out|kinds] [--judge <readings.jsonl>] [--write]',
    values.judge,
  );
  const reports: string[] = [];
  const tell = (name: string, judgements: readonly Judgement[]): void => {
    reports.push(report(name, judgements));
    console.log(reports.at(-1));
  };
  const isAsked = (split: string): boolean => values.split === undefined || values.split === split;
  if (isAsked('in')) tell('In-source', held(inputs, partsById(inputs)));
  if (isAsked('out')) tell('Out-of-source', held(inputs, partsBySource(inputs)));
  if (isAsked('kinds')) {
    for (const table of lineKindReports(positionals[0]!, inputs.readings.lines)) {
      reports.push(table);
      console.log(`\n${table}`);
    }
  }
  if (values.write) writeFileSync(FIGURES, `${reports.join('\n')}\n`);
  return 0;
}
