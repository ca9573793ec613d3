/**
 * What stands beside a condition: what only loosens it (`优秀者可适当放宽`, "flexible for the right person"), little words behind an age or a
 * school, and what has to stay (`本科` of `本科需985`).
 */
import type { TextChange, TextRange } from '../../text/range.ts';
import { HAN_COUNTS } from '../numerals.ts';
import { madeOf, pattern, shape } from '../pattern.ts';
import type { LanguageLists } from '../word-lists.ts';

/** Asked of what stands behind a condition in its line, in simplified characters. Lengths are in UTF-16 code units. */
export interface RemarkReader {
  /** How much of it only loosens the condition, which is one of age or another; 0 where it begins with anything else. */
  readonly lengthOfRemark: (behind: string, isAge: boolean) => number;
  /** How much of it belongs to the age before: 之间, 左右. */
  readonly lengthOfTail: (behind: string) => number;
  /** How much of it belongs to the school before: further ones, 院校毕业. */
  readonly lengthOfSchools: (behind: string) => number;
  /** The ages that words name, in years. */
  readonly agesIn: (words: string) => readonly number[];
  /** Whether words beside a condition say something of their own, such as a level of education or a certificate. */
  readonly isMore: (beside: string) => boolean;
  /** Whether words are a level of education, which stands alone. */
  readonly isEducation: (words: string) => boolean;
  /** How much at the end of what stands before a condition only asks for it: 需, 须为. */
  readonly lengthOfLink: (before: string) => number;
  /** The change of a clause that asks for how well a language is spoken, and not for who grew up with it. */
  readonly asksForLevel: (clause: string, condition: TextRange) => TextChange | undefined;
  /** Whether words name a sex. */
  readonly isOfSex: (words: string) => boolean;
  /** How much of what stands behind a height is that of the other sex: `，女160以上`. */
  readonly lengthOfHalf: (behind: string) => number;
  /** How much of what stands before a height is that of the other sex: `男170以上，`. */
  readonly lengthOfHalfBefore: (before: string) => number;
  /** Whether words beside a condition say nothing without it: "must be", "preferred". */
  readonly isBeside: (words: string) => boolean;
  /** Whether words loosen a condition: an age among them is how far. */
  readonly isLoosening: (words: string) => boolean;
}

/** So much before a height is looked at, in UTF-16 code units. */
const LONGEST_HALF = 30;
/** A name in capitals is one of a certificate or a program: C1, CPA, MBA. */
const NAME = /\p{Lu}{2}|\p{Lu}\d/u;

