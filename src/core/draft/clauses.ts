/** Running text in which work is listed without a line for each: `1、…；2、…`, clauses between semicolons, sentences. */
import { isAbbreviation } from '../language/abbreviations.ts';
import { isHan } from '../text/han.ts';
import { isWhiteSpace, RangeCursor, trimmed, type TextRange } from '../text/range.ts';
import { beginsBlockTag } from '../text/tags.ts';
import { withoutComments } from './comments.ts';
import { isDigit, numberStarts, readMarker, type Marker } from './markers.ts';
import { isBrokenLine } from './page-width.ts';
import { lineEnd, lineStart } from './places.ts';
import { isInvisible } from './signs.ts';

export interface Clause extends TextRange {
  /** The number before it as written, or ''. */
  readonly marker: string;
  /** Where its marker begins, or its words when it has none. */
  readonly head: number;
}

/** A clause elsewhere, for what stands behind a change of a text. */
export function movedClause({ start, end, marker, head }: Clause, shift: number): Clause {
  return { start: start + shift, end: end + shift, marker, head: head + shift };
}

const NONE = 0;
const LINE_END = 1;
/** `；` and the signs that end a sentence in Chinese; `!` and `?`. */
const STOP = 2;
const SEMICOLON = 3;
const FULL_STOP = 4;
const OPENING = 5;
const NUMBER = 6;
const SPACE = 7;
/** A bullet that is nothing else: `•` in the middle of a line begins the next item. */
const BULLET = 8;
const COMMA = 9;

const KINDS = buildKinds();

function buildKinds(): Uint8Array {
  const kinds = new Uint8Array(0x10000);
  for (const unit of numberStarts()) kinds[unit] = NUMBER;
  for (const [characters, kind] of [
    ['\r\n', LINE_END],
    ['；。！？!?', STOP],
    [';', SEMICOLON],
    ['.', FULL_STOP],
    ['(（【', OPENING],
    [' \t\u3000\xa0', SPACE],
    ['•●◆■★☆➢►▶✔✓✅❖', BULLET],
    ['，,', COMMA],
  ] as const) {
    for (const character of characters) kinds[character.charCodeAt(0)] = kind;
  }
  return kinds;
}

/** What is known of a stretch of text beside its words. */
export interface Surroundings {
  /** Of the page that its lines were broken for, see `readPage`; 0 for none. */
  readonly width: number;
  /** Says of words in `【】` or on a line whether they head what follows, so that they are a clause of their own. */
  readonly isHeading: (range: TextRange) => boolean;
  /** Says of words behind a comma and before a colon whether they head a section of a post: `…，任职要求：大专以上`. */
  readonly headsPost: (range: TextRange) => boolean;
}

const ALONE: Surroundings = { width: 0, isHeading: () => false, headsPost: () => false };

/**
 * The clauses of a stretch of text, in order, without their numbers, closing signs, comments and the white space around them.
 * @param excluded where no prose stands: sorted, not overlapping; none of these is cut
 */
