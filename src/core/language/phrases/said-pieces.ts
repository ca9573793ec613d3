/** What some words are made of, so that two lines can be held against each other: pairs of characters in Chinese, words in English. */
import { hasHan } from '../../text/han.ts';
import { rememberingLines } from '../../text/remembered.ts';
import type { LanguageLists } from '../word-lists.ts';

export interface SaidPieces {
  readonly isHan: boolean;
  readonly pieces: ReadonlySet<string>;
  /** Numbers and names: two lines that differ in these say two things. */
  readonly names: string;
}

const PIECES = /[a-z0-9]+(?:['’+#.-][a-z0-9]+)*[+#]*|\p{L}/gu;
const NAME = /^[a-z0-9]/u;
const DIGIT = /\d/u;
/** Customers are what a customer is. */
const PLURAL = /^([a-z]{3,}[^s])s$/u;
/** So many lines are remembered. */
const MOST = 4_000;

/** @param simplified see {@link Phrases.simplified} */
export function saidPieces(
  { zh, en }: LanguageLists,
  simplified: (text: string) => string,
): (text: string) => SaidPieces {
  // They say nothing of the work.
  const little = new Set([
    ...zh.claims.joiners.words,
    ...zh.vagueDuties.particles.words,
    ...(en.otherLanguages.words.en ?? []),
  ]);
  return rememberingLines(MOST, (text) => read(simplified(text).toLowerCase(), little));
}

function read(words: string, little: ReadonlySet<string>): SaidPieces {
  const isHan = hasHan(words);
  const found: string[] = [];
  let names = '';
  for (const written of words.match(PIECES) ?? []) {
    const isWord = written.length > 1;
    const piece = isWord && written.endsWith('s') ? written.replace(PLURAL, '$1') : written;
    if (little.has(piece)) continue;
    found.push(piece);
    if ((isHan ? NAME : DIGIT).test(piece)) names += ` ${piece}`;
  }
  if (!isHan) return { isHan, pieces: new Set(found), names };
  const pieces = new Set<string>();
  for (let at = 1; at < found.length; at++) pieces.add(found[at - 1]! + found[at]!);
  return { isHan, pieces, names };
}
