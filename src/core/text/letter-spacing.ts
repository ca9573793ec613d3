/** Words whose letters stand apart, as in a title that is set wide: 市 场 专 员. */
import { HAN_CLASS } from './han.ts';

const HAN = `[${HAN_CLASS}]`;
const BLANK = String.raw`[ \t\u00a0\u2000-\u200a\u3000]`;
/** Han characters that stand alone, one after the other. */
const runOf = (least: number): string => `(?<!${HAN})${HAN}(?:${BLANK}{1,4}${HAN}(?!${HAN})){${least - 1},}`;
/** Two may be two words; three in a row are one that is set wide, and with it the pairs beside it. */
const SPACED = new RegExp(runOf(3), 'u');
const RUNS = new RegExp(runOf(2), 'gu');
const BLANKS = new RegExp(`${BLANK}+`, 'gu');

/** The words without the blanks between their letters; as they are where they are not set wide. */
export function closedUp(words: string): string {
  return SPACED.test(words) ? words.replace(RUNS, (run) => run.replace(BLANKS, '')) : words;
}
