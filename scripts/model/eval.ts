/**
 * Measures the role model: `npm run eval -- <postings.jsonl>` trains on a part of the postings, reads the others (their text
 * only), and prints tables. In-source: four parts by a hash of the id, each held out in turn. Out-of-source: each source
 * held out in turn. Texts that are nearly the same are never on both sides. With `--split in` or `--split out` only one of
 * the two.
 */
import { parseArgs } from 'node:util';
import { LOCALES, type Locale } from '../../src/core/pack/vocabulary.ts';
import type { LanguageModel } from '../../src/core/role-mix/model.ts';
import { runMain } from '../host/main.ts';
import { partOf, type Labelled } from './corpus.ts';
import { readInputs, type Inputs } from './inputs.ts';
import { judge, type Judgement } from './judge.ts';
import { learnLanguage, roleModel } from './learn.ts';
import { answer, confusionTable, figures, reliabilityTable, share, type Outcome } from './metrics.ts';
import { encodeRoleModel } from './write.ts';

const PARTS = 4;
/** A role is said with confidence from here on. */
const CONFIDENT = 0.8;
const NONE = 3;

await runMain(() => {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { split: { type: 'string' } } });
  const inputs = readInputs(positionals[0], 'npm run eval -- <postings.jsonl> [--split in|out]');
  const { postings } = inputs;
  if (values.split !== 'out') {
    const part = ({ group }: Labelled): number => partOf(postings[group]!.id, PARTS);
    report(
      'In-source',
      held(
        inputs,
        Array.from({ length: PARTS }, (_, at) => (posting) => part(posting) === at),
      ),
    );
  }
  if (values.split !== 'in') {
    const sources = [...new Set(postings.map(({ source }) => source))].sort();
    report(
      'Out-of-source',
      held(
        inputs,
        sources.map(
          (name) =>
            ({ source }) =>
              source === name,
        ),
      ),
    );
  }
  return Promise.resolve(0);
});

/** Every posting as read by a model that has not seen its part. */
function held(
  { postings, samples, ownSamples, set, pack }: Inputs,
  parts: readonly ((posting: Labelled) => boolean)[],
): Judgement[] {
  const whole = new Map<Locale, LanguageModel>();
  const learnWhole = (locale: Locale): LanguageModel => {
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

function report(name: string, judgements: readonly Judgement[]): void {
  console.log(`\n═══ ${name} ═══`);
  for (const locale of LOCALES) {
    const here = judgements.filter(({ posting }) => posting.language === locale);
    const strict = here.filter(({ posting }) => !posting.isLoose).map(({ draft }) => draft);
    table(`${locale}: three roles`, strict, [0, 1, 2]);
    table(`${locale}: roles and none`, strict, locale === 'zh' ? [0, 1, 2, NONE] : [0, 1, NONE]);
    if (locale === 'en') table('en: roles and none, operations a possible answer', strict, [0, 1, 2, NONE]);
    confident(locale, here);
    console.log(`\n${locale}: how sure a draft is\n${reliabilityTable(strict, [0, 1, 2, NONE])}`);
    const items = here.flatMap((judgement) => judgement.items);
    console.log(`\n${locale}: how sure a line of work is\n${reliabilityTable(items, [0, 1, 2, NONE])}`);
  }
}

function table(title: string, outcomes: readonly Outcome[], classes: readonly number[]): void {
  const result = figures(outcomes, classes);
  console.log(
    `\n${title} (${result.count}): accuracy ${share(result.accuracy)}, macro-F1 ${share(result.macroF1)}\n` +
      confusionTable(result, classes),
  );
}

function confident(locale: Locale, judgements: readonly Judgement[]): void {
  const others = judgements.filter(({ posting }) => posting.label === NONE);
  const wrong = others.filter(({ draft }) => {
    const best = answer(draft, [0, 1, 2]);
    return draft.shares[best]! >= CONFIDENT;
  });
  console.log(
    `\n${locale}: other postings read as a role with confidence: ${wrong.length} of ${others.length} (${share(wrong.length / others.length)})`,
  );
}
