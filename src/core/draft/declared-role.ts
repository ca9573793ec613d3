/** Which role a draft says it is for. */
import { mainRole } from '../pack/roles.ts';
import type { Pack, Role } from '../pack/schema.ts';
import type { TermIndex } from '../terms/term-index.ts';
import type { Folder } from '../text/fold.ts';
import type { Draft } from './draft.ts';

export interface DeclaredRole {
  readonly role: string;
  readonly specialisation: string | undefined;
  /** Where the draft says so. */
  readonly from: 'front-matter' | 'title';
}

const LONGEST_TITLE = 80;

/**
 * Reads `role:` (and `specialisation:`) of the front matter, by id, by name or by a word of one role; failing that the title,
 * which is the first heading or a short first line.
 * @returns undefined when the draft names no role, or several
 */
export function declaredRole(
  text: string,
  draft: Draft,
  pack: Pack,
  terms: TermIndex,
  folder: Folder,
): DeclaredRole | undefined {
  const same = (a: string, b: string): boolean => folder.foldToString(a) === folder.foldToString(b);
  const names = (it: { id: string; name: { zh: string; en: string } }): string[] => [it.id, it.name.zh, it.name.en];
  const value = (key: string): string | undefined => draft.frontMatter?.entries.find((it) => it.key === key)?.value;
  const title = titleOf(text, draft);

  const specialisationOf = (role: Role): string | undefined =>
    role.specialisations.find((it) => {
      const given = value('specialisation');
      if (given !== undefined) return names(it).some((name) => same(name, given));
      return [it.name.zh, it.name.en].some((name) => folder.foldToString(title).includes(folder.foldToString(name)));
    })?.id;

  /** The roles that the words of a title speak of, in order. */
  const spokenIn = (words: string): string[] =>
    terms.find(words).flatMap(({ term }) => {
      if (term.depends === undefined) return mainRole(term) ?? [];
      return pack.roles
        .filter(({ name }) =>
          [...term.forms.zh, ...term.forms.en].some((form) => same(form, name.zh) || same(form, name.en)),
        )
        .map(({ id }) => id);
    });

  const declared = value('role');
  if (declared !== undefined && declared !== '') {
    const spoken = new Set(spokenIn(declared));
    const role =
      pack.roles.find((it) => names(it).some((name) => same(name, declared))) ??
      pack.roles.find(({ id }) => spoken.size === 1 && spoken.has(id));
    return role && { role: role.id, specialisation: specialisationOf(role), from: 'front-matter' };
  }
  // The head of a title stands last (市场运营经理 is an 运营), so the last word that speaks of a role decides.
  const role = pack.roles.find(({ id }) => id === spokenIn(title).at(-1));
  return role && { role: role.id, specialisation: specialisationOf(role), from: 'title' };
}

function titleOf(text: string, draft: Draft): string {
  const first = draft.blocks.find(({ kind }) => kind === 'heading' || kind === 'paragraph' || kind === 'item');
  if (!first || first.content.end - first.content.start > LONGEST_TITLE) return '';
  return text.slice(first.content.start, first.content.end);
}
