/** Which role a few words name: a title, the cell of an owner. */
import { mainRole } from '../pack/roles.ts';
import type { PackIndex } from '../pack/pack-index.ts';
import type { TermMatch } from './term-index.ts';
import type { TextRange } from '../text/range.ts';
import type { Locale } from '../language/locale.ts';
import { writtenLanguage } from '../language/written-language.ts';

export interface NamedRole {
  readonly role: string;
  /** The word that names it. */
  readonly match: TermMatch;
}

/** The mentions of a pack's terms in a text. */
export interface Mentions {
  readonly text: string;
  /** What the text is mostly written in. */
  readonly language: Locale;
  readonly index: PackIndex;
  /** The mentions inside of a range, in order. */
  readonly matchesIn: (range: TextRange) => readonly TermMatch[];
}

/** The head of a name stands last (市场运营经理 is an 运营), so the last word that speaks of a role decides. */
export function namedRole(context: Mentions, range: TextRange): NamedRole | undefined {
  const written = writtenLanguage(context.text.slice(range.start, range.end), context.language);
  return context
    .matchesIn(range)
    .flatMap((match) => {
      const role = roleOfName(context, match.term, written);
      return role === undefined ? [] : [{ role, match }];
    })
    .at(-1);
}

/** The role that a few words outside of a draft name: by their last word that speaks of one. */
export function roleOfWords(
  words: string,
  index: PackIndex,
  terms: { find(text: string): readonly TermMatch[] },
): string | undefined {
  const matches = terms.find(words);
  const range = { start: 0, end: words.length };
  return namedRole({ text: words, language: 'en', index, matchesIn: () => matches }, range)?.role;
}

/** A term that is clear, or the bare name of a role. */
function roleOfName({ index }: Mentions, id: string, written: Locale): string | undefined {
  const term = index.term(id);
  if (term?.depends === undefined) return term && mainRole(term, written);
  return index.pack.roles.find(
    ({ name }) =>
      term.forms.zh.includes(name.zh) || term.forms.en.some((form) => form.toLowerCase() === name.en.toLowerCase()),
  )?.id;
}
