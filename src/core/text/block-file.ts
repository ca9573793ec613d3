/**
 * A binary file of blocks of numbers, which are read where they lie: nothing is decoded, and nothing copied.
 *
 * The file begins with the four characters of its kind and version, its length in bytes and the number of blocks, then the length of
 * each block in bytes; each block begins at a multiple of four. All numbers are little-endian. That a file is whole and ours is
 * checked by these; what is in the blocks is not looked through, because that would take longer than everything else.
 */

/** Bytes before the lengths of the blocks. */
export const BLOCKS_HEADER = 12;

/** Where the bytes of a block of so many end, with the filling that lets the next one begin at a multiple of four. */
export function padded(length: number): number {
  return (length + 3) & ~3;
}

const IS_LITTLE_ENDIAN = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;

/** Reads the blocks of a file in their order. */
export class BlockReader {
  readonly #bytes: Uint8Array<ArrayBuffer>;
  readonly #lengths: Uint32Array;
  #block = 0;
  #offset: number;

  /**
   * @param kind the four characters that the file begins with
   * @throws Error when it begins with others or is not whole
   */
  constructor(bytes: Uint8Array, kind: string) {
    if (bytes.length < BLOCKS_HEADER || String.fromCharCode(...bytes.subarray(0, kind.length)) !== kind) {
      throw new Error('it does not begin as one');
    }
    const isAligned = bytes.byteOffset % 4 === 0 && bytes.buffer instanceof ArrayBuffer;
    this.#bytes = isAligned ? (bytes as Uint8Array<ArrayBuffer>) : bytes.slice();
    const [length, count] = this.#uint32s(4, 8) as unknown as [number, number];
    if (length !== bytes.length) throw new Error(`it has ${bytes.length} bytes and should have ${length}`);
    this.#offset = BLOCKS_HEADER + 4 * count;
    if (this.#offset > length) throw new Error('it has no room for its parts');
    this.#lengths = this.#uint32s(BLOCKS_HEADER, 4 * count);
    if (this.#lengths.reduce((sum, of) => sum + padded(of), this.#offset) !== length) {
      throw new Error('its parts are not as long as it');
    }
  }

  /** @throws Error when there is no block left, as are the other methods' */
  uint8s(): Uint8Array<ArrayBuffer> {
    const length = this.#lengths[this.#block++];
    if (length === undefined) throw new Error('it has too few parts');
    const start = this.#offset;
    this.#offset += padded(length);
    return this.#bytes.subarray(start, start + length);
  }

  uint16s(): Uint16Array<ArrayBuffer> {
    const bytes = inOrder(this.uint8s(), 2);
    return new Uint16Array(bytes.buffer, bytes.byteOffset, bytes.length >> 1);
  }

  int16s(): Int16Array<ArrayBuffer> {
    const bytes = inOrder(this.uint8s(), 2);
    return new Int16Array(bytes.buffer, bytes.byteOffset, bytes.length >> 1);
  }

  #uint32s(start: number, length: number): Uint32Array {
    const bytes = inOrder(this.#bytes.subarray(start, start + length), 4);
    return new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length >> 2);
  }
}

/** Bytes of little-endian numbers in the order of this machine: themselves, or a copy of them turned round. */
function inOrder(bytes: Uint8Array<ArrayBuffer>, size: number): Uint8Array<ArrayBuffer> {
  if (IS_LITTLE_ENDIAN) return bytes;
  const turned = bytes.slice();
  for (let at = 0; at + size <= turned.length; at += size) turned.subarray(at, at + size).reverse();
  return turned;
}
