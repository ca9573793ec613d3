/** Roles as professions: who becomes a role is a neighbor no more, and posts are known by what their role calls them. */
import { LOCALES } from '../../language/locale.ts';
import { overlaid } from '../../text/once.ts';
import { mainRole } from '../roles.ts';
import type { Neighbor, Pack, Role, Term, Title } from '../schema.ts';
import { SENIORITIES } from '../vocabulary.ts';
import type { CompiledPack } from '../compile/compiled-pack.ts';

/**
 * A pack in which each profession is one thing. A role whose id is a neighbor's stands, the neighbor does not: its words and its borders go
 * along. The titles that a role names are titles of the pack; of one that no title names its name is one as well. A term that has its name
 * speaks of it before all others.
 */
export function withProfessions(compiled: CompiledPack): CompiledPack {
  // The build made these of a pack that nothing was laid over: there everybody is one thing.
  const keys = Object.getOwnPropertyDescriptor(compiled, 'titleKeys');
  if (keys?.get || keys?.value) return compiled;
  const { pack } = compiled;
  const byRole = new Map(pack.roles.map((role) => [role.id, role]));
  const over = {
    roles: pack.roles.map((role) => withWordsOf(pack, role)),
    neighbors: pack.neighbors.filter(({ id }) => !byRole.has(id)),
    terms: pack.terms.map((term) => namedAfter(pack.roles, term)),
    titles: [...pack.titles, ...pack.roles.flatMap((role) => titlesOf(pack, role))],
  };
  // The other parts stay as they are: those of a file are read when they are asked for.
  return overlaid(compiled, { pack: overlaid(pack, over) });
}

function withWordsOf({ neighbors, titles }: Pack, role: Role): Role {
  const neighbor = neighbors.find(({ id }) => id === role.id);
  const isTitled = titles.some(({ profession }) => profession === role.id);
  const inTitles = role.inTitles ?? neighbor?.inTitles ?? (isTitled ? undefined : namesOf(role));
  const words = role.words ?? neighbor?.words;
  return {
    ...role,
    ...(inTitles && { inTitles }),
    ...(words && { words }),
    ...bordersOf(neighbor, role),
  };
}

/** The highest strength of a term; and what is left of it where the term names another role. */
const CORE = 3;
const SHARED = 2;

/** @returns the same term where its words name no role, or one of which it speaks already */
function namedAfter(roles: readonly Role[], term: Term): Term {
  if (term.depends !== undefined) return term;
  const role = roles.find(({ name }) => isFormOf(term, name));
  if (!role || mainRole(term, 'zh') === role.id) return term;
  const others = Object.entries(term.roles).map(([id, strength]) => [id, strength === CORE ? SHARED : strength]);
  return { ...term, rolesIn: undefined, roles: { ...(Object.fromEntries(others) as Term['roles']), [role.id]: CORE } };
}

/** Whether the name of a role is a form of a term. */
export function isFormOf({ forms }: Pick<Term, 'forms'>, { zh, en }: Role['name']): boolean {
  return forms.zh.includes(zh) || forms.en.some((form) => form.toLowerCase() === en.toLowerCase());
}

function bordersOf(neighbor: Neighbor | undefined, role: Role): Pick<Role, 'borders'> {
  return neighbor ? { borders: { ...neighbor.borders, ...role.borders } } : {};
}

/** What the titles of a pack do not say of a role's posts yet. */
function titlesOf({ titles }: Pack, role: Role): Title[] {
  const isTitled = titles.some(({ profession }) => profession === role.id);
  const known = new Set(titles.flatMap(({ forms }) => [...forms.zh, ...forms.en].map((form) => form.toLowerCase())));
  const named = SENIORITIES.map((seniority) => ({ seniority, forms: listed(role.titles[seniority]) }));
  const all = isTitled ? named : [{ seniority: undefined, forms: namesOf(role) }, ...named];
  return all.flatMap(({ seniority, forms }) => {
    // What a title of the built-in dictionary is, a role that it does not know may say anew.
    const own = isTitled ? withoutKnown(forms, known) : forms;
    if (own.zh.length + own.en.length === 0) return [];
    // Ids of titles hold no slash.
    const id = `${role.id}/${seniority ?? 'name'}`;
    return [{ id, forms: own, profession: role.id, also: [], ...(seniority && { seniority }) }];
  });
}

function namesOf({ name }: Role): Title['forms'] {
  return listed(name);
}

function listed(text: Role['name']): Title['forms'] {
  return { zh: [text.zh], en: [text.en] };
}

function withoutKnown(forms: Title['forms'], known: ReadonlySet<string>): Title['forms'] {
  const [zh, en] = LOCALES.map((locale) => forms[locale].filter((form) => !known.has(form.toLowerCase())));
  return { zh: zh!, en: en! };
}
