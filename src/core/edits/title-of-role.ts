/** The title of a role at the rank that another title says: 市场专员 above lines that move to sales becomes 销售专员. */
import { asDraft } from './edit-context.ts';
import type { TitleContext } from './rename-title.ts';
import { hasHan } from '../text/han.ts';
import { pattern } from '../language/pattern.ts';
import type { LanguageLists } from '../language/word-lists.ts';
import type { Role } from '../pack/schema.ts';
import { SENIORITIES, type Seniority } from '../pack/vocabulary.ts';
import { roleOfName, type Mentions } from '../terms/named-role.ts';
import { writtenLanguage } from '../language/written-language.ts';
import type { TextChange, TextRange } from '../text/range.ts';

/** The last word for a rank in a title; undefined where it has none. */
function rankIn({ zh, en }: LanguageLists, title: string): string | undefined {
  const ranks = hasHan(title)
    ? pattern('gu')`${zh.titles.positions}`
    : pattern('giu')`(?<![a-z])${en.titles.positions}(?![a-z])`;
  return [...title.matchAll(ranks)].at(-1)?.[0];
}

/**
 * A title that people have, at the rank of another; the bare name of the role where that has no rank, or nobody has such a title.
 * @param title of the draft that the lines come from
 */
export function titleOfRole(context: TitleContext, title: string, role: Role): string {
  const { phrases, index, titles } = context;
  const words = phrases.simplified(title);
  const locale = writtenLanguage(words, context.language);
  const name = role.name[locale];
  const rank = rankIn(phrases.lists, words);
  // An Account Executive has the rank of a Marketing Manager, whatever the word says.
  const level = locale === 'en' ? levelOf(index.pack.roles, words) : undefined;
  if (level) return role.titles[level].en;
  if (rank === undefined) return asDraft(context, name);
  const ranked = `${name}${locale === 'en' ? ' ' : ''}${rank}`;
  if (titles.find(ranked)?.profession === role.id) return asDraft(context, ranked);
  const seniority = titles.find(title)?.seniority;
  return asDraft(context, seniority ? role.titles[seniority][locale] : name);
}

/** The rank of an English title that is a role's own. */
function levelOf(roles: readonly Role[], title: string): Seniority | undefined {
  const small = title.trim().toLowerCase();
  return SENIORITIES.find((level) => roles.some(({ titles }) => titles[level].en.toLowerCase() === small));
}

/**
 * The change that makes a title which lists several roles say one of them: the list and its rank give way, what stands around them stays.
 * Undefined where the title names no role.
 */
export function titleAlone(context: TitleContext & Mentions, title: TextRange, role: Role): TextChange | undefined {
  const { text, language, phrases } = context;
  const written = writtenLanguage(text.slice(title.start, title.end), language);
  const named = context.matchesIn(title).filter(({ term }) => roleOfName(context, term, written) !== undefined);
  if (named.length === 0) return undefined;
  const start = Math.min(...named.map((it) => it.start));
  let end = Math.max(...named.map((it) => it.end));
  const { zh, en } = phrases.lists;
  const rank = pattern('iu')`^ ?(?:${zh.titles.positions}|${en.titles.positions}(?![a-z]))`;
  end += rank.exec(phrases.simplified(text.slice(end, title.end)))?.[0].length ?? 0;
  return { start, end, newText: titleOfRole(context, text.slice(start, end), role) };
}
