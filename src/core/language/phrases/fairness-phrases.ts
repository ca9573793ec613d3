/** Requirements that may discriminate: `35岁以下`, `限女生`, "native English speaker". Asked of clauses as they are written, in simplified characters. */
import { lazily } from '../../text/once.ts';
import { Remembered } from '../../text/remembered.ts';
import type { Locale } from '../locale.ts';
import { pattern, shape } from '../pattern.ts';
import type { LanguageLists, WordGroups, WordList } from '../word-lists.ts';
import { chineseRemarks, englishRemarks, type RemarkReader } from './fairness-remarks.ts';

/** What a requirement may discriminate by. */
export type UnfairKind = 'age' | 'youth' | 'gender' | 'family' | 'school' | 'looks' | 'origin' | 'birth';

/** A stretch of a clause that says so, in UTF-16 code units of the clause. */
export interface Unfair {
  readonly kind: UnfairKind;
  readonly start: number;
  readonly end: number;
}

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
type UnfairReader = (clause: string) => Unfair | undefined;

/** So many lines are remembered. */
const MOST_LINES = 4_000;

export type FairnessPhrases = ReturnType<typeof fairnessPhrases>;

/** Whoever must be no older than a child or no younger than a pensioner is no applicant, or any applicant. In years. */
const YOUNGEST_CEILING = 22;
const OLDEST_CEILING = 54;
const LOWEST_FLOOR = 16;
/** `20岁以上` is what many kinds of work begin with. In years. */
const USUAL_FLOOR = 20;
/** So many units around the label of an age belong to it. */
const FAR = '{0,8}';

