/**
 * Takes the pictures of README.md from a real workbench into media/pictures/, and prints what they weigh.
 * Run with `npm run pictures`, or `npm run pictures -- hover tree` for those whose name begins so. The exit code is 1 when all
 * pictures together are larger than the limit: whoever reads the README loads them.
 */
import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import { ATTEMPT_MS, happens, Ui } from '../../test/ui/harness.ts';
import type { UiOptions } from '../../test/ui/harness.ts';
import { buildExtension } from '../host/build.ts';
import { runMain } from '../host/main.ts';
import { root } from '../host/paths.ts';
import { smallPng } from './small-png.ts';

const folder = path.join(root, 'media', 'pictures');
/** In bytes, of all pictures together. */
const LIMIT = 200 * 1024;
/** So many colors are enough for a picture of a workbench, and make it less than half as large. */
const COLORS = 16;

/** A part of the page, in CSS pixels. */
interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface Picture {
  readonly name: string;
  /** Height of the window; the width is the same for all. */
  readonly height: number;
  /** Brings the workbench to what the picture shows, and says which part of it that is; else all between the bars. */
  readonly show: (ui: Ui, words: Words) => Promise<Box | void>;
  /** What must still be there when the picture is taken. */
  readonly stays?: string;
}

/** What differs between the two languages of the pictures. */
interface Words {
  readonly options: UiOptions;
  readonly sample: string;
  /** A term of the sample, and its line; a line far away from it. */
  readonly term: { readonly text: string; readonly line: number };
  /** A finding of the sample in *This Draft*, its line, and what its menu offers. */
  readonly finding: { readonly text: string; readonly line: number; readonly fix: string };
  readonly compare: string;
  readonly compareLink: string;
  readonly pictures: string;
}

/** What would draw the eye away from the extension. */
const calm = {
  'breadcrumbs.enabled': false,
  'chat.disableAIFeatures': true,
  'editor.cursorBlinking': 'solid',
  'editor.folding': false,
  'editor.glyphMargin': false,
  'editor.guides.indentation': false,
  'editor.hover.above': false,
  'editor.hideCursorInOverviewRuler': true,
  'editor.minimap.enabled': false,
  'editor.occurrencesHighlight': 'off',
  'editor.overviewRulerBorder': false,
  'editor.scrollbar.vertical': 'hidden',
  'editor.stickyScroll.enabled': false,
  'editor.unicodeHighlight.ambiguousCharacters': false,
  'workbench.editor.editorActionsLocation': 'hidden',
};

const WIDTH = 880;

const chinese: Words = {
  options: { language: 'zh-cn', theme: 'Light Modern', settings: calm },
  sample: '销售经理-JD.md',
  term: { text: '商务谈判', line: 24 },
  finding: { text: '别的角色的活', line: 25, fix: '配合' },
  compare: 'Role Lens: 对比角色',
  compareLink: '对比',
  pictures: 'Role Lens: 查看这份草稿的图示',
};

const english: Words = {
  options: { language: 'en', theme: 'Dark Modern', settings: calm },
  sample: 'growth-marketing-manager-jd.md',
  term: { text: 'trade shows', line: 28 },
  finding: { text: 'Give product demos', line: 29, fix: 'as work with' },
  compare: 'Role Lens: Compare Roles',
  compareLink: 'Compare',
  pictures: 'Role Lens: Show Role Pictures of the Draft',
};

/** Every picture with its language, in the order in which one window comes to show it. */
const comparison: Picture = { name: 'comparison', height: 480, show: showComparison };
const pictures: readonly (readonly [string, Words, readonly Picture[]])[] = [
  [
    'zh',
    chinese,
    [
      { name: 'hover', height: 620, show: showHover, stays: '.monaco-hover:visible' },
      { name: 'findings', height: 560, show: showFindings },
      comparison,
      { name: 'role-map', height: 760, show: showRoleMap },
      { name: 'completion', height: 560, show: showCompletion },
    ],
  ],
  ['en', english, [comparison, { name: 'role-card', height: 640, show: showRoleCard }]],
];

