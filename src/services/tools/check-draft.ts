import * as v from 'valibot';
import {
  applyChanges,
  gravestFirst,
  isInText,
  isSuppression,
  languageOf,
  LOCALES,
  mixOfLines,
  SEVERITIES,
  shortened,
  textLines,
  type TextLines,
} from '../../core/plain.ts';
import type { Analysis, Analyzer, Engine, Finding, Fix, LensMark, LineCounts, Locale, Post } from '../../core/index.ts';
import { findingMessage, fixTitle } from '../../words/finding-words.ts';
import { toolWords } from '../../words/tool-words.ts';
import { firstWithin, MOST_BYTES } from './bounds.ts';
import { defineTool, LocaleInput, Named } from './tool.ts';

const JobOutput = v.object({
  title: v.optional(v.string()),
  line: v.number(),
  kind: v.picklist(['jd', 'plan', 'other']),
  role: v.optional(v.pipe(Named, v.description('The role or profession that it is held against.'))),
  mix: v.pipe(
    v.array(v.object({ ...Named.entries, percent: v.number() })),
    v.description('How many of a hundred lines that are some role’s are each role’s. Empty where too few lines tell.'),
  ),
});

const FindingOutput = v.object({
  line: v.number(),
  text: v.pipe(v.string(), v.description('The words it is about; empty where something is missing.')),
  code: v.string(),
  level: v.picklist(SEVERITIES),
  problem: v.pipe(v.string(), v.description('What is wrong and why.')),
  whose: v.optional(v.pipe(Named, v.description('Whose work it is, where that is another role.'))),
  sources: v.pipe(v.array(v.string()), v.description('What that is known from.')),
  proposals: v.pipe(
    v.array(v.object({ does: v.string(), becomes: v.optional(v.string()) })),
    v.description('Ways to mend it, the best first; "becomes" is the new wording of the line.'),
  ),
});

const LineOutput = v.object({
  line: v.number(),
  text: v.string(),
  part: v.pipe(
    v.picklist(['own', 'shared', 'other']),
    v.description('Of the job’s role, of several, of another role.'),
  ),
  role: v.string(),
  activity: v.optional(v.string()),
});

const Output = v.object({
  language: v.pipe(v.nullable(v.string()), v.description('Only Chinese (zh) and English (en) are judged.')),
  jobs: v.array(JobOutput),
  findings: v.array(FindingOutput),
  moreFindings: v.number(),
  lines: v.pipe(v.array(LineOutput), v.description('Whose work each line is, where that is known.')),
  moreLines: v.number(),
});

type Result = v.InferOutput<typeof Output>;
type FindingResult = v.InferOutput<typeof FindingOutput>;

/** The longest draft, in UTF-16 code units: some fifty pages. */
const LONGEST_DRAFT = 100_000;
/** Longer words are cut, in characters. */
const LONGEST_TEXT = 160;
const LONGEST_LINE = 40;
const MOST_JOBS = 10;
const MOST_PROPOSALS = 2;
const MOST_SOURCES = 2;
/** Of the answer, so many bytes may be findings; the rest is for the lines. */
const FINDING_BYTES = 5600;

