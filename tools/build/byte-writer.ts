/** Writes binary files as `src/core/text/bytes.ts` reads them. */
import { ONE_BYTE } from '../../src/core/text/bytes.ts';
import { wordTree, type WordTree } from '../../src/core/text/word-tree.ts';

/** Numbers and words as bytes; every method is what the method of the same name of `ByteReader` reads. */
export class ByteWriter {
  readonly #bytes: number[] = [];

  bytes(): Uint8Array {
    return Uint8Array.from(this.#bytes);
  }

  byte(value: number): void {
    this.#bytes.push(value & 0xff);
  }

  uint32(value: number): void {
    for (let shift = 0; shift < 32; shift += 8) this.byte(value >>> shift);
  }

  float(value: number): void {
    this.#bytes.push(...new Uint8Array(Float32Array.of(value).buffer));
  }

  count(value: number): void {
    let rest = value;
    for (; rest >= 0x80; rest >>>= 7) this.byte(rest | 0x80);
    this.byte(rest);
  }

  strings(words: readonly string[]): void {
    this.count(words.length);
    for (const word of words) this.#word(word);
  }

  /** @param words sorted, none twice, none empty */
  frontCoded(words: readonly string[]): void {
    this.wordTree(wordTree(words));
  }

  /** @throws RangeError when a word is longer than a byte can say */
  wordTree({ alphabet, shared, added, low, high }: WordTree): void {
    if (!(shared instanceof Uint8Array)) throw new RangeError('a word is too long for a file');
    this.#word(String.fromCharCode(...alphabet));
    this.count(added.length);
    for (const count of [...shared, ...added]) this.byte(count);
    low.forEach((byte, state) => {
      const place = (byte | (high[state]! << 8)) - 1;
      if (place < ONE_BYTE) this.byte(place);
      else {
        this.byte(ONE_BYTE + ((place - ONE_BYTE) >> 8));
        this.byte(place - ONE_BYTE);
      }
    });
  }

  #word(word: string): void {
    this.count(word.length);
    for (let at = 0; at < word.length; at++) {
      this.byte(word.charCodeAt(at));
      this.byte(word.charCodeAt(at) >> 8);
    }
  }
}
