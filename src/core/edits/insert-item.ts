/** Adds an item at the end of the list of a section, written as the list is. */
import type { EditContext } from './edit-context.ts';
import type { DraftItem } from '../draft/draft.ts';
import type { SectionKind } from '../pack/vocabulary.ts';
import type { TextChange } from '../text/range.ts';
import { readNumbering } from './numbering.ts';
import { breakOf, itemSpan, lineEnd, lineStart, markerRange, standsAlone } from '../draft/places.ts';

const CLOSED = /[；;。.！!]+$/u;

/** @returns undefined where there is no list to go on with: no items of the section, or rows of a table */
export function insertItem(
  { text, draft, language }: EditContext,
  section: SectionKind | undefined,
  sentence: string,
): TextChange | undefined {
  const own = draft.items.filter((item) => item.section === section && item.form !== 'row');
  const last = own.at(-1);
  if (!last) return undefined;
  const bare = sentence.replace(CLOSED, '');
  const span = itemSpan(text, last);
  const isAlone = standsAlone(text, span);
  if (last.form === 'list' && isAlone) {
    const level = levelOf(text, own);
    const model = own.filter((item) => item.form === 'list' && columnOf(text, item) === level).at(-1) ?? last;
    const written = text.slice(model.content.start, model.content.end);
    const end = CLOSED.exec(written)?.[0] ?? '';
    return below(text, last.end, prefixOf(text, model) + bare + end);
  }
  const gap = last.marker === '' ? '' : text.slice(markerRange(text, last).end, last.content.start);
  if (isAlone) {
    const start = lineStart(text, span.start);
    const marker = next(last.marker);
    return below(
      text,
      span.end,
      text.slice(start, span.start) + marker + gap + bare + text.slice(span.wordsEnd, span.end),
    );
  }
  const previous = own.at(-2);
  const between = previous ? text.slice(itemSpan(text, previous).wordsEnd, span.start) : '';
  const separator = /^[；;，,。.]\s*$/u.test(between) ? between : language === 'zh' ? '；' : '; ';
  const at = span.wordsEnd;
  return { start: at, end: at, newText: separator + next(last.marker) + gap + bare };
}

/** A new line behind the line of an offset. */
function below(text: string, offset: number, line: string): TextChange {
  const at = lineEnd(text, offset);
  return { start: at, end: at, newText: breakOf(text) + line };
}

/** What stands before the words of the next item: indentation, the next number, the same gap. */
function prefixOf(text: string, item: DraftItem): string {
  const marker = markerRange(text, item);
  const written = text.slice(item.start, marker.start) + next(item.marker) + text.slice(marker.end, item.content.start);
  // Work that is new is not done.
  return written.replace(/\[[xX]\](?=\s*$)/u, '[ ]');
}

function next(marker: string): string {
  const numbering = readNumbering(marker);
  return numbering?.write(numbering.value + 1) ?? marker;
}

/** The column of the markers that stand farthest out. */
function levelOf(text: string, items: readonly DraftItem[]): number {
  return items.reduce(
    (least, item) => (item.form === 'list' ? Math.min(least, columnOf(text, item)) : least),
    Number.POSITIVE_INFINITY,
  );
}

function columnOf(text: string, item: DraftItem): number {
  return markerRange(text, item).start - item.start;
}
