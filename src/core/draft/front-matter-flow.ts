/** What front matter writes between quotes and brackets: YAML's flow style, JSON, and the values of TOML. */
import { trimmed, type TextRange } from '../text/range.ts';
import type { FrontMatterEntry, FrontMatterItem } from './front-matter-entry.ts';

/** A value that was read. */
export interface WrittenValue extends FrontMatterItem, Pick<FrontMatterEntry, 'entries' | 'items'> {
  /** One past its last unit, quotes and brackets included. */
  readonly end: number;
}

/** Mappings within each other are read so deep. What is deeper is text. */
export const DEEPEST = 16;

/** What stands behind a backslash for a character that cannot be written, in YAML; those of JSON and TOML are among them. */
const ESCAPES: Readonly<Record<string, string>> = {
  '0': '\0',
  a: '\u0007',
  b: '\b',
  t: '\t',
  '\t': '\t',
  n: '\n',
  v: '\v',
  f: '\f',
  r: '\r',
  e: '\u001B',
  ' ': ' ',
  '"': '"',
  '/': '/',
  '\\': '\\',
  N: '\u0085',
  _: '\u00A0',
  L: '\u2028',
  P: '\u2029',
};
const BREAKS = /[\r\n]/;
/** How many digits say the code of a character. */
const DIGITS: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };
const LAST_CODE = 0x10ffff;

/**
 * The text in quotes that begins at an offset; undefined when it does not end before `end`.
 * @param doubles whether two single quotes stand for one, as in YAML
 */
export function readQuoted(text: string, at: number, end: number, doubles: boolean): WrittenValue | undefined {
  const quote = text.charAt(at);
  let value = '';
  let isFolded = false;
  let from = at + 1;
  for (let to = from; to < end;) {
    const unit = text.charAt(to);
    const isBreak = unit === '\n' || unit === '\r';
    if (unit === quote && !(doubles && quote === "'" && to + 1 < end && text.charAt(to + 1) === "'")) {
      value += text.slice(from, to);
      const words = { start: at + 1, end: to };
      return { end: to + 1, value: isFolded ? value.trim() : value, words, entries: [] };
    }
    if (unit !== quote && !isBreak && (unit !== '\\' || quote === "'")) {
      to++;
      continue;
    }
    const before = text.slice(from, to);
    const special = isBreak
      ? foldAt(text, to, end)
      : unit === quote
        ? { value: "'", end: to + 2 }
        : escapeAt(text, to, end);
    value += (isBreak ? before.trimEnd() : before) + special.value;
    isFolded ||= isBreak;
    from = to = special.end;
  }
  return undefined;
}

/** What something that is written otherwise stands for. */
interface Special {
  readonly value: string;
  /** One past its last unit. */
  readonly end: number;
}

/** A line break between quotes, with the empty lines and the white space behind it: a space, or a line break for each empty line. */
function foldAt(text: string, at: number, end: number): Special {
  let breaks = 0;
  let to = at;
  for (; to < end && /\s/.test(text.charAt(to)); to++) {
    if (text.charAt(to) === '\n' || (text.charAt(to) === '\r' && text.charAt(to + 1) !== '\n')) breaks++;
  }
  return { value: breaks > 1 ? '\n'.repeat(breaks - 1) : ' ', end: to };
}

/** What a backslash and the units behind it stand for: themselves where that is nothing. */
function escapeAt(text: string, at: number, end: number): Special {
  const unit = text.charAt(at + 1);
  const digits = DIGITS[unit];
  if (digits !== undefined) {
    const code = text.slice(at + 2, Math.min(end, at + 2 + digits));
    const number = code.length === digits && /^[\da-f]+$/i.test(code) ? parseInt(code, 16) : Infinity;
    if (number <= LAST_CODE) return { value: String.fromCodePoint(number), end: at + 2 + digits };
  }
  // An escaped line break joins its lines.
  if (unit === '\n' || unit === '\r') return { value: '', end: foldAt(text, at + 1, end).end };
  const known = ESCAPES[unit];
  return at + 1 < end && known !== undefined ? { value: known, end: at + 2 } : { value: '\\', end: at + 1 };
}
/** Reads what stands between brackets, up to an offset. */
export class FlowReader {
  readonly #text: string;
  readonly #end: number;
  /** The sign between a key and its value. */
  readonly #separator: ':' | '=';

  constructor(text: string, end: number, separator: ':' | '=') {
    this.#text = text;
    this.#end = end;
    this.#separator = separator;
  }

