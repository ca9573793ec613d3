/** Drafts that are put together of single lines, so that what is learned of whole drafts knows their words as well. */
import { CLASSES, type Labelled } from './corpus.ts';

/** Lines of such a draft. */
const LINES = 7;

/**
 * Each line that is of one class alone stands in one draft, but for the few that are left over. Those of a draft stand far from each other in
 * the list, where neighbors are about the same.
 */
export function draftsOfLines(lines: readonly Labelled[]): Labelled[] {
  return CLASSES.flatMap((_, label) => {
    const alike = lines.filter((line) => line.label === label && !line.also?.length);
    const count = Math.floor(alike.length / LINES);
    return Array.from({ length: count }, (__, draft): Labelled => {
      const chosen = Array.from({ length: LINES }, (___, line) => alike[draft + line * count]!);
      return {
        ...chosen[0]!,
        id: `draft:${chosen[0]!.id}`,
        kind: 'draft',
        isComposed: true,
        text: chosen.map(({ text }) => text).join('\n'),
      };
    });
  });
}
