/** Lines that look like the head of what stands below them, though nothing marks them as a heading. */

const ENDS_SENTENCE = /[。；;.，,！!]\s*$/u;

/** Whether a line of no more UTF-16 code units ends like no sentence. */
export function mayHead(words: string, longest: number): boolean {
  return words.length <= longest && !ENDS_SENTENCE.test(words);
}
