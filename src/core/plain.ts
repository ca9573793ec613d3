/**
 * Constants and small pure helpers that any bundle may hold: the shell of the extension, the page, the words. Whoever imports a
 * value from here does not bundle the engine; a test of the shell's size holds that.
 */
export { DEFAULT_MAXIMUM } from './analysis/analysis.ts';
export { postIndexAt } from './analysis/post-at.ts';
export { answersIn } from './authoring/brief-draft.ts';
export { dutyFilterText } from './authoring/suggest-duties.ts';
export { MAX_WORD_BYTES } from './documents/word/problem.ts';
export { isOfTeams } from './draft/draft.ts';
export { placeholders } from './draft/placeholders.ts';
export { applyChanges } from './text/apply.ts';
export { asCell } from './text/as-cell.ts';
export { bulkFix, combineFixes, isSuppression, preferredFix } from './findings/combine.ts';
export { FINDING_CODES, FINDINGS, isFindingCode, isSameFinding, SEVERITIES } from './findings/finding.ts';
export { gravestFirst } from './findings/gravest-first.ts';
export { isInText } from './findings/in-text.ts';
export { NONE, SURE } from './judgement/reading.ts';
export { languageOf } from './language/language-of.ts';
export { LOCALES, otherLocale } from './language/locale.ts';
export { mainRole, strengths } from './pack/roles.ts';
export {
  ACTIVITY_CASES,
  ACTIVITY_STAGES,
  AGREEMENTS,
  DUTY_SECTIONS,
  REFERENCE_KINDS,
  SENIORITIES,
} from './pack/vocabulary.ts';
export { termName } from './terms/term-card.ts';
export { escapeHtml } from './text/html.ts';
export { hasPackEnding, isPackName, TEAM_CONFIG, TEAM_FOLDER } from './pack/team-folder.ts';
export { textLines, type TextLines } from './text/text-lines.ts';
export { shortened } from './text/shortened.ts';
export { unmarked } from './text/unmarked.ts';
export { ownersOf, partOf } from './views/activity-parts.ts';
export { cardReference } from './views/card.ts';
export { insertableText, type InsertableWords } from './views/insertable-text.ts';
export {
  findingsOf,
  GROUPINGS,
  gravestOf,
  groupedDrafts,
  listedDrafts,
  NO_GROUP,
  saysWork,
  type DraftGroup,
  type Grouping,
  type ListedDraft,
  type SummarizedFile,
} from './views/listed-drafts.ts';
export { mixOfLines } from './views/line-counts.ts';
export { placeOf } from './views/position.ts';
export { activityQuestion } from './views/quiz.ts';
export { ROLE_SHAPES, ROLE_SIGNS, roleLooks, type RoleLook } from './views/role-looks.ts';
export { isFromTeam } from './pack/of-team.ts';
