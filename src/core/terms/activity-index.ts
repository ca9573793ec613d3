/** The activities of a pack, ready to be found in a line: by a phrase that names one, or by a verb and its object near each other. */
import { isAbbreviation } from '../language/abbreviations.ts';
import type { CompiledPack } from '../pack/compile/compiled-pack.ts';
import {
  buildActivityLexicon,
  FIRST,
  isEnglish,
  isLater,
  PARTS,
  PHRASE,
  placeOf,
  SECOND,
  UNLESS,
  type ActivityTables,
} from '../pack/compile/activity-lexicon.ts';
import { isWordUnit, type Folder, type FoldedText } from '../text/fold.ts';
import { Lexicon } from '../text/lexicon.ts';
import { once } from '../text/once.ts';
import type { TextRange } from '../text/range.ts';

/** Words of a text that name an activity. The range runs from the first of them to the last. */
export interface ActivityMention extends TextRange {
  /** Id of the activity. */
  readonly activity: string;
}

/** How far verb and object may stand apart: Chinese in units of the folded text, English in words and in units. */
const FAR = { zh: 12, words: 6, en: 56 };
/** How far behind a step a later one may begin, in units of the folded text: further on, a line speaks of something else. */
const LATER = 120;

const COMMA = 0x2c;
const STOP = 0x2e;
const BREAK = 0x0a;
const SPACE = 0x20;
/** No abbreviation has so many letters. */
const LONGEST_ABBREVIATION = 8;
const HAS_LETTER = /[a-z]/u;
const HAN_STOP = 0x3002;
/** Folded units that end a sentence wherever they stand: `。`, `;`, `!`, `?`. */
const ENDS: readonly number[] = [HAN_STOP, 0x3b, 0x21, 0x3f, BREAK];
/** Behind it stand letters, and of the signs here only `。`. */
const LAST_ASCII_SIGN = 0x3f;

export class ActivityIndex {
  /** In the order of the pack. */
  readonly #ids: () => readonly string[];
  readonly #folder: Folder;
  readonly #lexicon: Lexicon;
  readonly #tables: ActivityTables;
  /** By use: where its word began and ended last, -1 where it was not seen; and the uses that were seen in the last text. */
  readonly #seen: { readonly starts: Int32Array; readonly ends: Int32Array; readonly touched: number[] };

  /** Uses the tables that the build made of the pack, or makes them. */
  constructor(compiled: CompiledPack, folder: Folder) {
    this.#ids = once(() => compiled.pack.activities.map(({ id }) => id));
    this.#folder = folder;
    this.#tables = compiled.activityTables ?? buildActivityLexicon(compiled.pack.activities, folder);
    this.#lexicon = new Lexicon(this.#tables.lexicon, folder);
    const places = this.#tables.wordings.length * PARTS;
    this.#seen = { starts: new Int32Array(places), ends: new Int32Array(places).fill(-1), touched: [] };
  }

