/** Which activities the lines of a draft name, and what its role has to do with them: what is laid over *Responsibilities*. */
import type { Analysis } from '../analysis/analysis.ts';
import { touches } from '../judgement/pieces.ts';
import type { Locale } from '../language/locale.ts';
import type { UnclaimedReader } from '../judgement/unclaimed.ts';
import type { PackIndex } from '../pack/pack-index.ts';
import type { SectionKind } from '../pack/vocabulary.ts';
import type { Owned } from '../judgement/ownership.ts';
import type { ActivityMention } from '../terms/activity-index.ts';
import { Remembered } from '../text/remembered.ts';
import { partOf, type Part } from './activity-parts.ts';

export interface DraftActivity {
  /** Id of the activity. */
  readonly activity: string;
  /** Indices of the items that name it, in order. */
  readonly items: readonly number[];
  /**
   * What the role of the draft has in it: a part, the whole of it in a case (`depends`), nothing (`others`). What it only supports is
   * somebody else's all the same. Absent when the role is not known.
   */
  readonly part?: DraftPart;
}

export type DraftPart = Part | 'depends' | 'others';

/** Ids of the activities that a line claims, each once. */
export type ClaimedActivityReader = (line: string, section: SectionKind | undefined) => readonly string[];

/** So many lines are remembered. */
const MOST_KNOWN = 4096;

/**
 * What a line denies, learns, buys or sells it does not claim.
 * @param find every activity that a text names @param unclaimed the parts of a line that claim no work
 */
export function createClaimedActivityReader(
  find: (text: string) => readonly ActivityMention[],
  unclaimed: UnclaimedReader,
): ClaimedActivityReader {
  const known = new Remembered<readonly string[]>(MOST_KNOWN);
  return (line, section) =>
    known.of(`${section ?? ''}/${line}`, () => {
      const mentions = find(line);
      const idle = mentions.length > 0 ? unclaimed(line, section) : [];
      const claimed = mentions.filter(({ start }) => !touches(idle, start, start + 1));
      return [...new Set(claimed.map(({ activity }) => activity))];
    });
}

/** Sections in which a line is work that somebody takes. */
const WORK: readonly (SectionKind | undefined)[] = [undefined, 'responsibility', 'goal', 'action'];

/** In the order of the pack. */
export function draftActivities(
  index: PackIndex,
  { text, draft, role, language }: Analysis,
  read: ClaimedActivityReader,
): DraftActivity[] {
  const itemsOf = new Map<string, number[]>();
  draft.items.forEach(({ content: { start, end }, section }, item) => {
    if (!WORK.includes(section)) return;
    for (const activity of read(text.slice(start, end), section)) {
      const items = itemsOf.get(activity);
      if (items) items.push(item);
      else itemsOf.set(activity, [item]);
    }
  });
  return index.pack.activities.flatMap((activity) => {
    const items = itemsOf.get(activity.id);
    if (!items) return [];
    return [
      { activity: activity.id, items, ...(role === undefined ? {} : { part: draftPart(activity, role, language) }) },
    ];
  });
}

/** @param language of the draft: its companies are meant */
function draftPart(activity: Owned, role: string, language: Locale | undefined): DraftPart {
  const part = partOf(activity, role, language);
  if (part && part !== 'mostly') return part;
  return part || activity.depends.some(({ owns }) => owns.includes(role)) ? 'depends' : 'others';
}