export function fairnessPhrases({ zh, en }: LanguageLists) {
  const school = { words: zh.fairness.said.school };
  const remembered = (): Remembered<UnfairLine> => new Remembered(MOST_LINES);
  /** How a clause discriminates; undefined where it does not, or where that is not sure. */
  return lazily<
    Readonly<
      Record<Locale, UnfairReader> & { signs: Signs; lines: Lines; label: RegExp; remarks: Remarks; schools: RegExp }
    >
  >({
    zh: () => inChinese(zh.fairness),
    en: () => inEnglish(en.fairness),
    // What every clause holds that says so. Most lines hold none of it.
    signs: () => ({
      zh: pattern(
        'u',
      )`${[zh.fairness.ageUnits, zh.fairness.ageLabels, zh.fairness.genders, zh.fairness.births, allOf(zh.fairness.said)]}`,
      en: pattern('iu')`the age of|\b${[en.fairness.ageUnits, en.fairness.ageLabels]}\b|${allOf(en.fairness.said)}`,
    }),
    remarks: () => lazily<Remarks>({ zh: () => chineseRemarks(zh), en: () => englishRemarks(en) }),
    // A label that asks for an age: `年龄要求：`.
    label: () =>
      pattern('iu')`^\P{L}*(?:${zh.fairness.ageLabels}\p{L}{0,3}|${en.fairness.ageLabels}(?: \p{L}{1,13})?)\P{L}*$`,
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

/** Whether an age range or an upper age limit is one of working people and leaves some of them out. */
function limits(floor: number | undefined, ceiling: number): boolean {
  return ceiling >= YOUNGEST_CEILING && ceiling <= OLDEST_CEILING && (floor === undefined || floor >= LOWEST_FLOOR);
}

/** @param form its first group is a lower age, its second an upper one; either may be missing */
function ageForm(form: RegExp): UnfairReader {
  return (clause) => {
    const found = form.exec(clause);
    if (!found) return undefined;
    const { floor, ceiling } = found.groups ?? {};
    const isLimit =
      ceiling === undefined
        ? Number(floor) > USUAL_FLOOR
        : limits(floor === undefined ? undefined : Number(floor), Number(ceiling));
    return isLimit ? { kind: 'age', start: found.index, end: found.index + found[0].length } : undefined;
  };
}

function firstOf(forms: readonly UnfairReader[], clause: string): Unfair | undefined {
  for (const form of forms) {
    const found = form(clause);
    if (found) return found;
  }
  return undefined;
}

function inChinese(it: LanguageLists['zh']['fairness']): UnfairReader {
  const join = shape`\s*(?:[-—–~～－/]{1,3}|${it.ageJoins})\s*`;
  const floor = String.raw`(?<![\d.])(?<floor>\d{2})`;
  const ceiling = String.raw`(?<ceiling>\d{2})(?![\d%])`;
  const range = shape`${floor}\s*${it.ageUnits}?${join}${ceiling}`;
  const label = shape`${it.ageLabels}[^\d，,；;。]${FAR}`;
  const forms = [
    ageForm(pattern('u')`${label}${range}(?:\s*${it.ageUnits})?`),
    ageForm(pattern('u')`${range}\s*${it.ageUnits}`),
    ageForm(pattern('u')`(?<![\d.])${ceiling}\s*${it.ageUnits}(?:[(（][^)）]{0,4}[)）])?${it.ageLimits}`),
    ageForm(pattern('u')`${label}(?<![\d.])${ceiling}\s*${it.ageLimits}`),
    ageForm(pattern('u')`${it.ageLabels}[^\d，,；;。]{0,4}${it.ageCeilings}\s*${ceiling}(?:\s*${it.ageUnits})?`),
    ageForm(pattern('u')`${it.ageCeilings}\s*${ceiling}\s*${it.ageUnits}`),
    ageForm(pattern('u')`${floor}\s*${it.ageUnits}${it.ageFloors}`),
  ];
  const holds = (list: { readonly words: readonly string[] }): RegExp => pattern('u')`${list}`;
  const [notAge, notSaid, open, wish] = [holds(it.notAges), holds(it.notSaid), holds(it.open), holds(it.wishes)];
  const openAge = pattern('u')`${it.ageLabels}[^\d，,；;。]{0,3}${it.open}|${it.open}[^\d，,；;。]{0,2}${it.ageLabels}`;
  const oneSex = shape`${it.genders}(?!\p{Script=Han})`;
  const gender = pattern(
    'u',
  )`${it.genderLimits}[:：\s]{0,2}${oneSex}|^${oneSex}$|(?<![\p{Script=Han}])${it.genders}${it.genderWishes}`;
  const births = shape`${it.births}(?:${it.birthJoins}${it.births}){0,11}`;
  const birth = pattern('u')`${it.birthLimits}${births}|${births}(?:${it.birthTails}){0,2}${it.birthWishes}`;
  const said = saidReader(it.said, (words) => pattern('u')`${{ words }}`);
  return (clause) => {
    const age = notAge.test(clause) || openAge.test(clause) ? undefined : firstOf(forms, clause);
    if (age) return age;
    if (open.test(clause)) return undefined;
    const sex = gender.exec(clause);
    if (sex) return { kind: 'gender', start: sex.index, end: sex.index + sex[0].length };
    const born = birth.exec(clause);
    if (born) return { kind: 'birth', start: born.index, end: born.index + born[0].length };
    const other = said(clause);
    if (!other || notSaid.test(clause) || (other.kind === 'school' && wish.test(clause))) return undefined;
    return other;
  };
}

function inEnglish(it: LanguageLists['en']['fairness']): UnfairReader {
  const join = shape`\s*(?:[-–—]|\b${it.ageJoins}\b)\s*`;
  const range = shape`(?<![\d.$£€])(?<floor>\d{2})${join}(?<ceiling>\d{2})(?![\d%kK])`;
  const forms = [
    ageForm(pattern('iu')`\b${it.ageLabels}\b[^\d.;]${FAR}${range}`),
    ageForm(pattern('iu')`${range}[ -]${it.ageUnits}\b`),
    ageForm(pattern('iu')`\b${it.ageLabels}\b[^\d.;]${FAR}\b${it.ageCeilings}\s+(?<ceiling>\d{2})\b(?!\s*%)`),
    ageForm(pattern('iu')`\b${it.ageCeilings}\s+(?:the age of\s+)?(?<ceiling>\d{2})[ -]${it.ageUnits}\b`),
    ageForm(pattern('iu')`\b(?:under|below) the age of\s+(?<ceiling>\d{2})\b`),
  ];
  const holds = (list: { readonly words: readonly string[] }): RegExp => pattern('iu')`\b${list}\b`;
  const [notAge, notSaid, open] = [holds(it.notAges), holds(it.notSaid), holds(it.open)];
  const said = saidReader(it.said, (words) => pattern('iu')`(?<![a-z-])${{ words }}(?![a-z])`);
  return (clause) => {
    if (open.test(clause)) return undefined;
    const age = notAge.test(clause) ? undefined : firstOf(forms, clause);
    return age ?? (notSaid.test(clause) ? undefined : said(clause));
  };
}
