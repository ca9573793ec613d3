/** Where packs of a team lie: the user's own, those that settings name, and the `.role-lens` folders from the workspace folder to a document. */
import * as vscode from 'vscode';
import type { PackPlace } from '../../core/packs.ts';
import { SETTINGS } from '../ids.ts';
import type { Log } from './log.ts';

/** A place with packs, see {@link PackPlace}. */
export interface FoundPlace {
  readonly layer: PackPlace['layer'];
  /** What the packs of the place import lies below it. */
  readonly root: vscode.Uri;
  readonly files: readonly vscode.Uri[];
}

/** Finds the places that count for a resource. */
export interface PackSource {
  /** The same for all resources that the same places count for. */
  keyOf(resource?: vscode.Uri): string;
  /** From the place that gives way to the one that wins; none where there is no pack. */
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

export const PACK_FOLDER = '.role-lens';
const PACK = /\.(?:ya?ml|json)$/i;
/** Holds settings, and no knowledge. */
const CONFIGURATION = /^config\.(?:ya?ml|json)$/i;
/** Several files are often written together. */
const QUIET_MS = 30;
/** A folder of more levels is none that people made. */
const MOST_LEVELS = 64;

/** Whether a document is one of the packs that lie in a `.role-lens` folder. */
export function isPack({ path }: vscode.Uri): boolean {
  const names = path.split('/');
  return isPackName(names.at(-1)!) && names.at(-2) === PACK_FOLDER;
}

function isPackName(name: string): boolean {
  return PACK.test(name) && !CONFIGURATION.test(name);
}

export class PackPlaces implements PackSource, vscode.Disposable {
  readonly #log: Log;
  /** Where the user's own packs lie; it need not be there. */
  readonly userFolder: vscode.Uri;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #found = new vscode.EventEmitter<void>();
  readonly #subscriptions: vscode.Disposable;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Watchers of places outside of the workspace, by their addresses. */
  readonly #outside = new Map<string, vscode.Disposable>();

  readonly onDidChange = this.#changed.event;
  /** There is a pack. */
  readonly onDidFind = this.#found.event;

  constructor(log: Log, userFolder: vscode.Uri) {
    this.#log = log;
    this.userFolder = userFolder;
    const watcher = vscode.workspace.createFileSystemWatcher(`**/${PACK_FOLDER}/**`);
    const changed = (): void => this.#fireSoon();
    this.#subscriptions = vscode.Disposable.from(
      this.#changed,
      this.#found,
      watcher,
      watcher.onDidCreate(changed),
      watcher.onDidChange(changed),
      watcher.onDidDelete(changed),
      // A watcher may be late.
      vscode.workspace.onDidSaveTextDocument(({ uri }) => {
        if (PACK.test(uri.path)) changed();
      }),
      vscode.workspace.onDidChangeWorkspaceFolders(changed),
      vscode.workspace.onDidGrantWorkspaceTrust(changed),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration(`${SETTINGS.section}.${SETTINGS.packs}`)) changed();
      }),
    );
    this.#watchOutside(userFolder);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#subscriptions.dispose();
    for (const watcher of this.#outside.values()) watcher.dispose();
  }

  keyOf(resource?: vscode.Uri): string {
    const folder = workspaceFolderOf(resource);
    return folder ? foldersDownTo(folder.uri, resource).at(-1)!.toString() : '';
  }

  async of(resource?: vscode.Uri): Promise<readonly FoundPlace[]> {
    const folder = workspaceFolderOf(resource);
    const folders = folder ? foldersDownTo(folder.uri, resource) : [];
    const [user, named, own] = await Promise.all([
      this.#packsIn('user', this.userFolder, this.userFolder),
      this.#named(folder),
      Promise.all(folders.map((uri) => this.#packsIn('folder', vscode.Uri.joinPath(uri, PACK_FOLDER), uri))),
    ]);
    const found = [user, ...named, ...own].filter(({ files }) => files.length > 0);
    if (found.length > 0) this.#found.fire();
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
        if (!PACK.test(uri.path)) return this.#packsIn('settings', uri, uri);
        return { layer: 'settings', root: vscode.Uri.joinPath(uri, '..'), files: [uri] };
      }),
    );
    return places.filter((place) => place !== undefined);
  }

  /** @param root what the packs import lies below it */
  async #packsIn(layer: FoundPlace['layer'], folder: vscode.Uri, root: vscode.Uri): Promise<FoundPlace> {
    try {
      const entries = await vscode.workspace.fs.readDirectory(folder);
      const names = entries.filter(([name, type]) => (type & vscode.FileType.File) !== 0 && isPackName(name));
      return { layer, root, files: names.map(([name]) => vscode.Uri.joinPath(folder, name)) };
    } catch {
      // Mostly there is no such folder.
      return { layer, root, files: [] };
    }
  }

  #watchOutside(uri: vscode.Uri): void {
    const key = uri.toString();
    if (this.#outside.has(key) || vscode.workspace.getWorkspaceFolder(uri)) return;
    const pattern = PACK.test(uri.path)
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
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#changed.fire(), QUIET_MS);
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
  const inside = resource?.path.startsWith(`${folder.path.replace(/\/$/, '')}/`)
    ? resource.path
        .slice(folder.path.replace(/\/$/, '').length + 1)
        .split('/')
        .slice(0, -1)
    : [];
  const names = inside.slice(0, MOST_LEVELS);
  return [folder, ...names.map((_, at) => vscode.Uri.joinPath(folder, ...names.slice(0, at + 1)))];
}

/** An address that a setting means: a path from the root of a disk, or from the workspace folder. */
function uriOf(written: string, folder: vscode.WorkspaceFolder | undefined): vscode.Uri | undefined {
  if (/^(?:[a-z]:)?[/\\]/i.test(written)) return vscode.Uri.file(written);
  return folder && vscode.Uri.joinPath(folder.uri, written.replaceAll('\\', '/'));
}

/** A workspace that is not trusted may name nothing that lies outside of it. */
function isAllowed(uri: vscode.Uri, folder: vscode.WorkspaceFolder | undefined): boolean {
  if (vscode.workspace.isTrusted) return true;
  return folder !== undefined && uri.path.startsWith(`${folder.uri.path.replace(/\/$/, '')}/`);
}
