import type { Analysis } from '../core/index.ts';
import { mixOf, type ShownReading } from './mix.ts';

export interface ShownPost extends ShownReading {
  readonly title: string | null;
  /** Number of the line that it begins on, from 1. */
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly declaredRole: string | null;
  /** All of those that it is for, where they are several. */
  readonly declaredRoles?: readonly string[];
}

/** The role that a draft names as its own, and all of them where they are several. */
export function declaredIn({
  declared,
}: Pick<Analysis, 'declared'>): Pick<ShownPost, 'declaredRole' | 'declaredRoles'> {
  const declaredRole = declared?.role ?? null;
  return declared?.joint ? { declaredRole, declaredRoles: declared.joint } : { declaredRole };
}

/** `posts` of a document that holds several; nothing where it holds no more than one. */
export function postsOf(
  { text, posts }: Analysis,
  roles: readonly string[],
  linesOf: () => (offset: number) => number,
): { readonly posts?: readonly ShownPost[] } {
  if (posts.length === 0) return {};
  const lineOf = linesOf();
  return {
    posts: posts.map((post) => ({
      title: post.title ? text.slice(post.title.start, post.title.end) : null,
      line: lineOf(post.title?.start ?? post.range.start),
      start: post.range.start,
      end: post.range.end,
      ...declaredIn(post),
      ...mixOf(post.reading, roles),
    })),
  };
}
