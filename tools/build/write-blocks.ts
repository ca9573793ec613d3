/** Writes a file of blocks, as `src/core/text/block-file.ts` reads it. */
import { BLOCKS_HEADER, padded } from '../../src/core/text/block-file.ts';

/** @param kind four characters of ASCII @throws RangeError for a machine whose numbers lie the other way round */
export function writeBlocks(kind: string, blocks: readonly ArrayBufferView[]): Uint8Array {
  if (new Uint8Array(Uint16Array.of(1).buffer)[0] !== 1) throw new RangeError('built on little-endian machines only');
  const start = BLOCKS_HEADER + 4 * blocks.length;
  const length = blocks.reduce((sum, { byteLength }) => sum + padded(byteLength), start);
  const file = new Uint8Array(length);
  const words = new Uint32Array(file.buffer);
  file.set(new TextEncoder().encode(kind));
  words[1] = length;
  words[2] = blocks.length;
  let offset = start;
  blocks.forEach((block, at) => {
    words[BLOCKS_HEADER / 4 + at] = block.byteLength;
    file.set(new Uint8Array(block.buffer, block.byteOffset, block.byteLength), offset);
    offset += padded(block.byteLength);
  });
  return file;
}
