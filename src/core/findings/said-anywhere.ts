/** What a job description says of its duties and of whom it looks for outside of the lines that are known for it. */
import type { Block } from '../draft/block.ts';
import type { DraftItem } from '../draft/draft.ts';
import type { SectionKind } from '../pack/vocabulary.ts';
import type { LineKind } from '../judgement/line-kinds.ts';
import { writtenLanguage } from '../language/written-language.ts';
import { trimmed, type TextRange } from '../text/range.ts';
import type { FindingContext } from './context.ts';

/** The sentences of a line. */
const SENTENCES = /[^。；;！!？?\r\n]+/gu;
const STOP = /\.(?=\s)/u;
/** What a line of one sentence has none of. */
const PARTED = /[。；;！!？?\r\n.]/u;
const ENDED = /[。；;！!？?]|\.\s/u;
/** So many lines are asked. */
const MOST_LINES = 24;
/** Who says the work above the headings says it first; later on the company is told of. */
const MOST_FIRST = 8;

/**
 * Whether a sentence above the first heading surely is a duty or a requirement, or one within a line of work a requirement:
 * `跟进回款。会开车，有驾照。`. Of what surely is nothing else one that asks for years of experience is a requirement, and one that claims work a
 * duty: "Responsible for …", "You will visit …".
 */
export function saysAnywhere(context: FindingContext, kind: 'responsibility' | 'requirement'): boolean {
  const above = aboveHeadings(context).flatMap((line) => sentencesOf(context, line));
  if (kind === 'responsibility') {
    const first = above.slice(0, MOST_FIRST).flatMap((range) => unlabeled(context, range));
    const told = first.filter((range) => !isOfCompany(context, range));
    return told.some((range) => mayBe(context, range, kind) ?? claimsWork(context, range));
  }
  return [...above, ...sentencesOfWork(context)].some(
    (range) => mayBe(context, range, kind) ?? asksForYears(context, range),
  );
}

/** Whether a sentence surely is of a kind; undefined where it is left open, or surely one of work. */
function mayBe({ kindOf }: FindingContext, range: TextRange, kind: LineKind): boolean | undefined {
  const sure = kindOf(asItem(range));
  if (sure === kind) return true;
  return sure === undefined || sure === 'responsibility' ? undefined : false;
}

/** The running text above the first heading that says what stands below it, without the title. */
function aboveHeadings({ draft, title }: FindingContext): readonly Block[] {
  const first = draft.headings.find(({ section }) => section !== undefined)?.start ?? 0;
  const above: Block[] = [];
  for (const block of draft.blocks) {
    if (block.start >= first || above.length >= MOST_LINES) break;
    if (block.kind === 'paragraph' && block.content.start !== title?.range?.start) above.push(block);
  }
  return above;
}

/** The sentences of lines of work that hold several, or that say years: what others are is known of the line. */
function sentencesOfWork(context: FindingContext): TextRange[] {
  const { text, draft, phrases } = context;
  const { experience } = phrases.postings();
  const lines = draft.items.slice(0, MOST_LINES);
  // Most lists hold neither, and are looked at once.
  const all = lines.length === 0 ? '' : text.slice(lines[0]!.start, lines.at(-1)!.end);
  if (!ENDED.test(all) && !experience.test(all)) return [];
  return lines.flatMap(({ section, content }) => {
    if (section !== undefined && section !== 'responsibility') return [];
    const words = text.slice(content.start, content.end);
    return PARTED.test(words) || experience.test(words) ? sentencesOf(context, { content }) : [];
  });
}

function sentencesOf({ text }: FindingContext, { content }: { readonly content: TextRange }): TextRange[] {
  const sentences: TextRange[] = [];
  for (const { 0: words, index } of text.slice(content.start, content.end).matchAll(SENTENCES)) {
    let start = content.start + index;
    for (const sentence of words.split(STOP)) {
      const range = trimmed(text, start, start + sentence.length);
      if (range.start < range.end) sentences.push(range);
      start += sentence.length + 1;
    }
  }
  return sentences;
}

/** Shorter words do not say what is done, in UTF-16 code units. */
const SHORTEST_DUTY = 8;

/** What a sentence says behind its label, where that is more than a name: nothing of `负责产品：…`. */
function unlabeled({ text }: FindingContext, { start, end }: TextRange): TextRange[] {
  const colon = text.slice(start, end).search(/[：:]/u);
  const range = trimmed(text, colon < 0 ? start : start + colon + 1, end);
  return range.end - range.start < SHORTEST_DUTY ? [] : [range];
}

/** Whether a sentence begins as one about the company or the person whom it looks for: "We look for …". */
function isOfCompany({ text, language, phrases }: FindingContext, { start, end }: TextRange): boolean {
  const words = phrases.simplified(text.slice(start, end)).toLowerCase();
  const written = writtenLanguage(words, language);
  return phrases.lists[written].everyday.openings.words.some(
    (it) => words.startsWith(it) && (written === 'zh' || !/[a-z]/u.test(words.charAt(it.length))),
  );
}

function asItem({ start, end }: TextRange): DraftItem {
  return { start, end, content: { start, end }, form: 'clause', marker: '', section: undefined };
}

function asksForYears({ text, language, phrases }: FindingContext, { start, end }: TextRange): boolean {
  const words = text.slice(start, end);
  return phrases.inflation().readers[writtenLanguage(words, language)].yearsIn(words) !== undefined;
}

/** Whether a sentence begins with what claims its work, or says that somebody does what is known as work. */
function claimsWork({ text, language, phrases, activitiesIn }: FindingContext, range: TextRange): boolean {
  const words = phrases.simplified(text.slice(range.start, range.end));
  const locale = writtenLanguage(words, language);
  if (phrases.claims()[locale].claim.test(words)) return true;
  return phrases.rephrasing()[locale].person.test(words) && activitiesIn(range).length > 0;
}

const MOST_ITEMS = 100;
/** Longer texts are no postings: so much of one is looked at, in UTF-16 code units. */
const LONGEST_TOLD = 8000;

/** What stands in these sections says nothing of the other. */
const ELSEWHERE = { responsibility: ['requirement', 'benefit', 'hiring'], requirement: ['benefit', 'hiring'] } as const;

/**
 * Whether running text has words for the duties or for whom is looked for, wherever it stands but below perks and steps of hiring:
 * "You'll plan …", "Our ideal candidates …", `还希望你…`.
 */
export function tellsInWords(
  { text, draft, title, phrases }: FindingContext,
  kind: 'responsibility' | 'requirement',
): boolean {
  // A longer list is no single post's.
  if (draft.items.length > MOST_ITEMS) return false;
  const told = phrases.told()[kind];
  const others: readonly (SectionKind | undefined)[] = ELSEWHERE[kind];
  return draft.sections.some(({ start, end, heading, kind: section }) => {
    if (others.includes(section) || start > LONGEST_TOLD) return false;
    const from = heading?.content.start === title?.range?.start ? (heading?.end ?? start) : start;
    return told.test(text.slice(from, Math.min(end, from + LONGEST_TOLD)));
  });
}
