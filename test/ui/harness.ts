/** A real workbench in a real browser with the extension loaded, and what a person does in it. */
import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Frame, Locator, Page } from 'playwright-core';
import { temporaryFolder } from '../../tools/host/cleanup.ts';
import { DRAWN, openPage, waitForWorkbench, type PageOptions, type WorkbenchPage } from '../../tools/host/page.ts';
import { root, samplesDir, screenshotsDir } from '../../tools/host/paths.ts';
import { SPARING, type Profile } from '../../tools/host/profile.ts';
import { startWorkbench, type Workbench } from '../../tools/host/workbench.ts';

export interface UiOptions extends Profile, PageOptions {
  /** The folder to open; else a fresh copy of the samples. */
  folder?: string;
  /** Folders of extensions that are installed beside ours, which is loaded from source. */
  installed?: readonly string[];
  /** Whether ours is installed as users have it: VS Code starts another host for those when one is killed. */
  isInstalled?: boolean;
  theme?: Theme;
}

/** Color themes by the names they are chosen by, and the class that VS Code gives the workbench for each. */
const THEMES = {
  'Dark Modern': 'vs-dark',
  'Light Modern': 'vs',
  'Dark High Contrast': 'hc-black',
  'Light High Contrast': 'hc-light',
} as const;
type Theme = keyof typeof THEMES;

/** A wait in vain ends after so long, also on a machine that is busy with something else. */
const WAIT_MS = 120_000;
/** What may have been asked for in vain is asked for again after so long. */
export const ATTEMPT_MS = 5_000;

/** Selects everything, copies, and so on: the key that goes with letters. */
const mod = process.platform === 'darwin' ? 'Meta' : 'Control';

/** Where the title of a view stands in its header: behind it are buttons, which show under the mouse. */
const ON_TITLE = { position: { x: 24, y: 10 } } as const;

/** Whether what is waited for comes before its own time is up. */
export function happens(wait: Promise<unknown>): Promise<boolean> {
  return wait.then(
    () => true,
    () => false,
  );
}

/** A workbench: start it in `before`, close it in `after`, or share one (`one-window.ts`). It is not drawn unless options say so. */
export class Ui {
  readonly page: Page;
  /** The folder that is open. Tests may change what is in it. */
  readonly folder: string;
  private readonly parts: { workbench: Workbench; opened: WorkbenchPage; remove: () => void };

  private constructor(folder: string, parts: Ui['parts']) {
    this.page = parts.opened.page;
    this.folder = folder;
    this.parts = parts;
  }

  static async start(options: UiOptions = {}): Promise<Ui> {
    const temporary = temporaryFolder('ui');
    const folder = options.folder ?? path.join(temporary.path, 'samples');
    if (options.folder === undefined) cpSync(samplesDir, folder, { recursive: true });
    const how = options.isInstalled ? { installed: [installedCopy(temporary.path)] } : { extensions: [root] };
    const workbench = await startWorkbench({
      ...options,
      settings: { ...SPARING, ...options.settings },
      folder,
      ...how,
    });
    const opened = await openPage(workbench.url, { isDrawn: false, ...options });
    opened.page.context().setDefaultTimeout(WAIT_MS);
    const ui = new Ui(folder, { workbench, opened, remove: temporary.remove });
    // The workbench is there before it knows its extensions: only then are there commands to run.
    await ui.activity('Role Lens').waitFor();
    if (options.theme) await ui.chooseTheme(options.theme);
    return ui;
  }

  /**
   * Chooses a color theme as a person does. A theme in the settings is not enough: where the settings come from the server, VS Code
   * may read them after it looked for the theme.
   */
  async chooseTheme(theme: Theme): Promise<void> {
    await this.command('Preferences: Color Theme');
    await this.pick(theme);
    await this.page.locator(`.monaco-workbench.${THEMES[theme]}`).waitFor();
  }

  /** Shows the views of Role Lens in the side bar. A click on the icon of what is shown would hide it. */
  async showRoleLens(): Promise<void> {
    const isShown = await this.page
      .locator('.part.sidebar .pane-header', { hasText: /^(This Draft|当前草稿)/ })
      .count();
    if (isShown === 0 || !(await this.page.locator('.part.sidebar').isVisible()))
      await this.activity('Role Lens').click();
    await this.page.locator('.part.sidebar .pane-header').first().waitFor();
  }

