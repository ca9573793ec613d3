/**
 * Measures the role model: `npm run eval -- <postings.jsonl> [<readings.jsonl> …]` trains on a part of the postings, reads the
 * others (their text only), and prints tables. In-source: four parts by a hash of the id, each held out in turn. Out-of-source:
 * each source held out in turn. Texts that are nearly the same are never on both sides, and lines that were read alone are on
 * that of their posting. How well the kinds of lines are told comes last. With `--split` only one of the three; with `--judge
 * <readings.jsonl>` (more than once) readings judge that nothing was learned from; with `--language zh|en` only the model of one; with
 * `--taught <role-model.bin>` what an earlier model says is learned from as well; with `--write` the tables are kept for the card of the model, those of a language in the place of its earlier ones.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Locale } from '../../src/core/language/locale.ts';
import { languageNamed } from './languages.ts';
import { runMain } from '../host/main.ts';
import { held, partsById, partsBySource } from './held-out.ts';
import { FIGURES, readInputs } from './inputs.ts';
import type { Judgement } from './judge.ts';
import { lineKindReports } from './line-kind-figures.ts';
import { report } from './report.ts';

/** What stands above the tables of one way to hold postings out. */
const TITLE = /^═══ .* ═══$/u;

await runMain(() => Promise.resolve().then(evaluate));

function evaluate(): number {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      split: { type: 'string' },
      judge: { type: 'string', multiple: true },
      language: { type: 'string' },
      taught: { type: 'string' },
      write: { type: 'boolean' },
    },
  });
  const only = languageNamed(values.language);
  const inputs = readInputs(
    positionals,
    'npm run eval -- <postings.jsonl> [<readings.jsonl> …] [--split in|out|kinds] [--judge <readings.jsonl>] [--language zh|en] [--taught <role-model.bin>] [--write]',
    { judging: values.judge, taught: values.taught, only },
  );
  const reports: string[] = [];
  const tell = (name: string, judgements: readonly Judgement[]): void => {
    reports.push(report(name, judgements));
    console.log(reports.at(-1));
  };
  const isAsked = (split: string): boolean => values.split === undefined || values.split === split;
  if (isAsked('in')) tell('In-source', held(inputs, partsById(inputs), only));
  if (isAsked('out')) tell('Out-of-source', held(inputs, partsBySource(inputs), only));
  if (isAsked('kinds') && only === undefined) {
    for (const table of lineKindReports(positionals[0]!, inputs.readings.lines)) {
      reports.push(table);
      console.log(`\n${table}`);
    }
  }
  const written = `${reports.join('\n')}\n`;
  if (values.write) writeFileSync(FIGURES, only ? replaced(readFileSync(FIGURES, 'utf8'), written, only) : written);
  return 0;
}

/** Figures with the tables of a language in the place of those that stand below the same titles. */
function replaced(figures: string, fresh: string, only: Locale): string {
  const freshOf = new Map<string, string[]>();
  let title = '';
  for (const paragraph of fresh.trim().split('\n\n')) {
    if (TITLE.test(paragraph)) freshOf.set((title = paragraph), []);
    else freshOf.get(title)?.push(paragraph);
  }
  const kept: string[] = [];
  // Tables that there were none of come last below their title.
  const leave = (): void => void kept.push(...(freshOf.get(title)?.splice(0) ?? []));
  title = '';
  for (const paragraph of figures.trim().split('\n\n')) {
    if (TITLE.test(paragraph)) {
      leave();
      title = paragraph;
    }
    const tables = freshOf.get(title);
    if (!tables || !paragraph.startsWith(`${only}: `)) kept.push(paragraph);
    else kept.push(...tables.splice(0));
  }
  leave();
  return `${kept.join('\n\n')}\n`;
}
