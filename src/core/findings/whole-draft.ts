/** Where findings about a draft as a whole stand. */
import type { DraftHeading, DraftItem } from '../draft/draft.ts';
import type { SectionKind } from '../pack/vocabulary.ts';
import type { LineKind } from '../judgement/line-kinds.ts';
import { trimmed, type TextRange } from '../text/range.ts';
import type { MessageArguments } from '../edits/fix.ts';
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

/** The argument of a message that speaks otherwise of a plan than of a job description. */
export function inPlan({ draft }: Pick<FindingContext, 'draft'>): MessageArguments {
  return draft.kind === 'plan' ? { draft: 'plan' } : {};
}

/** Of so many lines each is asked what it is; more than these are a draft of any length, and what they are is left open. */
const MOST_ASKED = 100;

/** The items that are not surely of another kind. */
export function notOfAnotherKind({ kindOf }: FindingContext, items: readonly DraftItem[], kind: LineKind): DraftItem[] {
  return items.filter((item, at) => at >= MOST_ASKED || (kindOf(item) ?? kind) === kind);
}

/** How many of the first items are surely of a kind. */
export function surelyOfKind({ draft, kindOf }: FindingContext, kind: LineKind): number {
  return draft.items.slice(0, MOST_ASKED).filter((item) => kindOf(item) === kind).length;
}

/** The heading that opens a section of a kind. */
export function headingOf({ draft }: FindingContext, kind: SectionKind): DraftHeading | undefined {
  return draft.headings.find(({ section }) => section === kind);
}
