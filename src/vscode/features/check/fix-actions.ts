import * as vscode from 'vscode';
import { bulkFix, combineFixes, isSuppression } from '../../../core/plain.ts';
import type { Finding, Fix } from '../../../core/index.ts';
import { draftStrings } from '../../../words/draft-words.ts';
import type { ComparisonTarget } from '../../../protocol/target.ts';
import { COMMANDS, DIAGNOSTIC_SOURCE, FIX_ALL_KIND } from '../../ids.ts';
import type { ContentLanguage } from '../../platform/content-language.ts';
import { toRange, toWorkspaceEdit } from '../../platform/convert.ts';
import type { AnalyzedDraft, Drafts } from '../../documents/drafts.ts';
import { findingTarget } from './finding-target.ts';
import { titledFixes, titleOnLine, type TitledFix } from './fix-titles.ts';
import { currentDraft, fixEdit, fixReference, isCurrent } from './fixing.ts';

/** All safe fixes together, as people and settings name them. */
const FIX_ALL = vscode.CodeActionKind.SourceFixAll.append(FIX_ALL_KIND);

/** What the findings at the cursor offer: their fixes, *Fix all* of a kind, and all safe fixes as `source.fixAll.roleLens`. */
export function createFixActions(drafts: Drafts, language: ContentLanguage): Required<vscode.CodeActionProvider> {
  return new FixProvider(drafts, language);
}

/** An action whose edit is computed when it is chosen, so that it always fits the current version of the draft. */
class DraftAction extends vscode.CodeAction {
  readonly draft: AnalyzedDraft;
  readonly makeEdit: () => vscode.WorkspaceEdit | Promise<vscode.WorkspaceEdit>;

  constructor(title: string, kind: vscode.CodeActionKind, draft: AnalyzedDraft, makeEdit: DraftAction['makeEdit']) {
    super(title, kind);
    this.draft = draft;
    this.makeEdit = makeEdit;
  }
}

class FixProvider implements vscode.CodeActionProvider {
  readonly #drafts: Drafts;
  readonly #language: ContentLanguage;

  constructor(drafts: Drafts, language: ContentLanguage) {
    this.#drafts = drafts;
    this.#language = language;
  }

