/** The ZIP file that a Word document is, as it is read. Of the parts in it only those that are asked for are unpacked. */
import { inflate } from './inflate.ts';
import { WordError } from './problem.ts';

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
