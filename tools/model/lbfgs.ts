/**
 * Limited-memory BFGS for smooth functions without constraints: the two-loop recursion and a line search that backtracks
 * (Nocedal & Wright, Numerical Optimization, 2nd edition, algorithms 7.4, 7.5 and 3.1).
 */

/** Writes the gradient at a point and returns the value there. */
export type Objective = (point: Float64Array, gradient: Float64Array) => number;

export interface Limits {
  readonly iterations: number;
  /** Stops when a step lowers the value by less than this share of it. */
  readonly tolerance: number;
}

const MEMORY = 8;
const SUFFICIENT = 1e-4;

/** The point of the lowest value that is found from a start; the start is not changed. */
export function minimize(objective: Objective, start: Float64Array, limits: Limits): Float64Array {
  const size = start.length;
  let point = Float64Array.from(start);
  let gradient = new Float64Array(size);
  let value = objective(point, gradient);
  const steps: Float64Array[] = [];
  const changes: Float64Array[] = [];
  let trial = new Float64Array(size);
  let trialGradient = new Float64Array(size);

  for (let iteration = 0; iteration < limits.iterations; iteration++) {
    const direction = descent(gradient, steps, changes);
    let slope = dot(direction, gradient);
    if (slope >= 0) {
      direction.set(gradient.map((entry) => -entry));
      slope = -dot(gradient, gradient);
      steps.length = 0;
      changes.length = 0;
    }
    if (slope === 0) break;
    let length = steps.length === 0 ? Math.min(1, 1 / Math.sqrt(-slope)) : 1;
    let next = value;
    for (let attempt = 0; ; attempt++) {
      for (let i = 0; i < size; i++) trial[i] = point[i]! + length * direction[i]!;
      next = objective(trial, trialGradient);
      if (next <= value + SUFFICIENT * length * slope) break;
      if (attempt === 30) return point;
      length /= 2;
    }
    const step = new Float64Array(size);
    const change = new Float64Array(size);
    for (let i = 0; i < size; i++) {
      step[i] = trial[i]! - point[i]!;
      change[i] = trialGradient[i]! - gradient[i]!;
    }
    if (dot(step, change) > 1e-12) {
      steps.push(step);
      changes.push(change);
      if (steps.length > MEMORY) {
        steps.shift();
        changes.shift();
      }
    }
    const gain = value - next;
    [point, trial] = [trial, point];
    [gradient, trialGradient] = [trialGradient, gradient];
    value = next;
    if (gain <= limits.tolerance * Math.max(1, Math.abs(value))) break;
  }
  return point;
}

function descent(gradient: Float64Array, steps: Float64Array[], changes: Float64Array[]): Float64Array {
  const direction = gradient.map((entry) => -entry);
  const shares: number[] = [];
  for (let i = steps.length - 1; i >= 0; i--) {
    const share = dot(steps[i]!, direction) / dot(steps[i]!, changes[i]!);
    shares[i] = share;
    accumulate(direction, changes[i]!, -share);
  }
  if (steps.length > 0) {
    const [step, change] = [steps.at(-1)!, changes.at(-1)!];
    const scale = dot(step, change) / dot(change, change);
    for (let i = 0; i < direction.length; i++) direction[i]! *= scale;
  }
  for (let i = 0; i < steps.length; i++) {
    const share = dot(changes[i]!, direction) / dot(steps[i]!, changes[i]!);
    accumulate(direction, steps[i]!, shares[i]! - share);
  }
  return direction;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}

function accumulate(target: Float64Array, source: Float64Array, factor: number): void {
  for (let i = 0; i < target.length; i++) target[i]! += factor * source[i]!;
}
