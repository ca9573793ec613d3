/** Makes a title name another role. */
import { asDraft, type EditContext } from './edit-context.ts';
import { isOffered } from '../terms/declared-role.ts';
import { roleOfName, type Mentions, type NamedRole } from '../terms/named-role.ts';
import type { TitleDictionary } from '../terms/title-dictionary.ts';
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
    if (isOffered(context.index.term(other.term)!) || roleOfName(context, other.term, written) === undefined)
      return false;
    const [first, second] = other.start < match.start ? [other, match] : [match, other];
    return text.slice(first.end, second.start).trim() !== '';
  });
}

/** What the titles of a pack say of the words of a title. */
export interface TitleContext extends EditContext {
  readonly titles: TitleDictionary;
}

/** A sign that parts words of a list, with blanks around it. */
const [LIST_BEFORE, LIST_BEHIND] = [/[/／、|｜&＆+＋]\s*$/u, /^\s*[/／、|｜&＆+＋]/u];

/**
 * The word that names a role gives way to the other role's title at the same level, or to its name beside the same words. Undefined where
 * no title that anybody has would come of it: where the word says a specialization that the other role does not have, or is all of a title
 * of no known rank.
 */
export function renamed(
  context: TitleContext,
  title: TextRange,
  { match, role: from }: NamedRole,
  to: string,
): TextChange | undefined {
  const { text, index, language, phrases, titles } = context;
  const [role, former] = [index.role(to), index.role(from)];
  if (!role || !former || !match) return undefined;
  const [before, behind] = [text.slice(title.start, match.start), text.slice(match.end, title.end)];
  const written = text.slice(match.start, match.end);
  const locale = writtenLanguage(written, language);
  const [told, isAll] = [titles.find(before + written + behind), !/[\p{L}\p{N}]/u.test(before + behind)];
  const own = levelOf(former, phrases.simplified(written), locale);
  const level = own ?? (isAll ? told?.seniority : undefined);
  const besides = withName(phrases, former, role, written, locale);
  const isBare = besides === role.name[locale];
  // Ranks that share one name keep it: 运营助理/专员 is 市场助理/专员.
  const isListed = LIST_BEFORE.test(before) || LIST_BEHIND.test(behind);
  if (isListed && (isBare || titles.find(besides ?? '')?.profession !== to)) return undefined;
  const name = !isListed && (own || (isBare && isAll)) ? level && role.titles[level][locale] : besides;
  if (name === undefined) return undefined;
  const isPlain = told?.specialization === undefined && (own !== undefined || isBare);
  if (!isListed && !isPlain && titles.find(before + name + behind)?.profession !== to) return undefined;
  return { start: match.start, end: match.end, newText: inCaseOf(written, asDraft(context, name)) };
}

/** A name in small letters or in capitals where the words are that it takes the place of: MARKETING EXECUTIVE. */
function inCaseOf(written: string, name: string): string {
  if (/^[a-z]/u.test(written)) return name.toLowerCase();
  return CAPITALS.test(written) ? name.toUpperCase() : name;
}

/** Words, and no abbreviation such as PR. */
const CAPITALS = /^[A-Z][A-Z\s&-]{3,}$/u;

/** Words with the name of another role in the place of that of the former one: 渠道市场经理 → 渠道销售经理. */
function withName(
  { simplified, lists }: Phrases,
  former: Role,
  role: Role,
  written: string,
  locale: Locale,
): string | undefined {
  const words = simplified(written);
  const spoken = locale === 'zh' ? (lists.zh.rephrasing.roleWords[former.id] ?? []) : [];
  for (const word of [former.name[locale], ...spoken.map(simplified)]) {
    const at = words.toLowerCase().indexOf(word.toLowerCase());
    if (at >= 0) return words.slice(0, at) + role.name[locale] + words.slice(at + word.length);
  }
  return undefined;
}

/** The level of a title that is one of a role's own. */
function levelOf(role: Role, written: string, locale: Locale): Seniority | undefined {
  return SENIORITIES.find((level) => role.titles[level][locale].toLowerCase() === written.toLowerCase());
}
