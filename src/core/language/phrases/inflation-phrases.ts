/** Titles of first and junior jobs, and what asks too much of those who hold them. */
import { plainDigits } from '../../text/digits.ts';
import { lazily, once } from '../../text/once.ts';
import { rememberingLines } from '../../text/remembered.ts';
import { HAN_COUNTS, hanNumber, ORDINAL } from '../numerals.ts';
import type { Locale } from '../locale.ts';
import { inAllWritings, pattern, shape } from '../pattern.ts';
import type { LanguageLists } from '../word-lists.ts';

/** A job for somebody who has not worked yet, or one at the lowest level of those who have. */
export type LowLevel = 'first' | 'junior';

/** Years of experience that a line asks for, and where it says so. */
export interface AskedYears {
  readonly years: number;
  readonly start: number;
  readonly end: number;
}

export interface InflationReader {
  /** The years of experience that a line asks for at least; undefined where it asks for none. */
  readonly yearsIn: (line: string) => AskedYears | undefined;
  /** The words by which a line claims work of those who lead. */
  readonly leadIn: (line: string) => { readonly start: number; readonly end: number } | undefined;
  /** Whether a line takes those without experience as well, so that the years that it asks for are one of two ways in. */
  readonly takesNewcomers: (line: string) => boolean;
}

/** So many lines are remembered. */
const MOST_LINES = 4_000;

type InflationLists = { readonly [Language in Locale]: LanguageLists[Language]['inflation'] };

export type InflationPhrases = ReturnType<typeof inflationPhrases>;

/** @param variants further characters that fold to a character @param simplified a text in simplified characters, as long as before */
export function inflationPhrases(
  { zh, en }: LanguageLists,
  variants: ReadonlyMap<string, string>,
  simplified: (text: string) => string,
) {
  const either = (name: 'firstJobs' | 'juniors' | 'others'): RegExp =>
    pattern('iu')`${inAllWritings([zh.inflation[name]], variants)}|(?<![a-z])${en.inflation[name]}(?![a-z])`;
  const [first, junior, other] = [either('firstJobs'), either('juniors'), either('others')];
  const toolsIn = once(() => toolReader({ zh: zh.inflation, en: en.inflation }));
  return {
    /** The level that a title says, where it is a low one. */
    levelOf: (title: string): LowLevel | undefined => {
      if (other.test(title)) return undefined;
      return first.test(title) ? 'first' : junior.test(title) ? 'junior' : undefined;
    },
    /** The names of tools in a line, in lower case: those that are known, and what is listed between them. */
    toolsIn: rememberingLines(MOST_LINES, (line) => toolsIn()(line)),
    /** Whether a line asks for one thing of several. Asked of simplified characters. */
    alternative: pattern('iu')`${zh.inflation.alternatives}|\b${en.inflation.alternatives}\b`,
    readers: lazily<Readonly<Record<Locale, InflationReader>>>({
      zh: () => ofPlainWords(inChinese(zh), simplified),
      en: () => ofPlainWords(inEnglish(en), simplified),
    }),
  };
}

/** Of a longer stretch between two known tools nothing is asked, in UTF-16 code units. */
const LONGEST_BETWEEN = 48;

function toolReader({ zh, en }: InflationLists): (line: string) => string[] {
  const known = pattern('giu')`(?<![a-z])${[zh.tools, en.tools]}(?![a-z])`;
  const joint = pattern('iu')`\s*(?:[、，,/;；&+|]|${zh.toolJoins}|\s${en.toolJoins}\s)\s*`;
  // A name has a capital or is called a program, as other things in a list do not and are not.
  const name = pattern(
    'u',
  )`^(?:\p{Lu}[\p{Lu}\p{Ll}\d.+#]*(?: \p{Lu}[\p{Lu}\p{Ll}\d.+#]*){0,2}|[\p{L}\d]{1,8}${zh.toolEndings})$`;
  const other = pattern('iu')`${[zh.notTools, en.notTools]}`;
  /** The names that a list has between two known ones; none where anything else stands there. */
  const listed = (between: string): string[] => {
    if (between.length > LONGEST_BETWEEN) return [];
    const [first, ...rest] = between.split(joint);
    const last = rest.pop();
    const isList = first?.trim() === '' && last?.trim() === '';
    return isList && rest.every((it) => it === '' || name.test(it))
      ? rest.filter((it) => it !== '' && !other.test(it))
      : [];
  };
  return (line) => {
    const found = [...line.matchAll(known)];
    return found
      .flatMap(({ 0: words, index }, at) => {
        const next = found[at + 1];
        const end = index + words.length;
        return [words, ...(next ? listed(line.slice(end, next.index)) : [])];
      })
      .map((it) => it.toLowerCase());
  };
}

