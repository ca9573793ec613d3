/** What the settings ask of an analysis. People write them by hand: what is not understood counts as not set. */
import * as vscode from 'vscode';
import { FINDING_CODES, SEVERITIES } from '../../core/plain.ts';
import type { AnalysisOptions, FindingCode, Severity } from '../../core/index.ts';
import { SETTINGS } from '../ids.ts';
import { organizationRoles } from './configured-roles.ts';

type Wished = Severity | 'off';

/** @param document open, or a file with the language that it would be opened in */
export function analysisOptions(document: Pick<vscode.TextDocument, 'uri' | 'languageId'>): AnalysisOptions {
  const settings = vscode.workspace.getConfiguration(SETTINGS.section, document);
  const roles = configuredRoles(settings);
  return {
    fileName: fileNameOf(document),
    severities: settings.get<unknown>(SETTINGS.findingsEnabled) === false ? allOff() : severities(settings),
    ...maximum(settings),
    people: people(settings),
    ...(roles ? { organizationRoles: roles } : {}),
  };
}

/** The last part of where a document is. */
export function fileNameOf({ uri }: Pick<vscode.TextDocument, 'uri'>): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}

/** The roles that the settings say the organization has; undefined when it has all. */
export function configuredRoles(settings: vscode.WorkspaceConfiguration): readonly string[] | undefined {
  return organizationRoles(
    settings.inspect(SETTINGS.organizationRoles),
    settings.inspect(SETTINGS.formerOrganizationRoles),
  );
}

function maximum(settings: vscode.WorkspaceConfiguration): Pick<AnalysisOptions, 'maximum'> {
  const set = settings.get<unknown>(SETTINGS.findingsMaximum);
  const byDefault = settings.inspect<unknown>(SETTINGS.findingsMaximum)?.defaultValue;
  const found = [set, byDefault].find((value): value is number => Number.isInteger(value) && Number(value) > 0);
  return found === undefined ? {} : { maximum: found };
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

function people(settings: vscode.WorkspaceConfiguration): Readonly<Record<string, string>> {
  const given = Object.entries(settings.get<object | null>(SETTINGS.people) ?? {});
  return Object.fromEntries(given.filter((it): it is [string, string] => typeof it[1] === 'string'));
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
