/** The comparison needs so much room for its three columns, in CSS pixels. */
export const ROOM = 900;

/**
 * Where the comparison belongs: beside the editor where that leaves {@link ROOM}, else in the editor's own group.
 * @param width of its page, in CSS pixels
 * @param isBeside whether the page stands beside the editor, or in the group of the editor
 * @param groups how many editor groups there are
 */
export function placeFor(width: number, isBeside: boolean, groups: number): 'beside' | 'active' {
  if (isBeside) return width >= ROOM ? 'beside' : 'active';
  // Beside the only group a new one gets half of the room; how wide another one is, nobody says.
  return groups === 1 && width >= 2 * ROOM ? 'beside' : 'active';
}
