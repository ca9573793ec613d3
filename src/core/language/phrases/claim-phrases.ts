/** The phrases by which a line claims its work, and the words that work begins with. Asked of lines as they are written. */
import { pattern, shape } from '../pattern.ts';
import type { LanguageLists } from '../word-lists.ts';

export type ClaimPhrases = ReturnType<typeof claimPhrases>;

export function claimPhrases({ zh, en }: LanguageLists) {
  return { zh: inChinese(zh.claims), en: inEnglish(en.claims) };
}

function inChinese(it: LanguageLists['zh']['claims']) {
  return {
    /** What claims the work at the head of a line. */
    claim: pattern('u')`^(?:${it.adverbs}?${it.verbs}|${it.alone})(?:(?:${it.joiners}|、)?${it.secondVerbs})?[：:\s]*`,
    /** The same in a later clause; the first group is what joins the clauses. */
    laterClaim: pattern('gu')`([，,；;、]|${it.clauseJoiners})${it.laterAdverbs}?${it.laterVerbs}(?=[\p{L}\p{N}])`,
    /** What begins one more duty behind a comma. */
    strung: pattern('u')`^${it.strung}`,
    /** A sentence that begins so says already what is done, or how; before anything else the verb is missing. */
    beginning: pattern('u')`^(?!${it.workVerbs}${it.kinds})${[it.workVerbs, it.openings]}`,
  };
}

function inEnglish(it: LanguageLists['en']['claims']) {
  const responsible = shape`(?:${it.openings} )?(?:${it.adverbs} )?${it.responsible}`;
  return {
    claim: pattern('iu')`^(?:${responsible}|${it.verbs})\s+(?:${it.joiners}\s+)?`,
    /** A claim that is joined to the verb that says what is done: "own and run …". */
    joinedClaim: pattern('iu')`^${it.firstVerbs}\s+${it.joiners}\s+(?=[a-z])`,
    verb: pattern('iu')`^${it.workVerbs}(?:s|es)?\b`,
  };
}
