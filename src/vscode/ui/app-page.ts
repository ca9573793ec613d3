/** A webview that shows the comparison app, in a panel or in a side bar: its page, and talking to it. */
import * as vscode from 'vscode';
import { appStrings } from '../../words/app-words.ts';
import { isFromPage, type FromPage, type ToPage } from '../../protocol/messages.ts';
import { pageHtml } from './page-html.ts';
import type { Log } from '../platform/log.ts';
import type { ContentLanguage } from '../platform/content-language.ts';

export interface AppPageOptions {
  readonly webview: vscode.Webview;
  readonly extensionUri: vscode.Uri;
  readonly place: 'panel' | 'card';
  readonly language: ContentLanguage;
  readonly log: Log;
  /**
   * Tells the page everything it shows: it listens, and shows nothing yet or another language. When this rejects, the page is
   * told that the knowledge could not be loaded, and offers to try again.
   */
  readonly show: () => Promise<void>;
  readonly receive: (message: Exclude<FromPage, { type: 'ready' }>) => Promise<void>;
}

export class AppPage implements vscode.Disposable {
  readonly #options: AppPageOptions;
  readonly #listeners: vscode.Disposable;
  /** Whether the page listens. VS Code drops it when it is hidden, and makes a new one that says when it is ready. */
  #isReady = false;

  constructor(options: AppPageOptions) {
    const { webview, extensionUri, language } = options;
    this.#options = options;
    this.#listeners = vscode.Disposable.from(
      webview.onDidReceiveMessage((message: unknown) => {
        if (isFromPage(message)) this.#receive(message);
      }),
      language.onDidChange(() => {
        if (this.#isReady) void this.#show();
      }),
    );
    webview.options = { enableScripts: true, localResourceRoots: [builtIn(extensionUri)] };
    webview.html = htmlOf(options);
  }

  get isReady(): boolean {
    return this.#isReady;
  }

  /** Sends a message to a page that listens; it is lost on any other. */
  post(message: ToPage): void {
    if (this.#isReady) void this.#options.webview.postMessage(message);
  }

  /** The page is hidden, and gone with that. */
  hidden(): void {
    this.#isReady = false;
  }

  /** Stops listening and talking to the page. */
  dispose(): void {
    this.#isReady = false;
    this.#listeners.dispose();
  }

  #receive(message: FromPage): void {
    if (message.type === 'ready') {
      this.#isReady = true;
      void this.#show();
    } else {
      const { receive, log } = this.#options;
      receive(message).catch((error: unknown) => log.tellError(`Answering “${message.type}” of a page`, error));
    }
  }

  async #show(): Promise<void> {
    try {
      await this.#options.show();
    } catch (error) {
      this.#options.log.error('Showing a page', error);
      this.post({ type: 'failed', locale: this.#options.language.locale });
    }
  }
}

function htmlOf({ webview, extensionUri, place, language }: AppPageOptions): string {
  const at = (name: string): string =>
    webview.asWebviewUri(vscode.Uri.joinPath(builtIn(extensionUri), name)).toString();
  return pageHtml({
    ...appStrings(language.locale),
    place,
    source: webview.cspSource,
    nonce: crypto.randomUUID(),
    script: at('main.js'),
    styles: [at('main.css')],
  });
}

/** The folder of the built page. */
function builtIn(extensionUri: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(extensionUri, 'dist', 'webview');
}
