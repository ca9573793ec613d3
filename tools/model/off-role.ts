/**
 * Learns the rule that tells lines of another role and writes it to `data/model/off-role.json`, with tables of how well it
 * does: `npm run off-role -- <postings.jsonl> [<readings.jsonl> …]`. The role model must be learned first, on the same
 * postings and readings, and what an earlier model says (`--taught`). With `--by source` the tables are of whole sources held out, and nothing is written. The same
 * postings, pack and texts give the same bytes.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { LOCALES, type Locale } from '../../src/core/language/locale.ts';
import type { OffRoleRule } from '../../src/core/judgement/off-role.ts';
import { runMain } from '../host/main.ts';
import { root } from '../host/paths.ts';
import { ROLES } from './corpus.ts';
import { partsById, partsBySource } from './held-out.ts';
import { readInputs } from './inputs.ts';
import { share } from './metrics.ts';
import {
  evaluateOffRole,
  fitRule,
  judgeLines,
  readHeldOut,
  thresholdAt,
  type JudgedLine,
  type Weights,
} from './off-role-rule.ts';

/** Several drafts of each posting to learn from; measured is on those of the first. */
const SALTS = ['a', 'b', 'c'];
/** The shares of other lines that may be flagged; below the 4 % asked for, since other sources have more. */
const FLAGGED = { declared: 0.032, inferred: 0.037 };
const BINS = [0.1, 0.2, 0.3, 0.5, 0.7, 0.85, 0.95, 1.0001];

await runMain(() => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { by: { type: 'string' }, taught: { type: 'string' } },
  });
  const inputs = readInputs(
    positionals,
    'npm run off-role -- <postings.jsonl> [<readings.jsonl> …] [--by source] [--taught <role-model.bin>]',
    { taught: values.taught },
  );
  const parts = values.by === 'source' ? partsBySource(inputs) : partsById(inputs);
  const read = parts.map((isHeldOut) => readHeldOut(inputs, isHeldOut, SALTS));
  const learned = read.map((_, at) => fitRule(read.filter((__, other) => other !== at).flat()));
  const first = read.map((drafts) => drafts.slice(0, drafts.length / SALTS.length));
  const judged = (isDeclared: boolean, likely: OffRoleRule['likely']): JudgedLine[] =>
    first.flatMap((drafts, at) => judgeLines(drafts, { ...learned[at]!, likely }, isDeclared));
  const all = { zh: { declared: 0, inferred: 0 }, en: { declared: 0, inferred: 0 } };
  const [declared, inferred] = [judged(true, all), judged(false, all)];
  const thresholds = (locale: Locale): OffRoleRule['likely'][Locale] => ({
    declared: thresholdAt(writtenIn(declared, locale), FLAGGED.declared),
    inferred: thresholdAt(writtenIn(inferred, locale), FLAGGED.inferred),
  });
  const likely = { zh: thresholds('zh'), en: thresholds('en') };
  for (const isDeclared of [true, false]) {
    console.log(`\n═══ The role is ${isDeclared ? 'given' : 'not given'} ═══`);
    table(judged(isDeclared, likely));
    reliability(isDeclared ? declared : inferred);
  }
  if (values.by !== 'source') write({ ...fitRule(read.flat()), likely });
  return Promise.resolve(0);
});

function writtenIn(lines: readonly JudgedLine[], locale: Locale): JudgedLine[] {
  return lines.filter(({ draft }) => draft.posting.language === locale);
}

function table(lines: readonly JudgedLine[]): void {
  const row = (name: string, of: readonly JudgedLine[]): void => {
    const { inserted, found, others, flagged } = evaluateOffRole(of);
    console.log(
      [
        name.padEnd(28),
        String(inserted).padStart(9),
        share(found).padStart(8),
        String(others).padStart(8),
        share(flagged).padStart(9),
      ].join(''),
    );
  };
  console.log(
    `${''.padEnd(28)}${'inserted'.padStart(9)}${'found'.padStart(8)}${'others'.padStart(8)}${'flagged'.padStart(9)}`,
  );
  for (const locale of LOCALES) {
    const here = writtenIn(lines, locale);
    row(locale, here);
    ROLES.forEach((name, role) => {
      row(
        `${locale}, drafts of ${name}`,
        here.filter(({ draft }) => draft.role === role),
      );
    });
  }
}

function reliability(lines: readonly JudgedLine[]): void {
  console.log(`${'said'.padEnd(12)}${'lines'.padStart(7)}${'mean'.padStart(8)}${'right'.padStart(8)}`);
  BINS.slice(0, -1).forEach((from, at) => {
    const here = lines.filter(({ probability }) => probability >= from && probability < BINS[at + 1]!);
    const mean = here.reduce((sum, { probability }) => sum + probability, 0) / here.length;
    const right = here.filter(({ isInserted }) => isInserted).length / here.length;
    const bin = `${from.toFixed(2)}–${Math.min(1, BINS[at + 1]!).toFixed(2)}`;
    console.log(
      [bin.padEnd(12), String(here.length).padStart(7), share(mean).padStart(8), share(right).padStart(8)].join(''),
    );
  });
}

function write(rule: Weights & Pick<OffRoleRule, 'likely'>): void {
  writeFileSync(path.join(root, 'data', 'model', 'off-role.json'), `${JSON.stringify(rule, undefined, 2)}\n`);
}
