import * as vscode from 'vscode';
import { languageOf, shortened, unmarked } from '../../../core/plain.ts';
import type { Activity, ActivityCard, Locale } from '../../../core/index.ts';
import { activityStrings, toldActivity } from '../../../words/activity-words.ts';
import { COMMANDS } from '../../ids.ts';
import type { Commands } from '../../platform/commands.ts';
import type { ContentLanguage } from '../../platform/content-language.ts';
import type { Engines, LoadedEngine } from '../../platform/engines.ts';
import { searchPick, type SearchItem } from '../../ui/search-pick.ts';

/**
 * *Who Does This?*: tells of the activities that the selection or the line at the cursor names, or else searches all of them. The
 * chosen one is shown among all responsibilities.
 */
export function registerWhoDoesThis(
  commands: Commands,
  engines: Engines,
  language: ContentLanguage,
): vscode.Disposable {
  return commands.register(COMMANDS.whoDoesThis, async (argument?: unknown) => {
    const engine = await engines.for(vscode.window.activeTextEditor?.document.uri);
    const { locale } = language;
    const asked = readArgument(argument);
    const text = asked.text ?? textAtCursor();
    const ids =
      asked.activity === undefined ? engine.activitiesIn(text).map(({ activity }) => activity) : [asked.activity];
    const named = cardsOf(engine, ids, locale, languageOf(text));
    const chosen =
      named.length > 0
        ? await pickNamed(engine, named, asked.activity === undefined ? text : '', locale)
        : await search(engine, locale);
    if (chosen) {
      await vscode.commands.executeCommand(COMMANDS.compareRoles, { activity: chosen.id, facet: chosen.facet });
    }
  });
}

/** What a link or a code action asks about: words, or an activity by its id. */
function readArgument(argument: unknown): { readonly text?: string; readonly activity?: string } {
  if (typeof argument !== 'object' || argument === null) return {};
  const { text, activity } = argument as Readonly<Record<string, unknown>>;
  return {
    ...(typeof text === 'string' ? { text } : {}),
    ...(typeof activity === 'string' ? { activity } : {}),
  };
}

function textAtCursor(): string {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return '';
  const { document, selection } = editor;
  return selection.isEmpty ? document.lineAt(selection.active.line).text : document.getText(selection);
}

function cardsOf(engine: LoadedEngine, ids: readonly string[], locale: Locale, home?: Locale): ActivityCard[] {
  return [...new Set(ids)].flatMap((id) => engine.activityCard(id, locale, home) ?? []);
}

type Choice = Pick<Activity, 'id' | 'facet'>;

interface Row extends vscode.QuickPickItem {
  /** Undefined for the row that searches. */
  readonly card?: ActivityCard;
}

/** So many activities are told in full: more would be a wall. */
const MOST_TOLD = 3;

/** Whose work the named activities are, in full; every row of one chooses it. */
async function pickNamed(
  engine: LoadedEngine,
  cards: readonly ActivityCard[],
  text: string,
  locale: Locale,
): Promise<Choice | undefined> {
  const searching: Row = { label: `$(search) ${vscode.l10n.t('Search all activities…')}`, alwaysShow: true };
  const rows =
    cards.length > MOST_TOLD ? cards.map((card) => summary(card, locale)) : cards.flatMap((card) => told(card, locale));
  const separator = { label: '', kind: vscode.QuickPickItemKind.Separator };
  const picked = await vscode.window.showQuickPick<Row>([...rows, separator, searching], {
    title: activityStrings(locale).whoseWork,
    placeHolder: shortened(unmarked(text.replace(MARKER, '')), LONGEST),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  if (!picked) return undefined;
  return picked.card ?? (await search(engine, locale));
}

function told(card: ActivityCard, locale: Locale): Row[] {
  const { people, why, cases, handover, sources } = toldActivity(card, locale);
  const row = (icon: string, words: string): Row[] =>
    wrapped(words).map((line, at) => ({ card, label: `${at === 0 ? `$(${icon})` : '$(blank)'} ${line}` }));
  return [
    { label: '', kind: vscode.QuickPickItemKind.Separator },
    { card, label: card.name, ...(locale === 'zh' ? { description: card.otherName } : {}) },
    ...row('person', people),
    ...(why === undefined ? [] : row('info', why)),
    ...cases.flatMap((words) => row('git-branch', words)),
    ...(handover === undefined ? [] : row('arrow-right', handover)),
    ...row('book', sources),
  ];
}

function summary(card: ActivityCard, locale: Locale): Row {
  const { people, why } = toldActivity(card, locale);
  return { card, label: card.name, description: people, ...(why === undefined ? {} : { detail: why }) };
}

function search(engine: LoadedEngine, locale: Locale): Promise<(Choice & SearchItem) | undefined> {
  return searchPick(
    activityStrings(locale).whoseWork,
    vscode.l10n.t('Type an activity in Chinese or English, pinyin or initials'),
    (query) =>
      cardsOf(
        engine,
        engine.searchActivities(query).map(({ id }) => id),
        locale,
      ).map((card) => ({
        ...summary(card, locale),
        id: card.id,
        facet: card.facet,
      })),
  );
}

/** A row of a quick pick has room for so many letters; a Chinese character takes the room of two. */
const WIDTH = 84;

/** The words in rows that a quick pick does not cut. */
function wrapped(words: string): string[] {
  const lines: string[] = [];
  let line = '';
  let width = 0;
  for (const part of words.match(/\p{Script=Han}[\p{Po}\p{Pe}\p{Pf}]*|[^\p{Script=Han}\s]+\s*|\s+/gu) ?? []) {
    const own = widthOf(part);
    if (width + own > WIDTH && line !== '') {
      lines.push(line.trimEnd());
      line = '';
      width = 0;
    }
    line += part;
    width += own;
  }
  return [...lines, line.trimEnd()];
}

function widthOf(part: string): number {
  let width = 0;
  for (const character of part) width += character.charCodeAt(0) >= 0x2e80 ? 2 : 1;
  return width;
}

/** Longer words are cut in the field above the list, in characters. */
const LONGEST = 60;
/** What stands before an item of a list. */
const MARKER = /^\s*(?:[-*+•]|\d+[.)、）])\s*/u;
