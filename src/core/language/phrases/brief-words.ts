/** What the words of a brief and of a line come to, so that one is found in the other: `Renewals` in "Renew contracts", `代理商培训` in `为代理商讲课和培训`. */
import { lazily } from '../../text/once.ts';
import { rememberingLines } from '../../text/remembered.ts';
import { hasHan } from '../../text/han.ts';
import { HAN_COUNTS } from '../numerals.ts';
import { pattern } from '../pattern.ts';
import type { LanguageLists } from '../word-lists.ts';
import { stemOf } from './stem.ts';

/** One character of Chinese or the stem of one English word, and where it stands, in UTF-16 code units. */
export interface BriefWord {
  readonly word: string;
  readonly start: number;
  readonly isHan: boolean;
  /** Whether it stands right behind the one before. */
  readonly isJoined: boolean;
}

/** The words of a line: pairs of characters and stems, each with the place where it begins last. */
export type WordsOfLine = ReadonlyMap<string, number>;

export type BriefPhrases = ReturnType<typeof briefPhrases>;

const WORD = /[a-z0-9]+(?:['’][a-z]+)?|\p{L}/gu;
/** So many lines are remembered. */
const MOST_LINES = 4_000;
/** Names of so many characters of Chinese are words as well. */
const SHORT_NAME = 2;
/** So far in front of a name it is looked, in UTF-16 code units. */
const FAR = 12;
/** What has taken the place of words that say nothing; of one length with them. */
const blank = (words: string): string => ' '.repeat(words.length);

/** @param simplified see {@link Phrases.simplified} */
export function briefPhrases({ zh, en }: LanguageLists, simplified: (text: string) => string) {
  const patterns = lazily({
    number: () => pattern('gu')`(?:\d[\d.,]*\s*[%％]?|[${HAN_COUNTS}]{1,3}(?=${zh.brief.units}))\s*${zh.brief.units}*`,
    little: () => pattern('gu')`${zh.brief.little}|(?<![a-z])${en.brief.little}(?![a-z])`,
    before: () =>
      pattern(
        'u',
      )`${[zh.cooperation.verbs, zh.cooperation.withWords, zh.cooperation.forWords, zh.cooperation.giveWords]}$`,
    verb: () => pattern('u')`^\s*(?:${zh.brief.verbs}|${en.brief.verbs}(?![a-z]))`,
  });
  const frequent = new Set(en.otherLanguages.words.en ?? []);
  const read = (words: string): BriefWord[] => {
    let end = -1;
    return [...words.matchAll(WORD)].flatMap(({ 0: word, index }): BriefWord[] => {
      const isHan = hasHan(word);
      const isJoined = index === end;
      if (!isHan && (frequent.has(word) || /^\d/u.test(word))) return [];
      end = index + word.length;
      return [{ word: isHan ? word : stemOf(word), start: index, isHan, isJoined }];
    });
  };
  /** Without numbers, times and words of change. */
  const lessened = (text: string): string =>
    simplified(text).toLowerCase().replace(patterns.number, blank).replace(patterns.little, blank);
  return {
    /** What a brief says, without the verb that any work could have, numbers and times. */
    said: rememberingLines(MOST_LINES, (text): readonly BriefWord[] => {
      const words = lessened(text);
      const rest = read(words.replace(patterns.verb, blank));
      return isEnough(rest) ? rest : read(words);
    }),
    /** Whether a line names somebody: a short name is also a word, and counts behind one that joins people, as in "to finance". */
    isNamed: (name: string, line: string): boolean => {
      const [who, words] = [simplified(name).toLowerCase(), simplified(line).toLowerCase()];
      if (who === '') return false;
      const isHan = hasHan(who);
      const isLong = isHan ? who.length > SHORT_NAME : who.includes(' ');
      for (let at = words.indexOf(who); at >= 0; at = words.indexOf(who, at + 1)) {
        const isInWord = /[a-z]/u.test(words.charAt(at - 1)) || /[a-z]/u.test(words.charAt(at + who.length));
        if (isInWord && !isHan) continue;
        const before = words.slice(Math.max(0, at - FAR), at).trimEnd();
        if (isLong || patterns.before.test(before) || frequent.has(before.split(/[^a-z]/u).at(-1) ?? '')) return true;
      }
      return false;
    },
    line: rememberingLines(MOST_LINES, (text): WordsOfLine => {
      const words = read(simplified(text).toLowerCase());
      const found = new Map<string, number>();
      words.forEach(({ word, start, isHan, isJoined }, at) => {
        const before = words[at - 1];
        if (!isHan) found.set(word, start);
        else if (before?.isHan && isJoined) found.set(before.word + word, before.start);
      });
      return found;
    }),
  };
}

/** One character of Chinese alone is found by chance. */
function isEnough(words: readonly BriefWord[]): boolean {
  return words.some(({ isHan }) => !isHan) || words.length > 1;
}

/** Which words of a brief a line has, one by one: a character where one of its pairs is there. */
export function foundIn(words: readonly BriefWord[], line: WordsOfLine): boolean[] {
  const pairAt = (at: number): boolean => {
    const [first, second] = [words[at - 1], words[at]];
    return first?.isHan === true && second?.isHan === true && second.isJoined && line.has(first.word + second.word);
  };
  return words.map(({ word, isHan }, at) => (isHan ? pairAt(at) || pairAt(at + 1) : line.has(word)));
}
