/** Finding what a person types in the texts of the page. Pure: no DOM. Offsets are UTF-16 code units. */

/** A stretch of a text, from `start` up to but not including `end`. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Full-width forms of ASCII, and the ideographic space. */
const WIDE = /[\uff01-\uff5e\u3000]/g;

/**
 * The text with letter case, full-width forms and the ideographic space evened out. It keeps its length, so that an
 * offset in the folded text is an offset in the text itself.
 */
export function fold(text: string): string {
  const narrow = text.replace(WIDE, (it) => (it === '\u3000' ? ' ' : String.fromCharCode(it.charCodeAt(0) - 0xfee0)));
  const lower = narrow.toLowerCase();
  if (lower.length === narrow.length) return lower;
  // A letter whose lower case is longer would shift every offset behind it.
  return Array.from(narrow.split(''), (unit) => (unit.toLowerCase().length === 1 ? unit.toLowerCase() : unit)).join('');
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

/** Where a word occurs in a folded text. */
export function occurrences(text: string, word: string): Stretch[] {
  const found: Stretch[] = [];
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
    found.push({ start: at, end: at + word.length });
  }
  return found;
}

/** Stretches in order, those that overlap or touch joined. */
export function joined(stretches: readonly Stretch[]): Stretch[] {
  const all: Stretch[] = [];
  for (const stretch of [...stretches].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = all.at(-1);
    if (last && stretch.start <= last.end)
      all[all.length - 1] = { start: last.start, end: Math.max(last.end, stretch.end) };
    else all.push(stretch);
  }
  return all;
}

/** Characters left on either side of a match in an excerpt. */
const AROUND = 28;

/** The surroundings of a match, cut to be read on one line, and where the match stands in them. */
export function excerpt(text: string, { start, end }: Stretch): { text: string; match: Stretch } {
  const from = start - AROUND <= 0 ? 0 : start - AROUND;
  const to = Math.min(text.length, end + AROUND);
  const before = from > 0 ? '…' : '';
  return {
    text: `${before}${text.slice(from, to)}${to < text.length ? '…' : ''}`,
    match: { start: start - from + before.length, end: end - from + before.length },
  };
}
