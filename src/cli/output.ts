import { once } from 'node:events';
import type { Writable } from 'node:stream';

/** Writes a text. Waits while the reader of the stream is slower than the program. */
export async function write(output: Writable, text: string): Promise<void> {
  if (!output.write(text)) await once(output, 'drain');
}

/** Writes a value as one line of JSON. Waits while the reader of the stream is slower than the program. */
export function writeLine(output: Writable, value: unknown): Promise<void> {
  return write(output, `${JSON.stringify(value)}\n`);
}

/**
 * A text that is safe to print on one line of a terminal. Characters that would move the cursor, change colors or change the
 * direction of writing are replaced by their code points: names of files and words of drafts may hold them.
 */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/gu, (sign) => {
    return `\\u{${sign.codePointAt(0)!.toString(16)}}`;
  });
}