  /**
   * Every activity that is named between two offsets, in the order of the words that complete it. The work grows with the length of
   * the text only.
   */
  find(text: string, start = 0, end = text.length): ActivityMention[] {
    if (this.#tables.wordings.length === 0) return [];
    const folded = this.#folder.foldForNow(text, start, end);
    const found = this.#findIn(folded);
    if (found.length === 0) return [];
    const ids = this.#ids();
    return found.map(({ start: from, end: to, activity }) => ({
      activity: ids[activity]!,
      start: folded.offsets[from]!,
      end: folded.offsets[to - 1]! + 1,
    }));
  }

  /** Ids of the activities that a text may mean: it holds what one of them is done to, or a phrase for it. Each once, in the order of the pack. */
  hintsIn(text: string): string[] {
    const { from, uses, wordings } = this.#tables;
    if (wordings.length === 0) return [];
    const seen = new Set<number>();
    this.#lexicon.scan(this.#folder.foldForNow(text), (_start, _end, word) => {
      for (let at = from[word]!; at < from[word + 1]!; at++) {
        const part = uses[at]! % PARTS;
        if (part === PHRASE || part === SECOND) seen.add(placeOf(wordings[(uses[at]! - part) / PARTS]!));
      }
    });
    const ids = this.#ids();
    return [...seen].sort((a, b) => a - b).map((it) => ids[it]!);
  }

  #findIn(folded: FoldedText): Found[] {
    const { from, uses, wordings } = this.#tables;
    const { starts, ends, touched } = this.#seen;
    for (const use of touched) ends[use] = -1;
    touched.length = 0;
    const reach = new Reach(folded);
    const found: Found[] = [];
    let voided: Set<string> | undefined;
    this.#lexicon.scan(folded, (start, end, word) => {
      reach.advance(start);
      for (let at = from[word]!; at < from[word + 1]!; at++) {
        const use = uses[at]!;
        const part = use % PARTS;
        const wording = wordings[(use - part) / PARTS]!;
        const activity = placeOf(wording);
        if (part === PHRASE) {
          found.push({ activity, start, end, sentence: reach.sentence });
          continue;
        }
        if (part === UNLESS) {
          (voided ??= new Set()).add(`${activity}/${reach.sentence}`);
          continue;
        }
        if (ends[use] === -1) touched.push(use);
        starts[use] = start;
        ends[use] = end;
        const other = use - part + (part === FIRST ? SECOND : FIRST);
        const isStep = isLater(wording);
        if (ends[other]! < 0 || (part === FIRST && (isStep || isEnglish(wording)))) continue;
        const [from, to] = [starts[other]!, ends[other]!];
        const isJoined = isStep ? reach.follows(from, to, start) : reach.joins(from, to, start, isEnglish(wording));
        if (!isJoined) continue;
        found.push({ activity, start: Math.min(from, start), end: Math.max(to, end), sentence: reach.sentence });
      }
    });
    if (!voided) return found;
    const isVoid = voided;
    return found.filter(({ activity, sentence }) => !isVoid.has(`${activity}/${sentence}`));
  }
}

interface Found extends TextRange {
  /** Its place in the pack. */
  readonly activity: number;
  /** Where the sentence begins. */
  readonly sentence: number;
}

/** Keeps where the sentence and the clause begin that a scan is in. */
class Reach {
  readonly #folded: FoldedText;
  #at = 0;
  sentence = 0;
  #clause = 0;

  constructor(folded: FoldedText) {
    this.#folded = folded;
  }

  /** Goes on to an offset that does not lie before the last one by more than a word. */
  advance(to: number): void {
    const { codes } = this.#folded;
    for (; this.#at < to; this.#at++) {
      const code = codes[this.#at]!;
      if (code > LAST_ASCII_SIGN && code !== HAN_STOP) continue;
      if (code === COMMA) this.#clause = this.#at + 1;
      else if (code === STOP ? this.#endsSentence() : ENDS.includes(code)) this.sentence = this.#clause = this.#at + 1;
    }
  }

  /** Whether the full stop that was reached ends a sentence, and no abbreviation: `e.g.`, `approx.` */
  #endsSentence(): boolean {
    const { codes } = this.#folded;
    if (codes[this.#at + 1] !== SPACE) return false;
    let from = this.#at;
    while (from > 0 && this.#at - from <= LONGEST_ABBREVIATION && isWordUnit(codes[from - 1]!)) from--;
    const word = String.fromCharCode(...codes.subarray(from, this.#at));
    return !HAS_LETTER.test(word) || !isAbbreviation(word);
  }

  /** Whether a later step stands behind a word in one sentence. @param start @param end of the word @param next where the step begins */
  follows(start: number, end: number, next: number): boolean {
    return start >= this.sentence && next >= end && next - end <= LATER;
  }

  /**
   * Whether a word and one that ends later stand in one sentence, in Chinese in one clause, near each other. It takes numbers, since this
   * is asked for every two words of an activity.
   * @param start @param end of the first @param next where the later one begins
   */
  joins(start: number, end: number, next: number, isEnglish: boolean): boolean {
    const gap = next - end;
    if (start < (isEnglish ? this.sentence : this.#clause) || gap < 0) return false;
    if (!isEnglish) return gap <= FAR.zh;
    if (gap > FAR.en) return false;
    let words = 0;
    for (let at = end; at < next; at++) if (this.#folded.codes[at] === SPACE) words++;
    return words <= FAR.words + 1;
  }
}
