/** A pack as the build leaves it: the checked source and everything that can be computed once. */
import type { LanguageLists } from '../../language/word-lists.ts';
import type { HanFolding } from '../../text/fold.ts';
import type { LexiconTables } from '../../text/lexicon.ts';
import type { Pack } from '../schema.ts';
import type { ActivityTables } from './activity-lexicon.ts';
import type { TitleKeys } from './title-keys.ts';

/** How a Chinese label is typed without an input method: full pinyin and initials, both lower-case without tones. */
export interface PinyinKeys {
  readonly full: string;
  readonly initials: string;
}

export interface CompiledPack {
  readonly pack: Pack;
  readonly han: HanFolding;
  /** The word lists of the languages. */
  readonly language: LanguageLists;
  /** Further spellings of a term's Chinese forms, by term id: the wording of Taiwan where it differs. */
  readonly regional: Readonly<Record<string, readonly string[]>>;
  /** Keys of the Chinese labels that are not read as the first reading of each of their characters, see `pinyinKeys`. */
  readonly pinyin: Readonly<Record<string, PinyinKeys>>;
  /** The readings of every Han character that stands in a label or in the texts of the comparison. */
  readonly syllables: Syllables;
  /** What tells the kinds of lines apart. */
  readonly lineKinds: LineKindModel;
  /** What finds the terms of this pack alone, where the build made it. Without it the engine makes it. */
  readonly lexicon?: LexiconTables;
  /** The same for its activities. */
  readonly activityTables?: ActivityTables;
  /** The same for its titles. */
  readonly titleKeys?: TitleKeys;
}

/** Learned weights that tell the kinds of lines apart, see `judgement/line-kinds.ts`. */
export interface LineKindWeights {
  /** By place and kind, a character each; 0 is `B`. */
  readonly weights: string;
  /** What a step of a weight stands for. */
  readonly scale: number;
  /** By kind. */
  readonly bias: readonly number[];
}
export type LineKindModel = Readonly<Record<'zh' | 'en', LineKindWeights>>;

/** Readings of Han characters in Latin letters, lower-case and without tones, by character; the most usual first. */
export type Syllables = Readonly<Record<string, readonly string[]>>;
