/**
 * The head of a title: which profession it names. In Chinese it stands last, before the word for a level (运营财务主管 is a person of
 * finance); in English it stands last before "of", a comma, a dash or a bracket ("Director of Engineering" is one of engineering).
 */
import { isHan } from '../../text/han.ts';
import { lazily, once } from '../../text/once.ts';
import { remembering } from '../../text/remembering.ts';
import { withoutEnd } from '../../text/ends.ts';
import { inAllWritings, pattern, type Shape } from '../pattern.ts';
import type { LanguageLists, WordList } from '../word-lists.ts';

export type TitlePhrases = ReturnType<typeof titlePhrases>;

/** A longer title is a sentence. */
const LONGEST = 120;
/** No denial is longer. */
const LONGEST_DENIAL = 16;
/** What stands around the name of a post: places, levels, remarks. */
const REMARK = /【[^【】]*】|（[^（）]*）|\([^()]*\)|\[[^[\]]*\]|「[^「」]*」/gu;
const CHINESE_BORDER = /[\s\-—–|｜/／、,，:：·•+＋&;；.。!！~～]/u;
/** In a title whose white space is single blanks. */
const ENGLISH_BORDER = / ?[,|:;()[\]–—•·] ?| [-/+&@] | (?:of|for|at|in|with|to) /u;

/** A part of a title, and what it says. */
interface TitlePart {
  readonly words: string;
  /** It ends with a word for a level or a profession, as the name of a post does. */
  readonly isPost: boolean;
  readonly isOther: boolean;
}

export function titlePhrases({ zh, en }: LanguageLists, variants: ReadonlyMap<string, string>) {
  const han = (list: WordList): Shape => inAllWritings([list], variants);
  const chinese = lazily({
    position: () => pattern('u')`${han(zh.titles.positions)}$`,
    occupation: () => pattern('iu')`${han(zh.titles.occupations)}$`,
    field: () => pattern('iu')`${han(zh.titles.fields)}$`,
    own: () => pattern('u')`${han(zh.titles.own)}$`,
  });
  const word = (list: WordList): RegExp => pattern('iu')`(?<![\w&])${list}$`;
  const english = lazily({
    position: () => word(en.titles.positions),
    occupation: () => word(en.titles.occupations),
    field: () => word(en.titles.fields),
    own: () => word(en.titles.own),
  });
  const denied = once(() => [
    pattern('u')`${han(zh.titles.denials)}\s*$`,
    pattern('iu')`(?<!\w)${en.titles.denials}[-\s]\s*$`,
  ]);
  const plans = planPhrases({ zh, en }, han);

  const withoutLevels = (words: string, position: RegExp): string => {
    let bare = words.trim();
    for (let found = position.exec(bare); found && bare !== ''; found = position.exec(bare)) {
      bare = withoutEnd(bare.slice(0, found.index), /[\s\-.]/u);
    }
    return bare;
  };
  const chinesePart = (words: string): TitlePart => {
    const bare = withoutLevels(words, chinese.position);
    const isOwn = chinese.own.test(words) || chinese.own.test(bare);
    const isOccupation = chinese.occupation.test(words) || chinese.occupation.test(bare);
    const isOther = !isOwn && (isOccupation || (bare !== words && chinese.field.test(bare)));
    return { words, isPost: bare !== '' && (bare !== words || isOccupation || isOwn), isOther };
  };
  const englishPart = (words: string, next: string): TitlePart => {
    const bare = withoutLevels(words, english.position);
    const isOwn = english.own.test(words) || english.own.test(bare);
    const isOccupation = english.occupation.test(words) || english.occupation.test(bare);
    // "Director of Engineering", "VP, Product": what comes next says the profession.
    const field = bare === '' ? withoutLevels(next, english.position) : bare;
    const isOther = !isOwn && (isOccupation || (bare !== words && english.field.test(field)));
    return {
      words: bare === '' ? `${words} ${next}` : words,
      isPost: bare !== words || isOccupation || isOwn,
      isOther,
    };
  };
  const partsOf = remembering((title): TitlePart[] => {
    const words = title.slice(0, LONGEST);
    const hasHan = [...words].some((character) => isHan(character.charCodeAt(0)));
    const bare = words.replace(REMARK, ' ').replace(/\s+/gu, ' ');
    const parts = bare.split(hasHan ? CHINESE_BORDER : ENGLISH_BORDER).filter((part) => part.trim() !== '');
    return parts.map((part, at) => (hasHan ? chinesePart(part) : englishPart(part.trim(), parts[at + 1] ?? '')));
  });
  return {
    /** Whether the head of a title is the word of another profession than the three roles. */
    isOtherProfession(title: string): boolean {
      const posts = partsOf(title).filter(({ isPost }) => isPost);
      return posts.length > 0 && posts.every(({ isOther }) => isOther);
    },
    /** Whether the word at an offset of a title is denied: 无销售, "non-sales". */
    isDenied: (title: string, at: number): boolean =>
      denied().some((it) => it.test(title.slice(Math.max(0, at - LONGEST_DENIAL), at))),
    /** Whether a title ends, or a part of it, with a word for a level or a profession. */
    namesPost: (title: string): boolean => partsOf(title).some(({ isPost }) => isPost),
    /** The part of a title that names the post, where it is told by its last word; else the whole. */
    postIn: (title: string): string => partsOf(title).find(({ isPost }) => isPost)?.words ?? title,
    /** Whether words name a thing that is called a plan and plans nothing: a retirement plan, 会员方案. */
    isPlanInName: (words: string): boolean => plans.things.some((it) => it.test(words.slice(0, LONGEST))),
    /** Whether a title names a plan: the whole, its head ("30-60-90 Day Plan: Sales Manager"), or the end of a path ("Tmall store / November plan"). */
    isPlan: (title: string): boolean =>
      plansNamedIn(title).some((words) => plans.titles.some((it) => it.test(words)) && !namesPlanner(partsOf(words))),
    /** A title without the words that say that it is a plan's: a launch plan is also a term of one role, whoever wrote it. */
    withoutPlan: (title: string): string => plans.titles.reduce((words, it) => words.replace(it, ' '), title),
  };
}

