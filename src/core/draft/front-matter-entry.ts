/** What front matter says under one of its keys. */
import type { TextRange } from '../text/range.ts';

/** What is said, and where. Offsets are UTF-16 code units of the text. */
export interface FrontMatterItem {
  /** Without quotes, signs of lists and comments, escapes resolved. */
  readonly value: string;
  /** Where its words stand: without the quotes. */
  readonly words: TextRange;
}

export interface FrontMatterEntry {
  /** Without quotes. */
  readonly key: string;
  readonly keyRange: TextRange;
  /** What is said: without quotes, signs of blocks and comments; '' for a mapping. */
  readonly value: string;
  /** The value as written, with its quotes, and all its lines; empty, behind the colon, when there is none. */
  readonly valueRange: TextRange;
  /** Where its words stand: without the quotes. */
  readonly words: TextRange;
  /** The entries of a mapping. */
  readonly entries: readonly FrontMatterEntry[];
  /** The things in a list, or the lines of a text that keeps its lines; undefined for any other value. */
  readonly items?: readonly FrontMatterItem[] | undefined;
}
