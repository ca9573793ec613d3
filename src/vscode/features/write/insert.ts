import * as vscode from 'vscode';
import { LOCALES, mainRole, postIndexAt, termName } from '../../../core/plain.ts';
import type { Duty, Engine, Locale, LocalText, Template, Term } from '../../../core/index.ts';
import { COMMANDS } from '../../ids.ts';
import type { Commands } from '../../platform/commands.ts';
import type { ContentLanguage } from '../../platform/content-language.ts';
import type { Drafts } from '../../documents/drafts.ts';
import type { Engines } from '../../platform/engines.ts';
import { changeText, insertSnippet, insertText, insertionLocale, requireEditor } from '../../ui/insertion.ts';
import { openExample } from './show-example.ts';
import { searchPick, type SearchItem } from '../../ui/search-pick.ts';

/** *Insert Duty…*, *Insert Section…* and *Insert from Term…*. */
export function registerInsert(
  commands: Commands,
  engines: Engines,
  drafts: Drafts,
  language: ContentLanguage,
): vscode.Disposable {
  return vscode.Disposable.from(
    commands.register(COMMANDS.insertDuty, async () => {
      const editor = requireEditor();
      if (!editor) return;
      const read = await drafts.readDeclared(editor.document);
      const { engine, posts } = read;
      const cursor = editor.document.offsetAt(editor.selection.active);
      const { declared } = posts[postIndexAt(posts, cursor)] ?? read;
      const locale = insertionLocale(editor.document, language.locale);
      const picked = await searchPick(
        vscode.l10n.t('Insert Duty'),
        vscode.l10n.t('Type words, pinyin or initials of a duty, requirement or metric'),
        // The duties of the draft's own role come first.
        (query) => {
          const found = engine.searchDuties(query);
          const own = found.filter((duty) => duty.role === declared?.role);
          return [...own, ...found.filter((duty) => duty.role !== declared?.role)].map((duty) =>
            dutyItem(engine, duty, locale),
          );
        },
      );
      if (!picked) return;
      // A filled item stays as it is: the duty is the next one. The text may have changed since the question.
      const { text, draft } = await drafts.readDeclared(editor.document);
      const at = editor.document.offsetAt(editor.selection.active);
      const below = engine.insertBelow(text, at, draft, engine.asWrittenIn(text, picked.duty.text[locale]));
      if (below) await changeText(editor, below);
      else await insertText(engine, picked.duty.text, language.locale);
    }),
    commands.register(COMMANDS.insertSection, async (sectionId?: unknown) => {
      const editor = requireEditor();
      if (!editor) return;
      const engine = await engines.for(editor.document.uri);
      const locale = insertionLocale(editor.document, language.locale);
      const sections = engine.pack.templates.filter(({ kind }) => kind === 'section');
      const template =
        sections.find(({ id }) => id === sectionId) ??
        (
          await searchPick(vscode.l10n.t('Insert Section'), vscode.l10n.t('Which section?'), (query) =>
            sections.filter((it) => isNamed(it, query)).map((it) => sectionItem(engine, it, locale)),
          )
        )?.template;
      if (!template) return;
      const snippet = engine.renderTemplate(template, { locale, seniority: 'mid' });
      await insertSnippet(editor, new vscode.SnippetString(engine.asWrittenIn(editor.document.getText(), snippet)));
    }),
    commands.register(COMMANDS.insertFromTerm, async (argument?: unknown) => {
      const engine = await engines.for(vscode.window.activeTextEditor?.document.uri);
      const id = typeof argument === 'object' && argument !== null && 'term' in argument ? argument.term : undefined;
      const term = typeof id === 'string' ? engine.index.term(id) : undefined;
      if (!term) return;
      const editor = requireEditor();
      if (!editor) return;
      const isOfDraft = await drafts.isDraft(editor.document);
      const locale = isOfDraft ? insertionLocale(editor.document, language.locale) : language.locale;
      const items = termItems(engine, term, locale);
      const picked = await vscode.window.showQuickPick(items, {
        title: vscode.l10n.t('Insert'),
        placeHolder: vscode.l10n.t('What should be inserted at the cursor?'),
        matchOnDetail: true,
      });
      if (picked) await insertText(engine, picked.text, language.locale);
    }),
  );
}

function dutyItem(engine: Engine, duty: Duty, locale: Locale): SearchItem & { duty: Duty } {
  const role = engine.index.role(duty.role);
  return { duty, label: duty.label[locale], description: role?.name[locale] ?? '', detail: duty.text[locale] };
}

/** Whether a section has the words that are typed in its name, its description or what it is got by as a snippet. */
function isNamed({ name, description, prefix }: Template, query: string): boolean {
  const said = [...LOCALES.flatMap((it) => [name[it], description[it], ...prefix[it]])].join('\n').toLowerCase();
  return said.includes(query.trim().toLowerCase());
}

/** A section to insert, with a button that shows it filled in. */
function sectionItem(engine: Engine, template: Template, locale: Locale): SearchItem & { template: Template } {
  const tooltip = vscode.l10n.t('Show a filled-in example');
  const example = { icon: 'open-preview', tooltip, run: () => openExample(engine, template, locale) };
  const actions = engine.templateExample(template, locale) ? [example] : [];
  return { template, label: template.name[locale], detail: template.description[locale], actions };
}

/** What can be inserted from a term: its name, its definition, and the duties that mention it. */
function termItems(engine: Engine, term: Term, locale: Locale): (vscode.QuickPickItem & { text: LocalText })[] {
  const name = termName(term);
  const role = mainRole(term, locale);
  const mentions = engine.dutiesMentioning(term.id).filter((duty) => role === undefined || duty.role === role);
  return [
    { label: name[locale], description: vscode.l10n.t('the term'), text: name },
    { label: vscode.l10n.t('Definition'), detail: term.definition[locale], text: term.definition },
    ...mentions.map((duty) => ({ ...dutyItem(engine, duty, locale), text: duty.text })),
  ];
}
