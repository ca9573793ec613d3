/**
 * How long VS Code takes to load and activate the extension, as VS Code itself measures it (*Show Running Extensions*), beside an
 * extension that does nothing, in the same fresh windows of a real workbench. Run with `npm run activation`. The exit code is 1 when
 * the median is over the limit.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { quantile } from '../../test/bench/measure.ts';
import { Ui } from '../../test/ui/harness.ts';
import { temporaryFolder } from '../host/cleanup.ts';
import { Unavailable, runMain } from '../host/main.ts';
import { root } from '../host/paths.ts';
import { run } from '../host/process.ts';

const RUNS = 11;
const LIMIT_MS = 50;
const EMPTY = {
  name: 'does-nothing',
  command: 'doesNothing.run',
  title: 'Does Nothing: Run',
  answer: 'Nothing was done',
};

await runMain(async () => {
  const { code } = await run(process.execPath, ['esbuild.js', '--production'], { cwd: root, show: 'inherit' });
  if (code !== 0) throw new Unavailable('the extension could not be built; see why with: npx node esbuild.js');
  const temporary = temporaryFolder('activation');
  const empty = writeEmptyExtension(temporary.path);
  const times: Record<'own' | 'empty', number>[] = [];
  for (let window = 1; window <= RUNS; window++) {
    const time = await activationTimes(empty, window % 2 === 1);
    times.push(time);
    console.log(`window ${window}: Role Lens ${time.own} ms, an empty extension ${time.empty} ms`);
  }
  temporary.remove();
  const own = quantile(
    times.map((time) => time.own),
    0.5,
  );
  const nothing = quantile(
    times.map((time) => time.empty),
    0.5,
  );
  const more = quantile(
    times.map((time) => time.own - time.empty),
    0.5,
  );
  console.log(`activation (load + activate), medians of ${RUNS} windows:`);
  console.log(`Role Lens ${own} ms (limit ${LIMIT_MS} ms), an empty extension ${nothing} ms, difference ${more} ms`);
  return own <= LIMIT_MS ? 0 : 1;
});

/** Writes an extension whose one command only says that it has run; answers its folder. */
function writeEmptyExtension(parent: string): string {
  const folder = path.join(parent, `measure.${EMPTY.name}-0.0.1`);
  mkdirSync(folder);
  const manifest = {
    name: EMPTY.name,
    publisher: 'measure',
    version: '0.0.1',
    engines: { vscode: '^1.101.0' },
    main: './main.cjs',
    contributes: { commands: [{ command: EMPTY.command, title: EMPTY.title }] },
  };
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify(manifest));
  const register = `vscode.commands.registerCommand('${EMPTY.command}', () => void vscode.window.setStatusBarMessage('${EMPTY.answer}'))`;
  writeFileSync(
    path.join(folder, 'main.cjs'),
    `const vscode = require('vscode');\nexports.activate = (context) => void context.subscriptions.push(${register});\n`,
  );
  return folder;
}

/** Milliseconds for loading and activating each, in a window of its own. One after the other: neither waits for the other. */
async function activationTimes(empty: string, isOwnFirst: boolean): Promise<Record<'own' | 'empty', number>> {
  // The list draws only the rows that can be seen: a tall window shows all of them, where the list is not in a small one above it.
  const ui = await Ui.start({
    isDrawn: true,
    viewport: { width: 1280, height: 3000 },
    installed: [empty],
    settings: { 'workbench.editor.useModal': 'off' },
  });
  try {
    const runEmpty = async (): Promise<void> => {
      await ui.command(EMPTY.title);
      await ui.page.locator('.statusbar-item', { hasText: EMPTY.answer }).waitFor();
    };
    const activations = [() => ui.openTree(), runEmpty];
    for (const activate of isOwnFirst ? activations : activations.reverse()) await activate();
    await ui.command('Developer: Show Running Extensions');
    return { own: await shownTime(ui, 'role-lens'), empty: await shownTime(ui, EMPTY.name) };
  } finally {
    await ui.close();
  }
}

async function shownTime(ui: Ui, name: string): Promise<number> {
  const extension = ui.page.locator('.runtime-extensions-editor .extension').filter({ hasText: name }).first();
  const text = await extension.locator('.activation-time').innerText();
  const time = /(\d+)\s*ms/.exec(text)?.[1];
  if (time === undefined) throw new Error(`VS Code shows no time: ${text}`);
  return Number(time);
}
