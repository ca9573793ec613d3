/** Takes a clause out of a line, or the whole line where it says nothing else. */
import type { DraftItem } from '../draft/draft.ts';
import type { Fix } from '../edits/fix.ts';
import { labelsAbove } from '../draft/labels-above.ts';
import { extentOf } from '../edits/item-extent.ts';
import { removeWithHeading } from '../edits/emptied-heading.ts';
import { readNumbering } from '../edits/numbering.ts';
import { labelOf, removeLabeled } from '../edits/remove-items.ts';
import { LETTER_OR_DIGIT } from '../text/letters.ts';
import { withoutEnd } from '../text/ends.ts';
import { shortened } from '../text/shortened.ts';
import { unmarked } from '../text/unmarked.ts';
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
 * clause is all of it: no changes where that would leave a heading empty. A label that is left with nothing goes with it.
 * @param isLabel whether a label speaks of nothing but what such a clause says
 */
export function cutClause(
  context: FindingContext,
  { start, end }: TextRange,
  index: number,
  isLabel?: (words: string) => boolean,
): Cut {
  const { text, draft } = context;
  const { content } = draft.items[index]!;
  const before = text.slice(content.start, start);
  const label = labelOf(text, draft, index, isLabel);
  const isLine = !LETTER_OR_DIGIT.test(before) && !LETTER_OR_DIGIT.test(text.slice(end, content.end));
  if (isLine) {
    return {
      isLine,
      changes: label ? removeLabeled(text, draft, index, label) : removeWithHeading(context, index),
    };
  }
  if (hasCells(text, content)) return { isLine, changes: [] };
  const from = content.start + withoutJoint(before).length;
  const behind = JOINT.exec(text.slice(end, content.end))![0].length;
  if (from > content.start) {
    const signs = [text.slice(from, start), text.slice(end, end + behind)] as const;
    const isKept =
      end + behind < content.end && signs[0].trim() !== signs[1].trim() && parts(signs[0]) >= parts(signs[1]);
    return {
      isLine,
      changes: [isKept ? { start, end: end + behind, newText: '' } : { start: from, end, newText: '' }],
    };
  }
  const dash = start === content.start ? DASHES.exec(text.slice(start, end))![0].length : 0;
  const isOfLabel = label && isLabel?.(text.slice(label.content.start, label.content.end));
  return { isLine, changes: [{ start: isOfLabel ? label.start : start + dash, end: end + behind, newText: '' }] };
}

/** Dashes and dots that people put before a line and that are read as no marker. */
const DASHES = /^(?:[-–—*•·●◆■]{1,4}\s*)?/u;

/** Signs that part clauses, those first that part the least. */
const PARTING = ['、', '，,', '；;', '。.'];

/** How much the first of some signs parts what stands beside it; nothing where there is none. */
function parts(signs: string): number {
  const [first = ''] = signs.trimStart();
  return first === '' ? -1 : PARTING.findIndex((alike) => alike.includes(first));
}

/** What joins a clause to the next: a full stop only where it ends a sentence. */
const JOINT = /^(?:[，,、；;。\s]|\.(?=\s|$))*/u;

function withoutJoint(words: string): string {
  const plain = withoutEnd(words, /[，,、；;。\s]/u);
  const isSentence = plain.endsWith('.') && words.slice(plain.length).trim() === '' && plain !== words;
  return isSentence ? plain.slice(0, -1) : plain;
}

/**
 * Whether an item can be cut without a loss of anything else: it is no row of a table, nothing stands below it, and it is not a heading of
 * the lines that follow.
 */
export function canCut(context: FindingContext, index: number): boolean {
  const { text, draft } = context;
  const { form, content } = draft.items[index]!;
  return form !== 'row' && !hasCells(text, content) && !hasLinesBelow(context, index);
}

/**
 * Whether something stands below an item, or it is a heading of the lines that follow.
 * @param labels the items that are such headings, for who asks of many items
 */
export function hasLinesBelow(
  context: FindingContext,
  index: number,
  labels = (): ReadonlySet<number> => labelsAbove(context.text, context.draft.items),
): boolean {
  const { text, draft } = context;
  return extentOf(text, draft, index).last !== index || isAbovePoints(context, index) || labels().has(index);
}

/** What ends a clause: a line with one of these heads nothing. */
const CLAUSE_END = /[，,；;。]/u;

/** Whether points without numbers stand right below an item, not farther in, and it says no more than what they are. */
function isAbovePoints({ text, draft: { items } }: FindingContext, index: number): boolean {
  const [item, next] = [items[index]!, items[index + 1]];
  // Of two numbers the extent of an item knows which is the finer one.
  if (!next?.isSubPoint || item.isSubPoint || readNumbering(next.marker)) return false;
  return next.section === item.section && !CLAUSE_END.test(text.slice(item.content.start, item.content.end));
}

/** Whether wide bars part what stands in a line, so that it is one row of what is meant as a table. */
function hasCells(text: string, { start, end }: TextRange): boolean {
  return text.slice(start, end).includes('｜');
}

/** Words of a line that a title or a message quotes, in characters. */
const LONGEST_QUOTED = 24;

/** The first words of an item. */
export function quoted(text: string, { content }: Pick<DraftItem, 'content'>): string {
  return shortened(unmarked(text.slice(content.start, content.end)), LONGEST_QUOTED, LONGEST_QUOTED - 1);
}

/**
 * Offers to delete an item; nothing where it cannot be cut.
 * @param because the reason, as the title of the fix tells it @param like the item that says the same
 */
export function cutLine(context: FindingContext, index: number, because: string, like?: DraftItem): Fix[] {
  const { text, draft } = context;
  if (!canCut(context, index)) return [];
  const args = { words: quoted(text, draft.items[index]!), because, ...(like ? { like: quoted(text, like) } : {}) };
  const changes = removeWithHeading(context, index);
  return changes.length === 0 ? [] : [{ code: 'cut-line', args, changes }];
}
