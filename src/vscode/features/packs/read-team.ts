/** Reads the packs of a team and lays them over the built-in one. Part of the bundle of packs: loaded when there is one. */
import * as vscode from 'vscode';
import type { CompiledPack } from '../../../core/index.ts';
import {
  loadPacks,
  namesOfEntry,
  teamKnowledge,
  type CheckedPack,
  type Origins,
  type PackFile,
  type PackSection,
  type TeamKnowledge,
  type TeamPack,
} from '../../../core/packs.ts';
import { positionsIn } from '../../platform/convert.ts';
import type { FoundPlace } from '../../platform/pack-places.ts';

/** What a team says, as an engine is made of it. */
export interface Team {
  /** Differs where anything else is in force. */
  readonly signature: string;
  readonly compiled: CompiledPack;
  /** As they are now, with what is wrong with them. */
  readonly packs: readonly CheckedPack[];
  /** Paths of packs that have errors now, and count as they were before. */
  readonly stale: readonly string[];
  readonly origins: Origins;
  /** Where packs name an entry that they bring or change, each file once; nothing where all of it is built-in. */
  placesOf(section: PackSection, id: string): readonly TeamPlace[];
  /** The address of a file by the path that packs and origins have. */
  uriOf(path: string): vscode.Uri;
}

/** A place in a pack. */
export interface TeamPlace {
  /** The id of the pack. */
  readonly pack: string;
  readonly uri: vscode.Uri;
  /** Of the id of the entry. */
  readonly range: vscode.Range;
}

/** Texts of packs that were in force last, by path. */
export type LastGood = Map<string, string>;

/** @returns the text of an open document, where it counts instead of what is stored */
export type OpenText = (uri: vscode.Uri) => string | undefined;

/** What stands in an open document counts as it is typed. */
export function textOfOpen(uri: vscode.Uri): string | undefined {
  const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  return open && !open.isClosed ? open.getText() : undefined;
}

/** A larger file is not read; the reader of YAML refuses a smaller one with a sentence. */
const MOST_BYTES = 12_000_000;
const TOO_LARGE: PackFile = { problem: 'unreadable' };

/**
 * What is in force: packs as they are stored, those with errors as they were when they had none.
 * @param lastGood is brought up to date
 */
export async function readTeam(
  builtIn: CompiledPack,
  places: readonly FoundPlace[],
  lastGood: LastGood,
): Promise<Team> {
  const now = await checkTeam(builtIn, places);
  for (const { path, isInForce, reading } of now.packs) if (isInForce) lastGood.set(path, reading.text);
  const stale = now.packs.flatMap(({ path, isInForce }) => (!isInForce && lastGood.has(path) ? path : []));
  if (stale.length === 0) return now;
  const before = new Map(stale.map((path) => [path, lastGood.get(path)!]));
  const good = await checkTeam(builtIn, places, ({ path }) => before.get(path));
  return { ...good, packs: now.packs, stale, signature: JSON.stringify([good.signature, stale]) };
}

/** Packs as they are, with what is wrong with them. */
export async function checkTeam(
  builtIn: CompiledPack,
  places: readonly FoundPlace[],
  openText?: OpenText,
): Promise<Team> {
  const uriOf = uriIn(places);
  const knowledge = teamKnowledge(builtIn, await readPacks(places, openText));
  const inForce = knowledge.packs.filter((pack) => pack.isInForce);
  return {
    ...knowledge,
    signature: inForce.length === 0 ? '' : JSON.stringify(inForce.map(({ path, reading }) => [path, reading.text])),
    stale: [],
    placesOf: (section, id) => placesIn(knowledge, section, id, uriOf),
    uriOf,
  };
}

/** The packs of places with what they import, in the order in which they are laid over each other. */
export async function readPacks(
  places: readonly FoundPlace[],
  openText: OpenText = () => undefined,
): Promise<readonly TeamPack[]> {
  const uriOf = uriIn(places);
  return loadPacks(
    places.map(({ layer, root, files }) => ({ layer, root: root.path, files: files.map(({ path }) => path) })),
    {
      readFile: async (path) => {
        const uri = uriOf(path);
        const text = openText(uri);
        return text === undefined ? readStored(uri) : { text };
      },
    },
  );
}

/** The addresses of the files of places, by their paths. */
export function uriIn(places: readonly FoundPlace[]): Team['uriOf'] {
  return (path) => {
    const { root } = places.find((place) => path.startsWith(`${place.root.path.replace(/\/$/, '')}/`)) ?? places[0]!;
    return root.with({ path });
  };
}

function placesIn(
  { origins, packs }: TeamKnowledge,
  section: PackSection,
  id: string,
  uriOf: Team['uriOf'],
): readonly TeamPlace[] {
  const places = new Map<string, TeamPlace>();
  for (const [, { file, pack, range }] of origins.leaves([section, id])) {
    const reading = packs.find(({ path }) => path === file)?.reading;
    if (!reading || places.has(file)) continue;
    const { text, root } = reading;
    const { start, end } = namesOfEntry(root, text, section, id)[0] ?? { start: range.start, end: range.start };
    const at = positionsIn(text);
    places.set(file, { pack, uri: uriOf(file), range: new vscode.Range(at(start), at(end)) });
  }
  return [...places.values()];
}

/** What is stored of a file. Never throws. */
export async function readStored(uri: vscode.Uri): Promise<PackFile> {
  try {
    const { size, type } = await vscode.workspace.fs.stat(uri);
    if ((type & vscode.FileType.Directory) !== 0 || size > MOST_BYTES) return TOO_LARGE;
    return textOf(await vscode.workspace.fs.readFile(uri));
  } catch (error) {
    const isMissing = error instanceof vscode.FileSystemError && error.code === 'FileNotFound';
    return { problem: isMissing ? 'missing' : 'unreadable' };
  }
}

function textOf(bytes: Uint8Array): PackFile {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { problem: 'not-utf8' };
  }
}
