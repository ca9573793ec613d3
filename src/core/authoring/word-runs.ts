/** Runs of a line that may be words: two to eight Chinese characters, or one to four Latin words. */
import type { Locale } from '../language/locale.ts';
import type { LanguageLists } from '../language/word-lists.ts';

export interface Run {
  /** What all its forms have in common. */
  readonly key: string;
  /** As it is written. */
  readonly form: string;
  /** What stands beside it; '' for a sign, and for the end of the line. */
  readonly before: string;
  readonly behind: string;
  /** Whether words of working together stand before it: it may be somebody. */
  readonly isPartner: boolean;
  /** Whether it begins or ends in the middle of a common word. */
  readonly isCut: boolean;
}

export interface WordRuns {
  readonly runsIn: (line: string) => Run[];
  /** A line in which keys are looked for. */
  readonly plain: (line: string) => string;
  readonly isIn: (plain: string, key: string) => boolean;
  /** Whether it cannot be a word: it begins or ends with one that only joins others. */
  readonly isNoWord: (key: string) => boolean;
  /** Whether it is so short that it means something in most trades: two characters of Chinese. */
  readonly isShort: (key: string) => boolean;
  /** What of a longer key stands before and behind a shorter one that it holds. */
  readonly rest: (longer: string, shorter: string) => string[];
}

/** Longer lines are running text, in UTF-16 code units. */
const LONGEST_LINE = 300;
/** Characters of Chinese, words of English. */
const LONGEST = { zh: 8, en: 4 } as const;
const HAN_RUN = /\p{Script=Han}+/gu;
const LATIN_WORD = /[\p{Script=Latin}\d]+(?:['’&+#./-][\p{Script=Latin}\d]+)*[+#]*/gu;
/** Signs between which a phrase stands. */
const BETWEEN_PHRASES = /[^\p{L}\d'’&+#/ -]+/u;
const PLURAL = /^([a-z]{3,}[^s])s$/u;

/** @param words of two characters of Chinese, beside the common ones */
export function wordRuns({ zh, en }: LanguageLists, words: readonly string[]): Readonly<Record<Locale, WordRuns>> {
  return { zh: chinese(zh, words), en: english(en) };
}

function chinese(
  { cooperation, claims, headings, borders: common }: LanguageLists['zh'],
  words: readonly string[],
): WordRuns {
  const pairs = new Set([...common.words.words, ...words]);
  const deeds = claims.workVerbs.words;
  const { withWords, forWords, particles, verbs, together, givenVerbs } = cooperation;
  const joining = [withWords, forWords, verbs].flatMap(({ words }) => words);
  const claiming = [claims.verbs, claims.adverbs, claims.joiners, claims.secondVerbs, together, givenVerbs];
  const little = headings.words.fillers.filter((it) => /^\p{Script=Han}{1,2}$/u.test(it));
  const borders = [...new Set([...joining, ...claiming.flatMap(({ words }) => words), ...little])];
  return {
    runsIn(line) {
      const text = line.slice(0, LONGEST_LINE);
      const runs: Run[] = [...text.matchAll(LATIN_WORD)]
        .filter(([word]) => /\p{L}{2}/u.test(word))
        .map(([word]) => ({
          key: word.toLowerCase(),
          form: word,
          before: '',
          behind: '',
          isPartner: false,
          isCut: false,
        }));
      for (const { 0: han, index } of text.matchAll(HAN_RUN)) {
        for (let from = 0; from < han.length - 1; from++) {
          const before = text.slice(Math.max(0, index + from - 2), index + from);
          const isPartner = joining.some((word) => before.endsWith(word));
          for (let to = from + 2; to <= Math.min(han.length, from + LONGEST.zh); to++) {
            const key = han.slice(from, to);
            const isCut = pairs.has(han.slice(from - 1, from + 1)) || pairs.has(han.slice(to - 1, to + 1));
            runs.push({ key, form: key, before: han.charAt(from - 1), behind: han.charAt(to), isPartner, isCut });
          }
        }
      }
      return runs;
    },
    plain: (line) => line.toLowerCase(),
    isIn: (plain, key) => plain.includes(key),
    isNoWord: (key) =>
      particles.words.some((it) => key.includes(it)) ||
      borders.some((it) => key.startsWith(it) || key.endsWith(it)) ||
      deeds.some((it) => it.length > 1 && key.startsWith(it)),
    isShort: (key) => /^\p{Script=Han}{2}$/u.test(key),
    rest: (longer, shorter) => longer.split(shorter).filter((it) => it !== ''),
  };
}

function english({ cooperation, claims, otherLanguages }: LanguageLists['en']): WordRuns {
  const deeds = new Set([...claims.workVerbs.words, ...claims.firstVerbs.words]);
  const little = new Set(otherLanguages.words.en);
  const joining = new Set([...cooperation.verbPrepositions.words, ...cooperation.nounPrepositions.words]);
  const keysOf = (line: string): string[] =>
    [...line.matchAll(LATIN_WORD)].map(([word]) => word.toLowerCase().replace(PLURAL, '$1'));
  return {
    runsIn(line) {
      const runs: Run[] = [];
      for (const phrase of line.slice(0, LONGEST_LINE).split(BETWEEN_PHRASES)) {
        const words = [...phrase.matchAll(LATIN_WORD)].map(([word]) => word);
        const keys = keysOf(phrase);
        for (let from = 0; from < words.length; from++) {
          const isPartner = joining.has(keys[from - 1] ?? '');
          for (let to = from + 1; to <= Math.min(words.length, from + LONGEST.en); to++) {
            // The capital that a line begins with is none of the word.
            const form = words.slice(from, to).map((word, at) => (from + at === 0 ? withoutCapital(word) : word));
            const key = keys.slice(from, to).join(' ');
            const [before = '', behind = ''] = [keys[from - 1], keys[to]];
            runs.push({ key, form: form.join(' '), before, behind, isPartner, isCut: false });
          }
        }
      }
      return runs;
    },
    plain: (line) => ` ${keysOf(line).join(' ')} `,
    isIn: (plain, key) => plain.includes(` ${key} `),
    isNoWord(key) {
      const words = key.split(' ');
      if (deeds.has(words[0]!)) return true;
      return [words[0]!, words.at(-1)!].some((it) => little.has(it) || joining.has(it) || it.length < 3);
    },
    isShort: () => false,
    rest: (longer, shorter) =>
      ` ${longer} `
        .split(` ${shorter} `)
        .map((it) => it.trim())
        .filter((it) => it !== ''),
  };
}

function withoutCapital(word: string): string {
  return /^\p{Lu}\p{Ll}+$/u.test(word) ? word.toLowerCase() : word;
}
