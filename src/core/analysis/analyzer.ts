/** Analyzes drafts: structure, terms, role mix, findings. Remembers what it read, so that an edit costs what it changed. */
import type { Flavor } from '../draft/block.ts';
import type { Fix } from '../edits/fix.ts';
import { bulkFix, safeFixes } from '../findings/combine.ts';
import type { FindingContext } from '../findings/context.ts';
import { isSameFinding, type Finding, type FindingCode } from '../findings/finding.ts';
import { markedWords } from '../findings/marked-words.ts';
import type { DraftSection } from '../draft/draft.ts';
import type { Evidence } from '../judgement/reading.ts';
import { sectionKindOf } from '../judgement/section-kinds.ts';
import type { SectionKind } from '../pack/vocabulary.ts';
import type {
  Analysis,
  AnalysisOptions,
  DocumentNames,
  ParsedDraft,
  Explanation,
  NamedNeighbor,
  Post,
  Work,
} from './analysis.ts';
import { analyzeDocument, postsOf, sharedRole } from './analyze-document.ts';
import { analyzeDraft, plainReading, type AnalysisParts, type Grounds } from './analyze-draft.ts';
import { DraftStages, type StageParts } from './draft-stage.ts';
import { lowerBound } from '../text/range.ts';
import type { FindingDetails } from './find-all.ts';
import { workOfItem } from './work.ts';

/**
 * Answers plain data, and questions about it. A question may be asked about an analysis of any age and about a copy of one (from
 * `structuredClone`, from a file): what is not remembered is worked out again from the text that the analysis holds. Questions
 * about a finding that the analysis does not hold, or that an analyzer of this pack and model would not have made, throw a
 * RangeError.
 */
export interface Analyzer {
  /**
   * The structure of a draft and the role that it declares. An analysis of the same text goes on from there.
   * @param names of the document, where they stand outside of the text
   */
  read(text: string, flavor: Flavor, names?: DocumentNames): ParsedDraft;
  /** Never throws, whatever the text holds. */
  analyze(text: string, flavor: Flavor, options?: AnalysisOptions): Analysis;
  /** Why a finding was made. @throws RangeError when the analysis has no such finding */
  explain(analysis: Analysis, finding: Finding): Explanation;
  /** The ways to mend a finding, the one to offer first in front. @throws RangeError when the analysis has no such finding */
  fixesOf(analysis: Analysis, finding: Finding): readonly Fix[];
  /**
   * The phrases that a reading rests on, strongest first.
   * @param item index of an item; the whole draft when absent
   * @throws RangeError when the draft has no such item
   */
  evidenceOf(analysis: Analysis, item?: number): readonly Evidence[];
  /**
   * What an item says of work; undefined where it is surely none: a requirement, an offer, words on the company.
   * @param item index of an item
   * @throws RangeError when the draft has no such item
   */
  workOf(analysis: Analysis, item: number): Work | undefined;
  /**
   * What a section of a draft is: by its heading, failing that by what most of its lines surely are.
   * @param section one of the draft's
   */
  sectionKindOf(parsed: Pick<ParsedDraft, 'text' | 'draft'>, section: DraftSection): SectionKind | undefined;
  /**
   * The profession beside the compared roles that a draft is of; undefined where it is of one of them, or of none that the pack knows.
   * Of several posts it is the one that all are of.
   */
  neighborOf(analysis: Analysis): NamedNeighbor | undefined;
  /** Fixes of all findings of a kind that can be made together without asking anything. */
  fixesOfKind(analysis: Analysis, code: FindingCode): Fix[];
  /** Fixes that may be made unasked: those that say that they are safe. */
  safeFixes(analysis: Analysis): Fix[];
}

export interface AnalyzerParts extends StageParts, AnalysisParts {}

