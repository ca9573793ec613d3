/** What tells files of equal names apart: the shortest part of their folders. */

/**
 * For each path whose file name another has as well, the folder to show beside it: the nearest one that no other of them has at the same
 * place, or all of its folders where none alone does.
 */
export function foldersApart(paths: readonly string[]): ReadonlyMap<string, string> {
  const byName = new Map<string, Set<string>>();
  for (const path of paths) {
    const name = path.slice(path.lastIndexOf('/') + 1);
    const same = byName.get(name);
    if (same) same.add(path);
    else byName.set(name, new Set([path]));
  }
  const apart = new Map<string, string>();
  for (const same of byName.values()) {
    if (same.size < 2) continue;
    const levels = countsByLevel([...same]);
    for (const path of same) {
      const folders = foldersOf(path);
      const nearest = folders.find((folder, level) => levels[level]?.get(folder) === 1);
      apart.set(path, nearest ?? [...folders].reverse().join('/'));
    }
  }
  return apart;
}

/** The folders of a path, the nearest first. */
function foldersOf(path: string): string[] {
  return path.split('/').slice(0, -1).reverse();
}

/** How many paths have a folder, by how far from the file it stands. */
function countsByLevel(paths: readonly string[]): Map<string, number>[] {
  const levels: Map<string, number>[] = [];
  for (const path of paths) {
    for (const [level, folder] of foldersOf(path).entries()) {
      const counts = (levels[level] ??= new Map());
      counts.set(folder, (counts.get(folder) ?? 0) + 1);
    }
  }
  return levels;
}
