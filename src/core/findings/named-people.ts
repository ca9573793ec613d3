/** Whether a plan says in its lines who does what: `小郭牵头`, "Tom to set up the ads", "@Lee", a first name in brackets. */
import type { DraftItem } from '../draft/draft.ts';
import { severalNames } from '../draft/names-on-line.ts';
import { firstFrom } from '../text/range.ts';
import { withoutEnds } from '../text/ends.ts';
import type { FindingContext } from './context.ts';

/** The same where the line goes on with somebody else or with what the person does: "Bex and two temps phone", "Steph renegotiates". */
const PERSON_FIRST = /^\p{Lu}\p{Ll}{1,14}\s(?:(?:and|\+|&|to|will)\s|\p{Ll}+s\s)/u;
/** A line of its own above the work of somebody: "Joost", "Camille –". */
const NAME_ALONE = /^\p{Lu}\p{Ll}{1,14}\s?[:–—-]?$/u;
/** One word with a capital, set off before what is done: "Hannah – ring 40 gift shops". */
const NAMED_FIRST = /^\p{Lu}\p{Ll}{1,14}\s?[–—:-]\s/u;
/** The people of a team in its title: "October – marketing (Dom, Steph, Ellie)". */
const PEOPLE = /[(（]\p{Lu}\p{Ll}+(?:\s?[,、/&+]\s?\p{Lu}\p{Ll}+)+[)）]/u;
/** One word with a capital may be anything; what stands in so many lines where people are named is a name. */
const FEWEST_LINES = 2;

/** Whether a line begins with a word that may be the name of who does it. */
export const namesFirst = (words: string): boolean => NAMED_FIRST.test(words);

/** Whether the heading above an item says who does what stands below it: somebody whom the title names (`dom`), 小马自己盯. */
function isBelowPerson({ draft, text, title, phrases }: FindingContext, { start }: DraftItem): boolean {
  const heading = draft.headings[firstFrom(draft.headings, start) - 1];
  if (!heading) return false;
  const words = text.slice(heading.content.start, heading.content.end).trim();
  const [listed] = PEOPLE.exec(title?.text ?? '') ?? [];
  const people = listed === undefined ? [] : severalNames(listed.slice(1, -1));
  return (
    people.some((name) => name.trim().toLowerCase() === words.toLowerCase()) || phrases.owners().personDoing.test(words)
  );
}

/** Whether an item says who does it, if only in passing, or the heading above it: a role behind it would be a second owner. */
export function namesPerson(context: FindingContext, item: DraftItem): boolean {
  if (isBelowPerson(context, item)) return true;
  const line = context.text.slice(item.content.start, item.content.end);
  const { isSure, isAtEnd, words } = context.namesOn(line);
  if (isSure || isAtEnd || words.some(({ isFirst }) => !isFirst)) return true;
  return PERSON_FIRST.test(line) && !context.phrases.claims().en.verb.test(line);
}

const AROUND = /[\s:：]/u;

/** Whether a line or a heading says nothing but who does what stands below it: `王蕾：`. */
export const isPersonAlone = ({ phrases }: FindingContext, words: string): boolean =>
  phrases.owners().person.test(withoutEnds(words, AROUND));

/** Whether a line begins as one does that says who does it: "Dan: get it signed", "Jess will ship it". */
function beginsWithName({ text, phrases }: FindingContext, { content }: DraftItem): boolean {
  const line = text.slice(content.start, content.end).replaceAll('**', '');
  return namesFirst(line) || (PERSON_FIRST.test(line) && !phrases.claims().en.verb.test(line));
}

/** Whether some lines or paragraphs of a plan name people in passing, so that nobody can say that it names none. */
export function namesPeople(context: FindingContext): boolean {
  const { text, draft, title } = context;
  if (title && PEOPLE.test(title.text)) return true;
  const paragraphs = draft.blocks.filter(({ kind }) => kind === 'paragraph');
  const isAlone = (words: string): boolean => NAME_ALONE.test(words) || isPersonAlone(context, words);
  let apart = paragraphs.filter(({ content }) => isAlone(text.slice(content.start, content.end))).length;
  if (apart >= FEWEST_LINES || draft.items.filter((item) => beginsWithName(context, item)).length > FEWEST_LINES)
    return true;
  /** In which of them a word was said, and whether as a verb may be. */
  const known = new Map<string, { readonly at: number; readonly mayBeVerb: boolean }>();
  for (const [at, { content }] of [...draft.items, ...paragraphs].entries()) {
    const { isSure, isAtEnd, words } = context.namesOn(text.slice(content.start, content.end));
    if (isSure || (isAtEnd && ++apart >= FEWEST_LINES)) return true;
    for (const { word, mayBeVerb } of words) {
      const seen = known.get(word);
      if (seen && seen.at !== at && !(mayBeVerb && seen.mayBeVerb)) return true;
      if (!seen || !mayBeVerb) known.set(word, { at, mayBeVerb });
    }
  }
  return false;
}
