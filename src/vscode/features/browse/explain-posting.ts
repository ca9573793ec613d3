import * as vscode from 'vscode';
import { postingPage } from '../../../words/posting-words.ts';
import { COMMANDS } from '../../ids.ts';
import type { ActiveDraft } from '../../documents/active-draft.ts';
import type { Drafts } from '../../documents/drafts.ts';
import type { Commands } from '../../platform/commands.ts';
import type { ContentLanguage } from '../../platform/content-language.ts';
import { roleSign } from '../../ui/role-icon.ts';

/** What the pages are called by: nothing is on a disk. */
const SCHEME = 'role-lens-posting';

/**
 * *Explain This Posting*: what the job of the draft at the cursor really is, on one page that VS Code shows as it shows Markdown. The page
 * follows the draft while both are open.
 */
export function registerExplainPosting(
  commands: Commands,
  drafts: Drafts,
  active: ActiveDraft,
  language: ContentLanguage,
): vscode.Disposable {
  const changed = new vscode.EventEmitter<vscode.Uri>();
  /** Of which draft and post each page is, by its address. */
  const sources = new Map<string, { readonly document: vscode.TextDocument; readonly post: number }>();
  const refresh = (isOf: (document: vscode.TextDocument) => boolean): void => {
    for (const [page, { document }] of sources) if (isOf(document)) changed.fire(vscode.Uri.parse(page));
  };
  return vscode.Disposable.from(
    changed,
    vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
      onDidChange: changed.event,
      async provideTextDocumentContent(uri) {
        const source = sources.get(uri.toString());
        if (!source) return '';
        return pageOf(await drafts.analyze(source.document), source.post, language);
      },
    }),
    drafts.onDidAnalyze(({ document }) => refresh((it) => it === document)),
    language.onDidChange(() => refresh(() => true)),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => sources.delete(uri.toString())),
    commands.register(COMMANDS.explainPosting, async () => {
      const { document } = active;
      if (!document) {
        void vscode.window.showInformationMessage(vscode.l10n.t('Open a posting first: Markdown or plain text.'));
        return;
      }
      const { post } = active.at(await drafts.analyze(document));
      const page = pageUri(document, post);
      sources.set(page.toString(), { document, post });
      await vscode.commands.executeCommand('markdown.showPreviewToSide', page);
    }),
  );
}

/** The name of the page is that of the draft. */
function pageUri(document: vscode.TextDocument, post: number): vscode.Uri {
  const name = document.uri.path.split('/').at(-1) ?? '';
  const query = JSON.stringify([document.uri.toString(), post]);
  return vscode.Uri.from({ scheme: SCHEME, path: `/${name.replace(/\.(?:md|markdown|txt)$/iu, '')}.md`, query });
}

function pageOf(
  { analysis, analyzer, engine }: Awaited<ReturnType<Drafts['analyze']>>,
  post: number,
  { locale }: ContentLanguage,
): string {
  const posting = engine.explainPosting(analysis.posts[post] ?? analysis, analyzer, locale);
  const { index } = engine;
  return postingPage(posting, locale, {
    nameOf: (id) => index.professionName(id, locale),
    signOf: (id) => roleSign(index, id),
  });
}
