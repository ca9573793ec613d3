import * as vscode from 'vscode';
import { draftStrings } from '../../../words/draft-words.ts';
import type { ActiveDraft } from '../../documents/active-draft.ts';
import type { Drafts } from '../../documents/drafts.ts';
import { COMMANDS } from '../../ids.ts';
import type { Commands } from '../../platform/commands.ts';
import type { ContentLanguage } from '../../platform/content-language.ts';
import { toRange } from '../../platform/convert.ts';
import { selectionIn, showDraft } from '../../ui/show-draft.ts';

/** How long the bar at the bottom says which blank it is. */
const SAID_MS = 8000;

/**
 * *Go to Next Blank*: selects the next place of a draft that is to be filled in, so that what is typed stands in its place, and after the
 * last the first. An offset as the argument is where to look from, instead of the cursor.
 */
export function registerNextBlank(
  commands: Commands,
  drafts: Drafts,
  active: ActiveDraft,
  language: ContentLanguage,
): vscode.Disposable {
  return commands.register(COMMANDS.nextBlank, async (from?: unknown) => {
    const { document } = active;
    if (!document) return;
    const { analysis, version } = await drafts.analyzeWhole(document);
    const strings = draftStrings(language.locale);
    const say = (words: string): void =>
      void vscode.window.setStatusBarMessage(`Role Lens${strings.colon}${words}`, SAID_MS);
    const blanks = analysis.findings.filter(({ code }) => code === 'draft/blank');
    if (blanks.length === 0) return say(strings.noBlanks);
    if (version !== document.version) return;
    const selected = selectionIn(document);
    const start = typeof from === 'number' ? from : selected ? document.offsetAt(selected.end) : 0;
    const found = blanks.findIndex((blank) => blank.start >= start);
    const at = found < 0 ? 0 : found;
    const range = toRange(document, blanks[at]!);
    const shown = await showDraft(document, range);
    shown.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
    say(strings.blankOf(at + 1, blanks.length));
  });
}
