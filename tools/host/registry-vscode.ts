/**
 * The registry's VS Code as a program that takes the flags of the desktop's, so that `runTests` of @vscode/test-electron can
 * start either:
 *
 *     node registry-vscode.ts [folder or workspace file] [--workspace-trust] --extensionDevelopmentPath=… --extensionTestsPath=… [--user-data-dir=…] [--locale=…]
 *
 * It opens the workbench in a browser without a window, prints what VS Code logs, and ends with the exit code of the tests.
 * Flags it does not know are ignored.
 */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { runMain } from './main.ts';
import { DRAWN, openPage } from './page.ts';
import { screenshotsDir } from './paths.ts';
import { startWorkbench } from './workbench.ts';
import type { Workbench, WorkbenchOptions } from './workbench.ts';

const LIMIT_MINUTES = Number(process.env.ROLE_LENS_TEST_MINUTES ?? 20);

await runMain(async () => {
  const workbench = await startWorkbench(readFlags(process.argv.slice(2)));
  try {
    return await runInBrowser(workbench);
  } finally {
    await workbench.close();
  }
});

function readFlags(argv: string[]): WorkbenchOptions {
  const { values, positionals } = parseArgs({
    args: argv,
    strict: false,
    allowPositionals: true,
    options: {
      extensionDevelopmentPath: { type: 'string', multiple: true },
      extensionTestsPath: { type: 'string' },
      'user-data-dir': { type: 'string' },
      locale: { type: 'string' },
      'workspace-trust': { type: 'boolean' },
    },
  });
  const text = (value: unknown) => (typeof value === 'string' ? value : undefined);
  const folder = positionals[0];
  const tests = text(values.extensionTestsPath);
  const userDataDir = text(values['user-data-dir']);
  return {
    extensions: (values.extensionDevelopmentPath ?? []).filter((value) => typeof value === 'string'),
    language: values.locale === 'zh-cn' ? 'zh-cn' : 'en',
    ...(folder === undefined ? {} : folder.endsWith('.code-workspace') ? { workspace: folder } : { folder }),
    ...(values['workspace-trust'] === true ? { hasTrust: true } : {}),
    ...(tests === undefined ? {} : { tests }),
    ...(userDataDir === undefined ? {} : { userDataDir }),
  };
}

/** Opens the workbench and returns the exit code that it gives, or 1 when that cannot come any more. */
async function runInBrowser(workbench: Workbench): Promise<number> {
  let close = () => Promise.resolve();
  const code = await new Promise<number>((resolve, reject) => {
    let ended = false;
    const end: End = (code, sentence) => {
      if (!ended && sentence !== undefined) console.error(sentence);
      ended = true;
      resolve(code);
    };
    void workbench.ended.then((output) => end(1, `The server of VS Code ended before the tests did:\n${output}`));
    openPage(workbench.url, { isDrawn: false, prepare: (page) => listen(page, end) }).then((opened) => {
      close = opened.close;
      setTimeout(() => void giveUp(opened.page, end), LIMIT_MINUTES * 60_000).unref();
    }, reject);
  });
  await close();
  return code;
}

/** Ends the run with an exit code. The first call counts. */
type End = (code: number, sentence?: string) => void;

/** Listens to the log of the workbench, the end of the tests and the end of the page. VS Code calls the two exposed functions when they exist. */
async function listen(page: Page, end: End): Promise<void> {
  await page.exposeFunction('codeAutomationLog', (type: string, values: readonly unknown[]) => {
    const line = values.map((value) => (typeof value === 'string' ? value : JSON.stringify(value))).join(' ');
    (type === 'error' ? process.stderr : process.stdout).write(`${line}\n`);
  });
  await page.exposeFunction('codeAutomationExit', (code: number) => end(code));
  page.on('crash', () => end(1, 'The page of the workbench crashed.'));
  page.on('close', () => end(1, 'The browser was closed before the tests were done.'));
}

async function giveUp(page: Page, end: End): Promise<void> {
  mkdirSync(screenshotsDir, { recursive: true });
  const picture = path.join(screenshotsDir, `gave-up-${process.pid}.png`);
  const seen = await page.screenshot({ path: picture, style: DRAWN, timeout: 10_000 }).then(
    () => `; this is what it showed: ${picture}`,
    () => '',
  );
  end(1, `The tests did not end within ${LIMIT_MINUTES} minutes${seen}`);
}
