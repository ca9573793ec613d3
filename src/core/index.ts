/**
 * The engine of Role Lens: packs and text in, plain results out. Knows nothing of an editor, of Node or of a browser.
 * All offsets are UTF-16 code units.
 *
 * This is one of the doors of the core: whoever imports a value from here bundles the engine. Constants and small helpers come
 * from `plain.ts`, what reads packs of teams from `packs.ts`.
 */
export { createEngine, type Engine } from './engine.ts';
export { readPackFile } from './pack/compile/pack-file.ts';
export type { ExplainedLine, ExplainedPosting, OpenQuestion } from './views/explained-posting.ts';
export type { Owners } from './pack/layers/with-owners.ts';
export type {
  Analysis,
  NamedNeighbor,
  AnalysisOptions,
  DocumentNames,
  Explanation,
  ParsedDraft,
  ParsedPost,
  Post,
} from './analysis/analysis.ts';
export type { Analyzer } from './analysis/analyzer.ts';
export type { ActivityCard, ActivityPerson } from './views/activity-card.ts';
export type { LensMark, LensPart } from './views/lens-marks.ts';
export type { LineCounts } from './views/line-counts.ts';
export { cardReference, type Card, type CardKind, type CardReference, type CardView } from './views/card.ts';
export type {
  Comparison,
  ComparisonCell,
  ComparisonDuty,
  ComparisonGroup,
  ComparisonRole,
  ComparisonRow,
  ComparisonTerm,
} from './views/comparison.ts';
export type { Knowledge } from './views/knowledge.ts';
export {
  comparisonCsv,
  comparisonCsvFile,
  comparisonMarkdown,
  type CsvHeadings,
} from './documents/comparison-documents.ts';
export {
  raciCsvFile,
  responsibilitiesCsvFile,
  responsibilitiesMarkdown,
  type ResponsibilityWords,
} from './documents/responsibility-documents.ts';
export { planCsvFile, planHtml, planMarkdown, planTitle, type PlanColumns } from './documents/plan-documents.ts';
export {
  findingsCsvFile,
  findingsHtml,
  findingsMarkdown,
  type FindingsWords,
  type ReportedDraft,
  type ReportedFinding,
} from './documents/findings-documents.ts';
export type { JobOfDrafts, LeftOut } from './authoring/drafts-of-job.ts';
export type { ProposalResult, RoleProposal } from './authoring/propose-role.ts';
export type { ProposalWords } from './authoring/proposed-pack.ts';
export { teamCsvFile, teamHtml, teamMarkdown, type TeamLink, type TeamWords } from './documents/team-documents.ts';
export type { ListedDraft, SummarizedFile } from './views/listed-drafts.ts';
export type { WordReading } from './documents/word/read-word.ts';
export { MAX_WORD_BYTES, type WordProblem } from './documents/word/problem.ts';
export { wordPlace, type WordPlace } from './documents/word/place.ts';
export { writeWord } from './documents/word/write-word.ts';
export { isPostingDate, type JobPosting, type PostingFacts } from './documents/job-posting.ts';
export { jsonForHtml, standAloneHtml, type StandAloneParts } from './documents/stand-alone-page.ts';
export type { Flavor } from './draft/block.ts';
export type { DeclaredRole } from './terms/declared-role.ts';
export type { Draft, DraftKind, DraftSection } from './draft/draft.ts';
export { languageOf } from './language/language-of.ts';
export { bulkFix, combineFixes, safeFixes } from './findings/combine.ts';
export { placeholders } from './draft/placeholders.ts';
export type { TemplateFinding } from './authoring/check-templates.ts';
export { dutyFilterText, type DutySuggestions } from './authoring/suggest-duties.ts';
export type { PlanSuggestions } from './authoring/suggest-plan-words.ts';
export { FIX_CODES, type Fix, type FixCode, type NewDraft } from './edits/fix.ts';
export {
  FINDING_CODES,
  FINDINGS,
  SEVERITIES,
  type Finding,
  type FindingCode,
  type FindingInfo,
  type FindingReference,
  type Severity,
} from './findings/finding.ts';
export { applyChanges } from './text/apply.ts';
export type { DraftReading, Evidence, Mix, OffRole, Reading } from './judgement/reading.ts';
export { NONE } from './judgement/reading.ts';
export type { OutlineFolder, OutlineKind, OutlineNode } from './views/outline.ts';
export type { TermMark } from './views/term-marks.ts';
export type { CompiledPack, Syllables } from './pack/compile/compiled-pack.ts';
export type { CoverageLevel, FacetCoverage } from './views/coverage.ts';
export type { DraftDot, DraftPicture } from './views/draft-picture.ts';
export type { DraftSummary, PostSummary, WorkingPost } from './views/draft-summaries.ts';
export { placeOf, type Place, type Position, type RolePlace } from './views/position.ts';
export type { RelayLeg } from './views/relay.ts';
export type { Part, PartInCase } from './views/activity-parts.ts';
export type { DraftActivity, DraftPart } from './views/draft-activities.ts';
export type {
  ActivityDepends,
  ActivityRow,
  ActivitySource,
  Person,
  Responsibilities,
  ResponsibilityStage,
  ResponsibilityMap,
} from './views/responsibilities.ts';
export type { Clash, Copy, Gap, Overlap, Team, TeamLine, TeamPost, TeamRow } from './views/team-findings.ts';
export type { PostWork } from './views/post-work.ts';
export type { PackIndex } from './pack/pack-index.ts';
export { mainRole, strengths } from './pack/roles.ts';
export type { Activity, Duty, Guide, LocalText, Pack, Role, Template, Term } from './pack/schema.ts';
export { LOCALES, type Locale } from './language/locale.ts';
export {
  SENIORITIES,
  type ActivityCase,
  type ActivityStage,
  type Agreement,
  type DutySection,
  type Seniority,
} from './pack/vocabulary.ts';
export type { SourceNote, Strength, TermCard } from './terms/term-card.ts';
export type { ActivityMention } from './terms/activity-index.ts';
export type { People } from './terms/people.ts';
export type { TermMatch } from './terms/term-index.ts';
export { isPackName, TEAM_FOLDER } from './pack/team-folder.ts';
export { textLines } from './text/text-lines.ts';
export type { TextChange, TextRange } from './text/range.ts';
