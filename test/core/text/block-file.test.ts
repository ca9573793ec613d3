import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { BlockReader, BLOCKS_HEADER, padded } from '../../../src/core/text/block-file.ts';
import { escapeHtml } from '../../../src/core/text/html.ts';

/** A file as the build writes it, with three blocks. */
function file(...blocks: readonly (readonly number[])[]): Uint8Array {
  const lengths = 4 * blocks.length;
  const size = BLOCKS_HEADER + lengths + blocks.reduce((sum, { length }) => sum + padded(length), 0);
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  bytes.set([0x52, 0x4c, 0x54, 0x31]);
  view.setUint32(4, size, true);
  view.setUint32(8, blocks.length, true);
  let offset = BLOCKS_HEADER + lengths;
  blocks.forEach((block, at) => {
    view.setUint32(BLOCKS_HEADER + 4 * at, block.length, true);
    bytes.set(block, offset);
    offset += padded(block.length);
  });
  return bytes;
}

const BLOCKS = [
  [1, 2, 3],
  [0x34, 0x12, 0xff, 0xff],
  [0xfe, 0xff, 0xff, 0xff, 1, 0, 0, 0],
] as const;

describe('A file of blocks', () => {
  it('gives its numbers in order, little-endian, wherever its bytes lie', () => {
    for (const offset of [0, 1, 2, 4]) {
      const memory = new Uint8Array(200);
      const bytes = file(...BLOCKS);
      memory.set(bytes, offset);
      const reader = new BlockReader(memory.subarray(offset, offset + bytes.length), 'RLT1');
      assert.deepEqual([...reader.uint8s()], [1, 2, 3]);
      assert.deepEqual([...reader.uint16s()], [0x1234, 0xffff]);
      assert.deepEqual([...reader.int16s()], [-2, -1, 1, 0]);
      assert.throws(() => reader.uint8s(), /^Error: it has too few parts$/);
    }
  });

  it('may hold no blocks, and empty ones', () => {
    assert.throws(() => new BlockReader(file(), 'RLT1').uint8s(), /too few parts/);
    assert.deepEqual([...new BlockReader(file([], [7]), 'RLT1').uint8s()], []);
  });

  it('says what is wrong when it is not whole or not ours', () => {
    const reading = (change: (bytes: Uint8Array, view: DataView) => Uint8Array | undefined) => () => {
      const bytes = file(...BLOCKS);
      return new BlockReader(change(bytes, new DataView(bytes.buffer)) ?? bytes, 'RLT1');
    };
    assert.throws(
      reading(() => new Uint8Array(11)),
      /^Error: it does not begin as one$/,
    );
    assert.throws(
      reading((bytes) => void bytes.set([0x58], 3)),
      /does not begin as one/,
    );
    assert.throws(
      reading((bytes) => bytes.subarray(0, bytes.length - 4)),
      /^Error: it has 36 bytes and should have 40$/,
    );
    assert.throws(
      reading((_, view) => void view.setUint32(8, 8, true)),
      /^Error: it has no room for its parts$/,
    );
    assert.throws(
      reading((_, view) => void view.setUint32(12, 5, true)),
      /^Error: its parts are not as long as it$/,
    );
    assert.doesNotThrow(reading(() => undefined));
  });

  it('begins each block at a multiple of four', () => {
    assert.deepEqual([0, 1, 3, 4, 5, 8].map(padded), [0, 4, 4, 4, 8, 8]);
  });
});

describe('A text in HTML', () => {
  it('stays text, also inside of quotes', () => {
    const escaped = escapeHtml(`<a href="x" title='y'>&</a>`);
    assert.doesNotMatch(escaped, /[<>"']|&(?!#\d+;)/);
    assert.equal(
      escaped.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code))),
      `<a href="x" title='y'>&</a>`,
    );
  });
});
