/** Which profession beside the compared roles the lines of a draft speak of, where they speak of none of the roles. */
import type { NeighborWords } from '../terms/neighbor-words.ts';

/** A line of work. */
export interface NeighborLine {
  readonly text: string;
  /** Ids of those who own the activities that it names: roles and neighbors. */
  readonly owners: readonly string[];
}

/** So many lines are looked at. */
const MOST_LINES = 60;
/** An activity is whose it is; a word may be said beside other work. */
const POINTS = { activity: 2, word: 1 };
/** Set on postings of product managers, analysts, designers, accountants and others whose titles say what they are. */
const FEWEST_LINES = 2;
const FEWEST_POINTS = 3;
/** Of the lines at least this share speaks of it. */
const FEWEST_SHARE = 0.25;

/**
 * @param ids of the neighbors
 * @returns the id of the neighbor that most lines speak of; undefined where none has enough of them
 */
export function neighborIn(
  lines: readonly NeighborLine[],
  ids: readonly string[],
  words: NeighborWords,
): string | undefined {
  const looked = lines.slice(0, MOST_LINES).map(({ text, owners }) => ({ owners, spoken: words.spokenIn(text) }));
  const [first, second] = ids
    .map((id) => {
      const points = looked.map(({ owners, spoken }) => {
        if (owners.includes(id)) return POINTS.activity;
        return spoken.includes(id) ? POINTS.word : 0;
      });
      return { id, points: points.reduce((a, b) => a + b, 0), lines: points.filter((it) => it > 0).length };
    })
    .sort((a, b) => b.points - a.points);
  if (!first || first.points === second?.points) return undefined;
  const isEnough =
    first.lines >= FEWEST_LINES && first.points >= FEWEST_POINTS && first.lines >= FEWEST_SHARE * looked.length;
  return isEnough ? first.id : undefined;
}
