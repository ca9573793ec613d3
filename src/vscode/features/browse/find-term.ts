import * as vscode from 'vscode';
import { termName } from '../../../core/plain.ts';
import type { Guide, Term } from '../../../core/index.ts';
import { COMMANDS } from '../../ids.ts';
import { stringsFor } from '../../../words/common-words.ts';
import type { Commands } from '../../platform/commands.ts';
import type { ContentLanguage } from '../../platform/content-language.ts';
import type { Engines } from '../../platform/engines.ts';
import { insertText } from '../../ui/insertion.ts';
import { searchPick } from '../../ui/search-pick.ts';
import type { RolesTree } from './roles-tree.ts';

/**
 * *Find Term…*: searches terms by their forms in either language, by pinyin and by initials, and guides for newcomers by what they are
 * about, and shows the chosen one in the tree.
 */
export function registerFindTerm(
  commands: Commands,
  engines: Engines,
  language: ContentLanguage,
  tree: RolesTree,
): vscode.Disposable {
  return commands.register(COMMANDS.findTerm, async () => {
    const engine = await engines.for();
    const { locale } = language;
    const strings = stringsFor(locale);
    const item = (term: Term) => {
      const card = engine.termCard(term.id, locale);
      const strongest = card.roles
        .filter(({ strength }) => strength === card.roles[0]!.strength)
        .map(({ name }) => name);
      return {
        node: `term/${term.id}`,
        label: card.label,
        description: [
          ...(locale === 'zh' ? [card.otherLabel] : []),
          card.depends === undefined ? strongest.join(' / ') : strings.depends,
        ].join(' · '),
        detail: card.definition,
        actions: [
          {
            icon: 'insert',
            tooltip: vscode.l10n.t('Insert at Cursor'),
            run: () => insertText(engine, termName(term), locale),
          },
          {
            icon: 'table',
            tooltip: vscode.l10n.t('Show in Comparison'),
            run: () => vscode.commands.executeCommand(COMMANDS.compareRoles, { term: term.id }),
          },
        ],
      };
    };
    const guideItem = ({ id, title, role, summary }: Guide) => ({
      node: `guide/${id}`,
      label: title[locale],
      description: [strings.folders.guide, ...(role === undefined ? [] : [engine.index.roleName(role, locale)])].join(
        ' · ',
      ),
      detail: summary[locale],
    });
    const picked = await searchPick(
      vscode.l10n.t('Find Term'),
      vscode.l10n.t('Type a term, its English or Chinese name, pinyin or initials'),
      (query) => [...engine.searchTerms(query).map(item), ...engine.searchGuide(query).map(guideItem)],
    );
    if (picked) await tree.reveal(picked.node);
  });
}
