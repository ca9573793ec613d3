/** Requirements that may discriminate: `35岁以下`, `限女生`, "native English speaker". Asked of clauses as they are written, in simplified characters. */
import { lazily } from '../../text/once.ts';
import { Remembered } from '../../text/remembered.ts';
import type { Locale } from '../locale.ts';
import { pattern, shape } from '../pattern.ts';
import type { LanguageLists, WordGroups, WordList } from '../word-lists.ts';
import { chineseAges, englishAges, openAgeReader } from './fairness-ages.ts';
import { chineseRemarks, englishRemarks, type RemarkReader } from './fairness-remarks.ts';
import {
  everyOf,
  firstOf,
  readerOf,
  type Unfair,
  type UnfairKind,
  type UnfairReader,
  type UnfairReaders,
} from './unfair.ts';

/** A clause of a line that says so; its place is one in the line. */
interface UnfairClause {
  readonly clause: { readonly words: string; readonly start: number; readonly end: number };
  readonly unfair: Unfair;
}

/** What a line says so, and the language that it is written in. */
export interface UnfairLine {
  readonly locale: Locale;
  /** Mostly none. */
  readonly clauses: readonly UnfairClause[];
}

type Signs = Readonly<Record<Locale, RegExp>>;
type Lines = Readonly<Record<Locale, Remembered<UnfairLine>>>;
type Remarks = Readonly<Record<Locale, RemarkReader>>;

/** What is asked beside how a clause discriminates. */
interface Beside {
  readonly signs: Signs;
  readonly lines: Lines;
  /** A label that asks for an age. */
  readonly label: RegExp;
  /** Whether words are the label of a list of requirements. */
  readonly isListLabel: (words: string) => boolean;
  readonly remarks: Remarks;
  readonly schools: RegExp;
  /** Whether a line says that any age will do. */
  readonly isOpenAge: (line: string) => boolean;
}

/** So many lines are remembered. */
const MOST_LINES = 4_000;

export type FairnessPhrases = ReturnType<typeof fairnessPhrases>;

export function fairnessPhrases({ zh, en }: LanguageLists) {
  const school = { words: zh.fairness.said.school };
  const remembered = (): Remembered<UnfairLine> => new Remembered(MOST_LINES);
  return lazily<Readonly<Record<Locale, UnfairReaders> & Beside>>({
    zh: () => everyOf(inChinese(zh.fairness)),
    en: () => everyOf(inEnglish(en.fairness)),
    isOpenAge: () => openAgeReader(zh.fairness),
    // What every clause holds that says so. Most lines hold none of it.
    signs: () => signsOf(zh.fairness, en.fairness),
    remarks: () => lazily<Remarks>({ zh: () => chineseRemarks(zh), en: () => englishRemarks(en) }),
    // A label that asks for an age: `年龄要求：`.
    label: () =>
      pattern('iu')`^\P{L}*(?:${zh.fairness.ageLabels}\p{L}{0,3}|${en.fairness.ageLabels}(?: \p{L}{1,13})?)\P{L}*$`,
    isListLabel: () => {
      const form = pattern('u')`^\P{L}*${zh.fairness.listLabels}\P{L}*$`;
      return (words) => form.test(words);
    },
    // A comma between two schools, where its place is that of the match: `985,211`.
    schools: () => pattern('gu')`(?<=${school}\s*)[，,](?=\s*${school})`,
    // What is found in a line of a draft in a language, for whoever asks of all lines at every key.
    lines: () => ({ zh: remembered(), en: remembered() }),
  });
}

function allOf(groups: Readonly<Record<string, readonly string[]>>): WordList {
  return { words: Object.values(groups).flat() };
}

/** Which of several expressions with a group each says something first. */
function saidReader<Kind extends UnfairKind>(
  groups: WordGroups<Kind>,
  form: (words: readonly string[]) => RegExp,
): UnfairReader {
  const all = Object.entries<readonly string[]>(groups).map(([kind, words]) => [kind as Kind, form(words)] as const);
  return (clause) => {
    for (const [kind, words] of all) {
      const found = words.exec(clause);
      if (found) return { kind, start: found.index, end: found.index + found[0].length };
    }
    return undefined;
  };
}