const names = process.argv.slice(2);

await runMain(async () => {
  await buildExtension();
  mkdirSync(folder, { recursive: true });
  for (const [language, words, all] of pictures) {
    const named = all.filter(({ name }) => names.length === 0 || names.some((start) => name.startsWith(start)));
    if (named.length > 0) await takeAll(language, words, named);
  }
  const sizes = readdirSync(folder).map((name) => [name, statSync(path.join(folder, name)).size] as const);
  for (const [name, size] of sizes) console.log(`${size.toLocaleString('en-US').padStart(9)}  media/pictures/${name}`);
  const sum = sizes.reduce((total, [, size]) => total + size, 0);
  console.log(`${sum.toLocaleString('en-US').padStart(9)}  together, of ${LIMIT.toLocaleString('en-US')} bytes`);
  return sum <= LIMIT ? 0 : 1;
});

/** Takes pictures in one language, one after the other in one window. */
async function takeAll(language: string, words: Words, named: readonly Picture[]): Promise<void> {
  const viewport = { width: WIDTH, height: 620 };
  const ui = await Ui.start({ ...words.options, viewport, deviceScaleFactor: 1, isDrawn: true });
  try {
    for (const { name, height, show, stays } of named) {
      await ui.page.setViewportSize({ width: WIDTH, height });
      const picture = await pictureOf(ui, async () => (await show(ui, words)) ?? (await betweenTheBars(ui)), stays);
      writeFileSync(path.join(folder, `${name}.${language}.png`), smallPng(picture, COLORS));
      await ui.page.keyboard.press('Escape');
      await ui.closeEditors();
    }
  } catch (error) {
    console.error(`What the window showed: ${await ui.screenshot(`pictures-${language}`)}`);
    throw error;
  } finally {
    await ui.close();
  }
}

/** @param stays what must be there before and after: on a busy machine a hover may close meanwhile, and is shown again */
async function pictureOf(ui: Ui, show: () => Promise<Box>, stays: string | undefined): Promise<Buffer> {
  for (let left = 5; ; left--) {
    const clip = await show();
    await ui.page.evaluate('document.fonts.ready');
    // What fades in is shown whole.
    const picture = await ui.page.screenshot({ animations: 'disabled', clip });
    if (stays === undefined || (await ui.page.locator(stays).first().isVisible())) return picture;
    if (left === 0) throw new Error(`what the picture is of went away each time: ${stays}`);
  }
}

async function betweenTheBars(ui: Ui): Promise<Box> {
  // Settings may hide the upper one.
  const upper = await ui.page.locator('.part.titlebar').boundingBox();
  const top = upper === null ? 0 : upper.y + upper.height;
  const bottom = await boxOf(ui.page.locator('.part.statusbar'));
  return { x: 0, y: top, width: WIDTH, height: bottom.y - top };
}

async function boxOf(part: Locator): Promise<Box> {
  const box = await part.boundingBox();
  if (box === null) throw new Error('the workbench hides a part that the picture shows');
  return box;
}

