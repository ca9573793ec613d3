/** Every id that package.json and the code share. A test holds the two against each other. */

export const COMMANDS = {
  compareRoles: 'roleLens.compareRoles',
  showPictures: 'roleLens.showPictures',
  startQuiz: 'roleLens.startQuiz',
  exportComparison: 'roleLens.exportComparison',
  exportJobPosting: 'roleLens.exportJobPosting',
  findTerm: 'roleLens.findTerm',
  newJobDescription: 'roleLens.newJobDescription',
  newPlan: 'roleLens.newPlan',
  setDraftRole: 'roleLens.setDraftRole',
  insertDuty: 'roleLens.insertDuty',
  insertSection: 'roleLens.insertSection',
  insertFromTerm: 'roleLens.insertFromTerm',
  treeInsert: 'roleLens.tree.insert',
  treeCopy: 'roleLens.tree.copy',
  treeCompare: 'roleLens.tree.compare',
  showDraft: 'roleLens.showDraft',
  setOrganizationRoles: 'roleLens.setOrganizationRoles',
  applyFix: 'roleLens.applyFix',
  draftJump: 'roleLens.draft.jump',
  draftFix: 'roleLens.draft.fix',
  draftIgnore: 'roleLens.draft.ignore',
  draftSettings: 'roleLens.draft.settings',
  openSample: 'roleLens.openSample',
  showLog: 'roleLens.showLog',
} as const;

export const VIEWS = {
  container: 'roleLens',
  draft: 'roleLens.draft',
  roles: 'roleLens.roles',
  /** The webview *Role Card*. */
  card: 'roleLens.card',
  /** Type of the comparison's webview panel. */
  comparison: 'roleLens.comparison',
} as const;

export const SETTINGS = {
  section: 'roleLens',
  contentLanguage: 'contentLanguage',
  hoverEnabled: 'hover.enabled',
  completionEnabled: 'completion.enabled',
  organizationRoles: 'organizationRoles',
  findingsEnabled: 'findings.enabled',
  findingsSeverity: 'findings.severity',
  findingsMaximum: 'findings.maximum',
} as const;

/** Context keys that complete steps of the walkthrough. */
export const CONTEXTS = {
  /** A term was explained on hover. */
  hovered: 'roleLens.hovered',
  /** A draft had a finding. */
  foundFinding: 'roleLens.foundFinding',
} as const;

/** Id of the item in the status bar. */
export const DRAFT_STATUS = 'roleLens.draft';

/** What diagnostics say they come from. */
export const DIAGNOSTIC_SOURCE = 'Role Lens';

/** Kind of the code action that makes every safe fix of a draft, below VS Code's `source.fixAll`. */
export const FIX_ALL_KIND = 'roleLens';

/** Languages of the documents that Role Lens works in. */
export const DOCUMENT_LANGUAGES = ['markdown', 'plaintext'] as const;

/** Where VS Code keeps which duties the quiz has asked. */
export const USED_DUTIES = 'roleLens.quiz.used';
