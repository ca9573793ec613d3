import * as vscode from 'vscode';
import { languageOf } from '../../../core/plain.ts';
import type { Analysis, Locale } from '../../../core/index.ts';
import { planColumns } from '../../../words/export-words.ts';
import { COMMANDS } from '../../ids.ts';
import type { ActiveDraft } from '../../documents/active-draft.ts';
import type { Drafts } from '../../documents/drafts.ts';
import type { Commands } from '../../platform/commands.ts';
import type { ContentLanguage } from '../../platform/content-language.ts';
import type { EngineCode, EngineLoader } from '../../platform/engine-loader.ts';
import type { Log } from '../../platform/log.ts';
import { fileName, saveFile, utf8 } from '../../ui/saving.ts';
import { toUri } from '../../ui/saving-options.ts';
import { isExportedWithBlanks } from './ask-about-blanks.ts';
import { draftDocument } from './exports.ts';

const ENDINGS = { markdown: 'md', html: 'html', csv: 'csv' } as const;
type Format = keyof typeof ENDINGS;
const FORMATS = Object.keys(ENDINGS) as Format[];

/** *Export Plan…*. It takes `{ format?, uri? }` from tasks and key bindings, as the other exports do. */
export function registerPlanExport(
  commands: Commands,
  log: Log,
  loader: EngineLoader,
  drafts: Drafts,
  active: ActiveDraft,
  language: ContentLanguage,
): vscode.Disposable {
  return commands.register(COMMANDS.exportPlan, async (argument?: unknown) => {
    const document = draftDocument(active);
    const analysis = document && (await drafts.analyze(document)).analysis;
    if (analysis?.draft.kind !== 'plan') {
      void vscode.window.showInformationMessage(
        analysis
          ? vscode.l10n.t(
              'Nothing was exported: this draft is not a plan. It becomes one with a title that says so, or with kind: plan in its front matter.',
            )
          : vscode.l10n.t('Open the plan first, then export it.'),
      );
      return;
    }
    const { format: given, uri } = optionsOf(argument);
    const format = given ?? (await pickFormat());
    if (!format) return;
    if (uri === undefined && !(await isExportedWithBlanks(analysis, 0))) return;
    const code = await loader.code();
    const content = exportedAs(format, code, analysis, languageOf(analysis.text) ?? language.locale);
    const ending = ENDINGS[format];
    await saveFile(log, {
      content: utf8(content),
      name: `${fileName(code.planTitle(analysis)) || 'plan'}.${ending}`,
      filters: { [formatName(format)]: [ending] },
      uri,
      beside: document,
    });
  });
}

function exportedAs(format: Format, code: EngineCode, analysis: Analysis, locale: Locale): string {
  switch (format) {
    case 'markdown':
      return code.planMarkdown(analysis);
    case 'html':
      return code.planHtml(analysis, locale);
    case 'csv':
      return code.planCsvFile(analysis, planColumns(locale));
  }
}

/** The options in the argument of a command; a menu passes a resource, which is not where to save. */
function optionsOf(argument: unknown): { format?: Format | undefined; uri?: vscode.Uri | undefined } {
  if (typeof argument !== 'object' || argument === null || argument instanceof vscode.Uri) return {};
  const { format, uri } = argument as Readonly<Record<string, unknown>>;
  return { format: FORMATS.find((it) => it === format), uri: toUri(uri) };
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
    markdown: vscode.l10n.t('The plan without its front matter and remarks'),
    html: vscode.l10n.t('To open and paste into a mail, with tables as tables'),
    csv: vscode.l10n.t('One line for each action, for Excel and other spreadsheets'),
  };
  const items = FORMATS.map((format) => ({ format, label: formatName(format), detail: details[format] }));
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Export Plan'),
    placeHolder: vscode.l10n.t('As what?'),
  });
  return picked?.format;
}
