/** A posting for somebody who reads it: what the job really is, whose work each line is and why, what its words mean, what to ask. */
import type { Analysis } from '../analysis/analysis.ts';
import type { Analyzer } from '../analysis/analyzer.ts';
import { writtenLanguage } from '../language/written-language.ts';
import type { Locale } from '../language/locale.ts';
import { mainRole } from '../pack/roles.ts';
import { termName } from '../terms/term-card.ts';
import type { PackIndex } from '../pack/pack-index.ts';
import type { Title } from '../pack/schema.ts';
import { shortened } from '../text/shortened.ts';
import { unmarked } from '../text/unmarked.ts';
import type { LensMark } from './lens-marks.ts';

export interface ExplainedPosting {
  /** The words of its title; '' where it has none. */
  readonly title: string;
  /** What posts with this title often really are, in one sentence. */
  readonly really: string | undefined;
  /** The profession that it is of: id of a role or a neighbor. */
  readonly profession: string | undefined;
  /** Whether most of its lines of work say so. */
  readonly isSure: boolean;
  /** The role that its text speaks of, where the title says another. */
  readonly readsAs: string | undefined;
  /** Its lines of work by the role whose work they are: the draft's first, then those with the most lines. */
  readonly work: readonly ExplainedWork[];
  /** Lines of work that several roles have a part in. */
  readonly shared: readonly ExplainedLine[];
  /** Whether any line says what the person does. */
  readonly hasWork: boolean;
  /** How many lines of work nothing is known of. */
  readonly unknown: number;
  /** Terms of the posting, each once: those of the role it is of first, then by how often they stand there. */
  readonly terms: readonly ExplainedTerm[];
  /** What the posting leaves open, as questions for an interview. */
  readonly open: readonly OpenQuestion[];
}

export interface ExplainedWork {
  /** Id of a role. */
  readonly role: string;
  readonly lines: readonly ExplainedLine[];
}

export interface ExplainedLine {
  readonly text: string;
  /** Why it is whose it is, in one sentence; undefined where only its words say it. */
  readonly why: string | undefined;
}

export interface ExplainedTerm {
  readonly name: string;
  /** The words of the posting for it. */
  readonly written: string;
  readonly definition: string;
  /** Whose word it is here; undefined where several roles use it alike. */
  readonly role: string | undefined;
}

export type OpenQuestion =
  | { readonly about: 'title'; readonly role: string }
  | { readonly about: 'several-jobs'; readonly roles: readonly string[] }
  | { readonly about: 'other-work'; readonly role: string; readonly count: number }
  | { readonly about: 'vague'; readonly line: string }
  | { readonly about: 'measure' };

/** What the engine knows of a posting besides. */
export interface PostingFacts {
  readonly title: string;
  /** What the pack says of that title. */
  readonly entry: Title | undefined;
  readonly marks: readonly LensMark[];
}

/** A reader wants a page, not a dictionary. */
const MOST_TERMS = 20;
/** Of a longer line the first part is enough to know it again, in characters. */
const LONGEST = 160;
/** So many vague lines are asked about. */
const MOST_VAGUE = 2;

export function explainedPosting(
  index: PackIndex,
  analysis: Analysis,
  analyzer: Analyzer,
  locale: Locale,
  { title, entry, marks }: PostingFacts,
): ExplainedPosting {
  const { draft, text } = analysis;
  const profession = analyzer.neighborOf(analysis)?.id ?? analysis.role;
  const lineOf = ({ start, end, activity, case: held }: LensMark): ExplainedLine => ({
    text: shortened(unmarked(text.slice(start, end)), LONGEST, LONGEST - 1),
    why: index.why(activity, held)?.[locale],
  });
  const byRole = new Map<string, ExplainedLine[]>();
  const duties = new Set(
    draft.items.flatMap(({ section, content }) => (section === 'responsibility' ? content.start : [])),
  );
  const told = marks.filter((mark) => isTold(mark, duties));
  for (const mark of told) {
    if (mark.part === 'shared') continue;
    const known = byRole.get(mark.role);
    if (known) known.push(lineOf(mark));
    else byRole.set(mark.role, [lineOf(mark)]);
  }
  const work = [...byRole]
    .map(([role, lines]) => ({ role, lines }))
    .sort((a, b) => Number(b.role === profession) - Number(a.role === profession) || b.lines.length - a.lines.length);
  const lines = draft.items.filter((_, item) => analyzer.workOf(analysis, item) !== undefined).length;
  return {
    title,
    really: entry?.really?.[locale],
    profession,
    isSure: lines > 0 && 2 * (work.find(({ role }) => role === profession)?.lines.length ?? 0) >= lines,
    readsAs: readsAs(analysis),
    work,
    shared: told.filter(({ part }) => part === 'shared').map(lineOf),
    hasWork: lines > 0,
    unknown: Math.max(0, lines - told.length),
    terms: explainedTerms(index, analysis, locale),
    open: openQuestions(analysis, work),
  };
}

/**
 * Whether a mark is worth a line of the page. For the own role words alone are enough under a heading of duties only: they resemble much.
 * @param duties where the lines under such headings begin
 */
function isTold({ part, activity, start }: LensMark, duties: ReadonlySet<number>): boolean {
  return activity !== undefined || part === 'other' || duties.has(start);
}

function readsAs({ findings }: Analysis): string | undefined {
  const role = findings.find(({ code }) => code === 'role/title-mismatch')?.args.role;
  return typeof role === 'string' ? role : undefined;
}

function explainedTerms(
  index: PackIndex,
  { text, matches, language, role }: Analysis,
  locale: Locale,
): ExplainedTerm[] {
  const found = new Map<string, ExplainedTerm & { count: number }>();
  for (const { term: id, start, end } of matches) {
    const known = found.get(id);
    const term = index.term(id);
    if (known) known.count++;
    else if (term) {
      const written = shortened(unmarked(text.slice(start, end)), LONGEST, LONGEST - 1);
      const speaksOf = mainRole(term, writtenLanguage(written, language ?? locale));
      found.set(id, {
        name: termName(term)[locale],
        written,
        definition: term.definition[locale],
        role: speaksOf,
        count: 1,
      });
    }
  }
  const order = (it: ExplainedTerm): number => (it.role === undefined ? 2 : it.role === role ? 0 : 1);
  return [...found.values()]
    .sort((a, b) => order(a) - order(b) || b.count - a.count)
    .slice(0, MOST_TERMS)
    .map(({ name, written, definition, role: of }) => ({ name, written, definition, role: of }));
}

function openQuestions({ text, findings, draft, role }: Analysis, work: readonly ExplainedWork[]): OpenQuestion[] {
  const open: OpenQuestion[] = [];
  let vague = 0;
  for (const { code, args, start, end } of findings) {
    if (code === 'role/title-mismatch' && typeof args.role === 'string') open.push({ about: 'title', role: args.role });
    if (code === 'role/catch-all' && Array.isArray(args.roles)) {
      open.push({ about: 'several-jobs', roles: args.roles.filter((it): it is string => typeof it === 'string') });
    }
    if (code === 'jd/vague-duty' && vague++ < MOST_VAGUE) {
      open.push({ about: 'vague', line: shortened(unmarked(text.slice(start, end)), LONGEST, LONGEST - 1) });
    }
  }
  if (open.every(({ about }) => about !== 'title' && about !== 'several-jobs')) {
    for (const { role: of, lines } of work) {
      if (role !== undefined && of !== role) open.push({ about: 'other-work', role: of, count: lines.length });
    }
  }
  if (draft.sections.every(({ kind }) => kind !== 'metric')) open.push({ about: 'measure' });
  return open;
}
