/** Where findings about a draft as a whole stand. */
import type { DraftHeading } from '../draft/draft.ts';
import type { SectionKind } from '../pack/vocabulary.ts';
import { trimmed, type TextRange } from '../text/range.ts';
import type { FindingContext } from './context.ts';
import { lineEnd } from '../draft/places.ts';

/** The title, else the first heading, else the first line that says something. */
export function headOf({ text, title, draft }: FindingContext): TextRange {
  if (title?.range) return title.range;
  const first = draft.headings[0] ?? draft.items[0];
  if (first)
    return { start: first.content.start, end: Math.min(first.content.end, lineEnd(text, first.content.start)) };
  const { start } = trimmed(text, 0, text.length);
  return { start, end: lineEnd(text, start) };
}

/** The heading that opens a section of a kind. */
export function headingOf({ draft }: FindingContext, kind: SectionKind): DraftHeading | undefined {
  return draft.headings.find(({ section }) => section === kind);
}
