/** What a role that is proposed from drafts is called: by their titles. */
import { LOCALES, type Locale } from '../language/locale.ts';
import type { LanguageLists } from '../language/word-lists.ts';
import { hasHan } from '../text/han.ts';
import type { PinyinKeys } from '../pack/compile/compiled-pack.ts';
import type { PackIndex } from '../pack/pack-index.ts';
import type { WorkingPost } from '../views/draft-summaries.ts';

export type RoleNames = Readonly<Partial<Record<Locale, string>>>;

export interface SeenTitle {
  readonly title: string;
  readonly language: Locale;
  readonly drafts: number;
}

interface NameParts {
  readonly index: PackIndex;
  readonly lists: LanguageLists;
  readonly keysOf: (words: string) => PinyinKeys | undefined;
}

/** Brackets around what is said beside a title, and signs before it. */
const OPENINGS = '（(【[「';
const CLOSINGS = '）)】]」';
const SIGNS = ',，|/·~～!！:：';
/** A longer title is none that people say. */
const LONGEST = { zh: 12, en: 60 } as const;
/** What ends a longer name is a name as well, where it holds nearly as many titles. */
const NEARLY = 0.8;
/** Director of Elections is a director. */
const OF_FIELD = / of .*/u;
/** Of Chinese, such names are fields of work. */
const SHORT = 2;
/** In fewer of all drafts a profession is none that they are of. */
const LEAST_KNOWN = 3;
/** So many titles are listed. */
const MOST_TITLES = 12;
/** What titles have in common stands in so many drafts, and so does a title that shares nothing with the others. */
const FEWEST_OTHERS = 2;

/** The profession that more than half of the posts are of that have one, and a third of all. */
export function professionOf(posts: readonly WorkingPost[]): string | undefined {
  const known = posts.flatMap(({ neighbor, role }) => neighbor ?? role ?? []);
  const [most] = counted(known);
  return most && most.count * 2 > known.length && most.count * LEAST_KNOWN >= posts.length ? most.value : undefined;
}

/** An id of the role: that of the neighbor that the drafts are of, or one of the words of a title. */
export function idFor(posts: readonly WorkingPost[], profession: string | undefined, parts: NameParts): string {
  const { index, keysOf } = parts;
  if (profession !== undefined && index.neighbor(profession)) return profession;
  const { zh, en } = headsOf(posts, parts.lists);
  const words = (en?.name ?? keysOf(zh?.name ?? '')?.full ?? '').toLowerCase();
  const base = words.match(/[a-z0-9]+/g)?.join('-') ?? 'our-role';
  const isTaken = (id: string): boolean => index.role(id) !== undefined || index.neighbor(id) !== undefined;
  for (let number = 1; ; number++) {
    const id = number === 1 ? base : `${base}-${number}`;
    if (!isTaken(id)) return id;
  }
}

/** What it is called in each language that there is a name in: the given one, that of the neighbor, or that of the titles. */
export function namesOf(
  posts: readonly WorkingPost[],
  { id, name }: { readonly id: string; readonly name: string | undefined },
  { index, lists }: NameParts,
): RoleNames {
  if (name !== undefined) return hasHan(name) ? { zh: name } : { en: name };
  const neighbor = index.neighbor(id);
  if (neighbor) return neighbor.name;
  const heads = headsOf(posts, lists);
  const names = LOCALES.flatMap((locale) => (heads[locale] ? [[locale, heads[locale].name] as const] : []));
  return names.length > 0 ? Object.fromEntries(names) : { en: id };
}

/** What most of the titles of each language have in common, and how many of them hold it. */
export function headsOf(
  posts: readonly WorkingPost[],
  lists: LanguageLists,
): Partial<Record<Locale, { readonly name: string; readonly drafts: number }>> {
  const titles = titlesIn(posts);
  const heads = LOCALES.flatMap((locale) => {
    const found = headAmong(titles[locale], locale, lists);
    return found ? [[locale, found] as const] : [];
  });
  return Object.fromEntries(heads);
}

/**
 * The titles by which nothing is told yet, without what is said beside them. One that advertises is none, and one that no other draft has and that
 * holds nothing of what the others have in common is a doubt.
 * @param told what titles the role is told by: those that hold one of these are left out
 */
export function titlesOf(posts: readonly WorkingPost[], told: readonly string[], lists: LanguageLists): SeenTitle[] {
  const isUntold = ({ work, neighbor, role }: WorkingPost): boolean => (work.entry ?? neighbor ?? role) === undefined;
  const unknown = titlesIn(posts.filter(isUntold));
  const heads = headsOf(posts, lists);
  return LOCALES.flatMap((language) => {
    const { occupations, positions, remarks } = lists[language].titles;
    const ends = [...occupations.words, ...positions.words];
    return counted(unknown[language]).flatMap(({ value, count }): SeenTitle[] => {
      const title = value.toLowerCase();
      const isAdvertising = /\d/u.test(title) || remarks.words.some((it) => title.includes(it));
      if (isAdvertising || title.length > LONGEST[language] || told.some((it) => holds(title, it))) return [];
      const isAlike = heads[language] !== undefined && holds(title, heads[language].name);
      const isPost = ends.some((it) => endsWith(title, it.toLowerCase()) && title !== it.toLowerCase());
      return isPost && (isAlike || count >= FEWEST_OTHERS) ? [{ title: value, language, drafts: count }] : [];
    });
  }).slice(0, MOST_TITLES);
}

