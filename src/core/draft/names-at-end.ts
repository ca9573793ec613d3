/**
 * People whom the lines of a plan name at their ends: `Book the stand (Ingrid)`, `Book the stand – IK`, `Book the stand. Ingrid`. A word with a
 * capital there may be the name of anything; one that ends several lines is somebody's.
 */
import { trimmed, type TextRange } from '../text/range.ts';

/** What stands at the end of a line, without brackets or a dash before it, and what sets it off. */
interface AtEnd extends TextRange {
  readonly by: 'bracket' | 'dash' | 'stop';
}

/** A name, and what stands beside it in brackets, is looked for in so many UTF-16 code units at the end of a line. */
const LONGEST_END = 48;
const NAME = /^\p{Lu}\p{Ll}[\p{L}'’-]{1,14}(?: \p{Lu}[\p{L}'’.-]{0,14})?$/u;
const INITIALS = /^\p{Lu}{2,3}$/u;
/** Behind a sentence, a bracket or a dash; what stands beside a name in brackets is behind a comma. */
const END =
  /(?:(?<stop>\.)\s|(?<bracket>[(（])|\s(?<dash>[–—-]{1,2})\s)(?<name>[^.()（）–—,，]+)(?:[,，][^()（）]*)?[)）]?$/u;
/** So many lines must end with names before one of them is taken for a name. */
const FEWEST = 3;

/** Tells the name that ends one of some lines; undefined where none does. @param isNone whether words there are no name of a person: days, remarks, teams */
export function namesAtEnd(
  text: string,
  lines: readonly TextRange[],
  isNone: (words: string) => boolean,
): (line: TextRange) => TextRange | undefined {
  /** By the start of its line. */
  const named = new Map<number, AtEnd>();
  const counts = new Map<string, number>();
  for (const line of lines) {
    const at = nameIn(text, line, isNone);
    if (!at) continue;
    named.set(line.start, at);
    const name = text.slice(at.start, at.end);
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  if (named.size < FEWEST || ![...counts.values()].some((count) => count > 1)) return () => undefined;
  return ({ start }) => {
    const at = named.get(start);
    if (!at) return undefined;
    const name = text.slice(at.start, at.end);
    // What stands once among names that come again is one in brackets or behind a dash, and no initials.
    const isSure = counts.get(name)! > 1 || (at.by !== 'stop' && NAME.test(name));
    return isSure ? at : undefined;
  };
}

function nameIn(text: string, { start, end }: TextRange, isNone: (words: string) => boolean): AtEnd | undefined {
  const from = Math.max(start, end - LONGEST_END);
  const found = END.exec(text.slice(from, end));
  if (!found || from + found.index === start) return undefined;
  const { stop, bracket, name } = found.groups!;
  const at = from + found.index + found[0].indexOf(name!);
  const words = trimmed(text, at, at + name!.length);
  const said = text.slice(words.start, words.end);
  const isName = NAME.test(said) || (stop === undefined && bracket === undefined && INITIALS.test(said));
  if (!isName || isNone(said)) return undefined;
  return { ...words, by: stop ? 'stop' : bracket ? 'bracket' : 'dash' };
}
