/** Where something stands in a Word document, as people say it: in a document that has no lines for a program to count. */
import type { Draft } from '../../draft/draft.ts';
import { tableAround, type TableLines } from '../../draft/table.ts';
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
  let table: TableLines | undefined;
  for (const block of blocks) {
    const { kind, start, content } = block;
    if (start > offset) break;
    // Word has no line of dashes: it stands in the Markdown alone.
    if (kind === 'table-row' && start > (table?.all.at(-1)!.end ?? -1)) table = tableAround(text, blocks, start);
    if (block === table?.dashes) continue;
    if (kind === 'heading') {
      section = onOneLine(plainWords(text, content, excluded));
      item = 0;
    } else if (kind === 'item' || kind === 'paragraph' || kind === 'table-row' || kind === 'label') item++;
  }
  return { section, item };
}