export const checkDraft = defineTool({
  name: 'check_draft',
  title: 'Check a job description or plan',
  description:
    'Checks a job description or a work plan in Chinese or English, and finds lines that are another role’s work (sales, marketing, ' +
    'operations), titles and metrics that do not fit, several jobs in one, vague duties, missing core work, plans without owners. Returns the ' +
    'role mix, and for each finding line, words, whose work it is, why, sources and proposals. Call it after writing or changing a draft, with ' +
    'the whole text. It leaves alone what it is not sure of: no findings means that nothing certain was found.',
  input: v.strictObject({
    text: v.pipe(
      v.string('give the text of the draft'),
      v.regex(/\S/, 'it is empty: give the whole draft, as Markdown or plain text'),
      v.maxLength(
        LONGEST_DRAFT,
        `the draft is longer than ${LONGEST_DRAFT} characters: split it, and check one job or plan at a time`,
      ),
      v.description('The whole draft, Markdown or plain text, with its title and headings.'),
    ),
    title: v.optional(
      v.pipe(
        v.string('give it as a text'),
        v.maxLength(200, 'it is longer than 200 characters'),
        v.description('Title of the job where the text does not say it.'),
      ),
    ),
    format: v.optional(
      v.pipe(
        v.picklist(['markdown', 'plaintext'], 'give "markdown" or "plaintext"'),
        v.description('How the text is written; Markdown without it.'),
      ),
    ),
    locale: LocaleInput,
  }),
  output: Output,
  async run({ text, title, format, locale: asked }, { engine, analyzer: load, draftOptions, locale: usual }) {
    const analyzer = await load();
    const analysis = analyzer.analyze(text, format ?? 'markdown', {
      ...draftOptions,
      ...(title === undefined ? {} : { title }),
    });
    const locale = asked ?? languageOf(text) ?? usual;
    const result = checked({ analysis, analyzer, engine, locale, at: textLines(text) });
    return { result, text: textOf(result, locale) };
  },
});

interface Checking {
  readonly analysis: Analysis;
  readonly analyzer: Analyzer;
  readonly engine: Engine;
  readonly locale: Locale;
  readonly at: TextLines;
}

function checked(checking: Checking): Result {
  const { analysis, analyzer, engine, at } = checking;
  const findings = firstWithin(gravestFirst(analysis.findings), FINDING_BYTES, (it) => findingOf(it, checking));
  const capped = Object.values(analysis.capped).reduce((sum, count) => sum + count, 0);
  const lines = firstWithin(engine.lens(analysis, analyzer), MOST_BYTES - FINDING_BYTES, (it) => lineOf(it, checking));
  const posts = analysis.posts.length > 0 ? analysis.posts : [analysis];
  const summaries = engine.summarize(analysis, analyzer).posts;
  const isJudged = analysis.draft.isLeftAlone !== true && (summaries.length > 0 || analysis.role !== undefined);
  return {
    language: analysis.language ?? analysis.draft.otherLanguage ?? null,
    jobs: isJudged
      ? posts.slice(0, MOST_JOBS).map((post, index) => ({
          ...jobOf(post, checking),
          ...titled(summaries[index]?.title ?? analysis.options.title),
          line: at.lineOf('range' in post ? (post as Post).range.start : 0),
        }))
      : [],
    findings: findings.kept,
    moreFindings: findings.more + capped,
    lines: lines.kept,
    moreLines: lines.more,
  };
}

function titled(title: string | undefined): { readonly title?: string } {
  return title === undefined ? {} : { title: shortened(title, LONGEST_TEXT) };
}

function jobOf(post: Analysis, { analyzer, engine, locale }: Checking): Omit<Result['jobs'][0], 'title' | 'line'> {
  const { index } = engine;
  const role = analyzer.neighborOf(post)?.id ?? post.role;
  return {
    kind: post.draft.kind,
    ...(role === undefined ? {} : { role: { id: role, name: index.professionName(role, locale) } }),
    mix: mixOf(engine.lineCounts(post, analyzer)).map((it) => ({ ...it, name: index.professionName(it.id, locale) })),
  };
}

/** Empty where too few lines tell. */
function mixOf(lines: LineCounts): { readonly id: string; readonly percent: number }[] {
  return Object.entries(mixOfLines(lines) ?? {})
    .map(([id, share]) => ({ id, percent: Math.round(share * 100) }))
    .sort((a, b) => b.percent - a.percent);
}

