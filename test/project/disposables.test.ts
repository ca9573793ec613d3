import assert from 'node:assert/strict';
import path from 'node:path';
import { runInNewContext } from 'node:vm';
import { build } from 'esbuild';
import { before, describe, it } from 'mocha';
import { bundles } from '../../tools/build/bundles.ts';
import { root } from '../../tools/host/paths.ts';

/** What VS Code gives out that somebody has to dispose of: what it is, and how often it is there. */
class Living {
  readonly #counts = new Map<string, number>();

  hold(what: string): { dispose: () => void } {
    this.#add(what, 1);
    let isThere = true;
    return {
      dispose: () => {
        if (isThere) this.#add(what, -1);
        isThere = false;
      },
    };
  }

  get count(): number {
    return [...this.#counts.values()].reduce((sum, count) => sum + count, 0);
  }

  get names(): string[] {
    return [...this.#counts].flatMap(([what, count]) => (count > 0 ? `${what} × ${count}` : []));
  }

  #add(what: string, more: number): void {
    this.#counts.set(what, (this.#counts.get(what) ?? 0) + more);
  }
}

type Known = Readonly<Record<string, unknown>>;
/** Names of what gives out something to dispose of: `createTreeView`, `registerCommand`, `onDidChangeTextDocument`. */
const GIVES = /^(?:create|register|on[A-Z])/;

/** Can be called, and made new. */
function NOTHING(): undefined {
  return undefined;
}

/** Something of VS Code's that knows a few things, and for the rest says nothing, or gives out something to dispose of. */
function standIn(living: Living, name: string, known: Known = {}): object {
  const parts = new Map<PropertyKey, unknown>(Object.entries(known));
  return new Proxy(NOTHING, {
    get(_, key) {
      if (parts.has(key)) return parts.get(key);
      if (typeof key === 'symbol' || key === 'then') return undefined;
      const part = GIVES.test(key)
        ? (): object => standIn(living, `${name}.${key}()`, living.hold(`${name}.${key}`))
        : standIn(living, `${name}.${key}`);
      parts.set(key, part);
      return part;
    },
    set: (_, key, value) => parts.set(key, value) !== undefined,
    apply: () => undefined,
    construct: () => standIn(living, `new ${name}`),
  });
}

interface TreeProvider {
  getChildren(): unknown;
}

/** What a user can use of an extension. */
interface Used {
  readonly trees: TreeProvider[];
  readonly commands: Map<string, (...args: unknown[]) => unknown>;
}

/** As much of VS Code as it takes to start in a window with nothing in it. */
function fakeVSCode(living: Living, used: Used): object {
  class EventEmitter {
    readonly #own = living.hold('EventEmitter');
    readonly #listeners = new Map<(value: unknown) => void, { dispose: () => void }>();
    event = (listener: (value: unknown) => void): object => {
      const held = living.hold('EventEmitter.event');
      this.#listeners.set(listener, held);
      return {
        dispose: () => {
          this.#listeners.delete(listener);
          held.dispose();
        },
      };
    };
    fire = (value: unknown): void => {
      for (const listener of [...this.#listeners.keys()]) listener(value);
    };
    dispose = (): void => {
      for (const held of [this.#own, ...this.#listeners.values()]) held.dispose();
    };
  }
  class Disposable {
    static from(...all: { dispose(): void }[]): { dispose(): void } {
      return {
        dispose: () => {
          for (const it of all) it.dispose();
        },
      };
    }
  }
  class Uri {
    readonly path: string;
    constructor(given: string) {
      this.path = given;
    }
    static file = (given: string): Uri => new Uri(given);
    static parse = (given: string): Uri => new Uri(given);
    static joinPath = ({ path: base }: Uri, ...names: string[]): Uri => new Uri(path.posix.join(base, ...names));
  }
  const configuration = { get: () => undefined, inspect: () => undefined };
  return standIn(living, 'vscode', {
    EventEmitter,
    Disposable,
    Uri,
    ExtensionMode: { Production: 1, Development: 2, Test: 3 },
    workspace: standIn(living, 'workspace', {
      getConfiguration: () => configuration,
      textDocuments: [],
      workspaceFolders: undefined,
    }),
    window: standIn(living, 'window', {
      visibleTextEditors: [],
      activeTextEditor: undefined,
      createTreeView(id: string, { treeDataProvider }: { readonly treeDataProvider: TreeProvider }) {
        used.trees.push(treeDataProvider);
        return standIn(living, `tree ${id}`, living.hold(`tree ${id}`));
      },
    }),
    commands: standIn(living, 'commands', {
      registerCommand(id: string, run: (...args: unknown[]) => unknown) {
        const { dispose } = living.hold(`command ${id}`);
        used.commands.set(id, run);
        return { dispose };
      },
      executeCommand: (id: string, ...args: unknown[]): unknown => used.commands.get(id)?.(...args),
    }),
    env: { language: 'en' },
    extensions: standIn(living, 'extensions', { all: [] }),
    lm: standIn(living, 'lm'),
  });
}

/** Done when what needs no clock and no disk has had its turns. */
async function someTurns(): Promise<void> {
  for (let turn = 0; turn < 50; turn++) await new Promise((resolve) => setImmediate(resolve));
}

/** The same as a module: bundles copy what a module has by its names. */
function plain(vscode: object, code: string): object {
  const names = new Set([...code.matchAll(/\bvscode\d*\.(\w+)/g)].map(([, name]) => name!));
  return Object.fromEntries([...names].map((name) => [name, Reflect.get(vscode, name) as unknown]));
}

describe('Everything that the extension takes from VS Code', function () {
  this.timeout(60_000);
  let shell: string;
  let whole: string;
  before(async () => {
    const code = async (outfile: string): Promise<string> => {
      const options = bundles(true).find((it) => it.outfile === outfile)!;
      const { outputFiles } = await build({ ...options, minify: false, sourcemap: false, write: false });
      return outputFiles[0]!.text;
    };
    [shell, whole] = await Promise.all([code('dist/extension.cjs'), code('dist/web/extension.js')]);
  });

  /** Starts the extension. */
  const start = (): { readonly living: Living; readonly used: Used; readonly end: () => void } => {
    const living = new Living();
    const used: Used = { trees: [], commands: new Map() };
    const vscode = plain(fakeVSCode(living, used), shell + whole);
    const load = (text: string): Record<string, unknown> => {
      const module = { exports: {} };
      const context = { setTimeout, clearTimeout, setImmediate, MessageChannel, TextDecoder, TextEncoder, performance };
      runInNewContext(text, { ...context, AbortController, crypto, console, module, exports: module.exports, require });
      return module.exports;
    };
    const loadCode = (): object => ({ exports: load(whole), found: undefined, keep: () => Promise.resolve() });
    const require = (name: string): unknown => {
      if (name === 'vscode') return vscode;
      return name === './code-cache.cjs' ? { loadCode } : process.getBuiltinModule(name);
    };
    const { Uri } = vscode as { Uri: new (given: string) => unknown };
    const subscriptions: { dispose(): unknown }[] = [];
    const memory = { get: () => undefined, update: () => undefined };
    (load(shell).activate as (context: unknown) => void)({
      subscriptions,
      extension: { packageJSON: { version: '0' } },
      extensionPath: root,
      extensionUri: new Uri('/extension'),
      globalStorageUri: new Uri('/storage'),
      extensionMode: 1,
      globalState: memory,
      workspaceState: memory,
    });
    const end = (): void => {
      for (const it of subscriptions.toReversed()) it.dispose();
    };
    return { living, used, end };
  };

  it('is given back when the extension ends, counted', () => {
    const { living, end } = start();
    assert.ok(living.count > 100, String(living.count));
    end();
    assert.deepEqual(living.names, []);
  });

  it('is given back after every view was shown and every command was run, which bring more of it', async () => {
    const { living, used, end } = start();
    const before = living.count;
    for (const tree of used.trees) await tree.getChildren();
    for (const run of [...used.commands.values()]) {
      // There is nothing to work with in this window: a command may say so, fail, or wait for an answer.
      await Promise.race([Promise.allSettled([Promise.resolve().then(() => run())]), someTurns()]);
    }
    assert.ok(living.count > before + 10, `${before}, ${living.count}`);
    end();
    await someTurns();
    // Questions are open until they are answered, and pages until VS Code brings them back in the next window.
    const open = /^window\.create(?:QuickPick|WebviewPanel)/;
    assert.deepEqual(
      living.names.filter((what) => !open.test(what)),
      [],
    );
  });
});
