/** The fixes that accept a finding: a comment for its line, or for the whole file. */
import type { FindingContext, Found } from '../context.ts';
import type { Fix } from '../../edits/fix.ts';
import type { Draft } from '../../draft/draft.ts';
import { lowerBound, rangeAt, type TextChange } from '../../text/range.ts';
import { breakOf, lineEnd, lineStart } from '../../draft/places.ts';
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
  const known = knownAt(suppressions, start);
  if (known) return addCode(known, code);
  const row = rangeAt(draft.blocks, start);
  if (row?.kind === 'table-row') {
    // A line of its own would cut the table in two, so the comment stands inside of a cell, but not in the owner's.
    const owner = item?.form === 'row' ? item.owner : undefined;
    const at = cellEnd(text, row.content.start, row.content.end, owner?.end);
    return { start: at, end: at, newText: ` ${comment(text, 'disable-line', code)}` };
  }
  const behind = item && endOfWords(text, draft, start);
  // A blank before it would show.
  if (behind !== undefined) return { start: behind, end: behind, newText: comment(text, 'disable-line', code) };
  const line = lineStart(text, start);
  const at = line === 0 && text.charCodeAt(0) === 0xfeff ? 1 : line;
  const indentation =
    /^[ \t\u3000]*(?:>[ \t]?)*[ \t\u3000]*/u.exec(text.slice(at, Math.min(start, at + 256)))?.[0] ?? '';
  return { start: at, end: at, newText: `${indentation}${comment(text, 'disable-next-line', code)}${breakOf(text)}` };
}

/** How far above a line a comment may stand that speaks of it. UTF-16 code units. */
const FARTHEST = 4000;

/** The comment with codes that speaks of the line of an offset already. */
function knownAt(suppressions: readonly Suppression[], offset: number): Suppression | undefined {
  const from = lowerBound(suppressions, (it) => it.start >= offset - FARTHEST);
  for (let at = from; at < suppressions.length && suppressions[at]!.start <= offset + FARTHEST; at++) {
    const { kind, codes, scope } = suppressions[at]!;
    const isOfLine = kind === 'disable-next-line' || kind === 'disable-line';
    if (isOfLine && codes.length > 0 && scope.start <= offset && offset <= scope.end) return suppressions[at];
  }
  return undefined;
}

/**
 * Where a comment stands behind the words of a line: a line of its own would cut a list or a paragraph in two. Undefined where the end of
 * the line belongs to something that goes on below.
 */
function endOfWords(text: string, { excluded }: Draft, offset: number): number | undefined {
  const end = lineEnd(text, offset);
  const across = rangeAt(excluded, end);
  if (across && across.start < end && across.end > end) return undefined;
  // What keeps the lines of a paragraph apart stays at the end.
  const tail = /(?:\\|[ \t\u3000]{1,64})$/u.exec(text.slice(Math.max(offset, end - 64), end))?.[0] ?? '';
  return end - tail.length;
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
  if (front !== undefined) return { start: front, end: front, newText: `${eol}${comment(text, 'disable-file', code)}` };
  const at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  return { start: at, end: at, newText: `${comment(text, 'disable-file', code)}${eol}` };
}

function addCode({ codes }: Suppression, code: string): TextChange {
  const at = codes.at(-1)!.end;
  return { start: at, end: at, newText: `, ${code}` };
}

/** A comment as the text writes its own: MDX has none of HTML, but braces. */
function comment(text: string, kind: string, code: string): string {
  const words = `role-lens-${kind} ${code}`;
  return MDX.test(text) ? `{/* ${words} */}` : `<!-- ${words} -->`;
}

/** What only MDX begins a line with. */
const MDX = /^(?:import\s[^\r\n]{1,200}\sfrom\s|import\s['"]|export\s+(?:const|default|let|function)\s|\{\/\*)/mu;
