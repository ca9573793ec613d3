import * as vscode from 'vscode';
import type { Locale } from '../../../core/index.ts';
import { COMMANDS, DIAGNOSTIC_SOURCE } from '../../ids.ts';
import { commandLink } from '../../ui/command-link.ts';
import type { ContentLanguage } from '../../platform/content-language.ts';
import { toRange, toSeverity } from '../../platform/convert.ts';
import type { AnalyzedDraft, Drafts } from '../../documents/drafts.ts';
import { handbookUri } from '../handbook/handbook-uri.ts';
import type { ToldFinding } from './told-findings.ts';

/** Shows the findings of a draft as problems. What is shown stays until something else is to be shown. */
export function registerDiagnostics(drafts: Drafts, language: ContentLanguage): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('role-lens');
  /** What is shown for each document, in one string. */
  const shown = new Map<string, string>();
  const show = (draft: AnalyzedDraft): void => {
    const { uri } = draft.document;
    const diagnostics = toDiagnostics(draft, language.locale);
    const fingerprint = JSON.stringify(diagnostics.map(plain));
    if (fingerprint === (shown.get(uri.toString()) ?? '[]')) return;
    shown.set(uri.toString(), fingerprint);
    collection.set(uri, diagnostics);
  };
  return vscode.Disposable.from(
    collection,
    drafts.onDidAnalyze(show),
    drafts.onDidClose(({ uri }) => {
      if (shown.delete(uri.toString())) collection.delete(uri);
    }),
    language.onDidChange(() => {
      // Of a draft that has changed since, an analysis is on its way.
      for (const draft of drafts.all()) if (draft.version === draft.document.version) show(draft);
    }),
  );
}

/** All that is shown of a diagnostic. Its own `toJSON` leaves the evidence out. */
function plain({ range, message, severity, code, relatedInformation = [] }: vscode.Diagnostic): unknown {
  return [range, message, severity, code, relatedInformation.map((it) => [it.location.range, it.message])];
}

function toDiagnostics(draft: AnalyzedDraft, locale: Locale): vscode.Diagnostic[] {
  const { analysis, analyzer, engine } = draft;
  const { index, words } = engine;
  const told = engine.toldFindings({ analysis, analyzer, index, words, locale });
  return told.map((finding) => toDiagnostic(finding, draft.document, locale));
}

function toDiagnostic(told: ToldFinding, document: vscode.TextDocument, locale: Locale): vscode.Diagnostic {
  const { finding, message, name, explained, evidence } = told;
  const diagnostic = new vscode.Diagnostic(toRange(document, told), message, toSeverity(finding.severity));
  diagnostic.source = DIAGNOSTIC_SOURCE;
  // A comment that does nothing is faded, as editors do with code that does nothing.
  if (finding.code === 'suppression/unused') diagnostic.tags = [vscode.DiagnosticTag.Unnecessary];
  diagnostic.code = {
    value: finding.code,
    target: explained
      ? vscode.Uri.parse(commandLink(COMMANDS.compareRoles, explained))
      : handbookUri({ kind: 'finding', id: finding.code }, name, locale),
  };
  diagnostic.relatedInformation = evidence.map((phrase) => {
    const location = new vscode.Location(document.uri, toRange(document, phrase));
    return new vscode.DiagnosticRelatedInformation(location, phrase.message);
  });
  return diagnostic;
}
