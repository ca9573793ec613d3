import type { TextRange } from './range.ts';

const LF = 10;
const CR = 13;

/** The lines of a text without their line ends (LF, CRLF or CR, as editors count them), in order; at least one. */
export function splitLines(text: string): TextRange[] {
  const lines = new Lines(text);
  lines.at(Infinity);
  return lines.found;
}

/** The lines of a text from one of them on, each looked for when it is asked for first. */
export class Lines {
  /** Those found so far. */
  readonly found: TextRange[] = [];
  readonly #text: string;
  /** Where the next line begins; -1 behind the last. */
  #next: number;

  /** @param start where a line begins */
  constructor(text: string, start = 0) {
    this.#text = text;
    this.#next = start;
  }

  /** The line at an index, counted from the first one; undefined behind the last. */
  at(index: number): TextRange | undefined {
    while (this.found.length <= index && this.#next >= 0) this.#find();
    return this.found[index];
  }

  /** How many there are. */
  get count(): number {
    this.at(Infinity);
    return this.found.length;
  }

  #find(): void {
    const text = this.#text;
    const start = this.#next;
    let end = start;
    while (end < text.length && text.charCodeAt(end) !== LF && text.charCodeAt(end) !== CR) end++;
    this.found.push({ start, end });
    if (end === text.length) this.#next = -1;
    else this.#next = text.charCodeAt(end) === CR && text.charCodeAt(end + 1) === LF ? end + 2 : end + 1;
  }
}
