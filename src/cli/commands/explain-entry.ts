import { LOCALES, type CompiledPack, type Locale, type Pack } from '../../core/index.ts';
import type { CheckedPack, Origin, Origins, PackPlace, YamlNode } from '../../core/packs.ts';
import { shortened } from '../../core/plain.ts';
import { layerName } from '../../words/pack-words.ts';
import { printable, type Output } from '../output.ts';
import { createPositions } from '../positions.ts';
import { readTeam, shownPath } from '../team-engines.ts';

/**
 * `role-lens packs --explain ID`: every value of an entry, and the layer and the place in a file that it comes from.
 * @param id of an entry, or its part of a pack and its id: `terms/sales`; of a part with entries these are listed, of any other part
 *   the values are told like those of an entry
 * @returns where no pack has such an entry, those whose id, name or words have it in them; else undefined
 */
export async function explainEntry(
  places: readonly PackPlace[],
  id: string,
  locale: Locale,
  output: Output,
): Promise<readonly string[] | undefined> {
  const { compiled, packs, origins } = await readTeam(places);
  const placeOf = placesIn(packs, locale);
  const pack = await wholePack(compiled);
  const all = allEntries(pack);
  const toldOf = ([place, value]: Placed): readonly string[] => told(place, value, origins, placeOf);
  const part = [
    ...all.filter(([place]) => place.length === 2 && place[0] === id).map(labelled(locale)),
    ...valuesAt(pack, id).flatMap(toldOf),
    ...(await aboutTheFile(id, packs, placeOf)),
  ];
  const lines = [...part, ...entriesOf(all, id).flatMap(toldOf)];
  if (lines.length > 0 || (await isPart(id))) {
    await output.write(`${(lines.length > 0 ? lines : [id]).map(printable).join('\n')}\n`);
    return undefined;
  }
  const isLike = ([, entry]: PlacedEntry): boolean => wordsOf(entry).some((words) => words.includes(id.toLowerCase()));
  return all.filter(isLike).slice(0, MOST_LIKE).map(labelled(locale));
}

type PlaceOf = (origin: Origin) => string;

/** How a place is written behind a value. */
function placesIn(packs: readonly CheckedPack[], locale: Locale): PlaceOf {
  const positions = new Map(packs.map(({ path, reading }) => [path, createPositions(reading.text)]));
  return ({ layer, file, range }) => {
    if (layer === 'built-in') return layerName(layer, locale);
    const { line, column } = positions.get(file)!(range.start);
    return `${layerName(layer, locale)} ${shownPath(file)}:${line}:${column}`;
  };
}

/** The pack, with the words of the languages that teams may change. */
async function wholePack(compiled: CompiledPack): Promise<Pack> {
  const { withWordsOf } = await import('../../core/packs.ts');
  return 'cooperation' in compiled.pack ? compiled.pack : withWordsOf(compiled);
}

async function isPart(id: string): Promise<boolean> {
  const { TEAM_SHAPE } = await import('../../core/packs.ts');
  return Object.hasOwn(TEAM_SHAPE.fields, id);
}

/** An entry, and where each of its values comes from. */
function told(
  place: readonly string[],
  entry: unknown,
  origins: Origins | undefined,
  placeOf: PlaceOf,
): readonly string[] {
  const builtIn: Origin = { layer: 'built-in', file: '', pack: '', range: { start: 0, end: 0 } };
  const leaves = [...rankOf(place, origins), ...leavesOf(entry, place)];
  return [
    place.join('/'),
    ...leaves.map(([path, value]) => {
      const name = path.slice(place.length).join('.');
      return `  ${name}: ${shown(value)}  ← ${placeOf(origins?.of(path) ?? builtIn)}`;
    }),
  ];
}

/** The rank of a profession that a team made a role, or a neighbor. The entry itself does not hold it: it stands in the list of its rank. */
function rankOf(place: readonly string[], origins: Origins | undefined): [readonly string[], unknown][] {
  const path = [...place, 'rank'];
  const [list] = place;
  if (place.length !== 2 || (list !== 'roles' && list !== 'neighbors') || !origins?.has(path)) return [];
  return [[path, list === 'roles' ? 'compared' : 'neighbor']];
}

