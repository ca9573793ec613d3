import * as vscode from 'vscode';
import { COMMANDS, SETTINGS } from './ids.ts';
import { ActiveDraft } from './documents/active-draft.ts';
import { createContentLanguage, type ContentLanguage } from './platform/content-language.ts';
import { Drafts } from './documents/drafts.ts';
import { watchBuiltData } from './platform/built-data.ts';
import { createCommands, type Commands } from './platform/commands.ts';
import type { Log } from './platform/log.ts';
import type { EngineLoader } from './platform/engine-loader.ts';
import { LayeredEngines } from './platform/engines.ts';
import { PackPlaces } from './platform/pack-places.ts';
import { registerShownSwitch } from './platform/shown-switch.ts';
import { registerLate, type CommandsLoader } from './platform/late-commands.ts';
import { registerComparison } from './features/compare/comparison-commands.ts';
import { registerDraftsTree } from './features/drafts/register-drafts-tree.ts';
import { registerDiagnostics } from './features/check/diagnostics.ts';
import { createFirstQuestion } from './features/check/first-question.ts';
import { registerDraftCodeLens } from './features/check/draft-code-lens.ts';
import { registerDraftStatus } from './features/check/draft-status.ts';
import { registerDraftCompletion } from './features/write/draft-completion.ts';
import { registerLanguageModelTools } from './features/assist/language-model-tools.ts';
import { registerHandbook } from './features/handbook/register-handbook.ts';
import { registerOpenSample } from './features/start/open-sample.ts';
import { registerQuickFixes } from './features/check/quick-fixes.ts';
import { registerPacks, type PacksLoader } from './features/packs/register-packs.ts';
import { registerRoleCard } from './features/browse/role-card.ts';
import { registerRolesTree } from './features/browse/roles-tree.ts';
import { registerShowLog } from './features/start/show-log.ts';
import { registerTermHover } from './features/browse/term-hover.ts';
import { registerThisDraftView } from './features/check/this-draft-view.ts';
import { registerWalkthrough } from './features/start/walkthrough.ts';
import { RecentEditors } from './documents/recent-editors.ts';

/** The commands of the bundle of commands: those that users run from a menu or the palette, now and then. */
const SELDOM_RUN = [
  COMMANDS.exportComparison,
  COMMANDS.exportJobPosting,
  COMMANDS.exportPlan,
  COMMANDS.exportWord,
  COMMANDS.openWord,
  COMMANDS.choosePost,
  COMMANDS.nextFinding,
  COMMANDS.previousFinding,
  COMMANDS.nextBlank,
  COMMANDS.notADraft,
  COMMANDS.findTerm,
  COMMANDS.whoDoesThis,
  COMMANDS.explainPosting,
  COMMANDS.newJobDescription,
  COMMANDS.newPlan,
  COMMANDS.startFromBrief,
  COMMANDS.showExample,
  COMMANDS.setDraftRole,
  COMMANDS.insertDuty,
  COMMANDS.insertSection,
  COMMANDS.insertFromTerm,
  COMMANDS.setOrganizationRoles,
  COMMANDS.copyMcpConfiguration,
];

/** Composes the features. Nothing is computed here: the engine and the pack are loaded on first need. */
export function compose(
  context: vscode.ExtensionContext,
  log: Log,
  loader: EngineLoader,
  loadCommands: CommandsLoader,
  loadPacks: PacksLoader,
): void {
  const { extensionUri } = context;
  const commands = createCommands(log);
  const language = createContentLanguage();
  const packs = new PackPlaces(log, vscode.Uri.joinPath(context.globalStorageUri, 'packs'));
  const engines = new LayeredEngines(log, loader, packs);
  const drafts = new Drafts(log, engines);
  const active = new ActiveDraft(drafts);
  const editors = new RecentEditors();
  const tree = registerRolesTree(commands, engines, language, editors);
  const card = registerRoleCard(log, extensionUri, loader, engines, drafts, language, editors, tree.onDidSelect);
  const walkthrough = registerWalkthrough(log, drafts);
  const question = createFirstQuestion(commands, context.globalState);
  context.subscriptions.push(
    log,
    language,
    packs,
    engines,
    drafts,
    active,
    editors,
    tree,
    walkthrough,
    card,
    question,
    registerDraftsTree(commands, loadCommands, { context, log, loader, engines, drafts, language }),
    registerComparison(commands, async () => {
      const { createComparison } = await loadCommands();
      const { show: showCard } = card;
      return createComparison({ context, log, loader, engines, drafts, active, language, editors, showCard });
    }),
    registerPacks(commands, loadPacks, { log, engines, packs, language }),
    registerTermHover(drafts, language, walkthrough.hovered),
    registerDraftCompletion(drafts, language),
    registerDiagnostics(drafts, language),
    registerQuickFixes(commands, drafts, language, loadCommands),
    registerDraftStatus(active, language),
    registerDraftCodeLens(drafts, language),
    registerThisDraftView(commands, drafts, active, language, loadCommands, question),
    registerMarks(commands, log, drafts, language, loadCommands),
    registerOpenSample(commands, extensionUri, language),
    registerShowLog(commands, log),
    registerLanguageModelTools(loadCommands, engines, language),
    registerHandbook(loadCommands, { engines, drafts, language }),
    registerLate(commands, SELDOM_RUN, async () => {
      const late = await loadCommands();
      return () =>
        vscode.Disposable.from(
          late.registerExports(commands, log, extensionUri, loader, engines, drafts, active, language),
          late.registerPlanExport(commands, log, loader, drafts, active, language),
          late.registerWord(commands, log, loader, engines, drafts, active, language),
          late.registerChoosePost(commands, drafts, active, language),
          late.registerNextFinding(commands, drafts, active, language),
          late.registerNotADraft(commands, drafts, active),
          late.registerFindTerm(commands, engines, language, tree),
          late.registerWhoDoesThis(commands, engines, language),
          late.registerExplainPosting(commands, drafts, active, language),
          late.registerNewDraft(commands, engines, language),
          late.registerStartFromBrief(commands, engines, language),
          late.registerTemplateExample(commands, engines, language),
          late.registerDraftRole(commands, drafts, active, language),
          late.registerInsert(commands, engines, drafts, language),
          late.registerOrganizationRoles(commands, engines, language, question),
          late.registerMcpConfiguration(commands),
        );
    }),
  );
  // While Role Lens is developed, what `npm run watch` builds is there at once.
  if (context.extensionMode === vscode.ExtensionMode.Development) {
    const data = vscode.Uri.joinPath(extensionUri, 'dist', 'data');
    context.subscriptions.push(watchBuiltData(data, () => void engines.reload()));
  }
}

/** What users switch on and off: marks beside the lines of drafts, and lines under their terms. */
function registerMarks(
  commands: Commands,
  log: Log,
  drafts: Drafts,
  language: ContentLanguage,
  loadCommands: CommandsLoader,
): vscode.Disposable {
  return vscode.Disposable.from(
    registerShownSwitch(commands, log, COMMANDS.toggleLens, SETTINGS.lensEnabled, async () => {
      const { showLens } = await loadCommands();
      return () => showLens(drafts, language);
    }),
    registerShownSwitch(commands, log, COMMANDS.toggleTerms, SETTINGS.termsShown, async () => {
      const { showTerms } = await loadCommands();
      return () => showTerms(drafts);
    }),
  );
}
