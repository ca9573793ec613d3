/** Enumerates the n-grams of a line that could be learned, which are those that `NgramIndex` finds. */
import type { Locale } from '../../src/core/language/locale.ts';
import { isWordUnit, type Folder } from '../../src/core/text/fold.ts';
import type { LeftOut } from './left-out.ts';

const LONGEST: Readonly<Record<Locale, number>> = { zh: 4, en: 2 };
const SPACE = 0x20;

/** Calls back for each n-gram of a line, as a folded string. N-grams run across no punctuation, digit or left-out word. */
export function candidates(
  line: string,
  language: Locale,
  folder: Folder,
  leftOut: LeftOut,
  onNgram: (ngram: string) => void,
): void {
  const { codes, offsets, length } = folder.fold(line);
  const barred = new Uint8Array(line.length + 1);
  for (const { start, end } of leftOut(line)) barred.fill(1, start, end);
  /** Begins and ends of the tokens of the current run. */
  let run: [number, number][] = [];
  const flush = (): void => {
    emit(run, codes, language, onNgram);
    run = [];
  };
  for (let at = 0; at < length;) {
    let end = at + 1;
    if (isWordUnit(codes[at]!)) while (end < length && isWordUnit(codes[end]!)) end++;
    else if (!isHan(codes[at]!)) {
      // One space joins English words; anything else ends the run.
      const joins = language === 'en' && codes[at] === SPACE;
      if (!joins) flush();
      at = end;
      continue;
    }
    const isBarred = barred[offsets[at]!] === 1 || barred[offsets[end - 1]!] === 1;
    if (isBarred || hasDigit(codes, at, end)) flush();
    else run.push([at, end]);
    at = end;
  }
  flush();
}

function emit(
  run: readonly [number, number][],
  codes: Uint16Array,
  language: Locale,
  onNgram: (ngram: string) => void,
): void {
  for (let first = 0; first < run.length; first++) {
    const [from, to] = run[first]!;
    for (let last = first; last < run.length && last < first + LONGEST[language]; last++) {
      const end = run[last]![1];
      const single = last === first;
      if (single && (!isWordUnit(codes[from]!) || to - from < 2)) continue;
      onNgram(String.fromCharCode(...codes.subarray(from, end)));
    }
  }
}

function isHan(code: number): boolean {
  return (code >= 0x3400 && code <= 0x4dbf) || (code >= 0x4e00 && code <= 0x9fff);
}

function hasDigit(codes: Uint16Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (codes[at]! >= 0x30 && codes[at]! <= 0x39) return true;
  return false;
}
