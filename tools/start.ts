/**
 * Opens the samples in a VS Code with the extension loaded: in the desktop's where there is one, else in the registry's, in a
 * browser. Ends when the browser's window is closed or with Ctrl+C.
 *
 *     npm start -- --check     opens the registry's without a window, looks for Role Lens in its activity bar, and ends
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { buildExtension } from './host/build.ts';
import { runMain } from './host/main.ts';
import { openPage } from './host/page.ts';
import { root, samplesDir } from './host/paths.ts';
import { desktopForPeople, hasDisplay } from './host/vscode.ts';
import { startWorkbench } from './host/workbench.ts';
import type { Workbench } from './host/workbench.ts';

await runMain(async () => {
  const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
  await buildExtension();
  const desktop = values.check ? undefined : await desktopForPeople();
  if (desktop !== undefined) return openDesktop(desktop);
  const workbench = await startWorkbench({ folder: samplesDir, extensions: [root] });
  return values.check ? check(workbench) : serve(workbench);
});

async function openDesktop(executable: string): Promise<number> {
  // As root, VS Code wants to be told where its data goes and that it may run without a sandbox.
  const asRoot = process.platform === 'linux' && process.getuid?.() === 0;
  const flags = [
    `--extensionDevelopmentPath=${root}`,
    ...(asRoot ? ['--no-sandbox', `--user-data-dir=${root}/.cache/desktop`] : []),
    samplesDir,
  ];
  const shell = executable.endsWith('.cmd');
  const quote = (text: string) => (shell ? `"${text}"` : text);
  const code = spawn(quote(executable), flags.map(quote), { shell, stdio: 'inherit' });
  const [exitCode] = (await once(code, 'close')) as [number | null];
  return exitCode ?? 1;
}

/** Serves the workbench until its window is closed or the script is stopped. */
async function serve(workbench: Workbench): Promise<number> {
  if (hasDisplay()) {
    const { page } = await openPage(workbench.url, { window: true, viewport: null });
    console.log('Role Lens runs in the browser window that has opened. Close it, or press Ctrl+C here, to stop.');
    await Promise.race([page.waitForEvent('close', { timeout: 0 }), workbench.ended]);
  } else {
    console.log(
      `Role Lens runs. Open this address in a browser on this machine; press Ctrl+C here to stop:\n\n  ${workbench.url}\n`,
    );
    await workbench.ended;
  }
  await workbench.close();
  return 0;
}

async function check(workbench: Workbench): Promise<number> {
  const { page, close } = await openPage(workbench.url);
  const item = page.locator('.activitybar .action-label[aria-label^="Role Lens"]');
  const seen = await item.waitFor({ timeout: 30_000 }).then(
    () => true,
    () => false,
  );
  await close();
  await workbench.close();
  console.log(seen ? 'The workbench shows Role Lens.' : 'The workbench does not show Role Lens in its activity bar.');
  return seen ? 0 : 1;
}
