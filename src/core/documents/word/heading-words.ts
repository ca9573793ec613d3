/** What a pack and the languages know of headings and labels. */
import type { HeadingReader } from '../../draft/headings.ts';
import type { Phrases } from '../../language/language-phrases.ts';

/** What is known of words of postings and plans. */
export interface HeadingWords {
  /** Whether the words are the heading of a section and nothing else (`岗位职责`). */
  isHeading(words: string): boolean;
  /** Whether the words say what stands beside them (`岗位职责`, `岗位名称`, `学历`). */
  isLabel(words: string): boolean;
}

/** The headings and labels that a pack and the languages know. */
export function headingWords(headings: HeadingReader, phrases: Phrases): HeadingWords {
  const whole = (words: string) => ({ start: 0, end: words.length });
  const isHeading = (words: string): boolean => headings.read(words, whole(words)) !== undefined;
  const isTitle = (words: string): boolean =>
    phrases.drafts().titleLabel.exec(`${words}:`)?.[0].length === words.length + 1;
  return {
    isHeading,
    isLabel: (words) => isHeading(words) || headings.readLabel(words, whole(words)) !== undefined || isTitle(words),
  };
}
