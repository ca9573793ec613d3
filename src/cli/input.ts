/** Reads the input line by line, and reports lines that cannot be read. */
import type { Readable } from 'node:stream';
import type { Sentences } from './sentences.ts';

/** A mistake of the user. The program prints the message, one sentence, and ends with exit code 2. */
export class UsageError extends Error {}

export interface JsonLine {
  /** Counted from 1. */
  readonly number: number;
  readonly value: Readonly<Record<string, unknown>>;
}

/**
 * Reads JSON objects, one a line, as they arrive, so that memory does not grow with their number. Empty lines are skipped.
 * @param complain is called with a sentence for each line that is no JSON object; the others are still read
 */
export async function* readJsonLines(
  input: Readable,
  sentences: Sentences,
  complain: (sentence: string) => void,
): AsyncGenerator<JsonLine> {
  let number = 0;
  for await (const line of readLines(input)) {
    number++;
    if (line.trim() === '') continue;
    const value = parse(line);
    if (value) yield { number, value };
    else complain(sentences.notAnObject(number));
  }
}

/**
 * The lines of a stream, without a byte-order mark. Only LF ends a line: `node:readline` also splits at U+2028 and U+2029, which may
 * stand inside a JSON string.
 */
async function* readLines(input: Readable): AsyncGenerator<string> {
  // A long line arrives in many chunks. They are joined once, at its end.
  let begun: string[] = [];
  let isFirst = true;
  for await (const chunk of input.setEncoding('utf8') as AsyncIterable<string>) {
    const [head = '', ...lines] = (isFirst ? chunk.replace(/^\uFEFF/, '') : chunk).split('\n');
    isFirst = false;
    begun.push(head);
    for (const line of lines) {
      yield begun.join('');
      begun = [line];
    }
  }
  if (begun.length > 0) yield begun.join('');
}

function parse(line: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}
