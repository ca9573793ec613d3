/** Runs other programs. */
import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import path from 'node:path';
import { onEnd } from './cleanup.ts';

export interface RunOptions {
  cwd?: string;
  env?: NodeJS.ProcessEnv;
  /** `inherit` shows the program's output as it comes; `quiet`, the default, keeps it for {@link Outcome.output}. */
  show?: 'inherit' | 'quiet';
  /** The program is stopped after this time in milliseconds. */
  timeout?: number;
}

export interface Outcome {
  /** The exit code; undefined when the program could not be started or was stopped by a signal. */
  code: number | undefined;
  /** The output of a program that ran quietly. */
  output: string;
}

/** Runs a program to its end. It never rejects: a program that cannot be started has no exit code. */
export function run(command: string, args: readonly string[], options: RunOptions = {}): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      stdio: options.show === 'inherit' ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
      ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
      ...(options.env === undefined ? {} : { env: options.env }),
      ...(options.timeout === undefined ? {} : { timeout: options.timeout }),
    });
    const forget = onEnd(() => child.kill());
    let output = '';
    const end = (code: number | null) => {
      forget();
      resolve({ code: code ?? undefined, output });
    };
    child.stdout?.on('data', (data) => (output += String(data)));
    child.stderr?.on('data', (data) => (output += String(data)));
    child.on('error', (error) => {
      output += error.message;
      end(null);
    });
    child.on('close', end);
  });
}

/** Runs npm: the one that started this script, else the one on PATH. */
export function runNpm(args: readonly string[], cwd: string): Promise<Outcome> {
  const script = process.env.npm_execpath;
  if (script !== undefined && /^npm.*js$/.test(path.basename(script)))
    return run(process.execPath, [script, ...args], { cwd });
  return process.platform === 'win32'
    ? run('cmd.exe', ['/d', '/c', 'npm', ...args], { cwd })
    : run('npm', args, { cwd });
}

/** The path of the first of these programs that is found on PATH. */
export function onPath(...names: readonly string[]): string | undefined {
  const endings = process.platform === 'win32' ? ['.exe', '.cmd'] : [''];
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter((folder) => folder !== '');
  const candidates = names.flatMap((name) =>
    folders.flatMap((folder) => endings.map((ending) => path.join(folder, name + ending))),
  );
  return candidates.find(isProgram);
}

/** Whether there is a file at this path that we may run. */
export function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

/** Starts a program as the leader of a group of its own, so that {@link killGroup} ends it with all that it started. */
export function spawnGroup(command: string, args: readonly string[], env: NodeJS.ProcessEnv): ChildProcess {
  return spawn(command, args, { env, stdio: ['ignore', 'pipe', 'pipe'], detached: process.platform !== 'win32' });
}

/** Ends a program of {@link spawnGroup} at once, with everything it started. */
export function killGroup(child: ChildProcess): void {
  if (child.pid === undefined) return;
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/pid', String(child.pid), '/t', '/f'], { stdio: 'ignore' });
    return;
  }
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
