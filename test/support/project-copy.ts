/** A copy of the project, to be built and changed without touching this one. */
import { cpSync, mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { temporaryFolder } from '../../tools/host/cleanup.ts';
import { root } from '../../tools/host/paths.ts';

/** What a clone does not have. */
const NOT_COPIED = new Set(['.cache', '.git', '.vscode-test', 'coverage', 'dist', 'node_modules', 'role-lens.vsix']);

export interface ProjectCopy {
  readonly path: string;
  readonly remove: () => void;
}

/**
 * Copies the sources into a temporary folder, which uses the dependencies of this project.
 * @param folder a path below the temporary folder: two copies may lie at places of different depth
 */
export function copyProject(folder: string): ProjectCopy {
  const temporary = temporaryFolder('copy');
  const copy = path.join(temporary.path, folder);
  mkdirSync(copy, { recursive: true });
  cpSync(root, copy, { recursive: true, filter: (source) => !NOT_COPIED.has(path.relative(root, source)) });
  symlinkSync(path.join(root, 'node_modules'), path.join(copy, 'node_modules'), 'junction');
  return { path: copy, remove: temporary.remove };
}
