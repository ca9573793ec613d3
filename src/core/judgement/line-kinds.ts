/**
 * What a line says, learned from lines below known headings: a duty, a requirement, a benefit, something of the company or a step of
 * hiring. `tools/model/line-kinds.ts` makes the weights. A line is the set of its features, each at a place that a hash gives it:
 * n-grams (Chinese: one to three characters or Latin words; English: one or two words), what it begins and ends with, and how long it
 * is; of English words also the first and the last letters.
 */
import type { LineKindModel, LineKindWeights } from '../pack/compile/compiled-pack.ts';
import type { SectionKind } from '../pack/vocabulary.ts';
import { isWordUnit, type Folder, type FoldedText } from '../text/fold.ts';
import { isHan } from '../text/han.ts';
import { TWO_LETTERS } from '../text/letters.ts';
import type { TextRange } from '../text/range.ts';
import { Remembered } from '../text/remembered.ts';

/** What lines are told apart as, in the order of the weights. */
export const LINE_KINDS = [
  'responsibility',
  'requirement',
  'benefit',
  'about',
  'hiring',
] as const satisfies readonly SectionKind[];
export type LineKind = (typeof LINE_KINDS)[number];

/** How many places there are: a power of two. */
export const PLACES = 8192;
/** The unit that stands for the weight 0. */
export const ZERO = 66;
/** A line says what it is in its first units. */
export const LONGEST_LINE = 160;

const LONGEST_NGRAM = { zh: 3, en: 2 } as const;
/** So many tokens begin a Chinese or an English line. */
const FIRST = { zh: 4, en: 3 } as const;
const LAST_HAN = 3;
/** English words longer than this have a beginning and an end of their own. */
const SHORT_WORD = 4;
const STEM = 5;
const ENDING = 3;
/** Lines are longer than these many units, or not. */
const LENGTHS = [12, 25, 50, 100];

const [LINE_START, LINE_END, NUMBER] = [0x5e, 0x24, 0x30];
/** The kinds of so many lines are remembered. */
const MOST_KNOWN = 4096;
const BASIS = 0x811c9dc5;
const PRIME = 0x01000193;
/** What tells the features of the other sorts from n-grams. */
const SORT = { beginning: 0x1b873593, end: 0x2545f491, stem: 0x3c6ef372, ending: 0x5bd1e995, length: 0x7feb352d };

/**
 * A line is taken for what it most probably is from this probability on. Of the lines that were labelled by reading and whose source was
 * held out, those are told right: `npm run eval` prints how many.
 */
export const SURE_KIND = 0.95;

export interface LineKindReader {
  /** The probability of each kind of {@link LINE_KINDS}. Only the first {@link LONGEST_LINE} units of a line are looked at. */
  sharesOf(text: string, range: TextRange): readonly number[];
  /** What a line surely is, see {@link SURE_KIND}. */
  sureKindOf(text: string, range: TextRange): LineKind | undefined;
  /** What it most probably is; undefined where it has no words. */
  likeliestKindOf(text: string, range: TextRange): LineKind | undefined;
}

interface LikeliestKind {
  readonly kind: LineKind;
  readonly isSure: boolean;
}

export function createLineKindReader(model: LineKindModel, folder: Folder): LineKindReader {
  const places = new PlaceSet();
  const read = (text: string, { start, end }: TextRange): number[] => {
    const line = folder.foldForNow(text, start, Math.min(end, start + LONGEST_LINE));
    const language = languageOf(line);
    return sharesOf(model[language], placesIn(line, language, places));
  };
  const known = new Remembered<LikeliestKind>(MOST_KNOWN);
  const kindOf = (text: string, range: TextRange): LikeliestKind | undefined => {
    // Numbers and signs alone say nothing.
    const words = text.slice(range.start, Math.min(range.end, range.start + LONGEST_LINE));
    if (!TWO_LETTERS.test(words)) return undefined;
    return known.of(words, () => {
      const shares = read(text, range);
      const highest = Math.max(...shares);
      return { kind: LINE_KINDS[shares.indexOf(highest)]!, isSure: highest >= SURE_KIND };
    });
  };
  return {
    sharesOf: read,
    sureKindOf: (text, range) => {
      const told = kindOf(text, range);
      return told?.isSure ? told.kind : undefined;
    },
    likeliestKindOf: (text, range) => kindOf(text, range)?.kind,
  };
}