function findingOf(finding: Finding, { analysis, analyzer, engine, locale, at }: Checking): FindingResult {
  const { code, severity, args, start, end } = finding;
  const { index } = engine;
  const { role, activity } = args;
  const card = typeof activity === 'string' ? engine.activityCard(activity, locale, analysis.language) : undefined;
  const isElsewhere = typeof role === 'string' && ELSEWHERE.includes(code);
  return {
    line: at.lineOf(start),
    text: isInText(finding) ? shortened(analysis.text.slice(start, end), LONGEST_TEXT) : '',
    code,
    level: severity,
    problem: findingMessage(finding, locale, index),
    ...(isElsewhere ? { whose: { id: role, name: index.professionName(role, locale) } } : {}),
    sources: [...new Set(card?.sources.map(({ name }) => name) ?? [])].slice(0, MOST_SOURCES),
    proposals: analyzer
      .fixesOf(analysis, finding)
      .filter((fix) => !isSuppression(fix))
      .slice(0, MOST_PROPOSALS)
      .map((fix) => ({ does: fixTitle(fix, locale, index), ...becomes(fix, analysis.text, at) })),
  };
}

/** Of these the role in the arguments is whose work or metric it is. */
const ELSEWHERE: readonly string[] = ['role/off-role-duty', 'role/foreign-metric', 'plan/wrong-owner'];

/** What the line of a fix reads afterwards, where it changes that one only. */
function becomes({ changes, newDrafts }: Fix, text: string, at: TextLines): { readonly becomes?: string } {
  const [first] = changes;
  const last = changes.at(-1);
  if (!first || !last || newDrafts || at.lineOf(first.start) !== at.lineOf(last.end)) return {};
  const line = at.rangeOf(first.start);
  const moved = changes.map(({ start, end, newText }) => ({
    start: start - line.start,
    end: end - line.start,
    newText,
  }));
  const changed = applyChanges(text.slice(line.start, line.end), moved).trim();
  return changed === '' || changed.includes('\n') ? {} : { becomes: shortened(changed, LONGEST_TEXT) };
}

function lineOf(mark: LensMark, { analysis, engine: { index }, locale, at }: Checking): Result['lines'][0] {
  const { start, end, part, role, activity } = mark;
  return {
    line: at.lineOf(start),
    text: shortened(analysis.text.slice(start, end), LONGEST_LINE),
    part,
    role: index.professionName(role, locale),
    ...(activity === undefined ? {} : { activity }),
  };
}

function textOf(result: Result, locale: Locale): string {
  const words = toolWords(locale);
  const { language, jobs, findings, moreFindings, lines, moreLines } = result;
  if (language !== null && !(LOCALES as readonly string[]).includes(language)) return words.otherLanguage(language);
  if (jobs.length === 0 && findings.length === 0) return words.notJudged;
  return [
    ...jobs.map(({ title, line, kind, role, mix }) =>
      words.job({ title, line, kind, role: role?.name, mix: mix.map(({ name, percent }) => `${name} ${percent}%`) }),
    ),
    findings.length === 0 ? words.noFindings : words.findings(findings.length + moreFindings),
    ...findings.flatMap(findingLines(locale)),
    moreFindings > 0 ? words.moreFindings(moreFindings) : '',
    lines.length > 0 ? words.linesHead : '',
    ...lines.map((it) => words.line(it.line, it.text, words.parts[it.part](it.role))),
    moreLines > 0 ? words.moreLines(moreLines) : '',
  ]
    .filter(Boolean)
    .join('\n');
}

function findingLines(locale: Locale): (finding: FindingResult) => string[] {
  const words = toolWords(locale);
  return ({ line, text, code, level, problem, whose, sources, proposals }) => [
    words.finding(line, level, code, text),
    `  ${problem}`,
    ...(whose ? [`  ${words.labeled('whoseWork', whose.name)}`] : []),
    ...(sources.length > 0 ? [`  ${words.listed('source', sources)}`] : []),
    ...proposals.map(
      ({ does, becomes: now }) => `  ${words.labeled('proposal', now === undefined ? does : `${does} → ${now}`)}`,
    ),
  ];
}