export function splitClauses(
  text: string,
  { start, end }: TextRange,
  excluded: readonly TextRange[],
  { width, isHeading, headsPost }: Surroundings = ALONE,
): Clause[] {
  const clauses: Clause[] = [];
  const skip = new Parentheses(text, end);
  const left = new RangeCursor(excluded, start);
  let from = start;
  let number = 0;
  const add = (to: number): void => {
    const clause = clauseIn(text, from, to, number, excluded);
    if (!clause) return;
    if (clause.number > 0) number = clause.number;
    clauses.push(clause);
  };
  const goesOn = (at: number): boolean => {
    const below = lineBehind(text, at, end);
    const above = { start: Math.max(start, lineStart(text, at)), end: at };
    return isBrokenLine(text, above, below, width, false) && !isHeading(below);
  };
  for (let at = start; at < end;) {
    const gap = left.at(at);
    if (gap) {
      if (gap.start === at && beginsBlockTag(text, at)) {
        add(at);
        from = gap.end;
      }
      at = gap.end;
      continue;
    }
    const kind = KINDS[text.charCodeAt(at)]!;
    if (kind === NONE) {
      at++;
      continue;
    }
    const border = kind === LINE_END && width > 0 && goesOn(at) ? 0 : endOfBorder(text, at, end, kind);
    if (border > 0) {
      // An English sentence keeps its full stop, as an item of a list does.
      add(kind === FULL_STOP ? border : at);
      from = border;
      at = border;
      continue;
    }
    const closing = kind === OPENING ? skip.closing(at) : at;
    if (closing > at && text.charAt(at) === '【' && isHeading({ start: at + 1, end: closing })) {
      add(at);
      from = at;
      add(closing + 1);
      from = closing + 1;
      at = from;
    } else if (kind === NUMBER || kind === OPENING) {
      const marker = at > from ? inlineMarker(text, at, end, number) : undefined;
      if (marker) {
        add(at);
        from = at;
      }
      at = marker?.end ?? closing + 1;
    } else {
      if (kind === SPACE && announces(text, at + 1, end)) {
        add(at);
        from = at + 1;
      } else if (kind === BULLET || (kind === SPACE && beginsDashed(text, from, at, end))) {
        add(at);
        from = at;
      } else if (kind === COMMA) {
        const label = { start: at + 1, end: endOfLabel(text, at + 1, end) };
        if (label.end - label.start >= SHORTEST_LABEL && !endsLine(text, label.end + 1, end) && headsPost(label)) {
          add(at);
          from = at + 1;
        }
      }
      at++;
    }
  }
  add(end);
  return clauses;
}

/**
 * The parts of an item in which the numbering goes on inside of the line (`1、拜访客户 2、签订合同`): none when it does not. Where the next item
 * has the number that comes next, one inside is none: "2. A note on day 3. Anne".
 * @param marker that of the item, as written
 * @param below that of the next item, as written; '' where none follows
 */
export function partsOfItem(
  text: string,
  content: TextRange,
  marker: string,
  below: string,
  excluded: readonly TextRange[],
): Clause[] {
  const read = (written: string): Marker | undefined => readMarker(written, 0, written.length, true);
  const first = read(marker);
  if (!first || first.number === 0 || read(below)?.number === first.number + 1) return [];
  return splitNumbered(text, content, first, excluded);
}

function splitNumbered(
  text: string,
  { start, end }: TextRange,
  first: Marker,
  excluded: readonly TextRange[],
): Clause[] {
  const clauses: Clause[] = [];
  let from = start;
  let { number } = first;
  const left = new RangeCursor(excluded, start);
  for (let at = start; at < end; at++) {
    const gap = left.at(at);
    if (gap) {
      at = gap.end - 1;
      continue;
    }
    if (KINDS[text.charCodeAt(at)] !== NUMBER && KINDS[text.charCodeAt(at)] !== OPENING) continue;
    const marker = inlineMarker(text, at, end, number);
    if (marker?.number !== number + 1 || marker.form !== first.form) continue;
    const words = trimmed(text, from, at);
    clauses.push({ ...words, marker: '', head: words.start });
    number++;
    from = at;
    at = marker.end - 1;
  }
  // Most items are not split, and then nothing is made of them.
  if (clauses.length === 0) return clauses;
  const rest = trimmed(text, from, end);
  clauses.push({ ...rest, marker: '', head: rest.start });
  return clauses.map((clause, index) => (index === 0 ? clause : withoutMarker(text, clause)));
}

function withoutMarker(text: string, { start, end }: Clause): Clause {
  const marker = readMarker(text, start, end, false)!;
  return { start: Math.min(marker.words, end), end, marker: text.slice(start, marker.end), head: start };
}

/** End of the border between two clauses that stands at an offset, the signs and white space after it included; 0 when none does. */
function endOfBorder(text: string, at: number, end: number, kind: number): number {
  if (kind === LINE_END ? isWrapped(text, at, end) : kind === SEMICOLON ? closesEntity(text, at) : kind !== STOP) {
    return kind === FULL_STOP && endsSentence(text, at, end) ? at + 1 : 0;
  }
  let to = at + 1;
  while (to < end && (KINDS[text.charCodeAt(to)] === kind || KINDS[text.charCodeAt(to)] === LINE_END)) to++;
  return to;
}

