/** Front matter in YAML: the lines of a mapping, whose values may go on over several lines. */
import { trimmed, type TextRange } from '../text/range.ts';
import { DEEPEST, FlowReader, readQuoted } from './front-matter-flow.ts';
import type { FrontMatterEntry, FrontMatterItem } from './front-matter-entry.ts';

export interface YamlMapping {
  readonly entries: readonly FrontMatterEntry[];
  /** What stands before each of its keys. */
  readonly indent: string;
  /** Where it stands if it is one between braces. */
  readonly braces?: TextRange;
}

interface Entry {
  readonly key: string;
  readonly keyRange: TextRange;
  value: string;
  valueRange: TextRange;
  words: TextRange;
  entries: Entry[];
  items?: readonly FrontMatterItem[] | undefined;
  /** The lines of a list or a text below its key. */
  readonly below: TextRange[];
}

interface Level {
  readonly indent: number;
  readonly entries: Entry[];
}

/** A key that is longer is a sentence. */
const LONGEST_KEY = 40;
/** What a plain key does not begin with, and what it does not hold. */
const NO_KEY_START = '?:,[]{}#&*!|>\'"%@`';
const NO_KEY = '。，；！？;!?';

/**
 * The mapping that some lines hold; undefined when they are no mapping but prose. Lines that are being written (`ro`) or
 * have a wide colon (`title：…`) are passed over.
 * @param lines without the fences
 */
export function readYaml(text: string, lines: readonly TextRange[]): YamlMapping | undefined {
  const reader = new YamlReader(text, lines);
  return reader.read();
}

class YamlReader {
  readonly #text: string;
  readonly #lines: readonly TextRange[];
  readonly #levels: Level[] = [];

  constructor(text: string, lines: readonly TextRange[]) {
    this.#text = text;
    this.#lines = lines;
  }

