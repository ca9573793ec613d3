/** Runs the program as a shell would. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { temporaryFolder } from '../../tools/host/cleanup.ts';
import { FINDING_CODES, type FindingCode } from '../../src/core/index.ts';
import { runWarm, type Outcome } from './warm-program.ts';

export type { Outcome };

export const program = path.join(import.meta.dirname, '..', '..', 'dist', 'cli.js');

export interface Surroundings {
  /** The working folder. */
  readonly folder?: string;
  /** The language of the user's system; English unless said otherwise. */
  readonly system?: 'en_US.UTF-8' | 'zh_CN.UTF-8';
}

/** Runs the program in a process that has run it before. */
export async function roleLens(
  args: readonly string[],
  input: string | Uint8Array = '',
  { folder = process.cwd(), system = 'en_US.UTF-8' }: Surroundings = {},
): Promise<Outcome> {
  const environment = environmentOf(system);
  return runWarm({ args, input: Buffer.from(input), folder, environment }, system);
}

/**
 * Runs the built program in a process of its own.
 * @param node what stands before the program on Node's command line
 */
export async function roleLensAlone(
  args: readonly string[],
  input: string | Uint8Array = '',
  { folder = process.cwd(), system = 'en_US.UTF-8' }: Surroundings = {},
  node: readonly string[] = [],
): Promise<Outcome> {
  const child = spawn(process.execPath, [...node, program, ...args], { cwd: folder, env: environmentOf(system) });
  // The program may end before it has read all of this.
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  const ended = once(child, 'close') as Promise<[number]>;
  const [out, err, [code]] = await Promise.all([written(child.stdout), written(child.stderr), ended]);
  return { code, out, err };
}

function environmentOf(system: string): Record<string, string> {
  return { ...(process.env as Record<string, string>), LC_ALL: system };
}

/** All that a process writes, with its byte-order mark. */
async function written(stream: NodeJS.ReadableStream): Promise<string> {
  return (await buffer(stream)).toString('utf8');
}

/** The values of a text of JSON lines. */
export function jsonLines<T>(out: string): T[] {
  return lines(out).map((line) => JSON.parse(line) as T);
}

/** The lines of a text that hold something. */
export function lines(out: string): string[] {
  return out.split('\n').filter((line) => line !== '');
}

/** Values as a text of JSON lines. */
export function asInput(...values: readonly unknown[]): string {
  return values.map((value) => `${JSON.stringify(value)}\n`).join('');
}

/** A new folder that holds these files, by path. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const { path: folder } = temporaryFolder('cli');
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  return folder;
}

/** Options that leave one kind of finding on, with a severity of the caller's choice. */
export function only(code: FindingCode, level: string): string[] {
  return FINDING_CODES.flatMap((it) => ['--severity', `${it}=${it === code ? level : 'off'}`]);
}