/** The line behind the end of one, up to the end of the stretch. */
function lineBehind(text: string, at: number, end: number): TextRange {
  const start = at + (text.startsWith('\r\n', at) ? 2 : 1);
  return { start, end: Math.min(end, lineEnd(text, start)) };
}

/** Whether a line goes on below: it ends with a comma, or an English sentence goes on with a small letter. */
function isWrapped(text: string, at: number, end: number): boolean {
  let before = at - 1;
  while (before >= 0 && isWhiteSpace(text.charCodeAt(before))) before--;
  if ('、，'.includes(text.charAt(before)) && before >= 0) return true;
  let next = at;
  while (next < end && isWhiteSpace(text.charCodeAt(next))) next++;
  if (!/[a-z,]/i.test(text.charAt(before)) || !/[a-z]/.test(text.charAt(next))) return false;
  return !hasLabel(text, next) || !hasLabel(text, lineStart(text, before));
}

/** A label of a word or two in small letters at the head of a line, as in “tue am: webshop”: lines that both have one are two. */
const LABEL = /^(?:[a-z]{1,12} ){0,2}[a-z]{1,12}:\s/;
/** The longest label with what ends it. UTF-16 code units. */
const LONGEST_LABEL = 40;

const hasLabel = (text: string, at: number): boolean => LABEL.test(text.slice(at, at + LONGEST_LABEL));

