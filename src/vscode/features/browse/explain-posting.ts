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

interface Page {
  /** The address of the draft, and which of its posts it is of. */
  readonly draft: string;
  readonly post: number;
  /** What the page showed last. */
  text: string;
}

/**
 * *Explain This Posting*: what the job of the draft at the cursor really is, on one page that VS Code shows as it shows Markdown. The page
 * follows the draft while that is open, and then stays as it is.
 */
export function registerExplainPosting(
  commands: Commands,
  drafts: Drafts,
  active: ActiveDraft,
  language: ContentLanguage,
): vscode.Disposable {
  const changed = new vscode.EventEmitter<vscode.Uri>();
  /** The pages that were asked for, by their addresses. VS Code closes their documents after minutes, and goes on showing them. */
  const pages = new Map<string, Page>();
  const refresh = (isOf: (page: Page) => boolean): void => {
    for (const [address, page] of pages) if (isOf(page)) changed.fire(vscode.Uri.parse(address));
  };
  return vscode.Disposable.from(
    changed,
    vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
      onDidChange: changed.event,
      async provideTextDocumentContent(uri) {
        const page = pages.get(uri.toString());
        if (!page) return '';
        const document = vscode.workspace.textDocuments.find((it) => it.uri.toString() === page.draft);
        if (document) page.text = pageOf(await drafts.analyze(document), page.post, language);
        return page.text;
      },
    }),
    drafts.onDidAnalyze(({ document }) => refresh(({ draft }) => draft === document.uri.toString())),
    language.onDidChange(() => refresh(() => true)),
    commands.register(COMMANDS.explainPosting, async () => {
      const { document } = active;
      if (!document) {
        void vscode.window.showInformationMessage(vscode.l10n.t('Open a posting first: Markdown or plain text.'));
        return;
      }
      const { post } = active.at(await drafts.analyze(document));
      const page = pageUri(document, post);
      pages.set(page.toString(), { draft: document.uri.toString(), post, text: '' });
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
