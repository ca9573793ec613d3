/**
 * What inside a block of Markdown is not prose: code spans, link destinations, tags and comments, bare addresses.
 * One pass, linear in the length of the block, whatever it holds.
 */
import type { TextRange } from '../text/range.ts';

const BACKTICK = 0x60;
const BACKSLASH = 0x5c;
const LESS = 0x3c;
const OPEN_PAREN = 0x28;
const CLOSE_PAREN = 0x29;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;
const COLON = 0x3a;
const AT = 0x40;
const DOT = 0x2e;

/** Appends the ranges to leave out of `text[start, end)` to `out`, in order and without overlaps. */
export function scanInline(text: string, start: number, end: number, out: TextRange[]): void {
  const closing = closingBackticks(text, start, end);
  const closers: Closers = { tag: -1, comment: -1, address: -1 };
  let run = 0;
  let brackets = 0; // opened and not yet closed
  let floor = start; // no range may begin before this
  const leaveOut = (from: number, to: number): number => {
    out.push({ start: Math.max(from, floor), end: to });
    floor = to;
    return to;
  };
  for (let at = start; at < end;) {
    const unit = text.charCodeAt(at);
    switch (unit) {
      case BACKSLASH:
        at += text.charCodeAt(at + 1) === BACKTICK ? 1 + backticks(text, at + 1, end) : 2;
        if (text.charCodeAt(at - 1) === BACKTICK) run++;
        break;
      case BACKTICK: {
        const close = closing[run++];
        if (close === undefined || close.run < 0) {
          at += backticks(text, at, end);
        } else {
          run = close.run + 1;
          at = leaveOut(at, close.end);
        }
        break;
      }
      case LESS: {
        const to = endOfTag(text, at, end, closers);
        at = to > 0 ? leaveOut(at, to) : at + 1;
        break;
      }
      case OPEN_BRACKET:
        brackets++;
        at++;
        break;
      case CLOSE_BRACKET: {
        const to = brackets > 0 ? endOfTarget(text, at + 1, end) : 0;
        brackets = Math.max(0, brackets - 1);
        at = to > 0 ? leaveOut(at + 1, to) : at + 1;
        break;
      }
      case COLON:
      case AT:
      case DOT: {
        const address = addressAround(text, at, floor, end, closers);
        at = address ? leaveOut(address.start, address.end) : at + 1;
        break;
      }
      default:
        at++;
    }
    while (closing[run] && closing[run]!.start < at) run++;
  }
}

interface BacktickRun {
  readonly start: number;
  /** End of the run that closes this one. */
  end: number;
  /** Index of the run that closes this one, or -1. */
  run: number;
}

/** For each run of backticks in the range, the next run of the same length. */
function closingBackticks(text: string, start: number, end: number): BacktickRun[] {
  const runs: BacktickRun[] = [];
  const waiting = new Map<number, number>();
  for (let at = text.indexOf('`', start); at >= 0 && at < end; at = text.indexOf('`', at)) {
    const length = backticks(text, at, end);
    const previous = waiting.get(length);
    if (previous !== undefined) Object.assign(runs[previous]!, { end: at + length, run: runs.length });
    waiting.set(length, runs.length);
    runs.push({ start: at, end: -1, run: -1 });
    at += length;
  }
  return runs;
}

function backticks(text: string, at: number, end: number): number {
  let to = at;
  while (to < end && text.charCodeAt(to) === BACKTICK) to++;
  return to - at;
}

/** Where the next `>` and `-->` stand, so that what is not there is not looked for again and again. */
interface Closers {
  tag: number;
  comment: number;
  /** End of the last run of address characters that was looked at. */
  address: number;
}

/** End of the tag, comment or autolink that opens at `at`, or 0. */
function endOfTag(text: string, at: number, end: number, closers: Closers): number {
  if (text.startsWith('<!--', at)) {
    if (closers.comment < at + 4) closers.comment = positionOf(text, '-->', at + 4);
    return closers.comment < end ? closers.comment + 3 : 0;
  }
  if (!/[a-z/!?]/i.test(text.charAt(at + 1))) return 0;
  if (closers.tag <= at) closers.tag = positionOf(text, '>', at);
  if (closers.tag >= end) return 0;
  // `a <b and c> d` is prose: a tag's name is followed by white space, a slash, a colon or its end.
  const name = /^<[/!?]?[a-z][a-z0-9+.@-]*(?=[\s/>:])/i.exec(text.slice(at, Math.min(closers.tag + 1, at + 64)));
  return name ? closers.tag + 1 : 0;
}

