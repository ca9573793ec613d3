/** Makes the bytes of a zip archive depend on nothing but the names and the contents of its entries, and as few as deflate allows. */
import { inflateRawSync } from 'node:zlib';
import { deflateAsync } from '@gfx/zopfli';

/** Signatures of the format, as they are read in little-endian order. */
const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const END_OF_CENTRAL_DIRECTORY = 0x06054b50;
/** The lengths of the two headers of an entry and of the end of the directory, without what is of variable length. */
const LOCAL_LENGTH = 30;
const CENTRAL_LENGTH = 46;
const END_LENGTH = 22;
/** The type and the permissions of a plain file, in the upper half of the attributes. */
const PLAIN_FILE = 0o100644 * 0x10000;

/** An entry of an archive. */
export interface ArchiveEntry {
  readonly name: string;
  /** Size in bytes, before and after compression. */
  readonly size: number;
  readonly compressedSize: number;
  /** Where the header of the entry begins in the central directory, and its length. */
  readonly header: number;
  readonly headerLength: number;
}

/**
 * The entries of an archive without a comment, in its own order.
 * @throws Error when the bytes are no such archive
 */
export function entriesOf(archive: Buffer): ArchiveEntry[] {
  const end = archive.length - END_LENGTH;
  if (end < 0 || archive.readUInt32LE(end) !== END_OF_CENTRAL_DIRECTORY) throw new Error('this is no zip archive');
  const count = archive.readUInt16LE(end + 10);
  const entries: ArchiveEntry[] = [];
  let header = archive.readUInt32LE(end + 16);
  for (let index = 0; index < count; index++) {
    if (archive.readUInt32LE(header) !== CENTRAL_HEADER) throw new Error('the directory of the archive is damaged');
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((at) => archive.readUInt16LE(header + at));
    entries.push({
      name: archive.toString('utf8', header + CENTRAL_LENGTH, header + CENTRAL_LENGTH + nameLength!),
      size: archive.readUInt32LE(header + 24),
      compressedSize: archive.readUInt32LE(header + 20),
      header,
      headerLength: CENTRAL_LENGTH + nameLength! + extraLength! + commentLength!,
    });
    header += entries.at(-1)!.headerLength;
  }
  return entries;
}

/** Gives every entry the permissions of a plain file, in place: those on the disk depend on how the project was checked out. */
export function forgetPermissions(archive: Buffer): void {
  for (const { header } of entriesOf(archive)) archive.writeUInt32LE(PLAIN_FILE, header + 38);
}

/** Bit of the flags: the sizes stand behind the data. */
const SIZES_BEHIND = 8;
const DEFLATED = 8;
/**
 * How often the packer looks for a shorter way, and into how many blocks it may split a file: more take longer and win little. A pack is
 * made of some fifty parts, each of which packs best by itself.
 */
const PACKING = { numiterations: 15, blocksplittingmax: 150 };

/** The same archive with its deflated entries packed as tightly as deflate allows: vsce packs them faster and larger. */
export async function packedTightly(archive: Buffer): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { header, headerLength, compressedSize } of entriesOf(archive)) {
    const central = Buffer.from(archive.subarray(header, header + headerLength));
    const local = archive.readUInt32LE(header + 42);
    if (archive.readUInt32LE(local) !== LOCAL_HEADER) throw new Error('an entry of the archive is damaged');
    const start = local + LOCAL_LENGTH + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
    const packed = archive.subarray(start, start + compressedSize);
    const isDeflated = central.readUInt16LE(10) === DEFLATED;
    const data = isDeflated ? await deflateAsync(inflateRawSync(packed), PACKING) : packed;
    central.writeUInt16LE(central.readUInt16LE(8) & ~SIZES_BEHIND, 8);
    central.writeUInt32LE(data.length, 20);
    central.writeUInt32LE(offset, 42);
    const head = localHeader(central);
    parts.push(head, data);
    directory.push(central);
    offset += head.length + data.length;
  }
  const end = Buffer.from(archive.subarray(archive.length - END_LENGTH));
  end.writeUInt32LE(
    directory.reduce((sum, { length }) => sum + length, 0),
    12,
  );
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, ...directory, end]);
}

/** What stands before the data of an entry, as its header in the directory has it. */
function localHeader(central: Buffer): Buffer {
  const nameLength = central.readUInt16LE(28);
  const head = Buffer.alloc(LOCAL_LENGTH + nameLength);
  head.writeUInt32LE(LOCAL_HEADER, 0);
  // From the version to the length of the name both headers are the same.
  central.copy(head, 4, 6, 30);
  central.copy(head, LOCAL_LENGTH, CENTRAL_LENGTH, CENTRAL_LENGTH + nameLength);
  return head;
}
