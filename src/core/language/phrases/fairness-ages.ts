/** Ages that a requirement limits applicants to: `35岁以下`, `95后优先`, "aged 25-35", "must be under 35". */
import { pattern, shape } from '../pattern.ts';
import type { LanguageLists } from '../word-lists.ts';
import { firstOf, readerOf, TAKEN, type UnfairReader } from './unfair.ts';

/** Whoever must be no older than a child or no younger than a pensioner is no applicant, or any applicant. In years. */
const YOUNGEST_CEILING = 22;
const OLDEST_CEILING = 54;
const LOWEST_FLOOR = 16;
/** `20岁以上` is what many kinds of work begin with. In years. */
const USUAL_FLOOR = 20;
/** So many units around the label of an age belong to it. */
const FAR = '{0,8}';

/** Whether an age range or an upper age limit is one of working people and leaves some of them out. */
function limits(floor: number | undefined, ceiling: number): boolean {
  return ceiling >= YOUNGEST_CEILING && ceiling <= OLDEST_CEILING && (floor === undefined || floor >= LOWEST_FLOOR);
}

/**
 * @param form its group `floor` is a lower age, `ceiling` an upper one; either may be missing
 * @param isWelcome whether what stands behind a form says that those of the age may come as well
 */
function ageForm(form: RegExp, isWelcome: (behind: string, isFloor: boolean) => boolean = () => false): UnfairReader {
  return (clause) => {
    const found = form.exec(clause);
    if (!found) return undefined;
    const { floor, ceiling } = found.groups ?? {};
    const isLimit =
      ceiling === undefined
        ? Number(floor) > USUAL_FLOOR
        : limits(floor === undefined ? undefined : Number(floor), Number(ceiling));
    const end = found.index + found[0].length;
    if (!isLimit || isWelcome(clause.slice(end), ceiling === undefined)) return undefined;
    return { kind: 'age', start: found.index, end };
  };
}

type ChineseLists = LanguageLists['zh']['fairness'];
type EnglishLists = LanguageLists['en']['fairness'];

/** Whether a line or a clause says that any age will do: `年龄不限`. */
export function openAgeReader(it: ChineseLists): (words: string) => boolean {
  const form = pattern('u')`${it.ageLabels}[^\d，,；;。]{0,3}${it.open}|${it.open}[^\d，,；;。]{0,2}${it.ageLabels}`;
  return (words) => form.test(words);
}

/** Whether what stands behind an age goes on about people of a sex whom nobody looks for: `25-35岁女性的穿搭` is for customers. */
function groupReader(it: ChineseLists): (behind: string) => boolean {
  const sexes = [...it.genders.words].sort((a, b) => b.length - a.length);
  const wished = pattern('u')`^${it.birthTails}?\s?(?:${[it.wishes, it.genderWishes]}|\P{L}|$)`;
  return (behind) => {
    const words = behind.trimStart();
    const sex = sexes.find((it) => words.startsWith(it));
    return sex !== undefined && !wished.test(words.slice(sex.length));
  };
}

export function chineseAges(it: ChineseLists): UnfairReader {
  const join = shape`\s*(?:[-—–~～－/]{1,3}|${it.ageJoins})\s*`;
  const floor = String.raw`(?<![\d.])(?<floor>\d{2})`;
  const ceiling = String.raw`(?<ceiling>\d{2})(?![\d%])`;
  const range = shape`${floor}\s*${it.ageUnits}?${join}${ceiling}`;
  const label = shape`${it.ageLabels}[^\d，,；;。]${FAR}`;
  // `男的最好40以下`.
  const ofSex = shape`(?<=${it.genders}${it.birthTails}?\s{0,2}(?:${it.wishes}\s{0,2})?)(?<![\d.])${ceiling}\s*${it.ageLimits}(?![\p{L}\d])`;
  const also = pattern('u')`^(?:${it.birthTails})?\s*${it.ageWelcomes}`;
  const anyway = pattern('u')`^(?:${it.birthTails})?\s*${it.open}`;
  const isGroup = groupReader(it);
  const isWelcome = (behind: string, isFloor: boolean): boolean =>
    also.test(behind) || isGroup(behind) || (isFloor && anyway.test(behind));
  const forms = [
    pattern('u')`${label}${range}(?:\s*${it.ageUnits})?`,
    pattern('u')`${range}\s*${it.ageUnits}`,
    pattern('u')`(?<![\d.])${ceiling}\s*${it.ageUnits}(?:[(（][^)）]{0,4}[)）])?${it.ageLimits}`,
    pattern('u')`${label}(?<![\d.])${ceiling}\s*${it.ageLimits}`,
    pattern('u')`${it.ageLabels}[^\d，,；;。]{0,4}${it.ageCeilings}\s*${ceiling}(?:\s*${it.ageUnits})?`,
    pattern('u')`${it.ageCeilings}\s*${ceiling}\s*${it.ageUnits}`,
    pattern('u')`${floor}\s*${it.ageUnits}${it.ageFloors}`,
    pattern('u')`${ofSex}`,
  ].map((form) => ageForm(form, isWelcome));
  const born = shape`(?<!\d)\d{2}\s*${it.generations}(?:\s*${it.birthJoins}\s*\d{2}\s*${it.generations}){0,3}`;
  const generation = pattern(
    'u',
  )`${it.genderLimits}\s*${born}(?!\p{L})|${born}${it.birthTails}?\s*${it.wishes}|^${born}$`;
  const isAge = firstOf([...forms, readerOf('age', generation)]);
  const notAge = pattern('u')`${it.notAges}`;
  const isOpen = openAgeReader(it);
  return (clause) => (notAge.test(clause) || isOpen(clause) ? undefined : isAge(clause));
}

export function englishAges(it: EnglishLists): UnfairReader {
  const join = shape`\s*(?:[-–—]|\b${it.ageJoins}\b)\s*`;
  const range = shape`(?<![\d.$£€])(?<floor>\d{2})${join}(?<ceiling>\d{2})(?![\d%kK])`;
  const ceiling = String.raw`(?<ceiling>\d{2})`;
  // Without a word that says so, an age is a part of its own at the head of a clause, or behind one that says what else is unfair.
  const start = shape`(?:^|(?<=${TAKEN}(?:[^,.;]{0,40},\s{1,3}|\s(?:and|plus)\s)))`;
  const end = shape`(?:[ -]${it.ageUnits})?(?=$|\s?[,.;)${TAKEN}]|\s(?:and|plus|with)\s)`;
  const forms = [
    pattern('iu')`\b${it.ageLabels}\b[^\d.;]${FAR}${range}`,
    pattern('iu')`${range}[ -]${it.ageUnits}\b`,
    pattern('iu')`\b${it.ageLabels}\b[^\d.;]${FAR}\b${it.ageCeilings}\s+${ceiling}\b(?!\s*%)`,
    pattern('iu')`\b${it.ageCeilings}\s+(?:the age of\s+)?${ceiling}[ -]${it.ageUnits}\b`,
    pattern('iu')`\b(?:under|below) the age of\s+${ceiling}\b`,
    pattern('iu')`${start}(?:${it.ageOpenings}\s){0,3}${it.plainCeilings}\s${ceiling}${end}`,
    pattern('iu')`${start}(?:${it.ageOpenings}\s){1,3}${range}${end}`,
  ].map((form) => ageForm(form));
  const isAge = firstOf(forms);
  const notAge = pattern('iu')`\b${it.notAges}\b`;
  return (clause) => (notAge.test(clause) ? undefined : isAge(clause));
}
