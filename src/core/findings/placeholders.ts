import type { TextRange } from '../text/range.ts';

/** `［目标］`, `[goal]`; not `- [ ]`, `[x]`, nor the text of a link. */
const PLACEHOLDER = /［[^［］\n]{1,80}］|\[(?!x\])[^[\]\n]{0,79}[^[\]\s]\](?![(:[])/gi;

/** Where a text that Role Lens writes leaves something for the user to fill in. */
export function placeholders(text: string): TextRange[] {
  return [...text.matchAll(PLACEHOLDER)].map(({ 0: found, index }) => ({ start: index, end: index + found.length }));
}
