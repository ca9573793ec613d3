/** Titles that list several posts: 市场、运营、销售专员, "Sales & Marketing Manager". All words are folded, see `text/fold.ts`. */
import { hasHan } from '../../text/han.ts';
import { lazily } from '../../text/once.ts';
import { madeOf, pattern } from '../pattern.ts';
import type { LanguageLists } from '../word-lists.ts';
import { besideTitle } from './title-spellings.ts';

export type TitleLists = ReturnType<typeof titleLists>;

/** What parts a title from what is said beside it. A sign of a list stands in none of them. */
const CHINESE_BORDER = /[\s\-—–|:·•,;.。!~]/u;
const ENGLISH_BORDER = / ?[|:;()[\]–—•·] ?| - /u;

export function titleLists({ zh, en }: LanguageLists) {
  const joints = lazily({
    zh: () => pattern('u')`(?:[、/&+]|${zh.titles.joiners})`,
    en: () => pattern('u')`(?: ?[、,/&+] ?| ${en.titles.joiners} )`,
    level: () => pattern('u')`\w[\s\-.]+${en.titles.positions}$`,
    beside: () => besideTitle(en),
  });
  /** What stands before the comma, where that is a post and its field comes behind it: "Sales Manager, Marketing Cloud". */
  const beforeField = (stretch: string): string => {
    const said = stretch.replace(joints.beside, '');
    const comma = said.indexOf(',');
    return comma > 0 && joints.level.test(said.slice(0, comma)) ? said.slice(0, comma) : said;
  };
  const isLevel = lazily({ zh: () => madeOf([zh.titles.positions]), en: () => madeOf([en.titles.positions]) });
  /** The parts of each stretch of a title that may list several posts: 市场、运营、销售专员 has three. */
  const listsIn = (words: string): string[][] => {
    const isChinese = hasHan(words);
    const stretches = isChinese
      ? words.replace(/ ?([、/&+]) ?/gu, '$1').split(CHINESE_BORDER)
      : words.split(ENGLISH_BORDER).map(beforeField);
    const parts = stretches.map((it) => it.split(isChinese ? joints.zh : joints.en));
    return parts.map((it) => it.filter((part) => part.trim() !== '')).filter(({ length }) => length > 1);
  };
  return {
    listsIn,
    /** Whether a word of a title stands beside others in a list, and not only beside levels: 品牌/公关经理, but 市场专员/助理. */
    isListed: (words: string, word: string): boolean =>
      listsIn(words).some(
        (parts) =>
          parts.some((part) => part.includes(word) || word.includes(part.trim())) &&
          parts.filter((part) => !isLevel[hasHan(part) ? 'zh' : 'en'](part.trim())).length > 1,
      ),
  };
}
