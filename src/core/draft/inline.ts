/**
 * What inside a block of Markdown is not prose: code spans, mathematics, link destinations, tags and comments, bare addresses.
 * One pass, linear in the length of the block, whatever it holds.
 */
import type { TextRange } from '../text/range.ts';
import { lineEnd } from './places.ts';

const BACKTICK = 0x60;
const BACKSLASH = 0x5c;
const LESS = 0x3c;
const OPEN_PAREN = 0x28;
const CLOSE_PAREN = 0x29;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;
const EXCLAMATION = 0x21;
const COLON = 0x3a;
const AT = 0x40;
const DOT = 0x2e;
const SLASH = 0x2f;
const DOLLAR = 0x24;
const OPEN_BRACE = 0x7b;
const CARET = 0x5e;

/** The units that may begin, hold or end something that is not prose; all others are passed over. */
const SPECIAL = buildSpecial();

function buildSpecial(): Uint8Array {
  const special = new Uint8Array(0x80);
  for (const unit of [BACKSLASH, BACKTICK, LESS, OPEN_BRACKET, CLOSE_BRACKET, COLON, AT, DOT]) special[unit] = 1;
  for (const unit of [SLASH, DOLLAR, OPEN_BRACE]) special[unit] = 1;
  return special;
}

/** Appends the ranges to leave out of `text[start, end)` to `out`, in order and without overlaps. */
export function scanInline(text: string, start: number, end: number, out: TextRange[]): void {
  let at = start;
  while (at < end && !isSpecial(text.charCodeAt(at))) at++;
  if (at < end) new InlineScanner(text, start, at, end, out).scan();
}

function isSpecial(unit: number): boolean {
  return unit < 0x80 && SPECIAL[unit] === 1;
}

class InlineScanner {
  readonly #text: string;
  readonly #end: number;
  readonly #out: TextRange[];
  readonly #closers: Closers = { tag: -1, comment: -1, code: -1, formula: -1, address: -1 };
  #at: number;
  /** No range may begin before this. */
  #floor: number;
  /** Brackets opened and not yet closed, the innermost last: whether each one opens an image. */
  readonly #openers: boolean[] = [];
  /** So many of the outermost brackets hold a link, and so open none themselves; an image may hold one. */
  #holdingLink = 0;
  /** Where the last escaped character ends. */
  #escaped = -1;
  /** The runs of backticks from the first on, by their length; filled at the first backtick. */
  #runs: Map<number, BacktickRuns> | undefined;

  constructor(text: string, start: number, first: number, end: number, out: TextRange[]) {
    this.#text = text;
    this.#end = end;
    this.#out = out;
    this.#at = first;
    this.#floor = start;
  }

