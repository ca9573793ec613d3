/** What some words are made of, so that two lines can be held against each other: pairs of characters in Chinese, words in English. */
import { hasHan } from '../../text/han.ts';
import { isSmallLatinOrDigit } from '../../text/letters.ts';
import { rememberingLines } from '../../text/remembered.ts';
import type { LanguageLists } from '../word-lists.ts';

/** A piece of two UTF-16 code units is a number, made of both; any other is its letters. */
export type SaidPiece = string | number;

export interface SaidPieces {
  readonly isHan: boolean;
  /** In their order; one that is said twice stands there twice. */
  readonly list: readonly SaidPiece[];
  /** Each once. Made when it is asked for: of most lines their signature is enough. */
  readonly pieces: ReadonlySet<SaidPiece>;
  /** A bit for each piece, {@link SIGNATURE_BITS} to a number; different pieces may have the same. */
  readonly signature: readonly number[];
  /** Numbers and names: two lines that differ in these say two things. */
  readonly names: string;
}

/** A Latin word that begins at a place. */
const WORD = /[a-z0-9]+(?:['’+#.-][a-z0-9]+)*[+#]*/uy;
const PIECES = new RegExp(`${WORD.source}|\\p{L}`, 'gu');
const DIGIT = /\d/u;
const LETTER = /\p{L}/u;
/** Customers are what a customer is. */
const PLURAL = /^([a-z]{3,}[^s])s$/u;
/** The ideographs that nearly all of Chinese is written with: all of them are letters. */
const [FIRST_HAN, LAST_HAN] = [0x4e00, 0x9fff];
const ASCII_END = 0x80;
/** Of a number of a signature; small enough that engines keep it without a box. */
export const SIGNATURE_BITS = 30;
/** Of the hash FNV-1a. */
const [BASIS, PRIME] = [0x811c9dc5, 0x01000193];
/** So many lines are remembered. */
const MOST = 4_000;

/** @param simplified see {@link Phrases.simplified} */
export function saidPieces(
  { zh, en }: LanguageLists,
  simplified: (text: string) => string,
): (text: string) => SaidPieces {
  // They say nothing of the work.
  const words = [...zh.claims.joiners.words, ...zh.vagueDuties.particles.words, ...(en.otherLanguages.words.en ?? [])];
  const little = new Set<SaidPiece>(words);
  for (const word of words) if (word.length === 1) little.add(word.charCodeAt(0));
  return rememberingLines(MOST, (text) => {
    const line = simplified(text).toLowerCase();
    return hasHan(line) ? readChinese(line, little) : readEnglish(line, little);
  });
}

function readEnglish(words: string, little: ReadonlySet<SaidPiece>): SaidPieces {
  const list: SaidPiece[] = [];
  let names = '';
  for (const written of words.match(PIECES) ?? []) {
    const piece = singular(written);
    if (little.has(piece)) continue;
    list.push(piece);
    if (DIGIT.test(piece)) names += ` ${piece}`;
  }
  return said(false, list, names);
}

/** Goes from unit to unit, and makes no string of a character: there are many of them, and little else to do. */
function readChinese(words: string, little: ReadonlySet<SaidPiece>): SaidPieces {
  const list: SaidPiece[] = [];
  let names = '';
  let before: SaidPiece | undefined;
  for (let at = 0; at < words.length;) {
    const unit = words.charCodeAt(at);
    const written = unit >= FIRST_HAN && unit <= LAST_HAN ? undefined : otherPieceAt(words, at);
    at += Math.max(1, written?.length ?? 1);
    if (written === '') continue;
    const piece = written === undefined || written.length === 1 ? unit : singular(written);
    if (little.has(piece)) continue;
    if (isSmallLatinOrDigit(unit)) names += ` ${lettersOf(piece)}`;
    if (before !== undefined) list.push(pairOf(before, piece));
    before = piece;
  }
  return said(true, list, names);
}

function said(isHan: boolean, list: readonly SaidPiece[], names: string): SaidPieces {
  let pieces: ReadonlySet<SaidPiece> | undefined;
  return {
    isHan,
    names,
    list,
    signature: signatureOf(list),
    get pieces() {
      return (pieces ??= new Set(list));
    },
  };
}

function signatureOf(list: readonly SaidPiece[]): readonly number[] {
  const signature = [0, 0, 0, 0];
  for (const piece of list) {
    const hash = hashOf(piece);
    signature[hash & 3]! |= 1 << ((hash >>> 2) % SIGNATURE_BITS);
  }
  return signature;
}

function hashOf(piece: SaidPiece): number {
  let hash = BASIS;
  if (typeof piece === 'number') hash = Math.imul(hash ^ (piece >>> 0), PRIME);
  else for (let at = 0; at < piece.length; at++) hash = Math.imul(hash ^ piece.charCodeAt(at), PRIME);
  return (hash ^ (hash >>> 15)) >>> 0;
}

/** The Latin word or the letter of another script that begins at a place; '' where none does. */
function otherPieceAt(words: string, at: number): string {
  const unit = words.charCodeAt(at);
  if (isSmallLatinOrDigit(unit)) {
    WORD.lastIndex = at;
    return WORD.exec(words)![0];
  }
  if (unit < ASCII_END) return '';
  const letter = String.fromCodePoint(words.codePointAt(at)!);
  return LETTER.test(letter) ? letter : '';
}

function pairOf(first: SaidPiece, second: SaidPiece): SaidPiece {
  if (typeof first === 'number' && typeof second === 'number') return first * 0x10000 + second;
  return lettersOf(first) + lettersOf(second);
}

function lettersOf(piece: SaidPiece): string {
  return typeof piece === 'number' ? String.fromCharCode(piece) : piece;
}

function singular(word: string): string {
  return word.length > 1 && word.endsWith('s') ? word.replace(PLURAL, '$1') : word;
}
