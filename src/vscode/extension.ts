import type * as vscode from 'vscode';
import { createContentLanguage } from './content-language.ts';
import { DraftReader } from './draft-reader.ts';
import { createEngineSource } from './engine-source.ts';
import { registerComparisonPanel } from './features/comparison-panel.ts';
import { registerDraftRole } from './features/draft-role.ts';
import { registerDutyCompletion } from './features/duty-completion.ts';
import { registerFindTerm } from './features/find-term.ts';
import { registerInsert } from './features/insert.ts';
import { registerNewDraft } from './features/new-draft.ts';
import { registerRolesTree } from './features/roles-tree.ts';
import { registerTermHover } from './features/term-hover.ts';

/** Composes the features. Nothing is computed here: the pack is loaded on first need. */
export function activate(context: vscode.ExtensionContext): void {
  const language = createContentLanguage();
  const engine = createEngineSource(context.extensionUri);
  const drafts = new DraftReader(engine);
  const tree = registerRolesTree(engine, language);
  context.subscriptions.push(
    language,
    tree,
    registerComparisonPanel(context, engine, language),
    registerFindTerm(engine, language, tree),
    registerTermHover(drafts, language),
    registerDutyCompletion(drafts, language),
    registerNewDraft(engine, language),
    registerDraftRole(drafts, language),
    registerInsert(engine, drafts, language),
  );
}
