/** A cell of a table in which breaks separate lines of work: `<td>负责开发客户<br>跟进回款</td>`. */
import type { Phrases } from '../language/language-phrases.ts';
import type { SectionKind } from '../pack/vocabulary.ts';
import type { TextRange } from '../text/range.ts';
import { splitClauses, type Clause } from './clauses.ts';

/** Breaks that end a line within a cell. */
const BREAK = /<br[ \t]*\/?>/iu;
/** A shorter part of a requirement is a word that was broken off, in UTF-16 code units. */
const SHORTEST_PART = 4;

/**
 * The lines of a cell, where it has several and each has a bullet, or most of them say work: they begin as work does, or ask for something
 * in a cell of requirements. None where a break only wraps the words (`开发<br>连锁客户`).
 * @param excluded where no prose stands: sorted, not overlapping
 */
export function partsOfCell(
  text: string,
  cell: TextRange,
  section: SectionKind | undefined,
  excluded: readonly TextRange[],
  phrases: Phrases,
): readonly Clause[] {
  if (!BREAK.test(text.slice(cell.start, cell.end))) return [];
  const parts = splitClauses(text, cell, excluded);
  if (parts.length > 1 && parts.every(({ head, start }) => start > head)) return parts;
  const isPart = ({ start, end }: Clause): boolean => {
    const words = text.slice(start, end);
    return section === 'requirement' ? words.length >= SHORTEST_PART : beginsWork(words, phrases);
  };
  return parts.filter(isPart).length > Math.max(1, parts.length / 2) ? parts : [];
}

/** Whether words claim their work or begin with a verb that says what is done. */
function beginsWork(words: string, phrases: Phrases): boolean {
  const { zh, en } = phrases.claims();
  const folded = phrases.simplified(words);
  return zh.claim.test(folded) || zh.beginning.test(folded) || en.claim.test(words) || en.verb.test(words);
}
