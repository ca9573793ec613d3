/**
 * The comparison app in a real browser, without a workbench around it: the built page, and a stand-in for the extension that a
 * test speaks through. Much faster than a workbench; what depends on VS Code is tested in `test/ui`.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { root } from '../../tools/host/paths.ts';
import type { Locale } from '../../src/core/index.ts';
import { appStrings } from '../../src/words/app-words.ts';
import type { FromPage, ToPage } from '../../src/protocol/messages.ts';
import { pageHtml } from '../../src/vscode/ui/page-html.ts';
import { oneBrowser } from './one-browser.ts';

export interface AppOptions {
  place?: 'panel' | 'card';
  /** Of what the page shows before anything is said to it. */
  locale?: Locale;
  viewport?: { width: number; height: number };
  deviceScaleFactor?: number;
  /** Custom properties of a theme, by name (`--vscode-editor-background`). */
  theme?: Readonly<Record<string, string>>;
  /** Classes that VS Code gives the body. */
  bodyClass?: string;
  reducedMotion?: 'reduce' | 'no-preference';
}

const ORIGIN = 'https://app.test';
/** A page in which no app runs. */
const EMPTY = 'empty';
const built = (name: string): string => readFileSync(path.join(root, 'dist', 'webview', name), 'utf8');

/** A page of the browser that apps are shown in, one after the other, and how the app in it was started. */
interface Stage {
  readonly page: Page;
  options: AppOptions;
}

/** Those of apps that were closed, by what a page cannot change: a new page starts a process and compiles the app anew. */
const idle = new Map<string, Stage[]>();

/** What a test may listen to. */
const LISTENED = ['dialog', 'popup', 'request', 'console', 'pageerror'] as const;

function fixedOf({ deviceScaleFactor = 1, reducedMotion = 'reduce' }: AppOptions) {
  return { deviceScaleFactor, reducedMotion };
}

/** The idle ones that an app can be shown in. */
function idleFor(options: AppOptions): Stage[] {
  const kind = JSON.stringify(fixedOf(options));
  const stages = idle.get(kind) ?? [];
  idle.set(kind, stages);
  return stages;
}

/** Takes out one whose browser was not closed meanwhile. */
function takeOpen(stages: Stage[]): Stage | undefined {
  const at = stages.findIndex(({ page }) => !page.isClosed());
  return at < 0 ? undefined : stages.splice(0, at + 1).at(-1);
}

async function newStage(options: AppOptions): Promise<Stage> {
  const context = await (await oneBrowser()).newContext(fixedOf(options));
  await context.addInitScript(standIn);
  const stage: Stage = { page: await context.newPage(), options };
  await stage.page.route(`${ORIGIN}/**`, (route) => {
    const name = new URL(route.request().url()).pathname.slice(1);
    if (name === '') return route.fulfill({ contentType: 'text/html', body: htmlOf(stage.options) });
    if (name === EMPTY) return route.fulfill({ contentType: 'text/html', body: '' });
    return route.fulfill({
      contentType: name.endsWith('.css') ? 'text/css' : 'text/javascript',
      body: name === 'theme.css' ? themeCss(stage.options.theme ?? {}) : built(name),
    });
  });
  return stage;
}

/** One page of the app: start it, say something to it with {@link say}, read what it asked for from {@link sent}. */
export class App {
  readonly page: Page;
  readonly #stage: Stage;

  private constructor(stage: Stage) {
    this.#stage = stage;
    this.page = stage.page;
  }

  /** Opens the page and waits for its first message. */
  static async start(options: AppOptions = {}): Promise<App> {
    const stage = takeOpen(idleFor(options)) ?? (await newStage(options));
    stage.options = options;
    const { page } = stage;
    await page.setViewportSize(options.viewport ?? { width: 1280, height: 800 });
    await page.goto(`${ORIGIN}/`);
    const app = new App(stage);
    await app.sentOf('ready');
    return app;
  }

  /** Forgets all that the page stored, and leaves it to the next. */
  async close(): Promise<void> {
    for (const event of LISTENED) this.page.removeAllListeners(event);
    await this.page.mouse.move(0, 0);
    await this.forget();
    idleFor(this.#stage.options).push(this.#stage);
  }

  /** Sends a message as the extension does: as JSON, which takes a large one to the page in a tenth of the time. */
  async say(message: ToPage): Promise<void> {
    await this.page.evaluate(post, JSON.stringify(message));
  }

  /** Everything the page sent so far. */
  async sent(): Promise<FromPage[]> {
    return this.page.evaluate(() => (globalThis as unknown as StandIn).sent);
  }

  /** Waits until the page has sent a message of a type, and answers the last one. */
  async sentOf<T extends FromPage['type']>(type: T): Promise<Extract<FromPage, { type: T }>> {
    const found = await this.page.waitForFunction(
      (wanted) => (globalThis as unknown as StandIn).sent.findLast((message) => message.type === wanted),
      type,
    );
    return (await found.jsonValue()) as Extract<FromPage, { type: T }>;
  }

  /** Makes the page anew, as when its panel was hidden: only what it stored is left. */
  async reload(): Promise<void> {
    await this.page.reload();
    await this.sentOf('ready');
  }

  /** Makes the page anew with nothing stored, as when its panel is opened for the first time. */
  async startAfresh(): Promise<void> {
    const url = this.page.url();
    await this.forget();
    await this.page.goto(url);
    await this.sentOf('ready');
  }

  /** Leaves the page, and what it stored: an app that still runs stores what it shows again, and at last when it is left. */
  private async forget(): Promise<void> {
    await this.page.goto(`${ORIGIN}/${EMPTY}`);
    await this.page.evaluate('sessionStorage.clear()');
  }
}

interface StandIn {
  sent: FromPage[];
}

/** The page as a webview gets it, with a theme before its own style. VS Code gives the body its classes. */
function htmlOf({ place = 'panel', bodyClass = '', locale = 'en' }: AppOptions): string {
  const html = pageHtml({
    ...appStrings(locale),
    place,
    source: ORIGIN,
    nonce: 'test',
    script: 'main.js',
    styles: ['theme.css', 'main.css'],
  });
  return html.replace('<body ', `<body class="${bodyClass}" `);
}

function themeCss(theme: Readonly<Record<string, string>>): string {
  const lines = Object.entries(theme).map(([name, value]) => `  ${name}: ${value};`);
  return `html {\n${lines.join('\n')}\n}\n`;
}

/** Runs in the page before everything else: what VS Code gives to a webview. The state outlives a reload, as in a panel. */
function standIn(): void {
  const sent: FromPage[] = [];
  const stored = sessionStorage.getItem('state');
  let state: unknown = stored === null ? undefined : JSON.parse(stored);
  Object.assign(globalThis, {
    sent,
    acquireVsCodeApi: () => ({
      postMessage: (message: FromPage) => void sent.push(message),
      getState: () => state,
      setState(next: unknown) {
        state = next;
        sessionStorage.setItem('state', JSON.stringify(next));
      },
    }),
  });
}

function post(message: string): void {
  window.postMessage(JSON.parse(message), '*');
}
