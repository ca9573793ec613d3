/** A file system of a scheme of its own, as other extensions bring them: it has no place on the disk, and no search. */
import * as vscode from 'vscode';

type Entry = Uint8Array | 'folder';

export class MemoryFiles implements vscode.FileSystemProvider, vscode.Disposable {
  readonly scheme: string;
  readonly #entries = new Map<string, Entry>([['/', 'folder']]);
  readonly #times = new Map<string, number>();
  readonly #changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly #registered: vscode.Disposable;
  #time = 1;

  readonly onDidChangeFile = this.#changed.event;

  /** @param files texts by their paths, which are there from the beginning */
  constructor(scheme: string, files: Readonly<Record<string, string>> = {}, options: { isReadonly?: boolean } = {}) {
    this.scheme = scheme;
    for (const [path, text] of Object.entries(files)) this.#put(path, new TextEncoder().encode(text));
    this.#registered = vscode.workspace.registerFileSystemProvider(scheme, this, {
      isCaseSensitive: true,
      isReadonly: options.isReadonly === true,
    });
  }

  dispose(): void {
    this.#registered.dispose();
    this.#changed.dispose();
  }

  uri(path: string): vscode.Uri {
    return vscode.Uri.from({ scheme: this.scheme, path });
  }

  /** What a file holds; undefined where there is none. */
  text(path: string): string | undefined {
    const entry = this.#entries.get(path);
    return entry instanceof Uint8Array ? new TextDecoder().decode(entry) : undefined;
  }

  watch = (): vscode.Disposable => ({ dispose: () => undefined });

  stat({ path }: vscode.Uri): vscode.FileStat {
    const entry = this.#at(path);
    const mtime = this.#times.get(path) ?? 0;
    return entry === 'folder'
      ? { type: vscode.FileType.Directory, ctime: 0, mtime, size: 0 }
      : { type: vscode.FileType.File, ctime: 0, mtime, size: entry.length };
  }

  readDirectory({ path }: vscode.Uri): [string, vscode.FileType][] {
    const inside = path.endsWith('/') ? path : `${path}/`;
    return [...this.#entries].flatMap(([name, entry]): [string, vscode.FileType][] => {
      const rest = name.startsWith(inside) ? name.slice(inside.length) : '';
      if (rest === '' || rest.includes('/')) return [];
      return [[rest, entry === 'folder' ? vscode.FileType.Directory : vscode.FileType.File]];
    });
  }

  readFile({ path }: vscode.Uri): Uint8Array {
    const entry = this.#at(path);
    if (entry === 'folder') throw vscode.FileSystemError.FileIsADirectory(path);
    return entry;
  }

  createDirectory({ path }: vscode.Uri): void {
    this.#entries.set(path, 'folder');
  }

  writeFile({ path }: vscode.Uri, content: Uint8Array): void {
    this.#put(path, content);
    this.#changed.fire([{ type: vscode.FileChangeType.Changed, uri: this.uri(path) }]);
  }

  delete({ path }: vscode.Uri): void {
    this.#entries.delete(path);
    this.#changed.fire([{ type: vscode.FileChangeType.Deleted, uri: this.uri(path) }]);
  }

  rename(from: vscode.Uri, to: vscode.Uri): void {
    this.#put(to.path, this.readFile(from));
    this.#entries.delete(from.path);
  }

  #at(path: string): Entry {
    const entry = this.#entries.get(path);
    if (entry === undefined) throw vscode.FileSystemError.FileNotFound(path);
    return entry;
  }

  #put(path: string, content: Uint8Array): void {
    const parts = path.split('/').slice(0, -1);
    parts.forEach((_, at) => this.#entries.set(parts.slice(0, at + 1).join('/') || '/', 'folder'));
    this.#entries.set(path, content);
    this.#times.set(path, this.#time++);
  }
}
