import type { Locale } from '../language/locale.ts';

/** What of a term tells which role it speaks of. */
interface RoleStrengths<Strength extends number = number> {
  readonly roles: Readonly<Record<string, Strength>>;
  /** In languages in which it speaks of other roles. */
  readonly rolesIn?: Readonly<Partial<Record<Locale, Readonly<Record<string, Strength>> | undefined>>> | undefined;
  /** What its reading depends on, if it does. */
  readonly depends?: object | undefined;
}

/** How strongly a term speaks of each role in a text of a language: push messages are operations in Chinese, marketing in English. */
export function strengths<Strength extends number>(
  { roles, rolesIn }: Pick<RoleStrengths<Strength>, 'roles' | 'rolesIn'>,
  locale: Locale,
): Readonly<Record<string, Strength>> {
  return rolesIn?.[locale] ?? roles;
}

/**
 * The one role a term speaks of most strongly in a text of a language, or undefined when its reading depends on the words around it
 * (it says so, or two roles share the highest strength).
 */
export function mainRole(term: RoleStrengths, locale: Locale): string | undefined {
  return term.depends === undefined ? strongestRole(term, locale) : undefined;
}

/** The same of a term whatever its reading depends on. */
export function strongestRole(term: Pick<RoleStrengths, 'roles' | 'rolesIn'>, locale: Locale): string | undefined {
  const roles = strengths(term, locale);
  let most = 0;
  let role: string | undefined;
  for (const id in roles) {
    const strength = roles[id]!;
    if (strength === most) role = undefined;
    if (strength <= most) continue;
    most = strength;
    role = id;
  }
  return role;
}
