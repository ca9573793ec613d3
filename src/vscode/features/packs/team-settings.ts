/** Reads what a team has set for its drafts, `.role-lens/config.yaml`, by the rules of `role-lens check`. Part of the bundle of packs. */
import ignore from 'ignore';
import * as vscode from 'vscode';
import type { Pack } from '../../../core/index.ts';
import { readConfig, type ConfigReading, type FileProblem, type TeamConfig } from '../../../core/packs.ts';
import { resourceOf } from '../../platform/pack-places.ts';
import { readStored, type LastGood } from './read-team.ts';

/** What a team has set, as it is in force. */
export interface TeamSettings {
  /** The file. */
  readonly uri: vscode.Uri;
  readonly config: TeamConfig;
  /** Whether the file has mistakes now, and counts as it was before. */
  readonly isStale: boolean;
  /** Whether it says which roles there are, or who owns what. */
  readonly namesRoles: boolean;
  /** Differs where anything else is in force. */
  readonly signature: string;
  /** Whether the team leaves a file alone. */
  leavesOut(uri: vscode.Uri): boolean;
}

/** A file of settings with what is wrong with it. */
export type CheckedSettings =
  { readonly text: string; readonly reading: ConfigReading } | { readonly problem: FileProblem };

/**
 * @param pack the knowledge whose names the file may use
 * @param lastGood is brought up to date
 * @returns undefined where nothing is in force: the file has mistakes and never was without
 */
export async function readTeamSettings(
  uri: vscode.Uri,
  pack: Pack,
  lastGood: LastGood,
): Promise<TeamSettings | undefined> {
  const key = uri.toString();
  const now = await checkTeamSettings(uri, pack);
  if ('problem' in now && now.problem === 'missing') return undefined;
  if ('text' in now && now.reading.config) {
    lastGood.set(key, now.text);
    return settingsOf(uri, now.text, now.reading.config, false);
  }
  const before = lastGood.get(key);
  const config = before === undefined ? undefined : readTeamConfig(before, pack).config;
  return config && settingsOf(uri, before!, config, true);
}

/** @param openText what stands in an editor, where that counts instead of what is stored */
export async function checkTeamSettings(uri: vscode.Uri, pack: Pack, openText?: string): Promise<CheckedSettings> {
  const file = openText === undefined ? await readStored(uri) : { text: openText };
  if ('problem' in file) return file;
  return { text: file.text, reading: readTeamConfig(file.text, pack) };
}

/** For the log: what the team has set, and what counts before it. */
export function toldSettings({ path }: vscode.Uri, settings: TeamSettings | undefined): string {
  if (!settings) return `${path} sets nothing: it has mistakes, or cannot be read`;
  const set = Object.entries(settings.config)
    .filter(([, value]) => Object.keys(value as object).length > 0)
    .map(([key, value]) => (Array.isArray(value) ? key : `${key} (${Object.keys(value as object).join(', ')})`));
  const which = settings.isStale ? 'which has mistakes now, set before' : 'sets';
  return `${path} ${which} ${set.join(', ') || 'nothing'}; settings of VS Code count before it, entry by entry`;
}

function readTeamConfig(text: string, { roles, areas, neighbors }: Pack): ConfigReading {
  return readConfig(text, {
    roles: roles.map(({ id }) => id),
    areas: areas.map(({ id }) => id),
    professions: [...roles, ...neighbors].map(({ id }) => id),
  });
}

function settingsOf(uri: vscode.Uri, text: string, config: TeamConfig, isStale: boolean): TeamSettings {
  const folder = vscode.Uri.joinPath(resourceOf(uri), '..').path.replace(/\/?$/, '/');
  const rules = ignore({ allowRelativePaths: true }).add([...config.ignore]);
  return {
    uri,
    config,
    isStale,
    namesRoles: config.organizationRoles !== undefined || Object.keys(config.owners).length > 0,
    signature: JSON.stringify([uri.toString(), text, isStale]),
    leavesOut: ({ path }) =>
      config.ignore.length > 0 &&
      path.startsWith(folder) &&
      path !== folder &&
      rules.ignores(path.slice(folder.length)),
  };
}
