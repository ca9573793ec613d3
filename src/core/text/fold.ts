/**
 * Folding: the spelling differences that must not matter when terms are looked for, removed in one pass while every
 * folded unit remembers where it stood in the text.
 *
 * What is folded: letter case, full-width forms (ＤＡＵ), traditional Han characters, typographic apostrophes, a hyphen
 * inside a Latin word (go-to-market), runs of white space, the optional space between Han and Latin (用 CRM 系统), and
 * invisible characters. A single line break between two Latin words counts as a space, because English prose is often
 * hard-wrapped; any other line break separates.
 *
 * All positions are UTF-16 code units. Lone surrogates pass through as ordinary units.
 */
import { textOfUnits } from './units.ts';
import { GLUED } from './automaton.ts';
import { HAN_RANGES } from './han.ts';

/** Traditional Han characters and, at the same index, what each folds to. Both strings hold BMP characters only. */
export interface HanFolding {
  readonly from: string;
  readonly to: string;
  /** Characters of either string that texts of both scripts write, and that therefore tell no script. */
  readonly both?: string;
  /** How the texts of the pack are written in traditional characters. They stay as they are where the build did not say. */
  readonly written?: TraditionalWriting;
}

/** Made at build time of the characters and phrases that the texts of a pack hold. */
export interface TraditionalWriting {
  /** Simplified characters and, at the same index, what each mostly is; BMP characters only. */
  readonly from: string;
  readonly to: string;
  /** Phrases in which a character is something else, the longest first: `复盘` is `復盤`, `制定` stays. */
  readonly phrases: readonly (readonly [simplified: string, traditional: string])[];
}

/** A text after folding. Only the first `length` entries of the arrays are in use. */
export interface FoldedText {
  readonly codes: Uint16Array;
  /** For each folded unit, the offset in the original text of the unit it came from. */
  readonly offsets: Uint32Array;
  readonly length: number;
}

export interface Folder {
  /**
   * Folds `text` between two offsets.
   * @param start first code unit, default 0
   * @param end one past the last code unit, default the whole text
   */
  fold(text: string, start?: number, end?: number): FoldedText;
  /** The same for one who is done with it before anything else is folded: its arrays are used again by the next call. */
  foldForNow(text: string, start?: number, end?: number): FoldedText;
  /** The folded form as a string: equal for two spellings that must be treated alike. */
  foldToString(text: string): string;
  /** What a single unit folds to when it stands alone. */
  unit(code: number): number;
}

const OTHER = 0;
const WORD = 1;
const HAN = 2;
const SPACE = 3;
const NEWLINE = 4;
const DROPPED = 5;
const HYPHEN = 6;

/** Units that the arrays hold that are kept: more than almost all lines have. */
const SCRATCH = 8192;

const SPACE_CODE = 0x20;
const BREAK_CODE = 0x0a;

/** First and last unit of each run of letters and digits that make a Latin term part of a longer word. */
const WORD_RANGES = [
  [0x30, 0x39],
  [0x41, 0x5a],
  [0x5f, 0x5f],
  [0x61, 0x7a],
  // Latin with diacritics but for × and ÷, Greek, Cyrillic.
  [0xc0, 0xd6],
  [0xd8, 0xf6],
  [0xf8, 0x24f],
  [0x370, 0x52f],
  [0x1e00, 0x1eff],
  // Full-width digits and letters.
  [0xff10, 0xff19],
  [0xff21, 0xff3a],
  [0xff41, 0xff5a],
] as const;

/** The class of every UTF-16 code unit; a table because this is looked up once for each unit of every text. */
const CLASSES = buildClasses();

function buildClasses(): Uint8Array {
  const classes = new Uint8Array(0x10000);
  const mark = (from: number, to: number, value: number): void => {
    classes.fill(value, from, to + 1);
  };
  for (const [from, to] of WORD_RANGES) mark(from, to, WORD);
  for (const [from, to] of HAN_RANGES) mark(from, to, HAN);
  for (const code of [0x09, 0x0b, 0x0c, 0x20, 0xa0, 0x202f, 0x205f, 0x3000]) classes[code] = SPACE;
  mark(0x2000, 0x200a, SPACE);
  for (const code of [0x0a, 0x0d, 0x85, 0x2028, 0x2029]) classes[code] = NEWLINE;
  for (const code of [0xad, 0x200b, 0x200c, 0x200d, 0x2060, 0xfeff]) classes[code] = DROPPED;
  for (const code of [0x2d, 0x2010, 0x2011, 0x2013, 0xff0d]) classes[code] = HYPHEN;
  return classes;
}

/** Whether a folded unit is a letter or digit of an alphabet, so that a Latin term may not touch it. */
export function isWordUnit(code: number): boolean {
  return CLASSES[code] === WORD;
}

/** {@link GLUED} for each unit that {@link isWordUnit} holds for: patterns that begin and end where words do. */
export const WORD_UNITS: Uint16Array = buildWordUnits();

function buildWordUnits(): Uint16Array {
  const units = new Uint16Array(0x10000);
  for (const [from, to] of WORD_RANGES) units.fill(GLUED, from, to + 1);
  return units;
}

