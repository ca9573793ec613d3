/** From samples to a role model: trains the experts, joins them, and calibrates on texts that the experts have not seen. */
import type { CompiledPack } from '../../src/core/pack/compile/compiled-pack.ts';
import { LOCALES, type Locale } from '../../src/core/language/locale.ts';
import { mixed } from '../../src/core/judgement/mixing.ts';
import type { Calibration, LearnedLanguage, Mixing, LearnedModel } from '../../src/core/judgement/model.ts';
import { lineWeight } from '../../src/core/judgement/weights.ts';
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
    draft: { terms: 0.3, ngrams: 0.6, lines: 0.5, offsets: Float32Array.of(0, -0.1, 0) },
    line: { terms: 0.5, ngrams: 0.5, lines: 0, offsets: Float32Array.of(0, 0, 0) },
  },
  en: {
    draft: { terms: 0.15, ngrams: 0.55, lines: 0.6, offsets: Float32Array.of(0, -0.2, 0) },
    line: { terms: 0.5, ngrams: 0.5, lines: 0, offsets: Float32Array.of(0, 0, 0) },
  },
};

/** What a line counts that nobody read alone beside one that somebody did, where how sure a line is is told. */
const LABELLED: Readonly<Record<Locale, number>> = { zh: 0, en: 0.2 };

const FOLDS = 4;
const LARGEST_SOURCES = 2;
const UNFITTED: Calibration = { slope: 1, slopeByEvidence: 0, shift: 0, shiftByEvidence: 0, doubt: 0 };
const NONE = CLASSES.indexOf('none');

/** Learns from some of a set's samples. */
export function learn(set: SampleSet, samples: readonly Sample[], pack: CompiledPack): LearnedModel {
  return roleModel((locale) => learnLanguage(set, samples, locale, pack));
}

/** A model of languages that were learned one by one. */
export function roleModel(of: (locale: Locale) => LearnedLanguage): LearnedModel {
  const languages = Object.fromEntries(LOCALES.map((locale) => [locale, of(locale)]));
  return { roles: ROLES, languages: languages as Record<Locale, LearnedLanguage> };
}

/** Learns a language from the samples that are in it. */
export function learnLanguage(
  set: SampleSet,
  all: readonly Sample[],
  locale: Locale,
  { pack }: CompiledPack,
): LearnedLanguage {
  const samples = all.filter(({ language }) => language === locale);
  const vocabulary = set.vocabularies[locale].ngrams;
  const train = (on: readonly Sample[]): Experts => trainExperts(on, locale, vocabulary.length, pack, SETTINGS[locale]);
  const weights = MIXING[locale];
  const drafts: Judged[] = [];
  const lines: Judged[] = [];
  // Whose work a line is, the label of its draft says less well than somebody who read it.
  const areLinesRead = samples.some(({ kind, isRead }) => kind === 'line' && isRead);
  for (const isHeldOut of calibrationFolds(samples)) {
    const score = createScorer(
      train(samples.filter((sample) => !isHeldOut(sample))),
      locale,
      vocabulary.length,
      pack.terms.length,
    );
    for (const sample of samples.filter(isHeldOut)) {
      drafts.push(...judgedDrafts(sample, score, weights));
      const trust = sample.kind === 'line' || !areLinesRead ? 1 : LABELLED[locale];
      if (trust > 0) lines.push(...judgedLines(sample, score(sample), weights.line, trust));
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

/**
 * The parts that are held out in turn to calibrate: parts of all sources, and the largest sources whole, since texts of new
 * sources are what the model will read.
 */
function calibrationFolds(samples: readonly Sample[]): ((sample: Sample) => boolean)[] {
  const counts = new Map<string, number>();
  for (const { group, source } of samples) if (group >= 0) counts.set(source, (counts.get(source) ?? 0) + 1);
  const largest = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).slice(0, LARGEST_SOURCES);
  const parts = Array.from({ length: FOLDS }, (_, fold) => fold);
  return [
    ...parts.map(
      (fold) =>
        ({ group }: Sample) =>
          group >= 0 && group % FOLDS === fold,
    ),
    ...(counts.size > 1
      ? largest.map(
          ([name]) =>
            ({ source }: Sample) =>
              source === name,
        )
      : []),
  ];
}

interface Excerpt {
  readonly lines: number;
  readonly tellsRole: boolean;
  readonly weight: number;
}

/** The lines of work that are taken from a posting to make short drafts: one line is too little to tell a role. */
const EXCERPTS: Readonly<Record<Locale, readonly Excerpt[]>> = {
  zh: [
    { lines: 1, tellsRole: false, weight: 0.15 },
    { lines: 4, tellsRole: true, weight: 1 },
  ],
  en: [
    { lines: 1, tellsRole: false, weight: 0.05 },
    { lines: 4, tellsRole: true, weight: 1 },
  ],
};

function judgedDrafts(
  sample: Sample,
  score: (sample: Pick<Sample, 'lines'>) => SampleOdds,
  weights: (typeof MIXING)['zh'],
): Judged[] {
  if (sample.kind === 'line') return [];
  const judge = (lines: Sample['lines'], label: number, weight: number): Judged => {
    const odds = score({ lines });
    const byLine = meanOfLines(odds.lines, (line) => join(weights.line, line));
    return { odds: join(weights.draft, odds, byLine), hits: odds.hits, label, weight };
  };
  const work = sample.lines.filter(({ section }) => lineWeight(section) >= 0.8);
  const excerpts = EXCERPTS[sample.language]
    .filter(({ lines }) => work.length > lines)
    .map(({ lines, tellsRole, weight }) => judge(work.slice(0, lines), tellsRole ? sample.label : NONE, weight));
  return [judge(sample.lines, sample.label, 1), ...excerpts];
}

function judgedLines(sample: Sample, { lines }: SampleOdds, weights: Weights, trust: number): Judged[] {
  return lines.flatMap((line) => {
    const weight = lineWeight(line.line.section);
    if (weight < 0.8) return [];
    const odds = join(weights, line);
    // Where a line may be of several classes, any of them is right.
    const label = (sample.also ?? []).reduce(
      (best, it) => ((odds[it] ?? 0) > (odds[best] ?? 0) ? it : best),
      sample.label,
    );
    return [{ odds, hits: line.hits, label, weight: weight * trust }];
  });
}

function join(weights: Weights, { terms, ngrams }: Odds, lines?: readonly number[]): number[] {
  return mixed({ ...weights, calibration: UNFITTED }, terms, ngrams, lines);
}
