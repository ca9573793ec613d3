/** The words by which the activities of a pack are found, with what each of them is for. */
import { LOCALES } from '../../language/locale.ts';
import type { Folder } from '../../text/fold.ts';
import { bothSpellings, spellings, verbForms } from '../../text/inflection.ts';
import { buildLexicon, type LexiconTables } from '../../text/lexicon.ts';
import { byUnits } from '../../text/word-tree.ts';
import type { Activity } from '../schema.ts';
import { parseWording, type Wording } from '../wording.ts';

/** What a word does in a wording. */
export const PHRASE = 0;
export const FIRST = 1;
export const SECOND = 2;
/** A word that makes the activity something else. */
export const UNLESS = 3;
/** Uses a wording has. */
export const PARTS = 4;

/** The words of activities as plain numbers. The value of a form in the lexicon is the number of its word, which is its place there. */
export interface ActivityTables {
  readonly lexicon: LexiconTables;
  /** By word: where its uses begin in `uses`; one number more at the end. */
  readonly from: Int32Array;
  /** The number of a wording times {@link PARTS} plus what the word does in it. */
  readonly uses: Int32Array;
  /** By use: 1 where the pack writes the word so, 0 where it is another form of one. */
  readonly written: Uint8Array;
  /** By wording, as {@link numberOf} writes it. */
  readonly wordings: Uint16Array;
}

/** What a wording is: whose, in which language, and whether its second words are a later step. */
interface WordingKind {
  /** The place of its activity in the pack. */
  readonly place: number;
  readonly isEnglish: boolean;
  readonly isLater: boolean;
}

const ENGLISH = 1;
const LATER = 2;
const KIND_BITS = 2;

const numberOf = ({ place, isEnglish, isLater }: WordingKind): number =>
  (place << KIND_BITS) + (isEnglish ? ENGLISH : 0) + (isLater ? LATER : 0);

export const placeOf = (wording: number): number => wording >> KIND_BITS;
export const isEnglish = (wording: number): boolean => (wording & ENGLISH) !== 0;
export const isLater = (wording: number): boolean => (wording & LATER) !== 0;

/** Builds the tables of a pack's activities. What is no wording is left out; the checks of the pack report it. */
export function buildActivityLexicon(activities: readonly Activity[], folder: Folder): ActivityTables {
  const words = new Map<string, Use[]>();
  const wordings: number[] = [];
  const use = (listed: readonly string[], formsOf: (word: string) => readonly string[], part: number): void => {
    const written = new Set(listed);
    const value = (wordings.length - 1) * PARTS + part;
    for (const form of new Set([...written].flatMap(formsOf).flatMap(bothSpellings))) {
      const uses = words.get(form) ?? [];
      if (uses.length === 0) words.set(form, uses);
      uses.push({ value, isWritten: written.has(form) });
    }
  };
  const fold = (listed: readonly string[]): string[] => listed.map((word) => folder.foldToString(word));
  const parsed = (listed: readonly string[]): Wording[] =>
    listed.flatMap((wording) => {
      const it = parseWording(wording);
      return it ? { ...it, first: fold(it.first), second: it.second && fold(it.second) } : [];
    });
  const read = activities.map(({ wordings: { zh, en } }) => ({ zh: parsed(zh), en: parsed(en) }));
  const verbs = verbsOf(read.flatMap(({ en }) => en));
  activities.forEach((activity, place) => {
    for (const locale of LOCALES) {
      const kind = { place, isEnglish: locale === 'en', isLater: false };
      const inflected = kind.isEnglish ? verbForms : spellings;
      const phraseForms = (word: string): string[] =>
        mayInflect(word, verbs) ? [...spellings(word), ...inflected(word)] : spellings(word);
      for (const { first, second, isLater: isStep = false } of read[place]![locale]) {
        wordings.push(numberOf({ ...kind, isLater: isStep }));
        if (second) {
          use(first, isStep ? phraseForms : inflected, FIRST);
          use(second, spellings, SECOND);
        } else use(first, phraseForms, PHRASE);
      }
      const unless = activity.unless?.[locale];
      if (!unless) continue;
      wordings.push(numberOf(kind));
      use(fold(unless), spellings, UNLESS);
    }
  });
  // In the order of the tree that finds them, so that the number of a word is its place there.
  const sorted = [...words].sort(([a], [b]) => byUnits(a, b));
  return {
    // Plurals and forms of verbs are words of their own.
    lexicon: buildLexicon(
      sorted.map(([form], value) => ({ form, value })),
      folder,
      (folded) => [folded],
    ),
    from: runningSums(sorted.map(([, uses]) => uses.length)),
    uses: Int32Array.from(sorted.flatMap(([, uses]) => uses.map(({ value }) => value))),
    written: Uint8Array.from(sorted.flatMap(([, uses]) => uses.map(({ isWritten }) => Number(isWritten)))),
    wordings: Uint16Array.from(wordings),
  };
}

/** A use of a word, as {@link ActivityTables} has it. */
interface Use {
  readonly value: number;
  readonly isWritten: boolean;
}

/** Every single word that an English wording has for a verb before its object; what stands before a later step may be a thing. */
function verbsOf(wordings: readonly Wording[]): ReadonlySet<string> {
  const firsts = wordings.flatMap(({ first, second, isLater }) => (second && !isLater ? first : []));
  return new Set(firsts.filter((word) => !word.includes(' ')));
}

/** Whether a phrase may have the forms of a verb: it begins with one. `marketing plan` and `billboard` have none. */
function mayInflect(phrase: string, verbs: ReadonlySet<string>): boolean {
  return verbs.has(phrase.split(' ', 1)[0]!);
}

/** 0, the first number, the sum of the first two, and so on. */
export function runningSums(numbers: ArrayLike<number>): Int32Array<ArrayBuffer> {
  const sums = new Int32Array(numbers.length + 1);
  for (let at = 0; at < numbers.length; at++) sums[at + 1] = sums[at]! + numbers[at]!;
  return sums;
}
