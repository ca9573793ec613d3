/** Which VS Code this machine has, or can get. */
import { downloadAndUnzipVSCode } from '@vscode/test-electron';
import { fetchStableVersions } from '@vscode/test-electron/out/download.js';
import { realpathSync } from 'node:fs';
import path from 'node:path';
import { Unavailable } from './main.ts';
import { root } from './paths.ts';
import { onPath, run } from './process.ts';

/** How to start a VS Code with flags: a program and the arguments that go before the flags. */
export interface VSCode {
  readonly kind: 'desktop' | 'registry';
  readonly executable: string;
  readonly launchArgs: readonly string[];
}

const PROBE_MS = 4_000;

/** Whether there is a screen to show a window on. */
export function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return ['DISPLAY', 'WAYLAND_DISPLAY'].some((name) => (process.env[name] ?? '') !== '');
}

/**
 * The VS Code that tests run in: the desktop's, downloaded, where that download answers and there is a screen, be it xvfb's;
 * else the registry's. The environment variable ROLE_LENS_HOST, `desktop` or `registry`, decides instead.
 */
export async function testingVSCode(): Promise<VSCode> {
  const forced = forcedHost();
  const desktop = forced === 'registry' ? undefined : await desktopForTests();
  if (desktop !== undefined) return desktop;
  if (forced === 'desktop') {
    throw new Unavailable(
      'a desktop VS Code cannot be had here (its download does not answer, or there is no screen); use the npm registry’s with: ROLE_LENS_HOST=registry npm test',
    );
  }
  return registryVSCode();
}

/** The registry's VS Code as a program that takes flags. */
function registryVSCode(): VSCode {
  return {
    kind: 'registry',
    executable: process.execPath,
    launchArgs: [path.join(import.meta.dirname, 'registry-vscode.ts')],
  };
}

/** The desktop VS Code to show a person: `code` on PATH, else the downloaded one; undefined where neither can be had. */
export async function desktopForPeople(): Promise<string | undefined> {
  const forced = forcedHost();
  if (forced === 'registry') return undefined;
  const found = hasDisplay() ? ((await codeOnPath()) ?? (await download())) : undefined;
  if (found !== undefined || forced === undefined) return found;
  throw new Unavailable(
    'a desktop VS Code cannot be had here (none on PATH, and no download or no screen); use the npm registry’s with: ROLE_LENS_HOST=registry npm start',
  );
}

function forcedHost(): 'desktop' | 'registry' | undefined {
  const forced = process.env.ROLE_LENS_HOST;
  if (forced === undefined || forced === '') return undefined;
  if (forced === 'desktop' || forced === 'registry') return forced;
  throw new Unavailable(
    `ROLE_LENS_HOST is “${forced}”; it is one of the two: ROLE_LENS_HOST=registry or ROLE_LENS_HOST=desktop`,
  );
}

async function desktopForTests(): Promise<VSCode | undefined> {
  const xvfb = hasDisplay() ? undefined : onPath('xvfb-run');
  if (!hasDisplay() && xvfb === undefined) return undefined;
  const executable = await download();
  if (executable === undefined) return undefined;
  if (xvfb === undefined) return { kind: 'desktop', executable, launchArgs: [] };
  return { kind: 'desktop', executable: xvfb, launchArgs: ['-a', executable] };
}

/** Downloads the desktop VS Code, or reuses a download. Answers undefined where the update service does not answer. */
async function download(): Promise<string | undefined> {
  const answers = await fetchStableVersions(true, PROBE_MS).then(
    () => true,
    () => false,
  );
  if (!answers) return undefined;
  return downloadAndUnzipVSCode({ cachePath: path.join(root, '.vscode-test') }).catch((error: unknown) => {
    console.error(`The desktop VS Code could not be downloaded (${String(error)}).`);
    return undefined;
  });
}

/**
 * `code` on PATH if it is a desktop VS Code. In the terminal of a remote VS Code, and beside code-server, a program of the same
 * name only talks to a server.
 */
async function codeOnPath(): Promise<string | undefined> {
  const code = onPath('code');
  if (code === undefined || /remote-cli|code-server/.test(realpathSync(code))) return undefined;
  const answer = await runCode(code, ['--version']);
  return /^\d+\.\d+\.\d+\s/.test(answer) ? code : undefined;
}

async function runCode(code: string, args: readonly string[]): Promise<string> {
  const windows = process.platform === 'win32';
  const { output } = await run(windows ? 'cmd.exe' : code, windows ? ['/d', '/c', code, ...args] : args, {
    timeout: 15_000,
  });
  return output;
}
