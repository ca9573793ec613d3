/** What happens when an assistant calls a tool. */
import * as vscode from 'vscode';
import type { AnalysisOptions } from '../../../core/index.ts';
import { TOOLS } from '../../../services/tools/all-tools.ts';
import { ToolError, type Tool, type ToolKnowledge } from '../../../services/tools/tool.ts';
import { SETTINGS } from '../../ids.ts';
import type { ContentLanguage } from '../../platform/content-language.ts';
import type { Engines, LoadedEngine } from '../../platform/engines.ts';

interface ToolSurroundings {
  readonly engines: Engines;
  readonly language: ContentLanguage;
  readonly token: vscode.CancellationToken;
}

/** What the user is shown before and while a tool works. */
export function prepareTool(name: string): vscode.PreparedToolInvocation {
  const { doing, title } = sayings(name);
  return {
    invocationMessage: doing,
    confirmationMessages: {
      title,
      message: vscode.l10n.t('Role Lens works this out on your computer. It sends nothing anywhere.'),
    },
  };
}

function sayings(name: string): { readonly doing: string; readonly title: string } {
  switch (name) {
    case 'check_draft':
      return { doing: vscode.l10n.t('Checking the draft'), title: vscode.l10n.t('Check a draft?') };
    case 'who_owns':
      return { doing: vscode.l10n.t('Looking up whose work it is'), title: vscode.l10n.t('Look up whose work it is?') };
    case 'define_role_term':
      return { doing: vscode.l10n.t('Looking up a term'), title: vscode.l10n.t('Look up a term?') };
    case 'compare_roles':
      return { doing: vscode.l10n.t('Comparing roles'), title: vscode.l10n.t('Compare roles?') };
    default:
      return { doing: vscode.l10n.t('Listing duties'), title: vscode.l10n.t('List duties of a role?') };
  }
}

/**
 * Answers by what is known for the document that the user looks at, or for the workspace.
 * @throws CancellationError when nobody waits any more
 */
export async function invokeTool(
  name: string,
  input: object,
  { engines, language, token }: ToolSurroundings,
): Promise<vscode.LanguageModelToolResult> {
  const tool = toolOf(name);
  const uri = vscode.window.activeTextEditor?.document.uri ?? vscode.workspace.workspaceFolders?.[0]?.uri;
  const engine = await engines.for(uri);
  const draftOptions = optionsFor(engine, uri);
  stopIfCancelled(token);
  const knowledge = { engine, draftOptions, analyzer: () => engine.analyzer(), locale: language.locale };
  const text = await textOf(tool, input, knowledge);
  stopIfCancelled(token);
  return new vscode.LanguageModelToolResult([new vscode.LanguageModelTextPart(text)]);
}

/** The answer, or what is wrong with the question: VS Code would take an error for one of the extension. */
async function textOf(tool: Tool, input: object, knowledge: ToolKnowledge): Promise<string> {
  try {
    return (await tool.call(input, knowledge)).text;
  } catch (error) {
    if (error instanceof ToolError) return error.message;
    throw error;
  }
}

function toolOf(name: string): Tool {
  const tool = TOOLS.find((it) => it.name === name);
  if (!tool) throw new RangeError(`no tool ${name}`);
  return tool;
}

function stopIfCancelled({ isCancellationRequested }: vscode.CancellationToken): void {
  if (isCancellationRequested) throw new vscode.CancellationError();
}

/**
 * What the settings of user and team ask of an analysis. The draft of an assistant is in no file, and it asks for the findings although the user may
 * have turned them off in the editor.
 */
function optionsFor(engine: LoadedEngine, uri: vscode.Uri | undefined): AnalysisOptions {
  const document = { uri: uri ?? vscode.Uri.parse('untitled:draft.md'), languageId: 'markdown' };
  const { severities, ...options } = { ...engine.analysisOptions(document), fileName: '' };
  const settings = vscode.workspace.getConfiguration(SETTINGS.section, document);
  const isOff = settings.get<unknown>(SETTINGS.findingsEnabled) === false;
  return { ...options, ...(severities && !isOff ? { severities } : {}) };
}
