/** From samples to a role model: trains the experts, joins them, and calibrates on texts that the experts have not seen. */
import type { CompiledPack } from '../../src/core/pack/compiled.ts';
import { LOCALES, type Locale } from '../../src/core/pack/vocabulary.ts';
import { mixed } from '../../src/core/role-mix/mixing.ts';
import type { Calibration, LanguageModel, Mixing, RoleModel } from '../../src/core/role-mix/model.ts';
import { lineWeight } from '../../src/core/role-mix/weights.ts';
import { calibrate, type Judged } from './calibrate.ts';
import { CLASSES, ROLES } from './corpus.ts';
import { SETTINGS, trainExperts, type Experts } from './experts.ts';
import type { Sample, SampleSet } from './samples.ts';
import { createScorer, meanOfLines, type Odds, type SampleOdds } from './scoring.ts';

type Weights = Omit<Mixing, 'calibration'>;

/**
 * How the experts are joined. Found on held-out sources with a coarse grid; weights that are fitted freely learn the
 * sources, not the roles.
 */
export const MIXING: Readonly<Record<Locale, { readonly draft: Weights; readonly line: Weights }>> = {
  zh: {
    draft: { terms: 0.4, ngrams: 0.38, lines: 0.18, offsets: Float32Array.of(0, 0.3, 0) },
    line: { terms: 0.6, ngrams: 0.4, lines: 0, offsets: Float32Array.of(0, 0, 0) },
  },
  en: {
    draft: { terms: 0.4, ngrams: 0.5, lines: 0.3, offsets: Float32Array.of(0, 0, 0) },
    line: { terms: 0.6, ngrams: 0.4, lines: 0, offsets: Float32Array.of(0, 0, 0) },
  },
};

const FOLDS = 4;
const UNFITTED: Calibration = { slope: 1, slopeByEvidence: 0, shift: 0, shiftByEvidence: 0 };
const NONE = CLASSES.indexOf('none');

/** Learns from some of a set's samples. */
export function learn(set: SampleSet, samples: readonly Sample[], { pack }: CompiledPack): RoleModel {
  const languages = LOCALES.map((locale) => [
    locale,
    learnLanguage(
      set,
      samples.filter(({ language }) => language === locale),
      locale,
      pack,
    ),
  ]);
  return { roles: ROLES, languages: Object.fromEntries(languages) as Record<Locale, LanguageModel> };
}

function learnLanguage(
  set: SampleSet,
  samples: readonly Sample[],
  locale: Locale,
  pack: CompiledPack['pack'],
): LanguageModel {
  const vocabulary = set.vocabularies[locale].ngrams;
  const train = (on: readonly Sample[]): Experts => trainExperts(on, locale, vocabulary.length, pack, SETTINGS[locale]);
  const weights = MIXING[locale];
  const drafts: Judged[] = [];
  const lines: Judged[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const isHeldOut = (sample: Sample): boolean => sample.group >= 0 && sample.group % FOLDS === fold;
    const score = createScorer(
      train(samples.filter((sample) => !isHeldOut(sample))),
      locale,
      vocabulary.length,
      pack.terms.length,
    );
    for (const sample of samples.filter(isHeldOut)) {
      drafts.push(...judgedDrafts(sample, score, weights));
      lines.push(...judgedLines(sample, score(sample), weights.line));
    }
  }
  const experts = train(samples);
  const order = pack.terms.map(({ id }, place) => ({ id, place })).sort((a, b) => (a.id < b.id ? -1 : 1));
  const sorted = ({ weights: all, bias }: Experts['draft']['terms']): Experts['draft']['terms'] => ({
    weights: Float32Array.from(
      order.flatMap(({ place }) => [...all.subarray(place * ROLES.length, (place + 1) * ROLES.length)]),
    ),
    bias,
  });
  return {
    ngrams: Array.from(experts.kept, (number) => vocabulary[number]!),
    idf: experts.idf,
    terms: order.map(({ id }) => id),
    draft: {
      ngrams: experts.draft.ngrams,
      terms: sorted(experts.draft.terms),
      mixing: { ...weights.draft, calibration: calibrate(drafts) },
    },
    line: {
      ngrams: experts.line.ngrams,
      terms: sorted(experts.line.terms),
      mixing: { ...weights.line, calibration: calibrate(lines) },
    },
  };
}

/** The lines of work that are taken from a posting to make short drafts: one line is too little to tell a role. */
const EXCERPTS: readonly { readonly lines: number; readonly tellsRole: boolean; readonly weight: number }[] = [
  { lines: 1, tellsRole: false, weight: 0.3 },
  { lines: 4, tellsRole: true, weight: 0.3 },
];

function judgedDrafts(
  sample: Sample,
  score: (sample: Pick<Sample, 'lines'>) => SampleOdds,
  weights: (typeof MIXING)['zh'],
): Judged[] {
  const judge = (lines: Sample['lines'], label: number, weight: number): Judged => {
    const odds = score({ lines });
    const byLine = meanOfLines(odds.lines, (line) => join(weights.line, line));
    return { odds: join(weights.draft, odds, byLine), hits: odds.hits, label, weight };
  };
  const work = sample.lines.filter(({ section }) => lineWeight(section) >= 0.8);
  const excerpts = EXCERPTS.filter(({ lines }) => work.length > lines).map(({ lines, tellsRole, weight }) =>
    judge(work.slice(0, lines), tellsRole ? sample.label : NONE, weight),
  );
  return [judge(sample.lines, sample.label, 1), ...excerpts];
}

function judgedLines(sample: Sample, { lines }: SampleOdds, weights: Weights): Judged[] {
  return lines.flatMap((line) => {
    const weight = lineWeight(line.line.section);
    return weight < 0.8 ? [] : [{ odds: join(weights, line), hits: line.hits, label: sample.label, weight }];
  });
}

function join(weights: Weights, { terms, ngrams }: Odds, lines?: readonly number[]): number[] {
  return mixed({ ...weights, calibration: UNFITTED }, terms, ngrams, lines);
}
