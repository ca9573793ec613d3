import path from 'node:path';
import type { CheckedDraft } from './report.ts';

/**
 * The name of a draft as a build host knows it: relative to the folder that the host copied the repository to, which need not be the
 * working folder.
 * @param root that folder, as GitHub Actions and GitLab CI name it; undefined elsewhere
 */
export function hostPath({ name, file }: Pick<CheckedDraft, 'name' | 'file'>, root: string | undefined): string {
  if (root === undefined || root === '') return name;
  const relative = path.relative(root, file);
  const isInside = !path.isAbsolute(relative) && relative.split(path.sep)[0] !== '..';
  return isInside ? relative.split(path.sep).join('/') : name;
}
