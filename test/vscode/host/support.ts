/** What the tests inside the extension host share. */
import * as vscode from 'vscode';
import type { CompiledPack, Engine } from '../../../src/core/index.ts';
import type { EngineCode, EngineLoader } from '../../../src/vscode/platform/engine-loader.ts';
import { DIAGNOSTIC_SOURCE, SETTINGS } from '../../../src/vscode/ids.ts';

/** The position of the bar in a marked text, and the text without it. */
function marked(text: string): { text: string; offset: number } {
  const offset = text.indexOf('|');
  if (offset < 0) throw new Error('the text marks no place');
  return { text: text.slice(0, offset) + text.slice(offset + 1), offset };
}

/** The files of the engine, each read once. */
const files = new Map<string, Promise<Uint8Array>>();

/**
 * The engine for tests that hold parts of the adapters themselves. What the built-in pack is made into is made once for all of them: a pack
 * is data, and an engine has nothing of whoever asks it.
 */
export const engineLoader: EngineLoader = {
  code: () => (code ??= import('../../../src/vscode/engine-bundle.ts').then(withOneEngine)),
  packs: () => import('../../../src/vscode/packs-bundle.ts'),
  data: (name) => {
    const { extensionUri } = vscode.extensions.getExtension('role-lens.role-lens')!;
    const read = async () => vscode.workspace.fs.readFile(vscode.Uri.joinPath(extensionUri, 'dist', 'data', name));
    const file = files.get(name) ?? read();
    files.set(name, file);
    return file;
  },
};

let code: Promise<EngineCode> | undefined;

/** The code of the engine, which reads a file again as the same pack and makes the same engine of it, where nobody has set owners. */
function withOneEngine(whole: EngineCode): EngineCode {
  const packs = new WeakMap<Uint8Array, CompiledPack>();
  const engines = new WeakMap<CompiledPack, Engine>();
  return {
    ...whole,
    readPackFile: (bytes, decode) => {
      const pack = packs.get(bytes) ?? whole.readPackFile(bytes, decode);
      packs.set(bytes, pack);
      return pack;
    },
    createEngine: ([pack], owners = {}) => {
      const isPlain = Object.keys(owners).length === 0;
      const engine = (isPlain ? engines.get(pack) : undefined) ?? whole.createEngine([pack], owners);
      if (isPlain) engines.set(pack, engine);
      return engine;
    },
  };
}

/** Waits until the extension is active: opening a draft starts it, but nobody waits for it then. */
export async function activate(): Promise<void> {
  await vscode.extensions.getExtension('role-lens.role-lens')!.activate();
}

/**
 * Waits until the extension is active and the window has its two folders: VS Code in a browser can begin with what it remembers of a
 * workspace, which is nothing the first time, and learns the folders from the workspace's file later.
 */
export async function activateInTwoFolders(): Promise<void> {
  await activate();
  await until(() => vscode.workspace.workspaceFolders?.length === 2);
}

/** Opens an untitled document with the cursor at the bar. */
export async function openDraft(markedText: string, language = 'markdown'): Promise<vscode.TextEditor> {
  const { text, offset } = marked(markedText);
  const editor = await openText(text, language);
  const position = editor.document.positionAt(offset);
  editor.selection = new vscode.Selection(position, position);
  return editor;
}

/** Opens an untitled document that holds a text, whatever one of its name held before. */
export async function openText(
  text: string,
  language = 'markdown',
  column?: vscode.ViewColumn,
): Promise<vscode.TextEditor> {
  const document = await vscode.workspace.openTextDocument({ language, content: text });
  const editor = await vscode.window.showTextDocument(document, column);
  if (document.getText() !== text) {
    // The name was in use before, and VS Code may bring back what it had put by of that document. What is said of that goes first.
    const whole = new vscode.Range(new vscode.Position(0, 0), document.positionAt(document.getText().length));
    await editor.edit((edit) => edit.delete(whole));
    await until(() => problems(document).length === 0);
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), text));
  }
  return editor;
}

/** What VS Code has begun takes less, however busy the machine is. */
const LATE_MS = 10_000;

/**
 * Closes every editor without saving, and waits until the documents are gone, and what was said of them: their names are given out
 * again.
 */
