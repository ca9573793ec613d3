/** Keeps what was made of the last texts, so that the next version of one of them is not read from nothing. */
import { differenceBetween, type Difference } from './difference.ts';

/** So many texts are kept: what is open in a few editors. */
const MOST = 4;
/** UTF-16 code units of all texts that are kept beside the last one. */
const CAPACITY = 2_000_000;

interface Kept<V> {
  readonly text: string;
  readonly kind: string;
  readonly value: V;
}

/** What was made of the version before, and how the text differs from that. */
export interface Earlier<V> {
  readonly value: V;
  readonly difference: Difference;
}

export class RecentTexts<V extends object> {
  /** The last one first. */
  #kept: readonly Kept<V>[] = [];
  readonly #most: number;

  /** @param most so many texts are kept */
  constructor(most = MOST) {
    this.#most = most;
  }

  /**
   * The version of a text that it has most in common with, if that is at least half of it.
   * @param kind only what was kept under the same is looked at
   */
  earlier(text: string, kind: string): Earlier<V> | undefined {
    let nearest: Earlier<V> | undefined;
    let least = text.length / 2;
    for (const kept of this.#kept) {
      if (kept.kind !== kind) continue;
      const difference = differenceBetween(kept.text, text);
      const changed = Math.max(difference.newEnd, difference.oldEnd) - difference.start;
      if (changed > least || (nearest && changed === least)) continue;
      least = changed;
      nearest = { value: kept.value, difference };
    }
    return nearest;
  }

  /** Keeps what was made of a text, in the place of the version before if it has one; the oldest texts are let go. */
  keep(text: string, kind: string, value: V, before: Earlier<V> | undefined): void {
    let size = 0;
    this.#kept = [{ text, kind, value }, ...this.#kept.filter((it) => it.value !== before?.value)].filter((it, at) => {
      size += at === 0 ? 0 : it.text.length;
      return at < this.#most && size <= CAPACITY;
    });
  }
}
