/**
 * Words on one line, and cut where they are too many.
 * @param most so many characters may stay
 * @param kept of more so many do, with `…` behind them
 */
export function shortened(words: string, most: number, kept = most): string {
  const line = words.replaceAll(/\s+/g, ' ').trim();
  // No text has more characters than code units.
  if (line.length <= most) return line;
  const characters = [...line];
  return characters.length <= most ? line : `${characters.slice(0, kept).join('')}…`;
}
