/** Writes packs for users: a new one to begin with, or of drafts, a term, a look-alike, an activity that their role does as well. */
import * as vscode from 'vscode';
import { addToYaml, type YamlDataMap } from '../../../core/packs.ts';
import { TEAM_FOLDER } from '../../../core/plain.ts';
import { packsStrings, type PacksStrings } from '../../../words/packs-words.ts';
import { STARTER_PACKS, starterPack } from '../../../words/starter-packs.ts';
import { COMMANDS } from '../../ids.ts';
import type { Commands } from '../../platform/commands.ts';
import type { ContentLanguage } from '../../platform/content-language.ts';
import { toRange, toWorkspaceEdit } from '../../platform/convert.ts';
import type { Engines } from '../../platform/engines.ts';
import type { PackPlaces } from '../../platform/pack-places.ts';
import { freeName } from './free-name.ts';
import { proposeRole } from './propose-from-drafts.ts';

export interface PackWritingServices {
  readonly engines: Engines;
  readonly packs: PackPlaces;
  readonly language: ContentLanguage;
}

export function registerPackWriting(commands: Commands, services: PackWritingServices): vscode.Disposable {
  const writer = new PackWriter(services);
  return vscode.Disposable.from(
    commands.register(COMMANDS.createTeamPack, async () => writer.create()),
    commands.register(COMMANDS.proposeRole, async (folder?: unknown) => proposeRole(folder, services)),
    commands.register(COMMANDS.addTerm, async () => writer.addTerm()),
    commands.register(COMMANDS.addLookalike, async (given?: unknown) => writer.addLookalike(given)),
    commands.register(COMMANDS.thisIsOurs, async (given?: unknown) => writer.addActivity(given)),
  );
}

interface Target extends vscode.QuickPickItem {
  readonly uri: vscode.Uri;
  readonly isNew?: boolean;
}

const MOST_TARGETS = 3;
/** As long as a form of a pack may be, in UTF-16 code units. */
const LONGEST = 120;
/** VS Code looks at files that changed within a second or two. */
const LONGEST_WAIT_MS = 5_000;
const HEAD = { pack: 'our-team' };

class PackWriter {
  readonly #services: PackWritingServices;

  constructor(services: PackWritingServices) {
    this.#services = services;
  }

  get #strings(): PacksStrings {
    return packsStrings(this.#services.language.locale);
  }

