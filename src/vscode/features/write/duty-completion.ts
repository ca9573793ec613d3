import * as vscode from 'vscode';
import { dutyFilterText, languageOf, otherLocale, postIndexAt } from '../../../core/plain.ts';
import type { Duty, Engine, Locale } from '../../../core/index.ts';
import { SETTINGS } from '../../ids.ts';
import type { ContentLanguage } from '../../platform/content-language.ts';
import { toRange } from '../../platform/convert.ts';
import { isDraft, registerForDrafts } from '../../documents/draft-document.ts';
import type { Drafts } from '../../documents/drafts.ts';
import { MarkdownWriter } from '../../ui/markdown.ts';

/**
 * Characters after which an empty list item may be offered duties. Input methods do not fire them for Chinese, which is why
 * the palette and the tree insert duties too.
 */
const TRIGGERS = [' ', '、', '.', '）'];

/** Offers the duties of the draft's role in a list under a heading that asks for them. */
export function registerDutyCompletion(drafts: Drafts, language: ContentLanguage): vscode.Disposable {
  const provider: vscode.CompletionItemProvider = {
    async provideCompletionItems(document, position, token, context) {
      if (!isDraft(document)) return undefined;
      const enabled = vscode.workspace
        .getConfiguration(SETTINGS.section, document)
        .get(SETTINGS.completionEnabled, true);
      if (!enabled) return undefined;
      const { engine, text, draft, declared, posts } = await drafts.readDeclared(document);
      if (token.isCancellationRequested) return undefined;
      const offset = document.offsetAt(position);
      const post = posts[postIndexAt(posts, offset)];
      const analyzer = await engine.analyzer();
      const suggestions = engine.suggestDuties(text, offset, draft, post ? post.declared : declared, (section) =>
        analyzer.sectionKindOf({ text, draft }, section),
      );
      if (!suggestions) return undefined;
      // A trigger character counts only in an empty item: inside a sentence it is just typed.
      const typed = text.slice(suggestions.inserting.start, offset).trim();
      if (context.triggerKind === vscode.CompletionTriggerKind.TriggerCharacter && typed !== '') return undefined;
      const locale = languageOf(post ? text.slice(post.range.start, post.range.end) : text) ?? language.locale;
      const range = {
        inserting: toRange(document, suggestions.inserting),
        replacing: toRange(document, suggestions.replacing),
      };
      return suggestions.duties.map((duty, index) =>
        dutyItem(engine, duty, engine.asWrittenIn(text, duty.text[locale]), locale, range, index),
      );
    },
  };
  return registerForDrafts((selector) =>
    vscode.languages.registerCompletionItemProvider(selector, provider, ...TRIGGERS),
  );
}

/** @param words the sentence as the draft writes it */
function dutyItem(
  engine: Engine,
  duty: Duty,
  words: string,
  locale: Locale,
  range: { inserting: vscode.Range; replacing: vscode.Range },
  index: number,
): vscode.CompletionItem {
  const item = new vscode.CompletionItem(
    { label: duty.label[locale], description: engine.index.roleName(duty.role, locale) },
    vscode.CompletionItemKind.Text,
  );
  item.detail = words;
  item.documentation = new MarkdownWriter().text(duty.text[otherLocale(locale)]).markdown;
  item.insertText = new vscode.SnippetString().appendText(words);
  item.filterText = dutyFilterText(duty, locale, engine.pinyin(duty.label.zh));
  item.sortText = String(index).padStart(4, '0');
  item.range = range;
  return item;
}
