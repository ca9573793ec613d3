import { createEngine, LOCALES, type CompiledPack, type Locale, type Pack } from '../../core/index.ts';
import type { CheckedPack, Origin, PackPlace } from '../../core/packs.ts';
import { isFromTeam } from '../../core/plain.ts';
import { findingMessage } from '../../words/finding-words.ts';
import { layerName } from '../../words/pack-words.ts';
import type { Output } from '../output.ts';
import { createPositions } from '../positions.ts';
import type { Sentences } from '../sentences.ts';
import { problemsOf, readTeam, shownPath } from '../team-engines.ts';
import { readRoleModel } from '../text-analyzer.ts';

/**
 * `role-lens packs`: the packs that count in a folder, in the order in which they are laid over each other, and what is wrong with them as
 * `file:line:column: sentence`.
 * @returns 2 when a pack has an error, else 0
 */
export async function packs(
  places: readonly PackPlace[],
  locale: Locale,
  sentences: Sentences,
  output: Output,
): Promise<0 | 2> {
  const { compiled, packs: read } = await readTeam(places);
  const found = await withTemplates(read, compiled, locale);
  const listed = found.map((pack) => `${layerName(pack.layer, locale)}  ${listing(pack, sentences)}`);
  const lines = [`${layerName('built-in', locale)}  role-lens`, ...listed];
  const problems = found.flatMap((pack) => problemsOf(pack, locale));
  await output.write(`${[...lines, ...problems.map(({ line }) => line)].join('\n')}\n`);
  return problems.some(({ isError }) => isError) ? 2 : 0;
}

/** Packs with what is found in their templates, which are checked like drafts. */
async function withTemplates(
  packs: readonly CheckedPack[],
  compiled: CompiledPack,
  locale: Locale,
): Promise<readonly CheckedPack[]> {
  if (!compiled.pack.templates.some(isFromTeam)) return packs;
  const engine = createEngine([compiled]);
  const found = engine.checkTemplates(engine.createAnalyzer(readRoleModel())).map(({ finding, ...place }) => ({
    ...place,
    message: findingMessage(finding, locale, engine.index),
  }));
  const { templateProblems } = await import('../../core/packs.ts');
  return packs.map((pack) =>
    pack.isInForce ? { ...pack, problems: [...pack.problems, ...templateProblems(pack.reading, found)] } : pack,
  );
}

function listing({ path, reading, isInForce }: CheckedPack, sentences: Sentences): string {
  const name = reading.id === undefined ? shownPath(path) : `${shownPath(path)} (${reading.id})`;
  return isInForce ? name : sentences.about(name, sentences.leftOut);
}

/**
 * `role-lens packs --explain ID`: every value of an entry, and the layer and the place in a file that it comes from.
 * @param id of an entry, or its list and its id: `terms/sales`; of a list alone its entries are listed
 * @returns where no pack has such an entry, those whose id, name or words have it in them; else undefined
 */
export async function explainEntry(
  places: readonly PackPlace[],
  id: string,
  locale: Locale,
  output: Output,
): Promise<readonly string[] | undefined> {
  const { compiled, packs: found, origins } = await readTeam(places);
  const positions = new Map(found.map(({ path, reading }) => [path, createPositions(reading.text)]));
  const placeOf = ({ layer, file, range }: Origin): string => {
    if (layer === 'built-in') return layerName(layer, locale);
    const { line, column } = positions.get(file)!(range.start);
    return `${layerName(layer, locale)} ${shownPath(file)}:${line}:${column}`;
  };
  const builtIn: Origin = { layer: 'built-in', file: '', pack: '', range: { start: 0, end: 0 } };
  const all = allEntries(compiled.pack);
  const lines = entriesOf(all, compiled.pack, id).flatMap(([place, entry]) => [
    place.join('/'),
    ...leavesOf(entry, place).map(([path, value]) => {
      const name = path.slice(place.length).join('.');
      return `  ${name}: ${shown(value)}  ← ${placeOf(origins?.of(path) ?? builtIn)}`;
    }),
  ]);
  const listed = lines.length > 0 ? lines : all.filter(([[list]]) => list === id).map(labelled(locale));
  if (listed.length === 0) {
    const isLike = ([, entry]: PlacedEntry): boolean =>
      wordsOf(entry).some((words) => words.includes(id.toLowerCase()));
    return all.filter(isLike).slice(0, MOST_LIKE).map(labelled(locale));
  }
  await output.write(`${listed.join('\n')}\n`);
  return undefined;
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
/** An entry, with the names that lead to it. */
type PlacedEntry = readonly [readonly string[], Named];

/** The entries of an id in all lists, or in the one that is named before it. */
function entriesOf(all: readonly PlacedEntry[], pack: Pack, id: string): readonly PlacedEntry[] {
  const named = id.split('/');
  const name = named.at(-1)!;
  const isAsked = (list: readonly string[]): boolean => named.slice(0, -1).every((it, at) => it === list[at]);
  const found = all.filter(([place]) => place.at(-1) === name && isAsked(place.slice(0, -1)));
  const limits = pack.style?.limits;
  return id === 'style/limits' && limits ? [[['style', 'limits'], limits]] : found;
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
  const text = String(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