function signsOf(zh: LanguageLists['zh']['fairness'], en: LanguageLists['en']['fairness']): Signs {
  const chinese = [zh.ageUnits, zh.ageLabels, zh.genders, zh.births, zh.regions, zh.illnesses, allOf(zh.said)];
  return {
    zh: pattern('u')`${chinese}|\d\s*${zh.generations}`,
    en: pattern(
      'iu',
    )`the age of|\b${[en.ageUnits, en.ageLabels, en.citizens, en.graduates]}\b|${[en.plainCeilings, en.ageOpenings]}\s\d\d|${allOf(en.said)}`,
  };
}

function inChinese(it: LanguageLists['zh']['fairness']): UnfairReader {
  const ages = chineseAges(it);
  const holds = (list: WordList): RegExp => pattern('u')`${list}`;
  const [notSaid, open] = [holds(it.notSaid), holds(it.open)];
  // A height of one sex is asked of that sex, and shuts the other out from nothing: `身高要求：男170以上`.
  const sex = shape`${it.genders}(?!\p{Script=Han}|\d[.\d]\d)`;
  const alone = shape`(?<![\p{Script=Han}])`;
  const gender = pattern(
    'u',
  )`${it.genderLimits}[:：\s]{0,2}${sex}|^${sex}$|${alone}${it.genders}${it.birthTails}?\s{0,2}${it.genderWishes}|${alone}${it.genderFits}${sex}|(?<=^${it.genderKinds}{1,2})${sex}$`;
  const births = shape`${it.births}(?:${it.birthJoins}${it.births}){0,11}`;
  const birth = pattern('u')`${it.birthLimits}${births}|${births}(?:${it.birthTails}){0,2}${it.birthWishes}`;
  const people = shape`${it.regions}(?:${it.birthJoins}${it.regions}){0,7}${it.regionTails}`;
  const region = pattern('u')`${it.birthLimits}${people}(?!\p{L})|${people}(?:${it.birthTails}){0,2}${it.birthWishes}`;
  const ill = shape`${it.illnesses}${it.illnessTails}{0,3}`;
  // Of what is sold against an illness nothing is asked.
  const illEnd = shape`(?:${it.illnessEnds}|(?=$|[、/\s)）]|${it.birthJoins}))`;
  const health = pattern(
    'u',
  )`${it.illnessDenials}[^，,；;。]{0,12}?${ill}${illEnd}|${ill}(?:${it.birthTails})?${it.birthWishes}`;
  const said = saidReader(it.said, (words) => pattern('u')`${{ words }}`);
  const others = firstOf([
    readerOf('gender', gender),
    readerOf('birth', birth),
    readerOf('origin', region),
    readerOf('health', health),
    (clause) => (notSaid.test(clause) ? undefined : said(clause)),
  ]);
  return (clause) => ages(clause) ?? (open.test(clause) ? undefined : others(clause));
}

function inEnglish(it: LanguageLists['en']['fairness']): UnfairReader {
  const ages = englishAges(it);
  const holds = (list: WordList): RegExp => pattern('iu')`\b${list}\b`;
  const [notSaid, open, reasons] = [holds(it.notSaid), holds(it.open), holds(it.citizenReasons)];
  const said = saidReader(it.said, (words) => pattern('iu')`(?<![a-z-])${{ words }}(?![a-z])`);
  const nations = shape`${it.nationalities}(?:,? (?:or|and) ${it.nationalities}|/${it.nationalities}){0,3} ${it.citizens}`;
  const nation = pattern('iu')`\b(?:only ${nations}|must be (?:an? )?${nations}|${nations} only)\b`;
  const nationality = readerOf('nationality', nation);
  // A part of a clause that says nothing else, and offers no other way in.
  const graduate = pattern(
    'iu',
  )`(?<=^|[,.;\u0001]\s)(?:${it.graduateOpenings} ){0,2}${it.graduates}(?: ${it.graduateTails})?(?=$|[,.;)\u0001])`;
  const graduates = readerOf('youth', graduate);
  const others = firstOf([
    said,
    (clause) => (reasons.test(clause) ? undefined : nationality(clause)),
    (clause) => (/\bor\b/iu.test(clause) ? undefined : graduates(clause)),
  ]);
  return (clause) =>
    open.test(clause) ? undefined : (ages(clause) ?? (notSaid.test(clause) ? undefined : others(clause)));
}
