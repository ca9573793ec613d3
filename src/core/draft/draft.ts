/** A draft as the engine sees it: its kind, its sections and its items. */
import type { SectionKind } from '../pack/vocabulary.ts';
import type { TextRange } from '../text/range.ts';
import { readBlocks, type Block, type Flavour } from './blocks.ts';
import { splitClauses } from './clauses.ts';
import { readFrontMatter, type FrontMatter } from './front-matter.ts';
import type { HeadingReader } from './headings.ts';
import { readTable, type OwnerWord } from './table.ts';

export type DraftKind = 'jd' | 'plan' | 'other';

export interface DraftHeading extends TextRange {
  readonly content: TextRange;
  /** 1–6; headings that carry no sign count as 2. */
  readonly level: number;
  readonly section: SectionKind | undefined;
}

/** One line of work. */
export interface DraftItem extends TextRange {
  /** A list item, a clause of running text, or a row of a table. */
  readonly form: 'list' | 'clause' | 'row';
  readonly content: TextRange;
  readonly marker: string;
  /** What the nearest recognised heading above announces. */
  readonly section: SectionKind | undefined;
  /** Where a row says who owns the work; an empty range when it leaves that open. */
  readonly owner?: TextRange;
}

export interface Draft {
  readonly kind: DraftKind;
  readonly frontMatter: FrontMatter | undefined;
  readonly blocks: readonly Block[];
  readonly headings: readonly DraftHeading[];
  readonly items: readonly DraftItem[];
  /** Where no prose stands. Sorted, not overlapping. */
  readonly excluded: readonly TextRange[];
}

/** What a draft is read with: the words of a pack. */
export interface DraftWords {
  readonly readHeading: HeadingReader;
  readonly isOwner: OwnerWord;
}

/** Reads a draft. Never throws, whatever the text holds. */
export function readDraft(text: string, flavour: Flavour, words: DraftWords): Draft {
  const { blocks, excluded } = readBlocks(text, flavour);
  const reader = new SectionReader(text, words);
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at]!;
    switch (block.kind) {
      case 'heading':
        reader.heading(block);
        break;
      case 'item':
        reader.item(block);
        break;
      case 'paragraph':
        reader.paragraph(block);
        break;
      case 'table-row': {
        let end = at + 1;
        while (blocks[end]?.kind === 'table-row') end++;
        reader.table(blocks.slice(at, end));
        at = end - 1;
        break;
      }
    }
  }
  const { headings, items } = reader;
  const frontMatter = readFrontMatter(text, blocks[0]);
  return { kind: kindOf(frontMatter, headings), frontMatter, blocks, headings, items, excluded };
}

/** Sections in which running text lists work. */
const WORK: readonly (SectionKind | undefined)[] = ['responsibility', 'requirement', 'metric', 'goal', 'action'];
/** A heading before a colon is no longer than this. */
const LONGEST_INLINE_HEADING = 24;

class SectionReader {
  readonly headings: DraftHeading[] = [];
  readonly items: DraftItem[] = [];
  readonly #text: string;
  readonly #words: DraftWords;
  #section: SectionKind | undefined;
  #level = 0;

  constructor(text: string, words: DraftWords) {
    this.#text = text;
    this.#words = words;
  }

  heading({ start, end, content, level }: Block): void {
    const found = this.#read(content);
    // A heading that is not recognised ends the section, unless it stands below the one that opened it.
    if (found !== undefined || level <= this.#level) this.#section = found;
    if (found !== undefined) this.#level = level;
    this.headings.push({ start, end, content, level, section: found });
  }

  item({ start, end, content, marker }: Block): void {
    if (this.#headsSection({ start, end, content })) return;
    this.items.push({ form: 'list', start, end, content, marker, section: this.#section });
  }

  paragraph({ start, end, content }: Block): void {
    const rest = this.#headsSection({ start, end, content })
      ? { start: firstLine(this.#text, content).end, end }
      : content;
    const clauses = splitClauses(this.#text, rest);
    // Prose outside of the sections of work is no list of work, unless it numbers what it says.
    const isNumbered = clauses.filter(({ marker }) => marker !== '').length > 1;
    for (const clause of clauses) {
      const body = this.#inlineHeading(clause);
      if (!WORK.includes(this.#section) && !isNumbered) continue;
      if (body.start < body.end) {
        this.items.push({ form: 'clause', ...body, content: body, marker: clause.marker, section: this.#section });
      }
    }
  }

  table(blocks: readonly Block[]): void {
    for (const { block, owner } of readTable(this.#text, blocks, this.#words.isOwner)) {
      const { start, end, content } = block;
      const owned = owner === undefined ? {} : { owner };
      this.items.push({ form: 'row', start, end, content, marker: '', section: this.#section, ...owned });
    }
  }

  /** `岗位职责：`, `**任职要求**`, `一、岗位职责` on a line of their own head a section without a heading sign. */
  #headsSection({ start, end, content }: Pick<Block, 'start' | 'end' | 'content'>): boolean {
    const line = firstLine(this.#text, content);
    const found = this.#read(line);
    if (found === undefined) return false;
    this.#open(found, { start, end: line.end === content.end ? end : line.end }, line);
    return true;
  }

  /** `岗位职责：负责…`: opens the section and answers what stands behind the colon. */
  #inlineHeading({ start, end }: TextRange): TextRange {
    const head = this.#text.slice(start, Math.min(end, start + LONGEST_INLINE_HEADING));
    const colon = head.search(/[:：]/);
    const content = { start, end: start + colon };
    const found = colon > 0 ? this.#read(content) : undefined;
    if (found === undefined) return { start, end };
    this.#open(found, { start, end: content.end + 1 }, content);
    const [first] = splitClauses(this.#text, { start: content.end + 1, end });
    return first ?? { start: end, end };
  }

  #open(section: SectionKind, { start, end }: TextRange, content: TextRange): void {
    this.#section = section;
    this.#level = 2;
    this.headings.push({ start, end, content, level: 2, section });
  }

  #read({ start, end }: TextRange): SectionKind | undefined {
    return this.#words.readHeading(this.#text.slice(start, end));
  }
}

/** Sections that only a job description has, and those that only a plan has. */
const JD_SECTIONS: readonly (SectionKind | undefined)[] = ['responsibility', 'requirement', 'benefit'];
const PLAN_SECTIONS: readonly (SectionKind | undefined)[] = ['goal', 'action', 'budget', 'risk'];

/** The kind that the front matter names, else the one whose sections there are more of. */
function kindOf(frontMatter: FrontMatter | undefined, headings: readonly DraftHeading[]): DraftKind {
  const named = frontMatter?.entries.find(({ key }) => key === 'kind')?.value;
  if (named === 'jd' || named === 'plan') return named;
  const count = (kinds: typeof JD_SECTIONS): number =>
    headings.filter(({ section }) => section && kinds.includes(section)).length;
  const [jd, plan] = [count(JD_SECTIONS), count(PLAN_SECTIONS)];
  if (jd + plan === 0) return 'other';
  return jd >= plan ? 'jd' : 'plan';
}

function firstLine(text: string, { start, end }: TextRange): TextRange {
  const at = text.slice(start, end).search(/[\r\n]/);
  return { start, end: at < 0 ? end : start + at };
}
