/** The findings of a draft of the list, as *This Draft* has them. */
import type { Analysis, Locale } from '../../../core/index.ts';
import type { AnalyzedDraft } from '../../documents/drafts.ts';
import type { DraftNode } from '../check/draft-tree.ts';

/** A draft that was judged, open or not. */
export type JudgedDraft = Pick<AnalyzedDraft, 'analysis' | 'analyzer' | 'engine'>;

/** One of the posts of a document; the document where it holds no other, or not so many any more. */
export function postAt({ analysis }: Pick<JudgedDraft, 'analysis'>, post: number): Analysis {
  return analysis.posts[post] ?? analysis;
}

/** What was found, the gravest first, and what is missing. */
export function findingNodes(draft: JudgedDraft, post: number, locale: Locale): DraftNode[] {
  const { analyzer, engine } = draft;
  const { index, words } = engine;
  const analysis = postAt(draft, post);
  const lines = engine.lineCounts(analysis, analyzer);
  return engine
    .draftTree({ analysis, analyzer, index, lines, words, locale, lineOf: lineNumbers(analysis.text) })
    .filter(({ id }) => id === 'findings' || id === 'missing')
    .flatMap(({ children }) => children.filter(({ range }) => range !== undefined));
}

/** Number of the line at an offset, from 1. VS Code ends lines with LF, CRLF and CR. */
export function lineNumbers(text: string): (offset: number) => number {
  const starts = [0, ...[...text.matchAll(/\r\n|\r|\n/g)].map(({ 0: end, index }) => index + end.length)];
  return (offset) => {
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (starts[middle]! <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}
