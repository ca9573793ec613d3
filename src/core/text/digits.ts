/** Numbers in full-width digits, as people type them with a Chinese keyboard: `３５岁以下`, `１８－３０岁`. */

const WIDE = /[\uff10-\uff19]/u;
const ALL_WIDE = /[\uff10-\uff19]/gu;
/** `－`, `．` and `％` behind a digit. */
const SIGNS = /(?<=\d)[\uff0d\uff0e\uff05]/gu;
/** So far above ASCII full-width forms stand. */
const ABOVE = 0xfee0;

/** A text with plain digits, and with plain signs behind them; each unit keeps its place. */
export function plainDigits(text: string): string {
  const narrow = (unit: string): string => String.fromCharCode(unit.charCodeAt(0) - ABOVE);
  return WIDE.test(text) ? text.replace(ALL_WIDE, narrow).replace(SIGNS, narrow) : text;
}
