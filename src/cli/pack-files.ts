/** Where packs of teams lie on a disk, and how they are read: `.role-lens/` in the folder of a draft and in those above it. */
import { lstatSync, readFileSync, readdirSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { isPackName, TEAM_FOLDER } from '../core/index.ts';
import type { PackFile, PackPlace } from '../core/packs.ts';
import { UsageError } from './failures.ts';
import { folderAbove } from './nearest-above.ts';
import type { Sentences } from './sentences.ts';

/** What is larger is no text that anybody wrote. */
const MAX_BYTES = 16_000_000;

/**
 * The places of packs for drafts in a folder, from the one that gives way to the one that wins.
 * @param given files and folders that were named on the command line
 */
export function packPlaces(folder: string, given: readonly string[], sentences: Sentences): PackPlace[] {
  const named = given.map((name): PackPlace => {
    const whole = path.resolve(name);
    const stats = statSync(whole, { throwIfNoEntry: false });
    if (!stats) throw new UsageError(sentences.about(name, sentences.missing));
    return stats.isDirectory()
      ? { layer: 'settings', root: slashed(whole), files: packsIn(whole) }
      : { layer: 'settings', root: slashed(path.dirname(whole)), files: [slashed(whole)] };
  });
  const own = foldersAbove(folder).map((above): PackPlace => {
    return { layer: 'folder', root: slashed(above), files: packsIn(path.join(above, TEAM_FOLDER)) };
  });
  return [...named, ...own].filter(({ files }) => files.length > 0);
}

/** The folder and those above it, the outermost first. */
function foldersAbove(folder: string): string[] {
  const above = folderAbove(folder);
  return above === undefined ? [folder] : [...foldersAbove(above), folder];
}

function packsIn(folder: string): string[] {
  try {
    const names = readdirSync(folder).filter(isPackName);
    return names.sort().map((name) => slashed(path.join(folder, name)));
  } catch {
    return [];
  }
}

function slashed(file: string): string {
  return file.split(path.sep).join('/');
}

/** Reads a pack. A link that leads out of the places, or to nothing, cannot be read. @param file absolute, with `/` */
export function readPackFrom(file: string, places: readonly PackPlace[]): PackFile {
  try {
    const real = slashed(realpathSync(file));
    const isInside = places.some(({ root }) =>
      `${real}/`.startsWith(`${slashed(realpathSync(root)).replace(/\/$/, '')}/`),
    );
    if (!isInside) return { problem: 'unreadable' };
    const stats = statSync(real);
    if (!stats.isFile() || stats.size > MAX_BYTES) return { problem: 'unreadable' };
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(real)) };
  } catch (error) {
    if (error instanceof TypeError) return { problem: 'not-utf8' };
    return { problem: lstatSync(file, { throwIfNoEntry: false }) ? 'unreadable' : 'missing' };
  }
}
