import type { Analysis } from '../core/index.ts';
import { mixOf, type ShownReading } from './mix.ts';

export interface ShownPost extends ShownReading {
  readonly title: string | null;
  /** Number of the line that it begins on, from 1. */
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly declaredRole: string | null;
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
    posts: posts.map(({ range, title, declared, reading }) => ({
      title: title ? text.slice(title.start, title.end) : null,
      line: lineOf(title?.start ?? range.start),
      start: range.start,
      end: range.end,
      declaredRole: declared?.role ?? null,
      ...mixOf(reading, roles),
    })),
  };
}