/** Makes a folder that also folds the given traditional characters. */
export function createFolder(han: HanFolding): Folder {
  const shift = buildShift(han);

  // Making arrays anew for every line costs more than folding it.
  let kept = scratch(SCRATCH);

  function foldForNow(text: string, start = 0, end = text.length): FoldedText {
    const isLong = end - start > SCRATCH;
    // What a long text needs is not kept for the short ones after it.
    if (isLong ? kept.codes.length < end - start : kept.codes.length > SCRATCH) {
      kept = scratch(Math.max(SCRATCH, end - start));
    }
    const { codes, offsets } = kept;
    let length = 0;
    let previous = OTHER;
    let gap = -1; // where the white space before the current unit began, -1 for none
    let breaks = 0;
    for (let at = start; at < end; at++) {
      const unit = text.charCodeAt(at);
      const kind = CLASSES[unit]!;
      // Almost all units are of these kinds and stand behind another such unit, so they come first.
      if (kind <= HAN && gap < 0) {
        codes[length] = unit + shift[unit]!;
        offsets[length++] = at;
        previous = kind;
        continue;
      }
      if (kind === SPACE) {
        if (gap < 0) gap = at;
        continue;
      }
      if (kind === NEWLINE) {
        if (gap < 0) gap = at;
        if (!(unit === BREAK_CODE && at > start && text.charCodeAt(at - 1) === 0x0d)) breaks++;
        continue;
      }
      if (kind === DROPPED) continue;
      const isBehindGap = gap >= 0;
      if (isBehindGap) {
        const glued = breaks === 0 && ((previous === HAN && kind === WORD) || (previous === WORD && kind === HAN));
        if (!glued) {
          const wraps = breaks === 1 && previous === WORD && kind === WORD;
          codes[length] = breaks === 0 || wraps ? SPACE_CODE : BREAK_CODE;
          offsets[length++] = gap;
        }
        gap = -1;
        breaks = 0;
      }
      const inWord = kind === HYPHEN && previous === WORD && !isBehindGap && classBehind(text, at + 1, end) === WORD;
      codes[length] = inWord ? SPACE_CODE : unit + shift[unit]!;
      offsets[length++] = at;
      previous = kind;
    }
    return { codes, offsets, length };
  }

  return {
    fold(text, start, end) {
      const folded = foldForNow(text, start, end);
      const { length } = folded;
      return { codes: folded.codes.slice(0, length), offsets: folded.offsets.slice(0, length), length };
    },
    foldForNow,
    foldToString(text) {
      return wordsOf(foldForNow(text));
    },
    unit: (code) => (code + shift[code]!) & 0xffff,
  };
}

/** So many words are remembered: the built-in pack has some 13,000, and a team may bring as many. */
const MOST_REMEMBERED = 32_768;

/** A folder that folds a word once: for those who compare the same thousands of words again and again. */
export function remembering(folder: Folder): Folder {
  const known = new Map<string, string>();
  return {
    ...folder,
    foldToString(text) {
      let folded = known.get(text);
      if (folded === undefined) {
        folded = folder.foldToString(text);
        if (known.size >= MOST_REMEMBERED) known.clear();
        known.set(text, folded);
      }
      return folded;
    },
  };
}

/** A folded text as a string. */
export function wordsOf({ codes, length }: FoldedText): string {
  return textOfUnits(codes, length);
}

/** The class of the first unit that is not dropped, from an offset on. */
function classBehind(text: string, from: number, end: number): number | undefined {
  let at = from;
  while (at < end && CLASSES[text.charCodeAt(at)] === DROPPED) at++;
  return at < end ? CLASSES[text.charCodeAt(at)] : undefined;
}

function scratch(size: number): Pick<FoldedText, 'codes' | 'offsets'> {
  return { codes: new Uint16Array(size), offsets: new Uint32Array(size) };
}

/** By unit: what has to be added to it, modulo 2¹⁶, to fold it; 0 for most, so that little has to be set. */
function buildShift(han: HanFolding): Uint16Array {
  const shift = new Uint16Array(0x10000);
  const fold = (code: number, to: number): void => {
    shift[code] = to - code;
  };
  // Case, for the alphabets that have one in these ranges; a letter whose lower case is two units stays as it is.
  for (const [from, to] of [
    [0x41, 0x5a],
    [0xc0, 0x24f],
    [0x370, 0x52f],
    [0x1e00, 0x1eff],
  ] as const) {
    for (let code = from; code <= to; code++) {
      const lower = String.fromCharCode(code).toLowerCase();
      if (lower.length === 1) fold(code, lower.charCodeAt(0));
    }
  }
  // Full-width forms U+FF01…FF5E stand 0xFEE0 above ASCII.
  for (let code = 0xff01; code <= 0xff5e; code++) fold(code, code - 0xfee0 + shift[code - 0xfee0]!);
  for (const code of [0x2010, 0x2011, 0x2013]) fold(code, 0x2d);
  for (const code of [0x2018, 0x2019, 0x02bc]) fold(code, 0x27);
  for (let i = 0; i < han.from.length; i++) fold(han.from.charCodeAt(i), han.to.charCodeAt(i));
  return shift;
}
