import * as vscode from 'vscode';
import type { PackIndex, TermMark } from '../../../core/index.ts';
import type { AnalyzedDraft, Drafts } from '../../documents/drafts.ts';
import { addTo, DrawnStyles, drawInDrafts, type Drawing } from '../../ui/drawn-styles.ts';
import { roleColor, roleStroke } from '../../ui/role-icon.ts';

/**
 * *Show Terms*: a quiet line below each term of the drafts that can be seen, in the color and with the stroke of its role, until it is
 * disposed. What several roles use alike has a gray double line: nothing is written beside a
 * word, which would look typed.
 */
export function showTerms(drafts: Drafts): vscode.Disposable {
  const styles = new DrawnStyles();
  return drawInDrafts(drafts, styles, (draft) => drawingOf(draft, styles));
}

function drawingOf({ document, analysis, engine }: AnalyzedDraft, styles: DrawnStyles): Drawing {
  const drawing: Drawing = new Map();
  for (const mark of engine.termMarks(analysis)) {
    const range = new vscode.Range(document.positionAt(mark.start), document.positionAt(mark.end));
    addTo(
      drawing,
      styles.style(mark.role ?? '', () => lineOf(engine.index, mark)),
      { range },
    );
  }
  return drawing;
}

function lineOf(index: PackIndex, { role }: TermMark): vscode.DecorationRenderOptions {
  const color = new vscode.ThemeColor(roleColor(index, role) ?? 'descriptionForeground');
  const isOfRole = role !== undefined;
  return {
    // A double line has room for its two lines from three pixels on; thinner ones are drawn as one.
    borderWidth: isOfRole ? '0 0 1.5px 0' : '0 0 3px 0',
    borderStyle: isOfRole ? roleStroke(index, role) : 'double',
    borderColor: color,
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  };
}
