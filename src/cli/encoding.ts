/** Decodes texts, and says of bytes that are no UTF-8 what they seem to be. Nothing is ever decoded by a guess. */
import { fileFormat, type FileFormat } from './file-format.ts';

/** Why bytes are not read as a text. */
export type EncodingProblem =
  | { readonly kind: 'format'; readonly format: FileFormat }
  /** Text in another encoding, by its byte-order mark or by its looks. */
  | { readonly kind: 'encoding'; readonly encoding: string; readonly isCertain: boolean }
  /** In none that can be told. */
  | { readonly kind: 'unknown' }
  /** Not in the encoding that the user named. */
  | { readonly kind: 'other-than'; readonly encoding: string }
  | { readonly kind: 'binary' };

/** Names in use that the Encoding Standard does not list as labels. */
const ALIASES: Readonly<Record<string, string>> = {
  cp936: 'gbk',
  ms936: 'gbk',
  'gb-18030': 'gb18030',
  cp950: 'big5',
  ms950: 'big5',
  'big-5': 'big5',
  utf16: 'utf-16',
  utf16le: 'utf-16le',
  utf16be: 'utf-16be',
};

const MARKS = [
  // UTF-32 first: its mark begins with that of UTF-16.
  { encoding: 'utf-32le', bytes: [0xff, 0xfe, 0, 0] },
  { encoding: 'utf-32be', bytes: [0, 0, 0xfe, 0xff] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
] as const;

const UTF8_MARK = [0xef, 0xbb, 0xbf];

/** @returns the encoding that a label of the Encoding Standard stands for; undefined for one that this Node cannot decode */
export function encodingOf(label: string): string | undefined {
  const name = label.trim().toLowerCase();
  try {
    return new TextDecoder(ALIASES[name] ?? name).encoding;
  } catch {
    return undefined;
  }
}

/**
 * Decodes a text without its byte-order mark. A mark says more than `encoding`, and so does Chinese or Japanese text that is valid UTF-8:
 * a folder may hold both kinds.
 * @param encoding of texts that are not UTF-8, of {@link encodingOf}; without one they are not read
 */
export function decodeText(bytes: Uint8Array, encoding?: string): string | EncodingProblem {
  const format = fileFormat(bytes);
  if (format) return { kind: 'format', format };
  const mark = markOf(bytes);
  if (mark !== undefined && (encoding === undefined || isUtf32(mark)))
    return { kind: 'encoding', encoding: mark, isCertain: true };
  const utf8 = decode(bytes, 'utf-8');
  if (utf8 !== undefined && !utf8.includes('\0') && (encoding === undefined || isSurelyUtf8(utf8))) return utf8;
  if (encoding === undefined) return problemOf(bytes, utf8 !== undefined);
  const actual = mark ?? (beginsWith(bytes, UTF8_MARK) ? 'utf-8' : encoding);
  const text = decode(bytes, actual);
  return text === undefined || text.includes('\0') ? { kind: 'other-than', encoding: actual } : text;
}

/** What bytes are that begin a stream, when that alone keeps it from being read line by line. */
export function streamProblem(begin: Uint8Array): EncodingProblem | undefined {
  const format = fileFormat(begin);
  if (format) return { kind: 'format', format };
  const mark = markOf(begin);
  if (mark !== undefined) return { kind: 'encoding', encoding: mark, isCertain: true };
  const encoding = begin.includes(0) ? utf16Of(begin) : undefined;
  return encoding === undefined ? undefined : { kind: 'encoding', encoding, isCertain: false };
}

/** No decoder of the Encoding Standard knows it. */
export function isUtf32(encoding: string): boolean {
  return encoding.startsWith('utf-32');
}

/** @returns the encoding that a mark other than that of UTF-8 says */
export function markOf(bytes: Uint8Array): string | undefined {
  return MARKS.find((mark) => beginsWith(bytes, mark.bytes))?.encoding;
}

function beginsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, at) => bytes[at] === byte);
}

