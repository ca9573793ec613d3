/** Lists of the work of some time that do not say what they are: "wk of 5/12 – Ruth", `周报 皖南区`. */
import type { Phrases } from '../language/language-phrases.ts';

/** Only so much of a text is looked at, in UTF-16 code units. */
const LONGEST_LOOK = 4_000;
/** Lines at the top of which one says of which time the work is. */
const HEAD_LINES = 3;
const LONGEST_HEAD = 100;
/** A longer line is a paragraph, in halves of a character of Chinese. */
const LONGEST_LINE = 160;
/** Where more than one line in so many is one, it is no list. */
const PROSE_SHARE = 5;
/** So many lines say whose work it is, one in so many of all. */
const FEWEST_OWN = 3;
const OWN_SHARE = 3;
/** So many times more than of other trades. */
const MANY_MORE = 2;
/** Who looks for somebody says so many things that only postings say, or one at the top. */
const MOST_OF_POSTS = 2;
/** A line of the list itself says of no time that the others are of: `1、…`, `1.1…`, "- …". */
const ITEM = /^(?:[-*•·]|\d{1,2}(?:\.\d{1,2})?[、)）\p{L}]|\d{1,2}\.(?!\d))/u;

/** What is looked at of a document. */
export interface Listed {
  readonly text: string;
  /** Where it begins, below its front matter or the head of an email. */
  readonly start: number;
  /** What it is called; '' where nothing says that. */
  readonly title: string;
  /** What its title says that it is, if that is no plan: something to be done, or something else, of which a part may be to come. */
  readonly named: 'to-do' | 'other' | undefined;
}

/**
 * Whether a document lists the work of people in sales, marketing or operations: its title or one of its first lines names a time, and
 * enough of its lines are theirs, and clearly fewer those of other trades. Of one that looks back only what is to come is asked.
 */
export function listsWork({ text, start, title, named }: Listed, phrases: Phrases): boolean {
  const { dated } = phrases.leads();
  const documents = phrases.documents();
  const { isReport, namesOwnWork, namesOthersWork, saidOfPosts } = documents;
  const looked = text.slice(start, start + LONGEST_LOOK);
  const lines = looked
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  if (lines.length < FEWEST_OWN) return false;
  const head = title || lines[0]!.slice(0, LONGEST_HEAD);
  const heads = [head, ...lines.slice(0, HEAD_LINES).map((line) => line.slice(0, LONGEST_HEAD))];
  if (!heads.some((line) => dated.test(line) && !ITEM.test(line)) || namesOthersWork(head)) return false;
  if (named !== 'to-do' && documents.isPlanOfOthers(head)) return false;
  if (saidOfPosts(heads.join('\n'), 1) > 0 || saidOfPosts(looked, MOST_OF_POSTS) >= MOST_OF_POSTS) return false;
  const isPast = named === 'other' || isReport(head);
  const work = isPast ? toCome(lines, phrases) : lines;
  const count = (is: (line: string) => boolean): number => work.filter(is).length;
  const own = count(namesOwnWork);
  return (
    own >= FEWEST_OWN &&
    own * OWN_SHARE >= work.length &&
    own > MANY_MORE * count(namesOthersWork) &&
    count(isLong) * PROSE_SHARE <= work.length
  );
}

/** The lines below one that says that they are to come, up to one that looks back again. */
function toCome(lines: readonly string[], phrases: Phrases): readonly string[] {
  const { ahead, lookBack } = phrases.leads();
  const found: string[] = [];
  let isAhead = false;
  for (const line of lines) {
    isAhead = ahead.test(line) || (isAhead && !lookBack.test(line));
    if (isAhead) found.push(line);
  }
  return found;
}

/** Whether a line is a paragraph. */
function isLong(line: string): boolean {
  let width = 0;
  for (let at = 0; at < line.length && width <= LONGEST_LINE; at++) width += line.charCodeAt(at) < 0x2e80 ? 1 : 2;
  return width > LONGEST_LINE;
}
