/** Encodes texts as programs in China and Taiwan do: Node can only decode these encodings. */

/** @param encoding of two bytes for each character that is not ASCII */
export function encoded(text: string, encoding: 'gbk' | 'big5'): Uint8Array {
  const decoder = new TextDecoder(encoding);
  const bytes = new Map<string, readonly number[]>();
  // Leads below 0xA1 hold what GBK added to an older standard, traditional characters above all.
  const leads = Array.from({ length: 0x7e }, (_, at) => 0x81 + ((at + 0x20) % 0x7e));
  for (const lead of leads)
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const sign = decoder.decode(Uint8Array.of(lead, trail));
      if (sign.length === 1 && sign !== '\uFFFD' && !bytes.has(sign)) bytes.set(sign, [lead, trail]);
    }
  return Uint8Array.from([...text].flatMap((sign) => (sign < '\u0080' ? [sign.charCodeAt(0)] : bytes.get(sign)!)));
}

export function utf16(text: string, order: 'le' | 'be', mark = ''): Uint8Array {
  const bytes = Buffer.from(mark + text, 'utf16le');
  return order === 'le' ? bytes : bytes.swap16();
}