export async function closeAll(): Promise<void> {
  const untitled = () => vscode.workspace.textDocuments.filter(({ isUntitled, isClosed }) => isUntitled && !isClosed);
  const isSaid = (): boolean =>
    vscode.languages
      .getDiagnostics()
      .some(([{ scheme }, found]) => scheme === 'untitled' && found.some(({ source }) => source === DIAGNOSTIC_SOURCE));
  // Again when one stays: it was shown while it closed, and came back without an editor.
  do {
    // Each is brought to the front: one that lies behind a page would be asked about when all are closed.
    for (const document of untitled()) {
      await vscode.window.showTextDocument(document);
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    }
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await untilLate(() => untitled().length === 0 && !isSaid());
  } while (untitled().length > 0 || isSaid());
}

/** Waits until a condition holds, or so long that it will not by itself any more. */
export async function untilLate(condition: () => boolean): Promise<void> {
  let isLate = false;
  const timer = setTimeout(() => (isLate = true), LATE_MS);
  await until(() => isLate || condition());
  clearTimeout(timer);
}

/**
 * Lets the editor itself make the first quick fix at its selection, and waits until the document is another. Again when nothing has come
 * of it: VS Code drops what was asked for when it asks for the fixes at a new selection or of new problems by itself meanwhile.
 */
export async function makeFirstFix({ document }: vscode.TextEditor, preferred: boolean): Promise<void> {
  const { version } = document;
  do {
    await vscode.commands.executeCommand('editor.action.codeAction', { kind: 'quickfix', preferred, apply: 'first' });
    await untilLate(() => document.version !== version);
  } while (document.version === version);
}

/** What VS Code tells of: whatever a test waits for comes with one of these, or with a message of our own. */
const EVENTS: readonly vscode.Event<unknown>[] = [
  vscode.languages.onDidChangeDiagnostics,
  vscode.workspace.onDidOpenTextDocument,
  vscode.workspace.onDidChangeTextDocument,
  vscode.workspace.onDidCloseTextDocument,
  vscode.window.onDidChangeActiveTextEditor,
  vscode.window.onDidChangeTextEditorSelection,
  vscode.window.tabGroups.onDidChangeTabs,
];

/** A wait of so long is in vain. mocha's own limit, which is longer, would not say which of the waits of a test it was. */
const IN_VAIN_MS = 90_000;

/**
 * Waits until a condition holds: looks again at each event of VS Code, and now and then for what has no event.
 * @throws Error that names where the wait was begun, when it is in vain
 */
export async function until<T>(condition: () => T | undefined | false | Promise<T | undefined | false>): Promise<T> {
  let happened: () => void = () => undefined;
  const listeners = EVENTS.map((event) => event(() => happened()));
  const error = new Error('waited in vain');
  let timer: NodeJS.Timeout | undefined;
  const inVain = new Promise<never>((_, reject) => (timer = setTimeout(() => reject(error), IN_VAIN_MS)));
  try {
    for (;;) {
      // Made before the look, so that nothing that happens during it is missed.
      const next = new Promise<void>((resolve) => (happened = resolve));
      const value = await Promise.race([condition(), inVain]);
      if (value !== undefined && value !== false) return value;
      const now = new Promise<void>((resolve) => setTimeout(resolve, 20));
      await Promise.race([next, now, inVain]);
    }
  } finally {
    clearTimeout(timer);
    for (const listener of listeners) listener.dispose();
  }
}

/**
 * Takes the last step back, and waits until a document is what it was before: the text may come behind the answer of the command. Brought
 * to the front and asked again when nothing has come of it: VS Code undoes where the focus is, which may be elsewhere for a while.
 */
export async function undoTo(document: vscode.TextDocument, before: string): Promise<void> {
  const { version } = document;
  for (;;) {
    await vscode.commands.executeCommand('undo');
    await untilLate(() => document.version !== version);
    if (document.version !== version) break;
    const editor = vscode.window.visibleTextEditors.find((it) => it.document === document);
    await vscode.window.showTextDocument(document, editor?.viewColumn);
  }
  await until(() => document.getText() === before);
}

/** Role Lens's hovers at the cursor: VS Code and other extensions may have some of their own there, which run none of our commands. */
export async function hovers({
  document,
  selection,
}: Pick<vscode.TextEditor, 'document' | 'selection'>): Promise<vscode.Hover[]> {
  const all = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    selection.active,
  );
  return all.filter(({ contents }) => contents.some((it) => enabledCommands(it).some(isOurCommand)));
}

