/** The first paint draws the rows that fill the window; the others are drawn in the frame after it. */
import type { Row } from './row.ts';

/** Hardly a row is less tall, in CSS pixels: with short answers, and with all that there is to say. */
const LOW_ROW = { short: 28, whole: 90 };

/**
 * Lets rows wait for the first paint. Answers what shows them at once: they cannot be gone to before.
 * @param isShort whether rows have only their short answers
 */
export function deferRows(rows: readonly Row[], isShort: boolean): () => void {
  const later = rows.slice(Math.ceil(window.innerHeight / (isShort ? LOW_ROW.short : LOW_ROW.whole)));
  for (const { element } of later) element.classList.add('later');
  const show = (): void => {
    for (const { element } of later) element.classList.remove('later');
  };
  requestAnimationFrame(() => setTimeout(show));
  return show;
}
