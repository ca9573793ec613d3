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
import { chooseFormat, filterOf, type SavedFormats } from '../../ui/choose-format.ts';
import { savingOptions } from '../../ui/saving-options.ts';
import { isExportedWithBlanks } from './ask-about-blanks.ts';
import { tellNoDraft } from './no-draft.ts';

type Format = keyof ReturnType<typeof formats>;

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
    const document = active.document;
    const analysis = document && (await drafts.analyze(document)).analysis;
    if (!analysis) {
      tellNoDraft(vscode.l10n.t('Open the plan first, then export it.'));
      return;
    }
    if (analysis.draft.kind !== 'plan') {
      void vscode.window.showInformationMessage(
        vscode.l10n.t(
          'Nothing was exported: this draft is not a plan. It becomes one with a title that says so, or with kind: plan in its front matter.',
        ),
      );
      return;
    }
    const { format: named, uri } = savingOptions(argument);
    const all = formats();
    const format = await chooseFormat(vscode.l10n.t('Export Plan'), all, named);
    if (!format) return;
    if (uri === undefined && !(await isExportedWithBlanks(analysis, 0))) return;
    const code = await loader.code();
    const content = exportedAs(format, code, analysis, languageOf(analysis.text) ?? language.locale);
    await saveFile(log, {
      content: utf8(content),
      name: `${fileName(code.planTitle(analysis)) || 'plan'}.${all[format].ending}`,
      filters: filterOf(all[format]),
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

function formats() {
  return {
    markdown: {
      ending: 'md',
      name: vscode.l10n.t('Markdown'),
      detail: vscode.l10n.t('The plan without its front matter and remarks'),
    },
    html: {
      ending: 'html',
      name: vscode.l10n.t('Web page (HTML)'),
      detail: vscode.l10n.t('To open and paste into a mail, with tables as tables'),
    },
    csv: {
      ending: 'csv',
      name: vscode.l10n.t('Table (CSV)'),
      detail: vscode.l10n.t('One line for each action, for Excel and other spreadsheets'),
    },
  } satisfies SavedFormats<string>;
}
