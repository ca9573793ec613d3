/**
 * Lists of names that the wordings of many activities share, from `data/wording-lists.yaml`: `ring/phone + @buyers` stands for every
 * word of the list `buyers` in the language of the wording. The words are put in when the pack is read, so that nothing else knows of lists.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { LOCALES, type Locale } from '../../src/core/language/locale.ts';
import { position, readYaml } from './yaml-source.ts';

/** The file of the lists, below the folder of the pack. */
export const WORDING_LISTS = 'wording-lists.yaml';

const Word = v.pipe(v.string(), v.regex(/^[^/+@\s]([^/+@]*[^/+@\s])?$/u, 'a word of a list is text without / + @'));
const Words = v.pipe(v.array(Word), v.minLength(1));
const ListsSchema = v.strictObject({ lists: v.record(v.string(), v.strictObject({ zh: Words, en: Words })) });

export interface WordingLists {
  /** `file:line:column: reason` of what is wrong with the file. */
  readonly problems: readonly string[];
  /** The wording with the words of its lists; undefined where it names a list that there is not. As it is where the file is wrong. */
  expand(wording: string, locale: Locale): string | undefined;
}

/** @param folder that of the pack; it need not have lists */
export function readWordingLists(folder: string): WordingLists {
  if (!existsSync(path.join(folder, WORDING_LISTS))) return listsOf({}, []);
  const file = readYaml(folder, WORDING_LISTS);
  if (file.errors.length > 0) return listsOf({}, file.errors);
  const result = v.safeParse(ListsSchema, file.document.toJS());
  if (result.success) return listsOf(result.output.lists, []);
  const problems = result.issues.map((issue) => {
    const at = (issue.path ?? []).map(({ key }) => key as string | number);
    return `${position(file, at)}: ${at.join('.')}: ${issue.message}`;
  });
  return listsOf({}, problems);
}

function listsOf(
  lists: Readonly<Record<string, Record<Locale, readonly string[]>>>,
  problems: readonly string[],
): WordingLists {
  return {
    problems,
    expand(wording, locale) {
      if (problems.length > 0) return wording;
      let isWhole = true;
      const whole = wording.replaceAll(/@([a-z-]+)/gu, (_, name: string) => {
        const words = lists[name]?.[locale];
        isWhole &&= words !== undefined;
        return words?.join('/') ?? '';
      });
      return isWhole ? whole : undefined;
    },
  };
}

/** Puts the words of lists into the wordings of activities as they were read, in place. @param report is told of a list that there is not */
export function expandWordings(
  activities: unknown,
  lists: WordingLists,
  report: (path: readonly (string | number)[], wording: string) => void,
): void {
  if (!Array.isArray(activities)) return;
  activities.forEach((activity: { wordings?: Partial<Record<Locale, unknown>> } | null, place) => {
    for (const locale of LOCALES) {
      const wordings = activity?.wordings?.[locale];
      if (!Array.isArray(wordings)) continue;
      wordings.forEach((wording: unknown, at) => {
        if (typeof wording !== 'string' || !wording.includes('@')) return;
        const whole = lists.expand(wording, locale);
        if (whole === undefined) report(['activities', place, 'wordings', locale, at], wording);
        else wordings[at] = whole;
      });
    }
  });
}
