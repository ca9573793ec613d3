import * as vscode from 'vscode';
import type { FindingsWords, ReportedDraft } from '../../../core/index.ts';
import { draftsStrings } from '../../../words/drafts-words.ts';
import { COMMANDS } from '../../ids.ts';
import type { Commands } from '../../platform/commands.ts';
import type { ContentLanguage } from '../../platform/content-language.ts';
import type { EngineLoader } from '../../platform/engine-loader.ts';
import type { Log } from '../../platform/log.ts';
import { fileName, saveFile, utf8 } from '../../ui/saving.ts';
import { savingOptions } from '../../ui/saving-options.ts';
import type { DraftsList } from './drafts-list.ts';
import type { DraftsView } from './drafts-view.ts';
import { reportedDraft } from './findings-report.ts';

const FORMATS = ['markdown', 'html', 'csv'] as const;
type Format = (typeof FORMATS)[number];
const ENDINGS: Readonly<Record<Format, string>> = { markdown: 'md', html: 'html', csv: 'csv' };

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
    const format = FORMATS.find((it) => it === named) ?? (await pickFormat());
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
      lang: locale === 'zh' ? 'zh-CN' : 'en',
    };
    const { findingsMarkdown, findingsHtml, findingsCsvFile } = await loader.code();
    const write = { markdown: findingsMarkdown, html: findingsHtml, csv: findingsCsvFile }[format];
    const name = `${fileName([words.title, rows.scopeName ?? []].flat().join(' '))}.${ENDINGS[format]}`;
    const filters = { [formatName(format)]: [ENDINGS[format]] };
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

function formatName(format: Format): string {
  const names: Record<Format, string> = {
    markdown: vscode.l10n.t('Markdown'),
    html: vscode.l10n.t('Web page (HTML)'),
    csv: vscode.l10n.t('Table (CSV)'),
  };
  return names[format];
}

async function pickFormat(): Promise<Format | undefined> {
  const details: Record<Format, string> = {
    markdown: vscode.l10n.t('A table of the drafts and one of findings for each, for documents and wikis'),
    html: vscode.l10n.t('The same to print, to mail or to open in Word'),
    csv: vscode.l10n.t('One line for each finding, for Excel and other spreadsheets'),
  };
  const items = FORMATS.map((format) => ({ format, label: formatName(format), detail: details[format] }));
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Export Findings'),
    placeHolder: vscode.l10n.t('As what?'),
  });
  return picked?.format;
}
