/** What axe finds wrong in a page of ours. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { RunOptions, run as axeRun } from 'axe-core';
import type { Frame, Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * What is no objection is not described, which takes axe longer than looking; and no style sheet is fetched again, which only rules
 * need that are not asked for.
 */
const OPTIONS: RunOptions = { resultTypes: ['violations'], preload: false };

/** One line for each thing that axe objects to in an element and all that it holds. */
export async function violations(page: Page | Frame, selector = '.app'): Promise<string[]> {
  if (!(await page.evaluate('"axe" in globalThis'))) await page.evaluate(axe);
  return page.evaluate(
    async ([selector, options]) => {
      // Axe looks through all that there is before it leaves out what is hidden: what other tabs show is put aside meanwhile.
      const putBack = [...document.querySelectorAll('[role=tabpanel][hidden]')].map((panel) => {
        const aside = document.createDocumentFragment();
        aside.append(...panel.childNodes);
        return () => panel.append(aside);
      });
      try {
        const { run } = (globalThis as unknown as { axe: { run: typeof axeRun } }).axe;
        const results = await run(selector, options);
        return results.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`);
      } finally {
        for (const put of putBack) put();
      }
    },
    [selector, OPTIONS] as const,
  );
}
