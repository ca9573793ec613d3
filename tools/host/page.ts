/** A workbench in a browser. */
import { chromium } from 'playwright-core';
import type { BrowserContext, BrowserContextOptions, LaunchOptions, Page } from 'playwright-core';
import { findBrowser } from './browser.ts';

export interface PageOptions {
  /** The size of the page in CSS pixels; null follows the window. */
  viewport?: { width: number; height: number } | null;
  /** Device pixels for each CSS pixel. */
  deviceScaleFactor?: number;
  /** Whether the workbench is drawn; it is unless this says no. What lies where is the same, and a picture can be taken with {@link DRAWN}. */
  isDrawn?: boolean;
  /** Whether to show a window. */
  window?: boolean;
  /** A browser profile that outlives this page, to open another one on; else a fresh one. */
  profileDir?: string;
  /** Called before the page goes to the address. */
  prepare?: (page: Page) => Promise<void>;
}

export interface WorkbenchPage {
  readonly page: Page;
  /** Closes the page and its browser. */
  readonly close: () => Promise<void>;
}

/** Flags that keep the browser from using the network on its own. */
const browserArguments = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A style that a picture is taken with of a page that is not drawn. */
export const DRAWN = 'html { opacity: 1 !important }';

/** Runs in the page: of the workbench nothing is drawn and nothing moves. The pages in it are left as they are. */
const DRAWN_NOT = `if (window === window.top) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('html { opacity: 0 } *, ::before, ::after { animation: none !important; transition: none !important }');
  document.adoptedStyleSheets.push(sheet);
}`;

/**
 * Runs in the page: what comes over a socket is handed over as bytes. VS Code takes it as a blob, each of which the main process of the
 * browser keeps and the page reads back from there.
 */
const AS_BYTES = `{
  const Socket = WebSocket;
  globalThis.WebSocket = class extends Socket {
    constructor(...how) {
      super(...how);
      this.binaryType = 'arraybuffer';
    }
  };
  const read = FileReader.prototype.readAsArrayBuffer;
  FileReader.prototype.readAsArrayBuffer = function (data) {
    if (!(data instanceof ArrayBuffer)) return read.call(this, data);
    queueMicrotask(() => this.onload({ target: { result: data } }));
  };
}`;

const WORKBENCH_MS = 240_000;

/** Opens an address of a workbench in a browser of its own and waits until the workbench is there. */
export async function openPage(url: string, options: PageOptions = {}): Promise<WorkbenchPage> {
  const context = await openContext(options);
  const close = async () => {
    const browser = context.browser();
    await context.close();
    await browser?.close();
  };
  try {
    await context.addInitScript(AS_BYTES);
    if (options.isDrawn === false) await context.addInitScript(DRAWN_NOT);
    const page = context.pages()[0] ?? (await context.newPage());
    await options.prepare?.(page);
    await page.goto(url);
    await waitForWorkbench(page);
    return { page, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Waits until the workbench of a page has restored its parts and editors. */
export async function waitForWorkbench(page: Page): Promise<void> {
  await page.locator('.monaco-workbench .part.statusbar').waitFor({ timeout: WORKBENCH_MS });
  await page.waitForFunction('"driver" in window', undefined, { timeout: WORKBENCH_MS });
  await page.evaluate('driver.whenWorkbenchRestored()');
}

async function openContext(options: PageOptions): Promise<BrowserContext> {
  const launch: LaunchOptions = {
    executablePath: await findBrowser(),
    headless: options.window !== true,
    args: browserArguments,
    // The process that called us ends on these signals, and its browsers with it.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  };
  const size: BrowserContextOptions = {
    viewport: options.viewport === undefined ? { width: 1280, height: 800 } : options.viewport,
    ...(options.deviceScaleFactor === undefined ? {} : { deviceScaleFactor: options.deviceScaleFactor }),
    permissions: ['clipboard-read', 'clipboard-write'],
  };
  if (options.profileDir !== undefined)
    return chromium.launchPersistentContext(options.profileDir, { ...launch, ...size });
  const browser = await chromium.launch(launch);
  return browser.newContext(size);
}