export function chineseRemarks({ fairness: it, postings }: LanguageLists['zh']): RemarkReader {
  const age = shape`\s*(?:\d{1,2}|[${HAN_COUNTS}])\s*(?:${it.ageUnits}|${postings.years})?\s*`;
  const tail = shape`(?:${[it.loosenedBy, it.ageLabels, it.ageJoins, it.ageLimits]}|${age}|[-—–~～])`;
  const loosened = shape`(?:${it.loosenAdverbs}{0,4}${it.loosenVerbs}|${it.loosenAdverbs}{1,4}${it.exceedVerbs})${tail}{0,8}`;
  // A comma may stand behind those for whom it is loosened: `条件特别好的，可放宽`.
  const remark = pattern(
    'u',
  )`^\s*[（(，,；;。、]?\s*(?<who>[^，,；;。、（()）]{0,24}?)(?:(?<=${it.loosenedFor})[，,]\s*(?=${it.loosenAdverbs}))?${loosened}(?<end>\s*[)）]?)(?=\s*(?:$|[，,；;。、.]))`;
  const other = pattern('u')`${it.otherConditions}${it.conditionWords}?$`;
  const had = pattern('u')`${it.having}`;
  const ofAge = pattern('u')`${[it.ageLabels, it.ageUnits]}`;
  const tails = pattern('u')`^(?:\s*${[it.ageTails, it.ageLimits]})+`;
  const anAge = pattern('gu')`(?<![\d.])(\d{2})\s*${it.ageUnits}`;
  const schools = { words: it.said.school };
  const row = pattern('u')`^(?:\s*${it.schoolJoins}?\s*${schools}){0,11}(?:${it.schoolTails}){0,4}`;
  const education = pattern('u')`${it.educations}`;
  const isOfEducation = madeOf([it.educations, it.educationWords]);
  const loosening = pattern('u')`${[it.loosenVerbs, it.exceedVerbs]}`;
  const sex = pattern('u')`${it.genders}`;
  const half = shape`${it.genders}[^\d，,、；;。/]{0,6}1(?:\.[4-9]\d?|[4-9]\d)[^\d，,、；;。/]{0,6}`;
  const halfBehind = pattern('u')`^\s*[，,、；;/]\s*${half}`;
  const halfBefore = pattern('u')`(?<=^|[，,、；;。：:])\s*${half}[，,、；;/]\s*$`;
  const link = pattern('u')`(?:${it.links}|[（(\s]){1,4}$`;
  return {
    lengthOfRemark: (behind, isAge) => {
      const found = remark.exec(behind);
      if (!found) return 0;
      const { who } = found.groups as { readonly who: string };
      // `经验可放宽` loosens another condition, `有经验可放宽` this one.
      const isOther = (other.test(who) && !had.test(who)) || (!isAge && ofAge.test(found[0]));
      return isOther ? 0 : found[0].length;
    },
    lengthOfTail: (behind) => tails.exec(behind)?.[0].length ?? 0,
    agesIn: (words) => numbersOf(words, anAge),
    lengthOfSchools: (behind) => row.exec(behind)![0].length,
    isMore: (beside) => NAME.test(beside) || education.test(beside),
    isEducation: (words) => education.test(words) && isOfEducation(words),
    lengthOfLink: (before) => link.exec(before)?.[0].length ?? 0,
    asksForLevel: () => undefined,
    isOfSex: (words) => sex.test(words),
    lengthOfHalf: (behind) => halfBehind.exec(behind)?.[0].length ?? 0,
    lengthOfHalfBefore: (before) => halfBefore.exec(before.slice(-LONGEST_HALF))?.[0].length ?? 0,
    isBeside: () => false,
    isLoosening: (words) => loosening.test(words),
  };
}

export function englishRemarks({ fairness: it }: LanguageLists['en']): RemarkReader {
  const remark = pattern(
    'iu',
  )`^\s*[(,;.–—-]?\s*(?:${it.loosenOpenings} ){0,4}${it.loosened} for (?:[a-z]+ ){0,4}${it.loosenedFor}\)?(?=\s*(?:$|[,;.]))`;
  const anAge = pattern(
    'giu',
  )`(?<![\d.$£€])(\d{2})[ -]${it.ageUnits}\b|\b(?:over|above|older than|${[it.ageLabels, it.ageCeilings]}) (\d{2})\b(?!\s*%)`;
  const loosening = pattern('iu')`\b${it.loosened}\b`;
  // Of a language by its name: "native English", "native in English", "native speaker of English".
  const native = pattern('iu')`^(${it.natives}) (?:(?:speakers? of|in) )?(?!speakers?\b)[a-z]{3,20}(?![a-z-])`;
  const isLittle = madeOf([it.beside, { words: [' '] }]);
  return {
    lengthOfRemark: (behind) => remark.exec(behind)?.[0].length ?? 0,
    lengthOfTail: () => 0,
    agesIn: (words) => numbersOf(words, anAge),
    lengthOfSchools: () => 0,
    isMore: (beside) => NAME.test(beside),
    isEducation: () => false,
    lengthOfLink: () => 0,
    asksForLevel: (clause, { start, end }) => {
      const [whole = '', word = ''] = native.exec(clause.slice(start)) ?? [];
      if (whole === '' || start + whole.length < end || /\ban $/iu.test(clause.slice(0, start))) return undefined;
      const newText = /^\p{Lu}/u.test(word) ? it.fluent[0]!.toUpperCase() + it.fluent.slice(1) : it.fluent;
      return { start, end: start + word.length, newText };
    },
    isOfSex: () => false,
    lengthOfHalf: () => 0,
    lengthOfHalfBefore: () => 0,
    isBeside: (words) => isLittle(words.trim().toLowerCase()),
    isLoosening: (words) => loosening.test(words),
  };
}

function numbersOf(words: string, form: RegExp): number[] {
  return [...words.matchAll(form)].map((found) => Number(found[1] ?? found[2]));
}
