/** Reading what a user names on the command line, and saying what cannot be read. */
import type { Readable } from 'node:stream';

/** Something the user has to mend. The program ends with exit code 2 and this one sentence. */
export class UsageError extends Error {}

export interface JsonLine {
  /** Counted from 1. */
  readonly number: number;
  readonly value: Readonly<Record<string, unknown>>;
}

/**
 * Reads JSON objects, one a line, as they come: memory does not grow with their number. Empty lines are passed over.
 * @param complain told of every line that is no JSON object; the rest is still read
 */
export async function* readJsonLines(input: Readable, complain: (sentence: string) => void): AsyncGenerator<JsonLine> {
  let number = 0;
  for await (const line of readLines(input)) {
    number++;
    if (line.trim() === '') continue;
    const value = parse(line);
    if (value) yield { number, value };
    else complain(`line ${number} is not a JSON object; it was left out`);
  }
}

/** The lines of a stream. Only LF ends one: U+2028 and its like stand inside JSON strings, where `node:readline` would cut them. */
async function* readLines(input: Readable): AsyncGenerator<string> {
  let rest = '';
  for await (const chunk of input.setEncoding('utf8') as AsyncIterable<string>) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop()!;
    yield* lines;
  }
  if (rest !== '') yield rest;
}

function parse(line: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}
