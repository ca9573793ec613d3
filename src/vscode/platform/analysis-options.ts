/**
 * What settings and team ask of an analysis, in the bundle of the engine. What a user has set counts before what the team has, entry by
 * entry. People write settings by hand: what is not understood counts as not set.
 */
import { FINDING_CODES, SEVERITIES } from '../../core/plain.ts';
import type { AnalysisOptions, FindingCode, Severity } from '../../core/index.ts';
import type { TeamConfig } from '../../core/packs.ts';
import { SETTINGS } from '../ids.ts';
import { organizationRoles, type InspectedSetting } from './configured-roles.ts';

/** The settings of a document, as VS Code has them. */
export interface DocumentSettings {
  get(key: string): unknown;
  inspect(key: string): (InspectedSetting & { readonly defaultValue?: unknown }) | undefined;
}

type Wished = Severity | 'off';

/** @param ofTeam what the team has set where the document lies */
export function analysisOptions(
  settings: DocumentSettings,
  fileName: string,
  ofTeam: TeamConfig | undefined,
): AnalysisOptions {
  const roles = configuredRoles(settings, ofTeam);
  const severities = settings.get(SETTINGS.findingsEnabled) === false ? allOff() : severitiesIn(settings);
  return {
    fileName,
    severities: { ...ofTeam?.severity, ...severities },
    ...maximum(settings),
    people: peopleIn(settings, ofTeam),
    ...(roles ? { organizationRoles: roles } : {}),
  };
}

/** The roles that the organization has; undefined when it has all. */
export function configuredRoles(
  settings: DocumentSettings,
  ofTeam: TeamConfig | undefined,
): readonly string[] | undefined {
  return organizationRoles(
    settings.inspect(SETTINGS.organizationRoles),
    settings.inspect(SETTINGS.formerOrganizationRoles),
    ofTeam?.organizationRoles,
  );
}

/** Who is in which team. */
export function peopleIn(
  settings: Pick<DocumentSettings, 'get'>,
  ofTeam: TeamConfig | undefined,
): Readonly<Record<string, string>> {
  return { ...ofTeam?.people, ...textsIn(settings.get(SETTINGS.people)) };
}

/** Who owns which area. An empty text in the setting means: as in most companies, whatever the team has set. */
export function ownersIn(value: unknown, ofTeam: TeamConfig | undefined): Readonly<Record<string, string>> {
  const owners = Object.entries({ ...ofTeam?.owners, ...textsIn(value) });
  return Object.fromEntries(owners.filter(([, owner]) => owner !== ''));
}

/** The texts of a map; what is no text, or no map, counts as not set. */
export function textsIn(value: unknown): Readonly<Record<string, string>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return {};
  return Object.fromEntries(
    Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}

function maximum(settings: DocumentSettings): Pick<AnalysisOptions, 'maximum'> {
  const set = settings.get(SETTINGS.findingsMaximum);
  const byDefault = settings.inspect(SETTINGS.findingsMaximum)?.defaultValue;
  const found = [set, byDefault].find((value): value is number => Number.isInteger(value) && Number(value) > 0);
  return found === undefined ? {} : { maximum: found };
}

function severitiesIn(settings: DocumentSettings): Partial<Record<FindingCode, Wished>> {
  const given = settings.get(SETTINGS.findingsSeverity);
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
