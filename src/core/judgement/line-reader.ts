/** The n-gram expert at work on single lines. */
import type { Kept } from '../draft/read-draft.ts';
import type { Locale } from '../language/locale.ts';
import type { Folder } from '../text/fold.ts';
import { hasHan } from '../text/han.ts';
import { ownCopy } from '../text/own-copy.ts';
import type { RoleModel } from './model.ts';
import { NgramIndex } from './ngrams.ts';
import type { TextRange } from '../text/range.ts';
import { shiftOfKept, touches, type Cut, type Piece } from './pieces.ts';
import type { Evidence, Reading } from './reading.ts';
import type { ItemScores } from './scores.ts';
import type { UnclaimedReader } from './unclaimed.ts';
import { oddsOfCounts } from './vector.ts';

/** A line after its n-grams were looked for. */
export interface Line {
  /** As they stand in the text. They are the same string from version to version, which is looked up without being read again. */
  readonly words: string;
  readonly language: Locale;
  /** What of the line claims no work, as offsets from its start: sorted, mostly none. Nothing in it counts. */
  readonly unclaimed: readonly TextRange[];
  /** The n-grams found, in order of their ends; where they stand is looked for again when somebody asks. */
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
  /** What it rests on, with offsets from the line's start, once somebody has asked. Kept here by the role reader. */
  evidence: readonly Evidence[] | undefined;
}

/** The pieces of a draft and, in the same order, what was read of each. */
export interface ReadLines extends Cut {
  readonly lines: readonly Line[];
  /** That of the text; undefined when it holds no words. */
  readonly language: Locale | undefined;
}

type OnHit = (ngram: number, start: number, end: number) => void;

export class LineReader {
  readonly #folder: Folder;
  readonly #model: RoleModel;
  readonly #indexes: Readonly<Record<Locale, NgramIndex>>;
  readonly #counts: Readonly<Record<Locale, Float64Array>>;
  /** Hits of the line that is being read, so that no list grows for each line. */
  readonly #found: number[] = [];
  readonly #unclaimed: UnclaimedReader;
  #work = 0;

  constructor(model: RoleModel, folder: Folder, unclaimed: UnclaimedReader) {
    this.#unclaimed = unclaimed;
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

  #read(text: string, piece: Piece): Line {
    const words = ownCopy(text.slice(piece.start, piece.end));
    const language = hasHan(words) ? 'zh' : 'en';
    const unclaimed = this.#unclaimed(words, piece.section);
    const found = this.#found;
    found.length = 0;
    this.#scan(text, piece, language, unclaimed, (ngram) => found.push(ngram));
    const hits = found.slice();
    const odds = this.#odds(language, hits);
    return { words, language, unclaimed, hits, odds, scored: undefined, cooperatesWith: undefined };
  }

  /** Calls back for every n-gram of a line, in order of their ends, with where it stands in the text. */
  eachHit(text: string, piece: Piece, { language, unclaimed }: Line, onHit: OnHit): void {
    this.#scan(text, piece, language, unclaimed, onHit);
  }

  #scan(
    text: string,
    { start: origin, end, gaps }: Piece,
    language: Locale,
    unclaimed: readonly TextRange[],
    onHit: OnHit,
  ): void {
    const folded = this.#folder.foldForNow(text, origin, end);
    const { offsets } = folded;
    this.#work += this.#indexes[language].scan(folded, (ngram, from, to) => {
      const start = offsets[from]!;
      const end = offsets[to - 1]! + 1;
      if (gaps.length > 0 && touches(gaps, start - origin, end - origin)) return;
      if (unclaimed.length > 0 && touches(unclaimed, start - origin, end - origin)) return;
      onHit(ngram, start, end);
    });
  }

  #odds(language: Locale, hits: readonly number[]): number[] {
    const { idf, line } = this.#model.languages[language];
    const counts = this.#counts[language];
    return oddsOfCounts(line.ngrams, countHits(hits, 1, counts, []), counts, idf);
  }
}

/** Whether a piece has the words and gaps of one of the version before, so many units farther on. */
function isSame(before: Piece, now: Piece, shift: number): boolean {
  return (
    before.start + shift === now.start &&
    before.end + shift === now.end &&
    before.section === now.section &&
    before.gaps.length === now.gaps.length &&
    before.gaps.every(({ start, end }, at) => start === now.gaps[at]!.start && end === now.gaps[at]!.end)
  );
}

/**
 * Adds the n-grams of hits to counts.
 * @param found n-grams that have a count already; those that get their first are added
 */
export function countHits(hits: readonly number[], weight: number, counts: Float64Array, found: number[]): number[] {
  const { length } = hits;
  for (let at = 0; at < length; at++) {
    const ngram = hits[at]!;
    if (counts[ngram] === 0) found.push(ngram);
    counts[ngram]! += weight;
  }
  return found;
}
