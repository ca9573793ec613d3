/** Lines of work that say nothing: `领导交办的其他任务`, "other duties as assigned". Asked of clauses as they are written. */
import type { Locale } from '../locale.ts';
import { groupReader, inAllWritings, pattern, shape, withCapitals } from '../pattern.ts';
import type { LanguageLists } from '../word-lists.ts';

export type VagueDutyPhrases = ReturnType<typeof vagueDutyPhrases>;

interface VaguePhrases {
  /** Any work at all. */
  readonly other: RegExp;
  /** Work that has to do with something; the first group is that. */
  readonly related: RegExp;
  /** The usual verb for an object of work, where the language has one. */
  readonly usualVerb: (object: string) => string | undefined;
}

/** @param variants further characters that fold to a character */
export function vagueDutyPhrases({ zh, en }: LanguageLists, variants: ReadonlyMap<string, string>) {
  const chinese = zh.vagueDuties;
  const english = en.vagueDuties;
  const nouns = [english.otherNouns, english.givenNouns, english.nouns];
  const phrases: Readonly<Record<Locale, VaguePhrases>> = { zh: inChinese(chinese), en: inEnglish(english) };
  return {
    ...phrases,
    /** A line without any of these is not looked at any closer. */
    sign: pattern(
      '',
    )`${inAllWritings([chinese.assignedNouns, chinese.otherNouns, chinese.nouns], variants)}|${withCapitals(nouns)}|\b${[english.smallNouns, english.whereNeeded]}\b`,
    /** Help for somebody is not an object of work. */
    noObject: pattern('iu')`${chinese.noObjects}|\b${english.noObjects}`,
  };
}

function inChinese(it: LanguageLists['zh']['vagueDuties']): VaguePhrases {
  const { particles } = it;
  const assigned = shape`${it.superiors}${it.assignAdverbs}?${it.assignVerbs}${particles}?${[it.assignedKinds, particles]}{0,3}${it.assignedNouns}`;
  const kind = shape`[^，,；;。]{0,6}${it.otherKinds}${particles}?`;
  const helped = shape`^${it.adverbs}?${it.helpVerbs}(?:[^，,；;。、：:]{0,14}?)${[it.verbs, it.doVerbs]}?${it.particles}?${it.smallKinds}${[it.fields, it.particles]}{0,3}${it.nouns}${it.arrangements}?$`;
  const whose = shape`^${it.helpVerbs}?${[it.verbs, it.doVerbs]}{0,2}(?:(?:${it.whose}${it.particles}?){1,2}${it.others}${[it.fields, it.particles]}{0,3}|${it.others}${it.fields}{1,3})${it.nouns}${it.arrangements}?$`;
  const usualVerb = groupReader(it.usualVerbs, (words) => pattern('u')`${words}`);
  return {
    other: pattern(
      'u',
    )`${assigned}|^${it.doVerbs}?${it.others}${kind}?${it.otherNouns}${it.arrangements}?$|${helped}|${whose}`,
    related: pattern(
      'u',
    )`^${it.adverbs}?${it.verbs}?${it.withWords}?([^，,；;。、：:]{1,14}?)${[it.objectEndings, particles]}?${it.related}${particles}?${it.kinds}?${it.nouns}$`,
    usualVerb,
  };
}

function inEnglish(it: LanguageLists['en']['vagueDuties']): VaguePhrases {
  const assigned = shape`\b${it.others}\s+(?:${it.otherKinds}\s+)?${it.otherNouns}\b.{0,20}\b${it.assigned}\b`;
  const given = shape`\b${it.givenNouns} ${it.givenBy} (?:${it.determiners} )?${it.superiors}\b`;
  const helped = shape`^${it.helpVerbs}\b(?: [a-z'-]{1,16}){0,6}? ${it.smallKinds} (?:${it.fields} ){0,2}${it.smallNouns}(?: (?:of|for|in|at) (?:the )?[a-z ]{1,30})?$`;
  const needed = shape`^${it.helpVerbs}\b(?: [a-z'-]{1,16}){0,6}? ${it.whereNeeded}$`;
  const verbOf = groupReader(it.usualVerbs, (words) => pattern('iu')`${words}`);
  const verbOfEnding = groupReader(it.usualVerbsOfEndings, (words) => pattern('iu')`${words}\b`);
  return {
    other: pattern('iu')`${assigned}|^${it.doVerbs}?\s*${it.plainOthers}$|${given}|${helped}|${needed}`,
    related: pattern(
      'iu',
    )`^${it.verbs}\s+(?:${it.quantifiers} ){0,6}([a-z][a-z /&-]{1,30}?)[- ]${it.related}\s+${it.nouns}$`,
    usualVerb: (object) => verbOf(object) ?? verbOfEnding(object),
  };
}