  async provideCodeActions(
    document: vscode.TextDocument,
    range: vscode.Range,
    { only, diagnostics }: vscode.CodeActionContext,
    token: vscode.CancellationToken,
  ): Promise<vscode.CodeAction[]> {
    const wantsFixes = only === undefined || only.contains(vscode.CodeActionKind.QuickFix);
    const wantsFixAll = only?.contains(FIX_ALL) ?? false;
    const draft = await this.#drafts.analyze(document);
    if (token.isCancellationRequested || draft.version !== document.version) return [];
    return [
      ...(wantsFixes ? this.#fixesAt(draft, range, diagnostics) : []),
      ...(wantsFixAll ? await this.#fixAll(draft) : []),
    ];
  }

  async resolveCodeAction(action: vscode.CodeAction): Promise<vscode.CodeAction> {
    if (!(action instanceof DraftAction)) return action;
    const { document, version } = action.draft;
    const draft = await currentDraft(this.#drafts, document, version);
    const edit = draft && (await action.makeEdit());
    // What was typed meanwhile is older than the edit.
    if (edit && isCurrent(document, version)) action.edit = edit;
    return action;
  }

  #fixesAt(draft: AnalyzedDraft, range: vscode.Range, diagnostics: readonly vscode.Diagnostic[]): vscode.CodeAction[] {
    const { document, analysis, analyzer, engine } = draft;
    const from = document.offsetAt(range.start);
    const to = document.offsetAt(range.end);
    const here = analysis.findings.filter(({ start, end }) => start <= to && end >= from);
    const { locale } = this.#language;
    const { index, words } = engine;
    const fixes = titledFixes({ analysis, analyzer, index, words, locale, lineOf: lineIn(document) }, here);
    const actionsOf = (isWanted: (fix: Fix) => boolean): vscode.CodeAction[] =>
      fixes.filter(({ fix }) => isWanted(fix)).map((it) => this.#fixAction(draft, it, diagnostics));
    return [
      ...actionsOf((fix) => !isSuppression(fix)),
      ...this.#nextBlank(draft, here, diagnostics),
      ...this.#kindActions(draft, here),
      ...actionsOf(isSuppression),
      ...this.#notADraft(draft, here, diagnostics),
      ...this.#whoDoesThis(draft, here, diagnostics),
      ...this.#thisIsOurs(draft, here, diagnostics),
      ...this.#explanation(draft, here, diagnostics),
    ];
  }

  #fixAction(
    draft: AnalyzedDraft,
    { fix, title, findings }: TitledFix,
    diagnostics: readonly vscode.Diagnostic[],
  ): vscode.CodeAction {
    const { document } = draft;
    const kind = vscode.CodeActionKind.QuickFix;
    let action: vscode.CodeAction;
    if (fix.newDrafts === undefined) {
      action = new DraftAction(title, kind, draft, () => fixEdit(document, fix.changes));
    } else {
      action = new vscode.CodeAction(title, kind);
      action.command = { command: COMMANDS.applyFix, title, arguments: [fixReference(draft, findings[0], fix)] };
    }
    action.diagnostics = diagnostics.filter((shown) => findings.some((it) => isDiagnosticOf(shown, it, draft)));
    if (fix.isPreferred) action.isPreferred = true;
    return action;
  }

  /** *Go to the next blank* where one stands. It changes nothing. */
  #nextBlank(
    draft: AnalyzedDraft,
    here: readonly Finding[],
    diagnostics: readonly vscode.Diagnostic[],
  ): vscode.CodeAction[] {
    const blanks = here.filter(isBlank);
    if (blanks.length === 0) return [];
    const title = draftStrings(this.#language.locale).nextBlank;
    const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
    action.command = { command: COMMANDS.nextBlank, title };
    action.diagnostics = diagnostics.filter((shown) => blanks.some((it) => isDiagnosticOf(shown, it, draft)));
    return [action];
  }

  /** *This Is Not a Draft*, for whatever was found. */
  #notADraft(
    draft: AnalyzedDraft,
    here: readonly Finding[],
    diagnostics: readonly vscode.Diagnostic[],
  ): vscode.CodeAction[] {
    if (here.every(isBlank)) return [];
    const title = draftStrings(this.#language.locale).notADraft;
    const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
    action.command = { command: COMMANDS.notADraft, title, arguments: [draft.document.uri.toString()] };
    action.diagnostics = diagnostics.filter(({ source }) => source === DIAGNOSTIC_SOURCE);
    return [action];
  }

  /** *Who does this?* for lines of another role. It changes nothing. */
  #whoDoesThis(
    draft: AnalyzedDraft,
    here: readonly Finding[],
    diagnostics: readonly vscode.Diagnostic[],
  ): vscode.CodeAction[] {
    const { document, analysis } = draft;
    const { locale } = this.#language;
    return here
      .filter(({ code }) => code === 'role/off-role-duty')
      .map((finding) => {
        const title = titleOnLine(draftStrings(locale).whoDoesThis, finding, here, {
          locale,
          lineOf: lineIn(document),
        });
        const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
        const text = analysis.text.slice(finding.start, finding.end);
        action.command = { command: COMMANDS.whoDoesThis, title, arguments: [{ text }] };
        action.diagnostics = diagnostics.filter((it) => isDiagnosticOf(it, finding, draft));
        return action;
      });
  }

  /** *This Is Ours* for an activity of another role: a pack of the team says so from then on. */
  #thisIsOurs(
    draft: AnalyzedDraft,
    here: readonly Finding[],
    diagnostics: readonly vscode.Diagnostic[],
  ): vscode.CodeAction[] {
    const { locale } = this.#language;
    const { document } = draft;
    return here.flatMap((finding) => {
      if (finding.code !== 'role/off-role-duty') return [];
      const { activity, own } = finding.args;
      if (activity === undefined) return [];
      const title = titleOnLine(draftStrings(locale).thisIsOurs, finding, here, { locale, lineOf: lineIn(document) });
      const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
      const given = { activity, role: own, uri: document.uri.toString() };
      action.command = { command: COMMANDS.thisIsOurs, title, arguments: [given] };
      action.diagnostics = diagnostics.filter((it) => isDiagnosticOf(it, finding, draft));
      return [action];
    });
  }

