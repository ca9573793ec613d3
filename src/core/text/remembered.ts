/** Answers by what was asked, such as the words of a line: a key that is typed changes one line, and the others are not read again. */
import { ownCopy } from './own-copy.ts';

export class Remembered<Answer> {
  readonly #known = new Map<string, Answer>();
  readonly #most: number;

  /** @param most so many answers are kept; all are forgotten when there are more */
  constructor(most: number) {
    this.#most = most;
  }

  /**
   * The answer to a question; it is made when it was not asked before, or is forgotten.
   * @param make is given the question as it is kept: what of it is in the answer keeps no more alive than that
   */
  of(question: string, make: (question: string) => Answer): Answer {
    const known = this.#known.get(question);
    if (known !== undefined || this.#known.has(question)) return known as Answer;
    const kept = ownCopy(question);
    const answer = make(kept);
    if (this.#known.size >= this.#most) this.#known.clear();
    this.#known.set(kept, answer);
    return answer;
  }
}

/** The same of a reader of lines. @param most so many answers are kept */
export function rememberingLines<Answer>(most: number, read: (line: string) => Answer): (line: string) => Answer {
  const known = new Remembered<Answer>(most);
  return (line) => known.of(line, read);
}
