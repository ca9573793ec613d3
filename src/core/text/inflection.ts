/** English plurals, so that a pack lists `sales lead` and a text may say `sales leads`. */

const SIBILANT = /(?:s|x|z|ch|sh)$/;
const CONSONANT_Y = /[^aeiou]y$/;
const LATIN_ONLY = /^[a-z0-9][a-z0-9 '&/.+]*[a-z]{3}$/;

/**
 * The spellings under which a folded form is looked for: itself and, when it is purely Latin and its last word has at
 * least three letters, its regular plural.
 */
export function spellings(folded: string): string[] {
  if (!LATIN_ONLY.test(folded) && !/^[a-z]{3,}$/.test(folded)) return [folded];
  if (folded.endsWith('s')) return [folded];
  if (CONSONANT_Y.test(folded)) return [folded, `${folded.slice(0, -1)}ies`];
  return [folded, `${folded}${SIBILANT.test(folded) ? 'es' : 's'}`];
}
