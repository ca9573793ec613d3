/** Makes a title name another role. */
import type { EditContext } from './edit-context.ts';
import type { NamedRole } from '../terms/named-role.ts';
import { writtenLanguage } from '../language/written-language.ts';
import type { Role } from '../pack/schema.ts';
import type { Locale } from '../language/locale.ts';
import { SENIORITIES, type Seniority } from '../pack/vocabulary.ts';
import type { TextChange } from '../text/range.ts';

const SENIOR = /总监|负责人|副总|首席|总经理|director|head|chief|\bvp\b/iu;
const JUNIOR =
  /专员|助理|代表|员$|实习|specialist|assistant|coordinator|representative|\brep\b|executive|intern|associate/iu;

/** The word that names a role gives way to the other role's title at the same level, or to its bare name. */
export function renamed(
  { text, index, language }: EditContext,
  { match, role: from }: NamedRole,
  to: string,
): TextChange | undefined {
  const role = index.role(to);
  if (!role) return undefined;
  const written = text.slice(match.start, match.end);
  const locale = writtenLanguage(written, language);
  const former = index.role(from);
  const name =
    index.term(match.term)?.kind === 'position'
      ? role.titles[levelOf(written, former, locale)][locale]
      : role.name[locale];
  const newText = /^[a-z]/u.test(written) ? name.toLowerCase() : name;
  return { start: match.start, end: match.end, newText };
}

function levelOf(written: string, role: Role | undefined, locale: Locale): Seniority {
  const known = SENIORITIES.find((level) => role?.titles[level][locale].toLowerCase() === written.toLowerCase());
  if (known) return known;
  if (SENIOR.test(written)) return 'senior';
  return JUNIOR.test(written) ? 'junior' : 'mid';
}
