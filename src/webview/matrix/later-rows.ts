/** The first paint draws the rows that fill the window; the others are drawn in the frame after it. */
import type { Row } from './row.ts';

/** Hardly a row is less tall, in CSS pixels. */
const LOW_ROW = 90;

/** Lets rows wait for the first paint. Answers what shows them at once: they cannot be gone to before. */
export function deferRows(rows: readonly Row[]): () => void {
  const later = rows.slice(Math.ceil(window.innerHeight / LOW_ROW));
  for (const { element } of later) element.classList.add('later');
  const show = (): void => {
    for (const { element } of later) element.classList.remove('later');
  };
  requestAnimationFrame(() => setTimeout(show));
  return show;
}