  /** *Show in the comparison* for the narrowest finding at the cursor. It changes nothing. */
  #explanation(
    draft: AnalyzedDraft,
    here: readonly Finding[],
    diagnostics: readonly vscode.Diagnostic[],
  ): vscode.CodeAction[] {
    const {
      document,
      analysis,
      analyzer,
      engine: { index },
    } = draft;
    const narrowestFirst = [...here].sort((a, b) => a.end - a.start - (b.end - b.start));
    const targetOf = (it: Finding): ComparisonTarget | undefined =>
      findingTarget(it, analyzer.explain(analysis, it).evidence, index);
    const finding = narrowestFirst.find((it) => targetOf(it) !== undefined);
    if (!finding) return [];
    const { locale } = this.#language;
    const { showInComparison } = draftStrings(locale);
    const title = titleOnLine(showInComparison, finding, here, { locale, lineOf: lineIn(document) });
    const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
    action.command = { command: COMMANDS.compareRoles, title, arguments: [targetOf(finding)] };
    action.diagnostics = diagnostics.filter((it) => isDiagnosticOf(it, finding, draft));
    return [action];
  }

  /**
   * *Fix all of this kind*, when there are several. Which fixes those are is worked out when the action is chosen: the list is asked
   * for at each move of the cursor.
   */
  #kindActions(draft: AnalyzedDraft, here: readonly Finding[]): vscode.CodeAction[] {
    const { document, analysis, analyzer, engine } = draft;
    const { locale } = this.#language;
    return [...new Set(here.map(({ code }) => code))].flatMap((code) => {
      const ofKind = here.filter((finding) => finding.code === code);
      const count = analysis.findings.filter((finding) => finding.code === code).length + (analysis.capped[code] ?? 0);
      if (count < 2) return [];
      const fix = ofKind.map((it) => bulkFix(analyzer.fixesOf(analysis, it))).find((it) => it !== undefined);
      if (!fix) return [];
      const title = engine.words.fixAllTitle(fix.code, code, locale);
      return new DraftAction(title, vscode.CodeActionKind.QuickFix, draft, async () => {
        // The list of findings is limited, but *Fix all* fixes every one.
        const all = await this.#drafts.analyzeWhole(document);
        // The title says what this one does, so that those which do something else are left.
        const same = all.analyzer.fixesOfKind(all.analysis, code).filter((it) => it.code === fix.code);
        return combined(all, same);
      });
    });
  }

  /** Asked for when a draft is saved, and from the menu. */
  async #fixAll(draft: AnalyzedDraft): Promise<vscode.CodeAction[]> {
    const all = await this.#drafts.analyzeWhole(draft.document);
    const fixes = all.version === draft.version ? all.analyzer.safeFixes(all.analysis) : [];
    if (fixes.length === 0) return [];
    const title = draftStrings(this.#language.locale).fixAllSafe;
    return [new DraftAction(title, FIX_ALL, all, () => combined(all, fixes))];
  }
}

/** Number of the line at an offset, from 1. */
function lineIn(document: vscode.TextDocument): (offset: number) => number {
  return (offset) => document.positionAt(offset).line + 1;
}

function combined({ document }: AnalyzedDraft, fixes: readonly Fix[]): vscode.WorkspaceEdit {
  return toWorkspaceEdit(document, combineFixes(fixes));
}

function isDiagnosticOf(
  { source, code, range }: vscode.Diagnostic,
  finding: Finding,
  { document, analysis, analyzer }: AnalyzedDraft,
): boolean {
  const value = typeof code === 'object' ? code.value : code;
  if (source !== DIAGNOSTIC_SOURCE || value !== finding.code) return false;
  return range.isEqual(toRange(document, analyzer.explain(analysis, finding).marked));
}

function isBlank({ code }: Finding): boolean {
  return code === 'draft/blank';
}
