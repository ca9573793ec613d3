/** Words that speak of professions: of those beside the compared roles, and of roles that say such words. */
import type { PackIndex } from '../pack/pack-index.ts';
import type { Term } from '../pack/schema.ts';
import { isWordUnit, type Folder } from '../text/fold.ts';
import { once } from '../text/once.ts';

/** Longer words are looked at as far as this, in UTF-16 code units. */
const LONGEST = 400;

export interface NeighborWords {
  /** Ids of the professions whose work a line speaks of. */
  spokenIn(line: string): readonly string[];
  /** The profession that a title says, by the last of its words that says one: 财务数据分析师 is an analyst. */
  inTitle(title: string): string | undefined;
}

export function createNeighborWords({ pack }: PackIndex, folder: Folder): NeighborWords {
  const folded = (forms: Term['forms'] | undefined): string[] =>
    [...(forms?.zh ?? []), ...(forms?.en ?? [])].map((it) => folder.foldToString(it));
  const professions = once(() =>
    [...pack.neighbors, ...pack.roles].map((it) => ({
      id: it.id,
      words: folded(it.words),
      inTitles: folded(it.inTitles),
    })),
  );
  const fold = (words: string): string => folder.foldToString(words.slice(0, LONGEST));
  return {
    spokenIn(line) {
      const words = fold(line);
      return professions().flatMap((it) => (it.words.some((word) => endOf(word, words) >= 0) ? it.id : []));
    },
    inTitle(title) {
      const words = fold(title);
      let last = { id: undefined as string | undefined, end: -1 };
      for (const { id, inTitles } of professions()) {
        const end = Math.max(-1, ...inTitles.map((word) => endOf(word, words)));
        if (end > last.end) last = { id, end };
      }
      return last.id;
    },
  };
}

/** Where a word ends last in folded words, -1 where it is not said. One that begins or ends with a letter or digit stands apart there. */
function endOf(word: string, words: string): number {
  for (let at = words.lastIndexOf(word); at >= 0; at = at === 0 ? -1 : words.lastIndexOf(word, at - 1)) {
    const end = at + word.length;
    if (!runsOn(words, at) && !runsOn(words, end)) return end;
  }
  return -1;
}

/** Whether letters or digits meet at an offset. */
function runsOn(words: string, at: number): boolean {
  return at > 0 && at < words.length && isWordUnit(words.charCodeAt(at - 1)) && isWordUnit(words.charCodeAt(at));
}
