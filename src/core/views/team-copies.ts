/**
 * Jobs that copy each other: lines that are nearly the same, found with MinHash. A line is the set of its runs of three letters; four hash
 * functions each keep the least of it, and lines that share one of the four are held together. Each keeps so few lines that the work grows
 * with the length of all lines only.
 *
 * A. Broder, “On the resemblance and containment of documents”, 1997.
 */
import { hasHan } from '../text/han.ts';

export interface CopiedLines {
  /** Indices of the posts, the earlier first. */
  readonly posts: readonly [number, number];
  /** Indices of the lines that are alike, in each. */
  readonly lines: readonly (readonly [number, number])[];
  /** How many lines the shorter of them has that are long enough to be a copy. */
  readonly of: number;
}

/** Runs of so many letters. */
const RUN = 3;
/** A line with fewer runs says the same as others by chance: `开发新客户`, "Close deals". */
const FEWEST_RUNS = { han: 8, latin: 20 };
const FUNCTIONS = 4;
/** So much of what two lines hold must be in both. */
const ALIKE = 0.5;
/** So many lines with the same hash are held against a new one: more are words that everybody copies. */
const MOST_HELD = 8;
/** Two posts have lines in common; a copy has so many, and so large a share. */
const FEWEST_LINES = 3;
const LEAST_SHARE = 0.5;

interface Line {
  readonly post: number;
  readonly line: number;
  readonly runs: ReadonlySet<number>;
}

/**
 * For each post the earlier one that it has most in common with, if that is much; those with the most in common first.
 * @param posts the lines of each
 */
export function copiedLines(posts: readonly (readonly string[])[]): CopiedLines[] {
  const held = new Map<number, Line[]>();
  const sizes: number[] = [];
  const found: CopiedLines[] = [];
  posts.forEach((texts, post) => {
    const lines = texts.flatMap((text, line): Line[] => {
      const runs = runsOf(text);
      return runs.size < (hasHan(text) ? FEWEST_RUNS.han : FEWEST_RUNS.latin) ? [] : [{ post, line, runs }];
    });
    sizes.push(lines.length);
    const pairs = new Map<number, [number, number][]>();
    for (const line of lines) {
      for (const other of alikeIn(held, line)) {
        const known = pairs.get(other.post);
        if (!known) pairs.set(other.post, [[other.line, line.line]]);
        // A line is the copy of one.
        else if (!known.some(([a, b]) => a === other.line || b === line.line)) known.push([other.line, line.line]);
      }
    }
    for (const line of lines) keep(held, line);
    const best = bestOf(pairs, sizes, post);
    if (best) found.push(best);
  });
  return found.sort((a, b) => b.lines.length / b.of - a.lines.length / a.of || b.lines.length - a.lines.length);
}

function bestOf(
  pairs: ReadonlyMap<number, readonly [number, number][]>,
  sizes: readonly number[],
  post: number,
): CopiedLines | undefined {
  let best: CopiedLines | undefined;
  for (const [other, lines] of pairs) {
    const of = Math.min(sizes[other]!, sizes[post]!);
    if (lines.length < FEWEST_LINES || lines.length < LEAST_SHARE * of) continue;
    if (!best || lines.length > best.lines.length) best = { posts: [other, post], lines, of };
  }
  return best;
}

/** Earlier lines, of other posts, that say nearly the same. */
function alikeIn(held: ReadonlyMap<number, readonly Line[]>, line: Line): Set<Line> {
  const alike = new Set<Line>();
  const seen = new Set<Line>();
  for (const key of keysOf(line.runs)) {
    for (const other of held.get(key) ?? []) {
      if (seen.has(other)) continue;
      seen.add(other);
      if (resemblance(line.runs, other.runs) >= ALIKE) alike.add(other);
    }
  }
  return alike;
}

function keep(held: Map<number, Line[]>, line: Line): void {
  for (const key of keysOf(line.runs)) {
    const known = held.get(key);
    if (!known) held.set(key, [line]);
    else if (known.length < MOST_HELD) known.push(line);
  }
}

function resemblance(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let both = 0;
  for (const run of a) if (b.has(run)) both++;
  return both / (a.size + b.size - both);
}

/** Hashes of the runs of letters; signs, spaces and digits do not count. */
function runsOf(text: string): Set<number> {
  const letters = text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}]+/gu, '');
  const runs = new Set<number>();
  for (let at = 0; at + RUN <= letters.length; at++) {
    let value = 0x811c9dc5;
    for (let next = at; next < at + RUN; next++) value = Math.imul(value ^ letters.charCodeAt(next), 0x01000193);
    runs.add(value >>> 0);
  }
  return runs;
}

/** The least value of each hash function, told apart by the function. */
function keysOf(runs: ReadonlySet<number>): number[] {
  const least = Array.from({ length: FUNCTIONS }, () => 0xffffffff);
  for (const run of runs) {
    for (let at = 0; at < FUNCTIONS; at++) least[at] = Math.min(least[at]!, mixed(run, at));
  }
  return least.map((value, at) => value * FUNCTIONS + at);
}

/** One of the hash functions: the finalizer of MurmurHash3 on a number that is another one for each. */
function mixed(value: number, seed: number): number {
  let it = value ^ Math.imul(seed + 1, 0x9e3779b1);
  it = Math.imul(it ^ (it >>> 16), 0x85ebca6b);
  it = Math.imul(it ^ (it >>> 13), 0xc2b2ae35);
  return (it ^ (it >>> 16)) >>> 0;
}
