/** What a draft or post is called. */
import type { Analysis, Post } from '../analysis/analysis.ts';
import { title as titleIn } from '../draft/title.ts';
import type { Phrases } from '../language/language-phrases.ts';

/** The words of the title of a draft or post; '' where it has none. A title from outside is that of the document, and of none of its posts. */
export function titleOf(part: Analysis | Post, phrases: Phrases): string {
  const { text, draft, options } = part;
  const isPost = 'range' in part;
  if (!isPost && options.title !== undefined) return options.title;
  const range = isPost ? part.title : titleIn(text, draft, phrases);
  return range ? text.slice(range.start, range.end) : '';
}
