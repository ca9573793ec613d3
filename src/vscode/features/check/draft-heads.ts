/** What stands above a draft: its role or profession, whose work its lines are besides, and how many findings it has. */
import { isInText, isOfTeams } from '../../../core/plain.ts';
import type { Analysis, Analyzer, Engine, Locale, Post } from '../../../core/index.ts';
import { draftStrings } from '../../../words/draft-words.ts';
import { spokenRole } from '../../../words/findings/texts.ts';
import { COMMANDS } from '../../ids.ts';
import { blankCount, isOfWork, mixText, professionNames } from './draft-summary.ts';

/** The line above a post or plan. */
export interface DraftHead {
  /** Offset at which the post begins: of the line of its title, or the first that says something. */
  readonly start: number;
  readonly title: string;
  /** What a click on it runs. */
  readonly command: string;
  readonly arguments?: readonly unknown[];
}

/** What counts the lines. */
type HeadReader = Pick<Engine, 'index' | 'lineCounts'>;

/** One for each job description or plan of a document, in order, and one for the blanks that it has. */
export function draftHeads(analysis: Analysis, analyzer: Analyzer, engine: HeadReader, locale: Locale): DraftHead[] {
  const posts: readonly Analysis[] = analysis.posts.length > 0 ? analysis.posts : [analysis];
  return posts.flatMap((post) => {
    if (post.draft.kind === 'other' || !isOfWork({ analysis: post })) return [];
    const start = startOf(post);
    const head = { start, title: titleOf(post, analyzer, engine, locale), command: COMMANDS.showDraft };
    const blanks = blankCount(post);
    if (blanks === 0) return [head];
    const title = draftStrings(locale).blanksLeft(blanks);
    return [head, { start, title, command: COMMANDS.nextBlank, arguments: [start] }];
  });
}

/** What a draft says nothing with. */
const SILENT: readonly string[] = ['front-matter', 'code', 'comment', 'rule'];

/** In plain text and in tables a title is no heading: there the first line that says something stands for it. */
function startOf(post: Analysis | Post): number {
  if ('range' in post) return post.range.start;
  const { blocks, headings, items } = post.draft;
  const [heading] = headings;
  // A heading like *Responsibilities* is no title.
  const head = heading && !heading.isBare ? heading : blocks.find(({ kind }) => !SILENT.includes(kind));
  return Math.min(...[head, heading, items[0]].map((it) => it?.start ?? post.text.length));
}

function titleOf(post: Analysis, analyzer: Analyzer, engine: HeadReader, locale: Locale): string {
  const strings = draftStrings(locale);
  const { index } = engine;
  const { reading, role, declared } = post;
  const named = professionNames(post, analyzer.neighborOf(post), index, locale);
  const lines = engine.lineCounts(post, analyzer);
  const own = declared?.joint ?? [role];
  const others = Object.entries(lines.ofRole).filter(([id]) => role !== undefined && !own.includes(id));
  return [
    named ?? mixText({ reading, role, lines, isOfTeams: isOfTeams(post.draft) }, index, locale, strings),
    ...others.map(([id, count]) => strings.linesOf(count, spokenRole(index, id, locale))),
    strings.findingCount(post.findings.filter(isInText).length),
  ].join(' · ');
}
