import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, it } from 'mocha';
import type { BrowserContext, Page } from 'playwright-core';
import { root } from '../../tools/host/paths.ts';
import { createEngine, standAloneHtml, type CardReference, type Knowledge } from '../../src/core/index.ts';
import type { ToPage } from '../../src/protocol/messages.ts';
import { VIEW_NAMES } from '../../src/protocol/target.ts';
import { engine as activeEngine, exportedMap, mapOf, withActivities } from '../support/activities.ts';
import { engine, roleModel, pictureWith } from '../support/built-in.ts';
import { App } from './harness.ts';
import { HOSTILE, Watch, hostilePack } from './hostile-text.ts';
import { withFewActivities, withFewFacets } from './resized.ts';

const hostile = createEngine([hostilePack(withActivities)]);
const { pack } = hostile;
/** Rows of each group and stage in which everything is used. */
const FEW = 3;

/** A draft of which every line and the name are hostile. */
function hostileDraft(): Extract<ToPage, { type: 'draft' }> {
  const lines = [...pack.duties.slice(0, 12).map(({ text }) => text.zh), `签订合同 ${HOSTILE}`].map((it) => `- ${it}`);
  const text = `# 销售经理 ${HOSTILE}\n\n## 岗位职责\n\n${lines.join('\n')}\n`;
  const picture = pictureWith(activeEngine, activeEngine.createAnalyzer(roleModel), text);
  assert.ok(picture.activities.length > 0);
  assert.ok(picture.dots.length >= 6, `${picture.dots.length} dots`);
  assert.ok(picture.dots.every((dot) => dot.text.includes('onerror=')));
  return { type: 'draft', draft: { name: `${HOSTILE}.md`, picture } };
}

/** Opens all that can be opened at these places, then does everything that a click does. */
async function useEverything(page: Page, places = 'body'): Promise<void> {
  await page.evaluate((places) => {
    const each = (selector: string): void => {
      for (const it of document.querySelectorAll<HTMLElement | SVGElement>(`:is(${places}) :is(${selector})`)) {
        it.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
        it.dispatchEvent(new MouseEvent('mouseover', { bubbles: true }));
        it.dispatchEvent(new FocusEvent('focusin', { bubbles: true }));
        it.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
      }
    };
    each('[aria-expanded=false]');
    each('summary');
    each('button, [role=button], [role=radio], [tabindex], a');
  }, places);
  await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
}

const textOf = (page: Page): Promise<string> => page.evaluate(() => document.body.textContent ?? '');

describe('Hostile text in a pack and in a draft', () => {
  for (const locale of ['zh', 'en'] as const) {
    describe(`in the comparison (${locale})`, () => {
      let app: App;
      let watch: Watch;
      before(async () => {
        app = await App.start();
        watch = new Watch(app.page);
        await app.say({ type: 'show', knowledge: withFewFacets(hostile.knowledge(locale), FEW), used: [] });
        await app.say({ type: 'responsibilities', locale, map: withFewActivities(mapOf(locale, hostile), FEW) });
        await app.say(hostileDraft());
      });
      after(() => app?.close());

      for (const view of VIEW_NAMES) {
        it(`is text in the view ${view}, and nothing of it runs`, async () => {
          await app.say({ type: 'reveal', target: { view } });
          await app.page.locator(`.${view}-view`).waitFor();
          // A click may show what is to be clicked next: the quiz begins, asks and explains.
          let seen = '';
          for (let round = 0; round < 3; round++) {
            await useEverything(app.page, `.${view}-view`);
            seen += await app.page.locator(`.${view}-view`).textContent();
          }
          assert.ok(seen.includes(HOSTILE));
          assert.deepEqual(await watch.found(), []);
        });
      }

      it('is text when it is searched for and marked', async () => {
        await app.say({ type: 'reveal', target: { view: 'matrix' } });
        await app.page.getByRole('searchbox').fill('onerror="globalThis.ran=1"');
        await app.page.locator('mark:visible').first().waitFor();
        assert.deepEqual(await watch.found(), []);
      });

      it('is text when everything is used at once, across all views', async () => {
        await useEverything(app.page);
        assert.deepEqual(await watch.found(), []);
      });
    });
  }

  it('is text in the Role Card of everything, and nothing of it runs', async () => {
    const app = await App.start({ place: 'card', viewport: { width: 300, height: 900 } });
    try {
      const watch = new Watch(app.page);
      const references: CardReference[] = [
        ...pack.terms.slice(0, 3).map(({ id }) => ({ kind: 'term' as const, id })),
        ...pack.duties.slice(0, 3).map(({ id }) => ({ kind: 'duty' as const, id })),
        ...pack.notes.slice(0, 1).map(({ id }) => ({ kind: 'note' as const, id })),
        ...pack.roles.map(({ id }) => ({ kind: 'role' as const, id })),
        ...pack.roles.flatMap(({ specializations }) =>
          specializations.map(({ id }) => ({ kind: 'specialization' as const, id })),
        ),
        { kind: 'cell', facet: pack.facets[0]!.id, role: pack.roles[0]!.id },
      ];
      for (const reference of references) {
        const card = hostile.card(reference, 'zh')!;
        await app.say({ type: 'card', locale: 'zh', card });
        await app.page.locator('body').filter({ hasText: card.title }).waitFor();
        assert.ok((await textOf(app.page)).includes(HOSTILE));
      }
      await useEverything(app.page);
      assert.deepEqual(await watch.found(), []);
    } finally {
      await app.close();
    }
  });
});

