/** What axe finds wrong in a page of ours. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Frame, Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * What is no objection is not described, which takes axe longer than looking; and no style sheet is fetched again, which only rules
 * need that are not asked for.
 */
const OPTIONS = { resultTypes: ['violations'], preload: false };

/** One line for each thing that axe objects to in an element and all that it holds. */
export async function violations(page: Page | Frame, selector = '.app'): Promise<string[]> {
  await page.evaluate(axe);
  const results = await page.evaluate<AxeResults>(`axe.run(${JSON.stringify(selector)}, ${JSON.stringify(OPTIONS)})`);
  return results.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`);
}
