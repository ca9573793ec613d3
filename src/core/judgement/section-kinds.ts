/** What a section is whose heading does not say it (`## 星辰大海`, "## The fun part"): what most of the lines below surely are. */
import type { Draft, DraftSection } from '../draft/draft.ts';
import type { SectionKind } from '../pack/vocabulary.ts';
import type { LineKindReader } from './line-kinds.ts';

/** Fewer lines that are sure of it make no section, nor does a smaller share of all. */
const FEWEST_LINES = 2;
const LEAST_SHARE = 0.6;
/** What the first lines are, the section is. */
const MOST_LINES = 40;

/**
 * @param lineKinds asked of each line below a heading that says nothing, the first {@link MOST_LINES}
 * @returns undefined where neither the heading nor the lines say it
 */
export function sectionKindOf(
  text: string,
  { items }: Draft,
  { kind, firstItem, endItem }: DraftSection,
  lineKinds: Pick<LineKindReader, 'sureKindOf'>,
): SectionKind | undefined {
  if (kind !== undefined) return kind;
  const counts = new Map<SectionKind, number>();
  let lines = 0;
  for (const { content } of items.slice(firstItem, Math.min(endItem, firstItem + MOST_LINES))) {
    // An empty item is one that is being written.
    if (content.start === content.end) continue;
    lines++;
    const sure = lineKinds.sureKindOf(text, content);
    if (sure !== undefined) counts.set(sure, (counts.get(sure) ?? 0) + 1);
  }
  return [...counts].find(([, count]) => count >= FEWEST_LINES && count >= LEAST_SHARE * lines)?.[0];
}
