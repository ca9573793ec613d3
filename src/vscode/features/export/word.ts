import * as vscode from 'vscode';
import { MAX_WORD_BYTES } from '../../../core/plain.ts';
import { wordProblem } from '../../../words/word-words.ts';
import type { ActiveDraft } from '../../documents/active-draft.ts';
import type { Drafts } from '../../documents/drafts.ts';
import { COMMANDS } from '../../ids.ts';
import type { Commands } from '../../platform/commands.ts';
import type { ContentLanguage } from '../../platform/content-language.ts';
import type { EngineLoader } from '../../platform/engine-loader.ts';
import type { Engines } from '../../platform/engines.ts';
import type { Log } from '../../platform/log.ts';
import { fileName, saveFile } from '../../ui/saving.ts';
import { isExportedWithBlanks } from './ask-about-blanks.ts';
import { tellNoDraft } from './no-draft.ts';
import { savingOptions, toUri } from '../../ui/saving-options.ts';

/**
 * *Open Word Draft as Markdown…*: an untitled draft beside; the Word file is only read. It takes the file from the explorer, a task or a
 * key binding. *Export as Word Document…* takes `{ uri? }`, as the other exports do.
 */
export function registerWord(
  commands: Commands,
  log: Log,
  loader: EngineLoader,
  engines: Engines,
  drafts: Drafts,
  active: ActiveDraft,
  language: ContentLanguage,
): vscode.Disposable {
  return vscode.Disposable.from(
    commands.register(COMMANDS.openWord, async (argument?: unknown) => {
      const uri = toUri(argument) ?? (await pickFile());
      if (!uri) return;
      const { size } = await vscode.workspace.fs.stat(uri);
      const reading =
        size > MAX_WORD_BYTES
          ? ({ problem: 'too-large' } as const)
          : (await engines.for()).readWord(await vscode.workspace.fs.readFile(uri));
      if ('problem' in reading) {
        const reason = wordProblem(reading.problem, language.locale);
        const name = uri.path.split('/').at(-1) ?? '';
        void vscode.window.showWarningMessage(vscode.l10n.t('{0} was not opened: {1}', name, reason));
        return;
      }
      const opened = await vscode.workspace.openTextDocument({ language: 'markdown', content: reading.markdown });
      await vscode.window.showTextDocument(opened);
    }),
    commands.register(COMMANDS.exportWord, async (argument?: unknown) => {
      const document = active.document;
      if (!document) {
        tellNoDraft(vscode.l10n.t('Open the draft first, then export it.'));
        return;
      }
      const { uri } = savingOptions(argument);
      const { analysis } = await drafts.analyze(document);
      if (uri === undefined && !(await isExportedWithBlanks(analysis, 0))) return;
      const { planTitle, writeWord } = await loader.code();
      await saveFile(log, {
        content: writeWord(analysis),
        name: `${fileName(planTitle(analysis)) || 'draft'}.docx`,
        filters: { [vscode.l10n.t('Word document')]: ['docx'] },
        uri,
        beside: document,
      });
    }),
  );
}

async function pickFile(): Promise<vscode.Uri | undefined> {
  const filters = { [vscode.l10n.t('Word document')]: ['docx', 'doc'] };
  return (await vscode.window.showOpenDialog({ canSelectMany: false, filters }))?.[0];
}
