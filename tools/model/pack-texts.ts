/** What the project offers and knows as texts to learn from: the duties of the pack, and the lines that were written for its activities. */
import { LOCALES } from '../../src/core/language/locale.ts';
import type { Pack } from '../../src/core/pack/schema.ts';
import { CLASSES, ROLES, type Labelled } from './corpus.ts';
import { draftsOfLines } from './drafts-of-lines.ts';
import { readActivityLines } from './told-lines.ts';

const OWN = { isLoose: false, group: -1, kind: 'line' } as const;

/** Every line, and English drafts of them: the corpus holds no English posting of operations. Chinese has enough of its own. */
export function packTexts(pack: Pack): Labelled[] {
  return [dutyLines(pack), activityLines(pack)].flatMap((lines) => [
    ...lines,
    ...draftsOfLines(lines.filter(({ language }) => language === 'en')),
  ]);
}

/** Every duty, in both languages. */
function dutyLines({ duties }: Pack): Labelled[] {
  return LOCALES.flatMap((language) =>
    duties.map(({ id, role, text }) => ({
      ...OWN,
      source: 'pack',
      id: `pack:${language}:${id}`,
      language,
      text: text[language],
      label: CLASSES.indexOf(role as (typeof CLASSES)[number]),
    })),
  );
}

/** The lines of activities that compared roles own; whose the others are depends on the company. */
function activityLines({ activities }: Pack): Labelled[] {
  const labels = new Map(
    activities.map(({ id, owns }) => [
      id,
      ROLES.flatMap((role, label) => (owns.some((owner) => owner === role) ? label : [])),
    ]),
  );
  return readActivityLines().flatMap(({ lang, activity, text }, at): Labelled[] => {
    const [label, ...also] = labels.get(activity)!;
    const line = { ...OWN, source: 'activities', id: `activity:${at}`, language: lang, text };
    return label === undefined ? [] : [{ ...line, label, also }];
  });
}
