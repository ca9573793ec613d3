/** Which of the items and clauses of a draft are work. */
import type { Phrases } from '../language/language-phrases.ts';
import type { SectionKind } from '../pack/vocabulary.ts';
import type { DraftItem, DraftKind } from './draft.ts';
import type { Clause } from './clauses.ts';
import { hasHan } from '../text/han.ts';
import { firstFrom } from '../text/range.ts';
import { mailBody } from './mail-body.ts';
import { hasLine, touches } from './section-lines.ts';
import type { SortedBlocks } from './section-states.ts';

/** Sections in which running text lists work. */
export const WORK: ReadonlySet<SectionKind | undefined> = new Set([
  'responsibility',
  'requirement',
  'metric',
  'goal',
  'action',
]);

/** What is known of a draft. */
export interface WorkOptions {
  readonly kind: DraftKind;
  readonly isPlain: boolean;
  /** Where the head of an email ends. */
  readonly mailEnd: number | undefined;
  readonly phrases: Phrases;
}

type Sorted = Pick<SortedBlocks, 'headings' | 'items' | 'prose'>;

/**
 * The items in order. Prose is work only where a draft has nothing else and is a pasted posting, or says that it is a
 * job description or a plan: an article is no list of work. In a plan, lines one below the other are a list without bullets; in one that
 * is an email nothing else is, unless it has no list at all.
 */
export function workIn(text: string, read: Sorted, { kind, isPlain, mailEnd, phrases }: WorkOptions): DraftItem[] {
  const body = kind === 'plan' ? mailBody(text, read, phrases) : undefined;
  const isKept = ({ form, start }: DraftItem): boolean => !body || form !== 'clause' || start < body.end;
  const sorted = body ? { ...read, prose: body.said, items: read.items.filter(isKept) } : read;
  const { items, prose } = sorted;
  const isMailedPlan = mailEnd !== undefined && kind === 'plan';
  const isListed = isMailedPlan || items.some(({ section }) => section === undefined || WORK.has(section));
  if (isListed && kind !== 'plan') return withDuties(kind === 'jd' ? withToldDuties(text, sorted) : sorted);
  if (!isListed && !isPlain && kind === 'other') return [...items];
  const listed = isListed ? listedLines(text, sorted, mailEnd) : [];
  const headed = isListed ? (body?.headed ?? []).filter((it) => !listed.some(({ start }) => start === it.start)) : [];
  const lines = [...listed, ...headed];
  const hasList = lines.length > 0 || items.length > 0;
  const said = hasList ? lines : prose.filter(({ start }) => start >= (mailEnd ?? 0));
  const sentences = said.map((it) => clauseItem(it));
  const known = isListed ? withDuties(sorted) : items;
  return [...known, ...sentences].sort((a, b) => a.start - b.start);
}

/** So many lines one below the other are a list. */
const FEWEST_LINES = 3;
/** A line that goes on with the sentence above it, as where text is broken by hand; notes may have no capitals at all. */
const GOES_ON = /^\p{Ll}/u;
/** What one does may be said in so many short sentences on a line of a list, in UTF-16 code units; more is prose. */
const MOST_SENTENCES = 3;
const LONGEST_LINE = 240;

/**
 * The lines that stand one below the other and say one thing each, in English in a sentence or two ("Pitch the buyers, agree terms. Zoe"); the
 * first lines of all are the head of the document. Where a document has such lists, one line right below a heading is one too.
 */
