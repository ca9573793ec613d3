/** Unpacks what DEFLATE packed (RFC 1951), the way parts of a Word document are packed. */
import { WordError } from './problem.ts';

/** A code of Huffman: the next `bits` bits of the stream lead to `symbol << 4 | length`; 0 where no code begins so. */
interface Codes {
  readonly bits: number;
  readonly entries: Uint32Array;
}

const LENGTH_BASE = [
  3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258,
];
const LENGTH_BITS = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
const DISTANCE_BASE = [
  1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145,
  8193, 12289, 16385, 24577,
];
/** The order in which the lengths of the codes of lengths are written. */
const ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
const END_OF_BLOCK = 256;
const LONGEST_CODE = 15;

/**
 * @param limit no more bytes are unpacked
 * @throws WordError for a stream that is broken or holds more than the limit
 */
export function inflate(packed: Uint8Array, limit: number): Uint8Array {
  const bits = new Bits(packed);
  const output = new Output(limit);
  for (let isLast = false; !isLast;) {
    isLast = bits.take(1) === 1;
    const kind = bits.take(2);
    if (kind === 0) stored(bits, output);
    else if (kind === 1) compressed(bits, output, codesOf(fixedLengths()), codesOf(new Uint8Array(30).fill(5)));
    else if (kind === 2) {
      const { literals, distances } = readCodes(bits);
      compressed(bits, output, literals, distances);
    } else throw new WordError('damaged');
  }
  return output.bytes();
}

class Bits {
  readonly #bytes: Uint8Array;
  #at = 0;
  #held = 0;
  #count = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  take(count: number): number {
    this.#need(count);
    const value = this.#held & ((1 << count) - 1);
    this.#drop(count);
    return value;
  }

  symbol({ bits, entries }: Codes): number {
    this.#need(bits);
    const entry = entries[this.#held & ((1 << bits) - 1)]!;
    if (entry === 0) throw new WordError('damaged');
    this.#drop(entry & 15);
    return entry >> 4;
  }

  /** The next whole bytes; the bits left of the byte before them are skipped. */
  wholeBytes(length: number): Uint8Array {
    this.#drop(this.#count & 7);
    const start = this.#at - (this.#count >> 3);
    this.#held = 0;
    this.#count = 0;
    if (start + length > this.#bytes.length) throw new WordError('damaged');
    this.#at = start + length;
    return this.#bytes.subarray(start, this.#at);
  }

  /** Behind the end come zeros, which nothing may take. */
  #need(count: number): void {
    for (; this.#count < count; this.#count += 8) this.#held |= (this.#bytes[this.#at++] ?? 0) << this.#count;
  }

  #drop(count: number): void {
    this.#held >>>= count;
    this.#count -= count;
    if (this.#at - (this.#count >> 3) > this.#bytes.length) throw new WordError('damaged');
  }
}

class Output {
  readonly #limit: number;
  #bytes = new Uint8Array(65_536);
  #length = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  add(byte: number): void {
    if (this.#length === this.#bytes.length) this.#grow(this.#length + 1);
    this.#bytes[this.#length++] = byte;
  }

  addAll(bytes: Uint8Array): void {
    this.#grow(this.#length + bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  repeat(distance: number, length: number): void {
    if (distance > this.#length) throw new WordError('damaged');
    this.#grow(this.#length + length);
    for (let left = length; left > 0; left--) {
      this.#bytes[this.#length] = this.#bytes[this.#length - distance]!;
      this.#length++;
    }
  }

  bytes(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }

  #grow(length: number): void {
    if (length > this.#limit) throw new WordError('too-large');
    if (length <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(length, Math.min(this.#limit, this.#bytes.length * 2)));
    larger.set(this.#bytes);
    this.#bytes = larger;
  }
}

function stored(bits: Bits, output: Output): void {
  const head = bits.wholeBytes(4);
  const length = head[0]! | (head[1]! << 8);
  if (length !== ((head[2]! | (head[3]! << 8)) ^ 0xffff)) throw new WordError('damaged');
  output.addAll(bits.wholeBytes(length));
}

function compressed(bits: Bits, output: Output, literals: Codes, distances: Codes): void {
  for (;;) {
    const symbol = bits.symbol(literals);
    if (symbol === END_OF_BLOCK) return;
    if (symbol < END_OF_BLOCK) {
      output.add(symbol);
      continue;
    }
    const base = LENGTH_BASE[symbol - 257];
    if (base === undefined) throw new WordError('damaged');
    const length = base + bits.take(LENGTH_BITS[symbol - 257]!);
    const place = bits.symbol(distances);
    const near = DISTANCE_BASE[place];
    if (near === undefined) throw new WordError('damaged');
    output.repeat(near + bits.take(place < 4 ? 0 : (place >> 1) - 1), length);
  }
}

function fixedLengths(): Uint8Array {
  return new Uint8Array(288).fill(8).fill(9, 144, 256).fill(7, 256, 280);
}

/** The codes that a block brings along. */
function readCodes(bits: Bits): { readonly literals: Codes; readonly distances: Codes } {
  const literalCount = bits.take(5) + 257;
  const count = literalCount + bits.take(5) + 1;
  const codeCount = bits.take(4) + 4;
  const codeLengths = new Uint8Array(19);
  for (let at = 0; at < codeCount; at++) codeLengths[ORDER[at]!] = bits.take(3);
  const codes = codesOf(codeLengths);
  const lengths = new Uint8Array(count);
  for (let at = 0; at < count;) {
    const symbol = bits.symbol(codes);
    if (symbol < 16) {
      lengths[at++] = symbol;
      continue;
    }
    if (symbol === 16 && at === 0) throw new WordError('damaged');
    const repeated = symbol === 16 ? lengths[at - 1]! : 0;
    const times = symbol === 16 ? 3 + bits.take(2) : symbol === 17 ? 3 + bits.take(3) : 11 + bits.take(7);
    if (at + times > count) throw new WordError('damaged');
    lengths.fill(repeated, at, at + times);
    at += times;
  }
  return { literals: codesOf(lengths.subarray(0, literalCount)), distances: codesOf(lengths.subarray(literalCount)) };
}

/** @param lengths of the code of each symbol, in bits; 0 for a symbol that has none */
function codesOf(lengths: Uint8Array): Codes {
  const counts = new Uint16Array(LONGEST_CODE + 1);
  for (const length of lengths) counts[length]!++;
  counts[0] = 0;
  let bits = LONGEST_CODE;
  while (bits > 1 && counts[bits] === 0) bits--;
  const next = new Uint32Array(LONGEST_CODE + 1);
  for (let length = 1, code = 0; length <= LONGEST_CODE; length++) {
    code = (code + counts[length - 1]!) << 1;
    if (code + counts[length]! > 1 << length) throw new WordError('damaged');
    next[length] = code;
  }
  const entries = new Uint32Array(1 << bits);
  for (let symbol = 0; symbol < lengths.length; symbol++) {
    const length = lengths[symbol]!;
    if (length === 0) continue;
    let reversed = 0;
    for (let code = next[length]!++, left = length; left > 0; left--, code >>= 1)
      reversed = (reversed << 1) | (code & 1);
    for (let at = reversed; at < entries.length; at += 1 << length) entries[at] = (symbol << 4) | length;
  }
  return { bits, entries };
}
