/** Texts as UTF-8 and back. The core knows neither Node's nor a browser's own. */

/** Bytes that stand for no character become U+FFFD. */
export function fromUtf8(bytes: Uint8Array): string {
  const parts: string[] = [];
  let units: number[] = [];
  for (let at = 0; at < bytes.length;) {
    const first = bytes[at++]!;
    const more = first < 0x80 ? 0 : first >> 5 === 6 ? 1 : first >> 4 === 14 ? 2 : first >> 3 === 30 ? 3 : -1;
    let point = more <= 0 ? first : first & (0x3f >> more);
    let left = more;
    for (; left > 0 && (bytes[at] ?? 0) >> 6 === 2; left--) point = (point << 6) | (bytes[at++]! & 0x3f);
    units.push(left !== 0 || point > 0x10ffff ? 0xfffd : point);
    if (units.length < 4096) continue;
    parts.push(String.fromCodePoint(...units));
    units = [];
  }
  return parts.join('') + String.fromCodePoint(...units);
}

export function toUtf8(text: string): Uint8Array {
  const bytes: number[] = [];
  for (const character of text) {
    const point = character.codePointAt(0)!;
    if (point < 0x80) bytes.push(point);
    else if (point < 0x800) bytes.push(0xc0 | (point >> 6), 0x80 | (point & 0x3f));
    else if (point < 0x10000) bytes.push(0xe0 | (point >> 12), 0x80 | ((point >> 6) & 0x3f), 0x80 | (point & 0x3f));
    else {
      bytes.push(0xf0 | (point >> 18), 0x80 | ((point >> 12) & 0x3f));
      bytes.push(0x80 | ((point >> 6) & 0x3f), 0x80 | (point & 0x3f));
    }
  }
  return Uint8Array.from(bytes);
}