/** Tells the posts whose titles hold what several of them have in common: their end, or else a word. Of a post without a title nobody can say. */
export function titledAlike(posts: readonly WorkingPost[], lists: LanguageLists): (post: WorkingPost) => boolean {
  const heads = headsOf(posts, lists);
  const titles = titlesIn(posts).en;
  const { positions, ranks, places, remarks } = lists.en.titles;
  const levels = new Set([positions, ranks, places, remarks].flatMap(({ words }) => words));
  const words = titles.flatMap((title) => [...new Set(title.toLowerCase().match(/[\p{L}\d]{3,}/gu) ?? [])]);
  const [word] = counted(words.filter((it) => !levels.has(it)));
  const shared = [heads.zh, heads.en, word && { name: word.value, drafts: word.count }];
  const common = shared.flatMap((it) => (it && it.drafts >= FEWEST_OTHERS ? [it.name] : []));
  return ({ title }) => title === undefined || common.some((it) => holds(withoutRemarks(title), it));
}

function titlesIn(posts: readonly WorkingPost[]): Record<Locale, string[]> {
  const titles: Record<Locale, string[]> = { zh: [], en: [] };
  for (const { title } of posts) {
    const bare = withoutRemarks(title ?? '');
    if (bare.length > 1 && bare.length <= LONGEST.en) titles[hasHan(bare) ? 'zh' : 'en'].push(bare);
  }
  return titles;
}

/** A title without what stands in brackets, and behind a sign. */
function withoutRemarks(title: string): string {
  let bare = '';
  let depth = 0;
  for (const character of title) {
    if (OPENINGS.includes(character)) depth++;
    else if (CLOSINGS.includes(character)) depth = Math.max(0, depth - 1);
    else if (depth === 0) {
      const isSign = SIGNS.includes(character) || (/[-–—]/.test(character) && bare.endsWith(' '));
      if (isSign && bare.trim() !== '') break;
      if (!isSign) bare += character;
    }
  }
  return bare
    .split(/\s/)
    .filter((it) => it !== '')
    .join(' ');
}

/** The longest end of a title that nearly as many titles hold as any: 产品经理 of 高级产品经理. A word for a level alone is none. */
function headAmong(
  titles: readonly string[],
  locale: Locale,
  lists: LanguageLists,
): { readonly name: string; readonly drafts: number } | undefined {
  const { positions, ranks, places } = lists[locale].titles;
  const levels = new Set([...positions.words, ...ranks.words, ...places.words].map((it) => it.toLowerCase()));
  const isLevel = (end: string): boolean =>
    locale === 'zh'
      ? levels.has(end) || end.length < 2
      : end.split(' ').every((word) => levels.has(word.toLowerCase()));
  const { occupations } = lists[locale].titles;
  const people = [...occupations.words, ...positions.words].map((it) => it.toLowerCase());
  const isPost = (end: string): boolean => people.some((it) => endsWith(end.toLowerCase().replace(OF_FIELD, ''), it));
  const isRanked = (end: string): boolean => ranks.words.some((it) => startsWith(end.toLowerCase(), it.toLowerCase()));
  const ends = [...new Set(titles.flatMap((title) => endsOf(title, locale)))];
  const found = ends
    .filter((end) => !isLevel(end) && !isRanked(end))
    .map((name) => ({ name, drafts: titles.filter((it) => holds(it, name)).length }));
  // A field alone is no job, as a person has one: Communications Manager and not Communications.
  const posts = found.filter(({ name }) => isPost(name));
  const named = locale === 'en' ? posts : found.filter(({ name }) => name.length > SHORT || isPost(name));
  const most = Math.max(0, ...named.map(({ drafts }) => drafts));
  return named
    .filter(({ drafts }) => drafts >= NEARLY * most)
    .sort((x, y) => y.name.length - x.name.length || y.drafts - x.drafts)[0];
}

/** A title and all that it ends with, from any word on. */
function endsOf(title: string, locale: Locale): string[] {
  if (locale === 'en') {
    const words = title.split(' ');
    return words.map((_, from) => words.slice(from).join(' '));
  }
  const segments = [...new Intl.Segmenter('zh', { granularity: 'word' }).segment(title)];
  // Of two single characters nobody knows whether they are one word.
  const isInside = (at: number): boolean => [at - 1, at].every((it) => segments[it]?.segment.length === 1);
  return segments.flatMap(({ index }, at) => (isInside(at) ? [] : [title.slice(index)]));
}

function holds(title: string, name: string): boolean {
  if (hasHan(name)) return title.toLowerCase().includes(name.toLowerCase());
  const words = (text: string): string =>
    ` ${
      text
        .toLowerCase()
        .match(/[\p{L}\d&+#]+/gu)
        ?.join(' ') ?? ''
    } `;
  return words(title).includes(words(name));
}

function endsWith(title: string, end: string): boolean {
  return hasHan(end) ? title.endsWith(end) : ` ${title}`.endsWith(` ${end}`);
}

function startsWith(title: string, word: string): boolean {
  return hasHan(word) ? title.startsWith(word) : `${title} `.startsWith(`${word} `);
}

/** What stands in a list, that which stands there most first. */
export function counted(values: readonly string[]): { value: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count);
}
