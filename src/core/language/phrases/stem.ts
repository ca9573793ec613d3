/** What the forms of an English word have in common: renew, renewal, renewing; manage, management. For comparing, not for showing. */

/** What is taken off, longest first. */
const ENDING = /(?:ly|ations?|ions?|ings?|ments?|als?|ers?|ors?|ed|es|s|e)$/u;
/** So many letters stay at least. */
const LEAST = 4;
/** `administration` and `administer`. */
const BEFORE_ATION = /istr$/u;
const DOUBLED = /([bdgmnprt])\1$/u;

/** @param word in lower case */
export function stemOf(word: string): string {
  const once = without(word.replace(/['’]s$/u, '').replace(/ies$/u, 'y'));
  const stem = without(once);
  return stem.replace(BEFORE_ATION, 'ist').replace(DOUBLED, '$1');
}

function without(word: string): string {
  if (word.endsWith('ss')) return word;
  const rest = word.replace(ENDING, '');
  if (rest.length >= LEAST) return rest;
  return word.length > LEAST - 1 && word.endsWith('s') ? word.slice(0, -1) : word;
}
