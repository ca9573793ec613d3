import type { TextRange } from './range.ts';

const LF = 10;
const CR = 13;

/** The lines of a text without their line ends (LF, CRLF or CR, as editors count them), in order; at least one. */
export function splitLines(text: string): TextRange[] {
  const lines: TextRange[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit !== LF && unit !== CR) continue;
    lines.push({ start, end: at });
    if (unit === CR && text.charCodeAt(at + 1) === LF) at++;
    start = at + 1;
  }
  lines.push({ start, end: text.length });
  return lines;
}
