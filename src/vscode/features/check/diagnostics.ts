import * as vscode from 'vscode';
import { isInText, NONE } from '../../../core/plain.ts';
import type { Finding, Locale } from '../../../core/index.ts';
import { draftStrings } from '../../../words/draft-words.ts';
import { COMMANDS, DIAGNOSTIC_SOURCE } from '../../ids.ts';
import { commandLink } from '../../ui/command-link.ts';
import type { ContentLanguage } from '../../platform/content-language.ts';
import { toRange, toSeverity } from '../../platform/convert.ts';
import type { AnalyzedDraft, Drafts } from '../../documents/drafts.ts';
import { handbookUri } from '../handbook/handbook-uri.ts';
import { findingTarget } from './finding-target.ts';

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
  const { capped } = draft.analysis;
  const findings = draft.analysis.findings.filter(isInText);
  const last = new Map(findings.map((finding) => [finding.code, finding]));
  return findings.map((finding) => {
    const leftOut = last.get(finding.code) === finding ? (capped[finding.code] ?? 0) : 0;
    return toDiagnostic(finding, leftOut, draft, locale);
  });
}

function toDiagnostic(
  finding: Finding,
  leftOut: number,
  { document, analysis, analyzer, engine: { index, words } }: AnalyzedDraft,
  locale: Locale,
): vscode.Diagnostic {
  const strings = draftStrings(locale);
  const { evidence: phrases, marked } = analyzer.explain(analysis, finding);
  const message = words.findingMessage(finding, locale, index);
  const diagnostic = new vscode.Diagnostic(
    toRange(document, marked),
    leftOut > 0 ? `${message}\n${strings.more(leftOut)}${strings.colon}roleLens.findings.maximum` : message,
    toSeverity(finding.severity),
  );
  diagnostic.source = DIAGNOSTIC_SOURCE;
  // A comment that does nothing is faded, as editors do with code that does nothing.
  if (finding.code === 'suppression/unused') diagnostic.tags = [vscode.DiagnosticTag.Unnecessary];
  const explained = findingTarget(finding, phrases, index);
  diagnostic.code = {
    value: finding.code,
    target: explained
      ? vscode.Uri.parse(commandLink(COMMANDS.compareRoles, explained))
      : handbookUri({ kind: 'finding', id: finding.code }, words.findingName(finding.code, locale), locale),
  };
  diagnostic.relatedInformation = phrases.slice(0, MOST_EVIDENCE).map((evidence) => {
    const phrase = analysis.text.slice(evidence.start, evidence.end);
    const role = index.role(evidence.role)?.name[locale];
    return new vscode.DiagnosticRelatedInformation(
      new vscode.Location(document.uri, toRange(document, evidence)),
      role === undefined || evidence.role === NONE ? strings.noneEvidence(phrase) : strings.evidence(phrase, role),
    );
  });
  return diagnostic;
}

/** More is not read. */
const MOST_EVIDENCE = 3;
