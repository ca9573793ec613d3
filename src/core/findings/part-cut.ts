/** Takes a condition out of an English sentence that lists it among others: "young and energetic, with no family, willing to travel". */
import type { TextChange, TextRange } from '../text/range.ts';
import type { LineClause } from './clause-cut.ts';

/** What joins the parts of a list. */
const JOINTS = /,\s+(?:and|plus)\s+|,\s+|\s(?:and|plus)\s+/giu;
/** What goes on with the part before, and would hang loose without it. */
const LOOSE = /^(?:who|which|that|where|but|or)\b/iu;

/**
 * The part of a sentence that a condition is, and the change that takes it out with what joins it. Undefined where it is all of the sentence, or
 * where other words of its part say something.
 * @param isBeside whether words of its part say nothing without it
 */
export function partCut(
  { words, start: from, end: to }: LineClause,
  { start, end }: TextRange,
  isBeside: (words: string) => boolean,
): (TextRange & { readonly change: TextChange }) | undefined {
  const before = [...words.slice(0, start - from).matchAll(JOINTS)].at(-1);
  const behind = words.slice(end - from);
  const next = [...behind.matchAll(JOINTS)][0];
  const partStart = from + (before ? before.index + before[0].length : 0);
  const partEnd = next ? end + next.index : to;
  const lead = words.slice(partStart - from, start - from);
  const tail = words.slice(end - from, partEnd - from);
  if ((!before && !next) || !isBeside(lead) || !isBeside(tail)) return undefined;
  const part = { start: partStart, end: partEnd };
  if (next && LOOSE.test(behind.slice(next.index + next[0].length))) return undefined;
  if (before) return { ...part, change: { start: from + before.index, end: partEnd, newText: '' } };
  const at = partEnd + next![0].length;
  const isCapital = /\p{Lu}|\d/u.test(words.charAt(0));
  return { ...part, change: cutHead({ start: partStart, end: at }, words.slice(at - from), isCapital) };
}

/**
 * Takes out what a sentence begins with.
 * @param behind what it begins with then
 * @param isCapital whether that gets a capital, because the sentence had one
 */
export function cutHead({ start, end }: TextRange, behind: string, isCapital: boolean): TextChange {
  const [first = ''] = isCapital ? behind : '';
  return { start, end: end + first.length, newText: first.toUpperCase() };
}
