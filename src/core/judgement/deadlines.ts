/** Parts of a line that say when it is to be done: `发新品通稿（合同签订后两周内）`. What they name is the time, and no work. */
import type { Phrases } from '../language/language-phrases.ts';
import { wordsOf, type Folder } from '../text/fold.ts';
import { union, type TextRange } from '../text/range.ts';
import { rememberingLines } from '../text/remembered.ts';

/** The parts of a line that say when, as offsets in UTF-16 code units from its start: sorted, not overlapping, mostly none. */
export type DeadlineReader = (line: string) => readonly TextRange[];

const NOTHING: readonly TextRange[] = [];
const LATIN = /[a-z]/iu;
/** A longer line is prose of several sentences; its first part is enough. */
const LONGEST = 2000;
/** So many lines are remembered: all who ask of one have one reader. */
const MOST_KNOWN = 5000;
/** A part of a line between signs. */
const CLAUSES = /[^，,。；;！!？?：:（）()|—\n]+/gu;
/** The same in English, where a comma ends what is said of the time and no clause. */
const ENGLISH_CLAUSES = /[^.;!?:()|—\n]+/gu;

/** Makes a reader. Its work grows with the length of the line only. */
export function createDeadlines({ deadlines }: Phrases, folder: Folder): DeadlineReader {
  const read: DeadlineReader = (line) => {
    const phrases = deadlines();
    const inChinese = phrases.zhSign.test(line);
    const inEnglish = LATIN.test(line) && phrases.enSign.test(line);
    if (!inChinese && !inEnglish) return NOTHING;
    const text = folder.foldForNow(line);
    const { offsets } = text;
    const folded = wordsOf(text);
    const found = [
      ...(inChinese ? foundIn(folded, CLAUSES, phrases.zh) : []),
      ...(inEnglish ? foundIn(folded, ENGLISH_CLAUSES, phrases.en) : []),
    ];
    return union(found).map(({ start, end }) => ({ start: offsets[start]!, end: offsets[end - 1]! + 1 }));
  };
  const known = rememberingLines(MOST_KNOWN, read);
  return (line) => known(line.length > LONGEST ? line.slice(0, LONGEST) : line);
}

/** Where an expression is found first in each clause. */
function foundIn(folded: string, clauses: RegExp, said: RegExp): TextRange[] {
  return [...folded.matchAll(clauses)].flatMap(({ 0: words, index }) => {
    const when = said.exec(words.trimStart());
    if (!when) return [];
    const start = index + words.length - words.trimStart().length + when.index;
    return [{ start, end: start + when[0].length }];
  });
}
