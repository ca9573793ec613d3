/** Keeps answers small: what an assistant reads costs its user money and attention. */

/** An answer holds about so many bytes in UTF-8, as data and as text each. */
export const MOST_BYTES = 8000;

/** How many bytes a text takes in UTF-8. */
export function bytesOf(text: string): number {
  let bytes = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    // Each half of a pair counts 2: a character beyond the first plane takes 4.
    bytes += unit < 0x80 ? 1 : unit < 0x800 || (unit >= 0xd800 && unit <= 0xdfff) ? 2 : 3;
  }
  return bytes;
}

/**
 * The first entries that together take no more than some bytes as JSON, and how many are left out. The first one is kept however large it is.
 * @param tell makes an entry what it is in the answer; it is asked for no more than needed
 */
export function firstWithin<T, Told>(
  entries: readonly T[],
  bytes: number,
  tell: (entry: T) => Told,
): { readonly kept: Told[]; readonly more: number } {
  const kept: Told[] = [];
  let left = bytes;
  for (const entry of entries) {
    const told = tell(entry);
    left -= bytesOf(JSON.stringify(told));
    if (left < 0 && kept.length > 0) break;
    kept.push(told);
  }
  return { kept, more: entries.length - kept.length };
}
