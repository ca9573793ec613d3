/** The blanks that Role Lens itself leaves in what it writes: `〔目标〕`, `[goal]`. */
import { LETTER } from '../text/letters.ts';
import type { Locale } from '../language/locale.ts';
import type { TextRange } from '../text/range.ts';

/** `〔目标〕`, `［目标］` of older drafts, `[goal]`; not `- [ ]`, `[x]`, nor the text of a link. */
const PLACEHOLDER = /[〔［][^〔〕［］\n]{1,120}[〕］]|\[(?!x\])[^[\]\n]{0,119}[^[\]\s]\](?![(:[])/gi;

/** Where a text that Role Lens writes leaves something for the user to fill in. */
export function placeholders(text: string): TextRange[] {
  return [...text.matchAll(PLACEHOLDER)]
    .filter(({ 0: found }) => LETTER.test(found))
    .map(({ 0: found, index }) => ({ start: index, end: index + found.length }));
}

/** Words for something that is to be filled in, as a text in a language shows it. */
export function placeholder(words: string, locale: Locale): string {
  return locale === 'zh' ? `〔${words}〕` : `[${words}]`;
}

/** The same for something to be chosen. */
export function choicePlaceholder(options: readonly string[], locale: Locale): string {
  return placeholder(options.join(locale === 'zh' ? '/' : ' / '), locale);
}
