import { once } from 'node:events';
import type { Writable } from 'node:stream';

/** Writes a text, and waits while the reader is behind. */
export async function write(output: Writable, text: string): Promise<void> {
  if (!output.write(text)) await once(output, 'drain');
}

/** Writes a value as one line of JSON, and waits while the reader is behind. */
export function writeLine(output: Writable, value: unknown): Promise<void> {
  return write(output, `${JSON.stringify(value)}\n`);
}

/**
 * A text on one line of a terminal: what would move the cursor, change colors or turn the direction of writing, in a file's name or
 * in a draft's words, is shown as its code point instead.
 */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/gu, (sign) => {
    return `\\u{${sign.codePointAt(0)!.toString(16)}}`;
  });
}
