import * as vscode from 'vscode';
import { SETTINGS } from '../../ids.ts';
import type { ContentLanguage } from '../../platform/content-language.ts';
import { toRange } from '../../platform/convert.ts';
import { registerForDrafts } from '../../documents/draft-document.ts';
import type { Drafts } from '../../documents/drafts.ts';
import { MarkdownWriter } from '../../ui/markdown.ts';
import type { Completion } from './completions.ts';

/**
 * Characters after which an empty list item or cell may be offered something. Input methods do not fire them for Chinese, which is why
 * the palette and the tree insert duties too.
 */
const TRIGGERS = [' ', '、', '.', '）'];

/** Offers what a draft of its role says in a list or a table under a heading that asks for it. */
export function registerDraftCompletion(drafts: Drafts, language: ContentLanguage): vscode.Disposable {
  const provider: vscode.CompletionItemProvider = {
    async provideCompletionItems(document, position, token, { triggerKind }) {
      if (!(await drafts.isDraft(document))) return undefined;
      const settings = vscode.workspace.getConfiguration(SETTINGS.section, document);
      if (!settings.get(SETTINGS.completionEnabled, true)) return undefined;
      const draft = await drafts.readDeclared(document);
      if (token.isCancellationRequested) return undefined;
      const isTriggered = triggerKind === vscode.CompletionTriggerKind.TriggerCharacter;
      const { engine } = draft;
      const analyzer = await engine.analyzer();
      const people = Object.keys(engine.analysisOptions(document).people ?? {});
      const offset = document.offsetAt(position);
      const found = engine.completions(engine, analyzer, draft, offset, isTriggered, language.locale, people);
      if (!found) return undefined;
      const range = { inserting: toRange(document, found.inserting), replacing: toRange(document, found.replacing) };
      const items = found.items.map((it, index) => toItem(it, range, index));
      return new vscode.CompletionList(items, found.isIncomplete);
    },
  };
  return registerForDrafts((selector) =>
    vscode.languages.registerCompletionItemProvider(selector, provider, ...TRIGGERS),
  );
}

function toItem(
  { label, description, words, snippet, note, typed }: Completion,
  range: { inserting: vscode.Range; replacing: vscode.Range },
  index: number,
): vscode.CompletionItem {
  const item = new vscode.CompletionItem({ label, description }, vscode.CompletionItemKind.Text);
  item.detail = words;
  if (note !== '') item.documentation = new MarkdownWriter().text(note).markdown;
  item.insertText =
    snippet === undefined ? new vscode.SnippetString().appendText(words) : new vscode.SnippetString(snippet);
  item.filterText = typed;
  item.sortText = String(index).padStart(4, '0');
  item.range = range;
  return item;
}
