import * as vscode from 'vscode';
import type { CardReference, DraftPicture } from '../../../core/index.ts';
import { activityQuestion, unmarked } from '../../../core/plain.ts';
import { appStrings } from '../../../words/app-words.ts';
import { USED_DUTIES, VIEWS } from '../../ids.ts';
import type { FromPage } from '../../../protocol/messages.ts';
import type { ActiveDraft, ShownDraft } from '../../documents/active-draft.ts';
import { AppPage } from '../../ui/app-page.ts';
import type { ContentLanguage } from '../../platform/content-language.ts';
import type { Drafts } from '../../documents/drafts.ts';
import { isOther } from '../check/draft-summary.ts';
import { unattended, type Log } from '../../platform/log.ts';
import type { EngineLoader } from '../../platform/engine-loader.ts';
import type { Engines } from '../../platform/engines.ts';
import { jumpToItem } from '../../ui/jump.ts';
import { PanelPlace } from './panel-place.ts';
import { answerPage } from './page-requests.ts';
import { savePicture } from './picture-files.ts';
import type { RecentEditors } from '../../documents/recent-editors.ts';

/** The services that the panel uses. */
export interface PanelServices {
  readonly context: vscode.ExtensionContext;
  readonly log: Log;
  readonly loader: EngineLoader;
  readonly engines: Engines;
  readonly drafts: Drafts;
  readonly active: ActiveDraft;
  readonly language: ContentLanguage;
  readonly editors: RecentEditors;
  readonly showCard: (reference: CardReference) => void;
}

/** The one panel of the comparison. */
export interface Comparison extends vscode.Disposable {
  /** Brings the panel to the front and shows a view, a row, a column or a cell. The argument is not trusted. */
  open(argument: unknown): void;
  /** Takes over a panel that VS Code restores. */
  restore(panel: vscode.WebviewPanel): void;
}

export function createComparison(services: PanelServices): Comparison {
  let current: ComparisonPanel | undefined;
  const adopt = (panel: vscode.WebviewPanel, move?: (width: number) => boolean): ComparisonPanel => {
    const adopted = new ComparisonPanel(panel, services, move);
    panel.onDidDispose(() => {
      if (current === adopted) current = undefined;
    });
    return (current = adopted);
  };
  const create = (argument: unknown): ComparisonPanel => {
    const place = new PanelPlace(services.context.globalState, isOfDraft(argument));
    const panel = createPanel(services.language, place.column);
    return adopt(panel, (width) => place.move(panel, width));
  };
  return {
    open: (argument) => (current ?? create(argument)).open(argument),
    restore(panel) {
      // The user may have opened a panel before VS Code restores the old one. One is enough.
      if (current) panel.dispose();
      else adopt(panel);
    },
    // The panel itself stays open, so that VS Code restores it when the window reloads.
    dispose: () => current?.dispose(),
  };
}

/** Whether what is to be opened are the pictures of the draft. */
function isOfDraft(argument: unknown): boolean {
  return typeof argument === 'object' && argument !== null && 'view' in argument && argument.view === 'pictures';
}

function createPanel(language: ContentLanguage, viewColumn: vscode.ViewColumn): vscode.WebviewPanel {
  const { title } = appStrings(language.locale);
  return vscode.window.createWebviewPanel(VIEWS.comparison, title, { viewColumn, preserveFocus: false });
}

/**
 * The panel, and what its page shows. VS Code discards the page when the panel is hidden; the new page asks for everything again.
 */
export class ComparisonPanel implements vscode.Disposable {
  readonly #panel: vscode.WebviewPanel;
  readonly #services: PanelServices;
  readonly #page: AppPage;
  readonly #listeners: vscode.Disposable;
  /** Where the page opens when it is ready. Not checked yet. */
  #wanted: unknown;
  /** The panel has just been moved, after which VS Code may make the page anew: what is wanted of it is kept until it has answered. */
  #isMoved = false;
  /** The draft that the page shows; null when it shows that there is none; undefined before it was told. */
  #shown: ShownDraft | null | undefined;

