/** What a posting says of experience, education and the kind of employment. */
import { HAN_COUNTS } from '../numerals.ts';
import { groupReader, inAllWritings, pattern } from '../pattern.ts';
import type { LanguageLists } from '../word-lists.ts';

export type PostingPhrases = ReturnType<typeof postingPhrases>;

export function postingPhrases({ zh, en }: LanguageLists, variants: ReadonlyMap<string, string>) {
  const [chinese, english] = [zh.postings, en.postings];
  const chineseEmployment = groupReader(chinese.employment, (words) => pattern('iu')`${words}`);
  const englishEmployment = groupReader(english.employment, (words) => pattern('iu')`\b${words}\b`);
  return {
    /** Years of doing something. */
    experience: pattern(
      'iu',
    )`[\d\uff10-\uff19]{1,3}\s{0,4}\+?\s{0,4}${chinese.years}|[${HAN_COUNTS}]${chinese.years}|${inAllWritings([chinese.experience], variants)}|\b${english.experience}\b`,
    education: pattern('iu')`${chinese.education}|\b${english.education}\b`,
    /** The label before the kind of employment. */
    employmentLabel: pattern(
      'iu',
    )`^${chinese.employmentWords}?${chinese.employmentKinds}\s*[:：]|^${english.employmentLabels}\s*:`,
    /** The label before the place of work. */
    placeLabel: pattern('iu')`^(?:${chinese.places}\s{0,4}[:：]|${english.places}\s{0,4}[:：])`,
    /** The kind of employment that a line names, as Google's documentation of job postings writes it for `employmentType`. */
    employment: (line: string) =>
      firstOf(['FULL_TIME', 'PART_TIME', 'INTERN'], [chineseEmployment(line), englishEmployment(line)]),
  };
}

/** Of the values that were found, the one that stands first in an order. */
function firstOf<Value>(order: readonly Value[], found: readonly (Value | undefined)[]): Value | undefined {
  return order.find((value) => found.includes(value));
}
