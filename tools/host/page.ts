/** A workbench in a browser. */
import { chromium } from 'playwright-core';
import type { BrowserContext, BrowserContextOptions, LaunchOptions, Page } from 'playwright-core';
import { findBrowser } from './browser.ts';

export interface PageOptions {
  /** The size of the page in CSS pixels; null follows the window. */
  viewport?: { width: number; height: number } | null;
  /** Device pixels for each CSS pixel. */
  deviceScaleFactor?: number;
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
