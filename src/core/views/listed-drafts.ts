/** A list of posts and plans of many files: its order, its groups, and what is left out of it. */
import { SEVERITIES, type Severity } from '../findings/finding.ts';
import { nameOrder } from '../text/name-order.ts';
import type { DraftSummary, PostSummary, WorkingPost } from './draft-summaries.ts';

/** A file and what was found in it. */
export interface SummarizedFile<Kind extends PostSummary = PostSummary> {
  /** Names the file among all. */
  readonly id: string;
  /** Its path as people see it, with `/` between folders. */
  readonly path: string;
  readonly summary: DraftSummary<Kind>;
}

/** Whether it says who does what. */
export function saysWork(file: SummarizedFile): file is SummarizedFile<WorkingPost> {
  return file.summary.posts.every((post) => 'work' in post);
}

/** A post or plan in the list. */
export interface ListedDraft extends Omit<SummarizedFile, 'summary'> {
  readonly post: PostSummary;
  /** Index of the post in its file; -1 where the file holds no other. */
  readonly index: number;
}

export const GROUPINGS = ['none', 'role', 'folder', 'severity'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** The group of what is of none: a post without a role, a file in no folder, a draft without findings. */
export const NO_GROUP = '';

export interface DraftGroup {
  /** Id of a role or of another profession, the path of a folder, or a level; {@link NO_GROUP} for the rest. */
  readonly key: string;
  readonly drafts: readonly ListedDraft[];
}

/** Every post and plan of the files, the worst first; those alike by the name of their file, as people count: 2 before 10. */
export function listedDrafts(files: Iterable<SummarizedFile>): ListedDraft[] {
  const byName = nameOrder();
  const drafts = [...files].flatMap(({ id, path, summary: { posts } }) =>
    posts.map((post, at) => ({ id, path, post, index: posts.length > 1 ? at : -1 })),
  );
  return drafts.sort(
    (a, b) => byWeight(a.post, b.post) || byName(a.path, b.path) || a.index - b.index || (a.id < b.id ? -1 : 1),
  );
}

/** The one with more findings of the gravest level in which two differ stands first. */
function byWeight(a: PostSummary, b: PostSummary): number {
  for (const severity of SEVERITIES) {
    const more = b.counts[severity] - a.counts[severity];
    if (more !== 0) return more;
  }
  return b.missing - a.missing || b.blanks - a.blanks;
}

/** How many findings a post has, what is missing and what is left to fill in among them. */
export function findingsOf({ counts, missing, blanks }: PostSummary): number {
  return SEVERITIES.reduce((sum, severity) => sum + counts[severity], missing + blanks);
}

/** The gravest level of a post; undefined where nothing was found. What is missing or left to fill in is a hint. */
export function gravestOf({ counts, missing, blanks }: PostSummary): Severity | undefined {
  return SEVERITIES.find((severity) => counts[severity] > 0) ?? (missing + blanks > 0 ? 'hint' : undefined);
}

/**
 * The list in groups; one group of all where there are none. Each keeps the order of the list.
 * @param professions ids of the roles and of the professions beside them, in the order of their groups
 */
export function groupedDrafts(
  drafts: readonly ListedDraft[],
  grouping: Grouping,
  professions: readonly string[],
): DraftGroup[] {
  const groups = new Map<string, ListedDraft[]>();
  for (const draft of drafts) {
    const key = keyOf(draft, grouping);
    const group = groups.get(key);
    if (group) group.push(draft);
    else groups.set(key, [draft]);
  }
  const known: readonly string[] = grouping === 'severity' ? SEVERITIES : professions;
  const rank = (key: string): number => {
    const at = known.indexOf(key);
    return at < 0 || key === NO_GROUP ? known.length : at;
  };
  const byName = nameOrder();
  return [...groups]
    .map(([key, list]) => ({ key, drafts: list }))
    .sort((a, b) => (grouping === 'folder' ? 0 : rank(a.key) - rank(b.key)) || byName(a.key, b.key));
}

function keyOf({ path, post }: ListedDraft, grouping: Grouping): string {
  switch (grouping) {
    case 'none':
      return NO_GROUP;
    case 'role':
      return post.neighbor ?? post.role ?? NO_GROUP;
    case 'folder':
      return path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : NO_GROUP;
    case 'severity':
      return gravestOf(post) ?? NO_GROUP;
  }
}
