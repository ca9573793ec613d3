/** What a list of many drafts says of each: plain and small, so that thousands are kept, sorted and written to a disk. */
import type { Analysis, Post } from '../analysis/analysis.ts';
import type { Analyzer } from '../analysis/analyzer.ts';
import { postIndexAt } from '../analysis/post-at.ts';
import { isOfTeams, type DraftKind } from '../draft/draft.ts';
import type { Finding, FindingCode, Severity } from '../findings/finding.ts';
import { gravestFirst } from '../findings/gravest-first.ts';
import { isInText } from '../findings/in-text.ts';
import type { Reading } from '../judgement/reading.ts';
import type { LineCounts } from './line-counts.ts';
import { postWork, type PostWork, type WorkReader } from './post-work.ts';
import { titleOf } from './title-of.ts';

const BLANK = 'draft/blank' satisfies FindingCode;

/** A post or plan of a document. */
export interface PostSummary {
  readonly kind: Exclude<DraftKind, 'other'>;
  /** The words of its title; absent where it has none. */
  readonly title?: string;
  /** The role that it is held against; absent where that is none. */
  readonly role?: string;
  /** It is a plan of several teams. */
  readonly isOfTeams?: true;
  /** Id of the profession beside the roles that it is of. */
  readonly neighbor?: string;
  readonly reading: Reading;
  /** How many of its lines of work are whose. */
  readonly lines: LineCounts;
  /** How many findings of a level have a place in the text. */
  readonly counts: Readonly<Record<Severity, number>>;
  /** How many more say what is missing. */
  readonly missing: number;
  /** How many places are left to fill in, those among them that are not listed. */
  readonly blanks: number;
  /** The first finding of each kind, the gravest kind in front. */
  readonly first: readonly Finding[];
}

/** The same with what its lines say of who does what: for a whole team, and not for a list. */
export interface WorkingPost extends PostSummary {
  readonly work: PostWork;
}

export interface DraftSummary<Kind extends PostSummary = PostSummary> {
  /** In order; none where the document is neither a job description nor a plan, or is in a language that is not judged. */
  readonly posts: readonly Kind[];
  /** How many findings were left out because there are so many of their kind. */
  readonly more: number;
}

/** What drafts are summed up with. */
export interface SummaryReader extends WorkReader {
  /** The one that made the analysis. */
  readonly analyzer: Pick<Analyzer, 'neighborOf' | 'workOf'>;
  readonly linesOf: (part: Analysis | Post) => LineCounts;
}

/** What it takes without what the lines say. */
type ListReader = Pick<SummaryReader, 'phrases' | 'analyzer' | 'linesOf'>;

/** Sums an analysis up. What stands between two posts counts for the one above. */
export function summarizeDraft(analysis: Analysis, reader: ListReader): DraftSummary {
  return summarized(analysis, (part, findings, unlisted) => summaryOf(part, findings, unlisted, reader));
}

/** The same with what the lines say of who does what. */
export function summarizeWork(analysis: Analysis, reader: SummaryReader): DraftSummary<WorkingPost> {
  return summarized(analysis, (part, findings, unlisted) =>
    summaryOf(part, findings, unlisted, reader).map((post) => ({
      ...post,
      work: postWork(part, post.neighbor ?? post.role, post.title ?? '', reader),
    })),
  );
}

function summarized<Kind extends PostSummary>(
  analysis: Analysis,
  sumUp: (part: Analysis | Post, findings: readonly Finding[], unlisted: number) => readonly Kind[],
): DraftSummary<Kind> {
  const { posts, capped } = analysis;
  const parts: readonly (Analysis | Post)[] = posts.length > 0 ? posts : [analysis];
  const found = parts.map((): Finding[] => []);
  for (const finding of analysis.findings) found[Math.max(0, postIndexAt(posts, finding.start))]!.push(finding);
  // How many are left out of each post is not known.
  const unlisted = posts.length > 0 ? 0 : (capped[BLANK] ?? 0);
  const more = Object.values(capped).reduce((sum, count) => sum + count, 0);
  return { posts: parts.flatMap((part, at) => sumUp(part, found[at]!, unlisted)), more };
}

function summaryOf(
  part: Analysis | Post,
  findings: readonly Finding[],
  unlisted: number,
  { analyzer, phrases, linesOf }: ListReader,
): PostSummary[] {
  const { draft, reading, role } = part;
  if (draft.kind === 'other') return [];
  const title = titleOf(part, phrases).replaceAll(/\s+/g, ' ').trim();
  const neighbor = analyzer.neighborOf(part)?.id;
  const { mix, role: spoken, confidence } = reading;
  const others = findings.filter((it) => !isInText(it));
  return [
    {
      kind: draft.kind,
      ...(title ? { title } : {}),
      ...(role === undefined ? {} : { role }),
      ...(isOfTeams(draft) ? { isOfTeams: true as const } : {}),
      ...(neighbor === undefined ? {} : { neighbor }),
      reading: { mix, role: spoken, confidence },
      lines: linesOf(part),
      counts: countsOf(findings.filter(isInText)),
      missing: others.filter(({ code }) => code !== BLANK).length,
      blanks: others.filter(({ code }) => code === BLANK).length + unlisted,
      first: firstOfEach(findings),
    },
  ];
}

function countsOf(findings: readonly Finding[]): Record<Severity, number> {
  const counts: Record<Severity, number> = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
}

function firstOfEach(findings: readonly Finding[]): Finding[] {
  const first = new Map<FindingCode, Finding>();
  for (const finding of gravestFirst(findings)) if (!first.has(finding.code)) first.set(finding.code, finding);
  return [...first.values()];
}