  /** Opens *This Draft* in the side bar and gives it the room. */
  async openDraftView(): Promise<void> {
    await this.showRoleLens();
    await this.openOnly(0);
  }

  /** Opens the tree *Roles* in the side bar and gives it the room. Its rows show that the extension is active. */
  async openTree(): Promise<void> {
    await this.showRoleLens();
    await this.openOnly(2);
    await this.roles.locator('.custom-view-tree-node-item').first().waitFor();
  }

  /** Closes all editors. What was not saved in them is lost. */
  async closeEditors(): Promise<void> {
    await this.command('View: Close All Editors');
    const none = this.page.locator('.editor-group-container.empty');
    const lose = this.page.locator('.monaco-dialog-box').getByRole('button', { name: "Don't Save" });
    await none.or(lose).first().waitFor();
    if (await lose.isVisible()) await lose.click();
    await none.waitFor();
  }

  /** Closes all editors and makes the folder a copy of the samples again. */
  async tidy(): Promise<void> {
    await this.closeEditors();
    for (const name of readdirSync(this.folder)) {
      if (!existsSync(path.join(samplesDir, name))) rmSync(path.join(this.folder, name), { recursive: true });
    }
    cpSync(samplesDir, this.folder, { recursive: true });
  }

  async close(): Promise<void> {
    await this.parts.opened.close();
    await this.parts.workbench.close();
    this.parts.remove();
  }

  /** The id of the process that all that runs of the window outside of the browser is below. */
  get processId(): number {
    return this.parts.workbench.processId;
  }

  /** The item of the activity bar with this name. */
  activity(name: string): Locator {
    return this.page.locator(`.part.activitybar .action-label[aria-label^="${name}"]`);
  }

  /** The text area of the active editor. */
  get editor(): Locator {
    return this.page.locator('.editor-group-container.active .editor-instance .monaco-editor').first();
  }

  /** Runs a command by its title, through the command palette. It must be the first that the palette finds. */
  async command(title: string): Promise<void> {
    await this.palette(title);
    await this.choose(title);
  }

  /** Shows in the command palette what it finds by these words. */
  async palette(words: string): Promise<void> {
    await this.openPick('F1', `>${words}`);
  }

  /** Opens a quick pick by its key and filters it. A page of ours that has just come may take the key, or the focus after it. */
  private async openPick(key: string, filter: string): Promise<void> {
    do await this.page.keyboard.press(key);
    while (!(await happens(this.filterPick(filter, ATTEMPT_MS))));
  }

  private async filterPick(filter: string, timeout = WAIT_MS): Promise<void> {
    await this.page.locator('.quick-input-widget .quick-input-filter input').fill(filter, { timeout });
  }

  /**
   * Chooses in the quick pick that opens what has this label, after filtering by `filter`: again when what was typed went to the
   * palette that was still there, whose place the pick takes with an empty filter.
   */
  async pick(label: string, filter = label): Promise<void> {
    do await this.filterPick(filter);
    while (!(await happens(this.pickRow(label).waitFor({ timeout: ATTEMPT_MS }))));
    await this.choose(label);
  }

  private pickRow(label: string, state = ''): Locator {
    const name = this.page.locator('.label-name', { hasText: new RegExp(`^\\s*${RegExp.escape(label)}\\s*$`) });
    return this.page.locator(`.quick-input-widget .monaco-list-row${state}`).filter({ has: name }).first();
  }

  /** With the keyboard: the hover of an entry may lie over the others, and takes what is clicked there. */
  private async choose(label: string): Promise<void> {
    await this.pickRow(label).waitFor();
    for (const focused = this.pickRow(label, '.focused'); !(await focused.count());) {
      await this.page.keyboard.press('ArrowDown');
    }
    await this.page.keyboard.press('Enter');
  }

  /**
   * Opens a file of the folder in an editor, and waits until the editor has the focus. It is named by its whole path: what VS Code
   * finds by a part of a name may be older than the file.
   */
  async openFile(name: string): Promise<void> {
    await this.openPick(`${mod}+P`, path.join(this.folder, name));
    await this.choose(path.basename(name));
    await this.page
      .locator(`.editor-group-container.active .tab.active[data-resource-name="${path.basename(name)}"]`)
      .waitFor();
    await this.focusEditor();
  }

