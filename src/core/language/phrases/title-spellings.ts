/**
 * The spellings by which a title is looked up: as it is, without what stands around the name of a post (places, remarks, ranks,
 * numbers), and without its word for a level. All words are folded, see `text/fold.ts`.
 */
import { isWordUnit } from '../../text/fold.ts';
import { hasHan, isHan } from '../../text/han.ts';
import { pattern } from '../pattern.ts';
import type { EnglishLists, LanguageLists, WordList } from '../word-lists.ts';

export type TitleSpellings = ReturnType<typeof titleSpellings>;

/** A longer title is a sentence. */
const LONGEST = 120;
/** What is said beside the name of a post. */
const REMARK = /【[^【】]*】|\([^()]*\)|\[[^[\]]*\]|「[^「」]*」/gu;
const BORDER = /[,|;:/•·—–\n、。!]| [-+&@] /u;
/** In a Chinese title these part words too. */
const CHINESE_BORDER = /[-+&\s]/u;
/** Several of one post: "Sales Consultants". */
const PLURAL = /[a-rt-z]s$/u;
const WORD = /\w/u;
/** A level (P6, II), a count, a salary (8k). */
const NUMBER = /(?:[a-z]?\d{1,3}[-~])?[a-z]?\d{1,3}k?$| [ivx]{1,3}$/u;
/** Latin words that Chinese ones stand behind. */
const LATIN_BEFORE = /^\w[\w .&+]*(?=[^\w .&+])/u;
const OF = /^(.+?) of (?:the )?(.+)$/u;

/** What an English title says behind its words: where, or for whom. */
export function besideTitle({ titles }: EnglishLists): RegExp {
  return pattern('u')` ${titles.beside} .*$`;
}

/** "Head of Sales" and "Sales Head" are one. */
export function inOneOrder(title: string): string {
  return title.replace(OF, '$2 $1');
}

/** Words without the signs around them. An expression for letters of all alphabets would take longer to make than all of this. */
function trimmed(words: string): string {
  const isSign = (at: number): boolean => !isWordUnit(words.charCodeAt(at)) && !isHan(words.charCodeAt(at));
  let start = 0;
  let end = words.length;
  while (start < end && isSign(start)) start++;
  while (start < end && isSign(end - 1)) end--;
  return words.slice(start, end);
}

/** Words at an end of a title, taken away from there. A Latin word stands on borders of words. */
function createEnds(lists: readonly WordList[]) {
  const words = new Set(lists.flatMap((list) => list.words));
  const longest = Math.max(0, ...[...words].map(({ length }) => length));
  /** How long the longest of the words is that a piece of text is; `pieceOf` gives the piece of a length, `next` the unit beside it. */
  const lengthAt = (title: string, pieceOf: (length: number) => string, next: (length: number) => string): number => {
    for (let length = Math.min(longest, title.length); length > 0; length--) {
      const piece = pieceOf(length);
      if (words.has(piece) && !(WORD.test(piece) && WORD.test(next(length)))) return length;
    }
    return 0;
  };
  return {
    withoutFirst: (title: string): string =>
      title.slice(
        lengthAt(
          title,
          (length) => title.slice(0, length),
          (length) => title.charAt(length),
        ),
      ),
    withoutLast: (title: string): string =>
      title.slice(
        0,
        title.length -
          lengthAt(
            title,
            (length) => title.slice(-length),
            (length) => title.charAt(title.length - length - 1),
          ),
      ),
  };
}

export function titleSpellings({ zh, en }: LanguageLists) {
  const around = createEnds([zh, en].flatMap(({ titles }) => [titles.places, titles.remarks, titles.ranks]));
  const places = new Set([zh, en].flatMap(({ titles }) => titles.places.words));
  const levels = createEnds([zh.titles.positions, en.titles.positions]);
  const counted = createEnds([zh.posts.counts]);
  const beside = besideTitle(en);

  const withoutBehind = (words: string): string => {
    const bare = around.withoutLast(words);
    const uncounted = counted.withoutLast(words);
    const unnumbered = uncounted.replace(NUMBER, '');
    return trimmed(bare === words && unnumbered !== uncounted ? unnumbered : bare);
  };
  /** The words, and what is left of them each time that something around the name is taken away: behind it first, then before it. */
  const barer = function* (words: string): Iterable<string> {
    let left = words;
    for (const without of [withoutBehind, (it: string) => trimmed(around.withoutFirst(it))]) {
      for (let next = without(left); next !== left; next = without(left)) {
        left = next;
        if (left !== '') yield left;
      }
    }
  };
  const endsInLevel = (words: string): boolean => levels.withoutLast(words) !== words;
  /** The words without their last, where that is one for a level and no other stands before it: 市场总监助理 is not of 市场总监. */
  const withoutLevel = (words: string): string => {
    const field = withoutBehind(trimmed(levels.withoutLast(words)));
    return field === words || endsInLevel(field) ? '' : field;
  };
  const isLevel = (words: string): boolean =>
    endsInLevel(words) && withoutBehind(trimmed(levels.withoutLast(words))) === '';
  return {
    /** The words of a folded title that may name a post; '' where it is a sentence. */
    wordsOf(title: string): string {
      if (title.length > LONGEST) return '';
      const beside = trimmed(title.replace(REMARK, ' ').replace(/ {2,}/gu, ' '));
      return beside === '' ? trimmed(title) : beside;
    },
    /** The words behind the place that a remark names, which may be what they are about: 市场经理(海外) is 海外市场经理. */
    behindPlace(title: string): string | undefined {
      const place = title
        .match(REMARK)
        ?.map(trimmed)
        .find((said) => places.has(said));
      return place === undefined || !hasHan(place) ? undefined : place + this.wordsOf(title);
    },
    /** Chinese words without Latin ones before them: TikTok红人推广. */
    withoutLatin: (words: string): string => (hasHan(words) ? words.replace(LATIN_BEFORE, '') : words),
    /** The parts of words that a border parts. "Director, Sales" is "sales director". */
    partsOf(words: string): string[] {
      const han = hasHan(words);
      const parts = words
        .split(BORDER)
        .flatMap((part) => (han ? part.split(CHINESE_BORDER) : [part]))
        .map(trimmed)
        .filter((part) => part !== '');
      const [first, second, ...rest] = parts;
      return first !== undefined && second !== undefined && isLevel(first) ? [`${second} ${first}`, ...rest] : parts;
    },
    /** From the words as they are to the barest. */
    *spellingsOf(words: string): Iterable<string> {
      const core = words.replace(beside, '');
      for (const said of core === words ? [words] : [words, core]) {
        let name = inOneOrder(said);
        yield name;
        for (const less of barer(said)) yield (name = inOneOrder(less));
        if (PLURAL.test(name)) yield name.slice(0, -1);
        const field = withoutLevel(name);
        if (field !== '') yield field;
      }
    },
  };
}
