import { fstatSync, writeSync } from 'node:fs';
import { StreamError, reasonOf } from './failures.ts';
import type { Sentences } from './sentences.ts';

export interface Output {
  /** False when the reader has stopped, as in `| head`. What is written then goes nowhere. */
  readonly hasReader: boolean;
  /**
   * Writes a text. Waits while the reader is slower than the program.
   * @throws StreamError when the text cannot be written, as on a full disk
   */
  write(text: string): Promise<void>;
}

type StandardStream = NodeJS.WriteStream & { readonly fd: number };

/** @param stream the standard output of the process */
export function createOutput(stream: StandardStream, sentences: Sentences): Output {
  // Errors are told by the callback of each writing.
  stream.on('error', () => undefined);
  const isDisk = isFileOrDevice(stream);
  let hasReader = true;
  return {
    get hasReader() {
      return hasReader;
    },
    async write(text) {
      if (!hasReader) return;
      try {
        if (isDisk) writeWhole(stream.fd, text);
        else await writeTo(stream, text);
      } catch (error) {
        const reason = reasonOf(error);
        if (reason !== 'EPIPE') throw new StreamError(sentences.unwritable(reason));
        hasReader = false;
      }
    },
  };
}

function isFileOrDevice(stream: StandardStream): boolean {
  if (stream.isTTY) return false;
  const stats = fstatSync(stream.fd);
  return stats.isFile() || stats.isCharacterDevice();
}

/** A disk that gets full takes the first part of a text, and Node's stream does not say so. */
function writeWhole(fd: number, text: string): void {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length;) at += writeSync(fd, bytes, at);
}

function writeTo(stream: StandardStream, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(text, (error) => {
      if (error) reject(error);
      else resolve();
    });
  });
}

/**
 * Writes an answer as one line of JSON.
 * @param id the JSON of the answer's `id`, its first member
 */
export function writeLine(output: Output, id: string, answer: object): Promise<void> {
  return output.write(`{"id":${id},${json(answer).slice(1)}\n`);
}

/** A value as JSON that no build host takes for a command when it stands in a log. */
export function json(value: unknown, indent?: number): string {
  return JSON.stringify(value, undefined, indent).replace(BUILD_COMMAND, '\\u0023');
}

/**
 * What would move the cursor, change colors, change the direction of writing or hide in a name that looks like another: control and
 * format characters, those of no width, halves of a pair. An emoji may be joined of several and hold the sign that makes it one.
 */
const UNSEEN =
  /(?<=[\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F])\u200D(?=\p{Extended_Pictographic})|(?<=\p{Emoji})\uFE0F|([\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}\u2028\u2029])/gu;
/** The `#` before `#vso[…]` and `#[…]`, which Azure Pipelines, GitHub Actions and TeamCity obey wherever they stand. */
const BUILD_COMMAND = /#(?=#\w*\[)/g;
/** The `:` that begins `::error::…`, which GitHub Actions obeys at the start of a line. */
const WORKFLOW_COMMAND = /^(\s*):(?=:)/;

/**
 * A text that is safe to print on one line of a terminal or of a build's log. Characters that are not seen, and the first sign of what a
 * build host would take for a command, are replaced by their code points: names of files and words of drafts may hold them.
 */
export function printable(text: string): string {
  return text
    .replace(UNSEEN, (all, sign: string | undefined) => (sign === undefined ? all : escaped(sign)))
    .replace(BUILD_COMMAND, escaped)
    .replace(WORKFLOW_COMMAND, (_, blanks: string) => `${blanks}${escaped(':')}`);
}

function escaped(sign: string): string {
  return `\\u{${sign.codePointAt(0)!.toString(16)}}`;
}
