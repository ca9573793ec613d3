import * as vscode from 'vscode';
import type { LensMark, Locale, PackIndex } from '../../../core/index.ts';
import { activityStrings, lensSentence } from '../../../words/activity-words.ts';
import { COMMANDS } from '../../ids.ts';
import type { AnalyzedDraft, Drafts } from '../../documents/drafts.ts';
import type { ContentLanguage } from '../../platform/content-language.ts';
import { commandLink } from '../../ui/command-link.ts';
import { addTo, DrawnStyles, drawInDrafts, type Drawing } from '../../ui/drawn-styles.ts';
import { MarkdownWriter } from '../../ui/markdown.ts';
import { pictureUris } from '../../ui/picture-uri.ts';
import { roleColor, rolePictures } from '../../ui/role-icon.ts';

/** Marks beside the lines of the drafts that can be seen whose work each is, until it is disposed. */
export function showLens(drafts: Drafts, language: ContentLanguage): vscode.Disposable {
  const styles = new DrawnStyles();
  return drawInDrafts(drafts, styles, (draft) => drawingOf(draft, language.locale, styles), language.onDidChange);
}

function drawingOf(draft: AnalyzedDraft, locale: Locale, styles: DrawnStyles): Drawing {
  const { document, analysis, analyzer, engine } = draft;
  const drawing: Drawing = new Map();
  for (const [line, mark] of byLine(document, engine.lens(analysis, analyzer))) {
    const range = headOf(document, line, mark);
    addTo(drawing, gutter(styles, engine.index, mark), { range, hoverMessage: hoverOf(draft, mark, locale) });
    if (mark.part === 'other') addTo(drawing, ruler(styles, engine.index, mark.role), { range });
  }
  return drawing;
}

/** What is seen where one line holds several items. */
const ORDER = { other: 0, own: 1, shared: 2 } as const;

/** The mark of each line: the gutter has room for one. */
function byLine(document: vscode.TextDocument, marks: readonly LensMark[]): Map<number, LensMark> {
  const lines = new Map<number, LensMark>();
  for (const mark of marks) {
    const { line } = document.positionAt(mark.start);
    const known = lines.get(line);
    if (!known || ORDER[mark.part] < ORDER[known.part]) lines.set(line, mark);
  }
  return lines;
}

/**
 * The sign of a list before an item, or its first letter where there is none: VS Code shows no words over the gutter, so the mouse finds
 * them here, and terms behind it.
 */
function headOf(document: vscode.TextDocument, line: number, { start }: LensMark): vscode.Range {
  const from = document.lineAt(line).firstNonWhitespaceCharacterIndex;
  const to = document.positionAt(start).character;
  return from < to ? new vscode.Range(line, from, line, to) : new vscode.Range(line, to, line, to + 1);
}

function hoverOf({ analysis, engine }: AnalyzedDraft, mark: LensMark, locale: Locale): vscode.MarkdownString {
  const card = mark.activity === undefined ? undefined : engine.activityCard(mark.activity, locale, analysis.language);
  const sentence = lensSentence(mark, card?.name, (id) => engine.index.professionName(id, locale), locale);
  const writer = new MarkdownWriter([COMMANDS.whoDoesThis]).bold(sentence);
  const why = engine.index.why(mark.activity, mark.case)?.[locale] ?? card?.why;
  if (why !== undefined) writer.raw('\n\n').text(why);
  const link = commandLink(COMMANDS.whoDoesThis, { text: analysis.text.slice(mark.start, mark.end) });
  return writer.raw(`\n\n[$(question) ${activityStrings(locale).whoseWork}](${link})`).markdown;
}

function gutter(styles: DrawnStyles, index: PackIndex, { role, part }: LensMark): vscode.TextEditorDecorationType {
  const isHollow = part === 'shared';
  return styles.style(`${role}/${isHollow ? 'hollow' : 'full'}`, () => {
    const pictures = rolePictures(index, role, isHollow);
    const uris = pictures && pictureUris(pictures);
    return {
      ...(uris && { light: { gutterIconPath: uris.light }, dark: { gutterIconPath: uris.dark } }),
      gutterIconSize: 'contain',
    };
  });
}

function ruler(styles: DrawnStyles, index: PackIndex, role: string): vscode.TextEditorDecorationType {
  return styles.style(`${role}/ruler`, () => ({
    overviewRulerColor: new vscode.ThemeColor(roleColor(index, role) ?? 'editorInfo.foreground'),
    overviewRulerLane: vscode.OverviewRulerLane.Center,
  }));
}
