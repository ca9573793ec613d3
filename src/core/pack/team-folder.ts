/** Where a team keeps its packs and what it has set. */

/** The folder, beside its drafts or above them. */
export const TEAM_FOLDER = '.role-lens';

/** The name of the file in it that holds what it has set. */
export const TEAM_CONFIG = 'config.yaml';

const PACK = /\.(?:ya?ml|json)$/i;
/** Holds settings, and no knowledge. */
const CONFIGURATION = /^config\.(?:ya?ml|json)$/i;

/** Whether a file may be a pack, by the ending of its path. */
export function hasPackEnding(path: string): boolean {
  return PACK.test(path);
}

/** Whether a file in the folder is a pack, by its name. */
export function isPackName(name: string): boolean {
  return hasPackEnding(name) && !CONFIGURATION.test(name);
}
