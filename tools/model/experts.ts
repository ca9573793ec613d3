/** Trains the four experts of a language: terms and n-grams, each for drafts and for lines. */
import type { Pack, Term } from '../../src/core/pack/schema.ts';
import type { Locale } from '../../src/core/language/locale.ts';
import type { SectionKind } from '../../src/core/pack/vocabulary.ts';
import type { Expert } from '../../src/core/judgement/model.ts';
import { priorWeight } from '../../src/core/judgement/term-expert.ts';
import { lineWeight, sectionWeight } from '../../src/core/judgement/weights.ts';
import { weighed } from '../../src/core/judgement/vector.ts';
import { CLASSES, ROLES } from './corpus.ts';
import type { Sample, SampleLine } from './samples.ts';
import { predict, trainSoftmax, type Rows, type Softmax, type Training } from './softmax.ts';

export interface Settings {
  /** How many n-grams are kept. */
  readonly ngrams: number;
  readonly leastTexts: number;
  readonly leastSources: number;
  readonly ngramPenalty: number;
  readonly termPenalty: number;
  readonly linePenalty: number;
  readonly lineTermPenalty: number;
  /** Exponents of the balance between classes: 0 for none, 1 for equal shares. */
  readonly ngramBalance: number;
  readonly termBalance: number;
  readonly lineBalance: number;
  readonly doubtBelow: number;
}

export const SETTINGS: Readonly<Record<Locale, Settings>> = {
  zh: {
    ngrams: 8400,
    leastTexts: 8,
    leastSources: 2,
    ngramPenalty: 0.3,
    termPenalty: 1.5,
    linePenalty: 1,
    lineTermPenalty: 3,
    ngramBalance: 0.9,
    termBalance: 0.5,
    lineBalance: 0.9,
    doubtBelow: 0.15,
  },
  en: {
    ngrams: 4380,
    leastTexts: 3,
    leastSources: 1,
    ngramPenalty: 0.3,
    termPenalty: 1.5,
    linePenalty: 0.5,
    lineTermPenalty: 3,
    ngramBalance: 0.9,
    termBalance: 0.5,
    lineBalance: 0.5,
    doubtBelow: 0.15,
  },
};

export interface Experts {
  /** Numbers of the n-grams that are kept, in order. */
  readonly kept: Int32Array;
  readonly idf: Float32Array;
  readonly draft: { readonly ngrams: Expert; readonly terms: Expert };
  readonly line: { readonly ngrams: Expert; readonly terms: Expert };
}

const NONE = CLASSES.indexOf('none');

/**
 * Trains on samples of one language.
 * @param size how many n-grams are numbered
 */
export function trainExperts(
  samples: readonly Sample[],
  language: Locale,
  size: number,
  pack: Pack,
  settings: Settings,
): Experts {
  const drafts = samples.filter(({ kind }) => kind === 'draft');
  const labels = drafts.map(({ label }) => label);
  const { numbers, idf } = usable(drafts, language, size, settings);
  const common = { classes: CLASSES.length, labels };
  const byTerm: Training = {
    ...common,
    rows: termRows(
      drafts.map(({ lines }) => lines),
      pack.terms,
      true,
    ),
    size: pack.terms.length,
    weights: balanced(labels, settings.termBalance),
    penalty: settings.termPenalty,
    prior: termPrior(pack.terms, language),
  };
  const byNgram: Training = {
    ...common,
    rows: ngramRows(drafts, language, numbers, idf, size),
    size: numbers.length,
    weights: balanced(labels, settings.ngramBalance),
    penalty: settings.ngramPenalty,
  };
  const beliefs = [believed(byTerm), believed(byNgram)];
  const trusted = (isDoubted: (row: number) => boolean): number[] =>
    drafts.map(({ isRead, isComposed }, row) => {
      if (isRead) return READ;
      return isComposed ? COMPOSED : isDoubted(row) ? DOUBTED : 1;
    });
  const trust = trusted((row) => beliefs[0]![row]! < IMPROBABLE);
  const bothTrust = trusted((row) => Math.max(beliefs[0]![row]!, beliefs[1]![row]!) < settings.doubtBelow);
  const times = (weights: ArrayLike<number>, by: readonly number[]): number[] =>
    by.map((factor, row) => factor * weights[row]!);
  const first = trainSoftmax({ ...byNgram, weights: times(byNgram.weights, bothTrust), iterations: 40 });
  const chosen = choose(first, numbers, idf, settings.ngrams);
  const kept = Int32Array.from(chosen, (place) => numbers[place]!);
  const keptIdf = Float32Array.from(chosen, (place) => idf[place]!);
  const ngrams = trainSoftmax({
    ...byNgram,
    weights: times(byNgram.weights, bothTrust),
    rows: ngramRows(drafts, language, kept, keptIdf, size),
    size: kept.length,
  });
  const terms = trainSoftmax({ ...byTerm, weights: times(byTerm.weights, trust) });
  const trustOf = new Map(drafts.map((draft, row) => [draft, bothTrust[row]!]));
  return {
    kept,
    idf: keptIdf,
    draft: { ngrams: expertOf(ngrams), terms: expertOf(terms) },
    line: trainLines(samples, language, kept, keptIdf, size, pack, settings, trustOf),
  };
}

