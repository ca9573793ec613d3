/** What a list of metrics says of one of them: what qualifies it, its name, its abbreviation and its target, which go together. */
import type { DraftItem } from '../draft/draft.ts';
import { readCells } from '../draft/table.ts';
import { trimmed, type TextRange } from '../text/range.ts';
import type { FindingContext } from './context.ts';

/** An entry of a list of metrics that names one metric, and nothing else. */
export interface MetricEntry extends TextRange {
  /** Signs of emphasis around the name. */
  readonly emphasis: string;
  /** The signs between the name and the target; undefined where the entry has no target. */
  readonly joint: string | undefined;
}

/** A longer one says more than a metric and its target, in UTF-16 code units. */
const LONGEST = 80;
/** A longer item lists more than anybody would want to be measured by, in UTF-16 code units. */
const LONGEST_ITEM = 1000;
/** What parts the entries of a list; a comma may also go on with one of them. */
const PARTS = /[、，；;。]|,(?!\d)|\.(?=\s)/u;
const COMMA = /[，,]/u;
const BREAK = /\r\n|\n|\r|<br\s*\/?>/iu;
const BRACKETED = /^\s?(?:（[^（）]{1,20}）|\([^()]{1,20}\))/u;
const EMPHASIS = /^[*_]{1,3}/u;
const JOINT = /^\s*[:：]?\s*/u;

/**
 * The entry that names a metric; undefined where it cannot be told: in a sentence, beside words that may be of other entries too, beside the
 * name of a thing that is measured, or in a row whose other cells may say its target.
 * @param metric its words, those behind them that are part of the name included
 */
export function metricEntry(context: FindingContext, item: DraftItem, metric: TextRange): MetricEntry | undefined {
  const { text } = context;
  if (item.content.end - item.content.start > LONGEST_ITEM) return undefined;
  const list = listAround(context, item, metric);
  if (!list) return undefined;
  const pieces = piecesOf(text, list);
  const at = pieces.findIndex(({ start, end }) => start <= metric.start && metric.end <= end);
  const piece = pieces[at];
  if (!piece || piece.end - piece.start > LONGEST) return undefined;
  const entry = entryIn(context, piece, metric);
  if (!entry) return undefined;
  const isMetric = (range: TextRange): boolean =>
    context.matchesIn(range).some(({ term }) => context.index.term(term)?.kind === 'metric');
  const hasComma = pieces.some(({ end }) => COMMA.test(text.charAt(end)) && end < list.end);
  if (hasComma && !pieces.every(isMetric)) return undefined;
  // Of `公众号阅读量、粉丝数` both are of the account, and of `日活、周活 5 万` the number may be for both.
  const next = pieces[at + 1];
  const isShared = next && (entry.isQualified || (entry.joint === undefined && /\d/u.test(wordsIn(text, next))));
  return isShared ? undefined : entry;
}

const wordsIn = (text: string, { start, end }: TextRange): string => text.slice(start, end);

/** The words around a metric that list metrics: a line, a cell, what stands behind a label or in brackets behind one. */
function listAround(context: FindingContext, item: DraftItem, metric: TextRange): TextRange | undefined {
  const { text, measured } = context;
  let { start, end } = item.content;
  if (item.form === 'row') {
    const cells = readCells(text, item.content);
    const cell = cells.find((it) => it.start <= metric.start && metric.end <= it.end);
    if (!cell) return undefined;
    // The number of the row is no target.
    const others = cells.filter((it, at) => it !== cell && !(at === 0 && /^\d{1,3}$/u.test(wordsIn(text, it))));
    if (!measured.isMetric(item, metric) && others.some((it) => /\d/u.test(wordsIn(text, it)))) return undefined;
    ({ start, end } = cell);
  }
  for (const line of cut(text, { start, end }, BREAK)) {
    if (metric.start < line.start || metric.end > line.end) continue;
    const label = Math.max(...[':', '：'].map((sign) => text.lastIndexOf(sign, metric.start - 1)));
    if (label < line.start) return line;
    // What stands behind `小程序：` is said of it.
    if (!measured.isMetric(item, metric) && !measured.isMeasure(item)) return undefined;
    const opened = Math.max(...['(', '（'].map((sign) => text.lastIndexOf(sign, label)));
    const closed = text.slice(metric.end, line.end).search(/[)）]/u);
    const isInside = opened >= line.start && !/[)）]/u.test(text.slice(opened, label));
    return { start: label + 1, end: isInside && closed >= 0 ? metric.end + closed : line.end };
  }
  return undefined;
}

/** The entries between the signs that part them. */
function piecesOf(text: string, list: TextRange): TextRange[] {
  return cut(text, list, PARTS).filter((piece) => /\S/u.test(wordsIn(text, piece)));
}

/** What stands between the places in a range that an expression finds. */
function cut(text: string, { start, end }: TextRange, sign: RegExp): TextRange[] {
  const pieces: TextRange[] = [];
  let from = start;
  for (const found of text.slice(start, end).matchAll(new RegExp(sign, `${sign.flags}g`))) {
    pieces.push({ start: from, end: start + found.index });
    from = start + found.index + found[0].length;
  }
  return [...pieces, { start: from, end }];
}

/** A piece of a list as an entry: words that qualify the name, the name, brackets, a target, and nothing else. */
function entryIn(
  { text, phrases }: FindingContext,
  piece: TextRange,
  metric: TextRange,
): (MetricEntry & { readonly isQualified: boolean }) | undefined {
  const { start, end } = trimmed(text, piece.start, piece.end);
  const opening = EMPHASIS.exec(text.slice(start, metric.start))?.[0] ?? '';
  const before = phrases.simplified(text.slice(start + opening.length, metric.start));
  if (before !== '' && !phrases.drafts().qualifiesMetric(before)) return undefined;
  let rest = text.slice(metric.end, end);
  let isOpen = opening !== '';
  const close = (): void => {
    if (isOpen && rest.startsWith(opening)) [isOpen, rest] = [false, rest.slice(opening.length)];
  };
  close();
  rest = rest.slice(BRACKETED.exec(rest)?.[0].length ?? 0);
  close();
  const joint = JOINT.exec(rest)![0];
  let target = rest.slice(joint.length);
  if (isOpen && target.endsWith(opening)) [isOpen, target] = [false, target.slice(0, -opening.length)];
  if (isOpen || !(target === '' || phrases.drafts().metricTarget.test(phrases.simplified(target)))) return undefined;
  const isQualified = before !== '';
  return { start, end, emphasis: opening, joint: target === '' ? undefined : joint, isQualified };
}
