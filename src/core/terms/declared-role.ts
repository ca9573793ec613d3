/** Which role a draft says it is for. */
import { mainRole, strengths, strongestRole } from '../pack/roles.ts';
import { writtenLanguage } from '../language/written-language.ts';
import type { Role, Term } from '../pack/schema.ts';
import type { Locale } from '../language/locale.ts';
import type { TermIndex, TermMatch } from './term-index.ts';
import type { TitleMeaning } from '../pack/compile/title-keys.ts';
import { endsWithRole, firstOfShared, listedRoles, sharesLastWord } from './listed-roles.ts';
import { isWorkedWith } from './named-role.ts';
import { isOfNeighbor, rolesOf } from './title-dictionary.ts';
import { neighborNamed, type OtherProfessionWords } from './other-profession.ts';
import { HAN_NUMERALS } from '../language/numerals.ts';
import type { Phrases } from '../language/language-phrases.ts';
import type { Draft, DraftHeading } from '../draft/draft.ts';
import { valueUnder } from '../draft/front-matter.ts';
import { headlineOf } from '../draft/title.ts';
import { hasHan } from '../text/han.ts';
import { teamInTitle, teamOfPlan } from './team-of-plan.ts';

export interface DeclaredRole {
  readonly role: string;
  readonly specialization: string | undefined;
  /** Where the draft says so. */
  readonly from: 'front-matter' | 'title' | 'heading' | 'file-name';
  /** All the roles, this one first, of a draft that lists several: `role: [operations, marketing]`, 市场、运营专员. */
  readonly joint?: readonly string[];
}

/** Those of some roles whose work is not a draft's own: a draft for several roles holds nothing against the others that it lists. */
export function withoutJoint(roles: readonly string[], declared: DeclaredRole | undefined): readonly string[] {
  const joint = declared?.joint;
  return joint ? roles.filter((role) => role === declared.role || !joint.includes(role)) : roles;
}

/** What the words of a draft are understood by. */
export interface DeclaredWords extends OtherProfessionWords {
  readonly terms: TermIndex;
}

