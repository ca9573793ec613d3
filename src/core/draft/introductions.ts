/** Who is introduced as one of a team, anywhere in a text: by a bracket, a sign, a verb, a signature, or by the team before the name. */
import type { Phrases } from '../language/language-phrases.ts';
import { escapeWord } from '../language/pattern.ts';
import { hasHan } from '../text/han.ts';
import { LATIN_WORD, NAME, NAME_ALONE, NAME_AT_HEAD, type PeopleLine } from './people-lines.ts';

/** The team of a person: the id of a role or of a profession beside them, or {@link OTHER_TEAM}; undefined of words that are no team. */
export type TeamReader = (words: string) => string | undefined;

/** Of a team that is none of those that are known, or of several. */
export const OTHER_TEAM = 'other';

/** Longer words are no team. */
const LONGEST_TEAM = 40;
/** And longer ones with a comma no two of them: "sell to shippers, Sandy is marketing". */
const LONGEST_LIST = 24;
/** So much of a line before a name is looked at. */
const BEFORE = 24;

/** How a name may stand elsewhere: 老顾 is 顾怀民, "Steph" Stephanie. */
export interface NameKey {
  /** Without what colleagues say behind it: 王蕾老师. */
  readonly bare: string;
  /** Who else it may be by the family name: 顾怀民 for 老顾. */
  readonly full?: RegExp;
  /** Stands in it wherever it stands. */
  readonly stem: string;
  readonly pattern: RegExp;
}

/** "Steph" may be Stephanie from so many letters on. */
const SHORTENED = 3;

/** "Chris L." is Chris Lim, and no other Chris. */
const INITIAL = / \p{Lu}\.?$/u;

/** @param name as it stands where whoever does something is named */
export function keyOf(name: string, phrases: Phrases): NameKey {
  const { beforeName, behindName } = phrases.people();
  if (!hasHan(name)) {
    const initial = INITIAL.exec(name)?.[0] ?? '';
    const stem = name.slice(0, name.length - initial.length);
    const rest = stem.length >= SHORTENED && !/[\s.]/u.test(name) ? String.raw`\p{Ll}*` : '';
    const last = initial === '' ? rest : String.raw` ${initial.charAt(1)}(?:\.|\p{Ll}{0,20})`;
    const said = `${escapeWord(stem)}${last}`;
    return {
      bare: name,
      stem,
      pattern: new RegExp(String.raw`(?<![\p{Script=Latin}\p{N}])${said}(?![\p{Script=Latin}\p{N}])`, 'gu'),
    };
  }
  const family = name.replace(beforeName, '');
  if (family !== name && family.length === 1) {
    const full = String.raw`${escapeWord(family)}\p{Script=Han}{1,2}(?!\p{Script=Han})`;
    return {
      bare: name,
      stem: family,
      full: new RegExp(`^${full}$`, 'u'),
      pattern: new RegExp(`${escapeWord(name)}|${full}`, 'gu'),
    };
  }
  const bare = name.replace(behindName, '');
  const stem = bare.length > 1 ? bare : name;
  return { bare, stem, pattern: new RegExp(escapeWord(stem), 'gu') };
}

export interface TeamWords {
  readonly phrases: Phrases;
  readonly teamOf: TeamReader;
}

/** The teams of which a line says somebody to be. */
export function teamsOn(
  lines: readonly PeopleLine[],
  at: number,
  { stem, pattern }: NameKey,
  words: TeamWords,
): string[] {
  const { words: line } = lines[at]!;
  // A signature: the name alone, and below it the post.
  const above = lines[at - 1]?.words ?? '';
  if (above.startsWith(stem) && NAME_ALONE.test(above) && !line.includes(stem)) {
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

/** Whether a line does nothing but say of which team somebody is, whose name it begins with. @param isKnown whether a name is one of those */
export function isIntroduction(line: string, isKnown: (name: string) => boolean, words: TeamWords): boolean {
  const name = NAME_AT_HEAD.exec(line)?.[0];
  return name !== undefined && isKnown(name) && teamBehind(line.slice(name.length), words) !== undefined;
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
