/** Duties that a paragraph strings together with commas: `岗位职责：负责新客户开拓，协助回款，参与展会`. */
import type { Phrases } from '../language/language-phrases.ts';
import { hasHan } from '../text/han.ts';
import { RangeCursor, trimmed, type TextRange } from '../text/range.ts';

/** A longer clause is no list of duties, in UTF-16 code units. */
const LONGEST = 600;
/** A shorter part is no duty of its own. */
const SHORTEST = 4;
/** So many parts are a list where two may be one duty. */
const FEWEST_SURE = 3;
const OPENING = '(（【《“[';
const CLOSING = ')）】》”]';
/** A verb with a capital, and what it is done to: "Open new accounts". */
const CAPITAL = /^\p{Lu}\S*\s+\S/u;

/**
 * The duties of a clause, each from its first word to its last: in Chinese one begins with a word that nearly always begins one (`协助…`), in
 * English, behind a label, with a verb and a capital. The clause itself where it is a single duty, or may be.
 * @param excluded where no prose stands: sorted, not overlapping
 * @param isBehindLabel whether it stands behind a label on its line: `岗位职责：…`
 */
export function strungDuties(
  text: string,
  clause: TextRange,
  excluded: readonly TextRange[],
  phrases: Phrases,
  isBehindLabel: boolean,
): readonly TextRange[] {
  if (clause.end - clause.start > LONGEST) return [clause];
  const parts = betweenCommas(text, clause, excluded);
  const { zh, en } = phrases.claims();
  const wordsOf = ({ start, end }: TextRange): string => phrases.simplified(text.slice(start, end));
  const begins = (part: TextRange): boolean => zh.strung.test(wordsOf(part)) && part.end - part.start >= SHORTEST;
  if (!hasHan(text.slice(clause.start, clause.end))) {
    const isDuty = (part: TextRange): boolean => CAPITAL.test(wordsOf(part)) && en.verb.test(wordsOf(part));
    return isBehindLabel && parts.length >= FEWEST_SURE && parts.every(isDuty) ? parts : [clause];
  }
  if (!parts[0] || !begins(parts[0])) return [clause];
  const duties: TextRange[] = [];
  for (const part of parts) {
    const last = duties.at(-1);
    if (!last || begins(part)) duties.push(part);
    else duties[duties.length - 1] = { start: last.start, end: part.end };
  }
  // What one of two goes on with may be said of both: `负责报价，主导谈判，促成签约`. A line of its own is one duty of two clauses.
  const isWhole = duties.length === parts.length;
  const isList = duties.length >= FEWEST_SURE;
  const isSure = isBehindLabel ? duties.length > 1 && (isWhole || isList) : isWhole && isList;
  return isSure ? duties : [clause];
}

/** The stretches between commas outside of brackets. */
function betweenCommas(text: string, { start, end }: TextRange, excluded: readonly TextRange[]): TextRange[] {
  const parts: TextRange[] = [];
  const left = new RangeCursor(excluded, start);
  let from = start;
  let depth = 0;
  for (let at = start; at <= end; at++) {
    const gap = at < end ? left.at(at) : undefined;
    const unit = text.charAt(at);
    if (gap) at = Math.min(gap.end, end) - 1;
    else if (at === end || (depth === 0 && (unit === '，' || unit === ','))) {
      const part = trimmed(text, from, at);
      if (part.start < part.end) parts.push(part);
      from = at + 1;
    } else if (OPENING.includes(unit)) depth++;
    else if (CLOSING.includes(unit)) depth = Math.max(0, depth - 1);
  }
  return parts;
}
