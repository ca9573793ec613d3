/** What a stretch of a requirement discriminates by, and what finds such stretches. */

/** What a requirement may discriminate by. */
export type UnfairKind =
  'age' | 'youth' | 'gender' | 'family' | 'school' | 'looks' | 'origin' | 'nationality' | 'birth' | 'health';

/** A stretch of a clause that says so, in UTF-16 code units of the clause. */
export interface Unfair {
  readonly kind: UnfairKind;
  readonly start: number;
  readonly end: number;
}

/** The first stretch of a clause that says so; undefined where none does, or where that is not sure. */
export type UnfairReader = (clause: string) => Unfair | undefined;
/** All of them, in the order in which they stand. */
export type UnfairReaders = (clause: string) => readonly Unfair[];

/** So many stretches of a clause are told. */
const MOST_STRETCHES = 8;
/** What takes the place of a stretch that was found: no word and no sign is made of it. */
export const TAKEN = '\u0001';

/** Finds what an expression does, as one kind. */
export function readerOf(kind: UnfairKind, form: RegExp): UnfairReader {
  return (clause) => {
    const found = form.exec(clause);
    return found ? { kind, start: found.index, end: found.index + found[0].length } : undefined;
  };
}

/** The first that some readers find. */
export function firstOf(readers: readonly UnfairReader[]): UnfairReader {
  return (clause) => {
    for (const reader of readers) {
      const found = reader(clause);
      if (found) return found;
    }
    return undefined;
  };
}

/** Finds one stretch after another: what was found is taken out, and the rest is asked again. */
export function everyOf(first: UnfairReader): UnfairReaders {
  return (clause) => {
    const all: Unfair[] = [];
    let rest = clause;
    while (all.length < MOST_STRETCHES) {
      const found = first(rest);
      if (!found || found.end === found.start) break;
      all.push(found);
      rest = rest.slice(0, found.start) + TAKEN.repeat(found.end - found.start) + rest.slice(found.end);
    }
    return all.sort((a, b) => a.start - b.start);
  };
}
