/** Reads a draft: its kind, its sections and its items. */
import { once } from '../text/once.ts';
import type { Flavor } from './block.ts';
import { shiftOf } from '../text/difference.ts';
import type { Earlier } from '../text/recent-texts.ts';
import type { ReadBlocks } from './block-states.ts';
import { readBlocksAgain } from './blocks.ts';
import { documentKind } from './document-kind.ts';
import { leftAlone, type Draft, type DraftItem } from './draft.ts';
import { mailHead } from './mail-head.ts';
import { readPage, type Page } from './page-width.ts';
import type { PeopleInText, TeamsOfPeople } from './people-in-text.ts';
import { planItems } from './plan-items.ts';
import type { DraftWords } from './reading-words.ts';
import { SectionReader } from './section-reader.ts';
import { beginsForm, countsRows, headsColumns, type TabbedLines } from './tabbed-table.ts';
import { teamParts, withoutHeads } from './team-heads.ts';
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
  readonly page: Page;
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

/** Nothing of a version is as it was in the one before. */
export const NOTHING_KEPT: Kept = { head: 0, headEnd: 0, tail: 0, tailStart: Infinity, shift: 0 };

/**
 * Reads the next version of a draft: the same as from nothing, but blocks that the change has no part in are not looked at
 * again.
 * @param earlier what was read of the version before, in the same flavor and with the same words
 * @param titleEnd no item begins before it: a title that is known to be one
 */
export function readDraftAgain(
  text: string,
  flavor: Flavor,
  words: DraftWords,
  earlier: Earlier<ReadDraft> | undefined,
  titleEnd = 0,
): ReadDraft {
  const page = readPage(text, earlier && { page: earlier.value.page, difference: earlier.difference });
  const form = { isPlain: flavor === 'plaintext', width: page.width };
  // Where lines go on at another width, nothing is as it was.
  const before = earlier?.value.page.width === page.width ? earlier : undefined;
  const difference = before?.difference;
  const tabbed: TabbedLines = {
    headsColumns: (cells, below) => headsColumns(text, cells, words) || countsRows(text, cells, below, words),
    beginsForm: (cells, below) => beginsForm(text, cells, below, words),
  };
  const blocks = readBlocksAgain(text, form, tabbed, difference && { ...before.value.blocks, difference });
  const { head, tail, excluded, frontMatter } = blocks;
  const reader = new SectionReader(text, form, words, excluded);
  const sorted = reader.read(blocks.blocks, difference && { ...before.value.sorted, head, tail, difference });
  const mail = mailHead(text, blocks.blocks, words.phrases);
  const lines = (): number => reader.itemsOf('plan', mail?.end).length;
  const named = title(text, { frontMatter, blocks: blocks.blocks, headings: reader.headings }, words.phrases);
  const parts = once(() =>
    teamParts(text, { blocks: blocks.blocks, headings: reader.headings, items: reader.listed, title: named }, words),
  );
  const isDivided = (): boolean => parts().isDivided;
  const people = once(() => words.people.teamsIn(text));
  const signs = {
    text,
    frontMatter,
    blocks: blocks.blocks,
    headings: reader.headings,
    items: reader.listed,
    lines,
    isDivided,
    namesPeople: () => people() !== undefined,
    title: named,
    mail,
  };
  const { kind, isArticle, isDenied, isList } = documentKind(signs, words);
  const heads = kind === 'plan' ? parts().heads : [];
  const headings = [...reader.headings, ...heads].sort((a, b) => a.start - b.start);
  const found = withoutHeads(text, reader.itemsOf(kind, mail?.end), heads);
  const all = titleEnd === 0 ? found : found.filter(({ start }) => start >= titleEnd);
  const read = { blocks: blocks.blocks, ...(isList ? { isList } : {}) };
  const teams = kind === 'plan' ? people() : undefined;
  const owned = teams ? all.map((item) => ofPeople(text, item, words.people, teams)) : all;
  const items = kind === 'plan' ? planItems(text, { ...read, headings }, owned, words.phrases) : all;
  const sections = sectionsOf(text, headings, items, { start: frontMatter?.range.end ?? 0, end: text.length });
  const draft = {
    ...{ kind, frontMatter, headings, sections, items, excluded },
    ...read,
    ...(isArticle ? { isArticle } : {}),
    ...(kind === 'plan' && isDivided() ? { isDivided: true as const } : {}),
    ...(teams ? { people: teams } : {}),
  };
  return {
    draft: isDenied ? leftAlone(draft) : draft,
    blocks,
    sorted,
    page,
    kept: keptOf(blocks, difference ? shiftOf(difference) : 0),
  };
}

/** An item of a plan that says who is of which team: with its owner who is known by name, and no work where it only says that. */
function ofPeople(text: string, item: DraftItem, people: PeopleInText, teams: TeamsOfPeople): DraftItem {
  if (people.introduces(text, item.content, teams)) return { ...item, section: 'context' };
  const owner = item.owner ? undefined : people.ownerOn(text, item.content, teams);
  return owner ? { ...item, owner } : item;
}

function keptOf({ blocks, head, tail }: ReadBlocks, shift: number): Kept {
  const headEnd = blocks[head - 1]?.end ?? 0;
  return { head, headEnd, tail, tailStart: tail > 0 ? blocks[blocks.length - tail]!.start : Infinity, shift };
}
