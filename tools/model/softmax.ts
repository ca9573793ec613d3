/** Multinomial logistic regression on sparse rows, with weights pulled towards a prior. */
import { minimize } from './lbfgs.ts';

/** Rows one after the other: the places and values of row i stand between `starts[i]` and `starts[i + 1]`. */
export interface Rows {
  readonly starts: Int32Array;
  readonly places: Int32Array;
  readonly values: Float32Array;
}

export interface Training {
  readonly rows: Rows;
  /** How many places there are. */
  readonly size: number;
  readonly classes: number;
  /** By row. */
  readonly labels: ArrayLike<number>;
  /** By row: how much it counts. */
  readonly weights: ArrayLike<number>;
  /** How strongly weights are held to their prior; half of it times the squared distance is added to the loss. */
  readonly penalty: number;
  /** By place and class; all zero when absent. */
  readonly prior?: Float64Array;
  readonly iterations?: number;
}

/** Weights by place and class, and after the last place a bias by class. */
export type Softmax = Float64Array;

const BIAS_PENALTY = 0.01;

export function trainSoftmax({
  rows,
  size,
  classes,
  labels,
  weights,
  penalty,
  prior,
  iterations = 60,
}: Training): Softmax {
  const { starts, places, values } = rows;
  const start = new Float64Array((size + 1) * classes);
  if (prior) start.set(prior);
  const center = Float64Array.from(start);
  const odds = new Float64Array(classes);
  return minimize(
    (point, gradient) => {
      let loss = 0;
      const bias = size * classes;
      for (let i = 0; i < point.length; i++) {
        const distance = point[i]! - center[i]!;
        const strength = i < bias ? penalty : BIAS_PENALTY;
        gradient[i] = strength * distance;
        loss += 0.5 * strength * distance * distance;
      }
      for (let row = 0; row + 1 < starts.length; row++) {
        const weight = weights[row]!;
        if (weight === 0) continue;
        const [from, to] = [starts[row]!, starts[row + 1]!];
        for (let k = 0; k < classes; k++) odds[k] = point[bias + k]!;
        for (let at = from; at < to; at++) {
          const place = places[at]! * classes;
          const value = values[at]!;
          for (let k = 0; k < classes; k++) odds[k]! += point[place + k]! * value;
        }
        const label = labels[row]!;
        loss += weight * softmaxInPlace(odds, label);
        odds[label]! -= 1;
        for (let k = 0; k < classes; k++) {
          odds[k]! *= weight;
          gradient[bias + k]! += odds[k]!;
        }
        for (let at = from; at < to; at++) {
          const place = places[at]! * classes;
          const value = values[at]!;
          for (let k = 0; k < classes; k++) gradient[place + k]! += odds[k]! * value;
        }
      }
      return loss;
    },
    start,
    { iterations, tolerance: 1e-5 },
  );
}

/** Probabilities of a row by class. */
export function predict(
  softmax: Softmax,
  { starts, places, values }: Rows,
  row: number,
  classes: number,
): Float64Array {
  const odds = softmax.slice(softmax.length - classes);
  for (let at = starts[row]!; at < starts[row + 1]!; at++) {
    const place = places[at]! * classes;
    for (let k = 0; k < classes; k++) odds[k]! += softmax[place + k]! * values[at]!;
  }
  softmaxInPlace(odds, 0);
  return odds;
}

/** Turns odds into probabilities and returns the loss of a label. */
function softmaxInPlace(odds: Float64Array, label: number): number {
  let largest = odds[0]!;
  for (const value of odds) if (value > largest) largest = value;
  let sum = 0;
  for (let k = 0; k < odds.length; k++) {
    odds[k] = Math.exp(odds[k]! - largest);
    sum += odds[k]!;
  }
  for (let k = 0; k < odds.length; k++) odds[k]! /= sum;
  return -Math.log(Math.max(odds[label]!, 1e-300));
}
