/** Reads a draft: its kind, its sections and its items. */
import type { SectionKind } from '../pack/vocabulary.ts';
import type { Flavor } from './block.ts';
import { shiftOf } from '../text/difference.ts';
import type { Earlier } from '../text/recent-texts.ts';
import type { ReadBlocks } from './block-states.ts';
import { readBlocksAgain } from './blocks.ts';
import type { Draft, DraftHeading, DraftKind } from './draft.ts';
import type { FrontMatter } from './front-matter.ts';
import { planItems } from './plan-items.ts';
import { SectionReader, type DraftWords } from './section-reader.ts';
import { title } from './title.ts';
import type { SortedBlocks } from './section-states.ts';
import { sectionsOf } from './sections.ts';

/** Reads a draft. Never throws, whatever the text holds. */
export function readDraft(text: string, flavor: Flavor, words: DraftWords): Draft {
  return readDraftAgain(text, flavor, words, undefined).draft;
}

/** A draft and what it takes to read only what changes in it. */
export interface ReadDraft {
  readonly draft: Draft;
  readonly blocks: ReadBlocks;
  readonly sorted: SortedBlocks;
  readonly kept: Kept;
}

/** What of a draft is as it was in the version before: nothing when there was none. */
export interface Kept {
  /** How many blocks at the beginning, and where the last of them ends. */
  readonly head: number;
  readonly headEnd: number;
  /** How many blocks at the end, where the first of them begins (infinity when there is none), and how far they moved. */
  readonly tail: number;
  readonly tailStart: number;
  readonly shift: number;
}

/**
 * Reads the next version of a draft: the same as from nothing, but blocks that the change has no part in are not looked at
 * again.
 * @param before what was read of the version before, in the same flavor and with the same words
 * @param titleEnd no item begins before it: a title that is known to be one
 */
export function readDraftAgain(
  text: string,
  flavor: Flavor,
  words: DraftWords,
  before: Earlier<ReadDraft> | undefined,
  titleEnd = 0,
): ReadDraft {
  const difference = before?.difference;
  const blocks = readBlocksAgain(text, flavor, difference && { ...before.value.blocks, difference });
  const { head, tail, excluded, frontMatter } = blocks;
  const reader = new SectionReader(text, flavor, words, excluded);
  const sorted = reader.read(blocks.blocks, difference && { ...before.value.sorted, head, tail, difference });
  const { headings } = reader;
  const named = title(text, { frontMatter, blocks: blocks.blocks, headings }, words.phrases);
  const isPlanned = named !== undefined && words.phrases.titles().isPlan(text.slice(named.start, named.end));
  const isPost = named !== undefined && words.phrases.titles().namesPost(text.slice(named.start, named.end));
  const kind = kindOf(frontMatter, headings, reader, { isPlanned, isPost });
  const found = reader.itemsOf(kind);
  const all = titleEnd === 0 ? found : found.filter(({ start }) => start >= titleEnd);
  const items = kind === 'plan' ? planItems(text, blocks.blocks, all, words.phrases) : all;
  const sections = sectionsOf(text, headings, items, { start: frontMatter?.range.end ?? 0, end: text.length });
  return {
    draft: { kind, frontMatter, blocks: blocks.blocks, headings, sections, items, excluded },
    blocks,
    sorted,
    kept: keptOf(blocks, difference ? shiftOf(difference) : 0),
  };
}

function keptOf({ blocks, head, tail }: ReadBlocks, shift: number): Kept {
  const headEnd = blocks[head - 1]?.end ?? 0;
  return { head, headEnd, tail, tailStart: tail > 0 ? blocks[blocks.length - tail]!.start : Infinity, shift };
}

/** Sections that only a job description has, and those that only a plan has. */
const JD_SECTIONS: readonly (SectionKind | undefined)[] = ['responsibility', 'requirement', 'benefit'];
/** Those without which a draft describes no post: a release has benefits too. */
const POST_SECTIONS: readonly (SectionKind | undefined)[] = ['responsibility', 'requirement'];
const PLAN_SECTIONS: readonly (SectionKind | undefined)[] = ['goal', 'action', 'budget', 'risk'];

/** How many sections of a plan a title counts for that says it is one. */
const PLAN_TITLE = 2;

/**
 * The kind that the front matter names, else the one whose sections there are more of; a title that names a plan counts for some. Work
 * with owners and no section of a job description is a plan, and there is no job description without a post: duties, requirements, or a title that
 * names one.
 */
function kindOf(
  frontMatter: FrontMatter | undefined,
  headings: readonly DraftHeading[],
  reader: { readonly hasOwners: boolean },
  { isPlanned, isPost }: { readonly isPlanned: boolean; readonly isPost: boolean },
): DraftKind {
  const named = frontMatter?.entries.find(({ key }) => key === 'kind')?.value;
  if (named === 'jd' || named === 'plan') return named;
  const ofKinds = (kinds: typeof JD_SECTIONS): DraftHeading[] =>
    headings.filter(({ section }) => section && kinds.includes(section));
  const count = (kinds: typeof JD_SECTIONS): number => ofKinds(kinds).length;
  const jd = isPost || count(POST_SECTIONS) > 0 ? count(JD_SECTIONS) : 0;
  // One heading that only ends in such a word (Office Resources) makes no plan.
  const isByChance = !isPlanned && count(PLAN_SECTIONS) === 1 && !ofKinds(PLAN_SECTIONS)[0]!.isBare;
  const plan = isByChance ? 0 : count(PLAN_SECTIONS) + (isPlanned ? PLAN_TITLE : 0);
  if (jd + plan === 0) return reader.hasOwners ? 'plan' : 'other';
  return jd >= plan ? 'jd' : 'plan';
}
