/** Words as they can stand in the cell of a row: what would part cells or end the row becomes a sign of the words or a blank. */

/** @param border what parts the cells of the row; between tabs no bar can stand, since a row with one is read as one of bars */
export function asCell(words: string, border: '|' | '\t' = '|'): string {
  return words.replace(/[\t\r\n]+/gu, ' ').replaceAll('|', border === '|' ? '\\|' : '/');
}
