/** The blocks that have been read so far, the one that is open, and what is left out of prose. */
import { Lines, type Line } from '../text/lines.ts';
import { trimmed, type TextRange } from '../text/range.ts';
import type { Block, BlockKind } from './block.ts';
import { LineStates, type OpenBlock } from './block-states.ts';
import { notProse, opensFrontMatter, readFrontMatter, type FrontMatter } from './front-matter.ts';
import { scanInline } from './inline.ts';

export class BlockWriter {
  blocks: Block[] = [];
  excluded: TextRange[] = [];
  frontMatter: FrontMatter | undefined;
  states = new LineStates();
  protected readonly text: string;
  protected lines: Lines;
  protected open: OpenBlock | undefined;
  /** Whether the line above is part of a table, so that this one is a row of it whatever it looks like. */
  protected isInTable = false;

  constructor(text: string) {
    this.text = text;
    this.lines = new Lines(text, 0, true);
  }

  /** Ends the open block on the line before `before`. */
  protected close(before: number): void {
    if (!this.open) return;
    const { kind, start, content, level, marker } = this.open;
    const { end, tagEnd } = this.lines.at(before - 1)!;
    this.push(kind, start, end, trimmed(this.text, content, end), level, marker);
    scanInline(this.text, content, end, this.excluded);
    if (end < tagEnd) this.excluded.push({ start: end, end: tagEnd });
    const next = this.lines.at(before);
    if (next) this.leaveOutTags(next);
    this.open = undefined;
  }

  /** Leaves out what is no prose between two offsets. */
  protected scan(start: number, end: number): void {
    scanInline(this.text, start, end, this.excluded);
  }

  /** Adds a block of one line whose words stand in a range. */
  protected words(kind: BlockKind, line: TextRange, { start, end }: TextRange, level: number): void {
    this.single(kind, line, trimmed(this.text, start, end), level);
    scanInline(this.text, start, end, this.excluded);
  }

  /** Adds a row of a table whose words begin at an offset. */
  protected row(line: TextRange, at: number): void {
    this.words('table-row', line, { start: at, end: line.end }, 0);
  }

  /** Makes the open paragraph a heading, because this line underlines it. */
  protected underlined(index: number, line: TextRange, rest: string): number {
    const { start, content } = this.open!;
    const { end } = this.lines.at(index - 1)!;
    this.push('heading', start, line.end, trimmed(this.text, content, end), rest.startsWith('=') ? 1 : 2, '');
    this.scan(content, end);
    this.open = undefined;
    return index;
  }

  protected single(kind: BlockKind, line: TextRange, content: TextRange, level = 0): void {
    this.push(kind, line.start, line.end, content, level, '');
  }

  /** Adds lines that hold no prose, and answers the last of them. */
  protected range(kind: BlockKind, first: number, last: number): number {
    this.close(first);
    const range = { start: this.lines.at(first)!.start, end: this.lines.at(last)!.end };
    this.push(kind, range.start, range.end, range, 0, '');
    this.excluded.push(range);
    this.isInTable = false;
    return last;
  }

  protected push(kind: BlockKind, start: number, end: number, content: TextRange, level: number, marker: string): void {
    this.blocks.push({ kind, start, end, content, level, marker });
  }

  protected leaveOutTags({ start, tagStart }: Line): void {
    if (tagStart < start) this.excluded.push({ start: tagStart, end: start });
  }

  /** Adds the front matter, if the text begins with one, and returns the index of the line after it. */
  protected readFront(): number {
    const text = this.text;
    this.frontMatter = readFrontMatter(text);
    if (!this.frontMatter) {
      // What opens it may be closed, or become YAML, by whatever is written below.
      this.states.isFenceOpen = opensFrontMatter(text);
      return 0;
    }
    const { end } = this.frontMatter.range;
    for (const range of notProse(text, this.frontMatter)) this.excluded.push(range);
    let last = 0;
    while (this.lines.at(last)!.end < end) last++;
    const first = last > 1 ? this.lines.at(1)!.start : this.lines.at(last)!.start;
    const content = { start: first, end: last > 1 ? this.lines.at(last - 1)!.end : first };
    this.push('front-matter', 0, end, content, 0, '');
    return last + 1;
  }
}
