/**
 * How a role is told from the others wherever it is shown: a shape and a tone, by number, always beside its name. Page and gutter
 * draw the shapes, trees have icons; each has its own colors for the tones.
 */

/** There are so many shapes, and as many tones. */
export const LOOKS = 6;

/** By number of the shape, as the data of a path in a square of 12 × 12. */
export const ROLE_SHAPES: readonly string[] = [
  'M6 1a5 5 0 1 0 0 10A5 5 0 1 0 6 1Z',
  'M1.5 1.5h9v9h-9Z',
  'M6 1 11.4 10.6H.6Z',
  'M6 .4 11.6 6 6 11.6.4 6Z',
  'M3.2 1.2h5.6L11.6 6 8.8 10.8H3.2L.4 6Z',
  'M4.3 1h3.4v3.3H11v3.4H7.7V11H4.3V7.7H1V4.3h3.3Z',
];

/** The same as signs within a text, where no picture can stand. */
export const ROLE_SIGNS = ['●', '■', '▲', '◆', '⬢', '✚'] as const;

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
