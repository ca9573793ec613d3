/** Who is in which team: names of people with the role that each has, as a configuration or the front matter of a plan says. */
import type { Phrases } from '../language/language-phrases.ts';
import type { PackIndex } from '../pack/pack-index.ts';
import { pattern } from '../language/pattern.ts';
import type { TitleDictionary } from './title-dictionary.ts';

/** What stands behind each name: the id of a role or a neighbor, its name in either language, a title of a post. */
export type People = Readonly<Record<string, string>>;

/** Ids of the roles and neighbors of the people whom a few words name, each once, in the order of the words; none for others. */
export type PeopleReader = (words: string) => readonly string[];

const APART = /[\s、,，/／:：·|&+;；()（）@＠*_]+/gu;
/** The words of an owner are no longer than this. UTF-16 code units. */
const LONGEST = 200;

/** What is not understood counts as not said. */
export function createPeopleReader(
  people: People,
  { index, titles, phrases }: { index: PackIndex; titles: TitleDictionary; phrases: Phrases },
): PeopleReader {
  const known = new Map(
    Object.entries(people).flatMap(([name, team]) => {
      const profession = professionOf(team, index, titles);
      const words = apart(name);
      return profession === undefined || words === ' ' ? [] : [[words, profession] as const];
    }),
  );
  if (known.size === 0) return () => [];
  const joiner = pattern('gu')`${phrases.lists.zh.cooperation.nameJoiners}`;
  /** Few people own many lines. */
  const answers = new Map<string, readonly string[]>();
  const read = (words: string): readonly string[] => {
    // A name may hold a word that joins two: 李和平.
    const said = [apart(words), apart(words.replace(joiner, ' '))];
    const found = [...known].flatMap(([name, profession]) => {
      const at = Math.max(...said.map((it) => it.indexOf(name)));
      return at < 0 ? [] : [{ at, profession }];
    });
    return [...new Set(found.sort((a, b) => a.at - b.at).map(({ profession }) => profession))];
  };
  return (words) => {
    if (words.length > LONGEST) return [];
    const answer = answers.get(words) ?? read(words);
    answers.set(words, answer);
    return answer;
  };
}

/** The names of the people who are known to be of a role or a neighbor, as they are written. */
export type NamesOfRole = (role: string) => readonly string[];

/** What is not understood counts as not said. */
export function createNamesOfRole(
  people: People,
  { index, titles }: { index: PackIndex; titles: TitleDictionary },
): NamesOfRole {
  return (role) =>
    Object.entries(people).flatMap(([name, team]) =>
      apart(name) !== ' ' && professionOf(team, index, titles) === role ? name.trim() : [],
    );
}

/** Words with one blank before, between and behind them, in lower case. */
function apart(words: string): string {
  const bare = words.replace(APART, ' ').trim().toLowerCase();
  return bare === '' ? ' ' : ` ${bare} `;
}

/**
 * The id of the role or neighbor that stands behind a name.
 * @param team an id, a name in either language, or a title of a post; undefined for what is not understood
 */
export function professionOf(team: string, index: PackIndex, titles: TitleDictionary): string | undefined {
  const said = team.trim();
  const isNamed = ({ id, name }: { id: string; name: { zh: string; en: string } }): boolean =>
    [id, name.zh, name.en].some((it) => it.toLowerCase() === said.toLowerCase());
  const { roles, neighbors } = index.pack;
  return [...roles, ...neighbors].find(isNamed)?.id ?? titles.find(said)?.profession;
}
