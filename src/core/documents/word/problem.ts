/** Why a file is not read as a Word document. */

/**
 * `old-word`: a `.doc`; `pdf`: a PDF; `not-word`: another kind of file; `macros`: a document that holds programs; `dtd`: XML that declares entities;
 * `too-large`: more than is ever read; `damaged`: what Word would call unreadable.
 */
export type WordProblem = 'damaged' | 'dtd' | 'encrypted' | 'macros' | 'not-word' | 'old-word' | 'pdf' | 'too-large';

/** Thrown inside of this folder only: whoever reads a document gets the problem as a value. */
export class WordError extends Error {
  readonly problem: WordProblem;

  constructor(problem: WordProblem) {
    super(problem);
    this.problem = problem;
  }
}

/** A larger file is not read. Bytes. */
export const MAX_WORD_BYTES = 20_000_000;
/** A part that is larger when it is unpacked is not read. Bytes. */
export const MAX_PART_BYTES = 50_000_000;
