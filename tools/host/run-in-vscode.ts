/** Runs the tests of test/vscode/host in an extension host, through @vscode/test-electron. */
import { TestRunFailedError, runTests } from '@vscode/test-electron';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Writable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';
import { bundleForNode, bundleForWeb, testFiles } from './bundle.ts';
import { onEnd, temporaryFolder } from './cleanup.ts';
import { complaintsIn } from './complaints.ts';
import { mark } from './marked-console.ts';
import { cacheDir, root, samplesDir } from './paths.ts';
import { SPARING, writeProfile } from './profile.ts';
import { none, readResult, single } from './results.ts';
import type { Result } from './results.ts';
import { SESSIONS, type Session, type SessionName } from './sessions.ts';
import { testingVSCode } from './vscode.ts';

/** The extension to load and the module with its tests. */
interface Suite {
  extension: string;
  tests: string;
  resultFile: string;
}

/**
 * Runs the tests of one session and returns what they came to. What the tests print is printed; the whole log
 * of VS Code goes to .cache/logs. A VS Code that ends before its tests do counts as a failure.
 *
 * @param grep only tests whose full title matches this pattern are run.
 */
export async function runInVSCode(name: SessionName, grep: string | undefined): Promise<Result> {
  const session: Session = SESSIONS[name];
  const files = testFiles(session);
  if (files.length === 0) return none;
  const temporary = temporaryFolder(name);
  const suite =
    session.host === 'web' ? await webSuite(files, temporary.path, grep) : await nodeSuite(name, files, temporary.path);
  const { language } = session;
  const userDataDir = path.join(temporary.path, 'user');
  const isUntrusted = session.opens === 'untrusted folders';
  writeProfile(userDataDir, { language, settings: { ...SPARING, ...(isUntrusted ? WITH_TRUST : {}) } });
  const vscode = await testingVSCode();
  const log = new Log();
  const problem = await runTests({
    vscodeExecutablePath: vscode.executable,
    launchArgs: [
      ...vscode.launchArgs,
      ...opened(session, temporary.path),
      ...(isUntrusted ? ['--workspace-trust'] : []),
      `--user-data-dir=${userDataDir}`,
      `--extensions-dir=${path.join(temporary.path, 'extensions')}`,
      `--locale=${language}`,
    ],
    extensionDevelopmentPath: suite.extension,
    extensionTestsPath: suite.tests,
    extensionTestsEnv: { ROLE_LENS_RESULT: suite.resultFile, ROLE_LENS_GREP: grep },
    stdout: log.stream(),
    stderr: log.stream(),
  }).then(
    () => undefined,
    (error: unknown) => (error instanceof TestRunFailedError ? error.message : Promise.reject(error as Error)),
  );
  const logFile = log.write(name);
  const result = readResult(suite.resultFile);
  temporary.remove();
  if (result !== undefined && (problem === undefined || result.failures.length > 0)) {
    return withLogged(result, log.complaints(), logFile);
  }
  const message = `VS Code ended before its tests did${problem === undefined ? '' : ` (${problem})`}`;
  console.error(`${log.tail()}\n${message}. The whole log: ${logFile}`);
  return single(`VS Code (${name})`, false, message);
}

/** Folders are trusted when the user says so, whom nobody asks here. */
const WITH_TRUST = {
  'security.workspace.trust.enabled': true,
  'security.workspace.trust.startupPrompt': 'never',
  'security.workspace.trust.banner': 'never',
  'security.workspace.trust.untrustedFiles': 'open',
};

/** What the window is told to open: a copy of the samples, with a folder `second` beside it where there are to be two. */
function opened({ opens }: Session, folder: string): string[] {
  if (opens === 'nothing') return [];
  const samples = path.join(folder, 'samples');
  cpSync(samplesDir, samples, { recursive: true });
  if (opens === 'folder') return [samples];
  mkdirSync(path.join(folder, 'second'));
  const workspace = path.join(folder, 'two.code-workspace');
  writeFileSync(workspace, JSON.stringify({ folders: [{ path: 'samples' }, { path: 'second' }] }));
  return [workspace];
}

/** The result, with one more failure when the extension has logged an error: none may occur, whatever a test does. */
function withLogged(result: Result, complaints: readonly string[], logFile: string): Result {
  if (complaints.length === 0) return result;
  const message = `exceptions of the extension in VS Code's log, ${logFile}:\n${complaints.slice(0, 5).join('\n')}`;
  console.error(message);
  return { ...result, failures: [...result.failures, { title: 'no exception in the log', message }] };
}

async function nodeSuite(session: SessionName, files: readonly string[], folder: string): Promise<Suite> {
  // Inside the repository, so that the bundles find node_modules; of this process's own, so that two runs do not meet.
  const outDir = path.join(cacheDir, 'test', `${session}-${process.pid}`);
  onEnd(() => rmSync(outDir, { recursive: true, force: true }));
  return { extension: root, tests: await bundleForNode(files, outDir), resultFile: path.join(folder, 'result.json') };
}

/**
 * A copy of the built extension whose manifest has no `main`, so that VS Code has to run it in the web worker. The tests lie inside
 * it: VS Code runs tests where it runs the extension that holds them.
 */
async function webSuite(files: readonly string[], folder: string, grep: string | undefined): Promise<Suite> {
  const extension = path.join(folder, 'extension');
  const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as Record<string, unknown>;
  delete manifest.main;
  delete manifest.type;
  mkdirSync(extension);
  writeFileSync(path.join(extension, 'package.json'), JSON.stringify(manifest, undefined, 2));
  for (const name of ['package.nls.json', 'package.nls.zh-cn.json', 'l10n', 'media', 'dist']) {
    cpSync(path.join(root, name), path.join(extension, name), { recursive: true });
  }
  const tests = await bundleForWeb(files, path.join(extension, 'test', 'index.js'), {
    extensionId: `${String(manifest.publisher)}.${String(manifest.name)}`,
    resultFile: 'result.json',
    ...(grep === undefined ? {} : { grep }),
  });
  return { extension, tests, resultFile: path.join(extension, 'result.json') };
}

/** The output of a VS Code. All of it is kept; marked lines are printed without their mark. */
class Log {
  private text = '';

  stream(): Writable {
    const decoder = new StringDecoder('utf8');
    let rest = '';
    const show = (line: string) => {
      const start = line.indexOf(mark);
      if (start >= 0) console.log(line.slice(start + mark.length));
    };
    return new Writable({
      write: (chunk: Buffer, _encoding, done) => {
        const text = decoder.write(chunk);
        this.text += text;
        const lines = (rest + text).split('\n');
        rest = lines.pop() ?? '';
        lines.forEach(show);
        done();
      },
    });
  }

  complaints(): string[] {
    return complaintsIn(this.text);
  }

  tail(): string {
    return this.text.split('\n').slice(-40).join('\n');
  }

  write(name: string): string {
    const file = path.join(cacheDir, 'logs', `${name}.log`);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, this.text);
    return file;
  }
}
