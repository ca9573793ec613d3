/**
 * The front matter of a draft: YAML between `---`, TOML between `+++`, JSON between braces or before `;;;`. What Role Lens asks
 * of it is which keys it has, where their values stand, and where a further key may be written.
 *
 * Everything here takes time linear in the length of the front matter, whatever it holds.
 */
import { Lines } from '../text/lines.ts';
import { trimmed, union, type TextChange, type TextRange } from '../text/range.ts';
import type { FrontMatterEntry } from './front-matter-entry.ts';
import { FlowReader } from './front-matter-flow.ts';
import { readToml } from './front-matter-toml.ts';
import { readYaml } from './front-matter-yaml.ts';

export interface FrontMatter {
  readonly kind: 'yaml' | 'toml' | 'json';
  /** With its fences. */
  readonly range: TextRange;
  /** Those of the outermost mapping, in order. */
  readonly entries: readonly FrontMatterEntry[];
  /** Where a further entry may be written, and what goes before and after it there. */
  readonly room: FrontMatterRoom;
}

export interface FrontMatterRoom {
  readonly at: number;
  readonly before: string;
  readonly after: string;
}

/** Fences are no longer than this. */
const LONGEST_FENCE = 256;
/** The first signs of a text that may begin front matter. */
const FIRST = /^(?:-{3}|\+{3}|;{3}|[{"])/;

/** Whether a text may begin with front matter, so that what is written below may make some of what stands above. */
export function opensFrontMatter(text: string): boolean {
  return FIRST.test(text.slice(begin(text), begin(text) + 3));
}

/** A byte-order mark stands before everything. */
function begin(text: string): number {
  return text.charCodeAt(0) === 0xfeff ? 1 : 0;
}

/** Reads the front matter that a text begins with; undefined when it begins with none, or with a rule and prose. */
export function readFrontMatter(text: string): FrontMatter | undefined {
  if (!opensFrontMatter(text)) return undefined;
  const start = begin(text);
  const lines = new Lines(text);
  const first = text.slice(start, Math.min(lines.at(0)!.end, start + LONGEST_FENCE)).trimEnd();
  switch (first) {
    case '---':
    case '---yaml':
    case '---yml':
      return yaml(text, lines);
    case '+++':
    case '---toml':
      return toml(text, lines, first === '+++' ? '+++' : '---');
    case ';;;':
    case '---json':
      return json(text, lines, first === ';;;' ? ';;;' : '---');
  }
  return first.startsWith('"') ? json(text, lines, ';;;', 0) : braces(text, start);
}

/** Index of the line that closes what the first line opens; undefined when none does. */
function closingLine(text: string, lines: Lines, fences: readonly string[]): number | undefined {
  let index = 1;
  let line = lines.at(index);
  const isFence = ({ start, end }: TextRange): boolean =>
    end - start < LONGEST_FENCE && fences.includes(text.slice(start, end).trimEnd());
  while (line && !isFence(line)) line = lines.at(++index);
  return line && index;
}

/** The line break behind the first line. */
function breakBehind(text: string, { end }: TextRange): string {
  return text.charCodeAt(end) === 0x0d && text.charCodeAt(end + 1) === 0x0a ? '\r\n' : text.charAt(end) || '\n';
}

function yaml(text: string, lines: Lines): FrontMatter | undefined {
  const last = closingLine(text, lines, ['---', '...']);
  if (last === undefined) return undefined;
  const mapping = readYaml(text, lines.found.slice(1, last));
  if (!mapping) return undefined;
  const { entries, indent, braces: inBraces } = mapping;
  const closing = lines.at(last)!;
  const range = { start: 0, end: closing.end };
  if (inBraces) return { kind: 'yaml', range, entries, room: roomIn(text, entries, inBraces) };
  const room = { at: closing.start, before: indent, after: breakBehind(text, lines.at(0)!) };
  return { kind: 'yaml', range, entries, room };
}

function toml(text: string, lines: Lines, fence: string): FrontMatter | undefined {
  const last = closingLine(text, lines, [fence]);
  if (last === undefined) return undefined;
  const entries = readToml(text, lines.found.slice(1, last));
  // Tables stand behind the entries of the whole; what is written behind the name of one belongs to it.
  const table = entries.find(({ keyRange, valueRange }) => valueRange.start < keyRange.start);
  const own = table ? entries.slice(0, entries.indexOf(table)) : entries;
  const above = own.at(-1)?.valueRange.end ?? 0;
  const at = lines.found.slice(1, last + 1).find(({ start }) => start > above)!.start;
  const room = { at, before: '', after: breakBehind(text, lines.at(0)!) };
  return { kind: 'toml', range: { start: 0, end: lines.at(last)!.end }, entries, room };
}

/** JSON before a fence, with its braces or without. */
function json(text: string, lines: Lines, fence: string, from = 1): FrontMatter | undefined {
  const last = closingLine(text, lines, [fence]);
  if (last === undefined) return undefined;
  const closing = lines.at(last)!;
  const content = trimmed(text, lines.at(from)!.start, closing.start);
  const range = { start: 0, end: closing.end };
  if (text.charAt(content.start) === '{') {
    const found = new FlowReader(text, content.end, ':').read(content.start);
    if (found?.end !== content.end) return undefined;
    return { kind: 'json', range, entries: found.entries, room: roomIn(text, found.entries, content) };
  }
  const entries = new FlowReader(text, content.end, ':').entries(content.start, content.end);
  if (entries.length === 0 && content.start < content.end) return undefined;
  const room =
    entries.length > 0
      ? roomBehind(text, entries)
      : { at: closing.start, before: '', after: breakBehind(text, lines.at(0)!) };
  return { kind: 'json', range, entries, room };
}

/** JSON that needs no fence: the text begins with a brace, and nothing stands behind the one that closes it. */
function braces(text: string, start: number): FrontMatter | undefined {
  // An object has quoted keys; a sentence or a block of a template in braces has not.
  if (!/^\{\s{0,200}["}]/.test(text.slice(start, start + 204))) return undefined;
  const found = new FlowReader(text, text.length, ':').read(start);
  if (!found || !/^[ \t]{0,200}(?:[\r\n]|$)/.test(text.slice(found.end, found.end + 202))) return undefined;
  if (found.entries.length === 0) return undefined;
  const { end } = found;
  return {
    kind: 'json',
    range: { start: 0, end },
    entries: found.entries,
    room: roomIn(text, found.entries, { start, end }),
  };
}

/** The room of a mapping between braces. */
function roomIn(text: string, entries: readonly FrontMatterEntry[], { start }: TextRange): FrontMatterRoom {
  return entries.length > 0 ? roomBehind(text, entries) : { at: start + 1, before: '', after: '' };
}

/** The room behind the last of the entries of a mapping, on a line of its own if that has one. */
function roomBehind(text: string, entries: readonly FrontMatterEntry[]): FrontMatterRoom {
  const { keyRange, valueRange } = entries.at(-1)!;
  const quote = /["']/.test(text.charAt(keyRange.start - 1)) ? 1 : 0;
  let from = keyRange.start - quote;
  while (from > 0 && /[ \t]/.test(text.charAt(from - 1))) from--;
  const isFirst = from === begin(text);
  const isOnLine = isFirst || /[\r\n]/.test(text.charAt(from - 1));
  const isWide = text.charAt(from - 1) === '\n' && text.charAt(from - 2) === '\r';
  const lineBreak = isFirst ? breakBehind(text, valueRange) : isWide ? '\r\n' : text.charAt(from - 1);
  const gap = isOnLine ? lineBreak + text.slice(from, keyRange.start - quote) : ' ';
  return { at: valueRange.end, before: `,${gap}`, after: '' };
}

/** What of front matter is no prose: its fences, keys, signs and comments. */
export function notProse(text: string, { range, entries }: FrontMatter): TextRange[] {
  const words: TextRange[] = [];
  const add = (all: readonly FrontMatterEntry[]): void => {
    for (const entry of all) {
      if (entry.entries.length > 0) add(entry.entries);
      else if (entry.words.start < entry.words.end) words.push(entry.words);
    }
  };
  add(entries);
  const left: TextRange[] = [];
  let from = range.start;
  for (const { start, end } of [...union(words), { start: range.end, end: range.end }]) {
    const sign = trimmed(text, from, start);
    if (sign.start < sign.end) left.push(sign);
    from = end;
  }
  return left;
}

/** An entry as the front matter writes one. */
function written(text: string, { kind, entries }: FrontMatter, key: string, value: string): string {
  if (kind === 'toml') return `${key} = "${value}"`;
  const isQuoted = kind === 'json' || entries.some(({ keyRange }) => text.charAt(keyRange.start - 1) === '"');
  return isQuoted ? `"${key}": ${kind === 'json' ? `"${value}"` : value}` : `${key}: ${value}`;
}

/** What the front matter says under a key of its first level; undefined where it has none. */
export function entryOf(frontMatter: FrontMatter | undefined, key: string): FrontMatterEntry | undefined {
  return frontMatter?.entries.find((it) => it.key === key);
}

/** The value of a key of the first level; undefined where the front matter has none, or leaves it empty. */
export function valueUnder(frontMatter: FrontMatter | undefined, key: string): string | undefined {
  return entryOf(frontMatter, key)?.value || undefined;
}

/** The change that makes the front matter say `key: value`; undefined when it says so already. */
export function setFrontMatter(
  text: string,
  frontMatter: FrontMatter | undefined,
  key: string,
  value: string,
): TextChange | undefined {
  const eol = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
  if (!frontMatter) {
    const start = begin(text);
    return { start, end: start, newText: `---${eol}${key}: ${value}${eol}---${eol}${text.length > start ? eol : ''}` };
  }
  const entry = entryOf(frontMatter, key);
  if (!entry) {
    const { at, before, after } = frontMatter.room;
    return { start: at, end: at, newText: before + written(text, frontMatter, key, value) + after };
  }
  if (entry.value === value) return undefined;
  const gap = text[entry.valueRange.start - 1] === ':' ? ' ' : '';
  const comment = text[entry.valueRange.end] === '#' ? ' ' : '';
  return { ...entry.valueRange, newText: gap + (frontMatter.kind === 'yaml' ? value : `"${value}"`) + comment };
}
