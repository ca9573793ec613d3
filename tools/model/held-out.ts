/** Readings of postings by models that have not seen them. */
import type { Locale } from '../../src/core/language/locale.ts';
import type { LearnedLanguage } from '../../src/core/judgement/model.ts';
import { partOf, type Labelled } from './corpus.ts';
import type { Inputs } from './inputs.ts';
import { judge, type Judgement } from './judge.ts';
import { learnLanguage, roleModel } from './learn.ts';
import { encodeRoleModel } from './write.ts';

/** A part of the postings that is held out. */
type Part = (posting: Labelled) => boolean;

const PARTS = 4;

/** Four parts by a hash of the id: the sources stay known. */
export function partsById({ postings }: Inputs): Part[] {
  return Array.from(
    { length: PARTS },
    (_, at) =>
      ({ group }: Labelled) =>
        partOf(postings[group]!.id, PARTS) === at,
  );
}

/** Each source is a part. */
export function partsBySource({ postings }: Inputs): Part[] {
  const sources = [...new Set(postings.map(({ source }) => source))].sort();
  return sources.map(
    (name) =>
      ({ source }) =>
        source === name,
  );
}

/** Every posting as read by a model that has not seen its part. @param only the language of those that are asked for; all without it */
export function held(
  { postings, readings, samples, ownSamples, set, pack }: Inputs,
  parts: readonly Part[],
  only?: Locale,
): Judgement[] {
  const whole = new Map<Locale, LearnedLanguage>();
  const learnWhole = (locale: Locale): LearnedLanguage => {
    const known = whole.get(locale) ?? learnLanguage(set, [...samples, ...ownSamples], locale, pack);
    whole.set(locale, known);
    return known;
  };
  return parts.flatMap((isHeldOut) => {
    const test = postings.filter((it) => isHeldOut(it) && (only === undefined || it.language === only));
    if (test.length === 0) return [];
    const groups = new Set(test.map(({ group }) => group));
    const training = [...samples.filter(({ group }) => !groups.has(group)), ...ownSamples];
    // A language that no posting of the part is in is learned once for all parts.
    const model = roleModel((locale) =>
      test.some(({ language }) => language === locale)
        ? learnLanguage(set, training, locale, pack)
        : learnWhole(locale),
    );
    return judge(test, readings, pack, encodeRoleModel(model));
  });
}
