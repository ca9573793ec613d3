/** Which language a text is written in when it is neither Chinese nor English: such texts are left alone. */
import { HAN_RANGES } from '../text/han.ts';
import type { WordGroups } from './word-lists.ts';

/** ISO 639 code of a language. */
export type LanguageCode = string;

/** Tells the language of a text that is neither Chinese nor English; undefined for those, and where it is not sure. */
export type OtherLanguageReader = (text: string) => LanguageCode | undefined;

/** Enough of a text to tell its language: so much of its beginning and of its middle, in UTF-16 code units. */
const SAMPLE = 1500;

const LATIN_WORD = /\p{sc=Latin}+/gu;
/** First and last UTF-16 code unit of alphabets, and the languages that are mostly written in them. */
const ALPHABETS: readonly (readonly [first: number, last: number, code: LanguageCode])[] = [
  [0x0370, 0x03ff, 'el'],
  [0x0400, 0x052f, 'ru'],
  [0x0530, 0x058f, 'hy'],
  [0x0590, 0x05ff, 'he'],
  [0x0600, 0x06ff, 'ar'],
  [0x0900, 0x097f, 'hi'],
  [0x0980, 0x09ff, 'bn'],
  [0x0a00, 0x0a7f, 'pa'],
  [0x0a80, 0x0aff, 'gu'],
  [0x0b00, 0x0b7f, 'or'],
  [0x0b80, 0x0bff, 'ta'],
  [0x0c00, 0x0c7f, 'te'],
  [0x0c80, 0x0cff, 'kn'],
  [0x0d00, 0x0d7f, 'ml'],
  [0x0d80, 0x0dff, 'si'],
  [0x0e00, 0x0e7f, 'th'],
  [0x0e80, 0x0eff, 'lo'],
  [0x1000, 0x109f, 'my'],
  [0x10a0, 0x10ff, 'ka'],
  [0x1100, 0x11ff, 'ko'],
  [0x1780, 0x17ff, 'km'],
  [0x3130, 0x318f, 'ko'],
  [0xac00, 0xd7a3, 'ko'],
];
const KANA = [
  [0x3041, 0x3096],
  [0x30a1, 0x30fa],
  [0x30fc, 0x30fc],
] as const;
/** So many letters of another alphabet, at least, and more than so many for each word in Latin letters. */
const FEWEST_LETTERS = 6;
const LETTERS_OF_A_WORD = 1.5;
/** So many signs of Japanese, and so large a share of the signs of East Asia. */
const FEWEST_SIGNS = 2;
const LEAST_JAPANESE = 0.05;
/** So many words of another language in Latin letters, so large a share of the words, and so many for each word of English. */
const FEWEST_WORDS = 3;
const LEAST_WORDS = 0.08;
const MORE_THAN_ENGLISH = 1.5;
/** A language whose letters tell it: so large a share of the words holds one. */
const LEAST_LETTERED = 0.25;
const VIETNAMESE = /[\u01a1\u01b0\u0111\u1ea0-\u1ef9]/u;

export interface OtherLanguageWords {
  /** Frequent words by the language that they belong to, `en` among them. */
  readonly words: WordGroups;
  /** Characters that one of Chinese (`zh`) and Japanese (`ja`) writes and the other does not. */
  readonly characters: WordGroups;
}

export function createOtherLanguageReader({ words, characters }: OtherLanguageWords): OtherLanguageReader {
  const languages = new Map<string, string[]>();
  for (const [code, its] of Object.entries(words)) {
    for (const word of its) languages.set(word, [...(languages.get(word) ?? []), code]);
  }
  const classes = classesOf(characters);
  return (text) => {
    const sample = sampleOf(text);
    const { signs, letters, latin } = look(sample, classes);
    const [han, kana] = [signs[HAN]! + signs[CHINESE]! + signs[JAPANESE]!, signs[KANA_SIGN]!];
    if (isJapanese(kana + signs[JAPANESE]!, signs[CHINESE]!, han + kana)) return 'ja';
    for (const [code, number] of letters) {
      if (number >= FEWEST_LETTERS && number > han && number > latin * LETTERS_OF_A_WORD) return code;
    }
    // Words and signs weigh alike where the language of a text is told, see `languageOf`.
    return han * 3 > latin ? undefined : latinLanguage(sample.toLowerCase(), languages);
  };
}

