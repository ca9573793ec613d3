/** A draft as the engine sees it: its kind, its sections and its items. */
import type { SectionKind } from '../pack/vocabulary.ts';
import type { TextRange } from '../text/range.ts';
import { readBlocks, type Block, type Flavour } from './blocks.ts';
import { readFrontMatter, type FrontMatter } from './front-matter.ts';
import { SectionReader, type DraftWords } from './section-reader.ts';
import { sectionsOf } from './sections.ts';

export type { DraftWords } from './section-reader.ts';

export type DraftKind = 'jd' | 'plan' | 'other';

export interface DraftHeading extends TextRange {
  readonly content: TextRange;
  /** 1–6; headings that carry no sign count as 2. */
  readonly level: number;
  readonly section: SectionKind | undefined;
  /** It says nothing but its section (`岗位职责`), not also whose (`销售岗位职责`). */
  readonly isBare: boolean;
}

/** One line of work. */
export interface DraftItem extends TextRange {
  /** A list item, a clause or sentence of running text, or a row of a table. */
  readonly form: 'list' | 'clause' | 'row';
  readonly content: TextRange;
  readonly marker: string;
  /**
   * What the nearest recognised heading above announces, unless the line itself says otherwise (`学历：大专` among duties is
   * a requirement). A list above the first requirements of a job description is its duties, headed or not.
   */
  readonly section: SectionKind | undefined;
  /** Where the item says who owns the work: a cell, `负责人：…`, `@…`; an empty range when it leaves that open. */
  readonly owner?: TextRange;
}

/** A heading and what stands below it up to the next, or what stands above the first. */
export interface DraftSection extends TextRange {
  /** Undefined for what stands above the first heading. */
  readonly heading: DraftHeading | undefined;
  /** What it is: by its own heading, else by the recognised heading that it stands below. */
  readonly kind: SectionKind | undefined;
  /** Its items are `items.slice(firstItem, endItem)` of the draft. */
  readonly firstItem: number;
  readonly endItem: number;
}

export interface Draft {
  readonly kind: DraftKind;
  readonly frontMatter: FrontMatter | undefined;
  readonly blocks: readonly Block[];
  readonly headings: readonly DraftHeading[];
  /** In order; they cover the draft behind its front matter, except blank lines above the first heading. */
  readonly sections: readonly DraftSection[];
  readonly items: readonly DraftItem[];
  /** Where no prose stands. Sorted, not overlapping. */
  readonly excluded: readonly TextRange[];
}

/** Reads a draft. Never throws, whatever the text holds. */
export function readDraft(text: string, flavour: Flavour, words: DraftWords): Draft {
  const { blocks, excluded } = readBlocks(text, flavour);
  const frontMatter = readFrontMatter(text, blocks[0]);
  const reader = new SectionReader(text, flavour, words);
  reader.read(blocks);
  const { headings } = reader;
  const kind = kindOf(frontMatter, headings, reader.hasOwners);
  const items = reader.itemsOf(kind);
  const sections = sectionsOf(text, headings, items, { start: frontMatter?.range.end ?? 0, end: text.length });
  return { kind, frontMatter, blocks, headings, sections, items, excluded };
}

/** Sections that only a job description has, and those that only a plan has. */
const JD_SECTIONS: readonly (SectionKind | undefined)[] = ['responsibility', 'requirement', 'benefit'];
const PLAN_SECTIONS: readonly (SectionKind | undefined)[] = ['goal', 'action', 'budget', 'risk'];

/**
 * The kind that the front matter names, else the one whose sections there are more of; work with owners and no section of
 * a job description is a plan.
 */
function kindOf(
  frontMatter: FrontMatter | undefined,
  headings: readonly DraftHeading[],
  hasOwners: boolean,
): DraftKind {
  const named = frontMatter?.entries.find(({ key }) => key === 'kind')?.value;
  if (named === 'jd' || named === 'plan') return named;
  const count = (kinds: typeof JD_SECTIONS): number =>
    headings.filter(({ section }) => section && kinds.includes(section)).length;
  const [jd, plan] = [count(JD_SECTIONS), count(PLAN_SECTIONS)];
  if (jd + plan === 0) return hasOwners ? 'plan' : 'other';
  return jd >= plan ? 'jd' : 'plan';
}
