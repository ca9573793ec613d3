/** The name that somebody meant who wrote another. */

/** So many letters may be wrong in so long a word. */
const LETTERS_PER_MISTAKE = 3;
const MOST_MISTAKES = 3;

/** @returns the known name that is like the given one; undefined when none is */
export function nearest(name: string, known: Iterable<string>): string | undefined {
  const limit = Math.min(MOST_MISTAKES, Math.max(1, Math.floor(name.length / LETTERS_PER_MISTAKE)));
  let best: string | undefined;
  let least = limit + 1;
  const written = name.toLowerCase();
  for (const candidate of known) {
    if (Math.abs(candidate.length - name.length) >= least) continue;
    const mistakes = distance(written, candidate.toLowerCase(), least);
    if (mistakes < least) [best, least] = [candidate, mistakes];
  }
  return best;
}

/**
 * How many letters are to be changed, added, taken away, or changed with the next, to make one word of the other.
 * @param enough more is not counted
 */
function distance(a: string, b: string, enough: number): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = last[j - 1]! + Number(a[i - 1] !== b[j - 1]);
      row.push(Math.min(change, last[j]! + 1, row[j - 1]! + 1));
      const isSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (isSwapped) row[j] = Math.min(row[j]!, before[j - 2]! + 1);
    }
    // A later row is no less than the least of the two before it.
    if (Math.min(...row) >= enough && Math.min(...last) >= enough) return enough;
    [before, last] = [last, row];
  }
  return last[b.length]!;
}
