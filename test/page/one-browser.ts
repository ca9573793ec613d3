/** One browser for all files of a run: starting one takes longer than most tests. Whoever asks makes pages in contexts of their own. */
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';
import { findBrowser } from '../../tools/host/browser.ts';

let started: Promise<Browser> | undefined;

/** The browser; started when it is first asked for. */
export function oneBrowser(): Promise<Browser> {
  return (started ??= findBrowser().then((executablePath) =>
    chromium.launch({ executablePath, args: ['--disable-gpu'] }),
  ));
}

/** To be called at the end of a run: a browser that is open keeps the process alive. */
export async function closeBrowser(): Promise<void> {
  const browser = started;
  started = undefined;
  await (await browser)?.close();
}

// Under mocha the run ends after all files; a tool calls it itself.
(globalThis as { after?: (end: () => Promise<void>) => void }).after?.(closeBrowser);
