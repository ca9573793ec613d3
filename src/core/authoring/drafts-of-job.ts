/** Which posts of a folder are drafts of one job, and what is left out of them. */
import type { PackIndex } from '../pack/pack-index.ts';
import type { LanguageLists } from '../language/word-lists.ts';
import type { WorkingPost } from '../views/draft-summaries.ts';
import type { SummarizedFile } from '../views/listed-drafts.ts';
import { counted, professionOf, titledAlike } from './proposed-names.ts';

/** A file, or a post of it, that is none of the drafts. */
export interface LeftOut {
  readonly path: string;
  /**
   * It could not be read; it holds no job description in a language that is judged; it is one of another profession; it says nothing of the
   * work; it says the same as one before it.
   */
  readonly why: 'unread' | 'no-posting' | 'other-profession' | 'no-work' | 'copy';
  /** Id of the other profession. */
  readonly profession?: string;
}

/** What some of the drafts are for: a profession that is known, or what their titles have in common. */
export interface JobOfDrafts {
  readonly profession?: string;
  readonly title?: string;
  readonly drafts: number;
}

/** Of more drafts the first are looked at. */
const MOST_DRAFTS = 200;
/** Of its lines, the part that a draft has in common with one before it when it is a copy. */
const COPIED = 0.8;

interface FoundPost {
  readonly path: string;
  readonly post: WorkingPost;
}

/** The drafts, and those of them that are of the profession of most. */
export function postsIn(files: Iterable<SummarizedFile<WorkingPost>>): {
  posts: WorkingPost[];
  found: WorkingPost[];
  leftOut: LeftOut[];
} {
  const leftOut: LeftOut[] = [];
  const all: FoundPost[] = [];
  for (const { path, summary } of files) {
    const posts = summary.posts.filter(({ kind, work }) => kind === 'jd' && work.language !== undefined);
    if (posts.length === 0) leftOut.push({ path, why: 'no-posting' });
    all.push(...posts.map((post) => ({ path, post })));
  }
  const working = all.filter(({ path, post }) => {
    const works = post.work.lines.length > 0;
    if (!works) leftOut.push({ path, why: 'no-work' });
    return works;
  });
  const copies = copiesAmong(working.map(({ post }) => post));
  const own = working.filter(({ path, post }) => {
    if (copies.has(post)) leftOut.push({ path, why: 'copy' });
    return !copies.has(post);
  });
  const most = professionOf(own.map(({ post }) => post));
  const posts = own.filter(({ path, post: { neighbor, role } }) => {
    const profession = neighbor ?? role;
    const isOther = most !== undefined && profession !== undefined && profession !== most;
    if (isOther) leftOut.push({ path, why: 'other-profession', profession });
    return !isOther;
  });
  const found = own.map(({ post }) => post);
  return { posts: posts.map(({ post }) => post).slice(0, MOST_DRAFTS), found, leftOut };
}

/** The posts that say nearly the same lines as one before them. */
function copiesAmong(posts: readonly WorkingPost[]): Set<WorkingPost> {
  const copies = new Set<WorkingPost>();
  // Which post says a line first.
  const saying = new Map<string, string>();
  for (const [number, post] of posts.entries()) {
    const lines = new Set(post.work.lines.map(({ text }) => plainLine(text)));
    const [most] = counted([...lines].flatMap((line) => saying.get(line) ?? []));
    if ((most?.count ?? 0) >= COPIED * lines.size) copies.add(post);
    else for (const line of lines) if (!saying.has(line)) saying.set(line, String(number));
  }
  return copies;
}

/** Whether half of the drafts are of one profession beside the roles, or have something of their titles in common. */
export function isOneJob(
  posts: readonly WorkingPost[],
  profession: string | undefined,
  { index, lists }: { readonly index: PackIndex; readonly lists: LanguageLists },
): boolean {
  const isNeighbor = profession !== undefined && index.neighbor(profession) !== undefined;
  const isTitled = titledAlike(posts, lists);
  const alike = posts.filter((it) => isTitled(it) || (isNeighbor && (it.neighbor ?? it.role) === profession));
  return 2 * alike.length >= posts.length;
}

/** So many jobs of drafts that are for different ones are named. */
const MOST_JOBS = 5;

export function jobsOf(posts: readonly WorkingPost[]): JobOfDrafts[] {
  const known = posts.flatMap(({ neighbor, role }) => neighbor ?? role ?? []);
  const titles = posts.flatMap(({ neighbor, role, title }) => ((neighbor ?? role) === undefined ? (title ?? []) : []));
  const professions = counted(known).map(({ value, count }) => ({ profession: value, drafts: count }));
  return [...professions, ...counted(titles).map(({ value, count }) => ({ title: value, drafts: count }))].slice(
    0,
    MOST_JOBS,
  );
}

/** Without the signs of Markdown, and without what ends a sentence. */
export function plainLine(text: string): string {
  const words = text.replaceAll(/\*\*|__|`|[\u200B-\u200F\uFEFF]/gu, '');
  let end = words.length;
  while (end > 0 && /[\s。；;.，,、]/u.test(words[end - 1]!)) end--;
  return words.slice(0, end).trim();
}
