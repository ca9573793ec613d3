/**
 * Comments that hide findings.
 *
 * ```
 * <!-- role-lens-disable-line codes -->        findings on this line
 * <!-- role-lens-disable-next-line codes -->   findings on the next line that is no such comment and not empty
 * <!-- role-lens-disable codes -->             findings from here on,
 * <!-- role-lens-enable codes -->              up to here, or to the end
 * <!-- role-lens-disable-file codes -->        findings anywhere
 * {/* role-lens-disable-line codes *\/}        the same words in MDX
 * // role-lens-disable-next-line codes         the same words, up to the end of the line or the next such comment
 * ```
 *
 * Codes are separated by commas or white space; without any, all findings are meant. What does not look like a code is a remark, and
 * so is what follows it; `--` begins one for certain. All forms work in Markdown and in plain text, but not inside of code and front matter.
 */
import type { Draft } from '../../draft/draft.ts';
import { rangeAt, type TextRange } from '../../text/range.ts';
import { afterBreak, lineEnd, lineStart } from '../../draft/places.ts';
import { LETTER_OR_DIGIT } from '../../text/letters.ts';

export const SUPPRESSION_KINDS = ['disable-line', 'disable-next-line', 'disable-file', 'disable', 'enable'] as const;
export type SuppressionKind = (typeof SUPPRESSION_KINDS)[number];

/** A code as it is written in a suppression. */
export interface WrittenCode extends TextRange {
  readonly code: string;
}

/** A code with where its findings are hidden: of several that are disabled at once, one may be enabled before the others. */
export interface ScopedCode extends WrittenCode {
  readonly scope: TextRange;
}

export interface Suppression extends TextRange {
  readonly kind: SuppressionKind;
  /** None: all findings. */
  readonly codes: readonly ScopedCode[];
  /** The line that it stands on, without the break. */
  readonly line: TextRange;
  /** Where its codes end. */
  readonly codesEnd: number;
  /** Words that a person wrote beside the codes. */
  readonly hasRemark: boolean;
  /** A remark without a sign of its own: the comment ends with its line, and these words may be anybody's. */
  readonly runsOn: boolean;
  /** Findings that begin in here are hidden, of each code in its own: whole lines, or a stretch of the text. Empty for `enable`. */
  readonly scope: TextRange;
}