function sampleOf(text: string): string {
  if (text.length <= 2 * SAMPLE) return text;
  const middle = Math.floor((text.length - SAMPLE) / 2);
  return `${text.slice(0, SAMPLE)}\n${text.slice(Math.max(SAMPLE, middle), Math.max(SAMPLE, middle) + SAMPLE)}`;
}

/** Classes of UTF-16 code units; an alphabet's is {@link FIRST_ALPHABET} and its index. */
const OTHER = 0;
const LATIN = 1;
const HAN = 2;
const CHINESE = 3;
const JAPANESE = 4;
const KANA_SIGN = 5;
const FIRST_ALPHABET = 6;

function classesOf(characters: WordGroups): Uint8Array {
  const classes = new Uint8Array(0x10000);
  for (const [first, last] of [
    [0x41, 0x5a],
    [0x61, 0x7a],
    [0xc0, 0x24f],
    [0x1e00, 0x1eff],
  ] as const) {
    classes.fill(LATIN, first, last + 1);
  }
  for (const [first, last] of HAN_RANGES) classes.fill(HAN, first, last + 1);
  for (const [first, last] of KANA) classes.fill(KANA_SIGN, first, last + 1);
  ALPHABETS.forEach(([first, last], index) => classes.fill(FIRST_ALPHABET + index, first, last + 1));
  for (const character of characters.zh ?? []) classes[character.charCodeAt(0)] = CHINESE;
  for (const character of characters.ja ?? []) classes[character.charCodeAt(0)] = JAPANESE;
  return classes;
}

interface Looked {
  /** How many units of each class. */
  readonly signs: Uint32Array;
  /** Letters of other alphabets by language. */
  readonly letters: ReadonlyMap<LanguageCode, number>;
  /** How many words in Latin letters, of two letters and more. */
  readonly latin: number;
}

function look(sample: string, classes: Uint8Array): Looked {
  const signs = new Uint32Array(FIRST_ALPHABET + ALPHABETS.length);
  let latin = 0;
  let run = 0;
  for (let at = 0; at < sample.length; at++) {
    const kind = classes[sample.charCodeAt(at)]!;
    run = kind === LATIN ? run + 1 : 0;
    if (run === 2) latin++;
    if (kind !== OTHER) signs[kind]!++;
  }
  const letters = new Map<LanguageCode, number>();
  ALPHABETS.forEach(([, , code], index) => {
    const number = signs[FIRST_ALPHABET + index]!;
    if (number > 0) letters.set(code, (letters.get(code) ?? 0) + number);
  });
  return { signs, letters, latin };
}

function isJapanese(signs: number, chinese: number, all: number): boolean {
  return signs >= FEWEST_SIGNS && signs > chinese && signs >= all * LEAST_JAPANESE;
}

function latinLanguage(sample: string, languages: ReadonlyMap<string, readonly string[]>): LanguageCode | undefined {
  const words = sample.match(LATIN_WORD) ?? [];
  const isLettered = VIETNAMESE.test(sample);
  const counts = new Map<string, number>();
  let lettered = 0;
  for (const word of words) {
    const codes = languages.get(word);
    if (codes) for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1);
    if (isLettered && VIETNAMESE.test(word)) lettered++;
  }
  if (lettered >= FEWEST_WORDS && lettered >= words.length * LEAST_LETTERED) return 'vi';
  const english = counts.get('en') ?? 0;
  counts.delete('en');
  const [[code, most] = ['', 0]] = [...counts].sort((a, b) => b[1] - a[1]);
  const isSure = most >= FEWEST_WORDS && most >= words.length * LEAST_WORDS && most > english * MORE_THAN_ENGLISH;
  return isSure ? code : undefined;
}
