/** The result of a run of tests. */
import { existsSync, readFileSync } from 'node:fs';

export interface Failure {
  title: string;
  message: string;
}

export interface Result {
  passed: number;
  skipped: number;
  failures: Failure[];
}

/** The result of a run without tests. */
export const none: Result = { passed: 0, skipped: 0, failures: [] };

/** Reads a result that a runner wrote. Returns undefined when it wrote none, which means that it did not come to its end. */
export function readResult(file: string): Result | undefined {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Result) : undefined;
}

/** The result of a single step, which passes or fails. */
export function single(title: string, passed: boolean, message = ''): Result {
  return passed ? { passed: 1, skipped: 0, failures: [] } : { passed: 0, skipped: 0, failures: [{ title, message }] };
}