/** Whether a semicolon is the end of `&amp;` or `&#39;`. */
function closesEntity(text: string, at: number): boolean {
  let from = at - 1;
  while (from >= 0 && at - from < 9 && /[a-z0-9#]/i.test(text.charAt(from))) from--;
  return from < at - 1 && text.charAt(from) === '&';
}

/** A longer word before a full stop is no abbreviation. */
const LONGEST_ABBREVIATION = 6;

/** Whether an English full stop at an offset ends a sentence: the end, or white space and a capital, follows. */
function endsSentence(text: string, at: number, end: number): boolean {
  if (at + 1 < end && !isWhiteSpace(text.charCodeAt(at + 1))) return false;
  let next = at + 1;
  while (next < end && isWhiteSpace(text.charCodeAt(next))) next++;
  if (next >= end || /[a-z]/.test(text.charAt(next))) return false;
  let from = at;
  while (from > 0 && at - from <= LONGEST_ABBREVIATION && /[a-z]/i.test(text.charAt(from - 1))) from--;
  const word = text.slice(from, at);
  if (word === '') return !isDigit(text.charCodeAt(at - 1)) || !isNumberBefore(text, at);
  return !isAbbreviation(word);
}

/** Whether what stands before a full stop is the number of an item: one or two digits after white space or a sign. */
function isNumberBefore(text: string, at: number): boolean {
  const from = isDigit(text.charCodeAt(at - 2)) ? at - 2 : at - 1;
  return from === 0 || /[^\p{L}\p{N}.,%+-]/u.test(text.charAt(from - 1));
}

/** The number at an offset inside of a line, if it begins a new item: the first, or one that goes on from `before`. */
function inlineMarker(text: string, at: number, end: number, before: number): Marker | undefined {
  const previous = text.charCodeAt(at - 1);
  if (isDigit(previous) || (previous < 0x80 && /[a-z.(\-/~%]/i.test(String.fromCharCode(previous)))) return undefined;
  if (previous === 0x3001 || previous === 0xff08) return undefined; // 、（
  const marker = readMarker(text, at, end, false);
  const isLetter = /[a-z]/i.test(text.charAt(at + 1));
  if (!marker || marker.number === 0 || isLetter || isDigit(text.charCodeAt(marker.end))) return undefined;
  const follows = marker.number === 1 || (marker.number > before && marker.number <= before + 2);
  return follows ? marker : undefined;
}

/** A label in the middle of a sentence is no shorter: `，要求：` asks something of what is named before it. */
const SHORTEST_LABEL = 4;

/** A dash before the words of an item, or behind the heading of the list: "Duties: - Call clients". */
const DASHED = /^(?:[^:：\r\n]{1,60}[:：])?\s*[-–] /u;
const LONGEST_DASHED = 80;
const DASH_AGAIN = /^\s[-–] +[\p{Lu}\p{N}\p{Script=Han}]/u;
const LONGEST_DASH = 8;

/** Whether a dash begins the next item of a line whose first begins with one: "Duties: - Call clients - Close deals". */
function beginsDashed(text: string, from: number, at: number, end: number): boolean {
  const isDash = '-–'.includes(text.charAt(at + 1)) && at + 1 < end;
  if (!isDash || !DASH_AGAIN.test(text.slice(at, Math.min(end, at + LONGEST_DASH)))) return false;
  return DASHED.test(text.slice(from, Math.min(at, from + LONGEST_DASHED))) && text.slice(from, at).trim().length > 1;
}

/** Whether nothing but a line break follows. */
const endsLine = (text: string, at: number, end: number): boolean => at >= end || /[\r\n]/u.test(text.charAt(at));

/** Whether a short Chinese word and a colon stand at an offset: `任职要求：`. */
const announces = (text: string, at: number, end: number): boolean => endOfLabel(text, at, end) > at;

/** End of the short Chinese word before a colon that stands at an offset; the offset itself where none does. */
function endOfLabel(text: string, at: number, end: number): number {
  let to = at;
  while (to < end && to - at < 9 && isHan(text.charCodeAt(to))) to++;
  const isLabel = to - at >= 2 && to - at <= 8 && to < end && (text.charAt(to) === '：' || text.charAt(to) === ':');
  return isLabel ? to : at;
}

/** The sign of a quotation before the words of its next line, which some write for a bullet; "> 3 years" says how many. */
const QUOTED = /^[ \t]*>[ \t]{1,3}(?=\p{L})/u;
const LONGEST_SIGN = 12;

/** The clause between two borders, with the number of its marker; undefined when no words are between them. */
function clauseIn(
  text: string,
  from: number,
  to: number,
  before: number,
  excluded: readonly TextRange[],
): (Clause & { number: number }) | undefined {
  const isBefore = (unit: number): boolean =>
    isWhiteSpace(unit) || isInvisible(unit) || unit === 0xff0c || unit === 0x2c;
  const sign = QUOTED.exec(text.slice(from, from + LONGEST_SIGN))?.[0].length ?? 0;
  const outer = withoutComments(text, { start: from + sign, end: to }, excluded, isBefore);
  const { start } = outer;
  const marker = readMarker(text, start, to, true, before);
  const words = withoutComments(text, trimmed(text, marker?.words ?? start, outer.end), excluded);
  if (words.start >= words.end) return undefined;
  const written = marker && marker.number > 0 ? text.slice(start, marker.end) : '';
  return { ...words, marker: written, head: start, number: marker?.number ?? 0 };
}

/** Where the parentheses of a stretch of text close. What they hold is part of one clause. */
class Parentheses {
  readonly #text: string;
  readonly #end: number;
  /** Closing by opening; computed for a whole line at its first opening. */
  #closings = new Map<number, number>();
  #readTo = 0;

  constructor(text: string, end: number) {
    this.#text = text;
    this.#end = end;
  }

  /** Offset of the parenthesis that closes the one at an offset on the same line; the offset itself when none does. */
  closing(at: number): number {
    if (at >= this.#readTo) this.#read(at);
    return this.#closings.get(at) ?? at;
  }

  #read(from: number): void {
    this.#closings = new Map();
    const open: number[] = [];
    let at = from;
    for (; at < this.#end; at++) {
      const unit = this.#text.charAt(at);
      if (unit === '\n' || unit === '\r') break;
      if (unit === '(' || unit === '（' || unit === '【') open.push(at);
      else if (unit === ')' || unit === '）' || unit === '】') {
        const opening = open.pop();
        // What is longer than a remark is not held together.
        if (opening !== undefined && at - opening <= LONGEST_REMARK) this.#closings.set(opening, at);
      }
    }
    this.#readTo = at;
  }
}

const LONGEST_REMARK = 120;
