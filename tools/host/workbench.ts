/** A workbench of the registry's VS Code, served to browsers on this machine. */
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { onEnd, temporaryFolder } from './cleanup.ts';
import { killGroup, spawnGroup } from './process.ts';
import { writeProfile } from './profile.ts';
import type { Profile } from './profile.ts';
import { registryServer } from './registry-install.ts';

export interface WorkbenchOptions extends Profile {
  /** The folder to open. */
  folder?: string;
  /** The file of a workspace to open instead: it names several folders. */
  workspace?: string;
  /** Whether folders are trusted only when the user says so; else all are. */
  hasTrust?: boolean;
  /** Files to open, each in an editor. */
  files?: readonly string[];
  /** Folders of extensions that are installed: copies of them. */
  installed?: readonly string[];
  /** Folders of extensions that are loaded from source. */
  extensions?: readonly string[];
  /** A module that exports `run()`. It is run in the extension host, and the workbench ends when it is done. */
  tests?: string;
  /** A user data folder that outlives this workbench, to start another one on; else a fresh one, removed at the end. */
  userDataDir?: string;
  /** Added to the environment of the server and so of the extension host. */
  env?: Readonly<Record<string, string>>;
}

export interface Workbench {
  /** The address to open in a browser, with the folder, files and extensions in it. */
  readonly url: string;
  /** The id of the server's process. The extension hosts of its windows are below it. */
  readonly processId: number;
  /** Resolves with the last output of the server when it has ended. */
  readonly ended: Promise<string>;
  /** Stops the server and removes what it left. */
  readonly close: () => Promise<void>;
}

/** Starts a workbench on a free port and waits until it answers. */
export async function startWorkbench(options: WorkbenchOptions): Promise<Workbench> {
  const entry = await registryServer();
  const temporary = temporaryFolder('host');
  const userDataDir = options.userDataDir ?? path.join(temporary.path, 'user');
  writeProfile(userDataDir, options);
  for (const folder of options.installed ?? []) {
    cpSync(folder, path.join(temporary.path, 'extensions', path.basename(folder)), { recursive: true });
  }
  const server = spawnGroup(
    process.execPath,
    [entry, ...serverArguments(temporary.path, userDataDir, options)],
    serverEnvironment(options),
  );
  const kill = onEnd(() => killGroup(server));
  const output = lastOutput(server);
  const ended = once(server, 'close').then(() => output());
  const close = async () => {
    kill();
    await ended;
    temporary.remove();
  };
  const address = await Promise.race([
    listening(server),
    ended.then((text) => Promise.reject(new Error(`VS Code did not start:\n${text}`))),
  ]).catch(async (error: unknown) => {
    await close();
    throw error;
  });
  return { url: workbenchUrl(address, options), processId: server.pid!, ended, close };
}

function serverArguments(temporary: string, userDataDir: string, options: WorkbenchOptions): string[] {
  return [
    ...['--auth', 'none'],
    ...['--bind-addr', '127.0.0.1:0'],
    ...['--config', path.join(temporary, 'config.yaml')],
    ...['--session-socket', path.join(temporary, 'session.sock')],
    ...['--user-data-dir', userDataDir],
    ...['--extensions-dir', path.join(temporary, 'extensions')],
    ...['--locale', options.language ?? 'en'],
    ...['--vscode-option', 'enable-smoke-test-driver'],
    // What goes no further than this machine is packed and unpacked in vain.
    ...['--vscode-option', 'disable-websocket-compression'],
    '--disable-telemetry',
    '--disable-update-check',
    ...(options.hasTrust === true ? [] : ['--disable-workspace-trust']),
    '--disable-getting-started-override',
  ];
}

/** Our environment without what the terminal of a VS Code puts there, which would make the server talk to that VS Code. */
function serverEnvironment(options: WorkbenchOptions): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(
    ([name]) => !/^(VSCODE|ELECTRON|CODE_SERVER)_/.test(name) && name !== 'PORT',
  );
  return { ...Object.fromEntries(inherited), ...options.env };
}

/** The address the server says it listens on. */
function listening(server: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    let text = '';
    const read = (data: unknown) => {
      text += String(data);
      const address = /HTTP server listening on (http:\S+)\s/.exec(text)?.[1];
      if (address === undefined) return;
      server.stdout?.off('data', read);
      resolve(address);
    };
    server.stdout?.on('data', read);
  });
}

/** The address of the server with what to open in it. */
function workbenchUrl(address: string, options: WorkbenchOptions): string {
  const url = new URL(address);
  // VS Code only takes an extension, a file and a folder for parts of one place when they name the server by the same name.
  const remote = (file: string) => `vscode-remote://${url.host}${pathToFileURL(path.resolve(file)).pathname}`;
  const payload = [
    ...(options.extensions ?? []).map((folder) => ['extensionDevelopmentPath', remote(folder)]),
    ...(options.tests === undefined ? [] : [['extensionTestsPath', remote(options.tests)]]),
    ...(options.files ?? []).map((file) => ['openFile', remote(file)]),
  ];
  url.searchParams.set('payload', JSON.stringify(payload));
  const place = (file: string) => decodeURIComponent(pathToFileURL(path.resolve(file)).pathname);
  if (options.workspace !== undefined) url.searchParams.set('workspace', place(options.workspace));
  else if (options.folder === undefined) url.searchParams.set('ew', 'true');
  else url.searchParams.set('folder', place(options.folder));
  return url.href;
}

/** Reads what a program writes, and returns a function that gives the end of it. */
function lastOutput(child: ChildProcess): () => string {
  let text = '';
  const read = (data: unknown) => (text = (text + String(data)).slice(-4000));
  child.stdout?.on('data', read);
  child.stderr?.on('data', read);
  return () => text;
}
