/** *Rename* of an id: in the pack where it stands, and in all packs of the workspace that mean the same. */
import * as vscode from 'vscode';
import { idsIn, isIdOf, placesOfId, thingInPack, type ThingInPack } from '../../../core/packs.ts';
import { TEAM_FOLDER } from '../../../core/plain.ts';
import { packsStrings } from '../../../words/packs-words.ts';
import { findFiles } from '../../documents/find-files.ts';
import { toRange, toTextEdit } from '../../platform/convert.ts';
import { isPack, resourceOf, type PackSource } from '../../platform/pack-places.ts';
import type { Around, FindAround } from './around-pack.ts';
import { readPacks, textOfOpen, uriIn } from './read-team.ts';

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
/** More packs are none that people wrote. */
const MOST_PACKS = 1000;

type IdKind = NonNullable<ThingInPack['kind']>;

/** A pack as it is in its editor, or as it is stored. */
interface PackText {
  readonly uri: vscode.Uri;
  readonly text: string;
}

export function renameInPacks(around: FindAround, packs: PackSource): vscode.RenameProvider {
  const find = async (document: vscode.TextDocument, position: vscode.Position): Promise<Renaming> => {
    const known = await around(document);
    const thing = known && thingInPack(document.getText(), document.offsetAt(position));
    const strings = packsStrings(known?.locale ?? 'en');
    if (!known || thing?.kind === undefined) throw new Error(strings.noId);
    const { kind, word } = thing;
    if (idsIn(known.builtIn, kind).some(({ id }) => id === word)) throw new Error(strings.builtInId(word));
    const places = await packs.of(resourceOf(document.uri));
    const given = [here(document), ...(await packsOf(places, document))].filter(({ text }) => isIdOf(text, kind, word));
    if (given.length === 0) throw new Error(strings.noId);
    // References that are renamed alone would lead nowhere.
    const changeable = await Promise.all(given.map(async ({ uri }) => isChangeable(uri, document)));
    if (!changeable.includes(true)) throw new Error(strings.givenElsewhere(word, nameOf(given[0]!.uri)));
    return { known, thing, kind, given };
  };
  return {
    async prepareRename(document, position) {
      const { thing } = await find(document, position);
      return { range: toRange(document, thing.range), placeholder: thing.word };
    },
    async provideRenameEdits(document, position, newName, token) {
      const renaming = await find(document, position);
      const { known, thing, kind } = renaming;
      const strings = packsStrings(known.locale);
      if (!ID.test(newName)) throw new Error(strings.badId);
      const all = await allThatMeanIt(renaming, document, packs, token);
      const isTaken = all.some(({ text }) => isIdOf(text, kind, newName));
      if (isTaken || idsIn(known.pack, kind).some(({ id }) => id === newName))
        throw new Error(strings.takenId(newName));
      const edit = new vscode.WorkspaceEdit();
      const kept: vscode.Uri[] = [];
      for (const { uri, text } of all) {
        const places = placesOfId(text, kind, thing.word);
        if (places.length === 0) continue;
        if (!(await isChangeable(uri, document))) {
          kept.push(uri);
          continue;
        }
        const of = await vscode.workspace.openTextDocument(uri);
        if (of.getText() !== text) throw new Error(strings.changed(nameOf(uri)));
        edit.set(
          uri,
          places.map((range) => toTextEdit(of, { ...range, newText: newName })),
        );
      }
      if (token.isCancellationRequested) return undefined;
      if (kept.length > 0) {
        const files = kept.map((uri) => vscode.workspace.asRelativePath(uri));
        void vscode.window.showWarningMessage(strings.keepOldId(thing.word, files));
      }
      return edit;
    },
  };
}

interface Renaming {
  readonly known: Around;
  readonly thing: ThingInPack;
  readonly kind: IdKind;
  /** The packs that give the thing its id, or change it. */
  readonly given: readonly PackText[];
}

/**
 * The packs that count together with one that gives the id: those around the document, and those of other folders of the workspace that
 * build on them. A folder with a thing of its own by the same id is let alone.
 */
async function allThatMeanIt(
  { given, kind, thing }: Renaming,
  document: vscode.TextDocument,
  packs: PackSource,
  token: vscode.CancellationToken,
): Promise<PackText[]> {
  const options = { pattern: `**/${TEAM_FOLDER}/*`, excluded: ['**/node_modules/**'], most: MOST_PACKS };
  const folders = vscode.workspace.workspaceFolders ?? [];
  const found = (await Promise.all(folders.map(({ uri }) => findFiles(uri, options, token)))).flat();
  const resources = new Map([document.uri, ...found.filter(isPack)].map((uri) => [packs.keyOf(resourceOf(uri)), uri]));
  const groups: (readonly PackText[])[] = [];
  for (const uri of resources.values()) {
    if (token.isCancellationRequested) break;
    groups.push(await packsOf(await packs.of(resourceOf(uri))));
  }
  const giving = new Set(given.map(({ uri }) => uri.toString()));
  const all = new Map([[document.uri.toString(), here(document)]]);
  const waiting = new Set(groups);
  // What a group brings in may give the id to another one.
  for (let isDone = false; !isDone;) {
    isDone = true;
    for (const group of waiting) {
      if (!group.some(({ uri }) => giving.has(uri.toString()))) continue;
      waiting.delete(group);
      isDone = false;
      for (const pack of group) {
        const key = pack.uri.toString();
        if (all.has(key)) continue;
        all.set(key, pack);
        if (isIdOf(pack.text, kind, thing.word)) giving.add(key);
      }
    }
  }
  return [...all.values()];
}

function here(document: vscode.TextDocument): PackText {
  return { uri: document.uri, text: document.getText() };
}

/** The packs of places that can be read. */
async function packsOf(places: Parameters<typeof readPacks>[0], without?: vscode.TextDocument): Promise<PackText[]> {
  const uriOf = uriIn(places);
  const read = await readPacks(places, textOfOpen);
  const texts = read.map(({ path, reading }) => ({ uri: uriOf(path), text: reading.text }));
  return texts.filter(({ uri }) => uri.toString() !== without?.uri.toString());
}

/** Whether an edit may change a file: what lies outside of the workspace belongs to others as well. */
async function isChangeable(uri: vscode.Uri, document: vscode.TextDocument): Promise<boolean> {
  if (uri.toString() === document.uri.toString()) return true;
  if (!vscode.workspace.getWorkspaceFolder(uri)) return false;
  if (vscode.workspace.fs.isWritableFileSystem(uri.scheme) === false) return false;
  const { permissions } = await vscode.workspace.fs.stat(uri);
  return permissions !== vscode.FilePermission.Readonly;
}

function nameOf(uri: vscode.Uri): string {
  return uri.path.split('/').at(-1)!;
}
