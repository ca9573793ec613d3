/** Which role a few words name: a title, the cell of an owner. */
import { mainRole } from '../pack/roles.ts';
import type { PackIndex } from '../pack/pack-index.ts';
import type { Term } from '../pack/schema.ts';
import type { TermMatch } from './term-index.ts';
import type { TitleDictionary } from './title-dictionary.ts';
import { hasHan } from '../text/han.ts';
import type { TextRange } from '../text/range.ts';
import type { Locale } from '../language/locale.ts';
import { writtenLanguage } from '../language/written-language.ts';

export interface NamedRole {
  readonly role: string;
  /** The word that names it; undefined where only the whole title does. */
  readonly match: TermMatch | undefined;
}

/** The mentions of a pack's terms in a text. */
export interface Mentions {
  readonly text: string;
  /** What the text is mostly written in. */
  readonly language: Locale;
  readonly index: PackIndex;
  readonly titles: TitleDictionary;
  /** The mentions inside of a range, in order. */
  readonly matchesIn: (range: TextRange) => readonly TermMatch[];
}

/**
 * What the dictionary of titles says; failing that the last word that speaks of a role, because the head of a name stands last
 * (市场运营经理 is an 运营).
 */
export function namedRole(context: Mentions, range: TextRange): NamedRole | undefined {
  const words = context.text.slice(range.start, range.end);
  const written = writtenLanguage(words, context.language);
  const inWords = context.matchesIn(range).flatMap((match) => {
    if (isWorkedWith(context, match.term, context.text.slice(match.start, match.end))) return [];
    const role = roleOfName(context, match.term, written);
    return role === undefined ? [] : [{ role, match }];
  });
  const known = context.titles.find(words);
  if (!known) return inWords.at(-1);
  const role = context.index.role(known.profession)?.id;
  return role === undefined ? undefined : { role, match: inWords.findLast((it) => it.role === role)?.match };
}

/** The role or the neighbor that a few words name. */
export function namedProfession(context: Mentions, range: TextRange): string | undefined {
  const known = context.titles.find(context.text.slice(range.start, range.end));
  return known?.profession ?? namedRole(context, range)?.role;
}

/** The role that a few words outside of a draft name: by their last word that speaks of one. */
export function roleOfWords(
  words: string,
  index: PackIndex,
  terms: { find(text: string): readonly TermMatch[] },
  titles: TitleDictionary,
): string | undefined {
  const matches = terms.find(words);
  const range = { start: 0, end: words.length };
  return namedRole({ text: words, language: 'en', index, titles, matchesIn: () => matches }, range)?.role;
}

/** Things that people work with. */
const THINGS: readonly Term['kind'][] = ['tool', 'channel'];

/**
 * Whether English words of a title name a thing or people that one works with, and no work: "Google Analytics Solutions", "Agency Lead".
 * A Chinese title says with such a word what is done (抖音投手). Where the name of a role stands among them, they say it ("Email Marketing").
 */
export function isWorkedWith({ index }: Pick<Mentions, 'index'>, id: string, words: string): boolean {
  const term = index.term(id);
  if (!term || hasHan(words)) return false;
  if (!THINGS.includes(term.kind) && !(term.kind === 'audience' && term.facet === 'cooperation')) return false;
  const inWords = wordsOf(words);
  return !index.pack.roles.some(({ name }) => inWords.includes(wordsOf(name.en)));
}

/** English words in small letters, a blank around each: `Salesforce` has no `sales` in it. */
const wordsOf = (words: string): string =>
  ` ${words
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;

/** The role that a term names: a term that is clear, or the bare name of a role. */
export function roleOfName({ index }: Pick<Mentions, 'index'>, id: string, written: Locale): string | undefined {
  const term = index.term(id);
  if (term?.depends === undefined) return term && mainRole(term, written);
  return index.pack.roles.find(
    ({ name }) =>
      term.forms.zh.includes(name.zh) || term.forms.en.some((form) => form.toLowerCase() === name.en.toLowerCase()),
  )?.id;
}
