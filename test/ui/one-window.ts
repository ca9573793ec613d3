/**
 * One window of a kind for all suites of a run: starting one takes longer than most suites. A suite begins with {@link tidyWindow}, so
 * that it finds the same whatever ran before it.
 */
import { afterEach } from 'mocha';
import { Ui } from './harness.ts';

let started: Promise<Ui> | undefined;

/** The window, in English and on a copy of the samples, as a suite may find it; started when it is first asked for. */
export async function tidyWindow(viewport = { width: 1280, height: 800 }): Promise<Ui> {
  const isFirst = started === undefined;
  const ui = await (started ??= Ui.start());
  await ui.page.setViewportSize(viewport);
  if (!isFirst) await ui.tidy();
  return ui;
}

/**
 * A window that nobody has used, in English and on a copy of the samples, and what ends it: the one of the run where no suite had it
 * before, else another one.
 */
export async function unusedWindow(): Promise<{ ui: Ui; end: () => Promise<void> }> {
  if (started === undefined) return { ui: await tidyWindow(), end: () => Promise.resolve() };
  const ui = await Ui.start();
  return { ui, end: () => ui.close() };
}

/** Closes all editors after each test of a suite. What a test that failed saw is kept in a picture first, and its side bar is printed. */
export function closeEditorsAfterEach(ui: () => Ui): void {
  afterEach(async function () {
    if (this.currentTest?.state === 'failed') {
      console.error(`${await ui().screenshot(`failed-${Date.now()}`)} shows what it saw, in the side bar:`);
      console.error(await ui().sideBarText());
    }
    await ui().closeEditors();
  });
}

let installed: Promise<Ui> | undefined;

/** A window in Chinese in which Role Lens is installed as users have it, also one for all; started when it is first asked for. */
export async function installedWindow(): Promise<Ui> {
  return (installed ??= Ui.start({ isInstalled: true, language: 'zh-cn', viewport: { width: 1400, height: 900 } }));
}

/** To be called at the end of a run: a server and a browser that are open keep the process alive. */
async function closeWindow(): Promise<void> {
  const all = [started, installed];
  started = installed = undefined;
  for (const ui of all) await (await ui)?.close();
}

(globalThis as { after?: (end: () => Promise<void>) => void }).after?.(closeWindow);
