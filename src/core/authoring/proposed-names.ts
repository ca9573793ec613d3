/** What a role that is proposed from drafts is called: by their titles. */
import { LOCALES, type Locale } from '../language/locale.ts';
import { hasHan } from '../text/han.ts';
import type { PinyinKeys } from '../pack/compile/compiled-pack.ts';
import type { PackIndex } from '../pack/pack-index.ts';
import type { PostSummary } from '../views/draft-summaries.ts';

export type RoleNames = Readonly<Partial<Record<Locale, string>>>;

export interface SeenTitle {
  readonly title: string;
  readonly language: Locale;
  readonly drafts: number;
}

interface NameParts {
  readonly index: PackIndex;
  readonly keysOf: (words: string) => PinyinKeys | undefined;
}

/** Brackets around what is said beside a title, and signs before it. */
const OPENINGS = '（(【[';
const CLOSINGS = '）)】]';
const SIGNS = ',，|/·';
/** A longer title is none that people say. */
const LONGEST = 60;

/** The profession that more than half of the posts are of that have one. */
export function professionOf(posts: readonly PostSummary[]): string | undefined {
  const known = posts.flatMap(({ neighbor, role }) => neighbor ?? role ?? []);
  const [most] = counted(known);
  return most && most.count * 2 > known.length ? most.value : undefined;
}

/** An id of the role: that of the neighbor that the drafts are of, or one of the words of a title. */
export function idFor(posts: readonly PostSummary[], profession: string | undefined, parts: NameParts): string {
  const { index, keysOf } = parts;
  if (profession !== undefined && index.neighbor(profession)) return profession;
  const titles = titlesIn(posts);
  const words = (nameAmong(titles.en) ?? keysOf(nameAmong(titles.zh) ?? '')?.full ?? '').toLowerCase();
  const base = words.match(/[a-z0-9]+/g)?.join('-') ?? 'our-role';
  const isTaken = (id: string): boolean => index.role(id) !== undefined || index.neighbor(id) !== undefined;
  for (let number = 1; ; number++) {
    const id = number === 1 ? base : `${base}-${number}`;
    if (!isTaken(id)) return id;
  }
}

/** What it is called in each language that there is a name in: the given one, that of the neighbor, or that of the titles. */
export function namesOf(
  posts: readonly PostSummary[],
  { id, name }: { readonly id: string; readonly name: string | undefined },
  { index }: NameParts,
): RoleNames {
  if (name !== undefined) return hasHan(name) ? { zh: name } : { en: name };
  const neighbor = index.neighbor(id);
  if (neighbor) return neighbor.name;
  const titles = titlesIn(posts);
  const names = LOCALES.flatMap((locale) => {
    const found = nameAmong(titles[locale]);
    return found === undefined ? [] : [[locale, found] as const];
  });
  return names.length > 0 ? Object.fromEntries(names) : { en: id };
}

/** The titles that the pack does not know, without what is said beside them. The name itself is none of them. */
export function titlesOf(posts: readonly PostSummary[], names: RoleNames): SeenTitle[] {
  const unknown = titlesIn(posts.filter(({ work }) => work.entry === undefined));
  const said = new Set(Object.values(names).map((it) => it.toLowerCase()));
  return LOCALES.flatMap((language) =>
    counted(unknown[language])
      .filter(({ value }) => !said.has(value.toLowerCase()))
      .map(({ value, count }) => ({ title: value, language, drafts: count })),
  );
}

function titlesIn(posts: readonly PostSummary[]): Record<Locale, string[]> {
  const titles: Record<Locale, string[]> = { zh: [], en: [] };
  for (const { title } of posts) {
    const bare = withoutRemarks(title ?? '');
    if (bare.length > 1 && bare.length <= LONGEST) titles[hasHan(bare) ? 'zh' : 'en'].push(bare);
  }
  return titles;
}

/** A title without what stands in brackets, and behind a sign. */
function withoutRemarks(title: string): string {
  let bare = '';
  let depth = 0;
  for (const [at, character] of [...title].entries()) {
    if (OPENINGS.includes(character)) depth++;
    else if (CLOSINGS.includes(character)) depth = Math.max(0, depth - 1);
    else if (depth === 0) {
      const isSign = SIGNS.includes(character) || (/[-–—]/.test(character) && bare.endsWith(' '));
      if (isSign && at > 0) break;
      bare += character;
    }
  }
  return bare
    .split(/\s/)
    .filter((it) => it !== '')
    .join(' ');
}

/** The title that most of the titles hold, the shortest of these: 产品经理 of 高级产品经理. */
function nameAmong(titles: readonly string[]): string | undefined {
  const holding = (name: string): number => titles.filter((it) => it.toLowerCase().includes(name.toLowerCase())).length;
  const [first] = [...new Set(titles)].sort((a, b) => holding(b) - holding(a) || a.length - b.length);
  return first;
}

/** What stands in a list, that which stands there most first. */
function counted(values: readonly string[]): { value: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count);
}
