/** How wide words are in a font of fixed width, and which signs are wide. */
import { isHan } from './han.ts';

/** Whether a UTF-16 code unit takes two columns: a Han character, or a wide sign such as stands beside them. */
export function isWide(unit: number): boolean {
  return isHan(unit) || (unit >= 0x3000 && unit <= 0x303f) || (unit >= 0xff01 && unit <= 0xff60);
}

/** How many columns some words take. */
export function widthOf(words: string): number {
  let width = 0;
  for (let at = 0; at < words.length; at++) width += isWide(words.charCodeAt(at)) ? 2 : 1;
  return width;
}