describe('A page that was exported with hostile text', () => {
  const built = (name: string): string => readFileSync(path.join(root, 'dist', 'webview', name), 'utf8');
  let app: App;
  before(async () => {
    app = await App.start();
  });
  after(() => app?.close());

  const opened: BrowserContext[] = [];
  after(() => Promise.all(opened.map((context) => context.close())));

  async function open(html: string, javaScriptEnabled: boolean): Promise<{ page: Page; watch: Watch }> {
    const context = await app.page.context().browser()!.newContext({ javaScriptEnabled });
    opened.push(context);
    const page = await context.newPage();
    const watch = new Watch(page);
    await page.route('https://export.test/', (route) => route.fulfill({ contentType: 'text/html', body: html }));
    await page.goto('https://export.test/');
    return { page, watch };
  }

  const html = (): string =>
    standAloneHtml({
      knowledge: hostile.knowledge('en'),
      responsibilities: exportedMap('en', hostile),
      title: `Roles ${HOSTILE}`,
      script: built('main.js'),
      style: built('stand-alone.css') + built('main.css'),
      nonce: 'abc-123',
    });

  it('shows it as text, and nothing of it runs', async () => {
    const { page, watch } = await open(html(), true);
    await page.locator('.facet-row').first().waitFor();
    await useEverything(page);
    assert.ok((await textOf(page)).includes(HOSTILE));
    assert.deepEqual(await watch.found(), []);
  });

  it('shows it as text in its plain tables, where scripts are off', async () => {
    const { page } = await open(html(), false);
    assert.ok((await page.locator('h1').innerText()).includes('<img src="https://evil.test/image"'));
    assert.equal(await page.locator('img, a, svg, [onerror], [onfocus], [onmouseover]').count(), 0);
    assert.equal(await page.locator('tbody th').count(), pack.facets.length + pack.activities.length);
  });
});