/**
 * Whether a title is of one who makes plans; the trade of the company may stand before it, as in 保洁｜运营组 OKR, and behind the name of a
 * team an English word says what the document is: 产品运营 roadmap.
 */
const namesPlanner = (parts: readonly TitlePart[]): boolean => {
  const last = parts.length - 1;
  const isMixed = parts.some(({ words }) => HAN.test(words)) && !HAN.test(parts[last]!.words) && !parts[last]!.isPost;
  return parts.some(({ isPost, isOther }, at) => isPost && !isMixed && (!isOther || at === last));
};
const HAN = /\p{Script=Han}/u;

/** The signs behind which a title says what the thing that it names is for. */
const HEAD_ENDS = /[:：|｜—–]|\s-\s/u;
const headOf = (title: string): string => title.split(HEAD_ENDS, 1)[0]!.trim();

/** The stretches of a title of which each may name a plan. */
const plansNamedIn = (title: string): readonly string[] => {
  const words = title.slice(0, LONGEST);
  return [words, headOf(words), words.split(PATH).at(-1)!];
};
/** What parts the steps of a path. */
const PATH = /\s[/|｜]\s/u;

/** What a title says that names a plan, and words for things that are called plans. */
function planPhrases({ zh, en }: LanguageLists, han: (list: WordList) => Shape) {
  return lazily({
    titles: () => [
      pattern('iu')`(?<!${han(zh.plans.things)})${han(zh.plans.titles)}(?=$|[\s\d（(【】\[\]：:—–\-_·|/v])`,
      pattern('iu')`(?<![\w-])(?<!(?<![\w-])${en.plans.things}\s)${en.plans.titles}(?![\w])`,
    ],
    things: () => [
      pattern('iu')`${han(zh.plans.things)}${han(zh.plans.titles)}`,
      pattern('iu')`(?<![\w-])${en.plans.things}\s${en.plans.titles}(?![\w])`,
    ],
  });
}
