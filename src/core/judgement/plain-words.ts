/**
 * The role of a draft in plain, everyday words. The reading of the whole is learned from the words of the trade, so that such a
 * draft seems to speak of no role, or of the role of its only line with such words. There most of its lines say what it is, and
 * where they say little, its title.
 */
import type { Draft, DraftItem } from '../draft/draft.ts';
import type { DraftReading, Mix } from './reading.ts';
import { NONE } from './reading.ts';

/** So few lines say nothing of a role, whatever the title says. */
const FEWEST_LINES = 3;
/** Most of the lines: this share, and not fewer than so many. Set on postings that were read line by line, as the two below. */
const MOSTLY = 0.6;
const FEWEST_OF_MOST = 4;
/** Nearly all of the lines. */
const NEARLY_ALL = 0.75;
/** A reading below this may rest on one line. */
const BEYOND_ONE_LINE = 0.9;
/** Roles whose shares differ by no more than this stand level. */
const LEVEL = 0.05;

/** How many lines of work speak of each role. */
interface LineCount {
  /** Surely. */
  readonly byRole: ReadonlyMap<string, number>;
  /** More than of any other role, and than of none. */
  readonly leaning: ReadonlyMap<string, number>;
  /** Lines of work, those that speak of no role too. */
  readonly total: number;
}

/**
 * The reading of a draft beside its title and its lines. A title is needed: without one, plain words may be those of any trade.
 * @param declared the role that the draft says it is for
 */
export function besideTitle<R extends DraftReading>(reading: R, { items }: Draft, declared: string | undefined): R {
  if (declared === undefined || items.length < FEWEST_LINES) return reading;
  const role = roleBeside(reading, items, declared);
  return role === reading.role ? reading : { ...reading, role, confidence: reading.mix[role ?? NONE] ?? 0 };
}

/**
 * Whether the lines of a draft whose words as a whole leave some doubt of its role leave none: most surely speak of it, nearly all
 * that lean to a role lean to it, and none surely speaks of the other.
 */
export function linesAgreeOn(
  role: string,
  reading: DraftReading,
  { items }: Pick<Draft, 'items'>,
  other: string,
): boolean {
  const lines = countLines(reading, items);
  if (mostOf(lines) !== role || lines.byRole.has(other)) return false;
  const speaking = [...lines.leaning.values()].reduce((sum, count) => sum + count, 0);
  return (lines.leaning.get(role) ?? 0) >= NEARLY_ALL * speaking;
}

function roleBeside(reading: DraftReading, items: readonly DraftItem[], declared: string): string | undefined {
  const { role, mix, confidence } = reading;
  if (role === declared || (role !== undefined && confidence >= BEYOND_ONE_LINE)) return role;
  const lines = countLines(reading, items);
  const own = lines.byRole.get(declared) ?? 0;
  if (role !== undefined) {
    const isOfOneLine = (lines.leaning.get(role) ?? 0) <= 1;
    return isOfOneLine && (lines.leaning.get(declared) ?? 0) > 1 ? declared : role;
  }
  const most = mostOf(lines);
  if (most !== undefined) return most;
  if (isFirst(mix, declared, 0)) return declared;
  const noOtherHasMore = [...lines.byRole.values()].every((count) => count <= own + 1);
  return isFirst(mix, declared, LEVEL) && noOtherHasMore ? declared : undefined;
}

function mostOf({ byRole, total }: LineCount): string | undefined {
  if (total < FEWEST_OF_MOST) return undefined;
  return [...byRole].find(([, count]) => count >= MOSTLY * total)?.[0];
}

function countLines(reading: DraftReading, items: readonly DraftItem[]): LineCount {
  const byRole = new Map<string, number>();
  const leaning = new Map<string, number>();
  const count = (counts: Map<string, number>, role: string): Map<string, number> =>
    counts.set(role, (counts.get(role) ?? 0) + 1);
  let total = 0;
  items.forEach(({ section }, at) => {
    if (section !== undefined && section !== 'responsibility' && section !== 'action') return;
    total++;
    const { role, mix } = reading.items[at]!;
    if (role !== undefined) count(byRole, role);
    const [likeliest] = Object.entries(mix).reduce((best, entry) => (entry[1] > best[1] ? entry : best), [NONE, 0]);
    if (likeliest !== NONE) count(leaning, likeliest);
  });
  return { byRole, leaning, total };
}

/** Whether no role has a larger share than this one, but for a margin. */
function isFirst(mix: Mix, role: string, margin: number): boolean {
  const own = (mix[role] ?? 0) + margin;
  return Object.entries(mix).every(([id, share]) => id === NONE || share <= own);
}
