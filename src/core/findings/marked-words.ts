/** Which words of a line an editor marks for a finding: what it rests on, not the whole line and nothing of its markup. */
import { CELL_BORDER } from '../draft/table.ts';
import { trailing } from '../text/ends.ts';
import type { TextRange } from '../text/range.ts';
import { widthOf } from '../text/width.ts';
import type { FindingContext } from './context.ts';
import type { Finding } from './finding.ts';

/** A mark that is narrower is easily overlooked: it grows to its clause. In columns. */
const NARROWEST = 13;

/** What a clause and a cell of a table end at, and what marks up words. A sign of Latin script ends a clause before a space only. */
const CLAUSE_END = /[，、；。：！？|\t\r\n]|[,;:.!?](?=\s|$)/gu;
const MARKUP = /[\s|*_~`]/u;
const CLOSING = /[\s|*_~`\\，、；。：！？,;:.!?]/u;

/**
 * The stretch of a text to mark for a finding. Of one about all of a line these are the words that name the activity, else those that
 * speak of the role and stand in one clause, and where neither is known the line, or what a row of a table begins with; of any other it
 * is where the finding is.
 * @param evidence the phrases that the finding rests on, strongest first
 */
export function markedWords(
  context: FindingContext,
  { item: index, args, start, end }: Finding,
  evidence: readonly TextRange[],
): TextRange {
  const { text, draft } = context;
  const item = index === undefined ? undefined : draft.items[index];
  if (index === undefined || item?.content.start !== start || item.content.end !== end) return { start, end };
  const named = context.activitiesOf(index).find(({ activity }) => activity === args.activity);
  const clauses = clausesOf(text, item.content);
  const strongest = named ?? evidence[0];
  if (!strongest) return withoutMarkup(text, item.form === 'row' ? firstCell(text, item.content) : item.content);
  const clause = clauses.find((it) => it.start <= strongest.start && strongest.end <= it.end);
  const words = named ?? spanOf(evidence.filter((it) => clause && clause.start <= it.start && it.end <= clause.end));
  if (!clause || !words) return withoutMarkup(text, strongest);
  return withoutMarkup(text, widthOf(text.slice(words.start, words.end)) < NARROWEST ? clause : words);
}

function clausesOf(text: string, { start, end }: TextRange): TextRange[] {
  const clauses: TextRange[] = [];
  let from = start;
  for (const { index } of text.slice(start, end).matchAll(CLAUSE_END)) {
    clauses.push({ start: from, end: start + index });
    from = start + index + 1;
  }
  return [...clauses, { start: from, end }];
}

/** What a row is about stands in its first cell that holds words. */
function firstCell(text: string, { start, end }: TextRange): TextRange {
  let from = start;
  for (const cell of text.slice(start, end).split(CELL_BORDER)) {
    if (cell.trim() !== '') return { start: from, end: from + cell.length };
    from += cell.length + 1;
  }
  return { start, end };
}

function spanOf(ranges: readonly TextRange[]): TextRange | undefined {
  if (ranges.length === 0) return undefined;
  return { start: Math.min(...ranges.map((it) => it.start)), end: Math.max(...ranges.map((it) => it.end)) };
}

/** Without the signs at both ends that are no words; the range itself where it is nothing else. */
function withoutMarkup(text: string, range: TextRange): TextRange {
  let { start } = range;
  while (start < range.end && MARKUP.test(text[start]!)) start++;
  const end = range.end - trailing(text.slice(start, range.end), CLOSING);
  return start < end ? { start, end } : range;
}
