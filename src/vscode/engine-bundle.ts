/**
 * What the second bundle of the extension holds: the engine, and what is needed only once there is something of it to show. On the
 * desktop the shell loads it on first need; in the browser, where an extension is one file, it is run then. A value that the shell
 * imported by another way would move into the shell; a test of the shell's size and parts holds that.
 */
export {
  comparisonCsvFile,
  comparisonMarkdown,
  createEngine,
  jsonForHtml,
  readPackFile,
  standAloneHtml,
} from '../core/index.ts';
export { isFromPage } from '../protocol/messages.ts';
export { comparisonTarget } from '../protocol/target.ts';
export * as findingWords from '../words/finding-words.ts';
