/** Numbers and signs that people type before the items of a list, instead of asking Word for a list. */

export interface MarkedLine {
  /** 0 for a sign. */
  readonly number: number;
  readonly text: string;
}

const NUMBER = /^(\d{1,2})(?:[、．）]\s*|[.)](?:\s+|(?=[^\d\s])))/u;
const BULLET = /^(?:[•●·▪■◆◇○◦★➢✓√⚫]\s*|[–—-]\s+)/u;

/** @returns undefined for a line that begins with words */
export function handMarked(line: string): MarkedLine | undefined {
  const found = NUMBER.exec(line) ?? BULLET.exec(line);
  const text = found ? line.slice(found[0].length) : '';
  return found && text !== '' ? { number: Number(found[1] ?? '0'), text } : undefined;
}

/** Before a number in the middle of a line. */
const BREAK = /(?:^|[。；;，,.\s])(\d{1,2})[、．.](?=[^\d\s])/gu;

/** A line that holds several numbered items, `1、…；2、…；3、…`, as so many lines. */
export function splitNumbered(line: string): string[] {
  const starts: number[] = [];
  for (const found of line.matchAll(BREAK)) {
    if (Number(found[1]) === starts.length + 1) starts.push(found.index + found[0].search(/\d/u));
  }
  if (starts.length < 2 || starts[0] !== 0) return [line];
  return starts.map((start, at) => line.slice(start, starts[at + 1]).trim());
}
