/** What of a term tells which role it speaks of. */
interface RoleStrengths {
  readonly roles: Readonly<Record<string, number>>;
  /** What its reading depends on, if it does. */
  readonly depends?: object | undefined;
}

/**
 * The one role a term speaks of most strongly, or undefined when its reading depends on the words around it (it says so,
 * or two roles share the highest strength).
 */
export function mainRole(term: RoleStrengths): string | undefined {
  if (term.depends !== undefined) return undefined;
  const ranked = Object.entries(term.roles).sort(([, a], [, b]) => b - a);
  const [first, second] = ranked;
  return first && first[1] !== second?.[1] ? first[0] : undefined;
}
