/**
 * Finds out in which order packs are laid over each other, and reads what they import. The order of two packs follows from their layers,
 * their folders and their imports, and never from where something stands in a file.
 */
import type { Layer } from './origins.ts';
import type { OwnPackProblemCode, PackProblem } from './pack-problem.ts';
import { readPack, reportInto, type PackReading } from './read-pack.ts';
import type { TeamPack } from './team-pack.ts';

/** Why a file cannot be read. */
export type FileProblem = 'missing' | 'not-utf8' | 'unreadable';
export type PackFile = { readonly text: string } | { readonly problem: FileProblem };

/** Files of one place: the user's folder, a path of the settings, one `.role-lens` folder. */
export interface PackPlace {
  readonly layer: Exclude<Layer, 'built-in'>;
  /** Absolute, with `/`: imports may not leave it. */
  readonly root: string;
  /** Absolute paths with `/`, in any order. */
  readonly files: readonly string[];
}

/** How files are read, whatever the system. */
export interface PackFiles {
  /** @param path absolute, with `/`. Never fails: what is wrong is an answer. */
  readFile(path: string): Promise<PackFile>;
}

/** Files that one pack may build on, with those that these build on. */
const MAX_FILES = 200;

/**
 * Reads packs and whatever they import, each file once, at its first place.
 * @param places from the one that gives way to the one that wins: user, settings, then folders from the outermost to the nearest
 * @returns in the order in which they are laid over each other: places as given; in a place by path, but each behind what it imports
 */
export async function loadPacks(places: readonly PackPlace[], files: PackFiles): Promise<TeamPack[]> {
  const loader = new Loader(files);
  for (const place of places) {
    for (const path of [...place.files].sort()) await loader.load(path, place, []);
  }
  return loader.found();
}

interface Loaded {
  readonly path: string;
  readonly place: PackPlace;
  readonly reading: PackReading;
  readonly problems: PackProblem[];
  readonly imports: Loaded[];
}

const NO_TEXT: PackFile = { text: '' };

class Loader {
  readonly #files: PackFiles;
  readonly #byPath = new Map<string, Loaded>();
  /** Behind what they import. */
  readonly #ordered: Loaded[] = [];

  constructor(files: PackFiles) {
    this.#files = files;
  }

  /** @param trail of those that import it; @returns undefined for a file that cannot be read, unless nothing imports it */
  async load(path: string, place: PackPlace, trail: readonly string[]): Promise<Loaded | FileProblem> {
    const known = this.#byPath.get(path);
    if (known) return known;
    const file = this.#byPath.size < MAX_FILES ? await this.#files.readFile(path) : NO_TEXT;
    // What was listed and is gone by now is none; what a setting names and is not there is told.
    const isGone = 'problem' in file && file.problem === 'missing' && place.layer !== 'settings';
    if ('problem' in file && (isGone || trail.length > 0)) return file.problem;
    const reading = readPack('text' in file ? file.text : 'pack: unread');
    const loaded: Loaded = { path, place, reading, problems: [], imports: [] };
    const report = reportInto(loaded.problems, reading.text);
    if ('problem' in file) report(FILE_PROBLEMS[file.problem], { start: 0, end: 0 });
    if (file === NO_TEXT) report('too-many-imports', { start: 0, end: 0 }, String(MAX_FILES));
    this.#byPath.set(path, loaded);
    for (const { path: written, range } of reading.imports) {
      const target = within(place.root, folderOf(path), written);
      if (target === undefined) report('import-outside', range, written);
      else if (target === path || trail.includes(target)) report('import-cycle', range, written);
      else {
        const imported = await this.load(target, place, [...trail, path]);
        if (typeof imported === 'string') report(IMPORT_PROBLEMS[imported], range, written);
        else loaded.imports.push(imported);
      }
    }
    this.#ordered.push(loaded);
    return loaded;
  }

  found(): TeamPack[] {
    this.#reportSameIds();
    // What is imported comes first, so that one that is broken breaks those that build on it, and those that build on these.
    for (const { imports, reading, problems } of this.#ordered) {
      const report = reportInto(problems, reading.text);
      imports.forEach((it, at) => {
        if (hasError(it)) report('import-broken', reading.imports[at]?.range ?? { start: 0, end: 0 }, nameOf(it.path));
      });
    }
    return this.#ordered.map(({ path, place, reading, problems }) => ({ path, layer: place.layer, reading, problems }));
  }

  #reportSameIds(): void {
    const known = new Map<string, Loaded>();
    for (const pack of this.#ordered) {
      const { id } = pack.reading;
      if (id === undefined) continue;
      const key = `${pack.place.layer}/${pack.place.root}/${id}`;
      const other = known.get(key);
      if (!other) known.set(key, pack);
      else {
        for (const [one, two] of [
          [pack, other],
          [other, pack],
        ] as const) {
          reportInto(one.problems, one.reading.text)(
            'same-pack-id',
            one.reading.rangeOf(['pack']),
            id,
            nameOf(two.path),
          );
        }
      }
    }
  }
}

const FILE_PROBLEMS: Readonly<Record<FileProblem, OwnPackProblemCode>> = {
  missing: 'unreadable',
  'not-utf8': 'not-utf8',
  unreadable: 'unreadable',
};
const IMPORT_PROBLEMS: Readonly<Record<FileProblem, OwnPackProblemCode>> = {
  missing: 'import-missing',
  'not-utf8': 'not-utf8',
  unreadable: 'unreadable',
};

function hasError({ reading, problems }: Loaded): boolean {
  return [...reading.problems, ...problems].some(({ severity }) => severity === 'error');
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/'));
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** The path that is meant; undefined when it is absolute, an address, or leads out of the root. */
function within(root: string, folder: string, written: string): string | undefined {
  if (/^[/\\]|^[a-z][a-z0-9+.-]*:/i.test(written) || written.includes('\\') || written.includes('\0')) return undefined;
  const steps: string[] = [];
  for (const step of `${folder}/${written}`.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  const prefix = /^\/*/.exec(folder)![0];
  const path = prefix + steps.join('/');
  const inside = root.endsWith('/') ? root : `${root}/`;
  return path.startsWith(inside) ? path : undefined;
}
