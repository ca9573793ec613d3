/** Where packs of a team lie: the user's own, those that settings name, and the `.role-lens` folders from the workspace folder to a document. */
import * as vscode from 'vscode';
import type { PackPlace } from '../../core/packs.ts';
import { hasPackEnding, isPackName, TEAM_CONFIG, TEAM_FOLDER } from '../../core/plain.ts';
import { SETTINGS } from '../ids.ts';
import type { Log } from './log.ts';

/** A place with packs, see {@link PackPlace}. */
export interface FoundPlace {
  readonly layer: PackPlace['layer'];
  /** What the packs of the place import lies below it. */
  readonly root: vscode.Uri;
  readonly files: readonly vscode.Uri[];
  /** What the team has set for the drafts of the folder. */
  readonly config?: vscode.Uri;
}

/** Finds the places that count for a resource. */
export interface PackSource {
  /** The same for all resources that the same places count for. */
  keyOf(resource?: vscode.Uri): string;
  /** From the place that gives way to the one that wins; none where there is nothing of a team. */
  of(resource?: vscode.Uri): Promise<readonly FoundPlace[]>;
  /** Packs were written, or others count. */
  readonly onDidChange: vscode.Event<void>;
}

/** For an engine that knows nothing but the built-in pack. */
export const NO_PACKS: PackSource = {
  keyOf: () => '',
  of: () => Promise.resolve([]),
  onDidChange: () => ({ dispose: () => undefined }),
};

/** Several files are often written together. */
const QUIET_MS = 30;
/** A folder of more levels is none that people made. */
const MOST_LEVELS = 64;

/** What a team writes counts in the folder that its own folder lies in: a resource of that, for a file of a team. */
export function resourceOf(uri: vscode.Uri): vscode.Uri {
  return isOfTeam(uri) ? vscode.Uri.joinPath(uri, '..', '..', '-') : uri;
}

/** Whether a document is one of the packs that lie in a `.role-lens` folder. */
export function isPack(uri: vscode.Uri): boolean {
  return isOfTeam(uri) && !isTeamConfig(uri);
}

/** Whether a document holds what a team has set. */
export function isTeamConfig({ path }: vscode.Uri): boolean {
  return path.endsWith(`/${TEAM_FOLDER}/${TEAM_CONFIG}`);
}

/** Whether a document is a pack in a `.role-lens` folder, or what is set there. */
export function isOfTeam(uri: vscode.Uri): boolean {
  const names = uri.path.split('/');
  return names.at(-2) === TEAM_FOLDER && (isPackName(names.at(-1)!) || isTeamConfig(uri));
}

/** The file that counts of several places: the nearest. */
export function configIn(places: readonly FoundPlace[]): vscode.Uri | undefined {
  return places.findLast(({ config }) => config)?.config;
}

export class PackPlaces implements PackSource, vscode.Disposable {
  readonly #log: Log;
  /** Where the user's own packs lie; it need not be there. */
  readonly userFolder: vscode.Uri;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #found = new vscode.EventEmitter<void>();
  #listening: vscode.Disposable | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #hasFound = false;
  /** Looks into folders that are under way, by their addresses. */
  readonly #looking = new Map<string, Promise<readonly string[]>>();
  /** Watchers of places outside of the workspace, by their addresses. */
  readonly #outside = new Map<string, vscode.Disposable>();

  readonly onDidChange = this.#changed.event;
  /** There is something of a team. */
  readonly onDidFind = this.#found.event;

  constructor(log: Log, userFolder: vscode.Uri) {
    this.#log = log;
    this.userFolder = userFolder;
  }

