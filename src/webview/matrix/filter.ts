/** Finding what a person types in the texts of the page. Pure: no DOM. Offsets are UTF-16 code units. */

/** A stretch of a text, from `start` up to but not including `end`. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * The text with letter case, full-width forms and the ideographic space evened out. It keeps its length, so that an
 * offset in the folded text is an offset in the text itself.
 */
export function fold(text: string): string {
  let folded = '';
  for (let at = 0; at < text.length; at++) folded += foldUnit(text.charCodeAt(at));
  return folded;
}

function foldUnit(unit: number): string {
  if (unit === 0x3000) return ' ';
  // Full-width forms stand at a fixed distance from ASCII.
  const character = String.fromCharCode(unit >= 0xff01 && unit <= 0xff5e ? unit - 0xfee0 : unit);
  const lower = character.toLowerCase();
  // A letter whose lower case is longer would shift every offset behind it.
  return lower.length === 1 ? lower : character;
}

/** The folded words of a query. A row is left when each of them occurs somewhere in it. */
export function wordsOf(query: string): string[] {
  return [
    ...new Set(
      fold(query)
        .split(/\s+/)
        .filter((word) => word !== ''),
    ),
  ];
}

/** Whether every word occurs in at least one of the folded texts. True when there are no words. */
export function holdsAll(texts: readonly string[], words: readonly string[]): boolean {
  return words.every((word) => texts.some((text) => text.includes(word)));
}

/** Where the words occur in a folded text: in order, without overlap, neighbours joined. */
export function occurrences(text: string, words: readonly string[]): Stretch[] {
  const found: Stretch[] = [];
  for (const word of words) {
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
      found.push({ start: at, end: at + word.length });
    }
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const joined: Stretch[] = [];
  for (const stretch of found) {
    const last = joined.at(-1);
    if (last && stretch.start <= last.end) {
      joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, stretch.end) };
    } else joined.push(stretch);
  }
  return joined;
}