describe('Hostile messages', () => {
  let app: App;
  let watch: Watch;
  const knowledge = engine.knowledge('en');
  before(async () => {
    app = await App.start();
    watch = new Watch(app.page);
    await app.say({ type: 'show', knowledge, used: [] });
    await app.page.locator('.facet-row').first().waitFor();
  });
  after(() => app?.close());

  const deep = (levels: number): unknown => (levels === 0 ? [] : [deep(levels - 1)]);
  /** A knowledge that is whole but for one part. */
  const damaged = (change: object): unknown => ({ type: 'show', used: [], knowledge: { ...knowledge, ...change } });
  const messages: Record<string, unknown> = {
    nothing: null,
    'a text': HOSTILE,
    'a number': 7,
    'a type of nobody': { type: 'constructor' },
    'a type that is no text': { type: ['show'] },
    'a prototype': JSON.parse('{"__proto__": {"type": "failed", "locale": "en"}}') as unknown,
    'a knowledge that is a list': { type: 'show', used: [], knowledge: [] },
    'a language of nobody': damaged({ locale: '__proto__' }),
    'a comparison without cells': damaged({ comparison: { roles: [{}], groups: [{ rows: [{}] }] } }),
    'a relay that is a text': damaged({ relay: HOSTILE }),
    'places outside of the picture': damaged({ position: { x: 1e9, y: -1, places: null } }),
    'syllables that are functions': damaged({ syllables: { a: [{}] } }),
    'a draft with shares beyond all': {
      type: 'draft',
      draft: {
        name: 'x',
        picture: { isDeclared: true, mix: { sales: 1e308 }, items: -1, dots: [], coverage: [] },
      },
    },
    'a draft with dots that are texts': {
      type: 'draft',
      draft: {
        name: 'x',
        picture: { isDeclared: false, mix: {}, items: 1, dots: [HOSTILE], coverage: [] },
      },
    },
    'a huge list': { type: 'show', knowledge: null, used: Array.from({ length: 200_000 }, () => 0) },
    'a deep list': { type: 'draft', draft: deep(500) },
    'a card in a panel': { type: 'card', locale: 'en', card: { kind: HOSTILE } },
    'who owns what, without rows': {
      type: 'responsibilities',
      locale: 'en',
      map: { shown: { roles: [], neighbors: [], stages: [{ id: 'deal' }] }, translation: {} },
    },
    'who owns what, in other stages': {
      type: 'responsibilities',
      locale: 'en',
      map: {
        shown: { roles: [], neighbors: [], stages: [{ id: '__proto__', rows: [] }] },
        translation: { roles: [], neighbors: [], stages: [{ id: '__proto__', rows: [] }] },
        named: {},
      },
    },
    'a target that is a function name': { type: 'reveal', target: { view: 'toString' } },
  };

  for (const [name, message] of Object.entries(messages)) {
    it(`changes nothing: ${name}`, async () => {
      const before = await app.page.locator('.app').innerHTML();
      const sent = (await app.sent()).length;
      await app.page.evaluate((it) => window.postMessage(JSON.parse(it), '*'), JSON.stringify(message));
      await app.page.evaluate(() => new Promise((done) => setTimeout(done, 0)));
      assert.equal(await app.page.locator('.app').innerHTML(), before);
      assert.equal((await app.sent()).length, sent);
      assert.deepEqual(await watch.found(), []);
    });
  }

  it('names of the pack that are properties of every object are ids like others', async () => {
    const renamed = JSON.parse(JSON.stringify(knowledge).replaceAll('"goal"', '"__proto__"')) as Knowledge;
    await app.say({ type: 'show', knowledge: renamed, used: ['__proto__', 'constructor'] });
    const map = JSON.parse(
      JSON.stringify(mapOf('en', activeEngine))
        .replaceAll('"sign-contracts"', '"__proto__"')
        .replaceAll('"finance"', '"constructor"'),
    ) as ReturnType<typeof mapOf>;
    await app.say({ type: 'responsibilities', locale: 'en', map });
    await app.say({ type: 'reveal', target: { view: 'responsibilities', activity: '__proto__' } });
    assert.equal(await app.page.locator('.activity-row.marked').getAttribute('data-activity'), '__proto__');
    for (const view of VIEW_NAMES) await app.say({ type: 'reveal', target: { view, facet: '__proto__' } });
    await app.page.evaluate(() => new Promise((done) => setTimeout(done, 0)));
    assert.deepEqual(await watch.found(), []);
    assert.equal(await app.page.evaluate('Object.keys(Object.prototype).length'), 0);
  });
});

describe('A hostile stored state', () => {
  const states: Record<string, string> = {
    'a text': JSON.stringify(HOSTILE),
    'a list': '[[[]]]',
    'prototype keys':
      '{"__proto__": {"view": "quiz"}, "view": "__proto__", "scroll": {"__proto__": {"x": 9}}, "views": {"__proto__": {"filter": 1}, "constructor": {}}}',
    'views that are texts': JSON.stringify({ view: 'matrix', views: { matrix: HOSTILE, pictures: 7, quiz: [null] } }),
    'views of wrong types': JSON.stringify({
      view: 'matrix',
      scroll: { matrix: { x: '1e99', y: -5 } },
      views: Object.fromEntries(
        VIEW_NAMES.map((name) => [
          name,
          Object.fromEntries(
            [
              'hidden',
              'filter',
              'order',
              'pinned',
              'folded',
              'open',
              'cells',
              'rows',
              'used',
              'round',
              'score',
              'picture',
              'owner',
              'when',
              'onlyChanged',
              'onlyDraft',
              'row',
            ].flatMap((key, at) => [[key, [HOSTILE, [{}], null, 1e308, { length: -1 }][at % 5]]]),
          ),
        ]),
      ),
    }),
    'huge lists': JSON.stringify({
      view: 'matrix',
      views: {
        matrix: { hidden: Array.from({ length: 100_000 }, (_, at) => `${at}`), order: Array(100_000).fill('sales') },
      },
    }),
  };

  for (const [name, state] of Object.entries(states)) {
    it(`is replaced by what can be shown: ${name}`, async () => {
      const app = await App.start();
      try {
        const watch = new Watch(app.page);
        await app.page.evaluate((it) => sessionStorage.setItem('state', it), state);
        await app.reload();
        await app.say({ type: 'show', knowledge: engine.knowledge('en'), used: [] });
        await app.say({ type: 'responsibilities', locale: 'en', map: mapOf('en', activeEngine) });
        for (const view of VIEW_NAMES) {
          await app.say({ type: 'reveal', target: { view } });
          await app.page.locator(`.${view}-view`).waitFor();
        }
        await app.say({ type: 'reveal', target: { view: 'matrix' } });
        assert.equal(await app.page.locator('.facet-row').count(), 22);
        assert.ok((await app.page.locator('.role:visible').count()) > 0);
        assert.deepEqual(await watch.found(), []);
      } finally {
        await app.close();
      }
    });
  }
});
