/** What of a draft the house style of a team speaks of. */
import type { RequiredSection } from '../pack/schema.ts';
import { lowerBound, type TextRange } from '../text/range.ts';
import type { FindingContext } from './context.ts';

/** Whether a draft is one that somebody writes for a job or a plan. */
export function isStyled({ draft, declared }: FindingContext): boolean {
  return draft.kind !== 'other' || declared !== undefined;
}

/** The sections that the house style asks of a draft of this kind and role, in its order. */
export function sectionsAsked({ draft, style, role }: FindingContext): readonly RequiredSection[] {
  return (style?.required ?? []).filter(
    (it) =>
      it.in?.some((kind) => kind === draft.kind) &&
      (it.roles === undefined || (role !== undefined && it.roles.includes(role))),
  );
}

/** Signs that open and close words of somebody else, and what was given a name. */
const QUOTES: Readonly<Record<string, string>> = { '“': '”', '「': '」', '『': '』', '《': '》', '‘': '’' };
/** A quotation is not looked for farther away, in UTF-16 code units. */
const FARTHEST = 200;

/** Whether words stand in quotation marks, or in a block that is quoted as a whole: they are not the writer's. */
export function isQuoted(text: string, block: TextRange, { start, end }: TextRange): boolean {
  if (/^[ \t]{0,3}>/u.test(text.slice(block.start, block.start + 4))) return true;
  const before = text.slice(Math.max(block.start, start - FARTHEST), start);
  const behind = text.slice(end, Math.min(block.end, end + FARTHEST));
  const isBetween = Object.entries(QUOTES).some(([open, close]) => {
    const opened = before.lastIndexOf(open);
    return opened > before.lastIndexOf(close) && behind.includes(close);
  });
  // Of signs that are the same at both ends, an odd number before means that one is open.
  return isBetween || (behind.includes('"') && before.split('"').length % 2 === 0);
}

/** What addresses are made of. */
const PART = /[\w.@:/+%#?=&~-]/u;
const ADDRESS = /@|:\/\/|[\p{L}\p{N}]\.\p{L}{2}/u;

/** Whether words are a part of an address of a page or of mail, or name somebody: `@ninja`. */
export function isInAddress(text: string, { start, end }: TextRange): boolean {
  let from = start;
  let to = end;
  while (from > 0 && start - from < FARTHEST && PART.test(text.charAt(from - 1))) from--;
  while (to < text.length && to - end < FARTHEST && PART.test(text.charAt(to))) to++;
  return ADDRESS.test(text.slice(from, to));
}

/** Whether words stand in the text of a link or of a picture. */
export function standsInLink(text: string, block: TextRange, { start, end }: TextRange): boolean {
  const before = text.slice(Math.max(block.start, start - FARTHEST), start);
  const opened = before.lastIndexOf('[');
  if (opened < 0 || before.includes(']', opened)) return false;
  return /^[^[\]]{0,200}\][([]/u.test(text.slice(end, Math.min(block.end, end + FARTHEST)));
}

/** The words of a stretch without what is no prose: tags, addresses, code, comments. */
export function proseOf({ text, draft: { excluded } }: FindingContext, { start, end }: TextRange): string {
  let words = '';
  let from = start;
  for (let at = lowerBound(excluded, (it) => it.end > start); at < excluded.length; at++) {
    const hidden = excluded[at]!;
    if (hidden.start >= end) break;
    words += `${text.slice(from, Math.max(from, hidden.start))} `;
    from = Math.max(from, hidden.end);
  }
  return words + text.slice(from, Math.max(from, end));
}
