/** Where an expression matches in a text. */
import type { TextRange } from './range.ts';

/**
 * Every match, in order. Most texts hold none; `matchAll` copies the expression for each of them.
 * @param expression with the flag `g`, and no match of it is empty
 */
export function placesOf(expression: RegExp, text: string): TextRange[] {
  const places: TextRange[] = [];
  expression.lastIndex = 0;
  for (let found = expression.exec(text); found; found = expression.exec(text)) {
    places.push({ start: found.index, end: expression.lastIndex });
  }
  return places;
}
