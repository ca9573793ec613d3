import type * as vscode from 'vscode';
import { ActiveDraft } from './active-draft.ts';
import { createAnalystSource } from './analyst-source.ts';
import { createContentLanguage } from './content-language.ts';
import { DraftAnalyses } from './draft-analyses.ts';
import { DraftReader } from './draft-reader.ts';
import { createEngineSource } from './engine-source.ts';
import { registerComparisonPanel } from './features/comparison-panel.ts';
import { registerDiagnostics } from './features/diagnostics.ts';
import { registerDraftRole } from './features/draft-role.ts';
import { registerDraftStatus } from './features/draft-status.ts';
import { registerDutyCompletion } from './features/duty-completion.ts';
import { registerExports } from './features/exports.ts';
import { registerFindTerm } from './features/find-term.ts';
import { registerInsert } from './features/insert.ts';
import { registerNewDraft } from './features/new-draft.ts';
import { registerOpenSample } from './features/open-sample.ts';
import { registerOrganisationRoles } from './features/organisation-roles.ts';
import { registerQuickFixes } from './features/quick-fixes.ts';
import { registerRoleCard } from './features/role-card.ts';
import { registerRolesTree } from './features/roles-tree.ts';
import { registerTermHover } from './features/term-hover.ts';
import { registerThisDraftView } from './features/this-draft-view.ts';
import { registerWalkthrough } from './features/walkthrough.ts';
import { RecentEditors } from './recent-editors.ts';

/** Composes the features. Nothing is computed here: the pack is loaded on first need. */
export function activate(context: vscode.ExtensionContext): void {
  const { extensionUri } = context;
  const language = createContentLanguage();
  const engine = createEngineSource(extensionUri);
  const drafts = new DraftReader(engine);
  const analyses = new DraftAnalyses(createAnalystSource(extensionUri, engine));
  const active = new ActiveDraft(analyses);
  const editors = new RecentEditors();
  const tree = registerRolesTree(engine, language, editors);
  const card = registerRoleCard(extensionUri, engine, drafts, language, editors, tree.onDidSelect);
  const walkthrough = registerWalkthrough(analyses);
  context.subscriptions.push(
    language,
    analyses,
    active,
    editors,
    tree,
    walkthrough,
    card,
    registerComparisonPanel({ context, engine, analyses, active, language, editors, showCard: card.show }),
    registerExports(extensionUri, engine, analyses, active, language),
    registerFindTerm(engine, language, tree),
    registerTermHover(drafts, language, walkthrough.hovered),
    registerDutyCompletion(drafts, language),
    registerNewDraft(engine, language),
    registerDraftRole(drafts, language),
    registerInsert(engine, drafts, language),
    registerDiagnostics(analyses, language),
    registerQuickFixes(analyses, language),
    registerDraftStatus(active, language),
    registerThisDraftView(analyses, active, language),
    registerOrganisationRoles(engine, language),
    registerOpenSample(extensionUri, language),
  );
}
