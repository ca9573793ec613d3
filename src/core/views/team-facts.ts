/** What the checks of a team are given: its posts, and where each activity is named. */
import type { ActivityPart } from '../judgement/ownership.ts';
import type { PackIndex } from '../pack/pack-index.ts';
import { nameOrder } from '../text/name-order.ts';
import type { WorkingPost } from './draft-summaries.ts';
import type { SummarizedFile } from './listed-drafts.ts';
import type { PostWork, Stance, WorkLine } from './post-work.ts';
import { copiedLines } from './team-copies.ts';
import type { Copy, TeamLine, TeamPost } from './team-findings.ts';

/** A post with what its lines say. */
export interface Member extends TeamPost {
  readonly work: PostWork;
}

/** Where a post names an activity. */
export interface Naming {
  readonly member: Member;
  /** Index of the post. */
  readonly post: number;
  readonly line: WorkLine;
  readonly part: ActivityPart | undefined;
}

export type Namings = Readonly<Record<Stance, readonly Naming[]>>;

export interface TeamFacts {
  readonly index: PackIndex;
  readonly members: readonly Member[];
  /** Those that are no plans. */
  readonly jobs: readonly Member[];
  /** By the id of an activity that any line names. */
  readonly namings: ReadonlyMap<string, Namings>;
  readonly copies: readonly CopiedPosts[];
  /** By index of a post that copies an earlier one, the two of them. */
  readonly copied: ReadonlyMap<number, ReadonlySet<number>>;
}

export interface CopiedPosts extends Copy {
  readonly posts: ReadonlySet<number>;
}

/** @param files in any order; their posts come in the order of the professions, then of the names of the files; plans come last */
export function teamFacts(index: PackIndex, files: Iterable<SummarizedFile<WorkingPost>>): TeamFacts {
  const members = membersOf(index, files);
  const jobs = members.filter(({ kind }) => kind === 'jd');
  const copies = copiesOf(members);
  const copied = new Map(copies.map(({ posts }) => [Math.max(...posts), posts]));
  return { index, members, jobs, namings: namingsOf(members), copies, copied };
}

/** Of each post the first. */
export function oneEach(namings: readonly Naming[]): Naming[] {
  const seen = new Set<number>();
  return namings.filter(({ post }) => !seen.has(post) && seen.add(post));
}

export function lineOf({ post, line: { line, start, text } }: Naming): TeamLine {
  return { post, line, start, text };
}

function membersOf(index: PackIndex, files: Iterable<SummarizedFile<WorkingPost>>): Member[] {
  const byName = nameOrder();
  const professions = [...index.pack.roles, ...index.pack.neighbors].map(({ id }) => id);
  const rank = ({ profession, kind }: Member): number =>
    kind === 'plan' ? Infinity : profession === undefined ? professions.length : professions.indexOf(profession);
  const members = [...files].flatMap(({ id, path, summary: { posts } }) =>
    posts.flatMap((post, at): Member[] => {
      const { work, kind, title, role, neighbor } = post;
      const profession = neighbor ?? role;
      const { line, start } = work;
      return [
        {
          ...{ id, path, kind, line, start, work },
          index: posts.length > 1 ? at : -1,
          title: title ?? path.slice(path.lastIndexOf('/') + 1).replace(/(.)\.[^.]*$/, '$1'),
          ...(profession === undefined ? {} : { profession }),
        },
      ];
    }),
  );
  return members.sort((a, b) => rank(a) - rank(b) || byName(a.path, b.path) || a.index - b.index);
}

function namingsOf(members: readonly Member[]): ReadonlyMap<string, Namings> {
  const namings = new Map<string, Record<Stance, Naming[]>>();
  members.forEach((member, post) => {
    for (const line of member.work.lines) {
      for (const { id, stance, part } of line.named) {
        const known = namings.get(id) ?? { takes: [], helps: [], denies: [] };
        namings.set(id, known);
        known[stance].push({ member, post, line, part });
      }
    }
  });
  return namings;
}

function copiesOf(members: readonly Member[]): CopiedPosts[] {
  const lineAt = (post: number, at: number): TeamLine => {
    const { line, start, text } = members[post]!.work.lines[at]!;
    return { post, line, start, text };
  };
  return copiedLines(members.map(({ work }) => work.lines.map(({ text }) => text))).map(({ posts, lines, of }) => ({
    posts: new Set(posts),
    pairs: lines.map(([a, b]) => [lineAt(posts[0], a), lineAt(posts[1], b)] as const),
    of,
  }));
}
