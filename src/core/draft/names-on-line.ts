/** Whom a line of a plan names: `小郭牵头`, "Tom to set up the ads", "@Lee", a first name in brackets. */
import type { Phrases } from '../language/language-phrases.ts';
import { rememberingLines } from '../text/remembered.ts';
import { setOff } from './set-off.ts';

/** Surely somebody, maybe somebody at its end, and words that may be names. */
export interface NamesOnLine {
  readonly isSure: boolean;
  readonly isAtEnd: boolean;
  readonly words: readonly {
    readonly word: string;
    /** It is an English word that begins the line: a verb has a capital there too. */
    readonly isFirst: boolean;
    /** The same, and the sentence goes on behind it as behind a verb. */
    readonly mayBeVerb: boolean;
  }[];
}

export type NamesReader = (line: string) => NamesOnLine;

/** So many lines are remembered, of which none is longer than this in UTF-16 code units: a key that is typed changes one of them. */
const MOST_KNOWN = 5000;
const LONGEST_KNOWN = 500;

/** A few Chinese characters, or an English word with a capital, as people are called, maybe behind their team: 市场 Vivian. */
const NAME = /^(?:[\p{Script=Han} ]{2,8}|(?:\p{Script=Han}{2,6} ?)?\p{Lu}[\p{L}'’-]*)$/u;
/** What of the work is whose: "(RK 6, LJ 5)". */
const SHARE = /\s\d{1,4}$/u;
/** A nickname in small letters, as it stands beside a day: "(kenji, 25 mar)". */
const SMALL_NAME = /^[a-z]{2,12}$/u;
/** A word with a capital at the head of a line, or behind a sign and before another one or more of the sentence. */
const ENGLISH_NAMES =
  /(?:^|[,;/+&–—(-]\s?|[.:]\s)(\p{Lu}\p{Ll}{1,14})(?:\s\p{Lu}[\p{L}.'’-]*)?(?=\s?[,:;/+&()–—-]|\.?$|\s\p{Ll})/gu;
const MENTION = /[@＠]\p{L}/u;
/** What stands between several of them: `（可欣、法务）`, "(Bex + Tom)". */
const SEVERAL = /[、,，/／+＋&]/u;

/** The names that words list. */
export const severalNames = (words: string): string[] => words.split(SEVERAL);

/** Makes a reader of lines. */
export function createNamesReader(phrases: Phrases): NamesReader {
  const read: NamesReader = (line) => namesOn(line, phrases);
  const known = rememberingLines(MOST_KNOWN, read);
  return (line) => (line.length > LONGEST_KNOWN ? read : known)(line);
}

function namesOn(line: string, phrases: Phrases): NamesOnLine {
  const { personDoing, called } = phrases.owners();
  const end = setOff(line, { start: 0, end: line.length })?.words;
  return {
    isSure: MENTION.test(line) || personDoing.test(line),
    isAtEnd: end !== undefined && areNames(severalNames(line.slice(end.start, end.end)), phrases),
    words: [
      ...[...line.matchAll(called)].map(([word]) => ({ word, isFirst: false, mayBeVerb: false })),
      ...[...line.matchAll(ENGLISH_NAMES)].map(({ 1: name = '', index }) => {
        const isFirst = index === 0 && line.startsWith(name);
        return { word: name, isFirst, mayBeVerb: isFirst && /^\s\p{Ll}/u.test(line.slice(name.length)) };
      }),
    ],
  };
}

/** Whether words may be whom colleagues call so: no day and nothing that is often said of work (线上). */
function mayBeName(words: string, phrases: Phrases): boolean {
  const { day, noOwner: isNobody } = phrases.drafts();
  return NAME.test(words) && ![day, isNobody, phrases.owners().nobody].some((other) => other.test(words));
}

/** Whether what is set off at the end of a line are names, or a nickname and a day. */
function areNames(parts: readonly string[], phrases: Phrases): boolean {
  const { day, noOwner: isNobody } = phrases.drafts();
  const words = parts.map((part) => part.trim().replace(SHARE, ''));
  if (words.every((part) => mayBeName(part, phrases))) return true;
  const [name = '', when = '', ...rest] = words;
  return rest.length === 0 && SMALL_NAME.test(name) && !isNobody.test(name) && !day.test(name) && day.test(when);
}
