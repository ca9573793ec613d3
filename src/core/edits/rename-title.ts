/** Makes a title name another role. */
import { asDraft, type EditContext } from './edit-context.ts';
import type { NamedRole } from '../terms/named-role.ts';
import { writtenLanguage } from '../language/written-language.ts';
import type { Phrases } from '../language/language-phrases.ts';
import type { Role } from '../pack/schema.ts';
import type { Locale } from '../language/locale.ts';
import { SENIORITIES, type Seniority } from '../pack/vocabulary.ts';
import type { TextChange } from '../text/range.ts';

/** The word that names a role gives way to the other role's title at the same level, or to its bare name. */
export function renamed(context: EditContext, { match, role: from }: NamedRole, to: string): TextChange | undefined {
  const { text, index, language, phrases } = context;
  const role = index.role(to);
  if (!role || !match) return undefined;
  const written = text.slice(match.start, match.end);
  const locale = writtenLanguage(written, language);
  const former = index.role(from);
  const name =
    index.term(match.term)?.kind === 'position'
      ? role.titles[levelOf(phrases, written, former, locale)][locale]
      : role.name[locale];
  const newText = /^[a-z]/u.test(written) ? name.toLowerCase() : asDraft(context, name);
  return { start: match.start, end: match.end, newText };
}

function levelOf(phrases: Phrases, written: string, role: Role | undefined, locale: Locale): Seniority {
  const known = SENIORITIES.find((level) => role?.titles[level][locale].toLowerCase() === written.toLowerCase());
  return known ?? phrases.drafts().level(written) ?? 'mid';
}
