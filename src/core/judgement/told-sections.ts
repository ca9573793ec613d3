/**
 * Lists that begin anew below one heading, or below none: `1、…` to `5、…` are duties, and the next `1、…` asks for something. What a list
 * that begins anew is, its lines say.
 */
import type { Draft, DraftItem, DraftSection } from '../draft/draft.ts';
import { lineStart } from '../draft/places.ts';
import type { SectionKind } from '../pack/vocabulary.ts';
import type { LineKindReader } from './line-kinds.ts';
import { sectionKindOf } from './section-kinds.ts';

/** What a list of a post may be told to be. */
const TOLD: ReadonlySet<SectionKind | undefined> = new Set(['responsibility', 'requirement', 'benefit', 'about']);

/** A part of a section: the items of one list, and of what stands below it. */
type Part = Pick<DraftSection, 'start' | 'end' | 'firstItem' | 'endItem'>;

/**
 * The draft with a section for each list that begins anew and is of another kind than the section that it stands in, as far as its lines
 * surely say so. The same draft where there is none.
 */
export function withToldSections(text: string, draft: Draft, lineKinds: Pick<LineKindReader, 'sureKindOf'>): Draft {
  if (draft.kind === 'plan') return draft;
  const items = [...draft.items];
  let isTold = false;
  const sections = draft.sections.flatMap((section): readonly DraftSection[] => {
    const parts = partsOf(text, draft, section);
    // `岗位说明`, `职位概况` and "About the role" may head what the post does.
    const isOpen = section.kind === 'about';
    if (parts.length < 2 && !isOpen) return [section];
    const told = parts.map((part, at): DraftSection => {
      const open = { ...section, ...part, kind: undefined, ...(at > 0 && { heading: undefined }) };
      const kind =
        at === 0 && section.kind !== undefined && !isOpen ? section.kind : sectionKindOf(text, draft, open, lineKinds);
      return { ...open, kind: TOLD.has(kind) ? (kind ?? section.kind) : section.kind };
    });
    if (told.every(({ kind }) => kind === section.kind)) return [section];
    isTold = true;
    for (const { kind, firstItem, endItem } of told) {
      for (let at = firstItem; at < endItem; at++) {
        if (items[at]!.section === section.kind && kind !== undefined) items[at] = { ...items[at]!, section: kind };
      }
    }
    return told;
  });
  return isTold ? { ...draft, items, sections } : draft;
}

/** The parts of a section, cut where the first marker of a list comes back: `1、` behind `5、`. */
function partsOf(text: string, { items }: Draft, { start, end, firstItem, endItem }: DraftSection): Part[] {
  const parts: Part[] = [];
  let from: Pick<Part, 'start' | 'firstItem'> = { start, firstItem };
  let first: DraftItem | undefined;
  let last: DraftItem | undefined;
  for (let at = firstItem; at < endItem; at++) {
    const item = items[at]!;
    if (item.marker === '' || item.isSubPoint) continue;
    if (item.marker === first?.marker && item.marker !== last?.marker) {
      const cut = Math.max(lineStart(text, item.start), last!.end);
      parts.push({ ...from, end: cut, endItem: at });
      from = { start: cut, firstItem: at };
    }
    first ??= item;
    last = item;
  }
  return [...parts, { ...from, end, endItem }];
}