/** N-grams that stand in enough texts of enough sources, and what an occurrence counts. */
function usable(drafts: readonly Sample[], language: Locale, size: number, { leastTexts, leastSources }: Settings) {
  const texts = new Uint32Array(size);
  const lastText = new Int32Array(size).fill(-1);
  const sources = [...new Set(drafts.map(({ source }) => source))];
  const seen = sources.map(() => new Uint8Array(size));
  drafts.forEach((draft, at) => {
    const source = seen[sources.indexOf(draft.source)]!;
    for (const line of draft.lines) {
      if (line.language !== language) continue;
      for (const ngram of line.ngrams) {
        source[ngram] = 1;
        if (lastText[ngram] !== at) texts[ngram]!++;
        lastText[ngram] = at;
      }
    }
  });
  const numbers: number[] = [];
  const idf: number[] = [];
  for (let ngram = 0; ngram < size; ngram++) {
    if (texts[ngram]! < leastTexts) continue;
    if (seen.reduce((sum, source) => sum + source[ngram]!, 0) < leastSources) continue;
    numbers.push(ngram);
    idf.push(Math.log(drafts.length / texts[ngram]!) + 0.5);
  }
  return { numbers: Int32Array.from(numbers), idf: Float32Array.from(idf) };
}

/** The positions of the most informative n-grams, in order. */
function choose(softmax: Softmax, numbers: Int32Array, idf: Float32Array, most: number): number[] {
  const scored = Array.from(numbers, (_, place) => {
    let largest = 0;
    for (let k = 0; k < CLASSES.length; k++)
      largest = Math.max(largest, Math.abs(softmax[place * CLASSES.length + k]!));
    // Frequency is what idf hides: exp(-idf) is the share of texts.
    return { place, score: largest * idf[place]! * Math.exp(-0.4 * idf[place]!) };
  });
  scored.sort((a, b) => b.score - a.score || a.place - b.place);
  return scored
    .slice(0, most)
    .map(({ place }) => place)
    .sort((a, b) => a - b);
}

function ngramRows(
  drafts: readonly Sample[],
  language: Locale,
  kept: Int32Array,
  idf: Float32Array,
  size: number,
): Rows {
  return rowsOf(
    drafts.map(({ lines }) => lines.filter((line) => line.language === language)),
    (line) => line.ngrams,
    kept,
    size,
    idf,
    true,
  );
}

/** Rows of texts, each a list of lines. */
function rowsOf(
  texts: readonly (readonly SampleLine[])[],
  marks: (line: SampleLine) => Int32Array,
  kept: Int32Array,
  size: number,
  idf: Float32Array | undefined,
  bySection: boolean,
): Rows {
  const placeOf = new Int32Array(size).fill(-1);
  kept.forEach((number, place) => (placeOf[number] = place));
  const counts = new Float64Array(kept.length);
  const starts = [0];
  const places: number[] = [];
  const values: number[] = [];
  for (const lines of texts) {
    const found: number[] = [];
    for (const line of lines) {
      const weight = bySection ? sectionWeight(line.section) : 1;
      for (const number of marks(line)) {
        const place = placeOf[number]!;
        if (place < 0) continue;
        if (counts[place] === 0) found.push(place);
        counts[place]! += weight;
      }
    }
    const vector = weighed(found, counts, idf);
    for (const place of vector.places) places.push(place);
    for (const value of vector.values) values.push(value);
    starts.push(places.length);
  }
  return { starts: Int32Array.from(starts), places: Int32Array.from(places), values: Float32Array.from(values) };
}

