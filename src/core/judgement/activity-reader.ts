/** Which activities the lines of drafts name, and whose work the lines are by that. */
import type { PackIndex } from '../pack/pack-index.ts';
import type { ActivityCase } from '../pack/vocabulary.ts';
import type { Phrases } from '../language/language-phrases.ts';
import type { Locale } from '../language/locale.ts';
import type { ActivityIndex, ActivityMention } from '../terms/activity-index.ts';
import { once } from '../text/once.ts';
import { Remembered } from '../text/remembered.ts';
import { moved, type TextRange } from '../text/range.ts';
import type { CaseReader } from './ownership.ts';

/**
 * Every activity that a stretch of a text names, in the order of the words that complete it.
 * @param words those of the stretch, for whom has them
 */
export type ActivityReader = (text: string, range: TextRange, words?: string) => readonly ActivityMention[];

/** A longer stretch is prose of several sentences; its first part is enough. */
const LONGEST = 2000;
/** So many lines are remembered. */
const MOST_KNOWN = 5000;

/** Makes a reader. @param activities asked for when the first line is read */
export function createActivityReader(activities: () => ActivityIndex): ActivityReader {
  const known = new Remembered<readonly ActivityMention[]>(MOST_KNOWN);
  return (text, { start, end }, words = text.slice(start, end)) => {
    const found = known.of(words.length > LONGEST ? words.slice(0, LONGEST) : words, (line) => activities().find(line));
    return start === 0 ? found : found.map((it) => ({ ...it, ...moved(it, start) }));
  };
}

/** So much of a text tells what business it is for, in UTF-16 code units. */
export const BUSINESS_HEAD = 8000;

/**
 * Which cases hold for a draft: the language that it is written in, and whether it speaks of an online shop or of an agency. The others
 * it does not say.
 * @param title of the draft; '' for none
 */
export function createCaseReader(
  title: string,
  text: string,
  language: Locale | undefined,
  phrases: Phrases,
): CaseReader {
  const head = once(() => `${title}\n${text.slice(0, BUSINESS_HEAD)}`.slice(0, BUSINESS_HEAD));
  const shop = once(() => phrases.business().shop.test(head()));
  const agency = once(() => phrases.business().agency.test(head()));
  return (of: ActivityCase) => {
    if (of === 'zh' || of === 'en') return of === language;
    if (of === 'shop') return shop();
    return of === 'agency' ? agency() : undefined;
  };
}

/** Which roles own any activity of a pack. */
export function rolesWithActivities({ pack }: PackIndex): ReadonlySet<string> {
  return new Set(pack.activities.flatMap(({ owns }) => owns));
}