  scan(): void {
    const [text, end] = [this.#text, this.#end];
    while (this.#at < end) {
      const unit = text.charCodeAt(this.#at);
      if (isSpecial(unit)) this.#special(unit);
      else this.#at++;
    }
  }

  #special(unit: number): void {
    const [text, at, end] = [this.#text, this.#at, this.#end];
    switch (unit) {
      case BACKSLASH:
        this.#at += 2;
        this.#escaped = this.#at;
        return;
      case BACKTICK: {
        const length = backticks(text, at, end);
        const close = this.#nextRun(length);
        if (close === undefined) this.#at += length;
        else this.#leaveOut(at, close + length);
        return;
      }
      case LESS:
        this.#leaveOut(at, endOfTag(text, at, end, this.#closers));
        return;
      case OPEN_BRACE:
        this.#leaveOut(at, endOfBraceComment(text, at, end, this.#closers));
        return;
      case DOLLAR:
        this.#leaveOut(at, endOfFormula(text, at, end, this.#closers));
        return;
      case SLASH:
        this.#leaveOut(at, endOfLineComment(text, at, end));
        return;
      case OPEN_BRACKET:
        if (this.#isReference(at)) return;
        this.#openers.push(text.charCodeAt(at - 1) === EXCLAMATION && this.#escaped !== at);
        this.#at++;
        return;
      case CLOSE_BRACKET:
        this.#leaveOut(at + 1, this.#closeBracket(at));
        return;
      default: {
        const address = addressAround(text, at, this.#floor, end, this.#closers);
        this.#leaveOut(address?.start ?? at, address?.end ?? 0);
      }
    }
  }

  /** Leaves out the number of a note (`[^1]`) and the target of a link between pages (`[[target|words]]`). */
  #isReference(at: number): boolean {
    const next = this.#text.charCodeAt(at + 1);
    if (next !== CARET && next !== OPEN_BRACKET) return false;
    // A run of brackets opens no page: a page's name begins behind the second.
    if (next === OPEN_BRACKET && this.#text.charCodeAt(at + 2) === OPEN_BRACKET) return false;
    const to = next === CARET ? endOfNote(this.#text, at, this.#end) : endOfPageTarget(this.#text, at, this.#end);
    if (to > 0) this.#leaveOut(at, to);
    return to > 0;
  }

  /** End of what belongs to the closing bracket at `at`, or 0. A link holds no other link. */
  #closeBracket(at: number): number {
    const isImage = this.#openers.pop();
    if (isImage === undefined) return 0;
    const isActive = isImage || this.#openers.length >= this.#holdingLink;
    this.#holdingLink = Math.min(this.#holdingLink, this.#openers.length);
    const to = isActive ? endOfTarget(this.#text, at + 1, this.#end) : 0;
    const isLink = to > 0 && !isImage && this.#text.charCodeAt(at + 1) === OPEN_PAREN;
    if (isLink) this.#holdingLink = this.#openers.length;
    return to;
  }

  /** Leaves a range out and goes on behind it; goes one unit on when there is none, which `to` = 0 says. */
  #leaveOut(from: number, to: number): void {
    if (to <= 0) {
      this.#at++;
      return;
    }
    this.#out.push({ start: Math.max(from, this.#floor), end: to });
    this.#floor = to;
    this.#at = to;
  }

  /** Start of the next run of so many backticks behind the current offset. */
  #nextRun(length: number): number | undefined {
    this.#runs ??= backtickRuns(this.#text, this.#at, this.#end);
    const runs = this.#runs.get(length);
    if (!runs) return undefined;
    while (runs.next < runs.starts.length && runs.starts[runs.next]! <= this.#at) runs.next++;
    return runs.starts[runs.next];
  }
}

interface BacktickRuns {
  readonly starts: number[];
  /** Index of the first that has not been passed. */
  next: number;
}

/** The runs of backticks in a range by their length. Backslashes do not matter: in code they are themselves. */
function backtickRuns(text: string, start: number, end: number): Map<number, BacktickRuns> {
  const runs = new Map<number, BacktickRuns>();
  for (let at = start; at < end; at++) {
    if (text.charCodeAt(at) !== BACKTICK) continue;
    const length = backticks(text, at, end);
    const same = runs.get(length);
    if (same) same.starts.push(at);
    else runs.set(length, { starts: [at], next: 0 });
    at += length - 1;
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
  /** The same for the ends of comments of MDX and of formulas between two signs each. */
  code: number;
  formula: number;
  /** End of the last run of address characters that was looked at. */
  address: number;
}

/** End of the tag, comment or autolink that opens at `at`, or 0. */
function endOfTag(text: string, at: number, end: number, closers: Closers): number {
  if (text.startsWith('<!--', at)) {
    if (closers.comment < at + 4) closers.comment = positionOf(text, '-->', at + 4, end);
    return closers.comment < end ? closers.comment + 3 : 0;
  }
  if (!/[a-z/!?]/i.test(text.charAt(at + 1))) return 0;
  if (closers.tag <= at) closers.tag = positionOf(text, '>', at, end);
  if (closers.tag >= end) return 0;
  // `a <b and c> d` is prose: a tag's name is followed by white space, a slash, a colon or its end.
  const name = /^<[/!?]?[a-z][a-z0-9+.@-]*(?=[\s/>:])/i.exec(text.slice(at, Math.min(closers.tag + 1, at + 64)));
  return name ? closers.tag + 1 : 0;
}

/** End of the comment of MDX that opens at `at`, or 0. */
function endOfBraceComment(text: string, at: number, end: number, closers: Closers): number {
  if (!text.startsWith('{/*', at)) return 0;
  if (closers.code < at + 3) closers.code = positionOf(text, '*/}', at + 3, end);
  return closers.code < end ? closers.code + 3 : 0;
}

/** End of a line of plain text that speaks to Role Lens from an offset on, or 0. */
function endOfLineComment(text: string, at: number, end: number): number {
  if (!/^\/\/[ \t]{0,8}role-lens/.test(text.slice(at, at + 24)) || text.charCodeAt(at - 1) === COLON) return 0;
  return lineEnd(text, at, end);
}

/** A formula on a line is no longer. */
const LONGEST_FORMULA = 200;

/** End of the formula that opens at `at`, or 0: `$x$`, but no sums of money, or `$$…$$`. */
function endOfFormula(text: string, at: number, end: number, closers: Closers): number {
  if (text.charCodeAt(at + 1) === DOLLAR) {
    if (closers.formula < at + 2) closers.formula = positionOf(text, '$$', at + 2, end);
    return closers.formula < end ? closers.formula + 2 : 0;
  }
  const formula = /^\$(?![\s\d])[^$\r\n]{0,199}[^\s$](?=\$(?![\w$]))/.exec(
    text.slice(at, Math.min(end, at + LONGEST_FORMULA + 2)),
  );
  return formula && at + formula[0].length < end ? at + formula[0].length + 1 : 0;
}

function endOfNote(text: string, at: number, end: number): number {
  const note = /^\[\^[^\s[\]]{1,64}\]/.exec(text.slice(at, Math.min(end, at + 68)));
  return note ? at + note[0].length : 0;
}

/** End of what names a page in a link to it, or 0: where the page's name is the link's words, it is prose. */
function endOfPageTarget(text: string, at: number, end: number): number {
  const link = /^\[\[([^[\]\r\n|]{1,200})(\||\]\](?![[(]))/.exec(text.slice(at, Math.min(end, at + 206)));
  if (!link) return 0;
  const isWords = link[2] !== '|' && !/[!?;。；！？/#.^]/.test(link[1]!);
  return isWords ? 0 : at + link[0].length;
}

/** Offset of `words` between two offsets, or infinity. Looks no farther than `end`, unlike `indexOf`. */
function positionOf(text: string, words: string, from: number, end: number): number {
  const first = words.charCodeAt(0);
  for (let at = from; at + words.length <= end; at++) {
    if (text.charCodeAt(at) === first && text.startsWith(words, at)) return at;
  }
  return Number.POSITIVE_INFINITY;
}

/** A target or label that is longer than this is not looked for: it keeps every step bounded. */
const LONGEST_TARGET = 2048;

/** End of what follows a closing bracket and is not prose: `(destination "title")` or `[label]`; 0 when neither follows. */
function endOfTarget(text: string, at: number, end: number): number {
  const last = Math.min(end, at + LONGEST_TARGET);
  if (text.charCodeAt(at) === OPEN_BRACKET) {
    const label = /^\[[^[\]`]*\]/.exec(text.slice(at, last));
    const to = at + (label?.[0].length ?? 0);
    // Before a destination the second pair of brackets is a link of its own.
    return label && text.charCodeAt(to) !== OPEN_PAREN ? to : 0;
  }
  if (text.charCodeAt(at) !== OPEN_PAREN) return 0;
  const destination = endOfDestination(text, skipSpace(text, at + 1, last), last);
  if (destination < 0) return 0;
  let to = skipSpace(text, destination, last);
  const title = TITLE_CLOSERS[text.charAt(to)];
  if (title !== undefined) {
    const close = unescaped(text, title, to + 1, last);
    if (close >= last) return 0;
    to = skipSpace(text, close + 1, last);
  }
  return to < last && text.charCodeAt(to) === CLOSE_PAREN ? to + 1 : 0;
}

const TITLE_CLOSERS: Readonly<Record<string, string>> = { '"': '"', "'": "'", '(': ')' };

/** Offset of the first such character without a backslash before it, or `last` or more. */
function unescaped(text: string, character: string, from: number, last: number): number {
  let at = from;
  while (at < last && text[at] !== character) at += text.charCodeAt(at) === BACKSLASH ? 2 : 1;
  return at;
}

/** CommonMark lets a destination hold so many parentheses within each other. */
const DEEPEST_PARENTHESIS = 32;

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
    // A backslash before white space is itself, and the white space ends the destination.
    if (unit === BACKSLASH) at += /\S/.test(text.charAt(at + 1)) ? 1 : 0;
    else if (unit === OPEN_PAREN && ++depth > DEEPEST_PARENTHESIS) return -1;
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
