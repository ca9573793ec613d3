import * as vscode from 'vscode';
import type { Engine, Locale, Template } from '../../../core/index.ts';
import { COMMANDS } from '../../ids.ts';
import type { Commands } from '../../platform/commands.ts';
import type { ContentLanguage } from '../../platform/content-language.ts';
import type { Engines } from '../../platform/engines.ts';

/** *Show a Filled-in Example…*: a template as an invented company filled it in, as an untitled document. */
export function registerTemplateExample(
  commands: Commands,
  engines: Engines,
  language: ContentLanguage,
): vscode.Disposable {
  return commands.register(COMMANDS.showExample, async (argument?: unknown) => {
    const engine = await engines.for();
    const { locale } = language;
    const template = engine.index.template(templateIn(argument)) ?? (await pickTemplate(engine, locale));
    if (template) await openExample(engine, template, locale);
  });
}

/** Opens the example of a template at the place that shows it. Nothing happens where the pack has none. */
export async function openExample(engine: Engine, template: Template, locale: Locale): Promise<void> {
  const example = engine.templateExample(template, locale);
  if (!example) return;
  const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: example.text });
  const at = document.positionAt(example.offset);
  const editor = await vscode.window.showTextDocument(document, { selection: new vscode.Range(at, at) });
  editor.revealRange(new vscode.Range(at, at), vscode.TextEditorRevealType.AtTop);
}

/** The id of a template that a caller passes, alone or as a node of the tree. */
function templateIn(argument: unknown): string | undefined {
  const id = typeof argument === 'object' && argument !== null && 'template' in argument ? argument.template : argument;
  return typeof id === 'string' ? id : undefined;
}

type TemplateItem = vscode.QuickPickItem & { readonly template?: Template };

/** Whole documents first, then skeletons of sections. */
async function pickTemplate(engine: Engine, locale: Locale): Promise<Template | undefined> {
  const shown = engine.pack.templates.filter((template) => engine.templateExample(template, locale));
  const group = (label: string, kind: Template['kind']): TemplateItem[] => {
    const items = shown
      .filter((template) => template.kind === kind)
      .map((template) => ({ template, label: template.name[locale], detail: template.description[locale] }));
    return items.length === 0 ? [] : [{ label, kind: vscode.QuickPickItemKind.Separator }, ...items];
  };
  const picked = await vscode.window.showQuickPick<TemplateItem>(
    [
      ...group(vscode.l10n.t('Job descriptions'), 'jd'),
      ...group(vscode.l10n.t('Plans'), 'plan'),
      ...group(vscode.l10n.t('Sections'), 'section'),
    ],
    { title: vscode.l10n.t('Show a Filled-in Example'), placeHolder: vscode.l10n.t('Of what?'), matchOnDetail: true },
  );
  return picked?.template;
}
