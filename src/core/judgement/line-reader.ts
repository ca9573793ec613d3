/** The n-gram expert at work on single lines. */
import type { Kept } from '../draft/read-draft.ts';
import type { Locale } from '../language/locale.ts';
import type { Folder } from '../text/fold.ts';
import { hasHan } from '../text/han.ts';
import type { Expert, RoleModel } from './model.ts';
import { NgramIndex } from './ngrams.ts';
import { shiftOfKept, touches, type Cut, type Piece } from './pieces.ts';
import type { Reading } from './reading.ts';
import type { ItemScores } from './scores.ts';
import { weighed, type Sparse } from './vector.ts';

/** A line after its n-grams were looked for. */
export interface Line {
  readonly language: Locale;
  /** Three numbers a hit: the n-gram, and where it begins and ends as offsets from the line's start. */
  readonly hits: readonly number[];
  /** Log-odds against none, by the model's roles. */
  readonly odds: readonly number[];
  /** Its scores with the terms that it mentioned when they were last asked for. Kept here by the role reader. */
  scored: Scored | undefined;
  /** The roles that it is about working with; undefined until somebody asks. Kept here by the role reader. */
  cooperatesWith: readonly string[] | undefined;
}

/** What is made of a line and the terms that it mentions. */
export interface Scored {
  /** Ids of the terms, in the order of their mentions. */
  readonly terms: readonly string[];
  readonly scores: ItemScores;
  readonly reading: Reading;
}

/** The pieces of a draft and, in the same order, what was read of each. */
export interface ReadLines extends Cut {
  readonly lines: readonly Line[];
  /** That of the text; undefined when it holds no words. */
  readonly language: Locale | undefined;
}

export class LineReader {
  readonly #folder: Folder;
  readonly #model: RoleModel;
  readonly #indexes: Readonly<Record<Locale, NgramIndex>>;
  readonly #counts: Readonly<Record<Locale, Float64Array>>;
  #work = 0;

  constructor(model: RoleModel, folder: Folder) {
    this.#folder = folder;
    this.#model = model;
    const { zh, en } = model.languages;
    this.#indexes = { zh: new NgramIndex(zh.ngrams), en: new NgramIndex(en.ngrams) };
    this.#counts = { zh: new Float64Array(zh.idf.length), en: new Float64Array(en.idf.length) };
  }

  /** Steps taken so far to look for n-grams; a line that was kept takes none. */
  get work(): number {
    return this.#work;
  }

  /**
   * Reads the pieces of a text.
   * @param kept what of the text is as it was in the version before: pieces of that are not read again
   */
  readAll(text: string, pieces: readonly Piece[], before?: ReadLines, kept?: Kept): Line[] {
    let known = 0;
    return pieces.map((piece) => {
      const shift = kept && before && shiftOfKept(kept, piece.start, piece.end);
      if (shift === undefined || !before) return this.#read(text, piece);
      while (known < before.pieces.length && before.pieces[known]!.start < piece.start - shift) known++;
      const same = before.pieces[known];
      return same && isSame(same, piece, shift) ? before.lines[known]! : this.#read(text, piece);
    });
  }

  #read(text: string, { start: origin, end, gaps }: Piece): Line {
    const language = hasHan(text.slice(origin, end)) ? 'zh' : 'en';
    const folded = this.#folder.foldForNow(text, origin, end);
    const { offsets } = folded;
    // A list: each typed array of more than a few numbers has memory of its own, which takes longer to get than to fill.
    const hits: number[] = [];
    this.#work += this.#indexes[language].scan(folded, (ngram, from, to) => {
      const start = offsets[from]! - origin;
      const end = offsets[to - 1]! + 1 - origin;
      if (gaps.length > 0 && touches(gaps, start, end)) return;
      hits.push(ngram, start, end);
    });
    return { language, hits, odds: this.#odds(language, hits), scored: undefined, cooperatesWith: undefined };
  }

  #odds(language: Locale, hits: readonly number[]): number[] {
    const { idf, line } = this.#model.languages[language];
    const counts = this.#counts[language];
    const found = countHits(hits, 1, counts, []);
    return expertOdds(line.ngrams, weighed(found, counts, idf));
  }
}

/** Whether a piece has the words and gaps of one of the version before, so many units farther on. */
function isSame(before: Piece, now: Piece, shift: number): boolean {
  return (
    before.start + shift === now.start &&
    before.end + shift === now.end &&
    before.gaps.length === now.gaps.length &&
    before.gaps.every(({ start, end }, at) => start === now.gaps[at]!.start && end === now.gaps[at]!.end)
  );
}

/**
 * Adds the n-grams of hits to counts.
 * @param found n-grams that have a count already; those that get their first are added
 */
export function countHits(hits: readonly number[], weight: number, counts: Float64Array, found: number[]): number[] {
  for (let at = 0; at < hits.length; at += 3) {
    const ngram = hits[at]!;
    if (counts[ngram] === 0) found.push(ngram);
    counts[ngram]! += weight;
  }
  return found;
}

/** Log-odds by role of a vector. */
export function expertOdds({ weights, bias }: Expert, { places, values }: Sparse): number[] {
  const odds: number[] = [];
  for (const value of bias) odds.push(value);
  for (let i = 0; i < places.length; i++) {
    const at = places[i]! * odds.length;
    for (let role = 0; role < odds.length; role++) odds[role]! += weights[at + role]! * values[i]!;
  }
  return odds;
}
