/**
 * Items that are headings of the running text below them without a sign that says so: `1、团队管理` above a sentence, or short lines
 * without an end (`内容创作`, "Stakeholder management"), each above lines that end in a full stop; of a numbered list whose short lines
 * stand above lines without a number also those above short ones.
 */
import { hasHan } from '../text/han.ts';
import { HAN_NUMERALS } from '../language/numerals.ts';
import type { DraftItem } from './draft.ts';
import { itemSpan, lineEnd, standsAlone } from './places.ts';

/** Longer lines say something themselves, in UTF-16 code units. */
const LONGEST = { zh: 18, en: 48 } as const;
/** The line below a label is at least so many times as long. */
const LONGER = 2;
/** A short line without a number, or above a short one, is a label where it is not the only one. */
const FEWEST_ALIKE = 2;

const ENDS_SENTENCE = /[。；;.！!？?]["”’）)*_]*\s*$/u;
const LINE_BREAK = /\r\n|\n|\r/;
const MOST_BREAKS = 2;
const NUMBERED = new RegExp(`[\\d${HAN_NUMERALS}]`, 'u');
const PARTS = /[，,；;。！!？?]|\.$|\d/u;

/** Indices of the items that are such labels. */
export function labelsAbove(text: string, items: readonly DraftItem[]): ReadonlySet<number> {
  const labels = items.flatMap((item, at) => {
    if (!mayBeLabel(text, items, at)) return [];
    const isLong = isAboveSentence(text, item, items[at + 1]!);
    return isLong || (item.form === 'list' && NUMBERED.test(item.marker)) ? [{ item, at, isLong }] : [];
  });
  const alike = new Map<string, number>();
  const kindOf = ({ form, section }: DraftItem): string => `${form} ${section}`;
  for (const { item } of labels) alike.set(kindOf(item), (alike.get(kindOf(item)) ?? 0) + 1);
  const isLabel = ({ item, isLong }: (typeof labels)[number]): boolean =>
    (isLong && item.form === 'list') || alike.get(kindOf(item))! >= FEWEST_ALIKE;
  return new Set(labels.filter(isLabel).map(({ at }) => at));
}

function mayBeLabel(text: string, items: readonly DraftItem[], at: number): boolean {
  const [item, next] = [items[at]!, items[at + 1]];
  if (!next || item.form === 'row' || next.form !== 'clause' || next.marker !== '') return false;
  if (next.section !== item.section || item.isSubPoint) return false;
  const words = text.slice(item.content.start, item.content.end);
  if (words.length > LONGEST[hasHan(words) ? 'zh' : 'en'] || PARTS.test(words)) return false;
  const span = itemSpan(text, item);
  // The next line is the one below: at most one empty line stands between, and no heading.
  if (span.end > item.content.end || !standsAlone(text, span)) return false;
  const between = text.slice(span.end, next.start);
  return between.split(LINE_BREAK).length - 1 <= MOST_BREAKS && !/\S/u.test(between);
}

/** Whether the line below is a sentence that is longer than what stands above it. */
function isAboveSentence(text: string, { content }: DraftItem, next: DraftItem): boolean {
  const below = text.slice(next.start, lineEnd(text, next.start));
  return below.length >= LONGER * (content.end - content.start) && ENDS_SENTENCE.test(below);
}
