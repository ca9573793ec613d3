/** Makes a title name another role. */
import { asDraft, type EditContext } from './edit-context.ts';
import { roleOfName, type Mentions, type NamedRole } from '../terms/named-role.ts';
import { writtenLanguage } from '../language/written-language.ts';
import type { Phrases } from '../language/language-phrases.ts';
import type { Role } from '../pack/schema.ts';
import type { Locale } from '../language/locale.ts';
import { SENIORITIES, type Seniority } from '../pack/vocabulary.ts';
import type { TextChange, TextRange } from '../text/range.ts';

/**
 * Whether a title lists several crafts. If only one of them gave way to another role, the others would stand beside it: 销售、市场、销售总监.
 * @param match the word that names the role
 */
export function listsCrafts(context: Mentions & EditContext, title: TextRange, match: TextRange): boolean {
  const { text, phrases } = context;
  const folded = (range: TextRange): string =>
    phrases.simplified(text.slice(range.start, range.end)).normalize('NFKC').toLowerCase();
  if (phrases.titleLists().isListed(phrases.titleSpellings().wordsOf(folded(title)), folded(match))) return true;
  const written = writtenLanguage(text.slice(title.start, title.end), context.language);
  return context.matchesIn(title).some((other) => {
    if (roleOfName(context, other.term, written) === undefined) return false;
    const [first, second] = other.start < match.start ? [other, match] : [match, other];
    return text.slice(first.end, second.start).trim() !== '';
  });
}

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
