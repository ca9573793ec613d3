import type * as vscode from 'vscode';
import { ActiveDraft } from './documents/active-draft.ts';
import { createAnalystSource } from './platform/analyst-source.ts';
import { createContentLanguage } from './platform/content-language.ts';
import { DraftAnalyses } from './documents/draft-analyses.ts';
import { DraftReader } from './documents/draft-reader.ts';
import { createCommands } from './platform/commands.ts';
import { createLog } from './platform/log.ts';
import { createEngineSource } from './platform/engine-source.ts';
import { registerComparisonPanel } from './features/compare/comparison-panel.ts';
import { registerDiagnostics } from './features/check/diagnostics.ts';
import { registerDraftRole } from './features/write/draft-role.ts';
import { registerDraftStatus } from './features/check/draft-status.ts';
import { registerDutyCompletion } from './features/write/duty-completion.ts';
import { registerExports } from './features/export/exports.ts';
import { registerFindTerm } from './features/browse/find-term.ts';
import { registerInsert } from './features/write/insert.ts';
import { registerNewDraft } from './features/write/new-draft.ts';
import { registerOpenSample } from './features/start/open-sample.ts';
import { registerOrganizationRoles } from './features/check/organization-roles.ts';
import { registerQuickFixes } from './features/check/quick-fixes.ts';
import { registerRoleCard } from './features/browse/role-card.ts';
import { registerRolesTree } from './features/browse/roles-tree.ts';
import { registerShowLog } from './features/start/show-log.ts';
import { registerTermHover } from './features/browse/term-hover.ts';
import { registerThisDraftView } from './features/check/this-draft-view.ts';
import { registerWalkthrough } from './features/start/walkthrough.ts';
import { RecentEditors } from './documents/recent-editors.ts';

/** Composes the features. Nothing is computed here: the pack is loaded on first need. */
export function activate(context: vscode.ExtensionContext): void {
  const { extensionUri } = context;
  const log = createLog(context.extensionMode);
  const commands = createCommands(log);
  const language = createContentLanguage();
  const engine = createEngineSource(log, extensionUri);
  const drafts = new DraftReader(engine);
  const analyses = new DraftAnalyses(log, createAnalystSource(extensionUri, engine));
  const active = new ActiveDraft(analyses);
  const editors = new RecentEditors();
  const tree = registerRolesTree(commands, engine, language, editors);
  const card = registerRoleCard(log, extensionUri, engine, drafts, language, editors, tree.onDidSelect);
  const walkthrough = registerWalkthrough(analyses);
  context.subscriptions.push(
    log,
    language,
    analyses,
    active,
    editors,
    tree,
    walkthrough,
    card,
    registerComparisonPanel({
      context,
      commands,
      log,
      engine,
      analyses,
      active,
      language,
      editors,
      showCard: card.show,
    }),
    registerExports(commands, log, extensionUri, engine, analyses, active, language),
    registerFindTerm(commands, engine, language, tree),
    registerTermHover(drafts, language, walkthrough.hovered),
    registerDutyCompletion(drafts, language),
    registerNewDraft(commands, engine, language),
    registerDraftRole(commands, drafts, language),
    registerInsert(commands, engine, drafts, language),
    registerDiagnostics(analyses, language),
    registerQuickFixes(commands, analyses, language),
    registerDraftStatus(active, language),
    registerThisDraftView(commands, analyses, active, language),
    registerOrganizationRoles(commands, engine, language),
    registerOpenSample(commands, extensionUri, language),
    registerShowLog(commands, log),
  );
}
