/** Which places of a double array are taken, and where there is room. */

/** After so many places that did not fit, the next state with several children is tried behind them. */
const TRIES = 8;

export class Slots {
  /** By place: 0 when it is free, else how far behind it to look on for a free one. */
  #skips = new Uint32Array(0);
  /** Where to look for a place for one child, and for several. */
  #gaps = 0;
  #search = 0;
  /** One past the last that is taken. */
  end = 1;

  take(place: number): void {
    if (place >= this.#skips.length) this.#grow(place + 1);
    this.#skips[place] = 1;
    if (place >= this.end) this.end = place + 1;
  }

  /** A base from which all classes lead to free places, none of them before `from`. */
  baseFor(labels: readonly number[], from: number): number {
    let least = labels[0]!;
    for (const label of labels) if (label < least) least = label;
    // One child fits anywhere: it fills the gaps that the others leave.
    if (labels.length === 1) return (this.#gaps = this.#free(Math.max(this.#gaps, from))) - least;
    let place = this.#free(Math.max(this.#search, from));
    for (let tries = 1; !this.#fits(place - least, labels); tries++) {
      place = this.#free(place + 1);
      if (tries % TRIES === 0) this.#search = place;
    }
    return place - least;
  }

  #fits(base: number, labels: readonly number[]): boolean {
    for (const label of labels) if (!this.#isFree(base + label)) return false;
    return true;
  }

  #isFree(place: number): boolean {
    return place >= this.#skips.length || this.#skips[place] === 0;
  }

  #free(from: number): number {
    let place = from;
    while (!this.#isFree(place)) place += this.#skips[place]!;
    // All on the way now point at what was found.
    for (let at = from; at < place;) {
      const on = at + this.#skips[at]!;
      this.#skips[at] = place - at;
      at = on;
    }
    return place;
  }

  #grow(least: number): void {
    const larger = new Uint32Array(Math.max(least, this.#skips.length * 2));
    larger.set(this.#skips);
    this.#skips = larger;
  }
}
