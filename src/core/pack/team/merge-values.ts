/**
 * Lays what a team wrote over what is there: a map merges, a scalar replaces, `remove: true` takes away, a list of words is replaced or
 * changed by `{ add, remove }`. What is there is never changed, but copied where it has to be.
 */
import { hasHan } from '../../text/han.ts';
import { LOCALES, type Locale } from '../../language/locale.ts';
import type { YamlNode } from '../../yaml/read-yaml.ts';
import { isMapNode, isRemoval } from './check-shape.ts';
import { nearest } from './nearest.ts';
import type { Origin, Origins } from './origins.ts';
import type { ReportPack } from './pack-problem.ts';
import type { ObjectShape, ScalarShape, Shape } from './pack-shape.ts';

export interface Merging {
  readonly text: string;
  /** Who wrote what stands in a range. */
  readonly originOf: (node: YamlNode) => Origin;
  readonly report: ReportPack;
}

type Values = Readonly<Record<string, unknown>>;

/** @param base plain data of the same shape; undefined where there is nothing yet */
export function mergeValue(shape: Shape, base: unknown, node: YamlNode, origins: Origins, how: Merging): unknown {
  switch (shape.kind) {
    case 'object':
      return mergeObject(shape, base as Values | undefined, node, origins, how);
    case 'map':
      return mergeFields(() => shape.value, base as Values | undefined, node, origins, how);
    case 'entries':
      return mergeEntries(shape, base as readonly Values[] | undefined, node, origins, how);
    case 'words':
      return mergeWords(shape.item, base as readonly unknown[] | undefined, node, origins, how);
    case 'items':
      return mergeItems(shape.item, base as readonly unknown[] | undefined, node, origins, how);
    case 'text':
      return mergeText(shape.item, base as Values | undefined, node, origins, how);
    case 'forms':
      return mergeForms(shape.item, base as Values | undefined, node, origins, how);
    case 'scalar':
      origins.set(how.originOf(node));
      return scalarOf(shape, node, how.text);
  }
}

/** What reads like a number is the text that was written where text is asked for. */
function scalarOf({ type }: ScalarShape, { value, range }: YamlNode, text: string): unknown {
  if (type === 'choice' || type === 'number' || type === 'truth') return value;
  return (typeof value === 'string' ? value : text.slice(range.start, range.end)).trim();
}

function mergeObject(
  { fields }: ObjectShape,
  base: Values | undefined,
  node: YamlNode,
  origins: Origins,
  how: Merging,
): Values {
  return mergeFields((key) => (Object.hasOwn(fields, key) ? fields[key] : undefined), base, node, origins, how);
}

function mergeFields(
  shapeOf: (key: string) => Shape | undefined,
  base: Values | undefined,
  node: YamlNode,
  origins: Origins,
  how: Merging,
): Values {
  const values: Record<string, unknown> = { ...base };
  for (const [name, part] of node.entries ?? []) {
    const key = String(name);
    const shape = shapeOf(key);
    if (isRemoval(part)) {
      Reflect.deleteProperty(values, key);
      origins.remove(key);
    } else if (shape && part.value !== null) {
      values[key] = mergeValue(shape, values[key], part, origins.part(key), how);
    }
  }
  return values;
}

function mergeEntries(
  { by, item }: Extract<Shape, { kind: 'entries' }>,
  base: readonly Values[] | undefined,
  node: YamlNode,
  origins: Origins,
  how: Merging,
): Values[] {
  const entries = new Map((base ?? []).map((entry) => [String(entry[by]), entry]));
  for (const [id, part] of entriesIn(node, by)) {
    if (part.entries?.get('remove')?.value === true) {
      if (!entries.delete(id) && !how.report.isFull('nothing-to-remove')) {
        how.report('nothing-to-remove', part.key ?? part.range, id, nearest(id, entries.keys()) ?? '');
      }
      origins.remove(id);
      continue;
    }
    const before = entries.get(id);
    const own = origins.part(id);
    if (!before) own.set(how.originOf(part));
    entries.set(id, { ...mergeObject(item, before, part, own, how), [by]: id });
  }
  return [...entries.values()];
}

