/** Where the values of a pack come from: for each, the file of a team that wrote it last; for all others the built-in pack. */
import type { TextRange } from '../../text/range.ts';

/** From the one that gives way to all others to the one that wins. */
export const LAYERS = ['built-in', 'user', 'settings', 'folder'] as const;
export type Layer = (typeof LAYERS)[number];

export interface Origin {
  readonly layer: Layer;
  /** The path of the file; '' for the built-in pack. */
  readonly file: string;
  /** The id of the pack; '' for the built-in one. */
  readonly pack: string;
  /** Of the value, in UTF-16 code units; it may reach over several lines. */
  readonly range: TextRange;
}

export const BUILT_IN: Origin = { layer: 'built-in', file: '', pack: '', range: { start: 0, end: 0 } };

/**
 * The origins of a value and of whatever lies in it. Steps are names of fields and ids: `terms`, `health-score`, `forms`, `zh`, and a
 * word of a list is a step too.
 */
export class Origins {
  #own: Origin | undefined;
  readonly #parts = new Map<string, Origins>();

  /** Of the value itself, where a team wrote it as a whole, or of what it lies in. */
  of(path: readonly string[]): Origin {
    let known = this.#own;
    let at: Origins | undefined = this.#at(path[0]);
    for (let step = 1; at; step++) {
      known = at.#own ?? known;
      at = at.#at(path[step]);
    }
    return known ?? BUILT_IN;
  }

  /** Whether a team wrote anything of a value. */
  has(path: readonly string[]): boolean {
    return this.#find(path) !== undefined;
  }

  /** Whether a team wrote a value as a whole, such as an entry that no other layer has. */
  isOwn(path: readonly string[]): boolean {
    return this.#find(path)?.isWhole ?? false;
  }

  /** Whether a team wrote all of it. */
  get isWhole(): boolean {
    return this.#own !== undefined;
  }

  /** Every value below a path that a team wrote, each with its path from there. */
  leaves(path: readonly string[]): [readonly string[], Origin][] {
    const found = this.#find(path);
    return found ? found.#leaves([]) : [];
  }

  /** What stands below a step, made when it is not there. */
  part(step: string): Origins {
    let part = this.#parts.get(step);
    if (!part) this.#parts.set(step, (part = new Origins()));
    return part;
  }

  /** Says who wrote a value as a whole. */
  set(origin: Origin): void {
    this.#own = origin;
    this.#parts.clear();
  }

  /** Forgets a value that was taken away. */
  remove(step: string): void {
    this.#parts.delete(step);
  }

  /** Puts what is known of a value to another place. */
  move(from: string, to: Origins, step: string): void {
    const part = this.#parts.get(from);
    this.#parts.delete(from);
    if (part) to.#parts.set(step, part);
  }

  #at(step: string | undefined): Origins | undefined {
    return step === undefined ? undefined : this.#parts.get(step);
  }

  #find(path: readonly string[]): Origins | undefined {
    let found: Origins | undefined = this.#own || this.#parts.size > 0 ? this : undefined;
    for (const step of path) found = found ? found.#parts.get(step) : undefined;
    return found;
  }

  #leaves(path: readonly string[]): [readonly string[], Origin][] {
    const own: [readonly string[], Origin][] = this.#own ? [[path, this.#own]] : [];
    return [...own, ...[...this.#parts].flatMap(([step, part]) => part.#leaves([...path, step]))];
  }
}
