/**
 * What the shell does not hold: the engine, and what is needed only once there is something of it to show. It is run on first need.
 * A value that the shell imported by another way would move into the shell; a test of the shell's size and parts holds that.
 */
export {
  comparisonCsvFile,
  comparisonMarkdown,
  createEngine,
  findingsCsvFile,
  findingsHtml,
  findingsMarkdown,
  isPostingDate,
  jsonForHtml,
  planCsvFile,
  planHtml,
  planMarkdown,
  planTitle,
  raciCsvFile,
  readPackFile,
  responsibilitiesCsvFile,
  responsibilitiesMarkdown,
  standAloneHtml,
  teamCsvFile,
  teamHtml,
  teamMarkdown,
  writeWord,
} from '../core/index.ts';
export { analysisOptions, ownersIn } from './platform/analysis-options.ts';
export { draftHeads } from './features/check/draft-heads.ts';
export { serveJudging } from './features/drafts/judging-thread.ts';
export { draftTree } from './features/check/draft-tree.ts';
export { toldFindings } from './features/check/told-findings.ts';
export { completions } from './features/write/completions.ts';
export { statusOf } from './features/check/status-content.ts';
export { isFromPage } from '../protocol/messages.ts';
export { comparisonTarget } from '../protocol/target.ts';
export * as activityWords from '../words/activity-words.ts';
export * as findingWords from '../words/finding-words.ts';
export { responsibilityWords } from '../words/responsibility-words.ts';
