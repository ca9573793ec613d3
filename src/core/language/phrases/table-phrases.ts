/** What the heads of columns say. */
import { inAllWritings, pattern } from '../pattern.ts';
import type { LanguageLists } from '../word-lists.ts';

/** The head of a column that only counts the rows of a table. */
export function numberColumn({ zh, en }: LanguageLists, variants: ReadonlyMap<string, string>): RegExp {
  return pattern('iu')`^(?:|${inAllWritings([zh.sections.numberColumns], variants)}|${en.sections.numberColumns})$`;
}

/** The head of a column beside those of work and owners: until when, how it stands, what it costs. */
export function besideColumn({ zh, en }: LanguageLists, variants: ReadonlyMap<string, string>): RegExp {
  return pattern('iu')`^(?:${inAllWritings([zh.sections.besideColumns], variants)}|${en.sections.besideColumns})$`;
}

/** What the first cell of a row says that sums up those above, or in which somebody signs. */
export function closingRow({ zh, en }: LanguageLists, variants: ReadonlyMap<string, string>): RegExp {
  const words = inAllWritings([zh.sections.closingRows], variants);
  return pattern('iu')`^[*_\s]*(?:${words}|${en.sections.closingRows})[*_\s:：]*$`;
}