/** What stands around the parts of a list. */
const LIST_SIGNS = /[[\]"',，、;；\n]/u;
/** Numbers of a heading and the signs around them. */
const NUMBERING = new RegExp(String.raw`[\s\d.、:：()（）${HAN_NUMERALS}]`, 'gu');
/** Sections that a role's own part of a draft has. */
const ROLE_SECTIONS: readonly DraftHeading['section'][] = ['responsibility', 'requirement', 'metric', 'goal', 'action'];

/**
 * Reads `role:` (and `specialization:`) of the front matter, by id, by name or by a word of one role; failing that the title,
 * by the dictionary of titles before its words; failing that the team that a plan names below it; failing that the headings, if one or
 * several of them name the same role (`## 销售`, `## Sales responsibilities`).
 * @param words those of the title, or ''
 * @param spokenOf asked only for a title that names several roles: the one that the text below surely speaks of is the draft's
 * @returns undefined when the draft names no role, or several, or when `role:` or its title is another profession's (客户成功经理)
 */
export function declaredRole(
  text: string,
  draft: Draft,
  declaredWords: DeclaredWords,
  words: string,
  spokenOf: () => string | undefined,
): DeclaredRole | undefined {
  const { index, terms, folder, phrases } = declaredWords;
  const same = (a: string, b: string): boolean => folder.foldToString(a) === folder.foldToString(b);
  const value = (key: string): string | undefined => valueUnder(draft.frontMatter, key);

  const specializationOf = (role: Role, said: string): string | undefined =>
    role.specializations.find((it) => {
      const given = value('specialization') ?? value('specialisation');
      if (given !== undefined) return namesOf(it).some((name) => same(name, given));
      return [it.name.zh, it.name.en].some((name) => folder.foldToString(said).includes(folder.foldToString(name)));
    })?.id;

  const namedBy = memo((term: string) => roleNamedBy(term, declaredWords));
  /** The role that a term speaks of; a bare 市场 in a title is the role. */
  const roleOf = ({ term: id, start, end }: TermMatch, said: string): string | undefined => {
    const term = isWorkedWith(declaredWords, id, said.slice(start, end)) ? undefined : index.term(id);
    if (term === undefined || isOffered(term)) return undefined;
    return term.depends === undefined ? mainRole(term, writtenLanguage(said, 'en')) : namedBy(id);
  };
  /** The roles that words speak of, in order. */
  const spokenIn = (said: string): string[] => claimedIn(said, terms, phrases).flatMap((it) => roleOf(it, said) ?? []);

  const declared = value('role');
  if (declared !== undefined) {
    const said = saidRole(declared, spokenIn(declared), declaredWords);
    if (!said) return undefined;
    return { ...said, role: said.role.id, specialization: specializationOf(said.role, words), from: 'front-matter' };
  }
  const headline = draft.frontMatter ? headlineOf(text, draft.headings) : '';
  const titleWords = headline === '' || spokenIn(words).length > 0 ? words : headline;
  const several = ofTeams(titleWords, phrases, spokenIn, spokenOf) ?? ofSeveral(titleWords, declaredWords, spokenOf);
  if (several) return several;
  const ofTeam = (team: string | undefined): Role | undefined => index.role(spokenIn(team ?? '').at(-1));
  const inBrackets = ofTeam(teamInTitle(titleWords, draft, phrases));
  if (inBrackets) return { role: inBrackets.id, specialization: undefined, from: 'title' };
  // The head of a title stands last: the last word that speaks of a role decides; but 运营推广专员 is what the text makes of it.
  const { known, post } = postOf(words, titleWords, declaredWords);
  const own = known ? undefined : roleInTitle(post, declaredWords);
  const isOthers = known
    ? isOthersPost(known, post, declaredWords, spokenOf)
    : !own && phrases.titles().isOtherProfession(post);
  if (isOthers || sharesLastWord(titleWords, declaredWords)) return undefined;
  // What a plan is about (活动方案) says less of whose it is than the team below its title.
  const team = teamOfPlan(text, draft, phrases);
  const below = ofTeam(team && text.slice(team.start, team.end));
  if (below) return { role: below.id, specialization: undefined, from: 'heading' };
  const nameRole = known ? knownRole.bind(undefined, known) : wordedRole;
  const titled = own ?? index.role(nameRole(post, declaredWords, spokenIn, spokenOf));
  if (titled) {
    const ofTitle = titled.id === known?.profession ? known.specialization : undefined;
    return { role: titled.id, specialization: specializationOf(titled, titleWords) ?? ofTitle, from: 'title' };
  }

  /** The role that a heading names, if it says little else. */
  const roleInHeading = ({ content, section, isBare }: DraftHeading): string | undefined => {
    if (isBare || content.end - content.start > LONGEST_ROLE_HEADING) return undefined;
    const said = text.slice(content.start, content.end);
    // A title that is known says no role, or would have been answered.
    if (known && said === titleWords) return undefined;
    const last = terms.find(said).at(-1);
    if (!last || (index.term(last.term)?.kind !== 'position' && namedBy(last.term) === undefined)) return undefined;
    const beside = folder.foldToString(said.slice(0, last.start) + said.slice(last.end)).replace(NUMBERING, '');
    const isSaid = ROLE_SECTIONS.includes(section) || phrases.drafts().isPostWord(beside);
    return isSaid && !namesNeighbor(said, last, declaredWords) ? roleOf(last, said) : undefined;
  };
  const named = draft.headings.flatMap((heading) => {
    const role = roleOfBareName(text, heading, declaredWords) ?? roleInHeading(heading);
    return role === undefined ? [] : [{ role, said: text.slice(heading.content.start, heading.content.end) }];
  });
  const role = named.every((heading) => heading.role === named[0]?.role) ? index.role(named[0]?.role) : undefined;
  const said = named.map((heading) => heading.said).join('\n');
  return role && { role: role.id, specialization: specializationOf(role, said), from: 'heading' };
}

/**
 * Roles whose craft a title names beside its own: BD in the title of an operations post, 广告 in another. The work that goes with such a
 * word is what the post was advertised for.
 * @param isDeclared whether the title says its role: if by one word alone, that is its own, whatever else the word speaks of
 */
export function craftsIn(
  title: string,
  { terms, index, phrases }: Omit<DeclaredWords, 'titles'>,
  isDeclared: boolean,
): readonly string[] {
  const language = writtenLanguage(title, 'en');
  const matches = claimedIn(title, terms, phrases);
  if (isDeclared && matches.length === 1) return [];
  const named = matches.flatMap(({ term: id, start, end }) => {
    const term = isWorkedWith({ index }, id, title.slice(start, end)) ? undefined : index.term(id);
    const role = term && strongestRole(term, language);
    return role !== undefined && strengths(term!, language)[role]! >= OWN_CRAFT ? [role] : [];
  });
  return [...new Set(named)];
}

/**
 * The roles whose craft a word is: its own, and one that shares it nearly as much. Whom a post sells to is nobody's.
 * @param language that of the word
 */
export function craftsOf(
  term: Pick<Term, 'kind' | 'facet' | 'roles' | 'rolesIn'>,
  language: Locale,
): readonly string[] {
  if (term.kind === 'audience' || isOffered(term)) return [];
  const said = strengths(term, language);
  const most = Math.max(...Object.values(said));
  return Object.keys(said).filter((role) => said[role]! >= OWN_CRAFT && most - said[role]! <= NEARLY);
}

/** What a title offers, pay (底薪, 提成) and what there is to work with (客户资源), says nothing of what is done. */
export function isOffered({ kind, facet }: Pick<Term, 'kind' | 'facet'>): boolean {
  return kind === 'concept' && OFFERED.includes(facet);
}
const OFFERED: readonly string[] = ['metrics', 'competencies'];

/** From this strength on a word is a role's own craft. */
const OWN_CRAFT = 2;
/** A word speaks nearly as much of a second role where its strength for it is no more than this below that for the first. */
export const NEARLY = 1;

/** What a role or a specialization is called in front matter. */
function namesOf({ id, name }: Pick<Role, 'id' | 'name'>): string[] {
  return [id, name.zh, name.en];
}

/** What the title of a plan declares that several teams make together (市场 × 销售 联合上市计划): all their roles. */
function ofTeams(
  title: string,
  phrases: Phrases,
  spokenIn: (said: string) => string[],
  spokenOf: () => string | undefined,
): DeclaredRole | undefined {
  if (!phrases.leads().joint.test(title) || !phrases.titles().isPlan(title)) return undefined;
  const roles = [...new Set(spokenIn(title))];
  return roles.length > 1 ? jointly(roles, spokenOf) : undefined;
}

/** What a title that lists several roles declares: the one first that the text surely speaks of, failing that the one it names first. */
function ofSeveral(title: string, words: DeclaredWords, spokenOf: () => string | undefined): DeclaredRole | undefined {
  return jointly(listedRoles(title, words), spokenOf);
}

/** Several roles, the one first that the text surely speaks of, failing that the first of them. */
function jointly(roles: readonly string[], spokenOf: () => string | undefined): DeclaredRole | undefined {
  const role = favored(roles, roles[0], spokenOf);
  if (role === undefined) return undefined;
  return { role, specialization: undefined, from: 'title', joint: [role, ...roles.filter((it) => it !== role)] };
}

/** The role whose name a heading of work is, but for its number. */
function roleOfBareName(
  text: string,
  { content, section, isBare }: DraftHeading,
  { index, folder }: DeclaredWords,
): string | undefined {
  if (isBare || !ROLE_SECTIONS.includes(section) || content.end - content.start > LONGEST_ROLE_HEADING)
    return undefined;
  const bare = folder.foldToString(text.slice(content.start, content.end)).replace(NUMBERING, '');
  return index.pack.roles.find(({ name }) => [name.zh, name.en].some((it) => folder.foldToString(it) === bare))?.id;
}

/** Two roles or more; undefined where one of a list is none. */
function severalRoles(named: readonly (Role | undefined)[]): Role[] | undefined {
  const roles = [...new Set(named)].filter((it) => it !== undefined);
  return roles.length > 1 && named.every((it) => it !== undefined) ? roles : undefined;
}

/** What a list of YAML names, or words with commas between them. */
function listed(value: string): string[] {
  return value.split(LIST_SIGNS).flatMap((part) => part.trim().replace(/^-\s+/u, '') || []);
}

/** The role whose name a term is, alone or with the word for a post or a team (市场部). */
function roleNamedBy(term: string, { index, folder, phrases }: DeclaredWords): string | undefined {
  const { isPostWord } = phrases.drafts();
  const { zh, en } = index.term(term)?.forms ?? { zh: [], en: [] };
  const folded = [...zh, ...en].map((form) => folder.foldToString(form));
  const isName = (name: string): boolean => {
    const bare = folder.foldToString(name);
    return folded.some((form) => form.startsWith(bare) && isPostWord(form.slice(bare.length).replace(/\s/gu, '')));
  };
  return index.pack.roles.find(({ name }) => isName(name.zh) || isName(name.en))?.id;
}

/** Whether a known title is another profession's; "Store Operations Manager" is so only where the text does not surely speak of operations. */
function isOthersPost(
  known: TitleMeaning,
  post: string,
  words: DeclaredWords,
  spokenOf: () => string | undefined,
): boolean {
  if (!isOfNeighbor(known, words.index)) return false;
  return !rolesOf(known, words.index).some((role) => endsWithRole(post, role, words) && spokenOf() === role);
}

/** The role that the front matter says, by name or by a word of one role, with the others that it lists. @param spoken the roles that its words speak of */
function saidRole(
  declared: string,
  spoken: readonly string[],
  declaredWords: DeclaredWords,
): { readonly role: Role; readonly joint?: readonly string[] } | undefined {
  const { index, titles, folder } = declaredWords;
  const named = (said: string): Role | undefined =>
    index.pack.roles.find((it) => namesOf(it).some((name) => folder.foldToString(name) === folder.foldToString(said)));
  const several = severalRoles(listed(declared).map(named));
  const own = several?.[0] ?? named(declared);
  if (!own && neighborNamed(declared, declaredWords) !== undefined) return undefined;
  const isOne = new Set(spoken).size === 1;
  const role = own ?? index.role(isOne ? spoken[0] : titles.find(declared)?.profession);
  return role && { role, ...(several && { joint: several.map(({ id }) => id) }) };
}

/** What the dictionary knows of a title, and the words that say what post it is: those of the first where several share their last words. */
function postOf(
  words: string,
  title: string,
  declaredWords: DeclaredWords,
): { readonly known: TitleMeaning | undefined; readonly post: string } {
  const { titles } = declaredWords;
  const known = titles.find(words) ?? titles.find(title);
  const post = known ? undefined : firstOfShared(title, declaredWords);
  return post === undefined ? { known, post: title } : { known: titles.find(post), post };
}

/** The role of whose titles a word stands in this one, where no term of it speaks of another: a "Media Planner and Buyer" plans media. */
function roleInTitle(title: string, { index, neighborWords, terms, phrases }: DeclaredWords): Role | undefined {
  const role = index.role(neighborWords.inTitle(title));
  return role && claimedIn(title, terms, phrases).length === 0 ? role : undefined;
}

/**
 * The role of a title that the dictionary holds; where it may be of several, or a part that names no post speaks of another
 * (产品运营-GTM), that of the text. A neighbor that a team compares was not learned: a text never speaks of it, so its title decides, unless it names the other role too.
 */
function knownRole(
  known: TitleMeaning,
  title: string,
  { index, phrases, folder }: DeclaredWords,
  spokenIn: (said: string) => string[],
  spokenOf: () => string | undefined,
): string | undefined {
  const isNeighbors = index.role(known.profession)?.inTitles !== undefined;
  if (isNeighbors && !spokenIn(title).some((role) => known.also.includes(role))) return known.profession;
  const spellings = phrases.titleSpellings();
  const parts = spellings.partsOf(spellings.wordsOf(folder.foldToString(title)));
  // A Chinese part may be a department (市场部-销售支持), and in an English title the field of a post.
  const isBeside = (part: string): boolean => hasHan(title) && !hasHan(part);
  const beside = parts.length > 1 ? parts.filter(isBeside).flatMap(spokenIn) : [];
  return favored([...rolesOf(known, index), ...beside], known.profession, spokenOf);
}

/**
 * The role that the words of a title name: the last that the part speaks of that names the post, failing that the last of the whole;
 * where there are several, that of the text.
 */
function wordedRole(
  words: string,
  { phrases }: Pick<DeclaredWords, 'phrases'>,
  spokenIn: (said: string) => string[],
  spokenOf: () => string | undefined,
): string | undefined {
  const titles = phrases.titles();
  const unplanned = titles.isPlan(words) ? titles.withoutPlan(words) : words;
  if (unplanned !== words && spokenIn(unplanned).length > 0)
    return wordedRole(unplanned, { phrases }, spokenIn, spokenOf);
  const bare = words.replace(REMARKS, ' ');
  const inPost = spokenIn(titles.postIn(bare));
  const [first, all] = [inPost.length > 0 ? inPost : spokenIn(bare), spokenIn(words)];
  return favored(inPost.length > 0 && bare === words ? inPost : all, first.at(-1) ?? all.at(-1), spokenOf);
}

/** Remarks in brackets: 内容运营（新媒体广告） is an operations post, whatever it works on. */
const REMARKS = /[（(【[［][^（(【[［）)】\]］]*[）)】\]］]/gu;

/** Of several roles the one that the text surely speaks of. */
function favored(
  roles: readonly string[],
  first: string | undefined,
  spokenOf: () => string | undefined,
): string | undefined {
  const spoken = roles.some((role) => role !== first) ? spokenOf() : undefined;
  return spoken !== undefined && roles.includes(spoken) ? spoken : first;
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

/** Whether a term is what a post of another profession is called, whatever role speaks of it: 产品经理职责. */
function namesNeighbor(said: string, { start, end }: TermMatch, words: DeclaredWords): boolean {
  return neighborNamed(said.slice(start, end), words) !== undefined;
}

/** A longer heading says more than whose work it is. */
const LONGEST_ROLE_HEADING = 40;