  /** Begins when somebody asks for places: until then nothing can be out of date, and a window starts without it. */
  #listen(): vscode.Disposable {
    const watcher = vscode.workspace.createFileSystemWatcher(`**/${TEAM_FOLDER}/**`);
    const changed = (): void => this.#fireSoon();
    this.#watchOutside(this.userFolder);
    return vscode.Disposable.from(
      watcher,
      watcher.onDidCreate(changed),
      watcher.onDidChange(changed),
      watcher.onDidDelete(changed),
      // A watcher may be late. What a pack imports may lie beside its folder.
      vscode.workspace.onDidSaveTextDocument(({ uri }) => {
        if (isOfTeam(uri) || (this.#hasFound && hasPackEnding(uri.path))) changed();
      }),
      vscode.workspace.onDidChangeWorkspaceFolders(changed),
      vscode.workspace.onDidGrantWorkspaceTrust(changed),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration(`${SETTINGS.section}.${SETTINGS.packs}`)) changed();
      }),
    );
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#listening?.dispose();
    this.#changed.dispose();
    this.#found.dispose();
    for (const watcher of this.#outside.values()) watcher.dispose();
  }

  keyOf(resource?: vscode.Uri): string {
    const folder = workspaceFolderOf(resource);
    return folder ? [folder.uri.toString(), ...namesDownTo(folder.uri, resource)].join('/') : '';
  }

  async of(resource?: vscode.Uri): Promise<readonly FoundPlace[]> {
    this.#listening ??= this.#listen();
    const folder = workspaceFolderOf(resource);
    const folders = folder ? foldersDownTo(folder.uri, resource) : [];
    const [user, named, own] = await Promise.all([
      this.#packsIn('user', this.userFolder, this.userFolder),
      this.#named(folder),
      Promise.all(folders.map((uri) => this.#packsIn('folder', vscode.Uri.joinPath(uri, TEAM_FOLDER), uri))),
    ]);
    const found = [user, ...named, ...own].filter(({ files, config }) => files.length > 0 || config);
    if (found.length > 0) {
      this.#hasFound = true;
      this.#found.fire();
    }
    return found;
  }

  /** What the setting names: files, and folders with packs. */
  async #named(folder: vscode.WorkspaceFolder | undefined): Promise<FoundPlace[]> {
    const setting = vscode.workspace.getConfiguration(SETTINGS.section, folder).get<unknown>(SETTINGS.packs);
    const paths = Array.isArray(setting)
      ? setting.filter((it): it is string => typeof it === 'string' && it !== '')
      : [];
    const places = await Promise.all(
      paths.map(async (written): Promise<FoundPlace | undefined> => {
        const uri = uriOf(written, folder);
        if (!uri || !isAllowed(uri, folder)) {
          this.#log.warn(
            `The pack ${written} of the settings is not read: only what lies in the folder is, until the workspace is trusted`,
          );
          return undefined;
        }
        this.#watchOutside(uri);
        if (!hasPackEnding(uri.path)) return this.#packsIn('settings', uri, uri);
        return { layer: 'settings', root: vscode.Uri.joinPath(uri, '..'), files: [uri] };
      }),
    );
    return places.filter((place) => place !== undefined);
  }

  /** @param root what the packs import lies below it */
  async #packsIn(layer: FoundPlace['layer'], folder: vscode.Uri, root: vscode.Uri): Promise<FoundPlace> {
    const names = await this.#namesIn(folder);
    const uriOf = (name: string): vscode.Uri => vscode.Uri.joinPath(folder, name);
    const config = layer === 'folder' && names.includes(TEAM_CONFIG) ? { config: uriOf(TEAM_CONFIG) } : {};
    return { layer, root, files: names.filter(isPackName).map(uriOf), ...config };
  }

  /** The names of the files in a folder. Many documents are often asked for at a time: each folder is looked into once for all of them. */
  #namesIn(folder: vscode.Uri): Promise<readonly string[]> {
    const key = folder.toString();
    const looking = this.#looking.get(key) ?? filesIn(folder).finally(() => this.#looking.delete(key));
    this.#looking.set(key, looking);
    return looking;
  }

  #watchOutside(uri: vscode.Uri): void {
    const key = uri.toString();
    if (this.#outside.has(key) || vscode.workspace.getWorkspaceFolder(uri)) return;
    const pattern = hasPackEnding(uri.path)
      ? new vscode.RelativePattern(vscode.Uri.joinPath(uri, '..'), uri.path.split('/').at(-1)!)
      : new vscode.RelativePattern(uri, '**');
    const watcher = vscode.workspace.createFileSystemWatcher(pattern);
    const changed = (): void => this.#fireSoon();
    this.#outside.set(
      key,
      vscode.Disposable.from(
        watcher,
        watcher.onDidCreate(changed),
        watcher.onDidChange(changed),
        watcher.onDidDelete(changed),
      ),
    );
  }

  #fireSoon(): void {
    // A look that has begun may miss what happened.
    this.#looking.clear();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#changed.fire(), QUIET_MS);
  }
}

async function filesIn(folder: vscode.Uri): Promise<readonly string[]> {
  try {
    const entries = await vscode.workspace.fs.readDirectory(folder);
    return entries.flatMap(([name, type]) => ((type & vscode.FileType.File) !== 0 ? name : []));
  } catch {
    // Mostly there is no such folder.
    return [];
  }
}

/** The folder that a resource lies in; the first where it lies in none and has no place of its own either. */
function workspaceFolderOf(resource: vscode.Uri | undefined): vscode.WorkspaceFolder | undefined {
  const own = resource && vscode.workspace.getWorkspaceFolder(resource);
  if (own) return own;
  const hasPlace = resource !== undefined && resource.scheme !== 'untitled' && !resource.scheme.startsWith('vscode');
  return hasPlace ? undefined : vscode.workspace.workspaceFolders?.[0];
}

/** A folder and those in it on the way to a resource, the resource itself left out. */
function foldersDownTo(folder: vscode.Uri, resource: vscode.Uri | undefined): vscode.Uri[] {
  const names = namesDownTo(folder, resource);
  return [folder, ...names.map((_, at) => vscode.Uri.joinPath(folder, ...names.slice(0, at + 1)))];
}

/** The names of the folders between a folder and a resource in it. */
function namesDownTo({ path }: vscode.Uri, resource: vscode.Uri | undefined): string[] {
  const inside = path.endsWith('/') ? path : `${path}/`;
  if (!resource?.path.startsWith(inside)) return [];
  return resource.path.slice(inside.length).split('/').slice(0, -1).slice(0, MOST_LEVELS);
}

/** An address that a setting means: a path from the root of a disk, or from the workspace folder. `..` is none of its names. */
function uriOf(written: string, folder: vscode.WorkspaceFolder | undefined): vscode.Uri | undefined {
  if (/^(?:[a-z]:)?[/\\]/i.test(written)) return vscode.Uri.joinPath(vscode.Uri.file(written), '.');
  return folder && vscode.Uri.joinPath(folder.uri, written.replaceAll('\\', '/'));
}

/** A workspace that is not trusted may name nothing that lies outside of it. */
function isAllowed(uri: vscode.Uri, folder: vscode.WorkspaceFolder | undefined): boolean {
  if (vscode.workspace.isTrusted) return true;
  if (uri.scheme !== folder?.uri.scheme || uri.authority !== folder.uri.authority) return false;
  return uri.path.startsWith(`${folder.uri.path.replace(/\/$/, '')}/`);
}
