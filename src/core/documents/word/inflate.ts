/** Unpacks what DEFLATE packed (RFC 1951), the way parts of a Word document are packed. */
import { Inflate } from 'fflate';
import { WordError } from './problem.ts';

/** So many packed bytes are unpacked at a time. DEFLATE makes at most 1,032 of one: no step takes more than 17 MB. */
const STEP = 16_384;

/**
 * @param limit no more bytes are unpacked
 * @throws WordError for a stream that is broken or holds more than the limit
 */
export function inflate(packed: Uint8Array, limit: number): Uint8Array {
  const pieces: Uint8Array[] = [];
  let length = 0;
  const stream = new Inflate((piece) => {
    pieces.push(piece);
    length += piece.length;
  });
  for (let at = 0; at === 0 || at < packed.length; at += STEP) {
    push(stream, packed.slice(at, at + STEP), at + STEP >= packed.length);
    if (length > limit) throw new WordError('too-large');
  }
  return joined(pieces, length);
}

function push(stream: Inflate, packed: Uint8Array, isLast: boolean): void {
  try {
    stream.push(packed, isLast);
  } catch {
    throw new WordError('damaged');
  }
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const all = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
