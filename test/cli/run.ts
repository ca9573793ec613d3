/** Runs the built program as a shell would. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { text } from 'node:stream/consumers';

const program = path.join(import.meta.dirname, '..', '..', 'dist', 'cli.js');

export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export async function roleLens(args: readonly string[], input = ''): Promise<Outcome> {
  const child = spawn(process.execPath, [program, ...args]);
  child.stdin.end(input);
  const ended = once(child, 'close') as Promise<[number]>;
  const [out, err, [code]] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { code, out, err };
}

/** The values of a text of JSON lines. */
export function jsonLines<T>(out: string): T[] {
  return out
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T);
}
