/** Tells rows whether they can be seen, or soon: what is marked in a row waits until then. */
import type { Row } from './row.ts';

/** How far outside of the window a row counts as near, in CSS pixels. */
const NEAR = '300px 0px';

/** Answers what stops the watching. */
export function watchNearRows(rows: readonly Row[]): () => void {
  const rowOf = new Map<Element, Row>(rows.map((row) => [row.element, row]));
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) rowOf.get(target)?.see(isIntersecting);
    },
    { rootMargin: NEAR },
  );
  for (const row of rows) observer.observe(row.element);
  return () => observer.disconnect();
}