  /** The mapping or list that opens at an offset; undefined when it is not closed. */
  read(at: number): WrittenValue | undefined {
    const end = this.#closing(at);
    if (end === undefined) return undefined;
    const range = { start: at, end };
    if (this.#text.charAt(at) === '[') return this.#list(at, end);
    const { entries } = this.#mapping(at + 1, end - 1, 1);
    return { end, value: entries.length > 0 ? '' : this.#withoutComments(at, end), words: range, entries };
  }

  /** The entries between two offsets, without brackets around them. */
  entries(start: number, end: number): readonly FrontMatterEntry[] {
    return this.#mapping(start, end, 1).entries;
  }

  /** Offset behind the bracket that closes the one at an offset. */
  #closing(at: number): number | undefined {
    let depth = 0;
    for (let to = at; to < this.#end; to++) {
      const unit = this.#text.charAt(to);
      const behind = this.#behindAside(to);
      if (behind === undefined) return undefined;
      if (behind > to) to = behind - 1;
      else if (unit === '{' || unit === '[') depth++;
      else if ((unit === '}' || unit === ']') && --depth === 0) return to + 1;
    }
    return undefined;
  }

  /** Offset behind the quoted text or the comment at an offset; the offset itself where there is none, undefined where quotes stay open. */
  #behindAside(at: number): number | undefined {
    const unit = this.#text.charAt(at);
    if (unit === '"' || (unit === "'" && this.#opensQuote(at))) {
      return readQuoted(this.#text, at, this.#end, this.#separator === ':')?.end;
    }
    return this.#isComment(at) ? this.#lineEnd(at) : at;
  }

  #isComment(at: number): boolean {
    return this.#text.charAt(at) === '#' && /\s/.test(this.#text.charAt(at - 1));
  }

  /** What stands between two offsets, without comments and the white space before them. */
  #withoutComments(start: number, end: number): string {
    let value = '';
    let from = start;
    for (let to = start; to < end; to++) {
      const behind = Math.min(this.#behindAside(to) ?? end, end);
      if (this.#isComment(to)) {
        value += this.#text.slice(from, to).trimEnd();
        from = behind;
      }
      if (behind > to) to = behind - 1;
    }
    return value + this.#text.slice(from, end);
  }

  /** Whether an apostrophe stands where a value or key begins. */
  #opensQuote(at: number): boolean {
    return /[\s,:=[{]/.test(this.#text.charAt(at - 1));
  }

  #lineEnd(at: number): number {
    let to = at;
    while (to < this.#end && !/[\r\n]/.test(this.#text.charAt(to))) to++;
    return to;
  }

  #mapping(start: number, end: number, depth: number): { entries: FrontMatterEntry[]; end: number } {
    const entries: FrontMatterEntry[] = [];
    let at = this.#skip(start, end);
    while (at < end && this.#text.charAt(at) !== '}') {
      const key = this.#scalar(at, end, true);
      at = this.#skip(key.end, end);
      if (this.#text.charAt(at) === this.#separator && at < end) {
        at = this.#skip(at + 1, end);
        const value = this.#value(at, end, depth);
        const keyRange = { start: key.words.start, end: key.words.end };
        const range = { start: at, end: value.end };
        entries.push({
          key: key.value,
          keyRange,
          value: value.value,
          valueRange: range,
          words: value.words,
          entries: value.entries,
          items: value.items,
        });
        at = this.#skip(value.end, end);
      }
      // What is neither an entry nor its end is passed over.
      if (at < end && this.#text.charAt(at) !== '}') at = this.#skip(at + (this.#text.charAt(at) === ',' ? 1 : 0), end);
      if (at <= key.words.start) at++;
    }
    return { entries, end: Math.min(at + 1, end) };
  }

  #value(at: number, end: number, depth: number): WrittenValue {
    const unit = this.#text.charAt(at);
    if (unit === '{' && depth < DEEPEST && at < end) {
      const { entries, end: to } = this.#mapping(at + 1, end, depth + 1);
      return { end: to, value: '', words: { start: at, end: to }, entries };
    }
    if ((unit === '{' || unit === '[') && at < end) {
      const to = this.#closing(at) ?? end;
      return unit === '[' ? this.#list(at, to) : this.#asWritten(at, to);
    }
    return this.#scalar(at, end, false);
  }

  /** What is read no further: a value between brackets. */
  #asWritten(start: number, end: number): WrittenValue {
    return { end, value: this.#withoutComments(start, end), words: { start, end }, entries: [] };
  }

  /** A list with its brackets; what stands between others in it is one thing, so that no unit is read once for each of them. */
  #list(start: number, end: number): WrittenValue {
    const items: FrontMatterItem[] = [];
    for (let at = this.#skip(start + 1, end - 1); at < end - 1; at = this.#skip(at, end - 1)) {
      const isNested = '[{'.includes(this.#text.charAt(at));
      const item = isNested ? this.#asWritten(at, this.#closing(at) ?? end - 1) : this.#scalar(at, end - 1, false);
      if (item.end > at) items.push({ value: item.value, words: item.words });
      at = Math.max(item.end, at + 1);
    }
    return { ...this.#asWritten(start, end), items };
  }

  #scalar(at: number, end: number, isKey: boolean): WrittenValue {
    const unit = this.#text.charAt(at);
    if (unit === '"' || unit === "'") {
      const quoted = readQuoted(this.#text, at, end, this.#separator === ':');
      if (quoted) return quoted;
    }
    const ends = isKey ? `,}${this.#separator}` : ',}]';
    const lines: TextRange[] = [];
    let to = at;
    do {
      const from = to;
      while (
        to < end &&
        !this.#isComment(to) &&
        !ends.includes(this.#text.charAt(to)) &&
        !BREAKS.test(this.#text.charAt(to))
      )
        to++;
      lines.push(trimmed(this.#text, from, to));
      const next = this.#behindBreak(to, end);
      if (isKey || this.#separator === '=' || next === to || next === end || ends.includes(this.#text.charAt(next)))
        break;
      to = next;
    } while (to < end && !this.#isComment(to));
    const last = lines.at(-1)!;
    const value = lines.map((line) => this.#text.slice(line.start, line.end)).join(' ');
    return { end: to, value, words: { start: lines[0]!.start, end: last.end }, entries: [] };
  }

  /** Where the words of the next line begin that is not empty; the offset itself where no line ends there. */
  #behindBreak(at: number, end: number): number {
    let to = at;
    if (!BREAKS.test(this.#text.charAt(at))) return at;
    while (to < end && /\s/.test(this.#text.charAt(to))) to++;
    return to;
  }

  /** Offset of the next unit that is neither white space nor a comment. */
  #skip(from: number, end: number): number {
    let at = from;
    while (at < end) {
      if (/\s/.test(this.#text.charAt(at))) at++;
      else if (this.#text.charAt(at) === '#') at = Math.min(this.#lineEnd(at), end);
      else break;
    }
    return at;
  }
}
