/** What a deletion leaves empty: the heading or the label above the only item that stands below it. */
import type { Draft } from '../draft/draft.ts';
import { strip } from '../draft/headings.ts';
import { afterBreak, beforeBreak, lineEnd, lineStart } from '../draft/places.ts';
import { writtenLanguage } from '../language/written-language.ts';
import type { Locale } from '../language/locale.ts';
import type { Phrases } from '../language/language-phrases.ts';
import { firstFrom, type TextChange, type TextRange } from '../text/range.ts';
import { numbersWithout } from './heading-number.ts';
import { extentOf } from './item-extent.ts';
import { areOfOneList } from './numbering.ts';
import { removeItems } from './remove-items.ts';

/** `其他工作：`, also in bold. */
const LABEL = /[:：][*_\s]*$/u;
/** A longer line with a colon at its end is a sentence. */
const LONGEST_LABEL = 60;
/** So many empty lines may stand between a heading and its item. */
const MOST_EMPTY = 3;

interface Context {
  readonly text: string;
  readonly draft: Draft;
  readonly phrases: Phrases;
  readonly language: Locale;
  /** What the draft is called: a title heads the whole draft. */
  readonly title?: { readonly range: TextRange | undefined } | undefined;
}

/**
 * The changes that take out an item, with the heading or the label that stands for it alone if that says nothing more (`其他工作：`). None
 * where another heading would be left with nothing below it.
 * @param index of the item among those of the draft
 */
export function removeWithHeading(context: Context, index: number): TextChange[] {
  const { text, draft, phrases, language, title } = context;
  const changes = removeItems(text, draft, [index], phrases);
  const { start, end, isLines } = extentOf(text, draft, index);
  if (!isLines || draft.items[index]!.form === 'row') return changes;
  const above = headAbove(text, draft, start);
  if (!above || !isEmptied(context, index, above, end)) return changes;
  const { start: from, end: to } = strip(text, above);
  if (title?.range && title.range.start < to && from < title.range.end) return changes;
  const words = text.slice(from, to);
  const saysNothing = phrases
    .vagueDuties()
    [writtenLanguage(words, language)].isOther(phrases.simplified(words).toLowerCase());
  const cut = changes.findIndex(
    (change) => change.start >= above.end && change.start <= start && change.newText === '',
  );
  if (!saysNothing || cut < 0) return [];
  const widened = changes.map((change, at) => (at === cut ? { ...change, start: above.start } : change));
  return [...widened, ...numbersWithout(text, above.start)].sort((a, b) => a.start - b.start);
}

/** The line above an offset that is a heading or a label. */
function headAbove(text: string, draft: Draft, offset: number): TextRange | undefined {
  let at = lineStart(text, offset);
  for (let lines = 0; lines <= MOST_EMPTY && at > 0; lines++) {
    const end = beforeBreak(text, at);
    const line = { start: lineStart(text, end), end };
    at = line.start;
    if (text.slice(line.start, line.end).trim() === '') continue;
    const isHeading = headingIn(draft, line);
    const isLabel = end - line.start <= LONGEST_LABEL && LABEL.test(text.slice(line.start, end));
    return isHeading || isLabel ? line : undefined;
  }
  return undefined;
}

function headingIn({ headings }: Draft, { start, end }: TextRange): boolean {
  const heading = headings[firstFrom(headings, start)];
  return heading !== undefined && heading.start <= end;
}

/** Whether nothing is left below a heading when what ends at an offset is gone. */
function isEmptied({ text, draft }: Context, index: number, above: TextRange, end: number): boolean {
  let at = afterBreak(text, lineEnd(text, end));
  while (at < text.length && text.slice(at, lineEnd(text, at)).trim() === '') {
    const next = afterBreak(text, lineEnd(text, at));
    if (next === at) break;
    at = next;
  }
  const line = { start: at, end: lineEnd(text, at) };
  const words = text.slice(line.start, line.end);
  if (words.trim() === '' || headingIn(draft, line) || (words.length <= LONGEST_LABEL && LABEL.test(words)))
    return true;
  // A label that is an item itself is followed by the next of its list.
  const label = draft.items.findLast((item, before) => before < index && item.start >= above.start);
  const next = draft.items.find(({ start }) => start >= line.start);
  if (!label || !next || next.start > line.end) return false;
  return label.marker !== '' && areOfOneList(label.marker, next.marker) && label.marker !== draft.items[index]!.marker;
}
