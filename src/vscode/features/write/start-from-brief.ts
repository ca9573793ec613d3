import * as vscode from 'vscode';
import { answersIn, SENIORITIES } from '../../../core/plain.ts';
import type { Engine, Locale, Seniority } from '../../../core/index.ts';
import { COMMANDS } from '../../ids.ts';
import type { Commands } from '../../platform/commands.ts';
import type { ContentLanguage } from '../../platform/content-language.ts';
import type { Engines } from '../../platform/engines.ts';
import { pickSteps } from '../../ui/pick-steps.ts';

/** *Start from a Role Brief…*: the role, then five questions, then an untitled draft that is held against the answers. */
export function registerStartFromBrief(
  commands: Commands,
  engines: Engines,
  language: ContentLanguage,
): vscode.Disposable {
  return commands.register(COMMANDS.startFromBrief, async () => {
    const engine = await engines.for();
    const text = await askForBrief(engine, language.locale);
    if (text === undefined) return;
    const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: text });
    await vscode.window.showTextDocument(document);
  });
}

async function askForBrief(engine: Engine, locale: Locale): Promise<string | undefined> {
  const title = vscode.l10n.t('Role Brief');
  const chosen = await pickSteps(title, [
    {
      key: 'role',
      placeholder: vscode.l10n.t('Which role is the job for?'),
      items: () =>
        engine.pack.roles.map(({ id, name, tagline }) => ({ value: id, label: name[locale], detail: tagline[locale] })),
    },
    {
      key: 'seniority',
      placeholder: vscode.l10n.t('How senior is the job?'),
      items: ({ role }) =>
        SENIORITIES.map((value) => ({
          value,
          label: engine.seniorityName(value, locale),
          description: engine.index.role(role)?.titles[value][locale] ?? '',
        })),
    },
  ]);
  const { role, seniority } = chosen ?? {};
  if (role === undefined || seniority === undefined) return undefined;
  const questions = {
    outcomes: vscode.l10n.t('Which outcomes must this person reach in a year? Semicolons between several.'),
    owners: vscode.l10n.t(
      'Who owns the work beside it here? For example: Marketing plans campaigns; Finance sends invoices.',
    ),
    not: vscode.l10n.t('What will this person not do? Semicolons between several.'),
    metrics: vscode.l10n.t('How is it measured? Semicolons between several.'),
  };
  const answers: Record<keyof typeof questions, readonly string[]> = { outcomes: [], owners: [], not: [], metrics: [] };
  for (const key of ['outcomes', 'owners', 'not', 'metrics'] as const) {
    const written = await vscode.window.showInputBox({ title, prompt: questions[key], ignoreFocusOut: true });
    // An empty answer stays open; only Escape ends the questions.
    if (written === undefined) return undefined;
    answers[key] = answersIn(written);
  }
  return engine.briefDraft(role, { locale, seniority: seniority as Seniority, ...answers });
}
