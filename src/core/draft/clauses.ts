/** Running text in which work is listed without a line for each: `1、…；2、…`, clauses between semicolons. */
import type { TextRange } from '../text/range.ts';

export interface Clause extends TextRange {
  /** The number before it as written, or ''. */
  readonly marker: string;
}

/** Between clauses: semicolons, full stops, line ends, the place before an inline number and before a Chinese word with a colon. */
const BORDER =
  /[；;\r\n]+|[。！？!?]+|(?<=[^\d\s.、（(])\s*(?=[（(]?\d{1,2}[、．)）](?!\d)|[①-⑳])|(?<=[.:：]\s)(?=\d{1,2}[.)]\s)|(?<=\s)(?=[\u4e00-\u9fff]{2,8}[:：])/gu;
const MARKER = /^(?:[（(]?\d{1,2}[、．.)）]|[①-⑳])[ \t\u3000]*/u;

/** The clauses of a stretch of text, in order, without their numbers, closing signs and the white space around them. */
export function splitClauses(text: string, { start, end }: TextRange): Clause[] {
  const part = text.slice(start, end);
  const clauses: Clause[] = [];
  let from = 0;
  const add = (to: number): void => {
    const piece = part.slice(from, to);
    const lead = /^[\s，,]*/.exec(piece)![0].length;
    const marker = MARKER.exec(piece.slice(lead))?.[0] ?? '';
    const body = piece.slice(lead + marker.length).trimEnd();
    if (body === '') return;
    const begin = start + from + lead + marker.length;
    clauses.push({ start: begin, end: begin + body.length, marker: marker.trim() });
  };
  for (const { index, 0: border } of part.matchAll(BORDER)) {
    add(index);
    from = index + border.length;
  }
  add(part.length);
  return clauses;
}
