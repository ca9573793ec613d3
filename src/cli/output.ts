import { once } from 'node:events';
import type { Writable } from 'node:stream';

/** Writes a value as one line of JSON, and waits while the reader is behind. */
export async function writeLine(output: Writable, value: unknown): Promise<void> {
  if (!output.write(`${JSON.stringify(value)}\n`)) await once(output, 'drain');
}
