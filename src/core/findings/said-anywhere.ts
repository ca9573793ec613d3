/** What a job description says of its duties and of whom it looks for outside of the lines that are known for it. */
import type { DraftItem } from '../draft/draft.ts';
import { writtenLanguage } from '../language/written-language.ts';
import { trimmed, type TextRange } from '../text/range.ts';
import type { FindingContext } from './context.ts';

/** The sentences of a line. */
const SENTENCES = /[^。；;！!？?\r\n]+/gu;
const STOP = /\.(?=\s)/u;
/** So many sentences are asked. */
const MOST_SENTENCES = 100;
/** Who says the work above the headings says it first; later on the company is told of. */
const MOST_FIRST = 8;

/**
 * Whether a sentence above the first heading surely is a duty or a requirement, or one within a line of work a requirement:
 * `跟进回款。会开车，有驾照。`. Of what surely is nothing else one that asks for years of experience is a requirement, and one that claims work a
 * duty: "Responsible for …", "You will visit …".
 */
export function saysAnywhere(context: FindingContext, kind: 'responsibility' | 'requirement'): boolean {
  const { draft, title, kindOf } = context;
  const first = draft.headings.find(({ section }) => section !== undefined)?.start ?? 0;
  const above = draft.blocks.filter(
    (block) => block.kind === 'paragraph' && block.start < first && block.content.start !== title?.range?.start,
  );
  const isOfWork = ({ section }: DraftItem): boolean => section === undefined || section === 'responsibility';
  const lines = kind === 'requirement' ? draft.items.filter(isOfWork) : [];
  const sentences = sentencesOf(context, [...above, ...lines]);
  return (
    kind === 'requirement' ? sentences : sentences.slice(0, MOST_FIRST).flatMap((it) => unlabeled(context, it))
  ).some((range) => {
    const sure = kindOf(asItem(range));
    if (sure === kind) return true;
    if (sure !== undefined && sure !== 'responsibility') return false;
    return kind === 'requirement' ? asksForYears(context, range) : claimsWork(context, range);
  });
}

function sentencesOf({ text }: FindingContext, lines: readonly { readonly content: TextRange }[]): TextRange[] {
  const sentences: TextRange[] = [];
  for (const { content } of lines) {
    for (const { 0: words, index } of text.slice(content.start, content.end).matchAll(SENTENCES)) {
      let start = content.start + index;
      for (const sentence of words.split(STOP)) {
        if (sentences.length >= MOST_SENTENCES) return sentences;
        sentences.push(trimmed(text, start, start + sentence.length));
        start += sentence.length + 1;
      }
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
