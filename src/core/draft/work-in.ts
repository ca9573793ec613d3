/** Which of the items and clauses of a draft are work. */
import type { SectionKind } from '../pack/vocabulary.ts';
import type { DraftItem, DraftKind } from './draft.ts';
import type { SortedBlocks } from './section-states.ts';

/** Sections in which running text lists work. */
export const WORK: ReadonlySet<SectionKind | undefined> = new Set([
  'responsibility',
  'requirement',
  'metric',
  'goal',
  'action',
]);

type Sorted = Pick<SortedBlocks, 'headings' | 'items' | 'prose'>;

/**
 * The items in order. Prose is work only where a draft has nothing else and is a pasted posting, or says that it is a
 * job description or a plan: an article is no list of work.
 */
export function workIn(sorted: Sorted, kind: DraftKind, isPlain: boolean): DraftItem[] {
  const { items, prose } = sorted;
  const isListed = items.some(({ section }) => section === undefined || WORK.has(section));
  if (isListed) return withDuties(sorted);
  if (!isPlain && kind === 'other') return [...items];
  const sentences = prose.map(({ start, end, head, marker }): DraftItem => {
    return { form: 'clause', start: head, end, content: { start, end }, marker, section: undefined };
  });
  return [...items, ...sentences].sort((a, b) => a.start - b.start);
}

/** A list above the first requirements is the duties, when no heading says so. */
function withDuties({ headings, items }: Sorted): DraftItem[] {
  const requirements = headings.find(({ section }) => section === 'requirement');
  const hasDuties = headings.some(({ section }) => section === 'responsibility');
  if (!requirements || hasDuties) return [...items];
  // A heading of its own above them, except the title, says that they are something else.
  const isHeaded = headings.slice(1).some(({ start, section }) => start < requirements.start && !section);
  if (isHeaded) return [...items];
  return items.map((item) =>
    item.section === undefined && item.start < requirements.start ? { ...item, section: 'responsibility' } : item,
  );
}
