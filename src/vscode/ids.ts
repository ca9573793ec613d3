/** Every id that package.json and the code share. Commands, views, settings and tools are defined in `manifest/`. */
export { COMMANDS, SETTINGS, TOOLS, VIEWS } from './manifest/manifest-ids.ts';

/** Context key: the active editor shows a draft that something is said of. */
export const DRAFT_SHOWN = 'roleLens.draftShown';

/** Context keys: the languages and the endings of files that the user has added to Markdown and plain text. */
export const ADDED_LANGUAGES = 'roleLens.addedLanguages';
export const ADDED_ENDINGS = 'roleLens.addedEndings';

/** Context key: what that draft is, `jd`, `plan` or `other`; empty where it holds several kinds, or there is none. */
export const DRAFT_KIND = 'roleLens.draftKind';

/** Context key: that draft has findings in its text. */
export const DRAFT_FINDINGS = 'roleLens.draftFindings';

/** Context key: how far *Drafts* is: `idle`, `running`, `stopped`, `done`, or `none` where it has found none. */
export const DRAFTS_STATE = 'roleLens.draftsState';

/** Context key: *Drafts* shows only drafts with findings. */
export const DRAFTS_FILTERED = 'roleLens.draftsFiltered';

/** Context key: *Drafts* shows a part of the workspace. */
export const DRAFTS_SCOPED = 'roleLens.draftsScoped';

/** Context keys that complete steps of the walkthrough. */
export const CONTEXTS = {
  /** A term was explained on hover. */
  hovered: 'roleLens.hovered',
  /** A draft had a finding. */
  foundFinding: 'roleLens.foundFinding',
} as const;

/** Id of the item in the status bar. */
export const DRAFT_STATUS = 'roleLens.draft';

/** Id of what the status bar says of packs of a team. */
export const PACKS_STATUS = 'roleLens.packs';

/** What diagnostics say they come from. */
export const DIAGNOSTIC_SOURCE = 'Role Lens';

/** Kind of the code action that makes every safe fix of a draft, below VS Code's `source.fixAll`. */
export const FIX_ALL_KIND = 'roleLens';

/** Scheme of the pages of the handbook. */
export const HANDBOOK_SCHEME = 'role-lens';

/** Languages of the documents that Role Lens works in. */
export const DOCUMENT_LANGUAGES = ['markdown', 'plaintext'] as const;

/** Languages of texts that users may add to those: a document in one of them starts the extension, which looks whether they did. */
export const OTHER_TEXT_LANGUAGES = ['asciidoc', 'latex', 'mdx', 'org', 'quarto', 'restructuredtext'] as const;

/** Where VS Code keeps whether there was room for the comparison beside the editor. */
export const COMPARE_BESIDE = 'roleLens.compare.beside';

/** Where VS Code keeps whether the user was asked about the organization. */
export const ORGANIZATION_ASKED = 'roleLens.organization.asked';

/** Where VS Code keeps which duties the quiz has asked. */
export const USED_DUTIES = 'roleLens.quiz.used';
