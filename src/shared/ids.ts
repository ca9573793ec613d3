/** Every id that package.json and the code share. A test holds the two against each other. */

export const COMMANDS = {
  compareRoles: 'roleLens.compareRoles',
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
} as const;

export const VIEWS = {
  container: 'roleLens',
  roles: 'roleLens.roles',
  /** Type of the comparison's webview panel. */
  comparison: 'roleLens.comparison',
} as const;

export const SETTINGS = {
  section: 'roleLens',
  contentLanguage: 'contentLanguage',
  hoverEnabled: 'hover.enabled',
  completionEnabled: 'completion.enabled',
} as const;

/** Languages of the documents that Role Lens works in. */
export const DOCUMENT_LANGUAGES = ['markdown', 'plaintext'] as const;
