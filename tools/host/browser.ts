/** Finds a Chromium, or fetches one. */
import path from 'node:path';
import { chromium } from 'playwright-core';
import { canInstallPackages, installPackages } from './debian.ts';
import { withLock } from './lock.mjs';
import { Unavailable } from './main.ts';
import { cacheDir, root } from './paths.ts';
import { isProgram, onPath, run } from './process.ts';

const PROBE_MS = 4_000;

/**
 * The path of a Chromium: the one that CHROME_PATH names, one on this machine, Playwright's own download, or Debian's package.
 */
export async function findBrowser(): Promise<string> {
  const named = process.env.CHROME_PATH;
  if (named !== undefined && named !== '') {
    if (isProgram(named)) return named;
    throw new Unavailable(
      `CHROME_PATH names no program (${named}); unset it or name a Chromium: CHROME_PATH=/path/to/chromium`,
    );
  }
  const browser = browserOnMachine() ?? (await withLock(path.join(cacheDir, 'browser.lock'), fetchBrowser));
  await ensureChineseFont();
  return browser;
}

function browserOnMachine(): string | undefined {
  return (
    onPath('chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome') ??
    usualPlaces().find(isProgram) ??
    [chromium.executablePath()].find(isProgram)
  );
}

function usualPlaces(): string[] {
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  if (process.platform === 'win32') {
    const folders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map((name) => process.env[name] ?? '');
    const programs = [
      String.raw`Google\Chrome\Application\chrome.exe`,
      String.raw`Microsoft\Edge\Application\msedge.exe`,
    ];
    return folders
      .filter((folder) => folder !== '')
      .flatMap((folder) => programs.map((program) => path.join(folder, program)));
  }
  return ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/snap/bin/chromium', '/opt/google/chrome/chrome'];
}

async function fetchBrowser(): Promise<string> {
  const browser = browserOnMachine() ?? (await downloadBrowser()) ?? (await installBrowser());
  if (browser !== undefined) return browser;
  throw new Unavailable(
    process.platform === 'linux'
      ? 'there is no Chromium on this machine; install one with: sudo apt-get install -y chromium fonts-noto-cjk'
      : 'there is no Chrome or Chromium on this machine; get one with: npx playwright-core install chromium',
  );
}

/** Playwright's own Chromium, if its download answers and what it brings runs here. */
async function downloadBrowser(): Promise<string | undefined> {
  if (!(await answers(process.env.PLAYWRIGHT_DOWNLOAD_HOST ?? 'https://cdn.playwright.dev'))) return undefined;
  console.log('Fetching a Chromium (once) …');
  await run(
    process.execPath,
    [path.join(root, 'node_modules', 'playwright-core', 'cli.js'), 'install', 'chromium', '--no-shell'],
    { show: 'inherit' },
  );
  const browser = chromium.executablePath();
  if (!isProgram(browser)) return undefined;
  // On Linux the libraries that it needs may be missing.
  return process.platform !== 'linux' || (await run(browser, ['--version'], { timeout: 20_000 })).code === 0
    ? browser
    : undefined;
}

async function answers(address: string): Promise<boolean> {
  return fetch(address, { method: 'HEAD', signal: AbortSignal.timeout(PROBE_MS) }).then(
    () => true,
    () => false,
  );
}

async function installBrowser(): Promise<string | undefined> {
  if (!canInstallPackages() || !(await installPackages('chromium', 'fonts-noto-cjk'))) return undefined;
  return onPath('chromium');
}

/** Without a Chinese font the pages show boxes. It only matters to the eye, so failing to get one is not a failure. */
async function ensureChineseFont(): Promise<void> {
  if (!canInstallPackages()) return;
  const fonts = await run('fc-list', [':lang=zh', 'family']);
  if (fonts.code === 0 && fonts.output.trim() !== '') return;
  await withLock(path.join(cacheDir, 'browser.lock'), () => installPackages('fonts-noto-cjk', 'fontconfig'));
}
