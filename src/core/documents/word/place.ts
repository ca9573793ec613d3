/** Where something stands in a Word document, as people say it: in a document that has no lines for a program to count. */
import type { Draft } from '../../draft/draft.ts';
import { onOneLine, plainWords } from '../page-words.ts';

export interface WordPlace {
  /** The heading above; '' above the first one. */
  readonly section: string;
  /** Which paragraph, item or row below the heading it is, from 1; 0 for the heading itself. */
  readonly item: number;
}

/** @param offset in the Markdown that the document was read as */
export function wordPlace(text: string, { blocks, excluded }: Draft, offset: number): WordPlace {
  let section = '';
  let item = 0;
  for (const { kind, start, content } of blocks) {
    if (start > offset) break;
    if (kind === 'heading') {
      section = onOneLine(plainWords(text, content, excluded));
      item = 0;
    } else if (kind === 'item' || kind === 'paragraph' || kind === 'table-row' || kind === 'label') item++;
  }
  return { section, item };
}
