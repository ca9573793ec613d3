import * as vscode from 'vscode';
import type { ActivityMention, Locale, TermCard, TextRange } from '../../../core/index.ts';
import { languageOf } from '../../../core/plain.ts';
import { COMMANDS, SETTINGS } from '../../ids.ts';
import { stringsFor, type Strings } from '../../../words/common-words.ts';
import { commandLink } from '../../ui/command-link.ts';
import type { ContentLanguage } from '../../platform/content-language.ts';
import { toRange } from '../../platform/convert.ts';
import { registerForDrafts } from '../../documents/draft-document.ts';
import type { Drafts } from '../../documents/drafts.ts';
import type { LoadedEngine } from '../../platform/engines.ts';
import { writeTeamPlace } from '../packs/team-place.ts';
import { MarkdownWriter } from '../../ui/markdown.ts';
import { roleSign } from '../../ui/role-icon.ts';

/** Explains the term under the mouse, and whose work the words of a draft name. `onExplain` is called each time that a term is explained. */
export function registerTermHover(drafts: Drafts, language: ContentLanguage, onExplain: () => void): vscode.Disposable {
  const provider: vscode.HoverProvider = {
    async provideHover(document, position, token) {
      if (!(await drafts.isDraft(document))) return undefined;
      const enabled = vscode.workspace.getConfiguration(SETTINGS.section, document).get(SETTINGS.hoverEnabled, true);
      if (!enabled) return undefined;
      const { engine, text, draft } = await drafts.read(document);
      if (token.isCancellationRequested) return undefined;
      const offset = document.offsetAt(position);
      const match = engine.termAt(text, offset, draft);
      const [activity] = draft.kind === 'other' ? [] : engine.activitiesAt(text, offset, draft);
      if (!match && !activity) return undefined;
      const { locale } = language;
      const written = languageOf(document.lineAt(position).text);
      const contents: vscode.MarkdownString[] = [];
      if (match) {
        onExplain();
        const card = engine.termCard(match.term, locale, written);
        const notThis = { term: card.id, text: clauseAround(text, match), uri: document.uri.toString() };
        const other = locale === 'zh' || written === 'zh' ? card.otherLabel : undefined;
        contents.push(termMarkdown(card, other, engine, stringsFor(locale), notThis));
      }
      if (activity) contents.push(activityMarkdown(engine, activity, locale, written));
      return new vscode.Hover(contents, toRange(document, match ?? activity!));
    },
  };
  return registerForDrafts((selector) => vscode.languages.registerHoverProvider(selector, provider));
}

const ACTIVITY_LINKS = [COMMANDS.compareRoles, COMMANDS.whoDoesThis] as const;
const LINKS = [COMMANDS.compareRoles, COMMANDS.insertFromTerm, COMMANDS.addLookalike] as const;

/** The words around a term up to the next sign: what is meant by something longer is mostly among them. */
function clauseAround(text: string, { start, end }: TextRange): string {
  const before = text
    .slice(Math.max(0, start - NEAR), start)
    .split(SIGN)
    .at(-1)!;
  const after = text.slice(end, end + NEAR).split(SIGN)[0]!;
  return `${before}${text.slice(start, end)}${after}`.trim();
}

/** Words farther away belong to something else, in UTF-16 code units. */
const NEAR = 40;
const SIGN = /[\p{P}\n\r]/u;

/** The card of a term as a hover. @param other its name in the other language, where that is shown */
function termMarkdown(
  card: TermCard,
  other: string | undefined,
  { index, team }: LoadedEngine,
  strings: Strings,
  notThis: unknown,
): vscode.MarkdownString {
  const writer = new MarkdownWriter(LINKS);
  writer
    .bold(card.label)
    .text(other === undefined ? '' : ` · ${other}`)
    .raw('\n\n');
  card.roles.forEach(({ id, name, strength }, at) => {
    if (at > 0) writer.raw(GAP);
    writer.text(`${roleSign(index, id)} ${name} · ${strings.strength[strength]}`);
  });
  writer.raw('\n\n').text(card.definition);
  if (card.depends !== undefined) {
    writer
      .raw('\n\n$(question) ')
      .bold(strings.depends)
      .text(strings.colon + card.depends);
  }
  writer.raw('\n\n---\n\n').list(card.views, strings.colon).raw('\n---\n\n');
  const compare = {
    term: card.id,
    facet: card.facet.id,
    ...(card.mainRole === undefined ? {} : { role: card.mainRole }),
  };
  const places = team?.placesOf('terms', card.id) ?? [];
  const others = card.sources.filter(({ id }) => !places.some(({ pack }) => pack === id));
  const sources = new Set(others.map(({ section }) => section));
  writer
    .raw(`[$(table) ${strings.compare}](${commandLink(COMMANDS.compareRoles, compare)})`)
    .raw(GAP)
    .raw(`[$(insert) ${strings.insert}](${commandLink(COMMANDS.insertFromTerm, { term: card.id })})`)
    .raw(GAP)
    .raw(`[$(circle-slash) ${strings.notThis}](${commandLink(COMMANDS.addLookalike, notThis)})`)
    .raw(GAP)
    .text(`${strings.sources}${strings.colon}${[...sources].join(' · ')}`);
  places.forEach((place, at) => writeTeamPlace(at + sources.size > 0 ? writer.raw(' · ') : writer, place));
  return writer.markdown;
}

/** Whose work it is that words name, below what is said of a term. */
function activityMarkdown(
  engine: LoadedEngine,
  { activity }: ActivityMention,
  locale: Locale,
  written: Locale | undefined,
): vscode.MarkdownString {
  const { activityWords } = engine;
  const card = engine.activityCard(activity, locale, written)!;
  const strings = activityWords.activityStrings(locale);
  const { people, why } = activityWords.toldActivity(card, locale);
  const { name, facet } = card;
  const writer = new MarkdownWriter(ACTIVITY_LINKS).bold(strings.whoseWork).text(` ${name}`).raw('\n\n').text(people);
  if (why !== undefined) writer.raw('\n\n').text(why);
  return writer
    .raw(`\n\n[$(table) ${strings.show}](${commandLink(COMMANDS.compareRoles, { activity, facet })})`)
    .raw(GAP)
    .raw(`[$(question) ${strings.more}](${commandLink(COMMANDS.whoDoesThis, { activity })})`).markdown;
}

const GAP = '&nbsp;&nbsp;&nbsp; ';
