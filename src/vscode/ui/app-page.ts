/** The page of a webview that shows the comparison app, in a panel or in the side bar, and the messages to and from it. */
import * as vscode from 'vscode';
import { appStrings } from '../../words/app-words.ts';
import type { FromPage, ToPage } from '../../protocol/messages.ts';
import { pageHtml } from './page-html.ts';
import { unattended, type Log } from '../platform/log.ts';
import type { ContentLanguage } from '../platform/content-language.ts';
import type { EngineLoader } from '../platform/engine-loader.ts';
import type { Engines } from '../platform/engines.ts';

export interface AppPageOptions {
  readonly webview: vscode.Webview;
  readonly extensionUri: vscode.Uri;
  readonly place: 'panel' | 'card';
  readonly language: ContentLanguage;
  readonly log: Log;
  /** Knows what a page may say. */
  readonly loader: Pick<EngineLoader, 'code'>;
  readonly engines: Pick<Engines, 'onDidChange'>;
  /**
   * Sends the page everything it shows. Called when the page is ready, and when the language or the knowledge has changed. When it rejects, the
   * page says that the knowledge could not be loaded, and offers to try again.
   */
  readonly show: () => Promise<void>;
  readonly receive: (message: Exclude<FromPage, { type: 'ready' }>) => Promise<void>;
  /** Told the width of a page that is ready, in CSS pixels, before it is sent anything. */
  readonly measured?: (width: number) => void;
}

export class AppPage implements vscode.Disposable {
  readonly #options: AppPageOptions;
  readonly #listeners: vscode.Disposable;
  /** Whether the page is listening. VS Code discards a hidden page; the new one reports when it is ready. */
  #isReady = false;
  #isDisposed = false;

  constructor(options: AppPageOptions) {
    const { webview, extensionUri, language, engines } = options;
    this.#options = options;
    this.#listeners = vscode.Disposable.from(
      webview.onDidReceiveMessage((message: unknown) => {
        void this.#listen(message);
      }),
      language.onDidChange(() => this.#showAgain()),
      engines.onDidChange(() => this.#showAgain()),
    );
    webview.options = { enableScripts: true, localResourceRoots: [builtIn(extensionUri)] };
    webview.html = htmlOf(options);
  }

  get isReady(): boolean {
    return this.#isReady;
  }

  /** Sends a message to the page. While the page is not ready, nothing is sent. */
  post(message: ToPage): void {
    const { log, webview } = this.#options;
    if (this.#isReady) void unattended(log, 'Sending a message to a page', () => webview.postMessage(message));
  }

  /** To be called when the view is hidden: VS Code has discarded the page. */
  hidden(): void {
    this.#isReady = false;
  }

  /** Stops listening to the page and sends it nothing any more. */
  dispose(): void {
    this.#isDisposed = true;
    this.#isReady = false;
    this.#listeners.dispose();
  }

  /** Nothing that a page says is believed before it was looked at. */
  async #listen(message: unknown): Promise<void> {
    try {
      const { isFromPage } = await this.#options.loader.code();
      if (!this.#isDisposed && isFromPage(message)) this.#receive(message);
    } catch (error) {
      this.#options.log.error('Reading a message of a page', error);
    }
  }

  #receive(message: FromPage): void {
    if (message.type === 'ready') {
      if (message.width !== undefined) this.#options.measured?.(message.width);
      this.#isReady = true;
      void this.#show();
    } else {
      const { receive, log } = this.#options;
      receive(message).catch((error: unknown) => log.tellError(`Answering “${message.type}” of a page`, error));
    }
  }

  #showAgain(): void {
    if (this.#isReady) void this.#show();
  }

  /** Never rejects. */
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