function positionOf(text: string, words: string, from: number): number {
  const at = text.indexOf(words, from);
  return at < 0 ? Number.POSITIVE_INFINITY : at;
}

/** A target or label that is longer than this is not looked for: it keeps every step bounded. */
const LONGEST_TARGET = 2048;

/** End of what follows a closing bracket and is not prose: `(destination "title")` or `[label]`; 0 when neither follows. */
function endOfTarget(text: string, at: number, end: number): number {
  const last = Math.min(end, at + LONGEST_TARGET);
  if (text.charCodeAt(at) === OPEN_BRACKET) {
    const label = /^\[[^[\]`]*\]/.exec(text.slice(at, last));
    return label ? at + label[0].length : 0;
  }
  if (text.charCodeAt(at) !== OPEN_PAREN) return 0;
  const destination = endOfDestination(text, skipSpace(text, at + 1, last), last);
  if (destination < 0) return 0;
  let to = skipSpace(text, destination, last);
  const title = TITLE_CLOSERS[text.charAt(to)];
  if (title !== undefined) {
    const close = text.slice(to + 1, last).indexOf(title);
    if (close < 0) return 0;
    to = skipSpace(text, to + close + 2, last);
  }
  return to < last && text.charCodeAt(to) === CLOSE_PAREN ? to + 1 : 0;
}

const TITLE_CLOSERS: Readonly<Record<string, string>> = { '"': '"', "'": "'", '(': ')' };

/**
 * End of a link's destination: `<…>`, or everything up to white space or a parenthesis that it did not open; -1 when it
 * leaves a parenthesis open.
 */
function endOfDestination(text: string, from: number, last: number): number {
  if (text.charCodeAt(from) === LESS) {
    const pointed = /^<[^<>\r\n]*>/.exec(text.slice(from, last));
    return pointed ? from + pointed[0].length : from;
  }
  let depth = 0;
  let at = from;
  for (; at < last && !/\s/.test(text[at]!); at++) {
    const unit = text.charCodeAt(at);
    if (unit === BACKSLASH) at++;
    else if (unit === OPEN_PAREN) depth++;
    else if (unit === CLOSE_PAREN && --depth < 0) break;
  }
  return depth > 0 ? -1 : Math.min(at, last);
}

function skipSpace(text: string, from: number, last: number): number {
  let at = from;
  while (at < last && /\s/.test(text[at]!)) at++;
  return at;
}

/** Characters an address is made of; Han and full-width punctuation end it. */
const ADDRESS = /[\w\-.~:/?#@!$&'*+,;=%]/;
const LONGEST_HEAD = 64;

/** The address whose `:` (scheme://), `@` (mail) or `.` (www.) stands at `at`. */
function addressAround(text: string, at: number, floor: number, end: number, closers: Closers): TextRange | undefined {
  const unit = text.charCodeAt(at);
  if (unit === COLON && !text.startsWith('://', at)) return undefined;
  if (unit === DOT && text.slice(Math.max(floor, at - 3), at).toLowerCase() !== 'www') return undefined;
  let from = at;
  const head = unit === AT ? /[\w.+-]/ : /[a-z0-9+.-]/i;
  while (from > floor && at - from < LONGEST_HEAD && head.test(text.charAt(from - 1))) from--;
  if (from === at || at < closers.address) return undefined;
  let to = at + 1;
  while (to < end && ADDRESS.test(text.charAt(to))) to++;
  closers.address = to;
  while (to > at + 1 && /[.,:;!?'*]/.test(text.charAt(to - 1))) to--;
  if (to === at + 1 || (unit === AT && !text.slice(at, to).includes('.'))) return undefined;
  return { start: from, end: to };
}
