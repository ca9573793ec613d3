/** Taking times, and printing them as tables. */
import assert from 'node:assert/strict';
import { Bench } from 'tinybench';

export const MEGABYTE = 1_000_000;

/** A time in ms: median, 95th percentile, and the margin of error of the mean in per cent. */
export interface Timing {
  readonly median: number;
  readonly p95: number;
  readonly margin: number;
}

/**
 * Runs a task again and again.
 * @param budget ms; a task that is slower than a twelfth of it is run twelve times all the same
 * @param prepare called before each run, outside of the time
 */
export async function time(
  name: string,
  task: () => unknown,
  budget: number,
  prepare: () => void = () => undefined,
): Promise<Timing> {
  const bench = new Bench({
    time: budget,
    iterations: 12,
    warmupTime: budget / 4,
    warmupIterations: 3,
    retainSamples: true,
  });
  let sink: unknown;
  bench.add(
    name,
    () => {
      sink = task();
    },
    { beforeEach: prepare },
  );
  const [done] = await bench.run();
  assert.ok(done?.result.state === 'completed' && sink !== undefined, `${name} did not complete`);
  const { p50, rme, samples } = done.result.latency;
  return { median: p50, p95: quantile(samples!, 0.95), margin: rme };
}

/** What is timed in turns with others. */
export interface Turn {
  readonly task: () => unknown;
  /** Called before each run, outside of the time. */
  readonly prepare?: () => void;
}

/**
 * Runs tasks one after the other, over and over, so that whatever else the machine does falls on all of them alike. What the
 * preparation leaves behind is collected before each run.
 * @param rounds how often each is run, after three rounds that do not count
 * @returns for each task its times in ms, by round
 */
export function timeInTurns(turns: readonly Turn[], rounds: number): number[][] {
  const times: number[][] = turns.map(() => []);
  for (let round = -3; round < rounds; round++) {
    for (const [at, { task, prepare }] of turns.entries()) {
      prepare?.();
      globalThis.gc?.();
      const start = performance.now();
      task();
      const time = performance.now() - start;
      if (round >= 0) times[at]!.push(time);
    }
  }
  return times;
}

export function quantile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!;
}

/** A table in columns; every column but those of words is set to the right. */
export function print(title: string, head: readonly string[], rows: readonly (readonly string[])[]): void {
  const widths = head.map((name, column) => Math.max(name.length, ...rows.map((row) => row[column]!.length)));
  const isNumber = head.map((_, column) => rows.every((row) => /^(?:[×\d]|$)/.test(row[column]!)));
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, i) => (isNumber[i] ? cell.padStart(widths[i]!) : cell.padEnd(widths[i]!)))
      .join('  ')
      .trimEnd();
  console.log(`\n${title}\n\n${line(head)}\n${widths.map((width) => '-'.repeat(width)).join('  ')}`);
  for (const row of rows) console.log(line(row));
}

export function figure(value: number): string {
  return value >= 100 ? value.toFixed(0) : value >= 1 ? value.toFixed(1) : value.toPrecision(2);
}

export function grouped(value: number): string {
  return value.toLocaleString('en-US');
}
