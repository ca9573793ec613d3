/** Which of the items and clauses of a draft are work. */
import type { SectionKind } from '../pack/vocabulary.ts';
import type { DraftItem, DraftKind } from './draft.ts';
import type { Clause } from './clauses.ts';
import { hasLine } from './section-lines.ts';
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
 * job description or a plan: an article is no list of work. In a plan, lines one below the other are a list without bullets; in one that
 * is an email nothing else is.
 * @param mailEnd where the head of an email ends
 */
export function workIn(text: string, sorted: Sorted, kind: DraftKind, isPlain: boolean, mailEnd?: number): DraftItem[] {
  const { items, prose } = sorted;
  const isMailedPlan = mailEnd !== undefined && kind === 'plan';
  const isListed = isMailedPlan || items.some(({ section }) => section === undefined || WORK.has(section));
  if (isListed && kind !== 'plan') return withDuties(sorted);
  if (!isListed && !isPlain && kind === 'other') return [...items];
  const said = isListed ? listedLines(text, sorted, mailEnd) : prose;
  const sentences = said.map(({ start, end, head, marker }): DraftItem => {
    return { form: 'clause', start: head, end, content: { start, end }, marker, section: undefined };
  });
  const known = isListed ? withDuties(sorted) : items;
  return [...known, ...sentences].sort((a, b) => a.start - b.start);
}

/** So many lines one below the other are a list. */
const FEWEST_LINES = 3;
/** A line that goes on with the sentence above it, as where text is broken by hand; notes may have no capitals at all. */
const GOES_ON = /^\p{Ll}/u;

/** The clauses of lines that stand one below the other and say one thing each; the first lines of all are the head of the document. */
function listedLines(text: string, { headings, items, prose }: Sorted, mailEnd?: number): readonly Clause[] {
  const body = mailEnd ?? Math.min(items[0]?.start ?? Infinity, headings[1]?.start ?? Infinity);
  const listed: Clause[] = [];
  let run: Clause[] = [];
  const isSmall = ({ start }: Clause): boolean => GOES_ON.test(text.charAt(start));
  const close = (): void => {
    const [first] = run;
    const isHead = first !== undefined && first.start < body;
    const isBroken = first !== undefined && !isSmall(first) && run.some(isSmall);
    if (run.length >= FEWEST_LINES && !isHead && !isBroken) listed.push(...run);
    run = [];
  };
  for (const clause of prose) {
    const last = run.at(-1);
    const isLine = hasLine(text, clause.head, clause.end);
    if (last && !(isLine && ONE_BREAK.test(text.slice(last.end, clause.head)))) close();
    if (isLine) run.push(clause);
  }
  close();
  return listed;
}

/** What stands between two lines one below the other. */
const ONE_BREAK = /^[。.；;!！?？]?[^\S\r\n]*(?:\r\n?|\n)[^\S\r\n]*$/u;

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
