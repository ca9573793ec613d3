/**
 * Who is of which team, where a text names whoever does something and says elsewhere of which team they are: `参会：王蕾（市场）`,
 * "Dana - marketing", a table of who is who, a signature.
 */
import type { Phrases } from '../language/language-phrases.ts';
import { Remembered, rememberingLines } from '../text/remembered.ts';
import { hasHan } from '../text/han.ts';
import { splitLines } from '../text/lines.ts';
import type { TextRange } from '../text/range.ts';

/** The team of a person: the id of a role or of a profession beside them, or {@link OTHER_TEAM}. */
export type TeamReader = (words: string) => string | undefined;

/** Of a team that is none of those that are known, or of several. */
export const OTHER_TEAM = 'other';

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

const HAN_NAME = String.raw`\p{Script=Han}{2,4}`;
const LATIN_WORD = String.raw`\p{Lu}[\p{L}'’.-]{0,20}`;
const LATIN_NAME = `${LATIN_WORD}(?: ${LATIN_WORD}){0,2}`;
/** 王蕾, 梁Sir, "Will T", Leo陈, `米粒 Millie`. */
const NAME = String.raw`(?:${HAN_NAME}(?: ?${LATIN_WORD})?|\p{Script=Han}${LATIN_WORD}|${LATIN_NAME}(?:\p{Script=Han}{1,2})?)`;
const NAMES = String.raw`${NAME}(?:\s?[、,，/&+]\s?${NAME}){0,5}`;
const SEVERAL = /\s?[、,，/&+]\s?/u;

