/** Reads the standard input: as one text, or line by line as JSON. */
import type { Readable } from 'node:stream';
import { MAX_WORD_BYTES } from '../core/index.ts';
import { decodeText, isUtf32, markOf, streamProblem } from './encoding.ts';
import { StreamError, reasonOf } from './failures.ts';
import { isZip } from './file-format.ts';
import { MAX_BYTES } from './limits.ts';
import { rawId } from './raw-id.ts';
import type { Sentences } from './sentences.ts';

export interface JsonLine {
  /** Counted from 1. */
  readonly number: number;
  /** The JSON of the line's `id` as it came; `null` without one. */
  readonly id: string;
  readonly value: Readonly<Record<string, unknown>>;
}

interface Line {
  /** Empty when the line is too long. */
  readonly bytes: Uint8Array;
  readonly isTooLong: boolean;
}

/** @returns all bytes, or only the first some of an input that is too large: of a Word document more may be read than of a text */
export async function readBytes(input: Readable, sentences: Sentences): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  let most = MAX_BYTES;
  for await (const chunk of chunksOf(input, sentences)) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > most && isZip(Buffer.concat(chunks))) most = MAX_WORD_BYTES;
    if (length > most) break;
  }
  return Buffer.concat(chunks);
}

/**
 * Reads JSON objects, one a line, as they arrive, so that memory does not grow with their number. Empty lines are skipped.
 * @param encoding of lines that are not UTF-8; without one they are not read
 * @param complain is called with a sentence for each line that is no JSON object, is too long, or is not text; the others are still read
 * @throws StreamError when the input as a whole cannot be read, as a PDF
 */
export async function* readJsonLines(
  input: Readable,
  encoding: string | undefined,
  sentences: Sentences,
  complain: (sentence: string) => void,
): AsyncGenerator<JsonLine> {
  const text = await openText(input, encoding, sentences);
  let number = 0;
  for await (const { bytes, isTooLong } of readLines(text.chunks)) {
    number++;
    const line = isTooLong ? undefined : decodeText(bytes, text.encoding);
    if (line === '') continue;
    const read = typeof line === 'string' ? readLine(line, sentences) : undefined;
    if (typeof read === 'object') yield { number, ...read };
    else if (line === undefined) complain(sentences.aboutLine(number, sentences.tooLarge));
    else if (read !== undefined) complain(sentences.aboutLine(number, read));
    else if (typeof line === 'object') complain(sentences.aboutLine(number, sentences.encodingProblem(line)));
  }
}

/** @returns undefined for an empty line, a sentence for one that is not read */
function readLine(line: string, sentences: Sentences): Omit<JsonLine, 'number'> | string | undefined {
  if (line.trim() === '') return undefined;
  const value = parse(line);
  if (!value) return sentences.notAnObject;
  const id = rawId(line, value.id);
  return id === undefined ? sentences.deepId : { id, value };
}

interface OpenText {
  readonly chunks: AsyncIterable<Uint8Array>;
  /** Of what is not UTF-8 in them, but never UTF-16: in all others a byte LF ends a line. */
  readonly encoding: string | undefined;
}

/** Looks at the first chunk. UTF-16 is made UTF-8 as it comes. */
async function openText(input: Readable, encoding: string | undefined, sentences: Sentences): Promise<OpenText> {
  const chunks = chunksOf(input, sentences);
  const first = await chunks.next();
  const begin = first.done ? new Uint8Array() : first.value;
  const problem = streamProblem(begin);
  const isReadable =
    problem === undefined || (encoding !== undefined && problem.kind === 'encoding' && !isUtf32(problem.encoding));
  if (!isReadable) {
    await chunks.return(undefined);
    throw new StreamError(sentences.about(sentences.standardInput, sentences.encodingProblem(problem)));
  }
  const all = startingWith(begin, chunks);
  const actual = markOf(begin) ?? encoding;
  return actual?.startsWith('utf-16')
    ? { chunks: transcoded(all, actual, sentences), encoding: undefined }
    : { chunks: all, encoding };
}

async function* startingWith<T>(first: T, rest: AsyncIterable<T>): AsyncGenerator<T> {
  yield first;
  yield* rest;
}

async function* transcoded(
  chunks: AsyncIterable<Uint8Array>,
  encoding: string,
  sentences: Sentences,
): AsyncGenerator<Uint8Array> {
  try {
    const decoder = new TextDecoder(encoding, { fatal: true });
    for await (const chunk of chunks) yield Buffer.from(decoder.decode(chunk, { stream: true }));
    decoder.decode();
  } catch (error) {
    if (error instanceof StreamError) throw error;
    const problem = sentences.encodingProblem({ kind: 'other-than', encoding });
    throw new StreamError(sentences.about(sentences.standardInput, problem));
  }
}

async function* chunksOf(input: Readable, sentences: Sentences): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of input) yield chunk as Uint8Array;
  } catch (error) {
    throw new StreamError(sentences.about(sentences.standardInput, sentences.unreadable(reasonOf(error))));
  }
}

const LF = 10;

/**
 * The lines of a stream. Only LF ends a line: `node:readline` also splits at U+2028 and U+2029, which may stand inside a JSON string.
 * Of a line that is too long nothing is kept.
 */
async function* readLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Line> {
  // A long line arrives in many chunks. They are joined once, at its end.
  let begun: Uint8Array[] = [];
  let length = 0;
  const add = (part: Uint8Array): void => {
    length += part.length;
    if (length > MAX_BYTES) begun = [];
    else begun.push(part);
  };
  const take = (): Line => {
    const line = { bytes: Buffer.concat(begun), isTooLong: length > MAX_BYTES };
    begun = [];
    length = 0;
    return line;
  };
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(LF); end >= 0; end = chunk.indexOf(LF, start)) {
      add(chunk.subarray(start, end));
      yield take();
      start = end + 1;
    }
    if (start < chunk.length) add(chunk.subarray(start));
  }
  if (length > 0) yield take();
}

function parse(line: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}
