/**
 * How a role is told from the others wherever it is shown: a shape and a tone, by number, always beside its name. The page draws the
 * shapes itself, the editor has icons and theme colors for them.
 */

/** There are so many shapes, and as many tones. */
export const LOOKS = 6;

export interface RoleLook {
  /** From 0, below {@link LOOKS}. */
  readonly shape: number;
  /** From 0, below {@link LOOKS}. */
  readonly tone: number;
}

/** The roles of the built-in pack look the same wherever they stand; other roles take what is left. */
const KNOWN: readonly string[] = ['sales', 'marketing', 'operations'];

/**
 * The looks of roles, in the order of the ids. Up to 36 roles all look different. A look follows from the place of a role among all
 * roles of the pack: to be asked with all of them, never with one.
 */
export function roleLooks(ids: readonly string[]): RoleLook[] {
  let next = KNOWN.length;
  return ids.map((id) => {
    const known = KNOWN.indexOf(id);
    const index = known >= 0 ? known : next++;
    const round = Math.floor(index / LOOKS);
    return { shape: index % LOOKS, tone: (index + round) % LOOKS };
  });
}
