/** What a plan that is written like a mail says of work, in sentences: no greeting, no thanks, no names below, no background. */
import type { Phrases } from '../language/language-phrases.ts';
import { firstFrom } from '../text/range.ts';
import type { Clause } from './clauses.ts';
import type { DraftHeading, DraftItem } from './draft.ts';
import { beforeBreak, isLineBreak } from './places.ts';
import { skipBlank } from './section-lines.ts';

/** A line that heads what stands below it, or greets, is no longer, in UTF-16 code units. */
const LONGEST_LINE = 40;
/** So many lines may stand below the words that end a mail: who writes, for whom, and how to reach them. */
const MOST_SIGNED = 4;
/** What may close a line. */
const CLOSING = '。.！!，,：:～~';
const STOP = /^[。.！!？?；;]/u;

export interface MailBody {
  /** The clauses that may be work. */
  readonly said: readonly Clause[];
  /** Those among them which are sentences below a line that says what is to be done in some time: `本周重点`. */
  readonly headed: readonly Clause[];
  /** Where the words begin that end it: `谢谢！`, "Best,". Infinity where there are none. */
  readonly end: number;
}

/** @param prose the clauses outside of sections, in order */
export function mailBody(
  text: string,
  {
    headings,
    items,
    prose,
  }: { headings: readonly DraftHeading[]; items: readonly DraftItem[]; prose: readonly Clause[] },
  phrases: Phrases,
): MailBody {
  const clauses = items.filter(({ form }) => form === 'clause').slice(-MOST_SIGNED - 1);
  const end = signedFrom(text, [...prose.slice(-MOST_SIGNED - 1), ...clauses], phrases);
  const { agenda } = phrases.mails();
  const { aside, lookBack } = phrases.leads();
  let said: Clause[] = [];
  const headed: Clause[] = [];
  let above: { readonly head: number; readonly isAhead: boolean } | undefined;
  for (const [at, clause] of prose.entries()) {
    if (clause.head >= end) break;
    const words = text.slice(clause.start, clause.end);
    if (agenda.test(lineAbove(text, clause.head))) {
      // What is said in sentences above the first such line is background, and the first line of all is a title.
      if (!above) said = said.filter((it) => it !== prose[0] && !endsSentence(text, it));
      above = { head: clause.head, isAhead: true };
    }
    const isLine = words.length <= LONGEST_LINE && isAlone(text, clause);
    if (isLine && isGreeting(text, clause, phrases)) continue;
    if (isLine && headsSentence(text, clause, prose[at + 1])) {
      if (agenda.test(words)) continue;
      if (above) {
        above = { head: clause.head, isAhead: !(aside.test(words) || lookBack.test(words)) };
        continue;
      }
    }
    if (above && !above.isAhead) continue;
    said.push(clause);
    const isBelow = above && firstFrom(headings, clause.head) === firstFrom(headings, above.head);
    if (isBelow && endsSentence(text, clause)) headed.push(clause);
  }
  return { said, headed, end };
}

/**
 * Where the last lines begin that end a mail; Infinity where no words do, or more than a few lines stand below them.
 * @param said the last clauses, in any order
 */
function signedFrom(text: string, said: readonly Pick<Clause, 'start' | 'end'>[], { mails }: Phrases): number {
  const last = [...said].sort((a, b) => a.start - b.start).slice(-MOST_SIGNED - 1);
  const isLine = ({ start, end }: Pick<Clause, 'start' | 'end'>): boolean =>
    end - start <= LONGEST_LINE && isAlone(text, { head: start, end });
  const at = last.findIndex(({ start, end }) => mails().signOff.test(text.slice(start, end)));
  return at >= 0 && last.slice(at).every(isLine) ? last[at]!.start : Infinity;
}

/** The words of the line right above the line that an offset begins; '' where it is longer than one that heads something. */
function lineAbove(text: string, at: number): string {
  const own = skipBlank(text, at, -1);
  const end = beforeBreak(text, own);
  if (end === own) return '';
  let start = end;
  while (start > 0 && !isLineBreak(text.charCodeAt(start - 1))) if (end - --start > LONGEST_LINE) return '';
  return text.slice(start, end).trim();
}

/** Whether nothing else but signs stands on the line of a clause. */
function isAlone(text: string, { head, end }: Pick<Clause, 'head' | 'end'>): boolean {
  const before = skipBlank(text, head, -1);
  let after = end;
  while (after < text.length && after - end < 3 && CLOSING.includes(text.charAt(after))) after++;
  after = skipBlank(text, after, 1);
  const isBreak = (at: number): boolean => at < 0 || at >= text.length || '\r\n'.includes(text.charAt(at));
  return isBreak(before - 1) && isBreak(after);
}

/** Whether a clause of a line greets: `各位好，`, "Hi all,". */
function isGreeting(text: string, { start, end }: Clause, phrases: Phrases): boolean {
  const isOpen = '，,：:！!'.includes(text.charAt(end)) || '，,：:！!'.includes(text.charAt(end - 1));
  return isOpen && phrases.documents().isLetter(text.slice(start, end + 1));
}

/** Whether a line that no sign ends stands right above a sentence. */
function headsSentence(text: string, { end }: Clause, next: Clause | undefined): boolean {
  if (!next || STOP.test(text.charAt(end)) || STOP.test(text.charAt(end - 1))) return false;
  return (
    /^[：:]?[^\S\r\n]*(?:\r\n?|\n)[^\S\r\n]*$/u.test(text.slice(end, Math.min(next.head, end + LONGEST_LINE))) &&
    endsSentence(text, next)
  );
}

const endsSentence = (text: string, { end }: Clause): boolean =>
  STOP.test(text.charAt(end)) || STOP.test(text.charAt(end - 1));
