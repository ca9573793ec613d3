/** English abbreviations whose full stop does not end a sentence. */
const ABBREVIATIONS: ReadonlySet<string> = new Set(
  'inc ltd co corp no nos vs mr mrs ms dr prof st jr sr approx dept est min max incl fig al ca cf'.split(' '),
);

/** Whether a full stop behind a word does not end a sentence; so it is behind single letters too (J. S. Bach, e.g., U.S.). */
export function isAbbreviation(word: string): boolean {
  return word.length === 1 || ABBREVIATIONS.has(word.toLowerCase());
}
