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
const built = (name: string): string => readFileSync(path.join(root, 'dist', 'webview', name), 'utf8');

/** One page of the app: start it, say something to it with {@link say}, read what it asked for from {@link sent}. */
export class App {
  readonly page: Page;

  private constructor(page: Page) {
    this.page = page;
  }

  /** Opens the page and waits for its first message. */
  static async start(options: AppOptions = {}): Promise<App> {
    const context = await (
      await oneBrowser()
    ).newContext({
      viewport: options.viewport ?? { width: 1280, height: 800 },
      deviceScaleFactor: options.deviceScaleFactor ?? 1,
      reducedMotion: options.reducedMotion ?? 'reduce',
    });
    await context.addInitScript(standIn);
    const page = await context.newPage();
    await page.route(`${ORIGIN}/**`, (route) => {
      const name = new URL(route.request().url()).pathname.slice(1);
      if (name === '') return route.fulfill({ contentType: 'text/html', body: htmlOf(options) });
      return route.fulfill({
        contentType: name.endsWith('.css') ? 'text/css' : 'text/javascript',
        body: name === 'theme.css' ? themeCss(options.theme ?? {}) : built(name),
      });
    });
    await page.goto(`${ORIGIN}/`);
    const app = new App(page);
    await app.sentOf('ready');
    return app;
  }

  /** Closes the page and all that it stored. */
  async close(): Promise<void> {
    await this.page.context().close();
  }

  /** Sends a message as the extension does. */
  async say(message: ToPage): Promise<void> {
    await this.page.evaluate(post, message);
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
    await this.page.evaluate('sessionStorage.clear()');
    await this.reload();
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

function post(message: ToPage): void {
  window.postMessage(message, '*');
}
