/** Words of a simplified line as the line writes them. */
import type { Phrases } from '../language/language-phrases.ts';

/** @param words of the simplified line; others stay as they are */
export function asWritten({ simplified }: Phrases, line: string, words: string): string {
  const at = simplified(line).indexOf(words);
  return at < 0 ? words : line.slice(at, at + words.length);
}