/** What each file says of itself: its id, its name, what it imports. */
async function aboutTheFile(id: string, packs: readonly CheckedPack[], placeOf: PlaceOf): Promise<readonly string[]> {
  const { ABOUT_THE_FILE } = await import('../../core/packs.ts');
  if (!ABOUT_THE_FILE.includes(id)) return [];
  const lines = packs.flatMap(({ layer, path: file, reading }) => {
    const node = reading.root.entries?.get(id);
    const values = node ? scalarsIn(node) : [];
    return values.map(({ value, range }) => `  ${shown(value)}  ← ${placeOf({ layer, file, pack: '', range })}`);
  });
  return [id, ...lines];
}

function scalarsIn(node: YamlNode): YamlNode[] {
  return node.entries ? [...node.entries.values()].flatMap(scalarsIn) : [node];
}

/** More entries that may be meant are not named. */
const MOST_LIKE = 12;

/** What an entry can be found by: its id, what it is called and how it is written. */
function wordsOf(entry: Named): string[] {
  const { id, kind, name, label, forms, headings, wordings } = entry;
  return leavesOf([id, kind, name, label, forms, headings, wordings], []).flatMap(([, value]) =>
    typeof value === 'string' ? [value.toLowerCase()] : [],
  );
}

/** The names that lead to an entry, and what it is called. */
function labelled(locale: Locale): (entry: PlacedEntry) => string {
  return ([place, { name, label, forms }]) => {
    const called = (name ?? label ?? forms) as Readonly<Record<Locale, unknown>> | undefined;
    const words = called?.[locale];
    const first: unknown = Array.isArray(words) ? words[0] : words;
    return typeof first === 'string' ? `${place.join('/')}  ${first}` : place.join('/');
  };
}

type Named = Readonly<Record<string, unknown>>;
/** A value, with the names that lead to it. */
type Placed = readonly [readonly string[], unknown];
type PlacedEntry = readonly [readonly string[], Named];

/** The entries of an id in all lists, or in the part that is named before it. */
function entriesOf(all: readonly PlacedEntry[], id: string): readonly PlacedEntry[] {
  const named = id.split('/');
  return all.filter(
    ([place]) => place.at(-1) === named.at(-1) && named.slice(0, -1).every((it, at) => it === place[at]),
  );
}

/** A part that is no list of entries, or what is named of it. */
function valuesAt(pack: Pack, id: string): readonly Placed[] {
  const named = id.split('/');
  const [part] = named;
  let value: unknown = pack;
  for (const step of named) {
    if (typeof value !== 'object' || value === null || Array.isArray(value) || !Object.hasOwn(value, step)) return [];
    value = (value as Named)[step];
  }
  if (typeof value !== 'object' || value === null || Array.isArray((pack as unknown as Named)[part!])) return [];
  // Which file asks for what is known by the places themselves.
  const isWritten = ([name]: readonly [string, unknown]): boolean => id !== 'style' || name !== 'files';
  return [[named, Array.isArray(value) ? value : Object.fromEntries(Object.entries(value).filter(isWritten))]];
}

/** Every entry of a pack. */
function allEntries(pack: Pack): PlacedEntry[] {
  const { required = [], banned = [] } = pack.style ?? {};
  const lists: [readonly string[], unknown][] = [
    ...Object.entries(pack).map(([list, value]): [readonly string[], unknown] => [[list], value]),
    [['style', 'required'], required],
    [['style', 'banned'], banned],
  ];
  return lists.flatMap(([list, value]): PlacedEntry[] => {
    if (!Array.isArray(value)) return [];
    return (value as Named[]).flatMap((entry) => {
      const name = nameOf(entry);
      return name === undefined ? [] : [[[...list, name], entry]];
    });
  });
}

/** Each value that has no parts, with the names that lead to it. Words of a list are named by themselves. */
function leavesOf(value: unknown, path: readonly string[]): [readonly string[], unknown][] {
  if (typeof value !== 'object' || value === null) return [[path, value]];
  if (!Array.isArray(value)) return Object.entries(value).flatMap(([key, part]) => leavesOf(part, [...path, key]));
  return value.flatMap((part: unknown, at): [readonly string[], unknown][] => {
    if (typeof part !== 'object' || part === null) return [[[...path, String(part)], part]];
    const isText = LOCALES.every((locale) => locale in part);
    return leavesOf(part, [...path, (isText ? undefined : nameOf(part as Named)) ?? String(at)]);
  });
}

/** What an entry is called in its list. */
function nameOf({ id, kind, when }: Named): string | undefined {
  return [id, kind, when].find((name) => typeof name === 'string');
}

const LONGEST = 60;

function shown(value: unknown): string {
  return shortened(String(value), LONGEST);
}
