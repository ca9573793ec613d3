/**
 * People whom the lines of a plan name at their ends: `Book the stand (Ingrid)`, `Book the stand – IK`, `Book the stand. Ingrid`. A word with a
 * capital there may be the name of anything; one that ends several lines is somebody's.
 */
import { trimmed, type TextRange } from '../text/range.ts';
import { setOff } from './set-off.ts';

/** What stands at the end of a line, and whether a sentence before it ends there. */
interface AtEnd extends TextRange {
  readonly by: 'bracket' | 'dash' | 'sentence';
}

/** A name behind a sentence is looked for in so many UTF-16 code units at the end of a line. */
const LONGEST_END = 48;
const NAME = /^\p{Lu}\p{Ll}[\p{L}'’-]{1,14}(?: \p{Lu}[\p{L}'’.-]{0,14})?$/u;
const INITIALS = /^\p{Lu}{2,3}$/u;
/** Behind a sentence: `Book the stand. Ingrid`. */
const BEHIND_SENTENCE = /\.\s([^.()（）–—,，]+)$/u;
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
    const isSure = counts.get(name)! > 1 || (at.by !== 'sentence' && NAME.test(name));
    return isSure ? at : undefined;
  };
}

function nameIn(text: string, line: TextRange, isNone: (words: string) => boolean): AtEnd | undefined {
  const at = nameSetOff(text, line) ?? nameBehindSentence(text, line);
  if (!at) return undefined;
  const said = text.slice(at.start, at.end);
  const isName = NAME.test(said) || (at.by === 'dash' && INITIALS.test(said));
  return isName && !isNone(said) ? at : undefined;
}

/** What stands in brackets or behind a dash, before a comma. */
function nameSetOff(text: string, line: TextRange): AtEnd | undefined {
  const end = setOff(text, line);
  if (!end) return undefined;
  const [name = ''] = text.slice(end.words.start, end.words.end).split(/[,，]/u);
  const words = trimmed(text, end.words.start, end.words.start + name.length);
  return { ...words, by: end.isInBrackets ? 'bracket' : 'dash' };
}

function nameBehindSentence(text: string, { start, end }: TextRange): AtEnd | undefined {
  const from = Math.max(start, end - LONGEST_END);
  const found = BEHIND_SENTENCE.exec(text.slice(from, end));
  return found ? { ...trimmed(text, end - found[1]!.length, end), by: 'sentence' } : undefined;
}
