import { existsSync, statSync } from 'node:fs';
import path from 'node:path';

/** The folder above one that may still say something of it: what lies above the one that holds `.git` is somebody else's. */
export function folderAbove(folder: string): string | undefined {
  const above = path.dirname(folder);
  return above === folder || existsSync(path.join(folder, '.git')) ? undefined : above;
}

/**
 * Looks for a file in a folder and in those above it, as far as {@link folderAbove} goes. What it found is remembered.
 * @param name relative to each of the folders: `.role-lens/config.yaml`
 * @returns a function from the absolute path of a folder to that of the nearest such file
 */
export function createNearestAbove(name: string): (folder: string) => string | undefined {
  const known = new Map<string, string | undefined>();
  const find = (folder: string): string | undefined => {
    if (known.has(folder)) return known.get(folder);
    const file = path.join(folder, name);
    const above = folderAbove(folder);
    const found = isFile(file) ? file : above === undefined ? undefined : find(above);
    known.set(folder, found);
    return found;
  };
  return find;
}

function isFile(file: string): boolean {
  try {
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
