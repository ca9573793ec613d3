/** Makes the bytes of a zip archive depend on nothing but the names and the contents of its entries. */

/** Signatures of the format, as they are read in little-endian order. */
const CENTRAL_HEADER = 0x02014b50;
const END_OF_CENTRAL_DIRECTORY = 0x06054b50;
/** The type and the permissions of a plain file, in the upper half of the attributes. */
const PLAIN_FILE = 0o100644 * 0x10000;

/** An entry of an archive. */
export interface ArchiveEntry {
  readonly name: string;
  /** Size in bytes, before and after compression. */
  readonly size: number;
  readonly compressedSize: number;
  /** Where the header of the entry begins in the central directory. */
  readonly header: number;
}

/**
 * The entries of an archive without a comment, in its own order.
 * @throws Error when the bytes are no such archive
 */
export function entriesOf(archive: Buffer): ArchiveEntry[] {
  const end = archive.length - 22;
  if (end < 0 || archive.readUInt32LE(end) !== END_OF_CENTRAL_DIRECTORY) throw new Error('this is no zip archive');
  const count = archive.readUInt16LE(end + 10);
  const entries: ArchiveEntry[] = [];
  let header = archive.readUInt32LE(end + 16);
  for (let index = 0; index < count; index++) {
    if (archive.readUInt32LE(header) !== CENTRAL_HEADER) throw new Error('the directory of the archive is damaged');
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((at) => archive.readUInt16LE(header + at));
    entries.push({
      name: archive.toString('utf8', header + 46, header + 46 + nameLength!),
      size: archive.readUInt32LE(header + 24),
      compressedSize: archive.readUInt32LE(header + 20),
      header,
    });
    header += 46 + nameLength! + extraLength! + commentLength!;
  }
  return entries;
}

/** Gives every entry the permissions of a plain file, in place: those on the disk depend on how the project was checked out. */
export function forgetPermissions(archive: Buffer): void {
  for (const { header } of entriesOf(archive)) archive.writeUInt32LE(PLAIN_FILE, header + 38);
}
