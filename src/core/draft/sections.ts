/** The sections of a draft, made of its headings and items. */
import { LETTER_OR_DIGIT } from '../text/letters.ts';
import { trimmed, type TextRange } from '../text/range.ts';
import type { DraftHeading, DraftItem, DraftSection } from './draft.ts';
import type { HeadingReader } from './headings.ts';
import { NO_LIST, type Look, type SectionState } from './section-states.ts';

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

/** The state below a heading. */
export function stateUnder(text: string, open: SectionState, heading: DraftHeading): SectionState {
  return {
    ...open,
    ...sectionUnder(open, heading),
    groups: '',
    isInSeries: false,
    headed: heading.section,
    isSigned: text.startsWith('#', heading.start),
    isSaid: saysOnLine(text, heading),
    hasItems: false,
    ...NO_LIST,
  };
}

/** What a plan says in a few lines before its parts begin. */
export const SUMMED: readonly DraftSection['kind'][] = ['metric', 'goal', 'budget', 'risk', 'context', 'about'];

/**
 * Whether a heading without a sign begins a section beside the one that is open (and not below it, as `岗位职责：` `一、渠道开拓`): it looks like
 * that one's heading (`一、岗位职责` … `三、岗位亮点`) or stands above it (`（二）时间` … `三、岗位亮点`), or has a form of its own where what was said before is complete (`**指标**` with its
 * items … `**一、会员活跃**`; `Background: …` on one line … `**O1. More orders**`).
 */
export function standsBeside(open: SectionState, look: Look): boolean {
  if (look === open.look || (look === 'numbered' && open.look === 'framed')) return true;
  return look !== '' && SUMMED.includes(open.kind) && (open.hasItems || open.isSaid);
}

/**
 * Whether a heading without a sign heads a group of duties (`**Positioning & Messaging**`, `**Growth & communication**`): the first stands
 * right below `## What you'll do`, the others look like it. What only postings say, or says something to the reader, heads a section all the same.
 * @param section what the words announce
 * @param look what the heading looks like
 */
export function headsGroup(
  text: string,
  content: TextRange,
  section: DraftSection['kind'],
  look: Look,
  { kind, groups, headed, isSigned, hasItems }: SectionState,
  headings: Pick<HeadingReader, 'standing' | 'speaksToReader'>,
): boolean {
  if (look === '' || kind !== 'responsibility' || section === kind) return false;
  const isFirst = headed === kind && isSigned && !hasItems;
  if (!isFirst && groups !== look) return false;
  if (section === undefined) return true;
  const isPosts = headings.standing(text, content) === 'own' || headings.speaksToReader(text, content);
  return !isPosts && section !== 'requirement' && section !== 'hiring';
}

/** The level of a heading without a sign below one of a level: only what has a sign heads the whole. */
export const levelBelow = (level: number): number => Math.min(Math.max(level + 1, 2), 6);

/**
 * The section of a row: that which is open, but `目标：开 38 家` says what the goal is, and what has owners in a table below are tasks, as
 * below a few sentences of background.
 */
export function sectionOfRow({ kind, isSaid }: SectionState, owner: TextRange | undefined): DraftSection['kind'] {
  const isTask = kind === 'context' || kind === 'about' || (kind === 'goal' && isSaid);
  return isTask && owner !== undefined ? 'action' : kind;
}

/** Whether what a heading is about stands behind it on its line: `目标：开 38 家`. Up to the first word: many headings may stand on one long line. */
export function saysOnLine(text: string, { end }: DraftHeading): boolean {
  for (let at = end; at < text.length; at++) {
    const unit = text.charAt(at);
    if (unit === '\n' || unit === '\r') return false;
    if (LETTER_OR_DIGIT.test(unit)) return true;
  }
  return false;
}
