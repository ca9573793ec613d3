/** English plurals and forms of verbs, so that a pack lists `sales lead` and a text may say `sales leads`. */

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

const ENDS_IN_VOWEL_AND_CONSONANT = /^(?:[^aeiou]*[aeiou][^aeiouwxy])$/;

/**
 * The regular forms of an English verb, itself first: `plan`, `plans`, `planned`, `planning`. Of a phrase the first word is the verb
 * (`set up`: `sets up`). A word that is not purely Latin, or of less than three letters, has no other forms.
 */
export function verbForms(folded: string): string[] {
  const [verb = '', ...rest] = folded.split(' ');
  if (!/^[a-z]{3,}$/.test(verb)) return [folded];
  const forms = [verb, thirdPerson(verb), ...pastAndPresent(verb)];
  return [...new Set(forms)].map((form) => [form, ...rest].join(' '));
}

function thirdPerson(verb: string): string {
  if (CONSONANT_Y.test(verb)) return `${verb.slice(0, -1)}ies`;
  return `${verb}${SIBILANT.test(verb) ? 'es' : 's'}`;
}

/** The past and the form in `ing`. A short word with one vowel doubles its last letter. */
function pastAndPresent(verb: string): string[] {
  if (verb.endsWith('ee')) return [`${verb}d`, `${verb}ing`];
  if (verb.endsWith('e')) return [`${verb}d`, `${verb.slice(0, -1)}ing`];
  if (CONSONANT_Y.test(verb)) return [`${verb.slice(0, -1)}ied`, `${verb}ing`];
  const stem = ENDS_IN_VOWEL_AND_CONSONANT.test(verb) ? verb + verb.at(-1)! : verb;
  return [`${stem}ed`, `${stem}ing`];
}

/** American endings and what the British write instead. */
const BRITISH: readonly (readonly [american: RegExp, british: string])[] = [
  [/([a-z]{3})iz(e[ds]?|ing|ation|er)\b/g, '$1is$2'],
  [/(anal|catal)yz(e[ds]?|ing)\b/g, '$1ys$2'],
  [/\bprogram(s?)\b/g, 'programme$1'],
  [/\bcatalog(s?)\b/g, 'catalogue$1'],
  [/\binquir(y|ies)\b/g, 'enquir$1'],
];

/** A folded English form in American spelling and in British, where they differ: `optimize`, `optimise`. */
export function bothSpellings(folded: string): string[] {
  const british = BRITISH.reduce((form, [american, written]) => form.replace(american, written), folded);
  return british === folded ? [folded] : [folded, british];
}

/** The regular plural of an English word or phrase as it is written. What has none, or is one already, stays. */
export function pluralOf(words: string): string {
  const lower = words.toLowerCase();
  const [, plural = lower] = spellings(lower);
  if (plural === lower) return words;
  const kept = plural.startsWith(lower) ? words : words.slice(0, -1);
  return kept + plural.slice(kept.length);
}

/**
 * The article that an English word or phrase takes. Undefined where its letters do not say how it begins to be spoken: an hour, a
 * user, an MBA, a one-off.
 */
export function articleOf(word: string): 'a' | 'an' | undefined {
  if (!/^[a-z]?[a-z]/i.test(word) || /^[A-Z]{2}/.test(word) || /^(?:[hu]|eu|one\b|once\b)/i.test(word))
    return undefined;
  return /^[aeio]/i.test(word) ? 'an' : 'a';
}