const SIGN = 'role-lens-';
const HTML = /<!--[ \t]*$/;
const MDX = /\{\/\*[ \t]*$/;
const CLOSE = '-->';
const CLOSE_MDX = '*/}';
const SLASHES = /(?:^|[\s\u3000])\/\/[ \t]*$/u;
const WORDS = /^(disable-next-line|disable-line|disable-file|disable|enable)(?![\w-])/;
/** An opening sign stands no farther before the word. */
const LONGEST_OPENING = 16;
/** A comment of MDX is no longer. */
const LONGEST_MDX = 1000;

/** The suppressions of a draft in order. Linear in the length of the text; a text without any costs one search. */
export function readSuppressions(text: string, draft: Draft): Suppression[] {
  const found: Written[] = [];
  let line: TextRange = { start: 0, end: 0 };
  let close = -1;
  for (let at = text.indexOf(SIGN); at >= 0; at = text.indexOf(SIGN, at + SIGN.length)) {
    // Many signs may stand on one line, so its ends and what closes a comment are not looked for again at each.
    if (at >= line.end) line = { start: lineStart(text, at), end: lineEnd(text, at) };
    if (close < at) close = indexOfOrEnd(text, CLOSE, at);
    const comment = commentAround(text, at, line, close);
    const kind = SUPPRESSION_KINDS.find((it) => it === WORDS.exec(text.slice(at + SIGN.length, at + 40))?.[1]);
    if (!comment || !kind || !isComment(text, draft, comment)) continue;
    const wordsStart = at + SIGN.length + kind.length;
    const codes = codesIn(text, wordsStart, comment.wordsEnd);
    const { start, end } = comment;
    const codesEnd = codes.at(-1)?.end ?? wordsStart;
    const rest = text.slice(codesEnd, comment.wordsEnd);
    const hasRemark = LETTER_OR_DIGIT.test(rest);
    const runsOn = hasRemark && end === line.end && comment.isOpen && !/^\s*--(?:\s|$)/u.test(rest);
    found.push({ start, end, kind, codes, line, codesEnd, hasRemark, runsOn });
  }
  return withScopes(text, found);
}

/** A suppression before it is known what it hides. */
type Written = Omit<Suppression, 'scope' | 'codes'> & { readonly codes: readonly WrittenCode[] };

interface Comment extends TextRange {
  /** Where its words end, before what closes it. */
  readonly wordsEnd: number;
  /** Nothing closes it but the end of its line. */
  readonly isOpen: boolean;
}

/** @param close where the next `-->` stands, on its line or below */
function commentAround(text: string, at: number, line: TextRange, close: number): Comment | undefined {
  const before = openingBefore(text, at);
  const html = HTML.exec(before);
  if (html) {
    if (close >= line.end) return undefined;
    return { start: at - html[0].length, end: close + CLOSE.length, wordsEnd: close, isOpen: false };
  }
  const mdx = MDX.exec(before);
  if (mdx) {
    const end = text.slice(at, Math.min(line.end, at + LONGEST_MDX)).indexOf(CLOSE_MDX);
    if (end < 0) return undefined;
    return { start: at - mdx[0].length, end: at + end + CLOSE_MDX.length, wordsEnd: at + end, isOpen: false };
  }
  const slashes = SLASHES.exec(before);
  if (!slashes) return undefined;
  const start = at - slashes[0].trimStart().length;
  const next = text.indexOf(SIGN, at + SIGN.length);
  const another = next >= 0 && next < line.end ? SLASHES.exec(openingBefore(text, next)) : null;
  if (another) {
    // The blank before it stays: without one it would be none.
    const end = next - another[0].length;
    return { start, end, wordsEnd: end, isOpen: true };
  }
  return { start, end: line.end, wordsEnd: line.end, isOpen: true };
}

/** What stands before the words of a comment, as far as its opening sign may. */
function openingBefore(text: string, at: number): string {
  return text.slice(Math.max(0, at - LONGEST_OPENING), at);
}

function indexOfOrEnd(text: string, words: string, from: number): number {
  const found = text.indexOf(words, from);
  return found < 0 ? text.length : found;
}

/** Not an example in code, and not a value of the front matter. */
function isComment(text: string, { blocks, excluded }: Draft, { start }: TextRange): boolean {
  const block = blocks[blockAt(blocks, start)];
  if (block && block.start <= start && (block.kind === 'code' || block.kind === 'front-matter')) return false;
  if (block?.kind === 'comment' && block.start <= start) return true;
  const around = rangeAt(excluded, start);
  // Slashes hide the rest of their line, where more of them may stand.
  return around === undefined || around.start >= start || around.end <= start || text.startsWith('//', around.start);
}

/** Index of the first block that ends behind an offset. */
function blockAt(blocks: readonly TextRange[], offset: number): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (blocks[middle]!.end > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

const CODE = /^[a-z][\w-]*(?:\/[\w-]+)*$/iu;
/** So many codes are read of one comment. */
const MOST_CODES = 64;

/** The words that can be codes, up to the first that cannot: the rest is a remark. */
function codesIn(text: string, start: number, end: number): WrittenCode[] {
  const codes: WrittenCode[] = [];
  const read = text.slice(start, Math.min(end, start + 4096));
  let behind = 0;
  for (const { 0: code, index } of read.matchAll(/[^\s,，、]+/gu)) {
    if (codes.length >= MOST_CODES || !CODE.test(code)) break;
    const joint = read.slice(behind, index);
    // A word without a slash is one where it stands alone, or behind a comma.
    const isJoined = codes.length === 0 || /[,，、]/u.test(joint);
    const from = start + index;
    const to = from + code.length;
    behind = index + code.length;
    if (!code.includes('/') && !(isJoined && isAloneBefore(text, to, end))) break;
    codes.push({ code, start: from, end: to });
  }
  return codes;
}

/** Whether the next word is joined by a comma, begins a remark by its sign, or there is none. */
function isAloneBefore(text: string, from: number, end: number): boolean {
  const rest = text.slice(from, Math.min(end, from + 40));
  return /^\s*(?:$|[,，、]|--(?:\s|$))/u.test(rest);
}

/** One pass from the last to the first, so that each finds what closes it, or the line it speaks of, without a search. */
function withScopes(text: string, found: readonly Written[]): Suppression[] {
  const scoped: Suppression[] = [];
  /** For each suppression the next line behind its own that holds anything else. */
  const lines: TextRange[] = [];
  let enabledAt = text.length;
  const enabled = new Map<string, number>();
  for (let index = found.length - 1; index >= 0; index--) {
    const it = found[index]!;
    const { kind, start, codes, line, end } = it;
    lines[index] = nextLine(text, found, index, lines);
    if (kind === 'enable') {
      if (codes.length === 0) enabledAt = start;
      for (const { code } of codes) enabled.set(code, start);
    }
    const own = codes.map((code) => ({
      ...code,
      scope: scopeUpTo(Math.min(enabledAt, enabled.get(code.code) ?? enabledAt)),
    }));
    scoped.push({
      ...it,
      codes: own,
      scope: scopeUpTo(codes.length > 0 ? Math.max(...own.map(({ scope }) => scope.end)) : enabledAt),
    });

    function scopeUpTo(to: number): TextRange {
      switch (kind) {
        case 'disable-line':
          return line;
        case 'disable-next-line':
          return lines[index]!;
        case 'disable-file':
          return { start: 0, end: text.length };
        case 'enable':
          return { start: end, end };
        case 'disable':
          return { start: end, end: to };
      }
    }
  }
  return scoped.reverse();
}

/** @param lines the answers for the suppressions behind this one */
function nextLine(text: string, all: readonly Written[], index: number, lines: readonly TextRange[]): TextRange {
  const own = all[index]!.line.end;
  if (all[index + 1]?.line.end === own) return lines[index + 1]!;
  let start = afterBreak(text, own);
  let end = lineEnd(text, start);
  while (text.slice(start, end).trim() === '') {
    const after = afterBreak(text, end);
    if (after === end) return { start: end, end };
    start = after;
    end = lineEnd(text, start);
  }
  let next = index + 1;
  while (next < all.length && all[next]!.start < start) next++;
  // What of the line is left behind the suppressions on it.
  let from = start;
  let last: number | undefined;
  while (next < all.length && all[next]!.start < end && text.slice(from, all[next]!.start).trim() === '') {
    last = next;
    from = all[next++]!.end;
  }
  const isOnlySuppressions = last !== undefined && text.slice(Math.min(from, end), end).trim() === '';
  return isOnlySuppressions ? lines[last!]! : { start, end };
}