/** @returns undefined when the bytes are not in the encoding */
export function decode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    // Some decoders let bytes pass that stand for nothing; those of Unicode do not, and Word's bullets are for private use.
    return !encoding.startsWith('utf-') && /[\uFFFD\uE000-\uF8FF\u0080-\u009F]/.test(text) ? undefined : text;
  } catch {
    return undefined;
  }
}

/** Two bytes of another encoding may look like a letter of UTF-8, three in a row that are Han do not. */
function isSurelyUtf8(text: string): boolean {
  return /^[\0-\x7F]*$|[\u0800-\uFFFF]/.test(text);
}

function problemOf(bytes: Uint8Array, isUtf8: boolean): EncodingProblem {
  const isText = !isUtf8 && !hasControls(bytes);
  const encoding =
    (bytes.length % 2 === 0 ? utf16Of(bytes) : undefined) ?? (isText ? chineseEncodingOf(bytes) : undefined);
  if (encoding !== undefined) return { kind: 'encoding', encoding, isCertain: false };
  return isText ? { kind: 'unknown' } : { kind: 'binary' };
}

/** Control characters that no text holds. */
function hasControls(bytes: Uint8Array): boolean {
  return bytes.some((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27));
}

/** What stands in drafts: ASCII, Latin, kana, common Han, their punctuation, and emoji. */
const USUAL = /[\t\n\r -~\u00A0-\u024F\u2000-\u206F\u3000-\u30FF\u4E00-\u9FFF\uFF00-\uFFEF\uD83C-\uD83E\uDC00-\uDFFF]/g;
const ENOUGH = 0.95;

/** UTF-16 without a mark: nearly all of its units are usual ones in one order of bytes, and not in the other. */
function utf16Of(bytes: Uint8Array): string | undefined {
  const begin = bytes.subarray(0, Math.min(bytes.length, 4096) & ~1);
  return ['utf-16le', 'utf-16be'].find((encoding) => {
    const text = new TextDecoder(encoding).decode(begin);
    return text.length > 1 && (text.match(USUAL)?.length ?? 0) >= ENOUGH * text.length;
  });
}

/** The bytes where the usual characters of an encoding are, of all of its characters of two bytes. */
const USUAL_BYTES = {
  gbk: (lead: number, trail: number) => trail >= 0xa1 && (lead <= 0xa3 || (lead >= 0xb0 && lead <= 0xd7)),
  big5: (lead: number) => lead >= 0xa1 && lead <= 0xc6,
} as const;

/** Simplified Chinese in GBK and GB18030, traditional in Big5: each looks like rare characters of the other, if it can be decoded. */
function chineseEncodingOf(bytes: Uint8Array): string | undefined {
  const shares = (['gbk', 'big5'] as const).map((name): Guess => {
    const encoding = name === 'gbk' && decode(bytes, name) === undefined ? 'gb18030' : name;
    return { encoding, share: decode(bytes, encoding) === undefined ? 0 : shareOf(bytes, USUAL_BYTES[name]) };
  });
  const [best, other] = shares.sort((a, b) => b.share - a.share) as [Guess, Guess];
  return best.share > (other.share === 0 ? ENOUGH_OF_ONE : ENOUGH_OF_TWO) ? best.encoding : undefined;
}

interface Guess {
  readonly encoding: string;
  readonly share: number;
}

/** So many characters must be usual ones when only one encoding fits, as for traditional Chinese in GBK, and when both do. */
const ENOUGH_OF_ONE = 0.25;
const ENOUGH_OF_TWO = 0.5;

function shareOf(bytes: Uint8Array, isUsual: (lead: number, trail: number) => boolean): number {
  let all = 0;
  let usual = 0;
  for (let at = 0; at + 1 < bytes.length; at++) {
    if (bytes[at]! < 0x80) continue;
    all++;
    if (isUsual(bytes[at]!, bytes[at + 1]!)) usual++;
    at++;
  }
  return all === 0 ? 0 : usual / all;
}
