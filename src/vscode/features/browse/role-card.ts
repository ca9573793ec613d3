import * as vscode from 'vscode';
import { cardReference } from '../../../core/plain.ts';
import type { Card, CardReference, OutlineNode } from '../../../core/index.ts';
import { VIEWS } from '../../ids.ts';
import { AppPage } from '../../ui/app-page.ts';
import type { ContentLanguage } from '../../platform/content-language.ts';
import type { Drafts } from '../../documents/drafts.ts';
import { unattended, type Log } from '../../platform/log.ts';
import type { EngineLoader } from '../../platform/engine-loader.ts';
import type { Engines } from '../../platform/engines.ts';
import { answerPage, isPageRequest } from '../compare/page-requests.ts';
import type { RecentEditors } from '../../documents/recent-editors.ts';

/** How long the cursor must rest before the card follows it. */
const REST_MS = 150;

/** The *Role Card*, as other features see it. */
export interface RoleCard extends vscode.Disposable {
  /** Opens the view and shows something of the pack. A reference that the pack does not hold changes nothing. */
  readonly show: (reference: CardReference) => void;
}

/** *Role Card*: shows what was chosen last in the tree *Roles*, or the term at the cursor of a draft, whichever came later. */
export function registerRoleCard(
  log: Log,
  extensionUri: vscode.Uri,
  loader: EngineLoader,
  engines: Engines,
  drafts: Drafts,
  language: ContentLanguage,
  editors: RecentEditors,
  onDidSelect: vscode.Event<OutlineNode>,
): RoleCard {
  const card = new CardView(log, engines, drafts, language);
  const show = (reference: CardReference): void => {
    card.choose(reference);
    if (card.view) card.view.show(true);
    else void unattended(log, 'Opening the Role Card', () => vscode.commands.executeCommand(`${VIEWS.card}.focus`));
  };
  const subscriptions = vscode.Disposable.from(
    card,
    vscode.window.registerWebviewViewProvider(VIEWS.card, {
      resolveWebviewView(view) {
        const page = new AppPage({
          webview: view.webview,
          extensionUri,
          place: 'card',
          language,
          loader,
          engines,
          log,
          show: () => card.send(),
          async receive(message) {
            if (isPageRequest(message)) await answerPage(message, { engines, language, editors, showCard: show });
          },
        });
        card.attach(view, page);
      },
    }),
    onDidSelect((node) => {
      const reference = cardReference(node);
      if (reference) card.choose(reference);
    }),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => card.follow(textEditor)),
  );
  return { show, dispose: () => void subscriptions.dispose() };
}

/** What the card is about; of which draft, where another pack may count there than in the window. */
type About = CardReference & { readonly uri?: vscode.Uri };

/** What the card shows, and its page. While the view is hidden, nothing is looked up. */
export class CardView implements vscode.Disposable {
  readonly #log: Log;
  readonly #engines: Engines;
  readonly #drafts: Drafts;
  readonly #language: ContentLanguage;
  #about: About | undefined;
  /** What was chosen since; nobody has looked yet whether the pack holds it. */
  #chosen: About | undefined;
  #view: vscode.WebviewView | undefined;
  #page: AppPage | undefined;
  #rest: ReturnType<typeof setTimeout> | undefined;

  constructor(log: Log, engines: Engines, drafts: Drafts, language: ContentLanguage) {
    this.#log = log;
    this.#engines = engines;
    this.#drafts = drafts;
    this.#language = language;
  }

  get view(): vscode.WebviewView | undefined {
    return this.#view;
  }

  attach(view: vscode.WebviewView, page: AppPage): void {
    this.#page?.dispose();
    this.#view = view;
    this.#page = page;
    view.onDidChangeVisibility(() => {
      if (!view.visible) page.hidden();
    });
    view.onDidDispose(() => {
      page.dispose();
      if (this.#view !== view) return;
      this.#view = undefined;
      this.#page = undefined;
    });
  }

  choose(about: About): void {
    clearTimeout(this.#rest);
    this.#chosen = about;
    if (this.#page?.isReady) void unattended(this.#log, 'Showing a card', () => this.send());
  }

  /** Shows the term at the cursor when the cursor rests. Where there is no term, the card stays as it is. */
  follow(editor: vscode.TextEditor): void {
    clearTimeout(this.#rest);
    if (!this.#view?.visible) return;
    this.#rest = setTimeout(() => {
      void unattended(this.#log, 'Looking for the term at the cursor', async () => {
        const about = await this.#termAt(editor);
        if (about) this.choose(about);
      });
    }, REST_MS);
  }

  /**
   * Sends the card to the page. When nothing was chosen yet, that is the card of the term at the cursor; when another pack does not
   * hold what the card was about, it is an empty one.
   */
  async send(): Promise<void> {
    const editor = vscode.window.activeTextEditor;
    // A choice that the pack does not hold leaves the card as it is.
    const chosen = this.#chosen;
    if (await this.#cardOf(chosen)) this.#about = chosen;
    if (this.#chosen === chosen) this.#chosen = undefined;
    const found = editor && this.#about === undefined ? await this.#termAt(editor) : undefined;
    this.#about ??= found;
    const card = await this.#cardOf(this.#about);
    this.#page?.post({ type: 'card', locale: this.#language.locale, card: card ?? null });
  }

  async #cardOf(about: About | undefined): Promise<Card | undefined> {
    return about && (await this.#engines.for(about.uri)).card(about, this.#language.locale);
  }

  dispose(): void {
    clearTimeout(this.#rest);
    this.#page?.dispose();
  }

  async #termAt({ document, selection }: vscode.TextEditor): Promise<About | undefined> {
    if (document.isClosed || !(await this.#drafts.isDraft(document))) return undefined;
    const { engine, text, draft } = await this.#drafts.read(document);
    const match = engine.termAt(text, document.offsetAt(selection.active), draft);
    return match && { kind: 'term', id: match.term, uri: document.uri };
  }
}
