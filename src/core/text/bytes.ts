/** Reading the numbers and words of a binary file, none of which may be missing. */
import type { WordTree } from './word-tree.ts';

/** @throws Error from every method when the file ends too early */
export class ByteReader {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  #offset = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  /** How many bytes were read. */
  get offset(): number {
    return this.#offset;
  }

  bytes(length: number): Uint8Array {
    const start = this.#take(length);
    return this.#bytes.subarray(start, start + length);
  }

  ascii(length: number): string {
    return String.fromCharCode(...this.bytes(length));
  }

  uint32(): number {
    return this.#view.getUint32(this.#take(4), true);
  }

  float(): number {
    return this.#view.getFloat32(this.#take(4), true);
  }

  /** Seven bits a byte, the lowest first; at most 28 bits. */
  count(): number {
    let value = 0;
    for (let shift = 0; shift < 28; shift += 7) {
      const byte = this.#bytes[this.#take(1)]!;
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value;
    }
    throw new Error('it holds a number that is too large');
  }

  /** Words of UTF-16 code units, one after the other. */
  strings(): string[] {
    return Array.from({ length: this.count() }, () => this.#word(this.count()));
  }

  /**
   * Sorted words. An alphabet comes first, its most frequent units first; then, in three planes, how much each word shares
   * with the one before it, how many units follow, and these units as places in the alphabet (one byte below 192, else two).
   */
  frontCoded(): string[] {
    const alphabet = this.#word(this.count());
    const length = this.count();
    const shared = this.bytes(length);
    const added = this.bytes(length);
    const words: string[] = [];
    let word = '';
    for (let i = 0; i < length; i++) {
      if (shared[i]! > word.length) throw new Error('its words are out of order');
      word = word.slice(0, shared[i]);
      for (let n = added[i]!; n > 0; n--) {
        const place = this.#place();
        if (place >= alphabet.length) throw new Error('a word of it has a letter outside of its alphabet');
        word += alphabet.charAt(place);
      }
      words.push(word);
    }
    return words;
  }

  /** Words as {@link frontCoded} reads them, as the tree that they are. */
  wordTree(): WordTree {
    const alphabet = this.#units(this.count());
    const words = this.count();
    const shared = this.bytes(words);
    const added = this.bytes(words);
    let states = 0;
    let length = 0;
    for (let word = 0; word < words; word++) {
      if (shared[word]! > length || added[word] === 0) throw new Error('its words are out of order');
      length = shared[word]! + added[word]!;
      states += added[word]!;
    }
    const low = new Uint8Array(states);
    const high = new Uint8Array(states);
    const bytes = this.#bytes;
    let at = this.#offset;
    for (let state = 0; state < states; state++) {
      const first = bytes[at++]!;
      const cls = first < ONE_BYTE ? first + 1 : ((first - ONE_BYTE) << 8) + bytes[at++]! + ONE_BYTE + 1;
      if (cls > alphabet.length) throw new Error('a word of it has a letter outside of its alphabet');
      low[state] = cls;
      high[state] = cls >> 8;
    }
    this.#take(at - this.#offset);
    return { alphabet, shared, added, low, high };
  }

  #place(): number {
    const first = this.#bytes[this.#take(1)]!;
    return first < ONE_BYTE ? first : ((first - ONE_BYTE) << 8) + this.#bytes[this.#take(1)]! + ONE_BYTE;
  }

  #word(length: number): string {
    return String.fromCharCode(...this.#units(length));
  }

  #units(length: number): Uint16Array {
    return Uint16Array.from({ length }, () => this.#view.getUint16(this.#take(2), true));
  }

  #take(length: number): number {
    const start = this.#offset;
    if (start + length > this.#bytes.length) throw new Error('it ends too early');
    this.#offset = start + length;
    return start;
  }
}

/** Places in an alphabet below this take one byte. */
export const ONE_BYTE = 192;
