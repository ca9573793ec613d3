/**
 * Items that are headings of the running text below them without a sign that says so: `1、团队管理` above a sentence, or short lines
 * without an end (`内容创作`, "Stakeholder management"), each above lines that end in a full stop.
 */
import { hasHan } from '../text/han.ts';
import type { DraftItem } from './draft.ts';
import { itemSpan, lineEnd, standsAlone } from './places.ts';

/** Longer lines say something themselves, in UTF-16 code units. */
const LONGEST = { zh: 18, en: 48 } as const;
/** The line below a label is at least so many times as long. */
const LONGER = 2;
/** A short line without a number is a label where it is not the only one. */
const FEWEST_UNNUMBERED = 2;

const ENDS_SENTENCE = /[。；;.！!？?]["”’）)*_]*\s*$/u;
const LINE_BREAK = /\r\n|\n|\r/;
const MOST_BREAKS = 2;
const PARTS = /[，,；;。！!？?]|\.$|\d/u;

/** Indices of the items that are such labels. */
export function labelsAbove(text: string, items: readonly DraftItem[]): ReadonlySet<number> {
  const labels = items.flatMap((_, at) => (mayBeLabel(text, items, at) ? [at] : []));
  const unnumbered = new Map<unknown, number>();
  for (const at of labels) {
    const { form, section } = items[at]!;
    if (form === 'clause') unnumbered.set(section, (unnumbered.get(section) ?? 0) + 1);
  }
  return new Set(
    labels.filter((at) => {
      const { form, section } = items[at]!;
      return form === 'list' || unnumbered.get(section)! >= FEWEST_UNNUMBERED;
    }),
  );
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
  if (between.split(LINE_BREAK).length - 1 > MOST_BREAKS || /\S/u.test(between)) return false;
  const below = text.slice(next.start, lineEnd(text, next.start));
  return below.length >= LONGER * words.length && ENDS_SENTENCE.test(below);
}
