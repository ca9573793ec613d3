/**
 * Who is of which team, where a text names whoever does something and says elsewhere of which team they are: `参会：王蕾（市场）`,
 * "Dana - marketing", a table of who is who, a signature.
 */
import type { Phrases } from '../language/language-phrases.ts';
import { Remembered, rememberingLines } from '../text/remembered.ts';
import { splitLines } from '../text/lines.ts';
import type { TextRange } from '../text/range.ts';
import { isIntroduction, keyOf, OTHER_TEAM, teamsOn, type NameKey, type TeamReader } from './introductions.ts';
import { NOT_READ, readPeopleLine, type PeopleLine } from './people-lines.ts';

/** The team of each person, by the name that stands where whoever does something is named. */
export type TeamsOfPeople = Readonly<Record<string, string>>;

export interface PeopleInText {
  /** The teams of the people of a text; undefined where it does not say of people of two teams at least who of them does what. */
  teamsIn(text: string): TeamsOfPeople | undefined;
  /** Where a line names its owner, who is one of some people: at its head or its end. @param line its place in the text */
  ownerOn(text: string, line: TextRange, people: TeamsOfPeople): TextRange | undefined;
  /** Whether a line does nothing but say of which team one of some people is: `孟琪 —— 市场推广`. */
  introduces(text: string, line: TextRange, people: TeamsOfPeople): boolean;
}

/** Longer lines are prose, in UTF-16 code units. */
const LONGEST_LINE = 1000;
const MOST_LINES = 5000;
/** So many different names are looked for. */
const MOST_NAMES = 40;
/** So many lines from the head of a text, and from its foot, may say who is who. */
const MOST_TELLING = 100;
/** So many lines name people who are known before a text is a plan of theirs; a heading counts for the lines below it. */
const FEWEST_LINES = 3;
const HEADING = 2;

/** A name at the head of a line stands behind no more signs. */
const MOST_MARKS = 8;

export interface PeopleWords {
  readonly teamOf: TeamReader;
  /** Whether words are a term of work: 线下 in a column of its own is nobody's name. */
  readonly isTerm: (words: string) => boolean;
}

/** The team of somebody; undefined of who is not known. */
export const teamOfPerson = (people: TeamsOfPeople | undefined, name: string): string | undefined =>
  people && Object.hasOwn(people, name) ? people[name] : undefined;

/** Makes a reader of texts. A key that is typed changes one line of many. */
export function createPeopleInText(phrases: Phrases, words: PeopleWords): PeopleInText {
  const read = (line: string): PeopleLine => readPeopleLine(line, phrases);
  const known = rememberingLines(MOST_LINES, read);
  const lineOf = (line: string): PeopleLine => (line.length > LONGEST_LINE ? NOT_READ : known(line));
  const keys = new Remembered<NameKey>(MOST_LINES);
  return {
    teamsIn(text) {
      if (!phrases.people().team.test(text)) return undefined;
      const lines = splitLines(text).map(({ start, end }) => lineOf(text.slice(start, end)));
      const owning = linesByOwner(lines);
      const telling = outermost([...lines.keys()].filter((at) => lines[at]!.namesTeam));
      if (owning.size < 2 || telling.length === 0) return undefined;
      const teams = new Map<string, string>();
      const told = new Map<number, number>();
      for (const [name, owns] of [...owning].slice(0, MOST_NAMES)) {
        const key = keys.of(name, (it) => keyOf(it, phrases));
        // Beside 王蕾 a 小王 may be somebody else.
        if (key.full && [...owning.keys()].some((other) => key.full!.test(other))) continue;
        if (words.teamOf(key.bare) !== undefined || words.isTerm(name)) continue;
        const said = telling.flatMap((at) =>
          teamsOn(lines, at, key, { ...words, phrases }).map((team) => ({ at, team })),
        );
        // Who is only introduced, and does nothing, is of no matter.
        const where = new Set(said.map(({ at }) => at));
        if (said.length === 0 || owns.every((at) => where.has(at))) continue;
        teams.set(name, oneTeam(said.map(({ team }) => team)));
        for (const at of owns) told.set(at, lines[at]!.words === name ? HEADING : 1);
      }
      const count = [...told.values()].reduce((sum, it) => sum + it, 0);
      const areSeveral = count >= FEWEST_LINES && new Set(teams.values()).size > 1;
      return areSeveral ? Object.fromEntries(teams) : undefined;
    },
    ownerOn(text, { start, end }, people) {
      const line = text.slice(start, end);
      const owners = lineOf(line).owners.filter((name) => teamOfPerson(people, name) !== undefined);
      const [first, last] = [owners[0], owners.at(-1)];
      if (first === undefined || last === undefined) return undefined;
      const isAtHead = line.indexOf(first) <= MOST_MARKS;
      const place = (name: string): number => (isAtHead ? line.indexOf(name) : line.lastIndexOf(name));
      const range = { start: start + place(first), end: start + place(last) + last.length };
      return range.start < range.end ? range : undefined;
    },
    introduces(text, { start, end }, people) {
      const { words: line, namesTeam } = lineOf(text.slice(start, end));
      const isKnown = (name: string): boolean => Object.keys(people).some((it) => name.includes(it));
      return namesTeam && isIntroduction(line, isKnown, { ...words, phrases });
    },
  };
}

/** Who is who stands at the head of a text or at its foot: the first and the last of many lines. */
function outermost(lines: readonly number[]): readonly number[] {
  return lines.length <= 2 * MOST_TELLING ? lines : [...lines.slice(0, MOST_TELLING), ...lines.slice(-MOST_TELLING)];
}

/** By each name where an owner stands the lines where it does, in their order. */
function linesByOwner(lines: readonly PeopleLine[]): ReadonlyMap<string, readonly number[]> {
  const owning = new Map<string, number[]>();
  for (const [at, { owners }] of lines.entries()) {
    for (const name of owners) {
      const owns = owning.get(name);
      if (owns) owns.push(at);
      else owning.set(name, [at]);
    }
  }
  return owning;
}

/** A role or a profession says more than that it is some team; of several nobody knows which is meant. */
function oneTeam(said: readonly string[]): string {
  const [first, ...others] = new Set(said.filter((team) => team !== OTHER_TEAM));
  return first === undefined || others.length > 0 ? OTHER_TEAM : first;
}
