/** What stands above a draft: its role or profession, whose work its lines are besides, and how many findings it has. */
import { isInText } from '../../../core/plain.ts';
import type { Analysis, Analyzer, Locale, PackIndex } from '../../../core/index.ts';
import { draftStrings } from '../../../words/draft-words.ts';
import { spokenRole } from '../../../words/findings/texts.ts';
import { COMMANDS } from '../../ids.ts';
import { blankCount, isOfWork, mixText } from './draft-summary.ts';

/** The line above a post or plan. */
export interface DraftHead {
  /** Offset at which the post begins: of its first heading or item. */
  readonly start: number;
  readonly title: string;
  /** What a click on it runs. */
  readonly command: string;
  readonly arguments?: readonly unknown[];
}

/** One for each job description or plan of a document, in order, and one for the blanks that it has. */
export function draftHeads(analysis: Analysis, analyzer: Analyzer, index: PackIndex, locale: Locale): DraftHead[] {
  const posts: readonly Analysis[] = analysis.posts.length > 0 ? analysis.posts : [analysis];
  return posts.flatMap((post) => {
    const { kind, headings, items } = post.draft;
    if (kind === 'other' || !isOfWork({ analysis: post })) return [];
    const start = Math.min(headings[0]?.start ?? post.text.length, items[0]?.start ?? post.text.length);
    const head = { start, title: titleOf(post, analyzer, index, locale), command: COMMANDS.showDraft };
    const blanks = blankCount(post);
    if (blanks === 0) return [head];
    const title = draftStrings(locale).blanksLeft(blanks);
    return [head, { start, title, command: COMMANDS.nextBlank, arguments: [start] }];
  });
}

function titleOf(post: Analysis, analyzer: Analyzer, index: PackIndex, locale: Locale): string {
  const strings = draftStrings(locale);
  const named = analyzer.neighborOf(post)?.id ?? post.role;
  const others = new Map<string, number>();
  for (const { code, args } of post.findings) {
    if (code === 'role/off-role-duty' && typeof args.role === 'string')
      others.set(args.role, (others.get(args.role) ?? 0) + 1);
  }
  return [
    named === undefined ? mixText(post.reading, index, locale, strings) : index.professionName(named, locale),
    ...[...others].map(([role, count]) => strings.linesOf(count, spokenRole(index, role, locale))),
    strings.findingCount(post.findings.filter(isInText).length),
  ].join(' · ');
}
