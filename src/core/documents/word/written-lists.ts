/** The lists of a document that is written: each counts for itself, and begins at the number that the draft gives it. */

/** A list: bullets, or numbers from one on. */
export interface WrittenList {
  /** Its id in the document, from 1. */
  readonly id: number;
  readonly depth: number;
  /** Undefined for bullets. */
  readonly first: number | undefined;
}

interface OpenList extends WrittenList {
  readonly column: number;
  number: number | undefined;
}

/** Deeper than this a list goes on as it is. */
const DEEPEST = 5;

export class WrittenLists {
  readonly all: WrittenList[] = [];
  /** The lists that are open, the outermost first. */
  #open: OpenList[] = [];

  /** @param column of the marker @param number of the item; undefined for a bullet */
  next(column: number, number: number | undefined): { readonly list: number; readonly depth: number } {
    while (this.#open.length > 1 && this.#open.at(-1)!.column > column) this.#open.pop();
    let current = this.#open.at(-1);
    if (!current || (current.column < column && this.#open.length <= DEEPEST)) {
      current = this.#begin(this.#open.length, column, number);
      this.#open.push(current);
    } else if (goesOn(current, number)) {
      current.number = number;
    } else {
      current = this.#begin(this.#open.length - 1, column, number);
      this.#open[this.#open.length - 1] = current;
    }
    return { list: current.id, depth: current.depth };
  }

  /** What comes next stands outside of the lists. */
  end(): void {
    this.#open = [];
  }

  #begin(depth: number, column: number, number: number | undefined): OpenList {
    const list = { id: this.all.length + 1, depth, first: number, column, number };
    this.all.push(list);
    return list;
  }
}

/** Bullets go on with bullets; numbers with the next one, or with the same, which Markdown counts by itself. */
function goesOn({ number: last }: OpenList, number: number | undefined): boolean {
  if (last === undefined || number === undefined) return last === number;
  return number === last + 1 || number === last;
}
