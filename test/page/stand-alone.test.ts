import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { after, before, describe, it } from 'mocha';
import type { Browser, Page } from 'playwright-core';
import { temporaryFolder } from '../../tools/host/cleanup.ts';
import { root } from '../../tools/host/paths.ts';
import { standAloneHtml, type Knowledge } from '../../src/core/index.ts';
import { referenceText } from '../../src/vscode/ui/reference-text.ts';
import { wordsOf } from '../../src/webview/host/stand-alone-host.ts';
import { activityQuestions, quizQuestions } from '../../src/core/views/quiz.ts';
import { ACTIVITIES, engine as withActivities, exportedMap, mapOf } from '../support/activities.ts';
import { engine } from '../support/built-in.ts';
import { responsibilityWords } from '../../src/words/responsibility-words.ts';
import { violations } from './axe.ts';
import { oneBrowser } from './one-browser.ts';

const built = (name: string): string => readFileSync(path.join(root, 'dist', 'webview', name), 'utf8');

describe('The exported page', () => {
  const temporary = temporaryFolder('stand-alone');
  const file = path.join(temporary.path, 'comparison.html');
  let browser: Browser;
  let page: Page;
  const troubles: string[] = [];
  const html = (knowledge: Knowledge, responsibilities = exportedMap('zh', withActivities)): string =>
    standAloneHtml({
      knowledge,
      responsibilities,
      title: '角色对比',
      script: built('main.js'),
      style: built('stand-alone.css') + built('main.css'),
      nonce: 'n0',
    });

  before(async () => {
    writeFileSync(file, html(engine.knowledge('zh')));
    browser = await oneBrowser();
    page = await (await browser.newContext({ reducedMotion: 'reduce' })).newPage();
    page.on('request', (request) => {
      if (!/^(file|blob|data):/.test(request.url())) troubles.push(request.url());
    });
    page.on('pageerror', (error) => troubles.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') troubles.push(message.text());
    });
    await page.goto(pathToFileURL(file).href);
    await page.locator('.facet-row').first().waitFor();
  });
  after(async () => {
    await page?.context().close();
    temporary.remove();
  });

  it('works by itself from a file: matrix, search, responsibilities, pictures, quiz', async () => {
    assert.equal(await page.locator('.facet-row').count(), 22);
    await page.getByRole('searchbox').fill('zhanshou');
    assert.equal(await page.locator('.facet-row:visible').count(), 1);
    await page.getByRole('tab', { name: '职责分工' }).click();
    await page.getByRole('button', { name: '签订合同' }).click();
    await page.getByText('谁谈下来谁签。').waitFor();
    await page.getByRole('tab', { name: '图示' }).click();
    await page.locator('.place').first().waitFor();
    await page.getByRole('tab', { name: '测一测' }).click();
    await page.getByRole('button', { name: '开始' }).click();
    await page.locator('.option-role').first().click();
    await page.locator('.verdict').waitFor();
    assert.deepEqual(troubles, []);
  });

  it('offers nothing that needs an editor, and copies by itself', async () => {
    await page.getByRole('tab', { name: '对比' }).click();
    await page.getByRole('searchbox').fill('');
    await page.locator('.facet-row[data-facet=tools] .opener').first().click();
    assert.equal(await page.getByRole('button', { name: /^插入/ }).count(), 0);
    assert.ok((await page.getByRole('button', { name: /^复制/ }).count()) > 0);
  });

  it('saves a picture as a file', async () => {
    await page.getByRole('tab', { name: '图示' }).click();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: /^存为PNG.*站位/ }).click();
    assert.equal((await download).suggestedFilename(), 'position.png');
    assert.deepEqual(troubles, []);
  });

  it('reads well by light and by dark', async () => {
    for (const name of ['对比', '职责分工']) {
      await page.getByRole('tab', { name }).click();
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        assert.deepEqual(await violations(page), []);
      }
    }
  });

  it('does not ask again what the quiz asked before the page was loaded anew', async () => {
    await page.getByRole('tab', { name: '测一测' }).click();
    await page.reload();
    await page.getByRole('button', { name: '先到这里' }).click();
    const { shown } = mapOf('zh', withActivities);
    const total = [...quizQuestions(engine.knowledge('zh').comparison), ...activityQuestions(shown)].length;
    await page.getByText(`还有${total - 1}题没出过`).waitFor();
  });

  it('says so when the knowledge in it was damaged', async () => {
    const damaged = path.join(temporary.path, 'damaged.html');
    writeFileSync(damaged, html(engine.knowledge('zh')).replace('"locale":"zh"', '"locale":"xx"'));
    const other = await page.context().newPage();
    await other.goto(pathToFileURL(damaged).href);
    await other.getByRole('alert').filter({ hasText: '没能读出来' }).waitFor();
    await other.close();
  });

  it('says so when who owns what was damaged', async () => {
    const damaged = path.join(temporary.path, 'damaged-map.html');
    writeFileSync(damaged, html(engine.knowledge('zh')).replace('"agreement":"all"', '"agreement":"x"'));
    const other = await page.context().newPage();
    await other.goto(pathToFileURL(damaged).href);
    await other.getByRole('tab', { name: '职责分工' }).click();
    await other.getByRole('alert').filter({ hasText: '没能读出来' }).waitFor();
    await other.close();
  });

  it('runs nothing of a hostile pack', async () => {
    const hostile = '</script><img src=x onerror="document.title=1"><a href="javascript:alert(1)">x</a>';
    const text = JSON.stringify(engine.knowledge('zh'));
    const knowledge = JSON.parse(
      // A sentence that names its role is no question: each text says what it is of.
      text.replace(
        /"(name|summary|text|label|tagline)":"[^"]*"/g,
        (_, key) => `"${key}":${JSON.stringify(hostile + key)}`,
      ),
    ) as Knowledge;
    const map = JSON.parse(
      JSON.stringify(exportedMap('zh', withActivities)).replace(
        /"(name|why|text|what|claim)":"[^"]*"/g,
        (_, key) => `"${key}":${JSON.stringify(hostile + key)}`,
      ),
    ) as ReturnType<typeof exportedMap>;
    const bad = path.join(temporary.path, 'hostile.html');
    writeFileSync(bad, html(knowledge, { ...map, words: responsibilityWords('zh') }));
    const other = await page.context().newPage();
    await other.goto(pathToFileURL(bad).href);
    await other.locator('.facet-row').first().waitFor();
    for (const tab of await other.getByRole('tab').all()) await tab.click();
    await other.locator('.quiz-view .button').click();
    await other.locator('.option-role').first().click();
    await other.locator('.verdict').waitFor();
    assert.equal(await other.locator('img, a[href]').count(), 0);
    assert.equal(await other.title(), '角色对比');
    await other.close();
  });

  it('knows the words of what it copies', () => {
    const knowledge = engine.knowledge('en');
    const cell = knowledge.comparison.groups[0]!.rows[0]!.cells[0]!;
    const facet = knowledge.comparison.groups[0]!.rows[0]!.id;
    assert.ok(cell.points.length > 0);
    assert.deepEqual(wordsOf(knowledge, { kind: 'cell', facet, role: cell.role }).split('\n'), [
      cell.summary,
      ...cell.points.map((point) => `- ${point}`),
    ]);
    const { terms, duties } = knowledge.comparison.groups
      .flatMap(({ rows }) => rows.flatMap(({ cells }) => cells))
      .find((it) => it.terms.length > 0 && it.duties.length > 0)!;
    assert.equal(wordsOf(knowledge, { kind: 'term', id: terms[0]!.id }), terms[0]!.label);
    assert.equal(wordsOf(knowledge, { kind: 'duty', id: duties[0]!.id }), duties[0]!.text);
    assert.equal(wordsOf(knowledge, { kind: 'duty', id: 'nothing' }), '');
  });

  it('copies the same words as the editor inserts', () => {
    for (const locale of ['zh', 'en'] as const) {
      const knowledge = engine.knowledge(locale);
      const rows = knowledge.comparison.groups.flatMap((group) => group.rows);
      const references = rows.flatMap(({ id: facet, cells }) =>
        cells.flatMap(({ role, terms, duties }) => [
          { kind: 'cell' as const, facet, role },
          ...terms.map(({ id }) => ({ kind: 'term' as const, id })),
          ...duties.map(({ id }) => ({ kind: 'duty' as const, id })),
        ]),
      );
      assert.ok(references.length > 300);
      for (const what of references) {
        assert.equal(wordsOf(knowledge, what), referenceText(engine.index, what)![locale], JSON.stringify(what));
      }
    }
  });

  it('is plain tables without scripts', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const plain = await context.newPage();
    await plain.goto(pathToFileURL(file).href);
    assert.equal(await plain.locator('table:not(.activities) tbody tr').count(), 22);
    assert.equal(await plain.locator('table.activities tbody tr').count(), ACTIVITIES.length);
    await context.close();
  });

  it('has a color for everything that takes one from the theme of an editor', () => {
    const style = built('main.css');
    const given = built('stand-alone.css');
    // Only themes of high contrast have these; where they are missing nothing is drawn.
    const contrast = ['--vscode-contrastBorder', '--vscode-contrastActiveBorder'];
    const bare = [...style.matchAll(/var\((--vscode-[\w-]+)\)/g)].map(([, name]) => name!);
    const missing = [...new Set(bare)].filter((name) => !given.includes(`${name}:`) && !contrast.includes(name));
    assert.deepEqual(missing, []);
  });
});
