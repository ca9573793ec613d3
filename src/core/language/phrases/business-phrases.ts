/** What a draft says of the business that it is for. */
import { beginningOf, pattern, surelyInAllWritings, type Shape } from '../pattern.ts';
import type { LanguageLists, WordList } from '../word-lists.ts';

export type BusinessPhrases = ReturnType<typeof businessPhrases>;

/** @param variants further characters that fold to a character */
export function businessPhrases({ zh, en }: LanguageLists, variants: ReadonlyMap<string, string>) {
  const either = (chinese: WordList, english: WordList): RegExp => {
    const written: Shape = surelyInAllWritings([chinese], variants);
    return pattern('iu')`${beginningOf([chinese, english], variants)}(?:${written}|(?<![a-z])${english}(?![a-z]))`;
  };
  return {
    /** A team runs an online shop or sells in live streams. */
    shop: either(zh.business.shop, en.business.shop),
    /** A company works for others. */
    agency: either(zh.business.agency, en.business.agency),
    /** A company sells advertising. */
    advertising: either(zh.business.advertising, en.business.advertising),
  };
}
