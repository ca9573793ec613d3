/**
 * Finds out what is written at a cursor of a file in YAML or JSON, also while its line is half-written: the line is made one that can be
 * read, and what stands around it is read with it. What is wrong farther away does not matter.
 */
import type { TextRange } from '../text/range.ts';
import { readYaml, type YamlNode, type YamlPath } from './read-yaml.ts';

export interface YamlCursor {
  /** Keys and indices that lead to the map whose key is written, or to the value that is written. */
  readonly path: YamlPath;
  /** What is written: a key of the map, an item or a value that may become a map, or a value behind its key. */
  readonly part: 'key' | 'item' | 'value';
  /** The word at the cursor, without quotes; in UTF-16 code units. */
  readonly range: TextRange;
  /** Keys that the map has beside this one. */
  readonly siblings: readonly string[];
  /** Whether the colon is there already. */
  readonly hasColon: boolean;
  /** Whether a space is missing between the sign before it and the word. */
  readonly needsSpace: boolean;
  /** The quote that stands before the word, or ''. */
  readonly quote: string;
  /** Whether brackets stand around it. */
  readonly isFlow: boolean;
}

/** Lines above and below that are read. */
const WINDOW = 100;
const MARKER = 'cursor-of-the-user';
const IN_WORD = /[\p{L}\p{N}_\-./]/u;
const WORD_AFTER = /^[\p{L}\p{N}_\-./]*/u;
const COMMENT = /(?:^|\s)#/;
const HEAD = /^\s*(?:-[\t ]+)*/;
const KEY = /^(?:"[^"]*"\s*|'[^']*'\s*|[^\s:#'"{[][^:#{[]*):(?=\s|$)/;

/** @returns undefined where nothing can be said: in a remark, in a text of several lines, where there is no structure */
export function cursorInYaml(text: string, offset: number): YamlCursor | undefined {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const lineEnd = text.indexOf('\n', offset);
  const end = lineEnd < 0 ? text.length : lineEnd;
  const before = text.slice(start, offset);
  if (COMMENT.test(withoutQuoted(before))) return undefined;
  const from = wordStart(text, start, offset);
  const to = offset + WORD_AFTER.exec(text.slice(offset, end))![0].length;
  const line: Line = { text, start, end, from, to };
  const near = cursorIn(line, aroundLine(line, WINDOW));
  if (near?.isSound) return near.cursor;
  // What stands beside it cannot be read; what it lies in mostly can.
  const least = cursorIn(line, aroundLine(line, 0));
  return least
    ? { ...least.cursor, siblings: near && isSamePath(near, least) ? near.cursor.siblings : [] }
    : near?.cursor;
}

interface Found {
  readonly cursor: YamlCursor;
  /** Whether everything that was read is right. */
  readonly isSound: boolean;
}

/** Whether two places are the same but for how many items stand before. */
function isSamePath({ cursor: a }: Found, { cursor: b }: Found): boolean {
  const same = (step: string | number, at: number): boolean => step === b.path[at] || typeof step === 'number';
  return a.path.length === b.path.length && a.path.every(same);
}

interface Line {
  readonly text: string;
  /** Of the line. */
  readonly start: number;
  readonly end: number;
  /** Of the word. */
  readonly from: number;
  readonly to: number;
}

interface Around {
  readonly above: string;
  readonly below: string;
}

/** The dash of a list is no part of a word. */
function wordStart(text: string, lineStart: number, offset: number): number {
  let start = offset;
  while (start > lineStart && IN_WORD.test(text[start - 1]!)) start--;
  while (start < offset && text[start] === '-') start++;
  return start;
}

function cursorIn(line: Line, { above, below }: Around): Found | undefined {
  const { text, start, end, from, to } = line;
  const before = text.slice(start, from);
  const rest = text.slice(to, end).replace(/\r$/, '');
  const quote = /['"]$/.exec(before)?.[0] ?? '';
  const marker = quote === '' || rest.startsWith(quote) ? MARKER : MARKER + quote;
  const stack = openBrackets(above + before);
  if (!stack) return undefined;
  const isFlow = stack.length > 0;
  const valid = isFlow
    ? above + before + inFlow(marker, quote, stack, rest, below)
    : inBlock(before, marker, quote, rest, above, below);
  if (valid === undefined) return undefined;
  const { root, problems } = readYaml(valid);
  const found = find(root, []);
  if (!found) return undefined;
  const needsSpace = /[:\-,]$/.test(before);
  const hasColon = /^['"]?\s*:/.test(rest);
  const siblings = found.path.length === 0 && !isFlow ? keysOf(text, start) : found.siblings;
  const cursor = { ...found, siblings, range: { start: from, end: to }, hasColon, needsSpace, quote, isFlow };
  return { cursor, isSound: problems.length === 0 };
}

/** The line behind the word such that all brackets close. */
function inFlow(marker: string, quote: string, stack: readonly string[], rest: string, below: string): string {
  const next = rest.slice(marker === MARKER ? quote.length : 0).trimStart();
  const close = quote !== '' && marker === MARKER ? quote : '';
  const comma = next === '' || /^[,:\]}]/.test(next) ? '' : ', ';
  const behind = `${close}${comma}${rest.slice(close.length)}\n${below}`;
  const left = openBrackets(behind, stack);
  return left?.length === 0 ? marker + behind : marker + close + [...stack].reverse().join('');
}

function inBlock(
  before: string,
  marker: string,
  quote: string,
  rest: string,
  above: string,
  below: string,
): string | undefined {
  const head = HEAD.exec(before)![0];
  const said = before.slice(head.length);
  const key = KEY.exec(said)?.[0];
  if (key !== undefined) return `${above}${head}${key} ${MARKER}\n${below}`;
  if (said !== '' && said !== '-' && said !== quote) return undefined;
  const dash = said === '-' ? '- ' : '';
  const value = /^['"]?\s*:(.*)$/.exec(rest)?.[1] ?? '';
  return `${above}${head}${dash}${MARKER}:${value}\n${below}`;
}

/** Where the marker stands. A map that holds nothing else may be a value that is about to be written. */
function find(node: YamlNode, path: YamlPath): Pick<YamlCursor, 'path' | 'part' | 'siblings'> | undefined {
  if (node.value === MARKER) return { path, part: 'value', siblings: [] };
  for (const [key, part] of node.entries ?? []) {
    if (key === MARKER) {
      const siblings = [...node.entries!.keys()].map(String).filter((it) => it !== MARKER);
      return { path, part: siblings.length === 0 ? 'item' : 'key', siblings };
    }
    const found = find(part, [...path, key]);
    if (found) return found;
  }
  return undefined;
}

/** Keys of a file but for that of one line. */
function keysOf(text: string, start: number): string[] {
  return [...text.matchAll(/^(?:"([^"\n]+)"|'([^'\n]+)'|([^\s#:'"-][^\s#:]*))\s*:/gm)].flatMap((found) =>
    found.index === start ? [] : [found[1] ?? found[2] ?? found[3]!],
  );
}

/** A line with what stands in quotes taken out. */
function withoutQuoted(line: string): string {
  return line.replace(/"[^"]*"|'[^']*'/g, '');
}

const CLOSING: Readonly<Record<string, string>> = { '[': ']', '{': '}' };

/**
 * What closes the brackets that are open at the end of a text, the outermost first. A bracket inside of words is none.
 * @returns undefined where somebody forgot to close one: a line behind it is no deeper than its own
 */
function openBrackets(text: string, open: readonly string[] = []): string[] | undefined {
  const stack = [...open];
  let indent = -1;
  let own = indentOf(text);
  let quote = '';
  let last = '\n';
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]!;
    if (sign === '\n') {
      quote = '';
      const line = text.slice(at + 1, lineEndIn(text, at + 1));
      own = indentOf(line);
      if (stack.length > 0 && own <= indent && isSaid(line) && !/^\s*[\]}]/.test(line)) return undefined;
    } else if (quote !== '') {
      if (sign === '\\' && quote === '"') at++;
      else if (sign === quote) quote = '';
    } else if ((sign === '"' || sign === "'") && /[\s:,\-[{]/.test(text[at - 1] ?? ' ')) quote = sign;
    else if (sign === '#' && /\s/.test(text[at - 1] ?? ' ')) at = lineEndIn(text, at) - 1;
    else if (CLOSING[sign] !== undefined && (stack.length > 0 || /[:\-,\n]/.test(last))) {
      if (stack.length === 0) indent = own;
      stack.push(CLOSING[sign]);
    } else if (sign === stack.at(-1)) stack.pop();
    if (sign === '\n' || /\S/.test(sign)) last = sign;
  }
  return stack;
}

function lineEndIn(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end;
}

/** What stands around a line: the lines that it lies in, and so many beside it as belong to the same section of the file. */
function aroundLine({ text, start, end, from }: Line, lines: number): Around {
  const above: string[] = [];
  let at = start;
  for (let count = 0; at > 0 && count < lines; count++) {
    const line = lineBefore(text, at);
    above.unshift(line);
    at -= line.length;
    if (isTop(line)) return { above: above.join(''), below: below(text, end, lines) };
  }
  const own = text.slice(start, end).trim() === '' ? text.slice(start, from) : text.slice(start, end);
  const least = Math.min(indentOf(own), ...above.filter(isSaid).map(indentOf));
  while (above.length > 0 && indentOf(above[0]!) > least) above.shift();
  let child = [...above, own].find((line) => indentOf(line) === least) ?? own;
  while (at > 0 && !isTop(child)) {
    const line = lineBefore(text, at);
    at -= line.length;
    if (!isSaid(line) || !holds(line, child)) continue;
    above.unshift(line);
    child = line;
  }
  return { above: above.join(''), below: below(text, end, lines) };
}

/** Whether a line may be what another lies in. The dashes of a list may stand below their key. */
function holds(line: string, child: string): boolean {
  const [outer, inner] = [indentOf(line), indentOf(child)];
  return outer < inner || (outer === inner && isDash(child) && !isDash(line));
}

function below(text: string, end: number, lines: number): string {
  let at = Math.min(end + 1, text.length);
  const from = at;
  for (let count = 0; count < lines && at < text.length; count++) {
    const next = lineEndIn(text, at) + 1;
    if (isTop(text.slice(at, next)) && !/^[\]}]/.test(text[at]!)) break;
    at = next;
  }
  return text.slice(from, at);
}

function lineBefore(text: string, start: number): string {
  return start < 2 ? text.slice(0, start) : text.slice(text.lastIndexOf('\n', start - 2) + 1, start);
}

const indentOf = (line: string): number => /^[\t ]*/.exec(line)![0].length;
/** Whether a line may hold others. Lines with tabs before them do so in brackets only. */
const isSaid = (line: string): boolean => /^ *[^\s#]|^\s*["'{}[\]]/.test(line);
const isDash = (line: string): boolean => /^\s*-(?:\s|$)/.test(line);
const isTop = (line: string): boolean => /^[^\s#-]/.test(line);
