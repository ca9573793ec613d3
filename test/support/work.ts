/**
 * Counts work, so that a test can tell how it grows without looking at a clock: how often each block of our code is run through (V8
 * counts them for coverage), and how much the built-in functions look at that code calls.
 *
 * Counting slows the whole thread down and takes its coverage away, so it belongs into a worker of its own.
 */
import { Session } from 'node:inspector';

interface Coverage {
  result: { url: string; functions: { ranges: { count: number }[] }[] }[];
}

export interface WorkCounter {
  /** Runs something and answers how much work it was, in blocks run through and units or elements looked at. */
  count(task: () => void): number;
}

/**
 * @param isCounted whether the blocks of a script count, by its address
 * @param weighs whether what built-in functions look at counts too
 */
export function createWorkCounter(isCounted: (url: string) => boolean, weighs = true): WorkCounter {
  const session = new Session();
  session.connect();
  const ask = (method: string, parameters = {}): unknown => {
    let answer: unknown;
    // In the same thread the answer is there before the call returns.
    session.post(method, parameters, (error, result) => {
      if (error) throw error;
      answer = result;
    });
    return answer;
  };
  ask('Profiler.enable');
  ask('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  const blocks = (): number => {
    let sum = 0;
    const { result } = ask('Profiler.takePreciseCoverage') as Coverage;
    for (const { url, functions } of result) {
      if (!isCounted(url)) continue;
      for (const { ranges } of functions) for (const { count } of ranges) sum += count;
    }
    return sum;
  };
  return {
    count(task) {
      blocks(); // begins anew
      if (weighs) return countingNatives(task) + blocks();
      task();
      return blocks();
    },
  };
}

/** How much a call looked at: units of a text, elements of a list. It calls nothing that is counted. */
type Weigh = (self: unknown, args: readonly unknown[], answer: unknown) => number;

const lengthOf = (it: unknown): number => (it as { length: number }).length;
const whole: Weigh = (self) => lengthOf(self);
const answered: Weigh = (_self, _args, answer) => lengthOf(answer);
/** From where the search began to what it found, or to the end. */
const searched: Weigh = (self, args, answer) =>
  Math.max(0, ((answer as number) < 0 ? lengthOf(self) : (answer as number)) - ((args[1] ?? 0) as number));
const matched: Weigh = (self, args, answer) => {
  if (answer !== null) return lengthOf((answer as RegExpExecArray)[0]) + 1;
  return (self as RegExp).sticky ? 1 : lengthOf(args[0]);
};

const WEIGHED: readonly (readonly [object, Readonly<Record<string, Weigh>>])[] = [
  [
    String.prototype,
    {
      indexOf: searched,
      lastIndexOf: whole,
      includes: whole,
      slice: answered,
      substring: answered,
      split: whole,
      replaceAll: whole,
      trim: whole,
      trimStart: whole,
      trimEnd: whole,
      toLowerCase: whole,
      toUpperCase: whole,
      normalize: whole,
      repeat: answered,
    },
  ],
  [
    Array.prototype,
    {
      indexOf: searched,
      includes: whole,
      slice: answered,
      concat: answered,
      flat: answered,
      splice: whole,
      shift: whole,
      unshift: whole,
      reverse: whole,
      toSorted: whole,
      sort: whole,
      join: whole,
      fill: whole,
    },
  ],
  // For-of, spreading and destructuring of arrays.
  [Object.getPrototypeOf([][Symbol.iterator]()) as object, { next: () => 1 }],
  [
    Object.getPrototypeOf(Uint8Array.prototype) as object,
    { slice: answered, fill: whole, set: (_self, args) => lengthOf(args[0]) },
  ],
  [RegExp.prototype, { exec: matched }],
];

function countingNatives(task: () => void): number {
  let work = 0;
  const originals = WEIGHED.map(([owner, weighs]) => {
    const kept: [string, PropertyDescriptor][] = [];
    for (const [name, weigh] of Object.entries(weighs)) {
      const descriptor = Object.getOwnPropertyDescriptor(owner, name)!;
      kept.push([name, descriptor]);
      const original = descriptor.value as (...args: unknown[]) => unknown;
      const counting = function (this: unknown, ...args: unknown[]): unknown {
        const answer = original.apply(this, args);
        work += weigh(this, args, answer);
        return answer;
      };
      Object.defineProperty(owner, name, { ...descriptor, value: counting });
    }
    return { owner, kept };
  });
  try {
    task();
  } finally {
    for (const { owner, kept } of originals)
      for (const [name, descriptor] of kept) Object.defineProperty(owner, name, descriptor);
  }
  return work;
}