/** A term of the sample explained. */
async function showHover(ui: Ui, words: Words): Promise<Box> {
  await setSideBar(ui, false);
  await ui.openFile(words.sample);
  // A line that is far away is put in the middle of the editor, and leaves room for the hover below it.
  await ui.goTo(1);
  await ui.goTo(words.term.line);
  const hover = await ui.hoverOver(words.term.text);
  await hover.getByText(words.compareLink).first().waitFor();
  const shown = await boxOf(hover);
  const all = await betweenTheBars(ui);
  const top = Math.max(all.y, shown.y - 90);
  const bottom = Math.min(all.y + all.height, shown.y + shown.height + 30);
  const left = Math.max(all.x, shown.x - 60);
  const right = Math.min(all.x + all.width, shown.x + shown.width + 60);
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** Lines of the sample that are the work of others, with what can be done about one, beside the view of the draft. */
async function showFindings(ui: Ui, words: Words): Promise<void> {
  await showRoleLens(ui);
  await ui.openOnly(0);
  await ui.openFile(words.sample);
  await ui.page.locator('.part.sidebar .monaco-list-row').filter({ hasText: words.finding.text }).first().waitFor();
  await ui.editor.locator('.squiggly-warning').first().waitFor();
  await ui.goTo(1);
  await ui.goTo(words.finding.line);
  await ui.page.keyboard.press('End');
  const fix = ui.page.locator('.action-widget').first().getByText(words.finding.fix).first();
  // What VS Code asked for while it still took in the text is empty: whoever sees no list asks again.
  do {
    await ui.page.keyboard.press('Escape');
    await ui.page.keyboard.press('Control+.');
  } while (!(await happens(fix.waitFor({ timeout: ATTEMPT_MS }))));
  await ui.page.mouse.move(0, 0);
}

/** The comparison with the whole width of the window, reduced to what tells the roles apart. */
async function showComparison(ui: Ui, words: Words): Promise<void> {
  await setSideBar(ui, false);
  await ui.command(words.compare);
  const page = await ui.comparison();
  await page.locator('.facet-row').first().waitFor();
  await ui.page.mouse.move(0, 0);
}

/** The sample between the three roles, and what it covers. */
async function showRoleMap(ui: Ui, words: Words): Promise<Box> {
  await setSideBar(ui, false);
  await ui.openFile(words.sample);
  await ui.command(words.pictures);
  const page = await ui.comparison();
  const figure = page.locator('.pictures-view figure, .pictures-view .figure').first();
  await figure.locator('.dot').first().waitFor();
  await figure.scrollIntoViewIfNeeded();
  await ui.page.mouse.move(0, 0);
  return boxOf(figure);
}

/** The card of the term at the cursor, in the side bar. */
async function showRoleCard(ui: Ui, words: Words): Promise<Box> {
  await showRoleLens(ui);
  await ui.openOnly(3);
  await ui.openFile(words.sample);
  await ui.card();
  await ui.goTo(words.term.line);
  await ui.placeCursorIn(words.term.text);
  await (
    await ui.card()
  )
    .getByRole('heading')
    .filter({ hasText: words.term.text.replace(/s$/, '') })
    .first()
    .waitFor();
  const card = await boxOf(ui.page.locator('.part.sidebar'));
  return card;
}

/** The duties that are offered in a new item of a list, with the whole sentence beside them. */
async function showCompletion(ui: Ui): Promise<void> {
  await setSideBar(ui, false);
  await ui.openFile('用户运营-JD.md');
  await ui.goTo(23);
  await ui.page.keyboard.press('End');
  await ui.page.keyboard.press('Enter');
  await ui.page.keyboard.type('- ');
  const list = ui.page.locator('.suggest-widget.visible');
  await list.locator('.monaco-list-row').first().waitFor();
  await ui.page.keyboard.press('Control+Space');
  const details = ui.page.locator('.suggest-details-container:visible');
  await details.waitFor();
  // The sentence of the second one is there from the start, and the details have its size.
  const first = await details.innerText();
  await ui.page.keyboard.press('ArrowDown');
  await details.filter({ hasNotText: first }).waitFor();
  await ui.page.mouse.move(0, 0);
}

async function showRoleLens(ui: Ui): Promise<void> {
  await setSideBar(ui, true);
  // The icon of the view that is shown would hide it.
  const isShown = await ui.page.locator('.part.activitybar .checked .action-label[aria-label^="Role Lens"]').count();
  if (isShown === 0) await ui.activity('Role Lens').click();
}

async function setSideBar(ui: Ui, isShown: boolean): Promise<void> {
  const bar = ui.page.locator('.part.sidebar');
  if ((await bar.isVisible()) !== isShown) await ui.command('View: Toggle Primary Side Bar Visibility');
  await bar.waitFor({ state: isShown ? 'visible' : 'hidden' });
}
