/** Sorted characters, written as how far each lies behind the one before it: that packs to a quarter. */

/** The character that stands for no distance at all: one of those behind it need not be escaped in JSON. */
const NONE = 0x23;
/** From here on the units of UTF-16 are halves of characters. */
const FIRST_SURROGATE = 0xd800;

/** @throws RangeError when the characters are not in their order, or too far from each other */
export function gapsOf(sorted: string): string {
  let before = 0;
  let gaps = '';
  for (let at = 0; at < sorted.length; at++) {
    const code = sorted.charCodeAt(at);
    const gap = NONE + code - before;
    if (gap <= NONE || gap >= FIRST_SURROGATE) throw new RangeError(`no gap before the character at ${at}`);
    gaps += String.fromCharCode(gap);
    before = code;
  }
  return gaps;
}

/** The characters again. */
export function charactersOf(gaps: string): string {
  let code = 0;
  let characters = '';
  for (let at = 0; at < gaps.length; at++) {
    code += gaps.charCodeAt(at) - NONE;
    characters += String.fromCharCode(code);
  }
  return characters;
}
