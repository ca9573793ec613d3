/**
 * Measures the comparison page in a real browser: from its opening to the paint of its outlines, from the message with the knowledge
 * to the first paint of the matrix, and from a key in the filter to the paint after it; with the built-in pack and with 20 roles × 60
 * facets. Run with `npm run measure-page`. The exit code is 1 when the bundle is larger than its limit; times are printed, not judged.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Knowledge } from '../../src/core/index.ts';
import { quantile } from '../../test/bench/measure.ts';
import { App } from '../../test/page/harness.ts';
import { closeBrowser } from '../../test/page/one-browser.ts';
import { resized } from '../../test/page/resized.ts';
import { engine } from '../../test/support/built-in.ts';
import { runMain } from '../host/main.ts';
import { root } from '../host/paths.ts';
import { run } from '../host/process.ts';

const BUNDLE_LIMIT = 60 * 1024;
/** The time for a key in the version before, with 20 roles × 60 facets. */
const BEFORE = '35–150';
const QUERIES = [
  'k',
  'ke',
  '客',
  '客户',
  '客户 ',
  '客户 回',
  '客户 回款',
  '客户',
  '',
  'c',
  'cu',
  'cus',
  'customer',
  'cus',
  '',
];
const RUNS = 3;

await runMain(async () => {
  const built = await run(process.execPath, ['esbuild.js', '--production'], { cwd: root, show: 'inherit' });
  if (built.code !== 0) return 1;
  const size = gzipSync(readFileSync(path.join(root, 'dist', 'webview', 'main.js')), { level: 9 }).length;
  console.log(
    `dist/webview/main.js: ${size.toLocaleString('en-US')} bytes compressed (limit ${BUNDLE_LIMIT.toLocaleString('en-US')})`,
  );
  const small = engine.knowledge('zh');
  await report('built-in pack, 3 × 22', small, { paint: '100', key: '16', before: '–' });
  await report('20 roles × 60 facets', resized(small, 20, 60), { paint: '–', key: '50', before: BEFORE });
  return size <= BUNDLE_LIMIT ? 0 : 1;
});

async function report(
  name: string,
  knowledge: Knowledge,
  limits: Record<'paint' | 'key' | 'before', string>,
): Promise<void> {
  const outlines: number[] = [];
  const paints: number[] = [];
  const keys: number[] = [];
  for (let again = 0; again < RUNS; again++) {
    // As in VS Code the page shows its heading and the outlines in the language of what comes.
    const app = await App.start({ viewport: { width: 1600, height: 900 }, locale: knowledge.locale });
    try {
      outlines.push(await app.page.evaluate(firstPaint));
      paints.push(await app.page.evaluate(measureShow, { type: 'show', knowledge, used: [] }));
      for (const query of QUERIES) keys.push(await app.page.evaluate(measureKey, query));
    } finally {
      await app.close();
      // A browser that has drawn the page before is faster.
      await closeBrowser();
    }
  }
  console.log(`${name}
  outlines      median ${quantile(outlines, 0.5).toFixed(0)} ms after the page is opened
  first paint   median ${quantile(paints, 0.5).toFixed(0)} ms (limit ${limits.paint})
  filter key    median ${quantile(keys, 0.5).toFixed(1)} ms, worst ${Math.max(...keys).toFixed(1)} ms (limit ${limits.key}; before ${limits.before})`);
}

/** Runs in the page: milliseconds from its opening to the first paint of words, when that has come. */
async function firstPaint(): Promise<number> {
  const painted = (): number | undefined => performance.getEntriesByName('first-contentful-paint')[0]?.startTime;
  while (painted() === undefined) await new Promise((resolve) => requestAnimationFrame(resolve));
  return painted()!;
}

/** Runs in the page: milliseconds from a message to the paint of what it asks for. */
async function measureShow(message: unknown): Promise<number> {
  const started = performance.now();
  window.postMessage(message, '*');
  await new Promise<void>((resolve) => {
    const look = (): void => (document.querySelector('.facet-row') ? resolve() : void requestAnimationFrame(look));
    look();
  });
  // A frame asks its callbacks first and paints then; a task after it comes when it is painted.
  await new Promise((resolve) => setTimeout(resolve));
  return performance.now() - started;
}

/** Runs in the page: milliseconds from the input of a query to the end of the frame that shows it, less the wait for the frame. */
async function measureKey(query: string): Promise<number> {
  const field = document.querySelector<HTMLInputElement>('#filter')!;
  // A person who types has the focus in the field.
  field.focus();
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  const started = performance.now();
  field.value = query;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  // Style and layout of what is seen, which the frame would do.
  document.body.getBoundingClientRect();
  const worked = performance.now() - started;
  const framed = await new Promise<number>((resolve) => {
    requestAnimationFrame(() => {
      const begun = performance.now();
      setTimeout(() => resolve(performance.now() - begun));
    });
  });
  return worked + framed;
}
