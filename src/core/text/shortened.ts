/**
 * Words on one line, and cut where they are too many.
 * @param most so many characters may stay
 * @param kept of more so many do, with `…` behind them
 */
export function shortened(words: string, most: number, kept = most): string {
  const characters = [...words.replaceAll(/\s+/g, ' ').trim()];
  return characters.length <= most ? characters.join('') : `${characters.slice(0, kept).join('')}…`;
}
