/** The terms of a draft as marks in it: whose words they are. */
import type { Analysis } from '../analysis/analysis.ts';
import { writtenLanguage } from '../language/written-language.ts';
import { mainRole } from '../pack/roles.ts';
import type { PackIndex } from '../pack/pack-index.ts';
import type { TextRange } from '../text/range.ts';

/** A term where it stands. */
export interface TermMark extends TextRange {
  /** Id of the term. */
  readonly term: string;
  /** The role that it speaks of in its line; undefined where several use it alike, or the words around it decide. */
  readonly role: string | undefined;
}

/** More marks than these are no help to a reader. */
const MOST = 2000;

/** Every mention of a term, in order, up to {@link MOST}. */
export function termMarks(index: PackIndex, { text, matches, language }: Analysis): TermMark[] {
  return matches.slice(0, MOST).flatMap(({ term: id, start, end }) => {
    const term = index.term(id);
    if (!term) return [];
    const written = writtenLanguage(text.slice(start, end), language ?? 'zh');
    return { term: id, role: mainRole(term, written), start, end };
  });
}
