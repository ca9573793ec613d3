/** The fixes that accept a finding: a comment for its line, or for the whole file. */
import { borderOf } from '../../draft/table.ts';
import type { FindingContext, Found } from '../context.ts';
import type { Fix } from '../../edits/fix.ts';
import { isHan } from '../../text/han.ts';
import { once } from '../../text/once.ts';
import { lowerBound, rangeAt, type TextChange, type TextRange } from '../../text/range.ts';
import { afterBreak, beforeBreak, breakOf, lineFinder } from '../../draft/places.ts';
import type { Suppression, SuppressionKind } from './read-suppressions.ts';
import { LETTER_OR_DIGIT } from '../../text/letters.ts';

/**
 * Gives the fixes that accept a finding. What they need to know of the whole text is worked out once for all findings.
 * @param suppressions those that the draft holds already: a further code joins one of them where it can
 */
export function acceptance(
  context: FindingContext,
  suppressions: readonly Suppression[],
): (finding: Found) => readonly Fix[] {
  const { text, flavor, draft, matchesIn } = context;
  const place: Place = {
    text,
    flavor,
    draft,
    matchesIn,
    suppressions,
    ofFile: suppressions.find(({ kind, codes }) => kind === 'disable-file' && codes.length > 0),
    lineAt: lineFinder(text),
    eol: once(() => breakOf(text)),
    isMdx: once(() => draft.excluded.some(({ start }) => MDX.test(text.slice(start, start + 7)))),
  };
  return (finding) => {
    const line = suppressLine(place, finding);
    const args = { code: finding.code };
    return [
      ...(line ? [{ code: 'suppress-line' as const, args, changes: [line] }] : []),
      { code: 'suppress-file', args, changes: [suppressFile(place, finding)] },
    ];
  };
}

/** A draft, and what is known of all of it. */
interface Place extends Pick<FindingContext, 'text' | 'flavor' | 'draft' | 'matchesIn'> {
  readonly suppressions: readonly Suppression[];
  /** The comment with codes that speaks of the whole file already. */
  readonly ofFile: Suppression | undefined;
  readonly lineAt: (offset: number) => TextRange;
  readonly eol: () => string;
  readonly isMdx: () => boolean;
}

function suppressLine(place: Place, { code, start, item }: Found): TextChange | undefined {
  const { text, draft, suppressions } = place;
  // A comment cannot stand in the front matter.
  if (draft.frontMatter && start < draft.frontMatter.range.end) return undefined;
  const known = knownAt(suppressions, start);
  if (known) return addCode(known, code);
  const block = rangeAt(draft.blocks, start);
  if (block?.kind === 'table-row') {
    // A line of its own would cut the table in two, so the comment stands inside of a cell, but not in the owner's.
    const owner = item?.form === 'row' ? item.owner : undefined;
    const at = cellEnd(text, block.content.start, block.content.end, owner?.end);
    return { start: at, end: at, newText: ` ${comment(place, 'disable-line', code)}` };
  }
  const line = place.lineAt(start);
  const isSigned = block?.kind === 'heading' && line.start <= block.start;
  if (item || (!isSigned && goesOnAbove(place, line))) {
    const written = behindWords(place, start, item?.content.start);
    // A blank before it would show.
    if (written) return { start: written.at, end: written.at, newText: comment(place, written.kind, code) };
  }
  // Above a line that begins inside of a comment or of code, one would stand in there too.
  const around = rangeAt(draft.excluded, line.start);
  if (around && around.start < line.start && line.start < around.end) return undefined;
  const at = line.start === 0 && text.charCodeAt(0) === 0xfeff ? 1 : line.start;
  const indentation = /^[ \t\u3000]*(?:>[ \t]?)*[ \t\u3000]*/u.exec(text.slice(at, Math.min(start, at + 256)))![0];
  return { start: at, end: at, newText: `${indentation}${comment(place, 'disable-next-line', code)}${place.eol()}` };
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

/** Signs that may close a line or a clause; those of Latin only before a blank. */
const CLOSING = /^(?:[，。；、！？：】）]|[,.;:!?)]?(?:[ \t]|$))/u;
/** A place inside of a line is looked for so far from its end. */
const FARTHEST_INSIDE = 80;

/**
 * Where a comment stands that speaks of a line, beside words: a line of its own would cut a list or a paragraph in two. Where the words go
 * on below, it stands before the break, but not at it: who takes comments out of a page may take the break behind them too.
 * @param itemStart where the words of the item begin; undefined for a heading, which is one only while nothing stands inside of its words
 * @returns undefined where the end of the line belongs to something that goes on below, and no place is before it
 */
function behindWords(
  place: Place,
  offset: number,
  itemStart: number | undefined,
): { readonly at: number; readonly kind: 'disable-line' | 'disable-next-line' } | undefined {
  const { text, draft } = place;
  const line = place.lineAt(offset);
  const across = rangeAt(draft.excluded, line.end);
  if (across && across.start < line.end && across.end > line.end) {
    const words = { start: Math.max(line.start, itemStart ?? line.start), end: across.start };
    const before = insideWords(place, words, itemStart !== undefined);
    return before === undefined ? undefined : { at: before, kind: 'disable-line' };
  }
  // What keeps the lines of a paragraph apart stays at the end.
  const tail = /(?:\\|[ \t\u3000]{1,64})$/u.exec(text.slice(Math.max(offset, line.end - 64), line.end))?.[0] ?? '';
  const end = line.end - tail.length;
  const isKeptApart = tail === '\\' || /[ ]{2}$/u.test(tail);
  if (isKeptApart || !goesOnBelow(place, line)) return { at: end, kind: 'disable-line' };
  if (itemStart !== undefined) {
    const inside = insideWords(place, { start: Math.max(line.start, itemStart), end }, true);
    return { at: inside ?? end, kind: 'disable-line' };
  }
  const colon = /[ \t]{0,4}[：:】）)][ \t]{0,4}$/u.exec(text.slice(Math.max(offset, end - 9), end));
  if (colon) {
    const before = insideWords(place, { start: end - colon[0].length - 1, end }, false);
    return { at: before ?? end, kind: 'disable-line' };
  }
  // A heading without any sign: the line above speaks of it.
  const above = goesOnAbove(place, line) ? place.lineAt(beforeBreak(text, line.start)) : undefined;
  const before = above && insideWords(place, above, false);
  return before === undefined ? { at: end, kind: 'disable-line' } : { at: before, kind: 'disable-next-line' };
}

