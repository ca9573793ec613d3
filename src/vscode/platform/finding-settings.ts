/** Which settings an analysis depends on. */
import type * as vscode from 'vscode';
import { SETTINGS } from '../ids.ts';

/** The last part of where a document is. */
export function fileNameOf({ uri }: Pick<vscode.TextDocument, 'uri'>): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}

/** Whether a change of the settings may change what an analysis says. */
export function affectsAnalysis(event: vscode.ConfigurationChangeEvent): boolean {
  return ANALYSIS_SETTINGS.some((key) => event.affectsConfiguration(`${SETTINGS.section}.${key}`));
}

const ANALYSIS_SETTINGS = [
  SETTINGS.organizationRoles,
  SETTINGS.formerOrganizationRoles,
  SETTINGS.people,
  SETTINGS.findingsEnabled,
  SETTINGS.findingsSeverity,
  SETTINGS.findingsMaximum,
] as const;