/** The same, asked of lines as they are written: in traditional characters, with wide digits. */
function ofPlainWords(reader: InflationReader, simplified: (text: string) => string): InflationReader {
  const plain = (line: string): string => plainDigits(simplified(line));
  return {
    yearsIn: (line) => reader.yearsIn(plain(line)),
    leadIn: (line) => reader.leadIn(plain(line)),
    takesNewcomers: (line) => reader.takesNewcomers(plain(line)),
  };
}

/** The numeral of two things, the last of those that things are counted with. */
const TWO = HAN_COUNTS.slice(-1);

function inChinese({ postings, inflation, fairness }: LanguageLists['zh']): InflationReader {
  const number = shape`(?<years>\d{1,2}|[${HAN_COUNTS}]{1,2})`;
  const years = pattern(
    'u',
  )`(?<![\d.${ORDINAL}]|\d\s*${postings.years}?\s*(?:[-—–~～]|${fairness.ageJoins})\s*)${number}\s*(?:(?:[-—–~～]{1,2}|${fairness.ageJoins})\s*(?:\d{1,2}|[${HAN_COUNTS}]{1,2})\s*)?${postings.years}[^，,；;。]{0,16}?${inflation.experience}{1,3}`;
  const lead = pattern('u')`${inflation.leads}`;
  const help = pattern('u')`${inflation.helps}`;
  const { newcomers, alternatives, welcomes, takes, refuses } = inflation;
  const span = shape`[\d${HAN_COUNTS}]{1,3}[^，,；;。]{0,6}${postings.years}`;
  const either = pattern(
    'u',
  )`${newcomers}[^，,；;。]{0,10}[，,]?\s*${alternatives}[^，,；;。]{0,16}${span}|${span}[^，,；;。]{0,16}[，,]?\s*${alternatives}[^，,；;。]{0,10}${newcomers}|${newcomers}[^。；;]{0,20}${welcomes}|(?<!${refuses})${takes}[^，,；;。]{0,8}${newcomers}`;
  return {
    takesNewcomers: (line) => either.test(line),
    yearsIn: (line) => asked(years, line, (it) => (/\d/u.test(it) ? Number(it) : it === TWO ? 2 : hanNumber(it))),
    leadIn: (line) => (help.test(line) ? undefined : placeOf(lead, line)),
  };
}

function inEnglish({ inflation }: LanguageLists['en']): InflationReader {
  const number = shape`(?<years>\d{1,2}|${{ words: NUMBERS }})`;
  const years = pattern(
    'iu',
  )`(?<![\d.$£€])\b${number}\s*(?:\+|plus|or more)?\s*(?:(?:-|–|to)\s*\d{1,2}\s*)?\+?\s*years?\b[^.;]{0,40}?\b${inflation.experience}\b`;
  const lead = pattern('iu')`\b${inflation.leads}\b`;
  const help = pattern('iu')`\b${inflation.helps}\b`;
  const { alternatives, welcomes, takes, refuses } = inflation;
  const newcomers = shape`\b${inflation.newcomers}\b`;
  const or = shape`\b${alternatives}(?: [a-z'’-]+){0,6}?`;
  const either = pattern(
    'iu',
  )`${newcomers}[^.;]{0,24}${or} ${number}\s?\S{0,6} years?\b|\byears?\b[^.;]{0,40}${or} ${newcomers}|${newcomers}[^.;]{0,24} ${welcomes}\b|(?<!\b${refuses} )\b${takes} (?:[a-z]+ ){0,3}${newcomers}`;
  return {
    takesNewcomers: (line) => either.test(line),
    yearsIn: (line) =>
      asked(years, line, (it) => (/\d/u.test(it) ? Number(it) : NUMBERS.indexOf(it.toLowerCase()) + 1)),
    leadIn: (line) => (help.test(line) ? undefined : placeOf(lead, line)),
  };
}

const NUMBERS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

function asked(form: RegExp, line: string, valueOf: (written: string) => number): AskedYears | undefined {
  const found = form.exec(line);
  return found
    ? { years: valueOf(found.groups!.years!), start: found.index, end: found.index + found[0].length }
    : undefined;
}

function placeOf(form: RegExp, line: string): { start: number; end: number } | undefined {
  const found = form.exec(line);
  return found ? { start: found.index, end: found.index + found[0].length } : undefined;
}
