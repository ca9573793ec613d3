/** What a draft is made of, line by line. */
import { moved, type TextRange } from '../text/range.ts';

/** Plain text knows no indented code: people indent there as they like. */
export type Flavor = 'markdown' | 'plaintext';

/** How a text is written. */
export interface TextForm {
  /** Whether it is plain text and no Markdown. */
  readonly isPlain: boolean;
  /** Of the page that its lines were broken for, see `readPage`; 0 for none. */
  readonly width: number;
}

/** A `label` names what stands below it (a head cell, a summary); a `note` is what a label in brackets stands for. */
export type BlockKind =
  'front-matter' | 'code' | 'comment' | 'heading' | 'item' | 'table-row' | 'paragraph' | 'rule' | 'label' | 'note';

export interface Block extends TextRange {
  readonly kind: BlockKind;
  /** Where the words are: without markers, numbering, check boxes, heading signs and trailing white space. */
  readonly content: TextRange;
  /** Heading level 1–6; for an item the column of its marker; otherwise 0. */
  readonly level: number;
  /** The marker of an item as written (`-`, `1.`, `（一）`, `- [x]`), otherwise ''. */
  readonly marker: string;
}

export interface Blocks {
  readonly blocks: readonly Block[];
  /** Where no prose stands: code, link targets, tags, comments, front-matter keys. Sorted, not overlapping. */
  readonly excluded: readonly TextRange[];
}

/** A block elsewhere, for what stands behind a change of a text. */
export function movedBlock({ kind, start, end, content, level, marker }: Block, shift: number): Block {
  return { kind, start: start + shift, end: end + shift, content: moved(content, shift), level, marker };
}
