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
  const tagEnds = { next: -1 };
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
        const to = endOfTag(text, at, end, tagEnds);
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
        const address = addressAround(text, at, floor, end);
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

/** End of the tag, comment or autolink that opens at `at`, or 0. `memory` saves looking twice for what is not there. */
function endOfTag(text: string, at: number, end: number, memory: { next: number }): number {
  if (text.startsWith('<!--', at)) {
    const close = text.indexOf('-->', at + 4);
    return close < 0 || close >= end ? 0 : close + 3;
  }
  if (!/[a-z/!?]/i.test(text.charAt(at + 1))) return 0;
  if (memory.next <= at) {
    const close = text.indexOf('>', at);
    memory.next = close < 0 ? Number.POSITIVE_INFINITY : close;
  }
  if (memory.next >= end) return 0;
  // `a <b and c> d` is prose: a tag's name is followed by white space, a slash, a colon or its end.
  const name = /^<[/!?]?[a-z][a-z0-9+.@-]*(?=[\s/>:])/i.exec(text.slice(at, Math.min(memory.next + 1, at + 64)));
  return name ? memory.next + 1 : 0;
}

const LONGEST_TARGET = 2048;

/** End of what follows a closing bracket and is not prose: `(destination "title")` or `[label]`; 0 when neither follows. */
function endOfTarget(text: string, at: number, end: number): number {
  const opener = text.charCodeAt(at);
  if (opener !== OPEN_PAREN && opener !== OPEN_BRACKET) return 0;
  const closer = opener === OPEN_PAREN ? CLOSE_PAREN : CLOSE_BRACKET;
  const last = Math.min(end, at + LONGEST_TARGET);
  let depth = 0;
  for (let i = at; i < last; i++) {
    const unit = text.charCodeAt(i);
    if (unit === BACKSLASH) i++;
    else if (unit === 10 && text.charCodeAt(i + 1) === 10) return 0;
    else if (unit === opener) depth++;
    else if (unit === closer && --depth === 0) return i + 1;
  }
  return 0;
}

/** Characters an address is made of; Han and full-width punctuation end it. */
const ADDRESS = /[\w\-.~:/?#@!$&'*+,;=%]/;
const LONGEST_HEAD = 64;

/** The address whose `:` (scheme://), `@` (mail) or `.` (www.) stands at `at`. */
function addressAround(text: string, at: number, floor: number, end: number): TextRange | undefined {
  const unit = text.charCodeAt(at);
  if (unit === COLON && !text.startsWith('://', at)) return undefined;
  if (unit === DOT && text.slice(Math.max(floor, at - 3), at).toLowerCase() !== 'www') return undefined;
  let from = at;
  const head = unit === AT ? /[\w.+-]/ : /[a-z0-9+.-]/i;
  while (from > floor && at - from < LONGEST_HEAD && head.test(text.charAt(from - 1))) from--;
  let to = at + 1;
  while (to < end && ADDRESS.test(text.charAt(to))) to++;
  while (to > at + 1 && /[.,:;!?'*]/.test(text.charAt(to - 1))) to--;
  if (from === at || to === at + 1) return undefined;
  return unit === AT && !text.slice(at, to).includes('.') ? undefined : { start: from, end: to };
}