  /** Gives the active editor the focus. */
  async focusEditor(): Promise<void> {
    await this.editor.waitFor();
    await this.editor.locator('.native-edit-context, textarea.inputarea').first().focus();
    await this.page.locator('.editor-group-container.active .monaco-editor.focused').first().waitFor();
  }

  /** The whole text of the document in the active editor, as copying it gives it. It leaves everything selected. */
  async documentText(): Promise<string> {
    await this.focusEditor();
    const before = `untouched ${Date.now()}`;
    await this.page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(before)})`);
    await this.page.keyboard.press(`${mod}+A`);
    await this.page.keyboard.press(`${mod}+C`);
    await this.page.waitForFunction(
      `navigator.clipboard.readText().then((text) => text !== ${JSON.stringify(before)})`,
    );
    return String(await this.page.evaluate('navigator.clipboard.readText()'));
  }

  /** Puts the cursor at the beginning of a line of the active editor. */
  async goTo(line: number): Promise<void> {
    await this.focusEditor();
    await this.page.keyboard.press(`${mod}+G`);
    const input = this.page.locator('.quick-input-widget .quick-input-filter input');
    await input.fill(`:${line}`);
    await input.press('Enter');
    await this.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
    await this.page.locator('.statusbar-item', { hasText: `Ln ${line}, Col 1` }).waitFor();
  }

  /** Undoes step by step until the document has this text. */
  async undoTo(text: string): Promise<void> {
    while ((await this.documentText()) !== text) await this.page.keyboard.press(`${mod}+Z`);
  }

  /** Composes with an input method: what it shows after each key, then what is chosen. */
  async compose(steps: readonly string[], chosen: string): Promise<void> {
    const session = await this.page.context().newCDPSession(this.page);
    for (const text of steps) {
      await session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
    }
    await session.send('Input.insertText', { text: chosen });
    await session.detach();
  }

  /**
   * Lets the mouse rest on the first mention of a word in the active editor until a hover shows, and answers the hover. An editor
   * that was just opened draws its lines anew, and scrolls to where it was: then the mouse is not on the word, or VS Code has given up
   * the hover, and it moves once more.
   */
  async hoverOver(word: string): Promise<Locator> {
    await this.focusEditor();
    const line = this.editor.locator('.view-line').filter({ hasText: word }).first();
    let frames = 150;
    for (let isShown = false; !isShown; frames *= 2) {
      const drawn = await line.elementHandle();
      const middle = await drawn.evaluate(middleOf, word);
      await this.page.mouse.move(middle.x - 40, middle.y);
      await this.page.mouse.move(middle.x, middle.y, { steps: 5 });
      const outcome = await this.page.waitForFunction(hoverOrInVain, { line: drawn, left: { frames } });
      isShown = (await outcome.jsonValue()) === 'hover';
    }
    return this.page.locator('.monaco-editor .monaco-hover:visible').first();
  }

  /** The view *Roles*: the third in the side bar. */
  private get roles(): Locator {
    return this.page.locator('.part.sidebar .pane').nth(2);
  }

  /** A row of the tree *Roles* in the side bar, by its label. */
  row(label: string): Locator {
    return this.roles
      .locator('.monaco-list-row')
      .filter({ has: this.page.locator('.monaco-highlighted-label', { hasText: new RegExp(`^${label}$`, 'i') }) })
      .first();
  }

  /** Opens the rows of the tree, one below the other. */
  async expand(...labels: string[]): Promise<void> {
    for (const label of labels) {
      const row = this.row(label);
      await row.waitFor();
      if ((await row.getAttribute('aria-expanded')) === 'false') await row.locator('.monaco-tl-twistie').click();
      await this.page.waitForFunction(isExpanded, label);
    }
  }

  /** Closes every row of the tree in the side bar. */
  async collapseTree(): Promise<void> {
    await this.roles.locator('.pane-header').hover();
    await this.roles.getByRole('button', { name: 'Collapse All' }).click();
    await this.roles.locator('.monaco-list-row[aria-expanded=true]').first().waitFor({ state: 'detached' });
  }

  /** The page in the comparison's panel, once it shows its heading. */
  async comparison(): Promise<Frame> {
    const page = await this.pageIn('panel');
    await page.locator('h1').waitFor();
    return page;
  }

  /** The page of the view *Role Card*, the fourth in the side bar, which is opened for it. */
  async card(): Promise<Frame> {
    await this.open(3);
    return this.pageIn('card');
  }

  /** Opens a view of the side bar, and closes the others: what is below the edge of a small view is not drawn. */
  async openOnly(view: number): Promise<void> {
    await this.open(view);
    for (const other of [0, 1, 2, 3].filter((it) => it !== view)) {
      const header = this.page.locator('.part.sidebar .pane-header').nth(other);
      if ((await header.getAttribute('aria-expanded')) === 'true') await header.click(ON_TITLE);
    }
  }

  /** Opens a view of the side bar, counted from the top. */
  private async open(view: number): Promise<void> {
    const header = this.page.locator('.part.sidebar .pane-header').nth(view);
    if ((await header.getAttribute('aria-expanded')) === 'false') await header.click(ON_TITLE);
  }

  /** The page of ours in a place, once it is there: VS Code makes a new one whenever the place is shown again. */
  private async pageIn(place: 'panel' | 'card'): Promise<Frame> {
    for (const end = Date.now() + WAIT_MS; Date.now() < end;) {
      for (const frame of this.page.frames()) {
        // A frame may go while it is asked.
        const found = await frame.evaluate('document.body?.dataset.place').catch(() => undefined);
        if (found === place) return frame;
      }
      await this.page.evaluate('new Promise(requestAnimationFrame)');
    }
    throw new Error(`there is no page of ours in the ${place}`);
  }

  /** Puts the cursor into the first mention of a word in the active editor, with a click. */
  async placeCursorIn(word: string): Promise<void> {
    await this.focusEditor();
    const line = this.editor.locator('.view-line').filter({ hasText: word }).first();
    const middle = await (await line.elementHandle()).evaluate(middleOf, word);
    await this.page.mouse.click(middle.x, middle.y);
  }

  /** Reloads the window, as a person does; the browser's own reload leaves VS Code no time to store anything. */
  async reload(): Promise<void> {
    const loaded = this.page.waitForEvent('load');
    await this.command('Developer: Reload Window');
    await loaded;
    await waitForWorkbench(this.page);
  }

  /** What the side bar says, its views and rows parted by lines. */
  async sideBarText(): Promise<string> {
    return this.page.locator('.part.sidebar').innerText();
  }

  /** The text of a file of the folder as it is on disk. */
  savedText(name: string): string {
    return readFileSync(path.join(this.folder, name), 'utf8');
  }

  /** Takes a picture of the workbench into .cache/screenshots, and answers its path. */
  async screenshot(name: string): Promise<string> {
    assert.match(name, /^[\w-]+$/, 'the name of a picture is a file name');
    mkdirSync(screenshotsDir, { recursive: true });
    const file = path.join(screenshotsDir, `${name}.png`);
    await this.page.screenshot({ path: file, style: DRAWN });
    return file;
  }
}

/** A copy of what is built, as users have it. */
function installedCopy(place: string): string {
  const copy = path.join(place, 'role-lens.role-lens');
  for (const name of ['package.json', 'package.nls.json', 'package.nls.zh-cn.json', 'l10n', 'media', 'dist']) {
    cpSync(path.join(root, name), path.join(copy, name), { recursive: true });
  }
  return copy;
}

/** Runs in the page: the middle of the first mention of a word in an element, in pixels of the page. */
function middleOf(element: Element, word: string): { x: number; y: number } {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const at = (node.textContent ?? '').replaceAll('\u00a0', ' ').indexOf(word);
    if (at < 0) continue;
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + word.length);
    const { x, y, width, height } = range.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  }
  throw new Error(`${word} is cut up by the coloring of the line`);
}

/** Runs in the page: whether the row of the tree with this label is open. */
function isExpanded(label: string): boolean {
  const roles = document.querySelectorAll('.part.sidebar .pane')[2];
  return [...(roles?.querySelectorAll('.monaco-list-row[aria-expanded=true]') ?? [])].some(
    (row) => row.querySelector('.monaco-highlighted-label')?.textContent?.toLowerCase() === label.toLowerCase(),
  );
}

/** Runs in the page, once a frame: whether the editor shows a hover, or has drawn a line anew, or has shown none for so many frames. */
function hoverOrInVain({ line, left }: { line: Element; left: { frames: number } }): string | undefined {
  if (document.querySelector('.monaco-editor .monaco-hover:not(.hidden) .hover-row')) return 'hover';
  return line.isConnected && left.frames-- > 0 ? undefined : 'in vain';
}
