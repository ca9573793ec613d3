/** Packs of a team as files in memory, for tests. */
import type { CheckedPack, PackFile, PackPlace, TeamKnowledge } from '../../src/core/packs.ts';
import { loadPacks } from '../../src/core/pack/team/load-packs.ts';
import { teamKnowledge } from '../../src/core/pack/team/team-knowledge.ts';
import { shipped } from './built-in.ts';

/** The knowledge of files by their paths. Those of `/user/` are the user's, the others stand in a folder each. */
export async function knowledgeOf(
  files: Readonly<Record<string, string>>,
  places: readonly PackPlace[] = placesOf(Object.keys(files)),
): Promise<TeamKnowledge> {
  const readFile = (path: string): Promise<PackFile> =>
    Promise.resolve(Object.hasOwn(files, path) ? { text: files[path]! } : { problem: 'missing' });
  return teamKnowledge(shipped, await loadPacks(places, { readFile }));
}

/** The knowledge of one pack without its first line. */
export async function knowledgeWith(text: string): Promise<TeamKnowledge> {
  return knowledgeOf({ '/team/.role-lens/ours.yaml': `pack: ours\n${text}` });
}

function placesOf(paths: readonly string[]): PackPlace[] {
  const folders = [...new Set(paths.map((path) => path.slice(0, path.lastIndexOf('/'))))];
  const order = { user: 0, settings: 1, folder: 2 };
  return folders
    .map((folder): PackPlace => {
      const layer = folder.startsWith('/user') ? 'user' : folder.startsWith('/settings') ? 'settings' : 'folder';
      const files = paths.filter((path) => path.slice(0, path.lastIndexOf('/')) === folder);
      return { layer, root: folder.replace(/\/\.role-lens$/, ''), files };
    })
    .sort((a, b) => order[a.layer] - order[b.layer] || a.root.length - b.root.length);
}

/** What is wrong with packs: the file where there are several, the code and the words it stands at. */
export function said({ packs }: { readonly packs: readonly CheckedPack[] }): string[] {
  return packs.flatMap(({ path, reading, problems }) =>
    problems.map(({ code, range }) => {
      const file = packs.length > 1 ? `${path.slice(path.lastIndexOf('/') + 1)} ` : '';
      return `${file}${code}: ${reading.text.slice(range.start, range.end)}`;
    }),
  );
}
