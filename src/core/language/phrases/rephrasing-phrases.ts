/** The phrases that decide whether and where a line can be rephrased as working with another role. */
import { pattern } from '../pattern.ts';
import { verbForms } from '../../text/inflection.ts';
import type { LanguageLists, WordList } from '../word-lists.ts';

export type RephrasingPhrases = ReturnType<typeof rephrasingPhrases>;

export function rephrasingPhrases({ zh, en }: LanguageLists) {
  return { zh: inChinese(zh), en: inEnglish(en) };
}

function inChinese(zh: LanguageLists['zh']) {
  const chinese = zh.rephrasing;
  return {
    /** A verb of leading that another verb or what is led stands behind; the first group is one of having under one's control. */
    lead: pattern(
      'u',
    )`^(?:${chinese.leads}|(${chinese.controls}))(?:(?:${zh.claims.joiners}|、)(?=${zh.claims.workVerbs}))?`,
    /** What goes on saying what is done behind such a verb. */
    afterLead: pattern('u')`^${chinese.afterLeads}`,
    leadsOn: pattern('u')`(?:${zh.claims.joiners}|、)$`,
    /** What is led, up to where the clause ends. */
    led: pattern(
      'u',
    )`^[^，,；;。！!？?（(：:…]*?(?=\s*(?:[，,；;。！!？?（(：:…]|$)|${zh.claims.clauseJoiners}${zh.claims.workVerbs})`,
    /** Where only what controls a work decides: at the head of a clause. */
    decision: pattern('u')`(?:^|[，,；;。、]|${zh.claims.clauseJoiners})${chinese.decisions}`,
    ledPeople: pattern('u')`(?:${chinese.people}(?:\s*\d+\s*${chinese.counts})?|\d\s*${chinese.counts})$`,
    /** What is led is work already, of which nobody says that it is led: `日常更新`. */
    work: pattern('u')`(?:${zh.claims.workVerbs})$`,
    /** Several such works in a row, of which the first is no verb: `报价、签约、回款`. */
    works: /^(?:\p{Script=Han}{2}、)+\p{Script=Han}{2}$/u,
    thing: pattern('u')`${chinese.things}$`,
    /** Who does it, at the head of a line. */
    person: pattern('u')`^${chinese.persons}(?=[\p{L}\p{N}])`,
    /** What joins a line to the one above: `同时，`, and `并` before what is done. */
    joined: pattern(
      'u',
    )`^${zh.claims.clauseJoiners}(?:[，,]\s*|(?=${[zh.claims.verbs, zh.claims.adverbs, zh.claims.workVerbs]}))`,
    joiner: pattern('u')`^${zh.claims.clauseJoiners}`,
    denied: pattern('u')`${chinese.denials}`,
    /** Said of what one does without others. */
    alone: pattern('u')`${chinese.alone}`,
    /** What stays whose it is, whoever helps with it. */
    commitment: pattern('u')`${chinese.commitments}`,
    /** A claim of what is to be reached: `承担签约额指标`, `承担季度新签 60 万元`. */
    aim: pattern(
      'u',
    )`${zh.claims.verbs}[^，,；;。、]{0,16}(?:${chinese.aims}|\d\s?%|\d\s?\p{Script=Han}{1,2})(?=$|[，,；;。、])`,
    /** Somebody else who does it: `由运营负责`, `归市场部负责`. */
    other: pattern(
      'u',
    )`(?:^|[，,；;。\s])${chinese.actors}[^，,；;。]{1,16}|${chinese.actors}[^，,；;。]{1,12}${zh.claims.verbs}`,
    meeting: pattern('u')`${chinese.meetings}`,
    /** What somebody must be or know, which is no work. */
    quality: pattern('u')`^${chinese.qualities}`,
    /** What is to be reached, which is no work. */
    target: pattern('u')`${chinese.targets}[:：]?\s*\d`,
    /** A verb before what is done that says nothing itself: `进行品牌推广`. */
    lightVerb: pattern('u')`^${chinese.lightVerbs}`,
    /** What one answers for is no work that somebody else does: `对销售额负责`. */
    answered: pattern('u')`${chinese.answeredFor}[^，,；;。]{1,24}?${chinese.answers}`,
    /** A claim behind what says when or how: `每日9:00负责…`. The first group is what stands before it. */
    laterClaim: pattern(
      'u',
    )`^((?:${zh.claims.openings}|\d)[^，,；;。]{0,24}?)${zh.claims.adverbs}?(?:${zh.claims.verbs}|(?=${chinese.leads}))(?=[\p{L}\p{N}])`,
    /** A claim, or a verb of leading, in a later clause; the first group is what joins the clauses. */
    furtherClaim: pattern(
      'gu',
    )`([，,；;、]|${zh.claims.clauseJoiners})(?:${zh.claims.laterAdverbs}?${zh.claims.laterVerbs}|(?=${[chinese.leads, chinese.controls]}))(?=[\p{L}\p{N}])`,
    /** A claim that somebody stands before: `小李负责…`. */
    claimedByOther: pattern('u')`^[^，,；;。、：:]{1,12}?${zh.claims.verbs}`,
  };
}

function inEnglish({ rephrasing: english }: LanguageLists['en']) {
  return {
    /** A verb that claims the lead, in any form, and one of directing others. */
    lead: pattern('iu')`^${formsOf(english.leads)}(?![\w-])`,
    control: pattern('iu')`^${formsOf(english.controls)}(?![\w-])`,
    /** The same behind another verb. */
    furtherLead: pattern('iu')`(?:[,;.&/]|\band)\s+(?:and\s+)?${formsOf(english.leads)}\s`,
    furtherControl: pattern('iu')`(?:[,;.&/]|\band)\s+(?:and\s+)?${formsOf(english.controls)}\s`,
    leadNoun: pattern('iu')`^leads?\s+${english.leadNouns}(?![\w-])`,
    decision: pattern('iu')`(?:^|[,;.]\s+|\band\s+)(?:[a-z]+ly\s+)?${formsOf(english.decisions)}(?![\w-])`,
    /** What is led, where it is people or a number to reach. */
    ledPeople: pattern(
      'iu',
    )`^(?:(?!\band\b)[^,;.])*?(?<![\w-])${english.people}(?=\s*(?:$|[,;.]|\b(?:of|and|in|for|across|to|at|on|with|who|that)\b))`,
    aim: pattern('iu')`(?<![\w-])${english.aims}(?=\s*(?:$|[,;.]|\b(?:of|and|for|across|in|by)\b))`,
    nounToo: pattern('iu')`^${english.nounsToo}(?=\s|[,;.]|$)`,
    person: pattern('iu')`^${english.persons}\s+`,
    finite: pattern('iu')`(?<![\w'])${english.finiteVerbs}(?![\w'])`,
    notWork: pattern('iu')`^(?:\d|${english.notWork}(?![\w-]))`,
    aside: pattern('iu')`(?<![\w-])${english.asides}(?![\w-])`,
    /** Said of what one does without others. */
    alone: pattern('iu')`(?<![\w-])${english.alone}(?![\w-])`,
    /** What stays whose it is, whoever helps with it. */
    commitment: pattern('iu')`(?<![\w-])${formsOf(english.commitments)}(?![\w-])`,
  };
}

/** The words of a list with the other forms of the verbs that they are. */
function formsOf({ words, ...rest }: WordList): WordList {
  return { ...rest, words: words.flatMap(verbForms) };
}
