import * as vscode from 'vscode';
import type { Team, TeamPost } from '../../../core/index.ts';
import { draftsStrings } from '../../../words/drafts-words.ts';
import { teamWords } from '../../../words/team-words.ts';
import { COMMANDS } from '../../ids.ts';
import type { Commands } from '../../platform/commands.ts';
import type { ContentLanguage } from '../../platform/content-language.ts';
import type { EngineLoader } from '../../platform/engine-loader.ts';
import type { Engines } from '../../platform/engines.ts';
import { unattended, type Log } from '../../platform/log.ts';
import { chooseFormat, filterOf, type SavedFormats } from '../../ui/choose-format.ts';
import { commandLink } from '../../ui/command-link.ts';
import { fileName, saveFile, utf8 } from '../../ui/saving.ts';
import { savingOptions } from '../../ui/saving-options.ts';
import type { DraftsList } from './drafts-list.ts';
import type { DraftsView } from './drafts-view.ts';

export interface TeamOptions {
  readonly log: Log;
  readonly loader: EngineLoader;
  readonly engines: Engines;
  readonly list: DraftsList;
  readonly rows: DraftsView;
  readonly language: ContentLanguage;
}

/** A team has no more files; holding more together would keep keys waiting. */
const MOST_FILES = 500;

/** What kind of webview the page is. */
export const TEAM_PAGE = 'roleLens.team';

/**
 * *Responsibilities of the Team*: the drafts of the workspace, or of the folder that the list shows, held together on a page whose links lead to
 * the lines. *Export Responsibilities of the Team…* takes `{ format?, uri? }` from tasks and key bindings: with a `uri` no dialog is shown.
 */
export function registerTeam(commands: Commands, options: TeamOptions): vscode.Disposable {
  const page = new TeamPage(options);
  return vscode.Disposable.from(
    page,
    commands.register(COMMANDS.showTeam, async () => {
      if (await isReady(options)) await page.show();
    }),
    commands.register(COMMANDS.exportTeam, async (argument?: unknown) => {
      const { format: named, uri } = savingOptions(argument);
      const all = formats();
      const format = await chooseFormat(vscode.l10n.t('Export Responsibilities of the Team'), all, named);
      if (!format || !(await isReady(options))) return;
      const { log, loader, engines, rows, language } = options;
      const { teamMarkdown, teamHtml, teamCsvFile } = await loader.code();
      const { index } = await engines.for();
      const words = teamWords(index, language.locale);
      const write = {
        markdown: teamMarkdown,
        html: (team: Team) => teamHtml(team, words, () => undefined),
        csv: teamCsvFile,
      }[format];
      const content = utf8(write(await teamOf(options), words));
      const name = `${fileName([words.title, rows.scopeName ?? []].flat().join(' '))}.${all[format].ending}`;
      await saveFile(log, { content, name, filters: filterOf(all[format]), uri });
    }),
  );
}

/** Looks at all drafts first. @returns whether there is anything to show; the user may have stopped it */
async function isReady({ list, rows, language }: TeamOptions): Promise<boolean> {
  const title = vscode.l10n.t('Looking at all drafts');
  const isDone = await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title, cancellable: true },
    async (progress, token) => {
      const strings = draftsStrings(language.locale);
      const listeners = vscode.Disposable.from(
        token.onCancellationRequested(() => list.stop()),
        list.onDidChange(() => {
          const { done, all } = list.progress;
          if (all > 0) progress.report({ message: strings.progress(done, all) });
        }),
      );
      if (list.progress.state === 'stopped') list.refresh();
      await list.ready();
      const files = rows.filesInScope();
      if (files.length <= MOST_FILES) await list.withWork(files);
      listeners.dispose();
      return !token.isCancellationRequested;
    },
  );
  if (isDone && rows.filesInScope().length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('There is no job description and no plan here yet.'));
    return false;
  }
  const count = rows.filesInScope().length;
  if (isDone && count > MOST_FILES) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('{0} files are more than a team has. Choose a folder with Check This Folder.', count),
    );
    return false;
  }
  return isDone;
}

async function teamOf({ engines, list, rows }: TeamOptions): Promise<Team> {
  const files = await list.withWork(rows.filesInScope());
  return (await engines.for()).holdTogether(files);
}

/** The page. It says what is known when it is shown, and when it is shown again. */
class TeamPage implements vscode.Disposable {
  readonly #options: TeamOptions;
  #panel: vscode.WebviewPanel | undefined;

  constructor(options: TeamOptions) {
    this.#options = options;
  }

  dispose(): void {
    this.#panel?.dispose();
  }

  async show(): Promise<void> {
    const { index } = await this.#options.engines.for();
    const { title } = teamWords(index, this.#options.language.locale);
    this.#panel?.reveal();
    this.#panel ??= this.#create(title);
    this.#panel.title = title;
    await this.#write();
  }

  #create(title: string): vscode.WebviewPanel {
    const panel = vscode.window.createWebviewPanel(TEAM_PAGE, title, vscode.ViewColumn.Active, {
      // Links of the page open drafts, and do nothing else.
      enableCommandUris: [COMMANDS.draftsOpen],
      enableFindWidget: true,
      localResourceRoots: [],
    });
    let wasVisible = true;
    panel.onDidChangeViewState(() => {
      if (panel.visible && !wasVisible)
        void unattended(this.#options.log, 'Showing the responsibilities of the team again', () => this.#write());
      wasVisible = panel.visible;
    });
    panel.onDidDispose(() => (this.#panel = undefined));
    return panel;
  }

  async #write(): Promise<void> {
    const { engines, loader, language } = this.#options;
    const { teamHtml } = await loader.code();
    const { index } = await engines.for();
    const team = await teamOf(this.#options);
    const html = teamHtml(team, teamWords(index, language.locale), linkOf);
    if (this.#panel && this.#panel.webview.html !== html) this.#panel.webview.html = html;
  }
}

/** The command that opens a draft at an offset. */
function linkOf({ id, index }: TeamPost, start: number): string {
  return commandLink(COMMANDS.draftsOpen, { id, index, start });
}

function formats() {
  return {
    markdown: {
      ending: 'md',
      name: vscode.l10n.t('Markdown'),
      detail: vscode.l10n.t('What to clear up with its lines, and a table of who does what, for documents and wikis'),
    },
    html: {
      ending: 'html',
      name: vscode.l10n.t('Web page (HTML)'),
      detail: vscode.l10n.t('The same to print, to mail or to open in Word'),
    },
    csv: {
      ending: 'csv',
      name: vscode.l10n.t('Table (CSV)'),
      detail: vscode.l10n.t('Activities by jobs, for Excel and other spreadsheets'),
    },
  } satisfies SavedFormats<string>;
}