/** Class weights that lift rare classes, by row. */
function balanced(labels: readonly number[], exponent: number, base?: readonly number[]): number[] {
  const sums = CLASSES.map((_, k) => labels.reduce((sum, label, at) => sum + (label === k ? (base?.[at] ?? 1) : 0), 0));
  const total = sums.reduce((a, b) => a + b, 0);
  const present = sums.filter((sum) => sum > 0).length;
  return labels.map((label, at) => (base?.[at] ?? 1) * (total / present / sums[label]!) ** exponent);
}

function termRows(texts: readonly (readonly SampleLine[])[], terms: readonly Term[], bySection: boolean): Rows {
  const every = Int32Array.from(terms, (_, place) => place);
  return rowsOf(texts, (line) => line.terms, every, terms.length, undefined, bySection);
}

function termPrior(terms: readonly Term[], language: Locale): Float64Array {
  const prior = new Float64Array((terms.length + 1) * CLASSES.length);
  terms.forEach((term, place) =>
    ROLES.forEach((role, k) => (prior[place * CLASSES.length + k] = priorWeight(term, role, language))),
  );
  return prior;
}

/** A row whose label is this improbable by the other rows counts with a lower weight. */
const IMPROBABLE = 0.1;
const DOUBTED = 0.1;
/** A row that a person read counts with a higher one. */
const READ = 1.5;
/** Nobody writes a draft of lines of many trades: it is there for its words. */
const COMPOSED = 0.5;
const FOLDS = 3;

/** For each row the probability of its label by an expert that was trained without it. */
function believed(training: Training): number[] {
  const { rows, labels, weights, classes } = training;
  const belief = Array.from(labels, () => 1);
  for (let fold = 0; fold < FOLDS; fold++) {
    const softmax = trainSoftmax({
      ...training,
      weights: Array.from(weights, (weight, row) => (row % FOLDS === fold ? 0 : weight)),
      iterations: 25,
    });
    for (let row = fold; row < belief.length; row += FOLDS)
      belief[row] = predict(softmax, rows, row, classes)[labels[row]!]!;
  }
  return belief;
}

function trainLines(
  samples: readonly Sample[],
  language: Locale,
  kept: Int32Array,
  idf: Float32Array,
  size: number,
  { terms }: Pack,
  settings: Settings,
  trustOf: ReadonlyMap<Sample, number>,
): Experts['line'] {
  const lines: SampleLine[] = [];
  const labels: number[] = [];
  const base: number[] = [];
  for (const sample of samples) {
    for (const line of sample.lines) {
      if (line.language !== language || line.ngrams.length + line.terms.length === 0) continue;
      const weight = sample.kind === 'line' ? OWN_LINE : trainingWeight(line.section) * trustOf.get(sample)!;
      if (weight === 0) continue;
      lines.push(line);
      labels.push(sample.kind === 'draft' && isOfNoRole(line.section) ? NONE : sample.label);
      base.push(weight);
    }
  }
  const weights = balanced(labels, settings.lineBalance, base);
  const each = lines.map((line) => [line]);
  const common = { classes: CLASSES.length, labels, weights };
  const ngrams = trainSoftmax({
    ...common,
    rows: rowsOf(each, (line) => line.ngrams, kept, size, idf, false),
    size: kept.length,
    penalty: settings.linePenalty,
    iterations: 40,
  });
  const byTerm = trainSoftmax({
    ...common,
    rows: termRows(each, terms, false),
    size: terms.length,
    penalty: settings.lineTermPenalty,
    prior: termPrior(terms, language),
    iterations: 40,
  });
  return { ngrams: expertOf(ngrams), terms: expertOf(byTerm) };
}

/** A line that was written for its label counts so much. */
const OWN_LINE = 4;

function isOfNoRole(section: SectionKind | undefined): boolean {
  return (
    section === 'benefit' ||
    section === 'about' ||
    section === 'assessment' ||
    section === 'hiring' ||
    section === 'context'
  );
}

function trainingWeight(section: SectionKind | undefined): number {
  return isOfNoRole(section) ? 0.3 : lineWeight(section);
}

/** Log-odds against none, as the engine keeps them. */
function expertOf(softmax: Softmax): Expert {
  const places = softmax.length / CLASSES.length - 1;
  const odds = (place: number, role: number): number =>
    softmax[place * CLASSES.length + role]! - softmax[place * CLASSES.length + NONE]!;
  const weights = new Float32Array(places * ROLES.length);
  for (let place = 0; place < places; place++) {
    for (let role = 0; role < ROLES.length; role++) weights[place * ROLES.length + role] = odds(place, role);
  }
  return { weights, bias: Float32Array.from(ROLES, (_, role) => odds(places, role)) };
}
