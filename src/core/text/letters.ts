/** What holds letters of any script. Each expression is made once: the tables behind it are large. */

export const LETTER = /\p{L}/u;
export const TWO_LETTERS = /\p{L}{2}/u;
export const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
