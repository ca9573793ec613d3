import * as vscode from 'vscode';
import { isInText } from '../../../core/plain.ts';
import type { TextRange } from '../../../core/index.ts';
import { draftStrings } from '../../../words/draft-words.ts';
import type { ActiveDraft } from '../../documents/active-draft.ts';
import type { AnalyzedDraft, Drafts } from '../../documents/drafts.ts';
import { COMMANDS } from '../../ids.ts';
import type { Commands } from '../../platform/commands.ts';
import type { ContentLanguage } from '../../platform/content-language.ts';
import { toRange } from '../../platform/convert.ts';
import { selectionIn, showDraft } from '../../ui/show-draft.ts';
import { registerNextBlank } from './next-blank.ts';

/** How long the bar at the bottom says which finding it is. */
const SAID_MS = 8000;

/**
 * *Next Finding* and *Previous Finding*: the cursor goes from one finding of a draft to the next, whatever its level, and from the last to
 * the first. VS Code's own keys for problems pass hints over. What is not filled in has a way of its own.
 */
export function registerNextFinding(
  commands: Commands,
  drafts: Drafts,
  active: ActiveDraft,
  language: ContentLanguage,
): vscode.Disposable {
  const go = (step: 1 | -1) => async (): Promise<void> => {
    const { document } = active;
    if (!document) return;
    const draft = await drafts.analyze(document);
    const places = placesIn(draft);
    const strings = draftStrings(language.locale);
    if (places.length === 0) {
      vscode.window.setStatusBarMessage(`Role Lens${strings.colon}${strings.noFindings}`, SAID_MS);
      return;
    }
    const selected = selectionIn(document);
    const at = indexFrom(places, selected && document.offsetAt(selected.active), step);
    const range = toRange(document, places[at]!);
    const start = new vscode.Range(range.start, range.start);
    const editor = await showDraft(document, start);
    editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
    const said = strings.findingOf(at + 1, places.length);
    vscode.window.setStatusBarMessage(`Role Lens${strings.colon}${said}`, SAID_MS);
    await vscode.commands.executeCommand('editor.action.showHover', { focus: 'noAutoFocus' });
  };
  return vscode.Disposable.from(
    commands.register(COMMANDS.nextFinding, go(1)),
    commands.register(COMMANDS.previousFinding, go(-1)),
    registerNextBlank(commands, drafts, active, language),
  );
}

/** Where the findings stand in the text, in order. */
function placesIn({ analysis, analyzer }: AnalyzedDraft): TextRange[] {
  return analysis.findings
    .filter(isInText)
    .map((finding) => analyzer.explain(analysis, finding).marked)
    .sort((a, b) => a.start - b.start);
}

/** @param cursor undefined where no editor shows the document */
function indexFrom(places: readonly TextRange[], cursor: number | undefined, step: 1 | -1): number {
  const last = places.length - 1;
  if (cursor === undefined) return step === 1 ? 0 : last;
  const found =
    step === 1 ? places.findIndex(({ start }) => start > cursor) : places.findLastIndex(({ start }) => start < cursor);
  return found === -1 ? (step === 1 ? 0 : last) : found;
}
