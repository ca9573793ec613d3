/** What may stand around a bare word so that it is all a clause says: a verb that claims the work, and padding. */
import { pattern } from '../pattern.ts';
import type { LanguageLists } from '../word-lists.ts';

export type BareWordPhrases = ReturnType<typeof bareWordPhrases>;

export function bareWordPhrases({ zh, en }: LanguageLists) {
  const [chinese, english] = [zh.bareWords, en.bareWords];
  const particle = pattern('gu')`${[chinese.particles, chinese.kinds]}`;
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
      /** Whether a word and the attributes before it are the name of a craft: 项目运营, 产品的运营. */
      isCompound: (words: string): boolean =>
        chinese.compounds.words.some((it) => words.replace(particle, '').endsWith(it)),
      /** What a word is said of, right before it. */
      object: pattern('u')`${chinese.objects}$`,
    },
    en: {
      claim: pattern('iu')`(?:^|[;.|:*]\s*)${english.verbs}\s+$`,
      before: pattern('iu')`(?:${english.attributes}\s+){0,3}$`,
      after: pattern('iu')`^(?:\s+${english.nouns})?(?=\s*(?:$|[;.*|\r\n]))`,
      isCompound: (): boolean => false,
      object: undefined,
    },
  };
}
