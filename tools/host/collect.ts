/** Collects the results of mocha's runner. It imports nothing of Node, because it also runs in a web worker. */
import type { Runner } from 'mocha';
import type { Result } from './results.ts';

/** A result that fills while the runner runs, and is whole when it has ended. */
export function collect(runner: Runner): Result {
  const result: Result = { passed: 0, skipped: 0, failures: [] };
  runner.on('pass', () => (result.passed += 1));
  runner.on('pending', () => (result.skipped += 1));
  runner.on('fail', (test, error: Error | undefined) => {
    result.failures.push({ title: test.fullTitle(), message: String(error?.stack ?? error) });
  });
  return result;
}
