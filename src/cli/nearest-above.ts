import { statSync } from 'node:fs';
import path from 'node:path';

/**
 * Looks for a file in a folder and in those above it, up to the root of the file system. What it found is remembered.
 * @param name relative to each of the folders: `.role-lens/config.yaml`
 * @returns a function from the absolute path of a folder to that of the nearest such file
 */
export function createNearestAbove(name: string): (folder: string) => string | undefined {
  const known = new Map<string, string | undefined>();
  const find = (folder: string): string | undefined => {
    if (known.has(folder)) return known.get(folder);
    const file = path.join(folder, name);
    const above = path.dirname(folder);
    const found = isFile(file) ? file : above === folder ? undefined : find(above);
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
