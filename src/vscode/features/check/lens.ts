import * as vscode from 'vscode';
import type { LensMark, Locale, PackIndex } from '../../../core/index.ts';
import { activityStrings, lensSentence } from '../../../words/activity-words.ts';
import { COMMANDS } from '../../ids.ts';
import type { AnalyzedDraft, Drafts } from '../../documents/drafts.ts';
import type { ContentLanguage } from '../../platform/content-language.ts';
import { commandLink } from '../../ui/command-link.ts';
import { MarkdownWriter } from '../../ui/markdown.ts';
import { roleColor, rolePicture } from '../../ui/role-icon.ts';

/** Marks beside the lines of the drafts that can be seen whose work each is, until it is disposed. */
export function showLens(drafts: Drafts, language: ContentLanguage): vscode.Disposable {
  const styles = new LensStyles();
  const show = (draft: AnalyzedDraft): void => {
    if (draft.version !== draft.document.version) return;
    const editors = vscode.window.visibleTextEditors.filter(({ document }) => document === draft.document);
    if (editors.length === 0) return;
    const marks = decorations(draft, language.locale, styles);
    for (const editor of editors) styles.set(editor, marks);
  };
  const showAll = (): void => {
    for (const draft of drafts.all()) show(draft);
  };
  showAll();
  return vscode.Disposable.from(
    styles,
    drafts.onDidAnalyze(show),
    language.onDidChange(showAll),
    // An editor that was hidden has lost its marks.
    vscode.window.onDidChangeVisibleTextEditors(showAll),
    drafts.onDidClose((document) => {
      for (const editor of vscode.window.visibleTextEditors)
        if (editor.document === document) styles.set(editor, new Map());
    }),
  );
}

/** What is drawn, by how it looks. */
type Decorations = Map<vscode.TextEditorDecorationType, vscode.DecorationOptions[]>;

function decorations(draft: AnalyzedDraft, locale: Locale, styles: LensStyles): Decorations {
  const { document, analysis, analyzer, engine } = draft;
  const made: Decorations = new Map();
  const add = (style: vscode.TextEditorDecorationType, options: vscode.DecorationOptions): void => {
    const known = made.get(style);
    if (known) known.push(options);
    else made.set(style, [options]);
  };
  for (const [line, mark] of byLine(document, engine.lens(analysis, analyzer))) {
    const range = headOf(document, line, mark);
    add(styles.gutter(engine.index, mark), { range, hoverMessage: hoverOf(draft, mark, locale) });
    if (mark.isOffRole) add(styles.ruler(engine.index, mark.role), { range });
  }
  return made;
}

/** What is seen where one line holds several items. */
const ORDER = { other: 0, own: 1, shared: 2 } as const;

/** The mark of each line: the gutter has room for one. */
function byLine(document: vscode.TextDocument, marks: readonly LensMark[]): Map<number, LensMark> {
  const lines = new Map<number, LensMark>();
  for (const mark of marks) {
    const { line } = document.positionAt(mark.start);
    const known = lines.get(line);
    if (!known || ORDER[mark.part] < ORDER[known.part] || (mark.isOffRole && !known.isOffRole)) lines.set(line, mark);
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
  if (card) writer.raw('\n\n').text(card.why);
  const link = commandLink(COMMANDS.whoDoesThis, { text: analysis.text.slice(mark.start, mark.end) });
  return writer.raw(`\n\n[$(question) ${activityStrings(locale).whoseWork}](${link})`).markdown;
}

/** How marks look, made when they are needed first. */
class LensStyles implements vscode.Disposable {
  readonly #styles = new Map<string, vscode.TextEditorDecorationType>();

  gutter(index: PackIndex, { role, part }: LensMark): vscode.TextEditorDecorationType {
    const isHollow = part === 'shared';
    return this.#style(`${role}/${isHollow ? 'hollow' : 'full'}`, () => ({
      light: { gutterIconPath: pictureUri(rolePicture(index, role, 'light', isHollow)) },
      dark: { gutterIconPath: pictureUri(rolePicture(index, role, 'dark', isHollow)) },
      gutterIconSize: 'contain',
    }));
  }

  ruler(index: PackIndex, role: string): vscode.TextEditorDecorationType {
    return this.#style(`${role}/ruler`, () => ({
      overviewRulerColor: new vscode.ThemeColor(roleColor(index, role) ?? 'editorInfo.foreground'),
      overviewRulerLane: vscode.OverviewRulerLane.Center,
    }));
  }

  /** Draws these marks in an editor and no others. */
  set(editor: vscode.TextEditor, marks: Decorations): void {
    for (const style of this.#styles.values()) editor.setDecorations(style, marks.get(style) ?? []);
  }

  /** What it drew goes with it. */
  dispose(): void {
    for (const style of this.#styles.values()) style.dispose();
    this.#styles.clear();
  }

  #style(key: string, options: () => vscode.DecorationRenderOptions): vscode.TextEditorDecorationType {
    let style = this.#styles.get(key);
    if (!style) {
      style = vscode.window.createTextEditorDecorationType(options());
      this.#styles.set(key, style);
    }
    return style;
  }
}

/** The shapes come from the same place as those of the page, so that packs of a team have theirs too. */
function pictureUri(svg: string | undefined): vscode.Uri {
  return vscode.Uri.parse(`data:image/svg+xml;base64,${btoa(svg ?? '')}`);
}
