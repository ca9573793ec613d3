/** What may stand around a bare word so that it is all a clause says: a verb that claims the work, and padding. */
import { pattern } from '../pattern.ts';
import type { LanguageLists } from '../word-lists.ts';

export type BareWordPhrases = ReturnType<typeof bareWordPhrases>;

export function bareWordPhrases({ zh, en }: LanguageLists) {
  const [chinese, english] = [zh.bareWords, en.bareWords];
  return {
    zh: {
      /** Before the word and its attributes. */
      claim: pattern('u')`(?:^|[，,；;。：:\s|*])${chinese.adverbs}?${chinese.verbs}$`,
      /** Attributes in front of the word. */
      before: pattern('u')`${[chinese.attributes, chinese.particles]}{0,3}$`,
      /** Padding behind the word, up to the end of the clause. */
      after: pattern(
        'u',
      )`^${chinese.particles}?${chinese.kinds}?${chinese.particles}?${chinese.nouns}?(?:${chinese.particles}?${chinese.deeds})?(?=$|[，,；;。*\r\n])`,
    },
    en: {
      claim: pattern('iu')`(?:^|[;.|:*]\s*)${english.verbs}\s+$`,
      before: pattern('iu')`(?:${english.attributes}\s+){0,3}$`,
      after: pattern('iu')`^(?:\s+${english.nouns})?(?=\s*(?:$|[;.*|\r\n]))`,
    },
  };
}
