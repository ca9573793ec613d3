/** People who were put into a team that the pack does not know: nothing can be said of what they own, and somebody has to tell so. */
import type { AnalysisOptions, Engine, Locale } from '../core/index.ts';
import type { Sentences } from './sentences.ts';

/**
 * A sentence for each person whose team is not known, once for all engines and files that say the same.
 * @param complain is called with it
 */
export function createTeamNames(
  locale: Locale,
  sentences: Sentences,
  complain: (sentence: string) => void,
): (engine: Engine, people: AnalysisOptions['people'], placeOf: (person: string) => string) => void {
  const told = new Set<string>();
  return (engine, people, placeOf) => {
    for (const [person, team] of Object.entries(people ?? {})) {
      if (engine.professionOf(team) !== undefined) continue;
      const { roles, neighbors } = engine.pack;
      const known = [...roles, ...neighbors].map(({ name }) => name[locale]);
      const sentence = `${placeOf(person)}: ${sentences.unknownTeam(person, team, known)}`;
      if (!told.has(sentence)) complain(sentence);
      told.add(sentence);
    }
  };
}
