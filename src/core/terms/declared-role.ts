/** Which role a draft says it is for. */
import { mainRole } from '../pack/roles.ts';
import { writtenLanguage } from '../language/written-language.ts';
import type { PackIndex } from '../pack/pack-index.ts';
import type { Role } from '../pack/schema.ts';
import type { TermIndex, TermMatch } from './term-index.ts';
import type { Folder } from '../text/fold.ts';
import { HAN_NUMERALS } from '../language/numerals.ts';
import type { Phrases } from '../language/language-phrases.ts';
import type { Draft, DraftHeading } from '../draft/draft.ts';

export interface DeclaredRole {
  readonly role: string;
  readonly specialization: string | undefined;
  /** Where the draft says so. */
  readonly from: 'front-matter' | 'title' | 'heading' | 'file-name';
}

/** Numbers of a heading and the signs around them. */
const NUMBERING = new RegExp(String.raw`[\s\d.、:：()（）${HAN_NUMERALS}]`, 'gu');
/** Sections that a role's own part of a draft has. */
const ROLE_SECTIONS: readonly DraftHeading['section'][] = ['responsibility', 'requirement', 'metric', 'goal', 'action'];

/**
 * Reads `role:` (and `specialization:`) of the front matter, by id, by name or by a word of one role; failing that the title;
 * failing that the headings, if one or several of them name the same role (`## 销售`, `## Sales responsibilities`).
 * @param words those of the title, or ''
 * @param spokenOf asked only for a title that names several roles: the one that the text below surely speaks of is the draft's
 * @returns undefined when the draft names no role, or several, or when its title is another profession's (运营平台开发工程师)
 */
export function declaredRole(
  text: string,
  draft: Draft,
  index: PackIndex,
  terms: TermIndex,
  folder: Folder,
  phrases: Phrases,
  words: string,
  spokenOf: () => string | undefined,
): DeclaredRole | undefined {
  const { roles } = index.pack;
  const { isPostWord } = phrases.drafts();
  const same = (a: string, b: string): boolean => folder.foldToString(a) === folder.foldToString(b);
  const names = (it: { id: string; name: { zh: string; en: string } }): string[] => [it.id, it.name.zh, it.name.en];
  const value = (key: string): string | undefined => draft.frontMatter?.entries.find((it) => it.key === key)?.value;

  const specializationOf = (role: Role, said: string): string | undefined =>
    role.specializations.find((it) => {
      const given = value('specialization') ?? value('specialisation');
      if (given !== undefined) return names(it).some((name) => same(name, given));
      return [it.name.zh, it.name.en].some((name) => folder.foldToString(said).includes(folder.foldToString(name)));
    })?.id;

  /** The role whose name a term is, alone or with the word for a post or a team (市场部). */
  const namedBy = memo((term: string): string | undefined => {
    const { zh, en } = index.term(term)?.forms ?? { zh: [], en: [] };
    const folded = [...zh, ...en].map((form) => folder.foldToString(form));
    const isName = (name: string): boolean => {
      const bare = folder.foldToString(name);
      return folded.some((form) => form.startsWith(bare) && isPostWord(form.slice(bare.length).replace(/\s/gu, '')));
    };
    return roles.find(({ name }) => isName(name.zh) || isName(name.en))?.id;
  });
  /** The role that a term speaks of; a bare 市场 in a title is the role. */
  const roleOf = ({ term: id }: TermMatch, said: string): string | undefined => {
    const term = index.term(id);
    return term && (term.depends === undefined ? mainRole(term, writtenLanguage(said, 'en')) : namedBy(id));
  };
  /** The roles that words speak of, in order. */
  const spokenIn = (said: string): string[] => claimedIn(said, terms, phrases).flatMap((it) => roleOf(it, said) ?? []);

  const declared = value('role');
  if (declared !== undefined && declared !== '') {
    const spoken = new Set(spokenIn(declared));
    const role =
      roles.find((it) => names(it).some((name) => same(name, declared))) ??
      (spoken.size === 1 ? index.role([...spoken][0]) : undefined);
    return role && { role: role.id, specialization: specializationOf(role, words), from: 'front-matter' };
  }
  // The head of a title stands last (市场运营经理 is an 运营), so the last word that speaks of a role decides; but 运营推广专员 is
  // what the text makes of it.
  const titleWords = spokenIn(words).length > 0 ? words : (headlineOf(text, draft) ?? words);
  if (phrases.titles().isOtherProfession(titleWords)) return undefined;
  const inTitle = titleRoles(titleWords, phrases, spokenIn);
  const favored = new Set(inTitle).size > 1 ? spokenOf() : undefined;
  const titled = index.role(favored !== undefined && inTitle.includes(favored) ? favored : inTitle.at(-1));
  if (titled) return { role: titled.id, specialization: specializationOf(titled, titleWords), from: 'title' };

  /** The role that a heading names, if it says little else. */
  const roleInHeading = ({ content, section, isBare }: DraftHeading): string | undefined => {
    if (isBare || content.end - content.start > LONGEST_ROLE_HEADING) return undefined;
    const said = text.slice(content.start, content.end);
    const last = terms.find(said).at(-1);
    if (!last || (index.term(last.term)?.kind !== 'position' && namedBy(last.term) === undefined)) return undefined;
    const beside = folder.foldToString(said.slice(0, last.start) + said.slice(last.end)).replace(NUMBERING, '');
    return ROLE_SECTIONS.includes(section) || isPostWord(beside) ? roleOf(last, said) : undefined;
  };
  const named = draft.headings.flatMap((heading) => {
    const role = roleInHeading(heading);
    return role === undefined ? [] : [{ role, said: text.slice(heading.content.start, heading.content.end) }];
  });
  const role = named.every((heading) => heading.role === named[0]?.role) ? index.role(named[0]?.role) : undefined;
  return (
    role && {
      role: role.id,
      specialization: specializationOf(role, named.map(({ said }) => said).join('\n')),
      from: 'heading',
    }
  );
}

/** A page may have a title of its own (`title: 周报`) above the heading that names the post. */
function headlineOf(text: string, { frontMatter, headings }: Draft): string | undefined {
  const headline = frontMatter && headings.find(({ level, isBare }) => level === 1 && !isBare);
  return headline && text.slice(headline.content.start, headline.content.end);
}

/** The roles that the part of a title speaks of that names the post, in order; failing that those of the whole. */
function titleRoles(words: string, phrases: Phrases, spokenIn: (said: string) => string[]): string[] {
  const inPost = spokenIn(phrases.titles().postIn(words));
  return inPost.length > 0 ? inPost : spokenIn(words);
}

/** The mentions in a title that are not denied: 班主任（无销售） is no post in sales. */
function claimedIn(title: string, terms: TermIndex, phrases: Phrases): TermMatch[] {
  return terms.find(title).filter(({ start }) => !phrases.titles().isDenied(title, start));
}

/** A function that answers the same question once: a draft may have many headings with the same term. */
function memo<K, V>(compute: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    if (!known.has(key)) known.set(key, compute(key));
    return known.get(key) as V;
  };
}

/** A longer heading says more than whose work it is. */
const LONGEST_ROLE_HEADING = 40;