  async create(): Promise<void> {
    const strings = this.#strings;
    const folder = await this.#folder();
    if (!folder) return;
    const items = STARTER_PACKS.map((kind) => ({
      starter: kind,
      label: strings.starters[kind],
      detail: strings.starterDetails[kind],
    }));
    const chosen = await vscode.window.showQuickPick(items, {
      title: strings.createTitle,
      placeHolder: strings.whichStarter,
    });
    if (!chosen) return;
    const { file, text, first } = starterPack(chosen.starter, this.#services.language.locale);
    const uri = await freeName(vscode.Uri.joinPath(folder, TEAM_FOLDER), file);
    const document = await createFile(uri, text);
    const start = text.indexOf(first);
    await vscode.window.showTextDocument(document, {
      selection: toRange(document, { start, end: start + first.length }),
    });
  }

  async addTerm(): Promise<void> {
    const strings = this.#strings;
    const editor = vscode.window.activeTextEditor;
    const form = editor ? oneLine(editor.document.getText(editor.selection)) : '';
    if (!editor || [...form].length < 2 || form.length > LONGEST) {
      void vscode.window.showInformationMessage(strings.selectWords);
      return;
    }
    const { pack, fold } = await this.#services.engines.for(editor.document.uri);
    const { locale } = this.#services.language;
    const folded = fold(form);
    const known = pack.terms.find(({ forms }) => [...forms.zh, ...forms.en].some((it) => fold(it) === folded));
    if (known) {
      void vscode.window.showInformationMessage(strings.knownTerm(form, known.forms[locale][0] ?? known.id));
      return;
    }
    const items = pack.roles.map(({ id, name }) => ({ id, label: name[locale] }));
    const role = await vscode.window.showQuickPick(items, {
      title: strings.addTermTitle(form),
      placeHolder: strings.whoseTerm,
    });
    const target = role && (await this.#target(editor.document.uri));
    if (!target) return;
    const ids = new Set(pack.terms.map(({ id }) => id));
    await this.#add(target, { terms: { [idFor(form, ids)]: { forms: [form], roles: { [role.id]: 3 } } } });
  }

  async addLookalike(given: unknown): Promise<void> {
    const { term, text, uri } = (given ?? {}) as Readonly<Record<string, unknown>>;
    const resource = typeof uri === 'string' ? vscode.Uri.parse(uri) : vscode.window.activeTextEditor?.document.uri;
    if (typeof term !== 'string' || !resource) return;
    const strings = this.#strings;
    const { pack, fold } = await this.#services.engines.for(resource);
    const forms = pack.terms.find(({ id }) => id === term)?.forms;
    if (!forms) return;
    const known = [...forms.zh, ...forms.en].map(fold);
    const written = await vscode.window.showInputBox({
      title: strings.addLookalikeTitle,
      prompt: strings.lookalikePrompt,
      value: typeof text === 'string' ? oneLine(text).slice(0, LONGEST) : '',
      validateInput: (value) => {
        const words = fold(oneLine(value));
        const isLonger = known.some((form) => words.includes(form) && words.length > form.length);
        return isLonger && words.length <= LONGEST
          ? undefined
          : strings.notLonger(forms[this.#services.language.locale][0] ?? term);
      },
    });
    const target = written === undefined ? undefined : await this.#target(resource);
    if (target) await this.#add(target, { terms: { [term]: { lookalikes: { add: [oneLine(written!)] } } } });
  }

  /** *This Is Ours*: the role of a draft does an activity as well. */
  async addActivity(given: unknown): Promise<void> {
    const { activity, role, uri } = (given ?? {}) as Readonly<Record<string, unknown>>;
    if (typeof activity !== 'string' || typeof role !== 'string' || typeof uri !== 'string') return;
    const resource = vscode.Uri.parse(uri);
    const { pack } = await this.#services.engines.for(resource);
    const isKnown = pack.activities.some(({ id }) => id === activity) && pack.roles.some(({ id }) => id === role);
    const target = isKnown ? await this.#target(resource) : undefined;
    if (target) await this.#add(target, { activities: { [activity]: { shares: { add: [role] } } } });
  }

  /** The workspace folder for a new pack: asked for where there are several. */
  async #folder(): Promise<vscode.Uri | undefined> {
    const folders = vscode.workspace.workspaceFolders ?? [];
    if (folders.length === 0) void vscode.window.showInformationMessage(this.#strings.openFolder);
    if (folders.length < 2) return folders[0]?.uri;
    return (await vscode.window.showWorkspaceFolderPick({ placeHolder: this.#strings.whichFolder }))?.uri;
  }

  /** The pack to write into: the nearest one, that of the workspace folder, the user's; a new one where there is none. */
  async #target(resource: vscode.Uri): Promise<Target | undefined> {
    const { packs } = this.#services;
    const strings = this.#strings;
    const places = await packs.of(resource);
    const own = places.filter(({ layer }) => layer === 'folder');
    const chosen = [own.at(-1), own[0], places.find(({ layer }) => layer === 'user')];
    const uris = chosen.flatMap((place) =>
      [...(place?.files ?? [])].sort((a, b) => (a.path < b.path ? -1 : 1)).slice(0, 1),
    );
    const targets = [...new Map(uris.map((uri) => [uri.toString(), uri])).values()].slice(0, MOST_TARGETS);
    if (targets.length === 0) {
      const folder = vscode.workspace.getWorkspaceFolder(resource) ?? vscode.workspace.workspaceFolders?.[0];
      const root = folder ? vscode.Uri.joinPath(folder.uri, TEAM_FOLDER) : packs.userFolder;
      return { label: '', uri: await freeName(root, 'our-team.yaml'), isNew: true };
    }
    const items = targets.map((uri): Target => ({
      label: uri.path.split('/').at(-1)!,
      description: vscode.workspace.asRelativePath(vscode.Uri.joinPath(uri, '..')),
      uri,
    }));
    return items.length === 1 ? items[0] : vscode.window.showQuickPick(items, { placeHolder: strings.whichPack });
  }

  /** Writes into a pack in one step that can be undone, and saves it. */
  async #add({ uri, isNew }: Target, addition: YamlDataMap): Promise<void> {
    const strings = this.#strings;
    const file = uri.path.split('/').at(-1)!;
    const document = isNew ? await createFile(uri, '') : await vscode.workspace.openTextDocument(uri);
    // What was written to the disk beside VS Code counts, once VS Code has it.
    if (!document.isDirty) await current(document);
    const changes = addToYaml(document.getText(), isNew ? { ...HEAD, ...addition } : addition);
    const isWritten = changes && (await vscode.workspace.applyEdit(toWorkspaceEdit(document, changes)));
    const open = isWritten && (await document.save()) ? strings.written(file) : strings.notWritten(file);
    void tell(open, strings.openPack, document);
  }
}

async function tell(message: string, open: string, document: vscode.TextDocument): Promise<void> {
  if ((await vscode.window.showInformationMessage(message, open)) === open)
    await vscode.window.showTextDocument(document);
}

async function createFile(uri: vscode.Uri, text: string): Promise<vscode.TextDocument> {
  await vscode.workspace.fs.createDirectory(vscode.Uri.joinPath(uri, '..'));
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return vscode.workspace.openTextDocument(uri);
}

/** Waits until an open document is what is stored, as it will be: VS Code reads a file that changed by and by. */
async function current(document: vscode.TextDocument): Promise<void> {
  const stored = new TextDecoder().decode(await vscode.workspace.fs.readFile(document.uri));
  const isCurrent = (): boolean => document.isDirty || document.getText() === stored;
  if (isCurrent()) return;
  await new Promise<void>((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      listener.dispose();
      resolve();
    };
    const timer = setTimeout(end, LONGEST_WAIT_MS);
    const listener = vscode.workspace.onDidChangeTextDocument(() => {
      if (isCurrent()) end();
    });
  });
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** An id of Latin words where there are some, or a number. */
function idFor(form: string, taken: ReadonlySet<string>): string {
  const words =
    form
      .toLowerCase()
      .match(/[a-z0-9]+/g)
      ?.join('-') ?? '';
  const base = /[a-z]{2}/.test(words) ? words.slice(0, 60).replace(/-$/, '') : 'our-term';
  for (let number = 1; ; number++) {
    const id = number === 1 ? base : `${base}-${number}`;
    if (!taken.has(id)) return id;
  }
}