function sharesOf({ weights, scale, bias }: LineKindWeights, places: Int32Array): number[] {
  const odds = [...bias];
  const unit = scale / Math.sqrt(Math.max(1, places.length));
  const { length } = places;
  for (let at = 0; at < length; at++) {
    const from = places[at]! * odds.length;
    for (let kind = 0; kind < odds.length; kind++) odds[kind]! += (weights.charCodeAt(from + kind) - ZERO) * unit;
  }
  const largest = Math.max(...odds);
  const powers = odds.map((value) => Math.exp(value - largest));
  const sum = powers.reduce((a, b) => a + b, 0);
  return powers.map((value) => value / sum);
}

/** Which weights a line is read with: the Chinese ones when it holds any Han character. */
export function languageOf({ codes, length }: FoldedText): 'zh' | 'en' {
  for (let at = 0; at < length; at++) if (isHan(codes[at]!)) return 'zh';
  return 'en';
}

/** The places of a line's features, each once; those of its beginning count double. */
export function placesOf(line: FoldedText, language: 'zh' | 'en'): number[] {
  return [...placesIn(line, language, new PlaceSet())];
}

/** Places in the order in which they came. Emptied and used again, because lines are many and short. */
class PlaceSet {
  readonly #isIn = new Uint8Array(PLACES);
  readonly #places = new Int32Array(2 * PLACES);
  #count = 0;

  /** Adds a place, once. */
  add(place: number): void {
    if (this.#isIn[place] === 1) return;
    this.#isIn[place] = 1;
    this.#places[this.#count++] = place;
  }

  /** All of them, and at the end some that count besides. None is left, and what was taken is written over by the next line. */
  takeAll(besides: readonly number[]): Int32Array {
    const all = this.#places;
    for (let at = 0; at < this.#count; at++) this.#isIn[all[at]!] = 0;
    for (const place of besides) all[this.#count++] = place;
    const taken = all.subarray(0, this.#count);
    this.#count = 0;
    return taken;
  }
}

function placesIn(line: FoldedText, language: 'zh' | 'en', places: PlaceSet): Int32Array {
  const tokens = language === 'zh' ? tokensOf(line) : tokensOf(line, places);
  const longest = LONGEST_NGRAM[language];
  for (let first = 0; first < tokens.length; first++) {
    let hash = BASIS;
    for (let last = first; last < tokens.length && last < first + longest; last++) {
      hash = joined(hash, tokens[last]!);
      places.add(placeOf(hash));
    }
  }
  const end = tokens.length - 1;
  const beginning = tokens.slice(1, Math.min(end, 1 + FIRST[language])).map((it) => featureOf(SORT.beginning, it));
  if (language === 'zh') {
    for (let at = Math.max(1, end - LAST_HAN); at < end; at++) places.add(featureOf(SORT.end, tokens[at]!));
  }
  places.add(featureOf(SORT.length, LENGTHS.filter((length) => line.length > length).length));
  return places.takeAll([...beginning, ...beginning]);
}

/**
 * A number for each character or word of a line; digits are all the same.
 * @param parts takes the places of the beginnings and ends of longer words
 */
function tokensOf({ codes, length }: FoldedText, parts?: PlaceSet): number[] {
  const tokens = [LINE_START];
  for (let at = 0; at < length; at++) {
    const code = codes[at]!;
    if (isHan(code)) tokens.push(code);
    else if (isWordUnit(code)) {
      const start = at;
      while (at < length && isWordUnit(codes[at]!)) at++;
      tokens.push(isDigit(codes[at - 1]!) ? NUMBER : hashOf(codes, start, at));
      if (parts && at - start > SHORT_WORD) {
        parts.add(featureOf(SORT.stem, hashOf(codes, start, start + STEM)));
        parts.add(featureOf(SORT.ending, hashOf(codes, at - ENDING, at)));
      }
      at--;
    }
  }
  tokens.push(LINE_END);
  return tokens;
}

function isDigit(code: number): boolean {
  return code >= NUMBER && code <= NUMBER + 9;
}

function hashOf(codes: Uint16Array, start: number, end: number): number {
  let hash = BASIS;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ codes[at]!, PRIME);
  return hash;
}

function joined(hash: number, token: number): number {
  const mixed = Math.imul(hash ^ token, PRIME);
  return mixed ^ (mixed >>> 15);
}

function featureOf(sort: number, value: number): number {
  return placeOf(joined(joined(BASIS, sort), value));
}

function placeOf(hash: number): number {
  return (hash >>> 4) & (PLACES - 1);
}
