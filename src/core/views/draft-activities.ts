/** Which activities the lines of a draft name, and what its role has to do with them: what is laid over *Responsibilities*. */
import type { Analysis, Work } from '../analysis/analysis.ts';
import type { Locale } from '../language/locale.ts';
import type { PackIndex } from '../pack/pack-index.ts';
import type { Owned } from '../judgement/ownership.ts';
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

/** In the order of the pack. @param workOf what an item says of work, by its index */
export function draftActivities(
  index: PackIndex,
  { draft, role, language }: Pick<Analysis, 'draft' | 'role' | 'language'>,
  workOf: (item: number) => Work | undefined,
): DraftActivity[] {
  const itemsOf = new Map<string, number[]>();
  for (const item of draft.items.keys()) {
    for (const activity of new Set(workOf(item)?.activities.map((it) => it.activity))) {
      const items = itemsOf.get(activity);
      if (items) items.push(item);
      else itemsOf.set(activity, [item]);
    }
  }
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
