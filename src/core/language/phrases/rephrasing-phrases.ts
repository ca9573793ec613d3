/** The phrases that decide whether and where a line can be rephrased as working with another role. */
import { pattern } from '../pattern.ts';
import type { LanguageLists } from '../word-lists.ts';

export type RephrasingPhrases = ReturnType<typeof rephrasingPhrases>;

export function rephrasingPhrases({ zh, en }: LanguageLists) {
  const [chinese, english] = [zh.rephrasing, en.rephrasing];
  return {
    zh: {
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
      /** A claim of what is to be reached: `承担签约额指标`. */
      aim: pattern('u')`${zh.claims.verbs}[^，,；;。、]{0,16}${chinese.aims}(?=$|[，,；;。、])`,
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
      )`^((?:${zh.claims.openings}|\d)[^，,；;。]{0,24}?)${zh.claims.adverbs}?${zh.claims.verbs}(?=[\p{L}\p{N}])`,
      /** A claim that somebody stands before: `小李负责…`. */
      claimedByOther: pattern('u')`^[^，,；;。、：:]{1,12}?${zh.claims.verbs}`,
    },
    en: {
      person: pattern('iu')`^${english.persons}\s+`,
      finite: pattern('iu')`(?<![\w'])${english.finiteVerbs}(?![\w'])`,
      notWork: pattern('iu')`^(?:\d|${english.notWork}(?![\w-]))`,
      aside: pattern('iu')`(?<![\w-])${english.asides}(?![\w-])`,
    },
  };
}
