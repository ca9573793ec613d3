/** Says of lines which built-in activities they name. */
import assert from 'node:assert/strict';
import { ActivityIndex } from '../../src/core/terms/activity-index.ts';
import { createFolder } from '../../src/core/text/fold.ts';
import { compiled } from './built-in.ts';

const index = new ActivityIndex(compiled, createFolder(compiled.han));

/** Ids of the activities that a line names. */
export function named(line: string): string[] {
  return [...new Set(index.find(line).map(({ activity }) => activity))];
}

/** Every line names its activity, whatever else it names. */
export function assertNamed(lines: Readonly<Record<string, string>>): void {
  for (const [line, activity] of Object.entries(lines)) {
    assert.ok(named(line).includes(activity), `${line}: ${named(line).join(', ')}`);
  }
}

/** No line names the activity. */
export function assertSilent(activity: string, lines: readonly string[]): void {
  for (const line of lines) assert.ok(!named(line).includes(activity), `${line}: ${activity}`);
}
