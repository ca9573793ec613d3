/** Figures of a classifier, and tables of them. */
import { CLASSES } from './corpus.ts';

export interface Outcome {
  readonly truth: number;
  /** Probabilities by class. */
  readonly shares: readonly number[];
}

/** The most probable of some classes in an outcome. */
export function answer({ shares }: Outcome, classes: readonly number[]): number {
  return classes.reduce((best, k) => (shares[k]! > shares[best]! ? k : best), classes[0]!);
}

export interface Figures {
  readonly count: number;
  readonly accuracy: number;
  /** Mean over the classes that occur. */
  readonly macroF1: number;
  readonly recall: readonly number[];
  /** By truth and answer, in the order of the classes. */
  readonly confusion: readonly (readonly number[])[];
}

/** Figures over the outcomes whose truth is among some classes, only these being possible answers. */
export function figures(outcomes: readonly Outcome[], classes: readonly number[]): Figures {
  const confusion = classes.map(() => classes.map(() => 0));
  for (const outcome of outcomes) {
    const row = classes.indexOf(outcome.truth);
    if (row >= 0) confusion[row]![classes.indexOf(answer(outcome, classes))]!++;
  }
  const sum = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0);
  const count = sum(confusion.map(sum));
  const right = classes.map((_, k) => confusion[k]![k]!);
  const truths = confusion.map(sum);
  const answers = classes.map((_, k) => sum(confusion.map((row) => row[k]!)));
  const occurring = classes.map((_, k) => k).filter((k) => truths[k]! > 0);
  const f1 = occurring.map((k) => (2 * right[k]!) / (truths[k]! + answers[k]!));
  return {
    count,
    accuracy: sum(right) / count,
    macroF1: sum(f1) / f1.length,
    recall: classes.map((_, k) => right[k]! / truths[k]!),
    confusion,
  };
}

export function confusionTable(
  { confusion, recall }: Figures,
  classes: readonly number[],
  classNames: readonly string[] = CLASSES,
): string {
  const names = classes.map((k) => classNames[k]!);
  const head = ['truth \\ read'.padEnd(14), ...names.map((name) => name.padStart(11)), 'recall'.padStart(8)].join('');
  const rows = names.map((name, k) =>
    [name.padEnd(14), ...confusion[k]!.map((n) => String(n).padStart(11)), share(recall[k]!).padStart(8)].join(''),
  );
  return [head, ...rows].join('\n');
}

const BINS = [0, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0001];

/** How often an answer of a given confidence is right. */
export function reliabilityTable(outcomes: readonly Outcome[], classes: readonly number[]): string {
  const rows = BINS.slice(0, -1).flatMap((from, at) => {
    const to = BINS[at + 1]!;
    const inBin = outcomes
      .map((outcome) => ({ best: answer(outcome, classes), outcome }))
      .filter(({ best, outcome }) => outcome.shares[best]! >= from && outcome.shares[best]! < to);
    if (inBin.length === 0) return [];
    const mean = inBin.reduce((sum, { best, outcome }) => sum + outcome.shares[best]!, 0) / inBin.length;
    const right = inBin.filter(({ best, outcome }) => best === outcome.truth).length / inBin.length;
    const bin = `${from.toFixed(1)}–${Math.min(1, to).toFixed(1)}`;
    return [
      `${bin.padEnd(10)}${String(inBin.length).padStart(8)}${share(mean).padStart(10)}${share(right).padStart(8)}`,
    ];
  });
  return [`${'said'.padEnd(10)}${'count'.padStart(8)}${'mean'.padStart(10)}${'right'.padStart(8)}`, ...rows].join('\n');
}

export function share(value: number): string {
  return Number.isNaN(value) ? '–' : value.toFixed(3);
}
