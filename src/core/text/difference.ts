/** What changed between two versions of a text. */

/** `before[start, oldEnd)` became `after[start, newEnd)`; what stands around it is the same. */
export interface Difference {
  readonly start: number;
  readonly oldEnd: number;
  readonly newEnd: number;
}

/** So many units are compared at once: by the machine, not one by one. */
const AT_ONCE = 1024;

/** The shortest stretch that holds all that changed, as few units at its end as can be; empty where nothing did. */
export function differenceBetween(before: string, after: string): Difference {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start + AT_ONCE <= shorter && same(before, start, after, start)) start += AT_ONCE;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let oldEnd = before.length;
  let newEnd = after.length;
  const most = shorter - start;
  let shared = 0;
  while (shared + AT_ONCE <= most && same(before, oldEnd - AT_ONCE, after, newEnd - AT_ONCE)) {
    shared += AT_ONCE;
    oldEnd -= AT_ONCE;
    newEnd -= AT_ONCE;
  }
  while (shared < most && before.charCodeAt(oldEnd - 1) === after.charCodeAt(newEnd - 1)) {
    shared++;
    oldEnd--;
    newEnd--;
  }
  return { start, oldEnd, newEnd };
}

function same(before: string, from: number, after: string, to: number): boolean {
  return before.slice(from, from + AT_ONCE) === after.slice(to, to + AT_ONCE);
}

/** How far what stands behind a difference moved. */
export function shiftOf({ oldEnd, newEnd }: Difference): number {
  return newEnd - oldEnd;
}
