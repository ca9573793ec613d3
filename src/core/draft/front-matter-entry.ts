/** What front matter says under one of its keys. */
import type { TextRange } from '../text/range.ts';

/** Offsets are UTF-16 code units of the text. */
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
}
