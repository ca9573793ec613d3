/** Written by `npm run manifest` from the definitions beside it. Do not edit. */

export const COMMANDS = {
  compareRoles: 'roleLens.compareRoles',
  showResponsibilities: 'roleLens.showResponsibilities',
  showPictures: 'roleLens.showPictures',
  startQuiz: 'roleLens.startQuiz',
  whoDoesThis: 'roleLens.whoDoesThis',
  toggleLens: 'roleLens.toggleLens',
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
  choosePost: 'roleLens.choosePost',
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
  card: 'roleLens.card',
  comparison: 'roleLens.comparison',
} as const;

export const SETTINGS = {
  section: 'roleLens',
  contentLanguage: 'contentLanguage',
  additionalDocuments: 'additionalDocuments',
  hoverEnabled: 'hover.enabled',
  lensEnabled: 'lens.enabled',
  completionEnabled: 'completion.enabled',
  organizationRoles: 'organizationRoles',
  formerOrganizationRoles: 'organisationRoles',
  findingsEnabled: 'findings.enabled',
  findingsSeverity: 'findings.severity',
  findingsMaximum: 'findings.maximum',
} as const;