function enabledCommands(content: vscode.MarkdownString | vscode.MarkedString): readonly string[] {
  if (!(content instanceof vscode.MarkdownString)) return [];
  const { isTrusted } = content;
  return typeof isTrusted === 'object' ? isTrusted.enabledCommands : [];
}

function isOurCommand(command: string): boolean {
  return command.startsWith(`${SETTINGS.section}.`);
}

export function hoverText(hover: vscode.Hover): string {
  return hover.contents.map((it) => (typeof it === 'string' ? it : it.value)).join('\n');
}

/** What completion offers at the cursor, Role Lens's duties only. */
export async function duties(editor: vscode.TextEditor, trigger?: string): Promise<vscode.CompletionItem[]> {
  const list = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    editor.document.uri,
    editor.selection.active,
    trigger,
  );
  return list.items.filter(
    ({ sortText, kind }) => kind === vscode.CompletionItemKind.Text && /^\d{4}$/.test(sortText ?? ''),
  );
}

/** Role Lens's problems of a document, in order. */
export function problems({ uri }: vscode.TextDocument): vscode.Diagnostic[] {
  return vscode.languages
    .getDiagnostics(uri)
    .filter(({ source }) => source === DIAGNOSTIC_SOURCE)
    .sort((a, b) => a.range.start.compareTo(b.range.start));
}

/** The code of a problem. */
export function problemCode({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

/**
 * Role Lens's actions at a place, with their edits. VS Code and other extensions offer actions of their own, at any time and under any
 * title: ours change the document, or run a command of ours.
 */
export async function actions(
  { uri }: vscode.TextDocument,
  range: vscode.Range,
  kind = vscode.CodeActionKind.QuickFix,
): Promise<vscode.CodeAction[]> {
  const all = await untilAnswered(() =>
    vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      uri,
      range,
      kind.value,
      100,
    ),
  );
  return all.filter(({ command, edit }) => (command ? isOurCommand(command.command) : edit?.has(uri) === true));
}

/** So often an answer may lack what its actions do, before that is taken for what they are. */
const MOST_FORGOTTEN = 20;

/**
 * Asks again when VS Code drops the question, as it does when somebody begins or ceases to offer actions before all have answered, and when
 * it has forgotten what the actions do: it keeps their commands for 100 ms, in which a busy machine has not brought them here.
 */
async function untilAnswered(ask: () => Thenable<vscode.CodeAction[]>): Promise<vscode.CodeAction[]> {
  for (let forgotten = 0; ;) {
    try {
      const answer = await ask();
      const isWhole = answer.every(({ command, edit, disabled }) => command ?? edit ?? disabled);
      if (isWhole || ++forgotten > MOST_FORGOTTEN) return answer;
    } catch (error) {
      if (!(error instanceof Error && error.name === 'Canceled')) throw error;
    }
  }
}

/**
 * Role Lens's quick fixes at a place where there are some, with their edits. A problem may be shown before VS Code knows who offers
 * fixes for it.
 */
export async function quickFixes(document: vscode.TextDocument, range: vscode.Range): Promise<vscode.CodeAction[]> {
  return until(async () => {
    const offered = await actions(document, range);
    return offered.length > 0 && offered;
  });
}

/** Saves a document. A window that has much to do may refuse at first. */
export async function saved(document: vscode.TextDocument): Promise<void> {
  await until(async () => document.save());
}

/** Runs with a setting of Role Lens, and puts it back. */
export async function withSetting(key: string, value: unknown, act: () => Promise<void>): Promise<void> {
  const settings = vscode.workspace.getConfiguration(SETTINGS.section);
  await settings.update(key, value, vscode.ConfigurationTarget.Global);
  try {
    await act();
  } finally {
    await settings.update(key, undefined, vscode.ConfigurationTarget.Global);
  }
}

/** Presses Enter in the quick pick that is open, until something has come of it. */
export async function acceptUntil<T>(
  outcome: () => T | undefined | false | Promise<T | undefined | false>,
): Promise<T> {
  return until(async () => {
    const value = await outcome();
    if (value !== undefined && value !== false) return value;
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    return undefined;
  });
}
