/** Lines that are no prose or head some: the code of MDX, the heads of callouts, the labels of notes and links. */
import type { Lines } from '../text/lines.ts';
import type { TextRange } from '../text/range.ts';
import { isGap } from './signs.ts';

/** A line that is looked at as a whole is no longer. */
const LONGEST = 1000;
/** Code of MDX ends at a blank line, or where its braces are closed; so many lines are looked at. */
const MOST_LINES = 500;

const IMPORT = /^import[ \t]+(?:[\p{L}\w$*{][\p{L}\w$*{},\t ]*from[ \t]*)?(?:'[^']+'|"[^"]+");?[ \t]*$/u;
const IMPORT_OPENING = /^import[ \t]+(?:[\p{L}\w$]+,[ \t]*)?\{[\p{L}\w$,\t ]*$/u;
const EXPORT =
  /^export[ \t]+(?:(?:const|let|var)[ \t]+[\p{L}\w$]+[ \t]*[=:]|(?:async[ \t]+)?function[ \t*]*(?:[\w$]+[ \t]*)?\(|class[ \t]+[\w$]+|default[ \t]+(?:function|class|async|\(|\{|\[|[A-Z][\w$]*[ \t]*(?:[;(][ \t]*)?$)|\{[\w$,\t ]*\}|\*[ \t]+from)/u;

/** Index of the last line of the code of MDX that a line begins; undefined when it begins none. */
export function endOfModule(text: string, lines: Lines, index: number, at: number): number | undefined {
  const { end } = lines.at(index)!;
  if (end - at > LONGEST) return undefined;
  const line = text.slice(at, end);
  if (IMPORT.test(line)) return index;
  if (!IMPORT_OPENING.test(line) && !EXPORT.test(line)) return undefined;
  let depth = 0;
  for (let last = index; last < index + MOST_LINES; last++) {
    const below = lines.at(last);
    if (!below || /^[ \t]*$/.test(text.slice(below.start, Math.min(below.end, below.start + LONGEST)))) {
      return Math.max(index, last - 1);
    }
    depth = depthAfter(text, below.start, below.end, depth);
    if (depth <= 0) return last;
  }
  return index + MOST_LINES - 1;
}

/** How many brackets are open behind a line. */
function depthAfter(text: string, start: number, end: number, before: number): number {
  let depth = before;
  let quote = '';
  for (let at = start; at < end; at++) {
    const unit = text.charAt(at);
    if (quote !== '') {
      if (unit === '\\') at++;
      else if (unit === quote) quote = '';
    } else if ('"\'`'.includes(unit)) quote = unit;
    else if ('{[('.includes(unit)) depth++;
    else if ('}])'.includes(unit)) depth--;
  }
  return depth;
}

const CALLOUT = /^\[![\p{L}\w-]{1,30}(?:\|[^\]\r\n]{0,30})?\][+-]?(?=[ \t]|$)/u;

/**
 * The words of the head of a callout (`[!note]- 岗位职责`) or of a container (`:::note 岗位职责`), of which the sign that closes one
 * (`:::`) has none; undefined when a line is no such head.
 */
export function wordsOfCallout(text: string, at: number, end: number): TextRange | undefined {
  if (text.charAt(at) === ':') return wordsOfContainer(text, at, end);
  const sign = CALLOUT.exec(text.slice(at, Math.min(end, at + 80)))?.[0];
  return sign === undefined ? undefined : { start: afterGap(text, at + sign.length, end), end };
}

/** What a container of Docusaurus, VuePress or Pandoc is. */
const KIND = /^[A-Za-z][\w-]{0,30}(?=[ \t[{]|$)/u;
const ATTRIBUTES = /^\{[^{}\r\n]{0,60}\}/u;
const LONGEST_HEAD = 256;

function wordsOfContainer(text: string, at: number, end: number): TextRange | undefined {
  if (!text.startsWith(':::', at) || end - at > LONGEST_HEAD) return undefined;
  let start = at;
  while (start < end && text.charAt(start) === ':') start++;
  start = afterGap(text, start, end);
  for (const part of [KIND, ATTRIBUTES]) {
    start = afterGap(text, start + (part.exec(text.slice(start, end))?.[0].length ?? 0), end);
  }
  if (start < end && text.charAt(start) === '[') start++;
  let to = end;
  for (; to > start && ' \t:]}'.includes(text.charAt(to - 1)); to--) {
    if (text.charAt(to - 1) === '}') to = Math.max(start, text.lastIndexOf('{', to)) + 1;
  }
  return { start, end: to };
}

function afterGap(text: string, at: number, end: number): number {
  let to = at;
  while (to < end && isGap(text.charCodeAt(to))) to++;
  return to;
}

const LABEL = /^\[(\^?)[^[\]]{1,999}\]:[ \t]*/;
/** What stands behind the label of a link: an address, and maybe a title in quotes. */
const DESTINATION = /^(?:<[^<>]*>|[^\s<]\S*)(?:[ \t]+(?:"[^"]*"|'[^']*'|\([^()]*\)))?[ \t]*$/;

/** The label of a note (`[^1]: words`) or of a link (`[1]: address`). */
export interface NoteLabel {
  /** Where what it stands for begins. */
  readonly end: number;
  /** Whether words follow, not an address. */
  readonly hasWords: boolean;
}

export function readNoteLabel(text: string, at: number, end: number): NoteLabel | undefined {
  if (text.charAt(at) !== '[') return undefined;
  const label = LABEL.exec(text.slice(at, Math.min(end, at + 1004)));
  if (!label) return undefined;
  const to = at + label[0].length;
  const hasWords = label[1] !== '';
  if (!hasWords && to < end && !DESTINATION.test(text.slice(to, Math.min(end, to + 2048)))) return undefined;
  return { end: to, hasWords };
}
