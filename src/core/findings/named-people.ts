/** Whether a plan says in its lines who does what: `小郭牵头`, "Tom to set up the ads", "@Lee", a first name in brackets. */
import type { DraftItem } from '../draft/draft.ts';
import { setOff } from '../draft/plan-items.ts';
import type { FindingContext } from './context.ts';

/** A few Chinese characters, or an English word with a capital, as people are called. */
const NAME = /^(?:[\p{Script=Han} ]{2,8}|\p{Lu}[\p{L}'’-]*)$/u;
/** A word with a capital at the head of a line, or behind a sign and before another one or more of the sentence. */
const ENGLISH_NAMES =
  /(?:^|[,;/+&–—(-]\s?)(\p{Lu}\p{Ll}{1,14})(?:\s\p{Lu}[\p{L}.'’-]*)?(?=\s?[,;/+&()–—-]|\.?$|\s\p{Ll})/gu;
/** A line of its own above the work of somebody: "Joost", "Camille –". */
const NAME_ALONE = /^\p{Lu}\p{Ll}{1,14}\s?[:–—-]?$/u;
const MENTION = /[@＠]\p{L}/u;
/** One word with a capital may be anything; what stands in so many lines where people are named is a name. */
const FEWEST_LINES = 2;

/** Whether words may be whom colleagues call so: no day and nothing that is often said of work (线上). */
function mayBeName({ phrases }: FindingContext, words: string): boolean {
  const { day, noOwner: isNobody } = phrases.drafts();
  return NAME.test(words) && !day.test(words) && !isNobody.test(words);
}

/** Whether an item says who does it, if only in passing: a role behind it would be a second owner. */
export function namesPerson(context: FindingContext, { content }: DraftItem): boolean {
  const { text, phrases } = context;
  const line = text.slice(content.start, content.end);
  const end = setOff(text, content)?.words;
  return (
    MENTION.test(line) ||
    phrases.leads().personDoing.test(line) ||
    (end !== undefined && mayBeName(context, text.slice(end.start, end.end))) ||
    [...line.matchAll(phrases.leads().called), ...line.matchAll(ENGLISH_NAMES)].some(({ 1: name, index }) =>
      name === undefined ? true : index > 0,
    )
  );
}

/** Whether some lines of a plan name people in passing, so that nobody can say that it names none. */
export function namesPeople(context: FindingContext): boolean {
  const { text, draft, phrases } = context;
  const { personDoing, called } = phrases.leads();
  /** In which item a name was said, and whether at its head. */
  const names = new Map<string, { readonly at: number; readonly isHead: boolean }>();
  let apart = draft.blocks.filter(
    ({ kind, content }) => kind === 'paragraph' && NAME_ALONE.test(text.slice(content.start, content.end)),
  ).length;
  if (apart >= FEWEST_LINES) return true;
  for (const [at, { content }] of draft.items.entries()) {
    const line = text.slice(content.start, content.end);
    if (MENTION.test(line) || personDoing.test(line)) return true;
    const end = setOff(text, content)?.words;
    if (end && mayBeName(context, text.slice(end.start, end.end)) && ++apart >= FEWEST_LINES) return true;
    for (const { 0: whole, 1: name = whole, index } of [...line.matchAll(ENGLISH_NAMES), ...line.matchAll(called)]) {
      // The verb that a line begins with has a capital too.
      const isHead = index === 0 && /^\s\p{Ll}/u.test(line.slice(name.length));
      const seen = names.get(name);
      if (seen && seen.at !== at && !(isHead && seen.isHead)) return true;
      if (!seen || !isHead) names.set(name, { at, isHead });
    }
  }
  return false;
}
