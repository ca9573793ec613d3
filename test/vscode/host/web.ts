/**
 * Runs the tests that are bundled with this module inside an extension host that is a web worker. Rejects when a test failed. The
 * result goes to a file beside the extension, through VS Code, because a worker has no disk.
 */
import './mocha-web.ts';
import * as vscode from 'vscode';
import { collect } from '../../../tools/host/collect.ts';
import type { WebRunValues } from '../../../tools/host/bundle.ts';
import { makeTestConsole } from '../../../tools/host/marked-console.ts';

/** Put in by the bundling. */
declare const ROLE_LENS_WEB_RUN: WebRunValues;

export async function run(): Promise<void> {
  makeTestConsole((...values) => values.map(String).join(' '));
  const { extensionId, resultFile, grep } = ROLE_LENS_WEB_RUN;
  const extension = vscode.extensions.getExtension(extensionId);
  if (extension === undefined) throw new Error(`${extensionId} is not there`);
  if (grep !== undefined) mocha.grep(grep);
  const result = await new Promise<ReturnType<typeof collect>>((resolve) => {
    const runner = mocha.run(() => resolve(collected));
    const collected = collect(runner);
    runner.on('pass', (test) => console.log(`  ✔ ${test.fullTitle()}`));
    runner.on('pending', (test) => console.log(`  - ${test.fullTitle()}`));
    runner.on('fail', (test, error: unknown) =>
      console.error(`  ✖ ${test.fullTitle()}\n${String((error as Error).stack ?? error)}`),
    );
  });
  const text = new TextEncoder().encode(JSON.stringify(result));
  await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(extension.extensionUri, resultFile), text);
  if (result.failures.length > 0) throw new Error(`${result.failures.length} failed`);
}
