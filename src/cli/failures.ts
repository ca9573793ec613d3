/** What ends a run early. The program prints the message, one sentence, and ends with exit code 2. */

/** A mistake in how the program is called; the way to the help is printed as well. */
export class UsageError extends Error {}

/** The standard input cannot be read, or the output cannot be written. */
export class StreamError extends Error {}

/** Mistakes in a file of settings, a sentence each with its place. */
export class ConfigError extends Error {
  readonly sentences: readonly string[];

  constructor(sentences: readonly string[]) {
    super(sentences.join('\n'));
    this.sentences = sentences;
  }
}

/** The code of a system error (`EACCES`), else its message. */
export function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return code ?? message;
}
