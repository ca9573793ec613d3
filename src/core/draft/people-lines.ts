/** Where the lines of a text name whoever does something: `@Vivi …`, "… (Renata, 3/18)", `责任人：徐国栋`, in a cell. */
import type { Phrases } from '../language/language-phrases.ts';

const HAN_NAME = String.raw`\p{Script=Han}{2,4}`;
export const LATIN_WORD = String.raw`\p{Lu}[\p{L}'’.-]{0,20}`;
const LATIN_NAME = `${LATIN_WORD}(?: ${LATIN_WORD}){0,2}`;
/** 王蕾, 梁Sir, "Will T", Leo陈, `米粒 Millie`. */
export const NAME = String.raw`(?:${HAN_NAME}(?: ?${LATIN_WORD})?|\p{Script=Han}${LATIN_WORD}|${LATIN_NAME}(?:\p{Script=Han}{1,2})?)`;
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
export const NAME_AT_HEAD = new RegExp(String.raw`^\|?\s?${NAME}(?!\p{L})`, 'u');
/** A line or a cell that is a name and nothing else. */
export const NAME_ALONE = new RegExp(`^${NAME}$`, 'u');

export interface PeopleLine {
  /** Without what stands before its words, and emphasis. */
  readonly words: string;
  /** The names where whoever does something is named. */
  readonly owners: readonly string[];
  /** It names some team. */
  readonly namesTeam: boolean;
}

const NO_OWNERS: readonly string[] = [];
/** What is said of a line that is too long to be read. */
export const NOT_READ: PeopleLine = { words: '', owners: NO_OWNERS, namesTeam: false };

/** Reads a line. */
export function readPeopleLine(line: string, phrases: Phrases): PeopleLine {
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
  if (NAME_ALONE.test(words)) return [words];
  const [head, end] = [AT_HEAD.exec(words), AT_END.exec(words.slice(-LONGEST_END))];
  const named = [...(head?.slice(1) ?? []), ...(end?.slice(1) ?? [])].flatMap((it) => it?.split(SEVERAL) ?? []);
  const cells = words.split(CELLS).map((cell) => cell.trim());
  const inCells = cells.length > 2 ? cells.filter((cell) => NAME_ALONE.test(cell)) : [];
  return named.length + inCells.length === 0 ? NO_OWNERS : [...named, ...inCells];
}
