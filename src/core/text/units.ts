/** Units of UTF-16 as text. */

/** How many units become text at a time: an argument for each must fit the stack. */
const AT_ONCE = 1024;

/** The text of the first units of an array. @param length how many of them */
export function textOfUnits(units: Uint16Array, length: number): string {
  let text = '';
  for (let from = 0; from < length; from += AT_ONCE) {
    text += String.fromCharCode(...units.subarray(from, Math.min(length, from + AT_ONCE)));
  }
  return text;
}