/** What stands before the words of a line: bullets, numbers, a box to tick, emphasis. */
const MARKS = /^(?:[-*+•‣·▪◦>#\s]|\d{1,3}[.)）、]\s?|[（(]\d{1,3}[)）]|\[[ xX]\])+/u;
/** Whoever does what a line says is named at its head: `@Vivi …`, "[Will T] …", `韩冬：…`, "Luis – …". */
const AT_HEAD = new RegExp(
  String.raw`^(?:[@＠]([\p{L}\p{N}.'’_-]{1,20})|[\[【](${NAME})[\]】](?=.)|(${NAMES})\s?(?:[（(][^（()）]{1,40}[)）])?(?:[:：]|\s[–—-]{1,2}\s|——))`,
  'u',
);
/** At its end: `… 【王蕾】`, "… (Renata, 3/18)", `…——老覃，9/13`, "… ..... TJ", `责任人：徐国栋、任洁`. */
const AT_END = new RegExp(
  String.raw`(?:[（(【\[［](${NAMES})(?:[,，、 ][^（()）]{0,20})?[)）】\]］]|(?:——|\s[–—-]{1,2}|\.{3,20})\s?(${NAMES})(?:(?:[,，]|\s[–—-]{1,2}\s)[^–—]{0,16})?|[:：]\s?(${NAMES}))\s*$`,
  'u',
);
/** In UTF-16 code units. */
const LONGEST_END = 80;
const CELLS = /[|\t]| {2}/u;
/** A name at the head of a line, maybe in the cell of a row. */
const HEAD = new RegExp(String.raw`^\|?\s?${NAME}(?!\p{L})`, 'u');
const WHOLE = new RegExp(`^${NAME}$`, 'u');

/** Longer lines are prose, in UTF-16 code units. */
const LONGEST_LINE = 1000;
const MOST_LINES = 5000;
const MOST_NAMES = 40;
const MOST_TELLING = 100;
/** Longer words are no team. */
const LONGEST_TEAM = 40;
/** And longer ones with a comma no two of them: "sell to shippers, Sandy is marketing". */
const LONGEST_LIST = 24;
/** So much of a line before a name is looked at. */
const BEFORE = 24;
/** So many lines name people who are known before a text is a plan of theirs; a heading counts for the lines below it. */
const FEWEST_LINES = 3;
const HEADING = 2;

interface PeopleLine {
  /** Without what stands before its words, and emphasis. */
  readonly words: string;
  /** The names where whoever does something is named. */
  readonly owners: readonly string[];
  /** It names some team. */
  readonly namesTeam: boolean;
}

const NO_OWNERS: readonly string[] = [];
const NOT_READ: PeopleLine = { words: '', owners: NO_OWNERS, namesTeam: false };

function readLine(line: string, phrases: Phrases): PeopleLine {
  const words = bareWords(line);
  return { words, owners: ownersOn(words), namesTeam: phrases.people().team.test(words) };
}

/** A line without bullets and emphasis. */
const bareWords = (line: string): string =>
  line
    .replaceAll(/\*\*|__/gu, '')
    .replace(MARKS, '')
    .trim();

function ownersOn(words: string): readonly string[] {
  if (words === '') return NO_OWNERS;
  if (WHOLE.test(words)) return [words];
  const [head, end] = [AT_HEAD.exec(words), AT_END.exec(words.slice(-LONGEST_END))];
  const named = [...(head?.slice(1) ?? []), ...(end?.slice(1) ?? [])].flatMap((it) => it?.split(SEVERAL) ?? []);
  const cells = words.split(CELLS).map((cell) => cell.trim());
  const inCells = cells.length > 2 ? cells.filter((cell) => WHOLE.test(cell)) : [];
  return named.length + inCells.length === 0 ? NO_OWNERS : [...named, ...inCells];
}

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
  const read = (line: string): PeopleLine => readLine(line, phrases);
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
      const name = namesTeam ? HEAD.exec(line) : null;
      const isKnown = name !== null && Object.keys(people).some((it) => name[0].includes(it));
      return isKnown && teamBehind(line.slice(name[0].length), { ...words, phrases }) !== undefined;
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

/** How a name may stand elsewhere: 老顾 is 顾怀民, "Steph" Stephanie. */
interface NameKey {
  /** Without what colleagues say behind it: 王蕾老师. */
  readonly bare: string;
  /** Who else it may be by the family name: 顾怀民 for 老顾. */
  readonly full?: RegExp;
  /** Stands in it wherever it stands. */
  readonly stem: string;
  readonly pattern: RegExp;
}

const escaped = (words: string): string => words.replaceAll(/[\\^$.*+?()[\]{}|]/gu, String.raw`\$&`);
/** "Steph" may be Stephanie from so many letters on. */
const SHORTENED = 3;

/** "Chris L." is Chris Lim, and no other Chris. */
const INITIAL = / \p{Lu}\.?$/u;

function keyOf(name: string, phrases: Phrases): NameKey {
  const { beforeName, behindName } = phrases.people();
  if (!hasHan(name)) {
    const initial = INITIAL.exec(name)?.[0] ?? '';
    const stem = name.slice(0, name.length - initial.length);
    const rest = stem.length >= SHORTENED && !/[\s.]/u.test(name) ? String.raw`\p{Ll}*` : '';
    const last = initial === '' ? rest : String.raw` ${initial.charAt(1)}(?:\.|\p{Ll}{0,20})`;
    const said = `${escaped(stem)}${last}`;
    return {
      bare: name,
      stem,
      pattern: new RegExp(String.raw`(?<![\p{Script=Latin}\p{N}])${said}(?![\p{Script=Latin}\p{N}])`, 'gu'),
    };
  }
  const family = name.replace(beforeName, '');
  if (family !== name && family.length === 1) {
    const full = String.raw`${escaped(family)}\p{Script=Han}{1,2}(?!\p{Script=Han})`;
    return {
      bare: name,
      stem: family,
      full: new RegExp(`^${full}$`, 'u'),
      pattern: new RegExp(`${escaped(name)}|${full}`, 'gu'),
    };
  }
  const bare = name.replace(behindName, '');
  const stem = bare.length > 1 ? bare : name;
  return { bare, stem, pattern: new RegExp(escaped(stem), 'gu') };
}

type TeamWords = PeopleWords & { readonly phrases: Phrases };

/** The teams of which a line says somebody to be. */
function teamsOn(lines: readonly PeopleLine[], at: number, { stem, pattern }: NameKey, words: TeamWords): string[] {
  const { words: line } = lines[at]!;
  // A signature: the name alone, and below it the post.
  const above = lines[at - 1]?.words ?? '';
  if (above.startsWith(stem) && WHOLE.test(above) && !line.includes(stem)) {
    const team = line.length > LONGEST_TEAM || lines[at]!.owners.length > 0 ? undefined : words.teamOf(line);
    return team === undefined ? [] : [team];
  }
  if (!line.includes(stem)) return [];
  return [...line.matchAll(pattern)].flatMap(({ 0: said, index }) => {
    const before = line.slice(Math.max(0, index - BEFORE), index);
    // What stands behind a mention is what is to be done.
    const behind = MENTIONED.test(before) ? undefined : teamBehind(line.slice(index + said.length), words);
    return [behind ?? [], teamBefore(before, words) ?? []].flat();
  });
}

const MENTIONED = /[@＠]$/u;
/** The rest of a name, or another one of the same person: "Dana [Ruiz]", `小凯[/凯子]`, `鲁静（静姐[）]`. */
const MORE_OF_NAME = new RegExp(String.raw`^(?: ${LATIN_WORD}){0,2}(?:\s?[/／]\s?${NAME}|[)）])?`, 'u');
const IN_BRACKETS = /^\s?[（([［]([^（()）[\]［］]{1,40})[)）\]］]/u;
const BEHIND_SIGN = /^(?:\s?(?:[-–—]{1,3}|[=＝:：·|｜,，\t/\u3000])\s*|\s+)(\S.*)$/u;
/** What ends the words for a team; a comma may also stand between two of them. */
const ENDS = /[（(。;；|｜\t\u3000]|(?<=\p{Ll}{3})\.(?:\s|$)|\s{2,}|\s[·/]\s|\s[–—-]\s|\s\d{1,2}:\d\d$/u;
const COMMA = /[,，]/u;

const HAN_FIRST = /^\p{Script=Han}/u;

function teamBehind(rest: string, { phrases, teamOf }: TeamWords): string | undefined {
  const called = rest.slice(phrases.people().called.exec(rest)?.[0].length ?? 0);
  let behind = called.slice(MORE_OF_NAME.exec(called)![0].length);
  const bracket = IN_BRACKETS.exec(behind);
  if (bracket) {
    const team = teamIn(bracket[1]!, teamOf);
    if (team !== undefined) return team;
    // Another name of the same person: `顾帆（帆哥）—— 租赁销售`.
    behind = behind.slice(bracket[0].length);
    if (HAN_FIRST.test(behind)) behind = ` ${behind}`;
  }
  const said = BEHIND_SIGN.exec(behind)?.[1] ?? phrases.people().introduced.exec(behind)?.[1];
  if (said === undefined) return undefined;
  return teamIn(said.replace(phrases.people().introducing, ''), teamOf, phrases.people().link);
}

/** The team that words begin with. @param link what may stand at their end: 品牌市场的 */
function teamIn(words: string, teamOf: TeamReader, link?: RegExp): string | undefined {
  const [said = ''] = words.split(ENDS, 1);
  const [first = ''] = said.split(COMMA, 1);
  const bare = (it: string): string => (link ? it.replace(link, '') : it);
  return [first, ...(said.length <= LONGEST_LIST ? [said] : [])]
    .filter((it) => it.length <= LONGEST_TEAM)
    .map((it) => teamOf(bare(it)))
    .find((it) => it !== undefined);
}

/** Another name of the same person before this one, or the family name: `梁Sir（[梁兆辉]`, `沈[佳怡]`. */
const NAME_BEFORE = new RegExp(String.raw`(?:${NAME}\s?[（(]|\p{Script=Han})$`, 'u');

const LISTED = /[、,，]\s?$/u;
const MAY_END_TEAM = /[\p{Script=Han}、\s（(]$/u;

/** `市场部 王蕾`, `电商运营的潘潘`, `渠道销售部 徐国栋、任洁`. */
function teamBefore(before: string, { phrases, teamOf }: TeamWords): string | undefined {
  const { before: team } = phrases.people();
  if (!MAY_END_TEAM.test(before)) return undefined;
  const outer = before.replace(NAME_BEFORE, '');
  // Between brackets stands another name of whoever stands before them, and of none of those before that.
  const said = team.exec(before) ?? (LISTED.test(outer) ? undefined : team.exec(outer));
  return said ? teamOf(said[1]!) : undefined;
}
