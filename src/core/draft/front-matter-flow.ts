/** What front matter writes between quotes and brackets: YAML's flow style, JSON, and the values of TOML. */
import { trimmed, type TextRange } from '../text/range.ts';
import type { FrontMatterEntry } from './front-matter-entry.ts';

/** A value that was read. */
export interface WrittenValue {
  /** One past its last unit, quotes and brackets included. */
  readonly end: number;
  /** What is said: without quotes, escapes resolved. */
  readonly value: string;
  /** Where the words stand: without the quotes. */
  readonly words: TextRange;
  readonly entries: readonly FrontMatterEntry[];
}

/** Mappings within each other are read so deep. What is deeper is text. */
export const DEEPEST = 16;

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', '"': '"', '\\': '\\', '/': '/' };

/**
 * The text in quotes that begins at an offset; undefined when it does not end before `end`.
 * @param doubles whether two single quotes stand for one, as in YAML
 */
export function readQuoted(text: string, at: number, end: number, doubles: boolean): WrittenValue | undefined {
  const quote = text.charAt(at);
  let value = '';
  let from = at + 1;
  for (let to = from; to < end; to++) {
    const unit = text.charAt(to);
    if (unit === quote) {
      if (quote === "'" && doubles && text.charAt(to + 1) === "'" && to + 1 < end) {
        value += text.slice(from, ++to);
        from = to + 1;
        continue;
      }
      value += text.slice(from, to);
      return { end: to + 1, value: folded(value), words: { start: at + 1, end: to }, entries: [] };
    }
    if (unit === '\\' && quote === '"') {
      value += text.slice(from, to);
      const escape = text.charAt(to + 1);
      const code = escape === 'u' ? /^[\da-f]{4}/i.exec(text.slice(to + 2, to + 6))?.[0] : undefined;
      value += code === undefined ? (ESCAPES[escape] ?? escape) : String.fromCharCode(parseInt(code, 16));
      to += code === undefined ? 1 : 5;
      from = to + 1;
    }
  }
  return undefined;
}

/** Lines as one: a line break and the white space around it are a space. */
export function folded(value: string): string {
  if (!/[\r\n]/.test(value)) return value;
  return value
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .join(' ')
    .trim();
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
    const entries = this.#text.charAt(at) === '{' ? this.#mapping(at + 1, end - 1, 1).entries : [];
    return { end, value: entries.length > 0 ? '' : this.#text.slice(at, end), words: range, entries };
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
      if (unit === '"' || (unit === "'" && this.#opensQuote(to))) {
        const quoted = readQuoted(this.#text, to, this.#end, this.#separator === ':');
        if (!quoted) return undefined;
        to = quoted.end - 1;
      } else if (unit === '#' && /\s/.test(this.#text.charAt(to - 1))) {
        to = this.#lineEnd(to) - 1;
      } else if (unit === '{' || unit === '[') depth++;
      else if ((unit === '}' || unit === ']') && --depth === 0) return to + 1;
    }
    return undefined;
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
      return { end: to, value: this.#text.slice(at, to), words: { start: at, end: to }, entries: [] };
    }
    return this.#scalar(at, end, false);
  }

  #scalar(at: number, end: number, isKey: boolean): WrittenValue {
    const unit = this.#text.charAt(at);
    if (unit === '"' || unit === "'") {
      const quoted = readQuoted(this.#text, at, end, this.#separator === ':');
      if (quoted) return quoted;
    }
    let to = at;
    while (to < end && !(isKey ? ',}\r\n' : ',}]\r\n').includes(this.#text.charAt(to))) {
      if (isKey && this.#text.charAt(to) === this.#separator) break;
      to++;
    }
    const words = trimmed(this.#text, at, to);
    return { end: to, value: this.#text.slice(words.start, words.end), words, entries: [] };
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
