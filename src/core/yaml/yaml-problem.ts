/** What can be wrong with a file in YAML or JSON before anybody asks what it says. */
import type { TextRange } from '../text/range.ts';

export const YAML_PROBLEMS = [
  'too-large',
  'too-deep',
  'several-documents',
  'anchor',
  'alias',
  'tag',
  'duplicate-key',
  'forbidden-key',
  'no-key',
  'key-not-text',
  'tab',
  'indentation',
  'unclosed-quote',
  'unclosed-bracket',
  'missing-comma',
  'missing-colon',
  'wide-colon',
  'colon-in-text',
  'bad-start',
  'bad-escape',
  'syntax',
] as const;
export type YamlProblemCode = (typeof YAML_PROBLEMS)[number];

export interface YamlProblem {
  readonly code: YamlProblemCode;
  /** What stands there: a key, a sign, a limit. */
  readonly args: readonly string[];
  /** In UTF-16 code units; inside of one line, and empty only in an empty line. */
  readonly range: TextRange;
}

const LINE_END = /[\n\r]/g;

/** More of what stands in a file is not quoted, in UTF-16 code units. */
const LONGEST_QUOTED = 160;

/** What stands in a file, as a sentence of one line quotes it. */
export function quotable(written: string): string {
  const line = written.replace(/[\s\p{Cc}]+/gu, ' ');
  return line.length > LONGEST_QUOTED ? `${[...line.slice(0, LONGEST_QUOTED)].slice(0, -1).join('')}…` : line;
}

/** A range without what lies behind its first line: a squiggle over many lines says nothing and is slow to draw. */
export function inOneLine(text: string, { start, end }: TextRange): TextRange {
  const from = Math.max(0, Math.min(start, text.length));
  LINE_END.lastIndex = from;
  const lineEnd = LINE_END.exec(text)?.index ?? text.length;
  const to = Math.min(Math.max(end, from + 1), lineEnd);
  if (to > from) return { start: from, end: afterPair(text, to) };
  // At the end of a line: its last character, where it has one.
  const before = from - 1;
  if (before < 0 || text[before] === '\n' || text[before] === '\r') return { start: from, end: from };
  return { start: isHalf(text, before) ? before - 1 : before, end: from };
}

function afterPair(text: string, at: number): number {
  return isHalf(text, at) ? at + 1 : at;
}

/** Whether the second half of a character stands at an offset. */
function isHalf(text: string, at: number): boolean {
  return /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(at - 1, at + 1));
}
