/** What the shell does not hold beside the engine: code that is loaded when it is asked for first. */
export { registerExports } from './features/export/exports.ts';
export { createComparison } from './features/compare/comparison-panel.ts';
export { createFixActions } from './features/check/fix-actions.ts';
export { applyFix, fixReference, showDraft } from './features/check/fixing.ts';
export { registerChoosePost } from './features/check/choose-post.ts';
export { registerNextFinding } from './features/check/next-finding.ts';
export { registerExplainPosting } from './features/browse/explain-posting.ts';
export { registerWhoDoesThis } from './features/browse/who-does-this.ts';
export { showLens } from './features/check/lens.ts';
export { showTerms } from './features/browse/shown-terms.ts';
export { registerNotADraft } from './features/check/not-a-draft.ts';
export { registerFindTerm } from './features/browse/find-term.ts';
export { registerOrganizationRoles } from './features/check/organization-roles.ts';
export { registerDraftRole } from './features/write/draft-role.ts';
export { registerInsert } from './features/write/insert.ts';
export { registerTemplateExample } from './features/write/show-example.ts';
export { registerNewDraft } from './features/write/new-draft.ts';
export { createDrafts } from './features/drafts/create-drafts.ts';
