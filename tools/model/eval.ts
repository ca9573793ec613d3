/**
 * Measures the role model: `npm run eval -- <postings.jsonl>` trains on a part of the postings, reads the others (their text
 * only), and prints tables. In-source: four parts by a hash of the id, each held out in turn. Out-of-source: each source
 * held out in turn. Texts that are nearly the same are never on both sides. With `--split in` or `--split out` only one of
 * the two; how well the kinds of lines are told comes last; with `--write` the tables are kept for the card of the model.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { LOCALES, type Locale } from '../../src/core/language/locale.ts';
import type { LearnedLanguage } from '../../src/core/judgement/model.ts';
import { runMain } from '../host/main.ts';
import { partOf, type Labelled } from './corpus.ts';
import { FIGURES, readInputs, type Inputs } from './inputs.ts';
import { judge, type Judgement } from './judge.ts';
import { learnLanguage, roleModel } from './learn.ts';
import { lineKindReports } from './line-kind-figures.ts';
import { answer, confusionTable, figures, reliabilityTable, share, type Outcome } from './metrics.ts';
import { encodeRoleModel } from './write.ts';

const PARTS = 4;
/** The confidence from which on a role counts as stated. */
const CONFIDENT = 0.8;
const NONE = 3;

await runMain(() => Promise.resolve().then(evaluate));

function evaluate(): number {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { split: { type: 'string' }, write: { type: 'boolean' } },
  });
  const inputs = readInputs(positionals[0], 'npm run eval -- <postings.jsonl> [--split in|out] [--write]');
  const { postings } = inputs;
  const reports: string[] = [];
  const tell = (name: string, judgements: readonly Judgement[]): void => {
    reports.push(report(name, judgements));
    console.log(reports.at(-1));
  };
  if (values.split !== 'out') {
    const part = ({ group }: Labelled): number => partOf(postings[group]!.id, PARTS);
    const parts = Array.from({ length: PARTS }, (_, at) => (posting: Labelled) => part(posting) === at);
    tell('In-source', held(inputs, parts));
  }
  if (values.split !== 'in') {
    const sources = [...new Set(postings.map(({ source }) => source))].sort();
    const parts = sources.map(
      (name) =>
        ({ source }: Labelled) =>
          source === name,
    );
    tell('Out-of-source', held(inputs, parts));
  }
  if (values.split === undefined) {
    for (const table of lineKindReports(positionals[0]!)) {
      reports.push(table);
      console.log(`\n${table}`);
    }
  }
  if (values.write) writeFileSync(FIGURES, `${reports.join('\n')}\n`);
  return 0;
}

/** Every posting as read by a model that has not seen its part. */
function held(
  { postings, samples, ownSamples, set, pack }: Inputs,
  parts: readonly ((posting: Labelled) => boolean)[],
): Judgement[] {
  const whole = new Map<Locale, LearnedLanguage>();
  const learnWhole = (locale: Locale): LearnedLanguage => {
    const known = whole.get(locale) ?? learnLanguage(set, [...samples, ...ownSamples], locale, pack);
    whole.set(locale, known);
    return known;
  };
  return parts.flatMap((isHeldOut) => {
    const test = postings.filter(isHeldOut);
    const groups = new Set(test.map(({ group }) => group));
    const training = [...samples.filter(({ group }) => !groups.has(group)), ...ownSamples];
    // A language that no posting of the part is in is learned once for all parts.
    const model = roleModel((locale) =>
      test.some(({ language }) => language === locale)
        ? learnLanguage(set, training, locale, pack)
        : learnWhole(locale),
    );
    return judge(test, pack, encodeRoleModel(model));
  });
}

function report(name: string, judgements: readonly Judgement[]): string {
  const parts = LOCALES.flatMap((locale) => {
    const here = judgements.filter(({ posting }) => posting.language === locale);
    const strict = here.filter(({ posting }) => !posting.isLoose).map(({ draft }) => draft);
    const items = here.flatMap((judgement) => judgement.items);
    return [
      table(`${locale}: three roles`, strict, [0, 1, 2]),
      table(`${locale}: roles and none`, strict, locale === 'zh' ? [0, 1, 2, NONE] : [0, 1, NONE]),
      ...(locale === 'en' ? [table('en: the same, operations a possible answer', strict, [0, 1, 2, NONE])] : []),
      confident(locale, here),
      `${locale}: how sure a draft is\n${reliabilityTable(strict, [0, 1, 2, NONE])}`,
      `${locale}: how sure a line of work is\n${reliabilityTable(items, [0, 1, 2, NONE])}`,
    ];
  });
  return [`═══ ${name} ═══`, ...parts].join('\n\n');
}

function table(title: string, outcomes: readonly Outcome[], classes: readonly number[]): string {
  const result = figures(outcomes, classes);
  const head = `${title} (${result.count}): accuracy ${share(result.accuracy)}, macro-F1 ${share(result.macroF1)}`;
  return `${head}\n${confusionTable(result, classes)}`;
}

function confident(locale: Locale, judgements: readonly Judgement[]): string {
  const others = judgements.filter(({ posting }) => posting.label === NONE);
  const wrong = others.filter(({ draft }) => draft.shares[answer(draft, [0, 1, 2])]! >= CONFIDENT);
  return `${locale}: other postings read as a role with confidence: ${wrong.length} of ${others.length} (${share(wrong.length / others.length)})`;
}