/** The last place inside of a line before a sign or a blank, else between two letters, that cuts no term and stands in prose. */
function insideWords({ text, draft, matchesIn }: Place, line: TextRange, isInLetters: boolean): number | undefined {
  const from = Math.max(line.start + 1, line.end - FARTHEST_INSIDE);
  const terms = matchesIn({ start: Math.max(0, from - FARTHEST_INSIDE), end: line.end });
  const isFree = (at: number): boolean => {
    const around = rangeAt(draft.excluded, at);
    return !(around && around.start < at) && !terms.some(({ start, end }) => start < at && at < end);
  };
  let between: number | undefined;
  for (let at = line.end - 1; at >= from; at--) {
    if (!LETTER_OR_DIGIT.test(text.charAt(at - 1)) || !isFree(at)) continue;
    if (CLOSING.test(text.slice(at, Math.min(line.end, at + 2)))) return at;
    if (between === undefined && isHan(text.charCodeAt(at - 1)) && isHan(text.charCodeAt(at))) between = at;
  }
  return isInLetters ? between : undefined;
}

const NUMBERED = /^[ \t>]{0,20}\d{1,9}[.)][ \t]/u;
/** What begins anew below a line of Markdown: a list, a heading, a fence, a table, HTML. */
const BEGINS = /^[ \t>]{0,20}(?:[-*+][ \t]|1[.)][ \t]|#{1,6}[ \t]|`{3}|~{3}|<[a-z!/]|\|)/iu;
const HEAD = 40;

const LISTED = /^[ \t>]{0,20}(?:[-*+]|\d{1,9}[.)])[ \t]/u;

function indentOf(line: string): number {
  return /^[ \t>]*/u.exec(line)![0].length;
}

/** Whether the words of a line of Markdown, or its item, go on in the line below. */
function goesOnBelow({ text, flavor }: Place, { start, end }: TextRange): boolean {
  if (flavor === 'plaintext') return false;
  const own = text.slice(start, Math.min(end, start + HEAD));
  const at = afterBreak(text, end);
  const below = text.slice(at, at + HEAD);
  if (/^[ \t\u3000>]*(?:[\r\n]|$)/u.test(below)) return false;
  // A list below an item of a list is part of the item.
  if (BEGINS.test(below)) return LISTED.test(own) && indentOf(below) > indentOf(own);
  if (/^[ \t]*>/u.test(below) && !/^[ \t]*>/u.test(own)) return false;
  return !(NUMBERED.test(below) && NUMBERED.test(own));
}

/** Whether a line of Markdown stands right below words. */
function goesOnAbove({ text, flavor, draft, lineAt }: Place, { start }: TextRange): boolean {
  const end = beforeBreak(text, start);
  if (flavor === 'plaintext' || end === start || end <= (draft.frontMatter?.range.end ?? -1)) return false;
  const above = lineAt(end);
  return /[^\s>]/u.test(text.slice(above.start, Math.min(above.end, above.start + 256)));
}

/** Behind the words of the first cell of a row that is not the owner's. */
function cellEnd(text: string, start: number, end: number, ownerEnd: number | undefined): number {
  const border = borderOf(text, { start, end });
  let from = text[start] === '|' ? start + 1 : start;
  let found = end;
  for (let at = from; at <= end; at++) {
    if (at < end && border === '|' && text[at] === '\\') {
      at++;
      continue;
    }
    if (at < end && text[at] !== border) continue;
    found = at;
    while (found > from && (text[found - 1] === ' ' || text[found - 1] === '\t')) found--;
    const isOwner = ownerEnd !== undefined && from <= ownerEnd && ownerEnd <= at;
    if (!isOwner && found > from) return found;
    from = at + 1;
  }
  return found;
}

function suppressFile(place: Place, { code }: Found): TextChange {
  const { text, draft, ofFile } = place;
  if (ofFile) return addCode(ofFile, code);
  const eol = place.eol();
  const front = draft.frontMatter?.range.end;
  if (front !== undefined)
    return { start: front, end: front, newText: `${eol}${comment(place, 'disable-file', code)}` };
  const at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  return { start: at, end: at, newText: `${comment(place, 'disable-file', code)}${eol}` };
}

function addCode({ codes }: Suppression, code: string): TextChange {
  const at = codes.at(-1)!.end;
  return { start: at, end: at, newText: `, ${code}` };
}

/** A comment as the text writes its own: MDX has none of HTML, but braces. */
function comment({ isMdx }: Place, kind: SuppressionKind, code: string): string {
  const words = `role-lens-${kind} ${code}`;
  return isMdx() ? `{/* ${words} */}` : `<!-- ${words} -->`;
}

/** What of all that is no prose MDX alone has: its modules and its comments. */
const MDX = /^(?:(?:im|ex)port[ \t]|\{\/\*)/u;
