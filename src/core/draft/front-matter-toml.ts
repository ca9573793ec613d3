/** Front matter in TOML: `key = value`, and tables under `[name]`. */
import { trimmed, type TextRange } from '../text/range.ts';
import { FlowReader, readQuoted, type WrittenValue } from './front-matter-flow.ts';
import type { FrontMatterEntry } from './front-matter-entry.ts';

const BARE = /[\w-]/;

/**
 * The entries that some lines hold. What is no TOML is passed over: its fences are no Markdown, so it is no prose.
 * @param lines without the fences
 */
export function readToml(text: string, lines: readonly TextRange[]): FrontMatterEntry[] {
  const top: FrontMatterEntry[] = [];
  let open = top;
  const end = lines.at(-1)?.end ?? 0;
  /** Whether a value that is not closed has been met: others are then looked for on their own line only. */
  let isBroken = false;
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]!;
    const at = skipBlank(text, line.start, line.end);
    if (at === line.end || text.charAt(at) === '#') continue;
    if (text.charAt(at) === '[') {
      const start = at + (text.charAt(at + 1) === '[' ? 2 : 1);
      const name = keyAt(text, start, line.end);
      open = [];
      const range = { start: at, end: line.end };
      top.push({ key: name.key, keyRange: name.range, value: '', valueRange: range, words: range, entries: open });
      continue;
    }
    const name = keyAt(text, at, line.end);
    const equals = skipBlank(text, name.end, line.end);
    if (name.key === '' || text.charAt(equals) !== '=' || equals === line.end) continue;
    const from = skipBlank(text, equals + 1, line.end);
    const long: WrittenValue | null | undefined = isBroken || from === line.end ? undefined : closed(text, from, end);
    isBroken ||= long === null;
    const value = long ?? onLine(text, from, line.end);
    const valueRange = { start: from, end: value.end };
    const { key, range: keyRange } = name;
    const { words, entries, items } = value;
    open.push({ key, keyRange, value: value.value, valueRange, words, entries, items });
    while (lines[index]!.end < value.end) index++;
  }
  return top;
}

/** A value that may go over several lines; undefined when it is none of that kind, null when it is not closed. */
function closed(text: string, at: number, end: number): WrittenValue | null | undefined {
  const first = text.charAt(at);
  if (first === '[' || first === '{') return new FlowReader(text, end, '=').read(at) ?? null;
  const quotes = text.slice(at, at + 3);
  if (quotes !== '"""' && quotes !== "'''") return undefined;
  let to = at + 3;
  while (to < end && !text.startsWith(quotes, to)) to += text.charAt(to) === '\\' && quotes === '"""' ? 2 : 1;
  if (to >= end) return null;
  const words = trimmed(text, at + 3, to);
  return { end: to + 3, value: text.slice(words.start, words.end), words, entries: [] };
}

/** A value that stands on one line. */
function onLine(text: string, at: number, end: number): WrittenValue {
  const first = text.charAt(at);
  const quoted = first === '"' || first === "'" ? readQuoted(text, at, end, false) : undefined;
  if (quoted) return quoted;
  let to = at;
  while (to < end && text.charAt(to) !== '#') to++;
  const words = trimmed(text, at, to);
  return { end: words.end, value: text.slice(words.start, words.end), words, entries: [] };
}

/** A key, whose parts may be quoted and have dots between them. */
function keyAt(text: string, from: number, end: number): { key: string; range: TextRange; end: number } {
  let key = '';
  let at = skipBlank(text, from, end);
  const start = at;
  let to = at;
  while (at < end) {
    const unit = text.charAt(at);
    const quoted = unit === '"' || unit === "'" ? readQuoted(text, at, end, false) : undefined;
    if (quoted) {
      key += quoted.value;
      at = quoted.end;
    } else if (BARE.test(unit) || unit === '.') {
      key += unit;
      at++;
    } else break;
    to = at;
  }
  return { key, range: { start, end: to }, end: to };
}

function skipBlank(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && (text.charAt(at) === ' ' || text.charAt(at) === '\t')) at++;
  return at;
}
