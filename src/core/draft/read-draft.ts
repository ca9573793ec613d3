/** Reads a draft: its kind, its sections and its items. */
import type { SectionKind } from '../pack/vocabulary.ts';
import type { Flavor } from './block.ts';
import { readBlocks } from './blocks.ts';
import type { Draft, DraftHeading, DraftKind } from './draft.ts';
import { readFrontMatter, type FrontMatter } from './front-matter.ts';
import { SectionReader, type DraftWords } from './section-reader.ts';
import { sectionsOf } from './sections.ts';

/** Reads a draft. Never throws, whatever the text holds. */
export function readDraft(text: string, flavor: Flavor, words: DraftWords): Draft {
  const { blocks, excluded } = readBlocks(text, flavor);
  const frontMatter = readFrontMatter(text, blocks[0]);
  const reader = new SectionReader(text, flavor, words);
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
