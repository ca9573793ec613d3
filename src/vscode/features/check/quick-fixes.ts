import * as vscode from 'vscode';
import { bulkFix, combineFixes, isSuppression } from '../../../core/plain.ts';
import type { Finding, Fix } from '../../../core/index.ts';
import { draftStrings } from '../../../words/draft-words.ts';
import type { ComparisonTarget } from '../../../protocol/target.ts';
import { COMMANDS, DIAGNOSTIC_SOURCE, FIX_ALL_KIND } from '../../ids.ts';
import type { Commands } from '../../platform/commands.ts';
import type { ContentLanguage } from '../../platform/content-language.ts';
import { toRange, toWorkspaceEdit } from '../../platform/convert.ts';
import { DRAFT_SELECTOR, isWritten } from '../../documents/draft-document.ts';
import type { AnalyzedDraft, Drafts } from '../../documents/drafts.ts';
import { findingTarget } from './finding-target.ts';
import { applyFix, currentDraft, fixEdit, fixReference } from './fixing.ts';

const FIX_ALL = vscode.CodeActionKind.SourceFixAll.append(FIX_ALL_KIND);

/** Offers the fixes of the findings at the cursor, *Fix all* of a kind, and all safe fixes as `source.fixAll.roleLens`. */
export function registerQuickFixes(commands: Commands, drafts: Drafts, language: ContentLanguage): vscode.Disposable {
  return vscode.Disposable.from(
    commands.register(COMMANDS.applyFix, (argument?: unknown) => applyFix(drafts, argument)),
    vscode.languages.registerCodeActionsProvider(DRAFT_SELECTOR, new FixProvider(drafts, language), {
      providedCodeActionKinds: [vscode.CodeActionKind.QuickFix, FIX_ALL],
    }),
  );
}

