/** What the settings ask of an analysis. People write them by hand: what is not understood counts as not set. */
import * as vscode from 'vscode';
import { FINDING_CODES, SEVERITIES } from '../../core/plain.ts';
import type { AnalysisOptions, FindingCode, Severity } from '../../core/index.ts';
import { SETTINGS } from '../ids.ts';

type Wished = Severity | 'off';

export function analysisOptions(document: vscode.TextDocument): AnalysisOptions {
  const settings = vscode.workspace.getConfiguration(SETTINGS.section, document);
  const roles = settings.get<unknown>(SETTINGS.organizationRoles);
  const named = Array.isArray(roles) ? roles.filter((role): role is string => typeof role === 'string') : [];
  return {
    severities: settings.get<unknown>(SETTINGS.findingsEnabled) === false ? allOff() : severities(settings),
    ...maximum(settings),
    // An organization without any of the roles is nobody's: the list was emptied, not filled.
    ...(named.length > 0 ? { organizationRoles: named } : {}),
  };
}

function maximum(settings: vscode.WorkspaceConfiguration): Pick<AnalysisOptions, 'maximum'> {
  const set = settings.get<unknown>(SETTINGS.findingsMaximum);
  const byDefault = settings.inspect<unknown>(SETTINGS.findingsMaximum)?.defaultValue;
  const found = [set, byDefault].find((value): value is number => Number.isInteger(value) && Number(value) > 0);
  return found === undefined ? {} : { maximum: found };
}

/** Whether a change of the settings may change what an analysis says. */
export function affectsAnalysis(event: vscode.ConfigurationChangeEvent): boolean {
  const { organizationRoles, findingsEnabled, findingsSeverity, findingsMaximum } = SETTINGS;
  return [organizationRoles, findingsEnabled, findingsSeverity, findingsMaximum].some((key) =>
    event.affectsConfiguration(`${SETTINGS.section}.${key}`),
  );
}

function severities(settings: vscode.WorkspaceConfiguration): Partial<Record<FindingCode, Wished>> {
  const given = settings.get<unknown>(SETTINGS.findingsSeverity);
  if (typeof given !== 'object' || given === null) return {};
  const wished = new Map<string, unknown>(Object.entries(given));
  return Object.fromEntries(
    FINDING_CODES.flatMap((code) => {
      const severity = wished.get(code);
      return isWished(severity) ? [[code, severity]] : [];
    }),
  );
}

function isWished(value: unknown): value is Wished {
  return value === 'off' || (SEVERITIES as readonly unknown[]).includes(value);
}

function allOff(): Partial<Record<FindingCode, Wished>> {
  return Object.fromEntries(FINDING_CODES.map((code) => [code, 'off']));
}
