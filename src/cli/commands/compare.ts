import { comparisonCsvFile, comparisonMarkdown, type Comparison, type Engine, type Locale } from '../../core/index.ts';
import { csvHeadings } from '../../words/export-words.ts';
import { json, type Output } from '../output.ts';

const FORMATS = {
  md: comparisonMarkdown,
  csv: (comparison: Comparison, locale: Locale) => comparisonCsvFile(comparison, csvHeadings(locale)),
  json: (comparison: Comparison) => `${json(comparison, 2)}\n`,
} as const;

export const COMPARE_FORMATS = Object.keys(FORMATS) as (keyof typeof FORMATS)[];
export type CompareFormat = keyof typeof FORMATS;

/** `role-lens compare`: the whole comparison as Markdown, CSV or JSON. */
export function compare(engine: Engine, format: CompareFormat, locale: Locale, output: Output): Promise<void> {
  return output.write(FORMATS[format](engine.comparison(locale), locale));
}