/** An action whose edit is computed when it is chosen, so that it always fits the current version of the draft. */
class DraftAction extends vscode.CodeAction {
  readonly draft: AnalyzedDraft;
  readonly makeEdit: () => vscode.WorkspaceEdit;

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
    if (!isWritten(document)) return [];
    const wantsFixes = only === undefined || only.contains(vscode.CodeActionKind.QuickFix);
    const wantsFixAll = only?.contains(FIX_ALL) ?? false;
    if (!wantsFixes && !wantsFixAll) return [];
    const draft = await this.#drafts.analyze(document);
    if (token.isCancellationRequested || draft.version !== document.version) return [];
    // The list of findings is limited, but *Fix all* fixes every one.
    const all = await this.#drafts.analyzeWhole(document);
    if (all.version !== draft.version) return [];
    return [
      ...(wantsFixes ? this.#fixesAt(draft, all, range, diagnostics) : []),
      ...(wantsFixAll ? this.#fixAll(all) : []),
    ];
  }

  async resolveCodeAction(action: vscode.CodeAction): Promise<vscode.CodeAction> {
    if (!(action instanceof DraftAction)) return action;
    const { document, version } = action.draft;
    const draft = await currentDraft(this.#drafts, document, version);
    if (draft) action.edit = action.makeEdit();
    return action;
  }

  #fixesAt(
    draft: AnalyzedDraft,
    all: AnalyzedDraft,
    range: vscode.Range,
    diagnostics: readonly vscode.Diagnostic[],
  ): vscode.CodeAction[] {
    const { document, analysis, analyzer } = draft;
    const from = document.offsetAt(range.start);
    const to = document.offsetAt(range.end);
    const here = analysis.findings.filter(({ start, end }) => start <= to && end >= from);
    const actionsOf = (finding: Finding, isWanted: (fix: Fix) => boolean): vscode.CodeAction[] => {
      const shown = diagnostics.filter((it) => isDiagnosticOf(it, finding, toRange(document, finding)));
      const fixes = analyzer.fixesOf(analysis, finding).filter(isWanted);
      return fixes.map((fix) => this.#fixAction(draft, finding, fix, shown));
    };
    return [
      ...here.flatMap((finding) => actionsOf(finding, (fix) => !isSuppression(fix))),
      ...this.#kindActions(draft, all, here),
      ...here.flatMap((finding) => actionsOf(finding, isSuppression)),
      ...this.#explanation(draft, here, diagnostics),
    ];
  }

  #fixAction(draft: AnalyzedDraft, finding: Finding, fix: Fix, diagnostics: vscode.Diagnostic[]): vscode.CodeAction {
    const { index, words } = draft.engine;
    const title = words.fixTitle(fix, this.#language.locale, index);
    const kind = vscode.CodeActionKind.QuickFix;
    let action: vscode.CodeAction;
    if (fix.newDrafts === undefined) {
      action = new DraftAction(title, kind, draft, () => fixEdit(draft.document, fix.changes));
    } else {
      action = new vscode.CodeAction(title, kind);
      action.command = { command: COMMANDS.applyFix, title, arguments: [fixReference(draft, finding, fix)] };
    }
    action.diagnostics = diagnostics;
    if (fix.isPreferred) action.isPreferred = true;
    return action;
  }

  /** *Show in the comparison* for the narrowest finding at the cursor. It changes nothing. */
  #explanation(
    { document, analysis, analyzer, engine: { index } }: AnalyzedDraft,
    here: readonly Finding[],
    diagnostics: readonly vscode.Diagnostic[],
  ): vscode.CodeAction[] {
    const narrowestFirst = [...here].sort((a, b) => a.end - a.start - (b.end - b.start));
    const targetOf = (it: Finding): ComparisonTarget | undefined =>
      findingTarget(it, analyzer.explain(analysis, it).evidence, index);
    const finding = narrowestFirst.find((it) => targetOf(it) !== undefined);
    if (!finding) return [];
    const title = draftStrings(this.#language.locale).showInComparison;
    const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
    action.command = { command: COMMANDS.compareRoles, title, arguments: [targetOf(finding)] };
    action.diagnostics = diagnostics.filter((it) => isDiagnosticOf(it, finding, toRange(document, finding)));
    return [action];
  }

  /** *Fix all of this kind*, when there are several. */
  #kindActions(
    { analysis, analyzer }: AnalyzedDraft,
    all: AnalyzedDraft,
    here: readonly Finding[],
  ): vscode.CodeAction[] {
    const { locale } = this.#language;
    const canJoin = (finding: Finding): boolean => bulkFix(analyzer.fixesOf(analysis, finding)) !== undefined;
    return [...new Set(here.map(({ code }) => code))].flatMap((code) => {
      if (!here.some((finding) => finding.code === code && canJoin(finding))) return [];
      const fixes = all.analyzer.fixesOfKind(all.analysis, code);
      if (fixes.length < 2) return [];
      const title = draftStrings(locale).fixAll(all.engine.words.findingName(code, locale), fixes.length);
      return this.#combined(title, vscode.CodeActionKind.QuickFix, all, fixes);
    });
  }

  #fixAll(all: AnalyzedDraft): vscode.CodeAction[] {
    const fixes = all.analyzer.safeFixes(all.analysis);
    return fixes.length === 0
      ? []
      : [this.#combined(draftStrings(this.#language.locale).fixAllSafe, FIX_ALL, all, fixes)];
  }

  #combined(title: string, kind: vscode.CodeActionKind, draft: AnalyzedDraft, fixes: readonly Fix[]): DraftAction {
    return new DraftAction(title, kind, draft, () => toWorkspaceEdit(draft.document, combineFixes(fixes)));
  }
}

function isDiagnosticOf({ source, code, range }: vscode.Diagnostic, finding: Finding, where: vscode.Range): boolean {
  const value = typeof code === 'object' ? code.value : code;
  return source === DIAGNOSTIC_SOURCE && value === finding.code && range.isEqual(where);
}
