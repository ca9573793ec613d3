/** What of the words of a draft belongs to each of its pieces. */
import type { TermMatch } from '../terms/term-index.ts';
import { union, type TextRange } from '../text/range.ts';
import type { Line } from './line-reader.ts';
import { touches, type Piece } from './pieces.ts';

/** The words of a piece that claim work, each stretch apart. */
export function claimedWords(text: string, { start, end, gaps }: Piece, { unclaimed }: Line): string {
  if (gaps.length === 0 && unclaimed.length === 0) return text.slice(start, end);
  let words = '';
  let at = 0;
  for (const hole of union([...gaps, ...unclaimed])) {
    words += `${text.slice(start + at, start + Math.max(at, hole.start))}|`;
    at = Math.max(at, hole.end);
  }
  return words + text.slice(start + at, end);
}

/** The words of an item; where its owner stands a sign: who does the work is not whom it is done with (拜访客户 | 市场部). */
export function wordsOfWork(text: string, { start, end }: Piece, owner: TextRange | undefined): string {
  if (!owner || owner.start < start || owner.end > end) return text.slice(start, end);
  return `${text.slice(start, owner.start)}|${text.slice(owner.end, end)}`;
}

export function sameTerms(terms: readonly string[], mentions: readonly TermMatch[]): boolean {
  if (terms.length !== mentions.length) return false;
  for (let at = 0; at < terms.length; at++) if (mentions[at]!.term !== terms[at]) return false;
  return true;
}

/** The mentions that lie inside of each piece, not in one of its gaps, and claim work. */
export function byPiece(
  matches: readonly TermMatch[],
  pieces: readonly Piece[],
  lines: readonly Line[],
): (readonly TermMatch[])[] {
  let next = 0;
  return pieces.map(({ start, end, gaps }, at) => {
    const { unclaimed } = lines[at]!;
    let inside: TermMatch[] | undefined;
    while (next < matches.length && matches[next]!.start < start) next++;
    for (; next < matches.length && matches[next]!.end <= end; next++) {
      const match = matches[next]!;
      if (gaps.length > 0 && touches(gaps, match.start - start, match.end - start)) continue;
      if (unclaimed.length > 0 && touches(unclaimed, match.start - start, match.end - start)) continue;
      (inside ??= []).push(match);
    }
    return inside ?? NO_MENTIONS;
  });
}

const NO_MENTIONS: readonly TermMatch[] = [];
