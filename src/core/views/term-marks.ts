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

/** Every mention of a term, in order, up to {@link MOST}; none in front matter, which says what the draft is in words of its own. */
export function termMarks(index: PackIndex, { text, matches, language, draft }: Analysis): TermMark[] {
  const from = draft.frontMatter?.range.end ?? 0;
  const inText = matches.filter(({ start }) => start >= from);
  return inText.slice(0, MOST).flatMap(({ term: id, start, end }) => {
    const term = index.term(id);
    if (!term) return [];
    const written = writtenLanguage(text.slice(start, end), language ?? 'zh');
    return { term: id, role: mainRole(term, written), start, end };
  });
}
