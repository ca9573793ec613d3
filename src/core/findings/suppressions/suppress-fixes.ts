/** The fixes that accept a finding: a comment for its line, or for the whole file. */
import type { FindingContext, Found } from '../context.ts';
import type { Fix } from '../../edits/fix.ts';
import { rangeAt, type TextChange } from '../../text/range.ts';
import { breakOf, lineStart } from '../../draft/places.ts';
import type { Suppression } from './read-suppressions.ts';

/** @param suppressions those that the draft holds already: a further code joins one of them where it can */
export function suppressFixes(context: FindingContext, finding: Found, suppressions: readonly Suppression[]): Fix[] {
  const line = suppressLine(context, finding, suppressions);
  const args = { code: finding.code };
  return [
    ...(line ? [{ code: 'suppress-line' as const, args, changes: [line] }] : []),
    { code: 'suppress-file', args, changes: [suppressFile(context, finding, suppressions)] },
  ];
}

function suppressLine(
  { text, draft }: FindingContext,
  { code, start, item }: Found,
  suppressions: readonly Suppression[],
): TextChange | undefined {
  // A comment cannot stand in the front matter.
  if (draft.frontMatter && start < draft.frontMatter.range.end) return undefined;
  const known = suppressions.find(
    (it) => it.kind === 'disable-next-line' && it.codes.length > 0 && it.scope.start <= start && start <= it.scope.end,
  );
  if (known) return addCode(known, code);
  const row = rangeAt(draft.blocks, start);
  if (row?.kind === 'table-row') {
    // A line of its own would cut the table in two, so the comment stands inside of a cell, but not in the owner's.
    const owner = item?.form === 'row' ? item.owner : undefined;
    const at = cellEnd(text, row.content.start, row.content.end, owner?.end);
    return { start: at, end: at, newText: ` ${comment('disable-line', code)}` };
  }
  const line = lineStart(text, start);
  const at = line === 0 && text.charCodeAt(0) === 0xfeff ? 1 : line;
  const indentation = /^[ \t\u3000]*(?:>[ \t]?)*[ \t\u3000]*/u.exec(text.slice(at, start))?.[0] ?? '';
  return { start: at, end: at, newText: `${indentation}${comment('disable-next-line', code)}${breakOf(text)}` };
}

/** Behind the words of the first cell of a row that is not the owner's. */
function cellEnd(text: string, start: number, end: number, ownerEnd: number | undefined): number {
  let from = text[start] === '|' ? start + 1 : start;
  let found = end;
  for (let at = from; at <= end; at++) {
    if (at < end && text[at] === '\\') {
      at++;
      continue;
    }
    if (at < end && text[at] !== '|') continue;
    found = at;
    while (found > from && (text[found - 1] === ' ' || text[found - 1] === '\t')) found--;
    const isOwner = ownerEnd !== undefined && from <= ownerEnd && ownerEnd <= at;
    if (!isOwner && found > from) return found;
    from = at + 1;
  }
  return found;
}

function suppressFile(
  { text, draft }: FindingContext,
  { code }: Found,
  suppressions: readonly Suppression[],
): TextChange {
  const known = suppressions.find(({ kind, codes }) => kind === 'disable-file' && codes.length > 0);
  if (known) return addCode(known, code);
  const eol = breakOf(text);
  const front = draft.frontMatter?.range.end;
  if (front !== undefined) return { start: front, end: front, newText: `${eol}${comment('disable-file', code)}` };
  const at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  return { start: at, end: at, newText: `${comment('disable-file', code)}${eol}` };
}

function addCode({ codes }: Suppression, code: string): TextChange {
  const at = codes.at(-1)!.end;
  return { start: at, end: at, newText: `, ${code}` };
}

function comment(kind: string, code: string): string {
  return `<!-- role-lens-${kind} ${code} -->`;
}