  constructor(panel: vscode.WebviewPanel, services: PanelServices, move?: (width: number) => boolean) {
    const { context, log, language, active } = services;
    this.#panel = panel;
    this.#services = services;
    panel.title = appStrings(language.locale).title;
    const icon = (theme: string): vscode.Uri => vscode.Uri.joinPath(context.extensionUri, 'media', `lens-${theme}.svg`);
    panel.iconPath = { light: icon('light'), dark: icon('dark') };
    this.#page = new AppPage({
      webview: panel.webview,
      extensionUri: context.extensionUri,
      place: 'panel',
      language,
      loader: services.loader,
      engines: services.engines,
      log,
      show: () => this.#show(),
      receive: (message) => this.#receive(message),
      measured: (width) => {
        this.#isMoved = move?.(width) ?? false;
      },
    });
    this.#listeners = vscode.Disposable.from(
      this.#page,
      panel.onDidChangeViewState(() => {
        if (!panel.visible) this.#page.hidden();
      }),
      language.onDidChange(() => {
        panel.title = appStrings(language.locale).title;
      }),
      active.onDidChange(() => void unattended(log, 'Showing the draft in the comparison', () => this.#showDraft())),
      panel.onDidDispose(() => this.dispose()),
    );
  }

  /** Brings the panel to the front and shows a view, a row, a column or a cell. The argument is not trusted. */
  open(argument: unknown): void {
    this.#wanted = argument;
    this.#panel.reveal(undefined, false);
    const { log } = this.#services;
    if (this.#page.isReady) void unattended(log, 'Pointing at a row of the comparison', () => this.#reveal());
  }

  /** Stops listening to the page and sends it nothing any more. */
  dispose(): void {
    this.#listeners.dispose();
  }

  async #show(): Promise<void> {
    const { engines, language, loader } = this.#services;
    const [engine, { comparisonTarget }] = await Promise.all([engines.for(), loader.code()]);
    const target = comparisonTarget(this.#wanted, engine.pack, this.#services.language.locale);
    if (!this.#isMoved) this.#wanted = undefined;
    const knowledge = engine.knowledge(language.locale);
    this.#page.post({ type: 'show', knowledge, used: await this.#usedDuties(), target });
    this.#shown = undefined;
    this.#showDraft();
  }

  async #reveal(): Promise<void> {
    // The page has already said that the pack cannot be read.
    const engine = await this.#services.engines.for().catch(() => undefined);
    if (!engine) return;
    const { comparisonTarget } = await this.#services.loader.code();
    const target = comparisonTarget(this.#wanted, engine.pack, this.#services.language.locale);
    this.#wanted = undefined;
    this.#page.post({ type: 'reveal', target });
  }

  /** Sends the active draft to the page, unless the page shows it already. */
  #showDraft(): void {
    if (!this.#page.isReady) return;
    const { draft: current } = this.#services.active;
    const draft = current && !isOther(current) ? current : null;
    if (draft === this.#shown) return;
    this.#shown = draft;
    this.#page.post({
      type: 'draft',
      draft: draft && {
        name: draft.document.uri.path.split('/').at(-1) ?? '',
        picture: withoutMarks(draft.engine.draftPicture(draft.analysis, draft.analyzer)),
      },
    });
  }

  async #receive(message: Exclude<FromPage, { type: 'ready' }>): Promise<void> {
    if (this.#isMoved) this.#wanted = undefined;
    this.#isMoved = false;
    if (message.type === 'jump') {
      if (this.#shown) await jumpToItem(this.#services.drafts, this.#shown, message.item);
    } else if (message.type === 'responsibilities') await this.#tellResponsibilities();
    else if (message.type === 'quiz') await this.#rememberUsed(message.used);
    else if (message.type === 'picture') await savePicture(this.#services.log, message, this.#shown?.document);
    else await answerPage(message, this.#services);
  }

  async #tellResponsibilities(): Promise<void> {
    const { engines, language } = this.#services;
    const engine = await engines.for();
    const { locale } = language;
    this.#page.post({ type: 'responsibilities', locale, map: engine.responsibilityMap(locale) });
  }

  async #usedDuties(): Promise<string[]> {
    const stored = this.#services.context.globalState.get<unknown>(USED_DUTIES);
    return Array.isArray(stored) ? this.#known(stored) : [];
  }

  async #rememberUsed(used: readonly string[]): Promise<void> {
    await this.#services.context.globalState.update(USED_DUTIES, await this.#known(used));
  }

  /** Those of the ids that the pack holds, each once. */
  async #known(ids: readonly unknown[]): Promise<string[]> {
    const { pack } = await this.#services.engines.for();
    const wanted = new Set(ids);
    const questions = [...pack.duties.map(({ id }) => id), ...pack.activities.map(({ id }) => activityQuestion(id))];
    return questions.filter((id) => wanted.has(id));
  }
}

/** A picture whose lines are quoted without the signs of Markdown. */
function withoutMarks(picture: DraftPicture): DraftPicture {
  return {
    ...picture,
    dots: picture.dots.map((dot) => ({ ...dot, text: unmarked(dot.text) })),
    coverage: picture.coverage.map((facet) => ({ ...facet, texts: facet.texts.map(unmarked) })),
  };
}
