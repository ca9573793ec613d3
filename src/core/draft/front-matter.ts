/** The front matter of a draft, read line by line: `key: value` at the left margin is all that Role Lens asks of it. */
import { splitLines, type Lines } from '../text/lines.ts';
import type { TextChange, TextRange } from '../text/range.ts';
import type { Block } from './block.ts';

export interface FrontMatterEntry {
  readonly key: string;
  /** The value without quotes and comment. */
  readonly value: string;
  readonly valueRange: TextRange;
}

export interface FrontMatter {
  readonly range: TextRange;
  readonly entries: readonly FrontMatterEntry[];
  /** Offset at which a further line of front matter goes: the start of the closing fence. */
  readonly insertAt: number;
}

const ENTRY = /^([\w-]+)([ \t]*:(?:[ \t]+|$))(.*)$/;
const QUOTED = /^(?:"([^"]*)"|'([^']*)')(?=[ \t]*(?:[ \t]#.*)?$)/;
const COMMENT = /(?:^|[ \t]+)#.*$/;

/** A key with its colon, in whatever depth. */
const KEY = /^[ \t]*(?:-[ \t]+)?[^\s:#'"-][^:]*:(?=[ \t]|$)/;
/** Fences and keys are no longer than this. */
const LONGEST_HEAD = 256;

/** Whether the first line of a text may begin front matter. */
export function opensFrontMatter(text: string, lines: Lines): boolean {
  return isFence(text, { start: text.charCodeAt(0) === 0xfeff ? 1 : 0, end: lines.at(0)!.end }, ['---']);
}

/** Index of the line that closes the front matter; -1 when none does. */
export function lastLineOfFrontMatter(text: string, lines: Lines): number {
  let last = 1;
  let line = lines.at(last);
  while (line && !isFence(text, line, ['---', '...'])) line = lines.at(++last);
  return line ? last : -1;
}

/** What of the front matter is no prose: its fences and keys. */
export function frontMatterKeys(text: string, lines: Lines, last: number): TextRange[] {
  const keys = lines.found.slice(1, last).flatMap(({ start, end }) => {
    const key = KEY.exec(text.slice(start, Math.min(end, start + LONGEST_HEAD)));
    return key ? [{ start, end: start + key[0].length }] : [];
  });
  return [{ ...lines.at(0)! }, ...keys, { ...lines.at(last)! }];
}

function isFence(text: string, { start, end }: TextRange, fences: readonly string[]): boolean {
  return end - start < LONGEST_HEAD && fences.includes(text.slice(start, end).trimEnd());
}

/** Reads the front matter from the first block of a draft, if that is what it is. */
export function readFrontMatter(text: string, first: Block | undefined): FrontMatter | undefined {
  if (first?.kind !== 'front-matter') return undefined;
  const lines = splitLines(text.slice(first.start, first.end));
  const entries: FrontMatterEntry[] = [];
  for (const line of lines.slice(1, -1)) {
    const written = text.slice(first.start + line.start, first.start + line.end);
    const match = ENTRY.exec(written);
    if (!match) {
      // The lines of a list or a folded text go with the key above them.
      const above = entries.at(-1);
      if (above && /^(?:[ \t]+|-[ \t])\S/.test(written))
        entries[entries.length - 1] = extend(above, first, line, written);
      continue;
    }
    const [, key, colon, raw] = match as unknown as [string, string, string, string];
    const quoted = QUOTED.exec(raw);
    const bare = quoted ? quoted[0] : raw.replace(COMMENT, '').trimEnd();
    const start = first.start + line.start + key.length + colon.length;
    entries.push({ key, value: quoted?.[1] ?? quoted?.[2] ?? bare, valueRange: { start, end: start + bare.length } });
  }
  return { range: { start: first.start, end: first.end }, entries, insertAt: first.start + lines.at(-1)!.start };
}

function extend(entry: FrontMatterEntry, first: Block, line: TextRange, written: string): FrontMatterEntry {
  const value = `${entry.value}\n${written.trim()}`.trim();
  return { ...entry, value, valueRange: { start: entry.valueRange.start, end: first.start + line.end } };
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
    const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
    return { start, end: start, newText: `---${eol}${key}: ${value}${eol}---${eol}${text.length > start ? eol : ''}` };
  }
  const entry = frontMatter.entries.find((it) => it.key === key);
  if (!entry) return { start: frontMatter.insertAt, end: frontMatter.insertAt, newText: `${key}: ${value}${eol}` };
  if (entry.value === value) return undefined;
  const gap = text[entry.valueRange.start - 1] === ':' ? ' ' : '';
  const comment = text[entry.valueRange.end] === '#' ? ' ' : '';
  return { ...entry.valueRange, newText: gap + value + comment };
}
