/** Which activities the lines of a draft name, and what its role has to do with them: what is laid over *Responsibilities*. */
import type { Analysis } from '../analysis/analysis.ts';
import { touches } from '../judgement/pieces.ts';
import type { Locale } from '../language/locale.ts';
import type { UnclaimedReader } from '../judgement/unclaimed.ts';
import type { PackIndex } from '../pack/pack-index.ts';
import type { SectionKind } from '../pack/vocabulary.ts';
import type { ActivityMention } from '../terms/activity-index.ts';
import { partOf, type Owned, type Part } from './activity-parts.ts';

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

/** What reads lines: which activities are named in a stretch of a text, and which parts of a line claim no work. */
export interface ActivityReader {
  readonly find: (text: string, start: number, end: number) => readonly ActivityMention[];
  readonly unclaimed: UnclaimedReader;
}

/** Sections in which a line is work that somebody takes. */
const WORK: readonly (SectionKind | undefined)[] = [undefined, 'responsibility', 'goal', 'action'];

/** In the order of the pack. What a line denies, learns, buys or sells is not named by it. */
export function draftActivities(
  index: PackIndex,
  { text, draft, role, language }: Analysis,
  { find, unclaimed }: ActivityReader,
): DraftActivity[] {
  const itemsOf = new Map<string, number[]>();
  draft.items.forEach(({ content: { start, end }, section }, item) => {
    if (!WORK.includes(section)) return;
    const mentions = find(text, start, end);
    if (mentions.length === 0) return;
    const idle = unclaimed(text.slice(start, end), section);
    for (const mention of mentions) {
      if (touches(idle, mention.start - start, mention.end - start)) continue;
      const items = itemsOf.get(mention.activity) ?? [];
      if (items.at(-1) !== item) itemsOf.set(mention.activity, [...items, item]);
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