  read(): YamlMapping | undefined {
    let isEmpty = true;
    let hasHeading = false;
    let base: Level | undefined;
    for (let index = 0; index < this.#lines.length; index++) {
      const line = this.#lines[index]!;
      const at = this.#wordsOf(line);
      if (at === line.end) continue;
      if (this.#text.charAt(at) === '#') {
        hasHeading ||= !this.#isKeyLine(at + 1, line.end);
        continue;
      }
      if (isEmpty && this.#text.charAt(at) === '{') return this.#flow(at);
      isEmpty = false;
      base ??= this.#enter(at - line.start, []);
      const last = this.#line(index, at);
      if (last === undefined) return undefined;
      index = last;
    }
    // Headings and nothing else between two rules are prose.
    if (!base) return hasHeading ? undefined : { entries: [], indent: '' };
    if (base.entries.length === 0) return undefined;
    finish(this.#text, base.entries);
    const first = base.entries[0]!.keyRange.start;
    const line = this.#lines.find(({ end }) => end >= first)!;
    return { entries: base.entries, indent: this.#text.slice(line.start, this.#wordsOf(line)) };
  }

  /** A mapping between braces, which nothing but comments may follow. */
  #flow(at: number): YamlMapping | undefined {
    const { end } = this.#lines.at(-1)!;
    const flow = new FlowReader(this.#text, end, ':').read(at);
    if (!flow || /^[ \t]*[^\s#]/m.test(this.#text.slice(flow.end, end))) return undefined;
    return { entries: flow.entries, indent: '', braces: { start: at, end: flow.end } };
  }

  #enter(indent: number, entries: Entry[]): Level {
    const level = { indent, entries };
    this.#levels.push(level);
    return level;
  }

  #wordsOf({ start, end }: TextRange): number {
    let at = start;
    while (at < end && (this.#text.charAt(at) === ' ' || this.#text.charAt(at) === '\t')) at++;
    return at;
  }

  /** Reads an entry, or a line that goes on with the one above; answers the last line read, undefined for prose. */
  #line(index: number, at: number): number | undefined {
    const line = this.#lines[index]!;
    const indent = at - line.start;
    while (this.#levels.length > 1 && indent < this.#levels.at(-1)!.indent) this.#levels.pop();
    const level = this.#levels.at(-1)!;
    const above = level.entries.at(-1);
    const isDash = this.#text.charAt(at) === '-' && (at + 1 === line.end || /\s/.test(this.#text.charAt(at + 1)));
    const key = isDash ? undefined : this.#key(at, line.end);
    const isBelow = indent > level.indent;
    if (above && (isBelow || isDash)) {
      const isOpen = above.value === '' && above.below.length === 0 && above.entries.length === 0;
      if (isBelow && key && isOpen && this.#levels.length < DEEPEST) {
        this.#enter(indent, above.entries);
        return this.#entry(index, key);
      }
      goOn(above, { start: at, end: this.#entryEnd(at, line.end) });
      return index;
    }
    if (key) return this.#entry(index, key);
    return isDash || !this.#isUnfinished(at, line.end) ? undefined : index;
  }

  /** Where an entry of a list ends, or a line that goes on with the one above: before a comment, which none is between quotes. */
  #entryEnd(at: number, end: number): number {
    const words = this.#text.charAt(at) === '-' ? this.#wordsOf({ start: at + 1, end }) : at;
    const first = this.#text.charAt(words);
    const quoted = first === '"' || first === "'" ? readQuoted(this.#text, words, end, true) : undefined;
    return trimmed(this.#text, at, this.#plainEnd(quoted?.end ?? at, end)).end;
  }

  /** Whether a line that is no YAML is one being written rather than prose: a word without a colon, or with a wide one. */
  #isUnfinished(at: number, end: number): boolean {
    return /^[\w-]{1,30}(?:[ \t]*$|[ \t]{0,9}：)/.test(this.#text.slice(at, Math.min(end, at + 60)));
  }

  #isKeyLine(from: number, end: number): boolean {
    const words = trimmed(this.#text, from, end);
    return words.start < words.end && this.#key(words.start, words.end) !== undefined;
  }

  /** The key that begins at an offset, and where its colon ends. */
  #key(at: number, end: number): { key: string; range: TextRange; colon: number } | undefined {
    const text = this.#text;
    const first = text.charAt(at);
    if (first === '"' || first === "'") {
      const quoted = readQuoted(text, at, Math.min(end, at + LONGEST_KEY + 2), true);
      if (!quoted) return undefined;
      let colon = quoted.end;
      while (colon < end && /[ \t]/.test(text.charAt(colon))) colon++;
      return text.charAt(colon) === ':' && colon < end
        ? { key: quoted.value, range: quoted.words, colon: colon + 1 }
        : undefined;
    }
    if (NO_KEY_START.includes(first)) return undefined;
    for (let to = at; to < end && to - at <= LONGEST_KEY; to++) {
      const unit = text.charAt(to);
      if (NO_KEY.includes(unit) || (unit === '#' && /\s/.test(text.charAt(to - 1)))) return undefined;
      if (unit === ':' && (to + 1 === end || /[ \t]/.test(text.charAt(to + 1)))) {
        const range = trimmed(text, at, to);
        return { key: text.slice(range.start, range.end), range, colon: to + 1 };
      }
    }
    return undefined;
  }

  /** Adds the entry of a key with its value, and answers the last line of the value. */
  #entry(index: number, { key, range, colon }: { key: string; range: TextRange; colon: number }): number {
    const text = this.#text;
    const line = this.#lines[index]!;
    const level = this.#levels.at(-1)!;
    let at = colon;
    while (at < line.end && /[ \t]/.test(text.charAt(at))) at++;
    const start = text.charAt(at) === '#' ? colon : at;
    const none = { start, end: start };
    const entry: Entry = { key, keyRange: range, value: '', valueRange: none, words: none, entries: [], below: [] };
    level.entries.push(entry);
    at = this.#afterTag(at, line.end);
    if (at === line.end || text.charAt(at) === '#') return index;
    const last = this.#lastLine(index, level.indent);
    const end = this.#lines[last]!.end;
    const first = text.charAt(at);
    if (first === '|' || first === '>') return this.#block(entry, index, last, at);
    const written =
      first === '"' || first === "'"
        ? readQuoted(text, at, end, true)
        : first === '{' || first === '['
          ? new FlowReader(text, end, ':').read(at)
          : undefined;
    const rest = written && text.slice(written.end, this.#lineEndFrom(written.end, index, last));
    if (written && /^[ \t]*(?:$|[ \t]#)/.test(rest!)) {
      entry.value = written.value;
      entry.words = written.words;
      entry.entries = written.entries.map(asEntry);
      entry.items = written.items;
      entry.valueRange = { start: entry.valueRange.start, end: written.end };
      return last;
    }
    this.#plain(entry, index, last, at);
    return last;
  }

  /** Passes over a tag or an anchor before a value (`!!str`, `&post`). */
  #afterTag(from: number, end: number): number {
    let at = from;
    while (at < end && (this.#text.charAt(at) === '!' || this.#text.charAt(at) === '&')) {
      while (at < end && !/\s/.test(this.#text.charAt(at))) at++;
      while (at < end && /[ \t]/.test(this.#text.charAt(at))) at++;
    }
    return at;
  }

  #lineEndFrom(offset: number, first: number, last: number): number {
    let index = first;
    while (index < last && this.#lines[index]!.end < offset) index++;
    return this.#lines[index]!.end;
  }

  /** The last line of a value: those below its key that are indented more, or close a bracket. */
  #lastLine(index: number, indent: number): number {
    let last = index;
    for (let below = index + 1; below < this.#lines.length; below++) {
      const line = this.#lines[below]!;
      const at = this.#wordsOf(line);
      if (at === line.end) continue;
      if (at - line.start <= indent && !/[\]}]/.test(this.#text.charAt(at))) break;
      last = below;
    }
    return last;
  }

  /** A text of several lines behind `|` or `>`. */
  #block(entry: Entry, index: number, last: number, at: number): number {
    const lines = this.#lines.slice(index + 1, last + 1).map(({ start, end }) => trimmed(this.#text, start, end));
    const written = lines.filter(({ start, end }) => start < end);
    const end = written.at(-1)?.end ?? this.#plainEnd(at, this.#lines[index]!.end);
    const items = written.map((words) => ({ value: this.#text.slice(words.start, words.end), words }));
    const keepsLines = this.#text.charAt(at) === '|';
    if (keepsLines) entry.items = items;
    entry.value = items.map(({ value }) => value).join(keepsLines ? '\n' : ' ');
    entry.words = written.length > 0 ? { start: written[0]!.start, end } : { start: end, end };
    entry.valueRange = { start: entry.valueRange.start, end };
    return last;
  }

  /** A value without quotes, which may go on on the lines below. */
  #plain(entry: Entry, index: number, last: number, at: number): void {
    const parts: TextRange[] = [{ start: at, end: this.#plainEnd(at, this.#lines[index]!.end) }];
    for (let below = index + 1; below <= last; below++) {
      const line = this.#lines[below]!;
      const start = this.#wordsOf(line);
      if (start < line.end && this.#text.charAt(start) !== '#')
        parts.push({ start, end: this.#plainEnd(start, line.end) });
    }
    const { end } = parts.at(-1)!;
    entry.value = parts.map((part) => this.#text.slice(part.start, part.end)).join(' ');
    entry.words = { start: at, end };
    entry.valueRange = { start: entry.valueRange.start, end };
  }

  /** Where the words of a line end, before a comment and the white space around it. */
  #plainEnd(from: number, end: number): number {
    let to = from;
    while (to < end && !(this.#text.charAt(to) === '#' && to > from && /[ \t]/.test(this.#text.charAt(to - 1)))) to++;
    return trimmed(this.#text, from, to).end;
  }
}

function asEntry(entry: FrontMatterEntry): Entry {
  return { ...entry, entries: entry.entries.map(asEntry), below: [] };
}

function goOn(entry: Entry, line: TextRange): void {
  if (entry.words.start === entry.words.end) entry.words = line;
  entry.words = { start: entry.words.start, end: line.end };
  entry.valueRange = { start: entry.valueRange.start, end: line.end };
  entry.below.push(line);
}

/** Puts together what stands below keys, and lets the range of each mapping go to the end of its last entry. */
function finish(text: string, entries: readonly Entry[]): void {
  for (const entry of entries) {
    finish(text, entry.entries);
    if (entry.below.length > 0) {
      const lines = entry.below.map(({ start, end }) => text.slice(start, end));
      entry.value = (entry.value === '' ? lines : [entry.value, ...lines]).join('\n');
      entry.items = itemsOf(text, entry.below);
    }
    const last = entry.entries.at(-1);
    if (!last || last.valueRange.end <= entry.valueRange.end) continue;
    entry.valueRange = { start: entry.valueRange.start, end: last.valueRange.end };
    entry.words = { start: entry.entries[0]!.keyRange.start, end: last.valueRange.end };
  }
}

/** The things in a list: each begins with a dash, and may go on on the lines below it. */
function itemsOf(text: string, lines: readonly TextRange[]): FrontMatterItem[] {
  const parts: TextRange[][] = [];
  for (const { start, end } of lines) {
    const isDash = /^-(?:\s|$)/.test(text.slice(start, Math.min(end, start + 2)));
    const words = isDash ? trimmed(text, start + 1, end) : { start, end };
    if (isDash || parts.length === 0) parts.push([words]);
    else parts.at(-1)!.push(words);
  }
  return parts.map((all) => {
    const words = { start: all[0]!.start, end: all.at(-1)!.end };
    const quoted = /["']/.test(text.charAt(words.start)) && readQuoted(text, words.start, words.end, true);
    if (quoted && quoted.end === words.end) return { value: quoted.value, words: quoted.words };
    return {
      value: all
        .map(({ start, end }) => text.slice(start, end))
        .join(' ')
        .trim(),
      words,
    };
  });
}
