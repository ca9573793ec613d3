/** The ZIP file that a Word document is. Of the parts in it only those that are asked for are unpacked. */
import { inflate } from './inflate.ts';
import { WordError } from './problem.ts';
import { toUtf8 } from './utf8.ts';

/** Little-endian signatures of the records of a ZIP file. */
const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 65_535;
/** A Word document has some dozen parts, and one for each picture. */
const MOST_PARTS = 10_000;
const STORED = 0;
const DEFLATED = 8;

interface Entry {
  readonly isEncrypted: boolean;
  readonly method: number;
  readonly packedSize: number;
  readonly offset: number;
}

/** The parts of a ZIP file by their names. */
export interface ZipFile {
  readonly names: readonly string[];
  /**
   * @returns undefined where there is no such part
   * @throws WordError for one that is encrypted, broken or larger than the limit
   */
  part(name: string, limit: number): Uint8Array | undefined;
}

/** @throws WordError for bytes that are no ZIP file */
export function openZip(bytes: Uint8Array): ZipFile {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endRecord(view);
  const entries = new Map<string, Entry>();
  const count = view.getUint16(end + 10, true);
  if (count > MOST_PARTS) throw new WordError('too-large');
  let at = view.getUint32(end + 16, true);
  for (let left = count; left > 0; left--) {
    if (at + 46 > end || view.getUint32(at, true) !== CENTRAL) throw new WordError('damaged');
    const nameLength = view.getUint16(at + 28, true);
    const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > end) throw new WordError('damaged');
    // Names of parts are ASCII; what is not is a name that nobody asks for.
    const name = String.fromCharCode(...bytes.subarray(at + 46, Math.min(at + 46 + nameLength, at + 1070)));
    if (entries.has(name)) throw new WordError('damaged');
    entries.set(name, {
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      packedSize: view.getUint32(at + 20, true),
      offset: view.getUint32(at + 42, true),
    });
    at = next;
  }
  return {
    names: [...entries.keys()],
    part(name, limit) {
      const entry = entries.get(name);
      return entry && unpacked(bytes, view, entry, limit);
    },
  };
}

function endRecord(view: DataView): number {
  const last = Math.max(0, view.byteLength - END_LENGTH - LONGEST_COMMENT);
  for (let at = view.byteLength - END_LENGTH; at >= last; at--) if (view.getUint32(at, true) === END) return at;
  throw new WordError('damaged');
}

function unpacked(bytes: Uint8Array, view: DataView, entry: Entry, limit: number): Uint8Array {
  const { isEncrypted, method, packedSize, offset } = entry;
  if (isEncrypted) throw new WordError('encrypted');
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== LOCAL) throw new WordError('damaged');
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packedSize > bytes.length) throw new WordError('damaged');
  const packed = bytes.subarray(start, start + packedSize);
  if (method === DEFLATED) return inflate(packed, limit);
  if (method !== STORED) throw new WordError('damaged');
  if (packed.length > limit) throw new WordError('too-large');
  return packed;
}

/** The first day that a ZIP file can name: what is written is the same each time. 1 January 1980. */
const DAY = 0x21;

/** A ZIP file of parts as they are, not packed. @param parts names in ASCII, and what they hold */
export function writeZip(parts: readonly (readonly [name: string, bytes: Uint8Array])[]): Uint8Array {
  const locals: Uint8Array[] = [];
  const centrals: Uint8Array[] = [];
  let offset = 0;
  for (const [name, bytes] of parts) {
    const title = toUtf8(name);
    // Version, flags, method, time, day, checksum, both sizes, lengths of the name and of what is extra.
    const shared = [
      [20, 2],
      [0, 2],
      [STORED, 2],
      [0, 2],
      [DAY, 2],
      [checksum(bytes), 4],
      [bytes.length, 4],
      [bytes.length, 4],
      [title.length, 2],
      [0, 2],
    ] as const;
    const local = record([[LOCAL, 4], ...shared]);
    centrals.push(record([[CENTRAL, 4], [20, 2], ...shared, [0, 2], [0, 2], [0, 2], [0, 4], [offset, 4]]), title);
    locals.push(local, title, bytes);
    offset += local.length + title.length + bytes.length;
  }
  const length = centrals.reduce((sum, it) => sum + it.length, 0);
  const count = parts.length;
  const end = record([
    [END, 4],
    [0, 2],
    [0, 2],
    [count, 2],
    [count, 2],
    [length, 4],
    [offset, 4],
    [0, 2],
  ]);
  return joined([...locals, ...centrals, end]);
}

/** Numbers one behind the other, each in so many bytes, the lowest first. */
function record(fields: readonly (readonly [value: number, bytes: 2 | 4])[]): Uint8Array {
  return Uint8Array.from(
    fields.flatMap(([value, count]) => Array.from({ length: count }, (_, at) => (value >>> (8 * at)) & 255)),
  );
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, it) => sum + it.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** CRC-32 as ZIP has it (ISO 3309). */
function checksum(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ ((sum & 1) * 0xedb88320);
  }
  return (sum ^ 0xffffffff) >>> 0;
}
