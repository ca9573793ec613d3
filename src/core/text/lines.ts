import { isWhiteSpace, type TextRange } from './range.ts';
import { blockTagsOf, tagAfter, type FoundTag } from './tags.ts';

const LF = 10;
const CR = 13;
const GREATER = 0x3e;

/** The lines of a text without their line ends (LF, CRLF or CR, as editors count them), in order; at least one. */
export function splitLines(text: string): TextRange[] {
  const lines = new Lines(text);
  lines.at(Infinity);
  return lines.found;
}

/** A line, or a part of one between tags of HTML that end lines. */
export interface Line extends TextRange {
  /** The tag that says what it is (`li`, `h2`, `br`); '' where there is none before it. */
  readonly tag: string;
  /** Where the tags before it begin; its own start when there are none. */
  readonly tagStart: number;
  /** Where the tags behind it end, if a line break follows them; its own end otherwise. */
  readonly tagEnd: number;
}

/** The lines of a text from one of them on, each looked for when it is asked for first. */
export class Lines {
  /** Those found so far. */
  readonly found: Line[] = [];
  readonly #text: string;
  readonly #hasTags: boolean;
  /** Where the next line begins; -1 behind the last. */
  #next: number;

  /**
   * @param start where a line begins
   * @param hasTags whether tags of HTML such as `<br>` and `<li>` end lines too
   */
  constructor(text: string, start = 0, hasTags = false) {
    this.#text = text;
    this.#next = start;
    this.#hasTags = hasTags;
  }

  /** The line at an index, counted from the first one; undefined behind the last. */
  at(index: number): Line | undefined {
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
    let lastGreater = -1;
    for (; end < text.length; end++) {
      const unit = text.charCodeAt(end);
      if (unit === LF || unit === CR) break;
      if (unit === GREATER) lastGreater = end;
    }
    if (end === text.length) this.#next = -1;
    else this.#next = text.charCodeAt(end) === CR && text.charCodeAt(end + 1) === LF ? end + 2 : end + 1;
    const next = this.#next < 0 ? text.length : this.#next;
    const tags = lastGreater > start && this.#hasTags ? blockTagsOf(text, start, end, next, lastGreater) : [];
    if (tags.length === 0) this.found.push({ start, end, tag: '', tagStart: start, tagEnd: end });
    // One by one: a long line has more parts than a call may have arguments.
    else for (const part of partsOf(text, { start, end }, tags)) this.found.push(part);
  }
}

/** The parts of a line between its tags that are not blank; one, at its end, when all are. */
function partsOf(text: string, { start, end }: TextRange, tags: readonly FoundTag[]): Line[] {
  const parts: Line[] = [];
  let tag = '';
  let from = start;
  let tagStart = start;
  const add = (to: number): void => {
    if (isBlank(text, from, to)) return;
    parts.push({ start: from, end: to, tag, tagStart, tagEnd: to });
    tag = '';
    tagStart = to;
  };
  for (const found of tags) {
    add(found.at);
    tag = tagAfter(tag, found.name);
    from = found.end;
  }
  add(end);
  const last = parts.at(-1);
  if (!last) return [{ start: end, end, tag, tagStart: start, tagEnd: end }];
  if (last.end < end) parts[parts.length - 1] = { ...last, tagEnd: end };
  return parts;
}

function isBlank(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (!isWhiteSpace(text.charCodeAt(at))) return false;
  return true;
}
