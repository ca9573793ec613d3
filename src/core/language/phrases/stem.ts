/** What the forms of an English word have in common: renew, renewal, renewing; translate, translation. For comparing, not for showing. */

/** What is taken off: the first that leaves enough. */
const ENDINGS = [
  ...[
    'ations',
    'ation',
    'ating',
    'ators',
    'ator',
    'ated',
    'ates',
    'ate',
    'ions',
    'ion',
    'ings',
    'ing',
    'ments',
    'ment',
  ],
  ...['als', 'al', 'ers', 'er', 'ors', 'or', 'ly', 'ed', 'es', 's', 'e'],
] as const;
/** So many letters stay at least. */
const LEAST = 4;
/** `administration` and `administer`. */
const BEFORE_ATION = /istr$/u;
const DOUBLED = /([bdgmnprt])\1$/u;

/** @param word in lower case */
export function stemOf(word: string): string {
  const plain = word.replace(/['’]s$/u, '').replace(/ies$/u, 'y');
  return without(without(plain)).replace(BEFORE_ATION, 'ist').replace(DOUBLED, '$1');
}

function without(word: string): string {
  if (word.endsWith('ss')) return word;
  const ending = ENDINGS.find((it) => word.endsWith(it) && word.length - it.length >= LEAST);
  if (ending !== undefined) return word.slice(0, -ending.length);
  // Short plurals: ads, tips.
  return word.length >= LEAST - 1 && word.endsWith('s') ? word.slice(0, -1) : word;
}
