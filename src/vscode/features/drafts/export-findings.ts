import * as vscode from 'vscode';
import type { FindingsWords, ReportedDraft } from '../../../core/index.ts';
import { appStrings } from '../../../words/app-words.ts';
import { draftsStrings } from '../../../words/drafts-words.ts';
import { COMMANDS } from '../../ids.ts';
import type { Commands } from '../../platform/commands.ts';
import type { ContentLanguage } from '../../platform/content-language.ts';
import type { EngineLoader } from '../../platform/engine-loader.ts';
import type { Log } from '../../platform/log.ts';
import { fileName, saveFile, utf8 } from '../../ui/saving.ts';
import { chooseFormat, filterOf, type SavedFormats } from '../../ui/choose-format.ts';
import { savingOptions } from '../../ui/saving-options.ts';
import type { DraftsList } from './drafts-list.ts';
import type { DraftsView } from './drafts-view.ts';
import { reportedDraft } from './findings-report.ts';

export interface ExportFindingsOptions {
  readonly log: Log;
  readonly loader: EngineLoader;
  readonly list: DraftsList;
  readonly rows: DraftsView;
  readonly language: ContentLanguage;
}

/**
 * *Export Findings…*: the drafts that are shown, in their order, with all that was found in them. Takes `{ format?, uri? }` from tasks and
 * key bindings: with a `uri` no dialog is shown.
 */
export function registerExportFindings(commands: Commands, options: ExportFindingsOptions): vscode.Disposable {
  const { log, loader, list, rows, language } = options;
  return commands.register(COMMANDS.exportFindings, async (argument?: unknown) => {
    const { format: named, uri } = savingOptions(argument);
    const all = formats();
    const format = await chooseFormat(vscode.l10n.t('Export Findings'), all, named);
    if (!format) return;
    await list.ready();
    const drafts = await vscode.window.withProgress(
      { location: vscode.ProgressLocation.Notification, title: vscode.l10n.t('Export Findings'), cancellable: true },
      (progress, token) => reported(options, progress, token),
    );
    if (!drafts) return;
    if (drafts.length === 0) {
      void vscode.window.showInformationMessage(vscode.l10n.t('Nothing was exported: there is no draft in the list.'));
      return;
    }
    const { locale } = language;
    const findings = drafts.reduce((sum, draft) => sum + draft.findings.length, 0);
    const { exported } = draftsStrings(locale);
    const words: FindingsWords = {
      ...exported,
      summary: exported.summary(drafts.length, findings),
      lang: appStrings(locale).lang,
    };
    const { findingsMarkdown, findingsHtml, findingsCsvFile } = await loader.code();
    const write = { markdown: findingsMarkdown, html: findingsHtml, csv: findingsCsvFile }[format];
    const name = `${fileName([words.title, rows.scopeName ?? []].flat().join(' '))}.${all[format].ending}`;
    const filters = filterOf(all[format]);
    await saveFile(log, { content: utf8(write(drafts, words)), name, filters, uri });
  });
}

/** The drafts that are shown, with what is found in them now; undefined when the user has cancelled. Files that are gone are left out. */
async function reported(
  { list, rows, language }: ExportFindingsOptions,
  progress: vscode.Progress<{ increment: number }>,
  token: vscode.CancellationToken,
): Promise<ReportedDraft[] | undefined> {
  const shown = rows.shown();
  const drafts: ReportedDraft[] = [];
  for (const draft of shown) {
    if (token.isCancellationRequested) return undefined;
    const judged = await list.read(draft.id);
    if (judged) drafts.push(reportedDraft(draft, judged, language.locale));
    progress.report({ increment: 100 / shown.length });
  }
  return drafts;
}

function formats() {
  return {
    markdown: {
      ending: 'md',
      name: vscode.l10n.t('Markdown'),
      detail: vscode.l10n.t('A table of the drafts and one of findings for each, for documents and wikis'),
    },
    html: {
      ending: 'html',
      name: vscode.l10n.t('Web page (HTML)'),
      detail: vscode.l10n.t('The same to print, to mail or to open in Word'),
    },
    csv: {
      ending: 'csv',
      name: vscode.l10n.t('Table (CSV)'),
      detail: vscode.l10n.t('One line for each finding, for Excel and other spreadsheets'),
    },
  } satisfies SavedFormats<string>;
}
