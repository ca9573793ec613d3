/** What the items of a draft say of work. */
import type { FindingContext } from '../findings/context.ts';
import type { SectionKind } from '../pack/vocabulary.ts';
import type { Work } from './analysis.ts';

/** Kinds of sections whose items are work that somebody does. */
const WORK_SECTIONS: readonly (SectionKind | undefined)[] = [undefined, 'responsibility', 'goal', 'action'];

/** What an item says of work; undefined where it is surely none. @param item its index in the draft */
export function workOfItem(
  {
    draft,
    kindOf,
    activitiesOf,
    reading,
    offRole,
  }: Pick<FindingContext, 'draft' | 'kindOf' | 'activitiesOf' | 'reading' | 'offRole'>,
  item: number,
): Work | undefined {
  const it = draft.items[item]!;
  if (!isWork(it.section) || !isWork(kindOf(it))) return undefined;
  const judged = offRole[item];
  const othersRole = judged?.questionsTitle ? undefined : judged?.role;
  return {
    activities: activitiesOf(item),
    cooperatesWith: reading.cooperatesWith(item),
    ...(othersRole === undefined ? {} : { othersRole }),
  };
}

function isWork(kind: SectionKind | undefined): boolean {
  return WORK_SECTIONS.includes(kind);
}