export function createAnalyzer(parts: AnalyzerParts): Analyzer {
  const stages = new DraftStages(parts);
  /** What the questions about an analysis are answered from, for as long as somebody holds the analysis. */
  const known = new WeakMap<Analysis, Grounds>();

  const analyze = (
    text: string,
    flavor: Flavor,
    options: AnalysisOptions,
  ): { analysis: Analysis; grounds: Grounds } => {
    const stage = stages.of(text, flavor);
    const { posts, ...made } =
      stage.parts.length > 0
        ? analyzeDocument(stage, options, parts)
        : { ...analyzeDraft(stage, options, parts), posts: [] };
    known.set(made.analysis, made.grounds);
    for (const { analysis, grounds } of posts) known.set(analysis, grounds);
    return made;
  };
  const groundsOf = (analysis: Analysis): Grounds => {
    const remembered = known.get(analysis);
    if (remembered) return remembered;
    const made = analyze(analysis.text, analysis.flavor, analysis.options);
    const post = isPost(analysis)
      ? made.analysis.posts.find(({ range }) => range.start === analysis.range.start)
      : undefined;
    const grounds = (post && known.get(post)) ?? made.grounds;
    known.set(analysis, grounds);
    return grounds;
  };
  const fixesOf = (analysis: Analysis, finding: Finding): readonly Fix[] =>
    detailsOf(groundsOf(analysis), finding).fixes();

  const analyzer: Analyzer = {
    read(text, flavor, names) {
      const stage = stages.of(text, flavor);
      const posts = postsOf(stage);
      const declared = posts.length > 0 ? sharedRole(posts.map((post) => post.declared)) : stage.declared(names);
      return { text, flavor, draft: stage.document, declared, posts };
    },
    analyze: (text, flavor, options = {}) => analyze(text, flavor, options).analysis,
    explain(analysis, finding) {
      const grounds = groundsOf(analysis);
      const inPost = analysis.posts.length > 0 && postOf(analysis.posts, finding);
      if (inPost) return analyzer.explain(inPost.post, inPost.finding);
      const { item } = finding;
      const { reading, offRole } = grounds.context;
      const evidence = detailsOf(grounds, finding).evidence();
      return {
        evidence,
        marked: markedWords(grounds.context, finding, evidence),
        reading: plainReading(item === undefined ? reading : reading.items[item]!),
        cooperatesWith: item === undefined ? [] : reading.cooperatesWith(item),
        offRole: item === undefined ? undefined : offRole[item],
      };
    },
    fixesOf,
    evidenceOf(analysis, item) {
      const { reading } = groundsOf(analysis).context;
      if (item === undefined) return reading.evidence();
      if (!(item in reading.items)) throw new RangeError(`the draft has no item ${item}`);
      return reading.evidenceOf(item);
    },
    sectionKindOf: ({ text, draft }, section) => sectionKindOf(text, draft, section, parts.lineKinds),
    workOf: (analysis, item) => workOfItem(contextWith(groundsOf(analysis), item), item),
    neighborOf: (analysis) => groundsOf(analysis).neighbor(),
    fixesOfKind: (analysis, code) =>
      analysis.findings.flatMap((it) => (it.code === code ? (bulkFix(fixesOf(analysis, it)) ?? []) : [])),
    safeFixes: (analysis) => safeFixes(analysis.findings.map((it) => fixesOf(analysis, it))),
  };
  return analyzer;
}

/** @throws RangeError when the draft has no such item */
function contextWith({ context }: Grounds, item: number): FindingContext {
  if (!(item in context.draft.items)) throw new RangeError(`the draft has no item ${item}`);
  return context;
}

/** One of several posts is told from a document by its range. */
function isPost(analysis: Analysis): analysis is Post {
  return 'range' in analysis;
}

/** The post that a finding of its document is about, and the finding as it is one of the post. */
function postOf(posts: readonly Post[], finding: Finding): { post: Post; finding: Finding } | undefined {
  for (const post of posts) {
    const found = post.findings.find((it) => isSameFinding(it, finding));
    if (found) return { post, finding: found };
  }
  return undefined;
}

/** @throws RangeError when there is no such finding */
function detailsOf({ findings, details }: Grounds, finding: Finding): FindingDetails {
  // They are in the order of their start. A copy is the same finding.
  let at = lowerBound(findings, ({ start }) => start >= finding.start);
  const isThere = (): boolean => findings[at]?.start === finding.start;
  while (isThere() && findings[at] !== finding && !isSameFinding(findings[at]!, finding)) at++;
  const found = isThere() ? details[at] : undefined;
  if (!found) throw new RangeError(`the analysis has no finding ${finding.code} at ${finding.start}`);
  return found;
}
