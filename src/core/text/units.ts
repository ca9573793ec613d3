/** Units of UTF-16 as text. */

/** How many units become text at a time: an argument for each must fit the stack. */
const AT_ONCE = 1024;

/** The text of the first units of an array. @param length how many of them */
export function textOfUnits(units: Uint16Array, length: number): string {
  let text = '';
  for (let from = 0; from < length; from += AT_ONCE) {
    const some = units.subarray(from, Math.min(length, from + AT_ONCE));
    // Spread as arguments an array is gone through one by one, which takes five times as long.
    text += String.fromCharCode.apply(undefined, some as unknown as number[]);
  }
  return text;
}
