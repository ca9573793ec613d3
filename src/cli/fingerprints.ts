import { createHash } from 'node:crypto';
import type { Finding } from '../core/index.ts';

/**
 * A fingerprint of a finding that stays the same when lines above it change: a hash of its code, of the text in its range, and of the
 * number of equal findings before it. The findings of a text are given in their order, each once, and all of them.
 */
export function createFingerprints(text: string): (finding: Finding) => string {
  const seen = new Map<string, number>();
  return ({ code, start, end }) => {
    const words = `${code}\n${text.slice(start, end).replace(/\s+/g, ' ')}`;
    const count = seen.get(words) ?? 0;
    seen.set(words, count + 1);
    return shortHash(`${words}\n${count}`);
  };
}

/** The first 32 hexadecimal digits of SHA-256. */
export function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}