/** The entries of a list, or of a map by their names. */
export function entriesIn(node: YamlNode, by: string): [string, YamlNode][] {
  if (!node.entries) return [];
  if (isMapNode(node)) return [...node.entries].map(([id, entry]) => [String(id), entry]);
  return [...node.entries.values()].flatMap((entry): [string, YamlNode][] => {
    const name = entry.entries?.get(by)?.value;
    return typeof name === 'string' || typeof name === 'number' ? [[String(name), entry]] : [];
  });
}

/** The items of a list; a single value is a list of one. */
function listed({ entries, ...node }: YamlNode): YamlNode[] {
  return entries ? [...entries.values()] : [node];
}

function mergeWords(
  item: ScalarShape,
  base: readonly unknown[] | undefined,
  node: YamlNode,
  origins: Origins,
  how: Merging,
): unknown[] {
  const read = (it: YamlNode): unknown => scalarOf(item, it, how.text);
  if (!isMapNode(node)) {
    origins.set(how.originOf(node));
    const list = listed(node);
    for (const it of list) origins.part(String(read(it))).set(how.originOf(it));
    return [...new Set(list.map(read))];
  }
  const [added, removed] = ['add', 'remove'].map((key) => {
    const list = node.entries!.get(key);
    return list && list.value !== null ? listed(list) : [];
  });
  const gone = new Set(removed!.map(read));
  for (const word of gone) origins.remove(String(word));
  for (const it of added!) origins.part(String(read(it))).set(how.originOf(it));
  return [...new Set([...(base ?? []).filter((word) => !gone.has(word)), ...added!.map(read)])];
}

function mergeItems(
  item: Shape,
  base: readonly unknown[] | undefined,
  node: YamlNode,
  origins: Origins,
  how: Merging,
): unknown[] {
  const isAdded = isMapNode(node);
  const list = isAdded ? node.entries!.get('add') : node;
  const before = isAdded ? (base ?? []) : [];
  if (!isAdded) origins.set(how.originOf(node));
  const own = list ? listed(list) : [];
  return [
    ...before,
    ...own.map((it, at) => {
      const part = origins.part(String(before.length + at));
      part.set(how.originOf(it));
      return mergeValue(item, undefined, it, part, how);
    }),
  ];
}

/** One text stands for all languages, and so does the one that is given where there was none. */
function mergeText(
  item: ScalarShape,
  base: Values | undefined,
  node: YamlNode,
  origins: Origins,
  how: Merging,
): Values {
  if (!node.entries) {
    origins.set(how.originOf(node));
    return Object.fromEntries(LOCALES.map((locale) => [locale, scalarOf(item, node, how.text)]));
  }
  const own = mergeFields(() => item, base, node, origins, how);
  const [first] = Object.values(own);
  return Object.fromEntries(LOCALES.map((locale) => [locale, own[locale] ?? first]));
}

/** Words of one list are sorted by their characters. Where a language has none, those of the other stand for them. */
function mergeForms(
  item: ScalarShape,
  base: Values | undefined,
  node: YamlNode,
  origins: Origins,
  how: Merging,
): Values {
  const { entries } = node;
  const isOneList = !isMapNode(node) || entries!.has('add') || entries!.has('remove');
  const own = isOneList
    ? Object.fromEntries(
        LOCALES.map((locale) => [
          locale,
          mergeWords(item, base?.[locale] as readonly unknown[], only(node, locale), origins.part(locale), how),
        ]),
      )
    : mergeFields(() => ({ kind: 'words', item }), base, node, origins, how);
  const all = LOCALES.flatMap((locale) => (own[locale] ?? []) as readonly unknown[]);
  const filled = (locale: string): unknown => {
    const words = own[locale] as readonly unknown[] | undefined;
    return words && words.length > 0 ? words : all;
  };
  return Object.fromEntries(LOCALES.map((locale) => [locale, filled(locale)]));
}

/** A list, or what is added to one, without the words of the other language. What is taken away may be a word of both. */
function only(node: YamlNode, locale: Locale): YamlNode {
  const isOurs = ({ value }: YamlNode): boolean => hasHan(String(value)) === (locale === 'zh');
  const filtered = (list: YamlNode): YamlNode => {
    const entries = new Map([...listed(list).filter(isOurs)].entries());
    return { ...list, value: [...entries.values()].map(({ value }) => value), entries };
  };
  if (!isMapNode(node)) return filtered(node);
  const entries = new Map([...node.entries!].map(([key, list]) => [key, key === 'add' ? filtered(list) : list]));
  return { ...node, entries };
}
