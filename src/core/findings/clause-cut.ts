/** Takes a clause out of a line, or the whole line where it says nothing else. */
import { extentOf } from '../edits/item-extent.ts';
import { removeItems } from '../edits/remove-items.ts';
import { LETTER_OR_DIGIT } from '../text/letters.ts';
import { withoutEnd } from '../text/ends.ts';
import type { Locale } from '../language/locale.ts';
import { moved, trimmed, type TextChange, type TextRange } from '../text/range.ts';
import type { FindingContext } from './context.ts';

/** What a clause of a line ends at in Chinese, and a sentence of one in English. */
const ENDS = { zh: /[，,；;。]/gu, en: /;|\.(?=\s|$)/gu } as const;

/** A clause of a line, and where it stands in the text. */
export interface LineClause extends TextRange {
  readonly words: string;
}

/** The clauses of some words, each without white space at its ends. @param start where the words stand in the text */
export function clausesIn(words: string, locale: Locale, start: number): LineClause[] {
  const clauses: LineClause[] = [];
  let from = 0;
  for (const to of [...[...words.matchAll(ENDS[locale])].map(({ index }) => index), words.length]) {
    const clause = trimmed(words, from, to);
    if (clause.start < clause.end) {
      clauses.push({ words: words.slice(clause.start, clause.end), ...moved(clause, start) });
    }
    from = to + 1;
  }
  return clauses;
}

/** What a cut takes. */
export interface Cut {
  /** It takes the whole line. */
  readonly isLine: boolean;
  readonly changes: readonly TextChange[];
}

/**
 * The changes that take a clause out of an item, with the sign that joins it to the one before; those that take out the item where the
 * clause is all of it.
 */
export function cutClause({ text, draft }: FindingContext, { start, end }: TextRange, index: number): Cut {
  const { content } = draft.items[index]!;
  const before = text.slice(content.start, start);
  const isLine = !LETTER_OR_DIGIT.test(before) && !LETTER_OR_DIGIT.test(text.slice(end, content.end));
  if (isLine) return { isLine, changes: removeItems(text, draft, [index]) };
  const from = content.start + withoutEnd(before, /[，,；;。\s]/u).length;
  const behind = /^[，,；;。\s]*/u.exec(text.slice(end, content.end))![0].length;
  const range = from > content.start ? { start: from, end } : { start, end: end + behind };
  return { isLine, changes: [{ ...range, newText: '' }] };
}

/** Whether an item can be cut without a loss of anything else: it is no row of a table, and nothing stands below it. */
export function canCut({ text, draft }: FindingContext, index: number): boolean {
  return draft.items[index]!.form !== 'row' && extentOf(text, draft, index).last === index;
}
