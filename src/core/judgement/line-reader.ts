/** The n-gram expert at work on single lines, and the lines of the last texts kept. */
import type { Locale } from '../language/locale.ts';
import type { Folder } from '../text/fold.ts';
import { hasHan } from '../text/han.ts';
import type { Verdict } from './mixing.ts';
import type { Expert, RoleModel } from './model.ts';
import { NgramIndex } from './ngrams.ts';
import { touches, type Piece } from './pieces.ts';
import type { ItemScores } from './scores.ts';
import { weighed, type Sparse } from './vector.ts';

/** A line after its n-grams were looked for. */
export interface Line {
  readonly language: Locale;
  /** Three numbers a hit: the n-gram, and where it begins and ends as offsets from the line's start. */
  readonly hits: Int32Array;
  /** Log-odds against none, by the model's roles. */
  readonly odds: readonly number[];
  /** Its scores with the terms that it mentioned when they were last asked for. Kept here by the role reader. */
  scored: Scored | undefined;
  /** Whom it is about working with, once that was asked for. Kept here by the role reader. */
  partners: readonly string[] | undefined;
}

/** What is made of a line and the terms that it mentions. */
export interface Scored {
  /** Ids of the terms, in the order of their mentions. */
  readonly terms: readonly string[];
  readonly scores: ItemScores;
  readonly verdict: Verdict;
}

/** Texts whose lines are kept: what is open in a few editors. */
const GENERATIONS = 4;

export class LineReader {
  readonly #folder: Folder;
  readonly #model: RoleModel;
  readonly #indexes: Readonly<Record<Locale, NgramIndex>>;
  readonly #counts: Readonly<Record<Locale, Float64Array>>;
  /** By the words of a line. Each text has its own keys, so that no older text is held by them. */
  #generations: Map<string, Line>[] = [];
  /** Hits of the line that is being read. */
  #buffer = new Int32Array(1024);
  #work = 0;

  constructor(model: RoleModel, folder: Folder) {
    this.#folder = folder;
    this.#model = model;
    const { zh, en } = model.languages;
    this.#indexes = { zh: new NgramIndex(zh.ngrams), en: new NgramIndex(en.ngrams) };
    this.#counts = { zh: new Float64Array(zh.ngrams.length), en: new Float64Array(en.ngrams.length) };
  }

  /** Steps taken so far to look for n-grams; a line that was kept takes none. */
  get work(): number {
    return this.#work;
  }

  /** Reads the lines of one text. */
  readAll(text: string, pieces: readonly Piece[]): Line[] {
    const generation = new Map<string, Line>();
    const lines = pieces.map((piece) => {
      const words = text.slice(piece.start, piece.end);
      const key =
        piece.gaps.length === 0 ? words : words + piece.gaps.map(({ start, end }) => `\u0000${start}-${end}`).join('');
      const line = generation.get(key) ?? this.#kept(key) ?? this.#read(words, piece);
      generation.set(key, line);
      return line;
    });
    this.#generations = [generation, ...this.#generations.slice(0, GENERATIONS - 1)];
    return lines;
  }

  #kept(key: string): Line | undefined {
    for (const generation of this.#generations) {
      const line = generation.get(key);
      if (line) return line;
    }
    return undefined;
  }

  #read(words: string, { gaps }: Piece): Line {
    const language = hasHan(words) ? 'zh' : 'en';
    const folded = this.#folder.foldForNow(words);
    const { offsets } = folded;
    let buffer = this.#buffer;
    let size = 0;
    this.#work += this.#indexes[language].scan(folded, (ngram, from, to) => {
      const start = offsets[from]!;
      const end = offsets[to - 1]! + 1;
      if (gaps.length > 0 && touches(gaps, start, end)) return;
      if (size + 3 > buffer.length) buffer = grown(buffer);
      buffer[size++] = ngram;
      buffer[size++] = start;
      buffer[size++] = end;
    });
    this.#buffer = buffer;
    const hits = buffer.slice(0, size);
    return { language, hits, odds: this.#odds(language, hits), scored: undefined, partners: undefined };
  }

  #odds(language: Locale, hits: Int32Array): number[] {
    const { idf, line } = this.#model.languages[language];
    const counts = this.#counts[language];
    const found = countHits(hits, 1, counts, []);
    return expertOdds(line.ngrams, weighed(found, counts, idf));
  }
}

function grown(buffer: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(buffer.length * 2);
  larger.set(buffer);
  return larger;
}

/**
 * Adds the n-grams of hits to counts.
 * @param found n-grams that have a count already; those that get their first are added
 */
export function countHits(hits: Int32Array, weight: number, counts: Float64Array, found: number[]): number[] {
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
