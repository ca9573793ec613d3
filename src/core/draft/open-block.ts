/** What a line begins that further lines may go on with: an item or a paragraph. */
import type { TextRange } from '../text/range.ts';
import type { OpenBlock } from './block-states.ts';
import { columns, type LineHead } from './line-head.ts';
import type { Marker } from './markers.ts';
import { afterSigns } from './signs.ts';

const CHECK_BOX = /^\[[ xX]\][ \t]+/;

/**
 * The item that a line begins, and the column that its content begins at.
 * @param around the same of the item that it stands in; 0 outside of lists
 */
export function itemAt(
  text: string,
  line: TextRange,
  head: LineHead,
  marker: Marker,
  around: number,
): { open: OpenBlock; column: number } {
  const box = CHECK_BOX.exec(text.slice(marker.content, Math.min(line.end, marker.content + 8)))?.[0] ?? '';
  const content = box !== '' ? afterSigns(text, marker.content + box.length, line.end) : marker.words;
  const open: OpenBlock = {
    kind: 'item',
    start: line.start,
    content,
    level: head.indent,
    marker: text.slice(head.at, content).trimEnd(),
    isQuoted: head.isQuoted,
    listIndent: around,
  };
  const gap = columns(text, head.at, marker.content) - columns(text, head.at, marker.end);
  // An item that begins with code or with nothing has its content one column behind its marker.
  const isWide = gap > 4 || marker.content === line.end;
  return { open, column: head.indent + columns(text, head.at, marker.end) + (isWide ? 1 : gap) };
}

export function paragraphAt(line: TextRange, { at, isQuoted }: LineHead, around: number): OpenBlock {
  return { kind: 'paragraph', start: line.start, content: at, level: 0, marker: '', isQuoted, listIndent: around };
}
