/** A draft as the engine sees it: what it declares, its sections and its items. */
import type { SectionKind } from '../pack/vocabulary.ts';
import type { TextRange } from '../text/range.ts';
import { readBlocks, type Block, type Flavour } from './blocks.ts';
import { readFrontMatter, type FrontMatter } from './front-matter.ts';
import type { HeadingReader } from './headings.ts';

export interface DraftHeading extends TextRange {
  readonly content: TextRange;
  /** 1–6; headings of plain text that carry no sign count as 2. */
  readonly level: number;
  readonly section: SectionKind | undefined;
}

/** One line of work: a list item. */
export interface DraftItem extends TextRange {
  readonly content: TextRange;
  readonly marker: string;
  /** What the nearest recognised heading above announces. */
  readonly section: SectionKind | undefined;
}

export interface Draft {
  readonly frontMatter: FrontMatter | undefined;
  readonly blocks: readonly Block[];
  readonly headings: readonly DraftHeading[];
  readonly items: readonly DraftItem[];
  /** Where no prose stands. Sorted, not overlapping. */
  readonly excluded: readonly TextRange[];
}

/** Reads a draft. Never throws, whatever the text holds. */
export function readDraft(text: string, flavour: Flavour, readHeading: HeadingReader): Draft {
  const { blocks, excluded } = readBlocks(text, flavour);
  const headings: DraftHeading[] = [];
  const items: DraftItem[] = [];
  let section: SectionKind | undefined;
  let sectionLevel = 0;
  for (const block of blocks) {
    const { start, end, content } = block;
    if (block.kind === 'heading') {
      const found = readHeading(text.slice(content.start, content.end));
      // A heading that is not recognised ends the section, unless it stands below the one that opened it.
      if (found !== undefined || block.level <= sectionLevel) section = found;
      if (found !== undefined) sectionLevel = block.level;
      headings.push({ start, end, content, level: block.level, section: found });
      continue;
    }
    if (block.kind === 'item' || block.kind === 'paragraph') {
      // `岗位职责：`, `**任职要求**`, `一、岗位职责` on a line of their own head a section without a heading sign.
      const line = firstLine(text, content);
      const found = readHeading(text.slice(line.start, line.end));
      if (found !== undefined) {
        section = found;
        sectionLevel = 2;
        headings.push({ start, end: line.end === content.end ? end : line.end, content: line, level: 2, section });
        continue;
      }
    }
    if (block.kind === 'item') items.push({ start, end, content, marker: block.marker, section });
  }
  return { frontMatter: readFrontMatter(text, blocks[0]), blocks, headings, items, excluded };
}

function firstLine(text: string, { start, end }: TextRange): TextRange {
  const at = text.slice(start, end).search(/[\r\n]/);
  return { start, end: at < 0 ? end : start + at };
}
