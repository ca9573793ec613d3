/**
 * Takes the pictures of README.md from a real workbench into media/readme/, and prints what they weigh. Run with
 * `npm run pictures`. The exit code is 1 when a picture is larger than the limit.
 */
import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import UPNG from 'upng-js';
import { Ui } from '../test/ui/harness.ts';
import type { UiOptions } from '../test/ui/harness.ts';
import { buildExtension } from './host/build.ts';
import { runMain } from './host/main.ts';
import { root } from './host/paths.ts';

const folder = path.join(root, 'media', 'readme');
const LIMIT = 150 * 1024;
/** So many colours are enough for a picture of a workbench, and make it less than half as large. */
const COLOURS = 200;

interface Picture {
  readonly name: string;
  readonly options: UiOptions & { viewport: { width: number; height: number } };
  /** Brings the workbench to what the picture shows. */
  readonly show: (ui: Ui) => Promise<void>;
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

const chinese: UiOptions = { language: 'zh-cn', theme: 'Light Modern', settings: calm };
const english: UiOptions = { language: 'en', theme: 'Dark Modern', settings: calm };

const pictures: readonly Picture[] = [
  { name: 'findings', options: { ...chinese, viewport: { width: 1180, height: 680 } }, show: showFindings },
  { name: 'hover', options: { ...chinese, viewport: { width: 1120, height: 680 } }, show: showHover },
  { name: 'comparison', options: { ...english, viewport: { width: 1280, height: 860 } }, show: showComparison },
  { name: 'completion', options: { ...chinese, viewport: { width: 1040, height: 640 } }, show: showCompletion },
];

await runMain(async () => {
  await buildExtension();
  mkdirSync(folder, { recursive: true });
  let isFine = true;
  for (const picture of pictures) {
    const { size } = statSync(await take(picture));
    console.log(`media/readme/${picture.name}.png: ${size.toLocaleString('en-US')} bytes`);
    isFine &&= size <= LIMIT;
  }
  if (!isFine) console.error(`A picture may weigh ${LIMIT.toLocaleString('en-US')} bytes.`);
  return isFine ? 0 : 1;
});

/** Takes a picture of the part of the workbench between its title bar and its status bar. Answers the path. */
async function take({ name, options, show }: Picture): Promise<string> {
  const ui = await Ui.start({ ...options, deviceScaleFactor: 1 });
  try {
    await show(ui);
    await ui.page.evaluate('document.fonts.ready');
    const top = await edge(ui.page.locator('.part.titlebar'), 'bottom');
    const bottom = await edge(ui.page.locator('.part.statusbar'), 'top');
    const file = path.join(folder, `${name}.png`);
    const picture = await ui.page.screenshot({
      // What fades in is shown whole.
      animations: 'disabled',
      clip: { x: 0, y: top, width: options.viewport.width, height: bottom - top },
    });
    writeFileSync(file, fewerColours(picture));
    return file;
  } finally {
    await ui.close();
  }
}

function fewerColours(png: Buffer): Buffer {
  const image = UPNG.decode(Uint8Array.from(png).buffer);
  return Buffer.from(UPNG.encode(UPNG.toRGBA8(image), image.width, image.height, COLOURS));
}

async function edge(part: Locator, side: 'top' | 'bottom'): Promise<number> {
  const box = await part.boundingBox();
  if (box === null) throw new Error('the workbench hides a part that the picture ends at');
  return side === 'top' ? box.y : box.y + box.height;
}

/** Lines of the Chinese sample that are the work of others, with what can be done about one, beside the view of the draft. */
async function showFindings(ui: Ui): Promise<void> {
  await ui.activity('Role Lens').click();
  await ui.openFile('销售经理-JD.md');
  await ui.page.locator('.part.sidebar .monaco-list-row').filter({ hasText: '别的角色的活' }).first().waitFor();
  await ui.editor.locator('.squiggly-warning').first().waitFor();
  await ui.goTo(42);
  await ui.goTo(25);
  await ui.page.keyboard.press('End');
  await ui.page.keyboard.press('Control+.');
  await ui.page.locator('.action-widget').first().getByText('协同').first().waitFor();
  await ui.page.mouse.move(0, 0);
}

/** A term of the Chinese sample explained, beside the tree. */
async function showHover(ui: Ui): Promise<void> {
  await ui.openTree();
  await ui.expand('运营', '考核指标');
  await ui.openFile('销售经理-JD.md');
  // A line that is far away is put in the middle of the editor, and leaves room for the hover below it.
  await ui.goTo(51);
  await ui.goTo(24);
  const hover = await ui.hoverOver('商务谈判');
  await hover.getByText('对比').waitFor();
}

/** The comparison with the whole width of the window. */
async function showComparison(ui: Ui): Promise<void> {
  await hideSideBar(ui);
  await ui.command('Role Lens: Compare Roles');
  const page = await ui.comparison();
  await page.getByRole('rowheader').first().waitFor();
  await ui.page.mouse.move(0, 0);
}

/** The duties that are offered in a new item of a list, with the whole sentence beside them. */
async function showCompletion(ui: Ui): Promise<void> {
  await hideSideBar(ui);
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

async function hideSideBar(ui: Ui): Promise<void> {
  await ui.command('View: Toggle Primary Side Bar Visibility');
  await ui.page.locator('.part.sidebar').waitFor({ state: 'hidden' });
}
