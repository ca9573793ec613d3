/**
 * A lexicon finds the terms of a pack in a text.
 *
 * The rules of a hit: spelling differences that {@link Folder} folds do not matter; a form that begins or ends with a
 * Latin letter or digit stands on a word boundary there; a look-alike swallows every form it overlaps and does not lie
 * inside of; a form of two Han characters is none where two common words meet inside of it ({@link WordBorders}), unless another
 * form ends right before it; of overlapping forms the longest wins, of equally long ones the first.
 */
import { Automaton } from './automaton.ts';
import { isWordUnit, WORD_UNITS, type FoldedText, type Folder } from './fold.ts';
import { isHan } from './han.ts';
import { spellings } from './inflection.ts';
import { WordBorders } from './word-borders.ts';
import { byUnits, lengthIn, wordTree, type WordTree } from './word-tree.ts';

/** A form to look for. `value` is the caller's number for what it names; -1 marks a look-alike. */
export interface LexiconEntry {
  readonly form: string;
  readonly value: number;
}

export const LOOKALIKE = -1;

/** A hit: offsets in UTF-16 code units of the text, and the value of the entry. */
export interface LexiconMatch {
  readonly start: number;
  readonly end: number;
  readonly value: number;
}

interface Candidate {
  /** Indices into the folded text. */
  readonly start: number;
  readonly end: number;
  readonly value: number;
}

/** A lexicon as plain numbers, to be kept in a file. */
export interface LexiconTables {
  /** The folded spellings of the forms. */
  readonly spellings: WordTree;
  /** By spelling: the value of its entry. */
  readonly values: Int32Array;
}

/**
 * Builds the tables of a lexicon. Where two entries have the same folded form the first one stands.
 * @param spelled the spellings under which a folded form is looked for
 */
export function buildLexicon(
  entries: readonly LexiconEntry[],
  folder: Folder,
  spelled: (folded: string) => readonly string[] = spellings,
): LexiconTables {
  const patterns = new Map<string, number>();
  for (const { form, value } of entries) {
    for (const spelling of spelled(folder.foldToString(form))) {
      if (spelling !== '' && !patterns.has(spelling)) patterns.set(spelling, value);
    }
  }
  const words = [...patterns.keys()].sort(byUnits);
  return { spellings: wordTree(words), values: Int32Array.from(words, (word) => patterns.get(word)!) };
}

const NOTHING: readonly LexiconMatch[] = [];

export class Lexicon {
  readonly #folder: Folder;
  readonly #automaton: Automaton;
  readonly #values: Int32Array;
  readonly #spellings: WordTree;
  readonly #borders: WordBorders;

  /**
   * @param tables as {@link buildLexicon} makes them with an equal folder
   * @param borders where two words meet; without it forms are found across the border of two words
   */
  constructor(tables: LexiconTables, folder: Folder, borders = new WordBorders([])) {
    this.#folder = folder;
    this.#borders = borders;
    this.#automaton = new Automaton(tables.spellings, WORD_UNITS);
    this.#values = tables.values;
    this.#spellings = tables.spellings;
  }

  /**
   * Every hit in the text, in order, none overlapping another.
   * @param start @param end restrict the search to a range of code units
   */
  find(text: string, start = 0, end = text.length): readonly LexiconMatch[] {
    const folded = this.#folder.foldForNow(text, start, end);
    const candidates: Candidate[] = [];
    this.scan(folded, (start, end, value) => {
      if (value !== LOOKALIKE && end - start === 2 && this.#isCrossed(folded, start, candidates)) return;
      candidates.push({ start, end, value });
    });
    if (candidates.length === 0) return NOTHING;
    sortByStart(candidates);
    const matches: LexiconMatch[] = [];
    const add = ({ start: from, end: to, value }: Candidate): void => {
      matches.push({ start: folded.offsets[from]!, end: folded.offsets[to - 1]! + 1, value });
    };
    for (let first = 0; first < candidates.length;) {
      let reach = candidates[first]!.end;
      let next = first + 1;
      while (next < candidates.length && candidates[next]!.start < reach) {
        reach = Math.max(reach, candidates[next++]!.end);
      }
      if (next > first + 1) winners(candidates.slice(first, next), reach).forEach(add);
      else if (candidates[first]!.value !== LOOKALIKE) add(candidates[first]!);
      first = next;
    }
    return matches;
  }

  /**
   * Every place in a folded text where a form stands, also where they overlap, in the order of the ends. Offsets are those of the
   * folded text.
   */
  scan(folded: FoldedText, visit: (start: number, end: number, value: number) => void): void {
    const { codes, length } = folded;
    this.#automaton.scan(codes, length, (pattern, end) => {
      if (end < length && isWordUnit(codes[end - 1]!) && isWordUnit(codes[end]!)) return;
      visit(end - lengthIn(this.#spellings, pattern), end, this.#values[pattern]!);
    });
  }

  /** Whether a form of two units only seems to stand there. @param before what was found so far, in order of the ends */
  #isCrossed({ codes, length }: FoldedText, start: number, before: readonly Candidate[]): boolean {
    if (!isHan(codes[start]!) || !this.#borders.crossed(codes, start, length)) return false;
    for (let at = before.length - 1; at >= 0 && before[at]!.end >= start; at--) {
      if (before[at]!.end === start && before[at]!.value !== LOOKALIKE) return false;
    }
    return true;
  }
}

/** They come in the order of their ends, which is mostly that of their beginnings too: hardly any goes far. */
function sortByStart(candidates: Candidate[]): void {
  for (let at = 1; at < candidates.length; at++) {
    const candidate = candidates[at]!;
    let place = at;
    for (; place > 0 && candidates[place - 1]!.start > candidate.start; place--) {
      candidates[place] = candidates[place - 1]!;
    }
    candidates[place] = candidate;
  }
}

/** What is left of candidates that overlap in a chain, in order. `reach` is where the last of them ends. */
function winners(cluster: readonly Candidate[], reach: number): Candidate[] {
  const origin = cluster[0]!.start;
  /** 1 where a look-alike runs across the boundary before this unit: no form may begin or end there. */
  const crossed = new Uint8Array(reach - origin + 1);
  for (const { start, end, value } of cluster) {
    if (value === LOOKALIKE) crossed.fill(1, start - origin + 1, end - origin);
  }
  const taken = new Uint8Array(reach - origin);
  return cluster
    .filter(({ start, end, value }) => value !== LOOKALIKE && !crossed[start - origin] && !crossed[end - origin])
    .sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)
    .filter(({ start, end }) => {
      // A winner is at least as long as this form, so it cannot lie inside: looking at both ends is enough.
      if (taken[start - origin] || taken[end - 1 - origin]) return false;
      taken.fill(1, start - origin, end - origin);
      return true;
    })
    .sort((a, b) => a.start - b.start);
}
