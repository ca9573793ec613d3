import * as vscode from 'vscode';
import { appStrings } from '../../shared/app-strings.ts';
import { COMMANDS, VIEWS } from '../../shared/ids.ts';
import { isFromPage, type ToPage } from '../../shared/messages/messages.ts';
import { comparisonTarget } from '../../shared/messages/target.ts';
import type { ContentLanguage } from '../content-language.ts';
import type { EngineSource } from '../engine-source.ts';

/** *Compare Roles*: the whole matrix in one panel, which comes back when the window reloads. */
export function registerComparisonPanel(
  context: vscode.ExtensionContext,
  engine: EngineSource,
  language: ContentLanguage,
): vscode.Disposable {
  const folder = vscode.Uri.joinPath(context.extensionUri, 'dist', 'webview');
  let current: ComparisonPanel | undefined;
  const adopt = (panel: vscode.WebviewPanel): ComparisonPanel => {
    const adopted = new ComparisonPanel(panel, folder, engine, language);
    panel.onDidDispose(() => {
      if (current === adopted) current = undefined;
    });
    return (current = adopted);
  };
  return vscode.Disposable.from(
    vscode.commands.registerCommand(COMMANDS.compareRoles, (argument?: unknown) => {
      (current ?? adopt(createPanel(language))).open(argument);
    }),
    vscode.window.registerWebviewPanelSerializer(VIEWS.comparison, {
      deserializeWebviewPanel(panel) {
        // The command may have been faster than the restoring of the window: one panel is enough.
        if (current) panel.dispose();
        else adopt(panel);
        return Promise.resolve();
      },
    }),
    // The panel itself stays, so that it is there to be restored when the window reloads.
    { dispose: () => current?.dispose() },
  );
}

function createPanel(language: ContentLanguage): vscode.WebviewPanel {
  const viewColumn = vscode.window.activeTextEditor ? vscode.ViewColumn.Beside : vscode.ViewColumn.Active;
  const { title } = appStrings(language.locale);
  return vscode.window.createWebviewPanel(VIEWS.comparison, title, { viewColumn, preserveFocus: false });
}

/** The panel and what its page has to be told. The page is gone whenever the panel is hidden, and asks anew when it is back. */
class ComparisonPanel implements vscode.Disposable {
  readonly #panel: vscode.WebviewPanel;
  readonly #source: EngineSource;
  readonly #language: ContentLanguage;
  readonly #listeners: vscode.Disposable;
  /** Whether the page asked for its content since it was last made. */
  #isReady = false;
  #isDisposed = false;
  /** What the page is to point at once it is ready; not checked yet. */
  #wanted: unknown;

  constructor(panel: vscode.WebviewPanel, folder: vscode.Uri, source: EngineSource, language: ContentLanguage) {
    this.#panel = panel;
    this.#source = source;
    this.#language = language;
    this.#listeners = vscode.Disposable.from(
      panel.webview.onDidReceiveMessage((message: unknown) => {
        if (!isFromPage(message) || message.type !== 'ready') return;
        this.#isReady = true;
        void this.#show();
      }),
      panel.onDidChangeViewState(() => {
        if (!panel.visible) this.#isReady = false;
      }),
      language.onDidChange(() => {
        panel.title = appStrings(language.locale).title;
        if (this.#isReady) void this.#show();
      }),
      panel.onDidDispose(() => this.dispose()),
    );
    panel.title = appStrings(language.locale).title;
    panel.webview.options = { enableScripts: true, localResourceRoots: [folder] };
    panel.webview.html = pageHtml(panel.webview, folder, language);
  }

  /** Brings the panel to the front and points at a row, a column or a cell. The argument is not trusted. */
  open(argument: unknown): void {
    this.#wanted = argument;
    this.#panel.reveal(undefined, false);
    if (this.#isReady) void this.#reveal();
  }

  /** Stops listening and talking to the page. */
  dispose(): void {
    this.#isDisposed = true;
    this.#listeners.dispose();
  }

  async #show(): Promise<void> {
    const { locale } = this.#language;
    try {
      const engine = await this.#source.get();
      const target = comparisonTarget(this.#wanted, engine.pack);
      this.#wanted = undefined;
      this.#post({ type: 'show', knowledge: engine.knowledge(locale), used: [], target });
    } catch {
      // The page says so and offers to try again.
      this.#post({ type: 'failed', locale });
    }
  }

  async #reveal(): Promise<void> {
    // A pack that cannot be read was already told of when the page was shown.
    const engine = await this.#source.get().catch(() => undefined);
    if (!engine) return;
    const target = comparisonTarget(this.#wanted, engine.pack);
    this.#wanted = undefined;
    this.#post({ type: 'reveal', target });
  }

  #post(message: ToPage): void {
    // The panel may have been closed while the knowledge was loading.
    if (!this.#isDisposed) void this.#panel.webview.postMessage(message);
  }
}

function pageHtml(webview: vscode.Webview, folder: vscode.Uri, language: ContentLanguage): string {
  const nonce = crypto.randomUUID();
  const script = webview.asWebviewUri(vscode.Uri.joinPath(folder, 'main.js'));
  const style = webview.asWebviewUri(vscode.Uri.joinPath(folder, 'main.css'));
  const { lang, title } = appStrings(language.locale);
  return `<!DOCTYPE html>
<html lang="${lang}">
  <head>
    <meta charset="UTF-8">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src ${webview.cspSource}; script-src 'nonce-${nonce}'">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <link rel="stylesheet" href="${style.toString()}">
    <title>${title}</title>
  </head>
  <body>
    <script nonce="${nonce}" src="${script.toString()}"></script>
  </body>
</html>`;
}
