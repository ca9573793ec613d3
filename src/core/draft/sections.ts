/** The sections of a draft, made of its headings and items. */
import { trimmed, type TextRange } from '../text/range.ts';
import type { DraftHeading, DraftItem, DraftSection } from './draft.ts';
import type { HeadingReader } from './headings.ts';
import { lineEnd } from './places.ts';
import type { Look, SectionState } from './section-states.ts';

/**
 * One section a heading, and one for what stands above the first if anything does.
 * @param headings in order
 * @param items in order
 * @param body the draft without its front matter
 */
export function sectionsOf(
  text: string,
  headings: readonly DraftHeading[],
  items: readonly DraftItem[],
  body: TextRange,
): DraftSection[] {
  const sections: DraftSection[] = [];
  let next = 0;
  let open: { kind: DraftSection['kind']; level: number } = { kind: undefined, level: 0 };
  const add = (heading: DraftHeading | undefined, start: number, end: number): void => {
    const firstItem = next;
    while (next < items.length && items[next]!.start < end) next++;
    const kind = heading ? open.kind : items[firstItem]?.section;
    sections.push({
      heading,
      kind: next > firstItem || heading ? kind : undefined,
      start,
      end,
      firstItem,
      endItem: next,
    });
  };
  const first = headings[0]?.start ?? body.end;
  if (trimmed(text, body.start, first).start < first) add(undefined, body.start, first);
  for (const [index, heading] of headings.entries()) {
    open = sectionUnder(open, heading);
    add(heading, heading.start, headings[index + 1]?.start ?? body.end);
  }
  return sections;
}

/** The section under a heading: its own when it is recognized, else the one that goes on above it, unless its level ends that. */
export function sectionUnder(
  above: { readonly kind: DraftSection['kind']; readonly level: number },
  heading: Pick<DraftHeading, 'section' | 'level'>,
): { kind: DraftSection['kind']; level: number } {
  if (heading.section !== undefined) return { kind: heading.section, level: heading.level };
  return heading.level <= above.level ? { kind: undefined, level: above.level } : above;
}

/** What a plan says in a few lines before its parts begin. */
export const SUMMED: readonly DraftSection['kind'][] = ['metric', 'goal', 'budget', 'risk', 'context', 'about'];

/**
 * Whether a heading without a sign begins a section beside the one that is open (and not below it, as `岗位职责：` `一、渠道开拓`): it looks like
 * that one's heading (`一、岗位职责` … `三、岗位亮点`), or has a form of its own where what was said before is complete (`**指标**` with its
 * items … `**一、会员活跃**`; `Background: …` on one line … `**O1. More orders**`).
 */
export function standsBeside(
  text: string,
  open: Pick<SectionState, 'kind' | 'look'>,
  look: Look,
  heading: DraftHeading | undefined,
  lastItem: TextRange | undefined,
): boolean {
  if (look === open.look) return true;
  if (heading === undefined || look === '' || !SUMMED.includes(open.kind)) return false;
  return (lastItem !== undefined && lastItem.start > heading.start) || saysOnLine(text, heading);
}

/**
 * Whether a heading without a sign heads a group of duties (`**Positioning & Messaging**`, `**Growth & communication**`): the first stands
 * right below `## What you'll do`, the others look like it. What only postings say, or says something to the reader, heads a section all the same.
 * @param section what the words announce
 * @param open what is open, and what the heading looks like (`seen`)
 * @param last the heading and the item above
 */
export function headsGroup(
  text: string,
  content: TextRange,
  section: DraftSection['kind'],
  { kind, groups, seen }: Pick<SectionState, 'kind' | 'groups'> & { readonly seen: Look },
  last: { readonly heading: DraftHeading | undefined; readonly item: TextRange | undefined },
  headings: Pick<HeadingReader, 'standing' | 'speaksToReader'>,
): boolean {
  if (seen === '' || kind !== 'responsibility' || section === kind) return false;
  const { heading, item } = last;
  const isFirst =
    heading?.section === kind &&
    text.startsWith('#', heading.start) &&
    (item === undefined || item.start < heading.start);
  if (!isFirst && groups !== seen) return false;
  if (section === undefined) return true;
  const isPosts = headings.standing(text, content) === 'own' || headings.speaksToReader(text, content);
  return !isPosts && section !== 'requirement' && section !== 'hiring';
}

/** The level of a heading without a sign below one of a level: only what has a sign heads the whole. */
export const levelBelow = (level: number): number => Math.min(Math.max(level + 1, 2), 6);

/**
 * The section of a row: that which is open, but `目标：开 38 家` says what the goal is, and what has owners in a table below are tasks, as
 * below a few sentences of background.
 * @param heading the last one above
 */
export function sectionOfRow(
  text: string,
  open: DraftSection['kind'],
  heading: DraftHeading | undefined,
  owner: TextRange | undefined,
): DraftSection['kind'] {
  if (heading === undefined || owner === undefined) return open;
  if (open === 'context' || open === 'about') return 'action';
  if (open !== 'goal') return open;
  return saysOnLine(text, heading) ? 'action' : open;
}

/** Whether what a heading is about stands behind it on its line: `目标：开 38 家`. */
export function saysOnLine(text: string, { end }: DraftHeading): boolean {
  return /[\p{L}\p{N}]/u.test(text.slice(end, lineEnd(text, end)));
}