function listedLines(text: string, { headings, items, prose }: Sorted, mailEnd?: number): readonly Clause[] {
  const body = mailEnd ?? Math.min(items[0]?.start ?? Infinity, headings[1]?.start ?? Infinity);
  const isSmall = ({ start }: Clause): boolean => GOES_ON.test(text.charAt(start));
  const runs = runsOfLines(text, prose).filter(([first, ...rest]) => {
    const isBroken = !isSmall(first!) && rest.some(isSmall);
    return first!.start >= body && !isBroken;
  });
  const isList = (run: readonly Clause[]): boolean => run.length >= FEWEST_LINES;
  const isHeaded = ([first]: readonly Clause[]): boolean => {
    const above = headings[firstFrom(headings, first!.head) - 1];
    return above !== undefined && !hasHan(text.slice(first!.start, first!.end)) && touches(text, above, first!);
  };
  const hasLists = runs.some(isList);
  return runs.filter((run) => isList(run) || (hasLists && isHeaded(run))).flat();
}

/** Clauses that take a line each, and what English lines say in a few, by the runs in which they stand one below the other. */
function runsOfLines(text: string, prose: readonly Clause[], isItem = isOneLine): Clause[][] {
  const runs: Clause[][] = [];
  let run: Clause[] = [];
  let isOpen = false;
  for (const line of linesOf(text, prose)) {
    const last = run.at(-1);
    const isLine = isItem(text, line);
    if (!last || !isLine || !isOpen || !ONE_BREAK.test(text.slice(last.end, line[0]!.head))) {
      run = [];
      runs.push(run);
    }
    isOpen = isLine;
    if (isLine) run.push({ ...line[0]!, end: line.at(-1)!.end });
  }
  return runs.filter(({ length }) => length > 0);
}

/** Clauses by the line on which they begin. */
function linesOf(text: string, prose: readonly Clause[]): Clause[][] {
  const lines: Clause[][] = [];
  for (const clause of prose) {
    const line = lines.at(-1);
    const end = line?.at(-1)!.end;
    if (line && !/[\r\n]/u.test(text.slice(end, clause.head))) line.push(clause);
    else lines.push([clause]);
  }
  return lines;
}

function isOneLine(text: string, line: readonly Clause[]): boolean {
  const { head } = line[0]!;
  const { end } = line.at(-1)!;
  if (!hasLine(text, head, end)) return false;
  if (line.length === 1) return true;
  const words = text.slice(head, end);
  return line.length <= MOST_SENTENCES && words.length <= LONGEST_LINE && !hasHan(words) && !/[\r\n]/u.test(words);
}

/** Whether a line is one Chinese sentence, with its stop or without. */
function isOneSentence(text: string, line: readonly Clause[]): boolean {
  const { head, end } = line[0]!;
  return (
    line.length === 1 && hasHan(text.slice(head, end)) && hasLine(text, head, text.charAt(end) === '。' ? end + 1 : end)
  );
}

/** What stands between two lines one below the other. */
const ONE_BREAK = /^[。.；;!！?？]?[^\S\r\n]*(?:\r\n?|\n)[^\S\r\n]*(?:>[^\S\r\n]+)?$/u;

/** So many lines above the requirements say what is done all day, where nothing else does; fewer introduce the company. */
const FEWEST_TOLD = 6;

/** Lines one below the other above the first requirements are the duties of a post that lists none. */
function withToldDuties(text: string, sorted: Sorted): Sorted {
  const { headings, items, prose } = sorted;
  const requirements = headings.find(({ section }) => section === 'requirement');
  const isOfWork = ({ section }: { section?: SectionKind | undefined }): boolean => section === 'responsibility';
  if (!requirements || headings.some(isOfWork)) return sorted;
  if (items.some(({ section }) => section === undefined || section === 'responsibility')) return sorted;
  const above = prose.filter(({ end }) => end <= requirements.start);
  const told = runsOfLines(text, above, isOneSentence).filter(({ length }) => length >= FEWEST_TOLD);
  const duties = told.flat().map((line): DraftItem => clauseItem(line, 'responsibility'));
  return { ...sorted, items: [...duties, ...items].sort((a, b) => a.start - b.start) };
}

function clauseItem({ start, end, head, marker }: Clause, section?: SectionKind): DraftItem {
  return { form: 'clause', start: head, end, content: { start, end }, marker, section };
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
