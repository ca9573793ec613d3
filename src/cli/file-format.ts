/** Tells by their first bytes the formats that people keep drafts in and that are not text. */

/** `office`: a table, slides or another document of an office suite. */
export type FileFormat = 'pdf' | 'word' | 'office' | 'rtf';

const PDF = '%PDF-';
const RTF = '{\\rtf';
const ZIP = 'PK\u0003\u0004';
/** Compound File Binary, which holds .doc, .xls, .ppt and .wps. */
const COMPOUND = '\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1';
const OPEN_DOCUMENT = 'mimetypeapplication/vnd.oasis.opendocument.';

/** Whether bytes begin a ZIP archive, as those of a Word document do. */
export function isZip(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, ZIP.length)).toString('latin1') === ZIP;
}

/** Whether bytes are a Word document of the kind that is read (.docx), whatever its name. */
export function isWordDocument(bytes: Uint8Array): boolean {
  const begin = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 512)).toString('latin1');
  return begin.startsWith(ZIP) && fileFormat(bytes) === 'word' && !begin.includes(OPEN_DOCUMENT);
}

/** @param bytes of a file, or its first some thousand */
export function fileFormat(bytes: Uint8Array): FileFormat | undefined {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const begin = buffer.toString('latin1', 0, 512);
  if (begin.startsWith(PDF)) return 'pdf';
  if (begin.startsWith(RTF)) return 'rtf';
  if (begin.startsWith(COMPOUND)) return buffer.includes('WordDocument', 0, 'utf16le') ? 'word' : 'office';
  if (!begin.startsWith(ZIP)) return undefined;
  if (buffer.includes('word/', 0, 'latin1') || begin.includes(`${OPEN_DOCUMENT}text`)) return 'word';
  return begin.includes('[Content_Types].xml') || begin.includes(OPEN_DOCUMENT) ? 'office' : undefined;
}
