/** Makes changes of a text in the bytes it was read from, so that all else in a file stays as it is. */
import { applyChanges, type TextChange } from '../core/index.ts';
import { decode, markOf } from './encoding.ts';

/**
 * @param bytes that were read as `text`: with or without a byte-order mark, in UTF-8 or in another encoding
 * @param encoding that the user names for what is not UTF-8
 * @param changes of the text: sorted, not overlapping
 * @returns undefined when the encoding cannot say what is inserted, or the bytes would not be read as the changed text
 */
export function changeBytes(
  bytes: Uint8Array,
  text: string,
  encoding: string | undefined,
  changes: readonly TextChange[],
): Uint8Array | undefined {
  const actual = encodingOfText(bytes, text, encoding);
  if (actual === undefined) return undefined;
  const offsets = byteOffsets(
    bytes,
    text,
    actual,
    changes.flatMap(({ start, end }) => [start, end]),
  );
  const parts: Uint8Array[] = [];
  let at = 0;
  for (const [index, { newText }] of changes.entries()) {
    const inserted = encode(newText, actual);
    if (!inserted) return undefined;
    parts.push(bytes.subarray(at, offsets[2 * index]), inserted);
    at = offsets[2 * index + 1]!;
  }
  const changed = Buffer.concat([...parts, bytes.subarray(at)]);
  return decode(changed, actual) === applyChanges(text, changes) ? changed : undefined;
}

function encodingOfText(bytes: Uint8Array, text: string, encoding: string | undefined): string | undefined {
  return ['utf-8', markOf(bytes), encoding].find((it) => it !== undefined && decode(bytes, it) === text);
}

/** Where sorted offsets of a text stand in its bytes. */
function byteOffsets(bytes: Uint8Array, text: string, encoding: string, offsets: readonly number[]): number[] {
  if (encoding.startsWith('utf-16')) {
    const mark = markOf(bytes) === undefined ? 0 : 2;
    return offsets.map((offset) => mark + 2 * offset);
  }
  if (encoding !== 'utf-8') return offsets.map((offset) => byteOffsetInLine(bytes, text, encoding, offset));
  let at = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  let from = 0;
  return offsets.map((offset) => {
    at += Buffer.byteLength(text.slice(from, offset));
    from = offset;
    return at;
  });
}

/** In the encodings of East Asia a byte that ends a line is never a part of another character, so lines can be counted in bytes. */
function byteOffsetInLine(bytes: Uint8Array, text: string, encoding: string, offset: number): number {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  let at = 0;
  for (let found = text.indexOf('\n'); found >= 0 && found < lineStart; found = text.indexOf('\n', found + 1))
    at = bytes.indexOf(0x0a, at) + 1;
  const decoder = new TextDecoder(encoding);
  let units = 0;
  while (units < offset - lineStart && at < bytes.length)
    units += decoder.decode(bytes.subarray(at, ++at), { stream: true }).length;
  return at;
}

function encode(text: string, encoding: string): Uint8Array | undefined {
  if (encoding === 'utf-8') return Buffer.from(text);
  if (encoding === 'utf-16le') return Buffer.from(text, 'utf16le');
  if (encoding === 'utf-16be') return Buffer.from(text, 'utf16le').swap16();
  // Node encodes no other; ASCII is the same in all that are read.
  return /^[\0-\x7F]*$/.test(text) ? Buffer.from(text) : undefined;
}
