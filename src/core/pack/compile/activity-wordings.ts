/**
 * The wordings of activities, read out of the tables that find them: a file that holds the tables need not hold the same words as texts
 * once more. They come folded, and the alternatives of a wording in the order of the tables.
 */
import type { Locale } from '../../language/locale.ts';
import { once } from '../../text/once.ts';
import { wordsOf } from '../../text/word-tree.ts';
import type { Activity } from '../schema.ts';
import { writtenWording } from '../wording.ts';
import {
  FIRST,
  isEnglish,
  isLater,
  PARTS,
  PHRASE,
  placeOf,
  SECOND,
  UNLESS,
  type ActivityTables,
} from './activity-lexicon.ts';

export type ActivityWordings = Pick<Activity, 'wordings' | 'unless'>;

/** Answers what an activity is named by. @returns a function of its place in the pack; the tables are read when it is asked first */
export function readWordings(tables: () => ActivityTables): (place: number) => ActivityWordings {
  const byActivity = once(() => wordingsByActivity(tables()));
  return (place) => byActivity().get(place) ?? { wordings: { zh: [], en: [] } };
}

function wordingsByActivity({ lexicon, from, uses, written, wordings }: ActivityTables): Map<number, ActivityWordings> {
  const words = Array.from({ length: wordings.length * PARTS }, (): string[] => []);
  wordsOf(lexicon.spellings).forEach((word, place) => {
    for (let at = from[place]!; at < from[place + 1]!; at++) if (written[at] === 1) words[uses[at]!]!.push(word);
  });
  const found = new Map<number, ActivityWordings>();
  wordings.forEach((of, wording) => {
    const [place, locale]: [number, Locale] = [placeOf(of), isEnglish(of) ? 'en' : 'zh'];
    const activity = found.get(place) ?? { wordings: { zh: [], en: [] } };
    found.set(place, activity);
    const wordsAs = (part: number): readonly string[] => words[wording * PARTS + part]!;
    if (wordsAs(UNLESS).length > 0) activity.unless = { ...activity.unless, [locale]: wordsAs(UNLESS) };
    else if (wordsAs(PHRASE).length > 0)
      activity.wordings[locale].push(writtenWording({ first: wordsAs(PHRASE), second: undefined }));
    else {
      const pair = { first: wordsAs(FIRST), second: wordsAs(SECOND), isLater: isLater(of) };
      activity.wordings[locale].push(writtenWording(pair));
    }
  });
  return found;
}
