/** What a pack holds, as an outline: its sections, their entries, what lies in these. */
import { LOCALES, type Locale } from '../../language/locale.ts';
import type { TextRange } from '../../text/range.ts';
import { readYaml, type YamlNode } from '../../yaml/read-yaml.ts';
import { isMapNode } from './check-shape.ts';
import type { Shape } from './pack-shape.ts';
import { TEAM_SHAPE } from './team-shape.ts';

export interface PackSymbol {
  readonly name: string;
  /** What people call it, or what it says. */
  readonly detail: string;
  readonly kind: 'section' | 'entry' | 'value';
  /** With everything that it holds. */
  readonly range: TextRange;
  /** Of its name. */
  readonly selection: TextRange;
  readonly children: readonly PackSymbol[];
}

const LONGEST_DETAIL = 60;
/** Fields that say what an entry is called. */
const NAMES = ['name', 'title', 'label', 'forms', 'headings', 'text', 'risk'] as const;

export function outlineOfPack(text: string, locale: Locale): PackSymbol[] {
  return fieldsOf(TEAM_SHAPE, readYaml(text).root, locale);
}

function fieldsOf(shape: Shape | undefined, node: YamlNode, locale: Locale): PackSymbol[] {
  if (shape?.kind !== 'object' || !isMapNode(node)) return [];
  return [...node.entries!].flatMap(([name, value]) => {
    const of = Object.hasOwn(shape.fields, name) ? shape.fields[name] : undefined;
    return value.key ? [symbolOf(String(name), of, value, value.key, locale)] : [];
  });
}

function symbolOf(
  name: string,
  shape: Shape | undefined,
  node: YamlNode,
  selection: TextRange,
  locale: Locale,
): PackSymbol {
  const children = childrenOf(shape, node, locale);
  const range = { start: Math.min(selection.start, node.range.start), end: Math.max(selection.end, node.range.end) };
  const kind = shape?.kind === 'entries' || shape?.kind === 'map' ? 'section' : 'value';
  return { name, detail: children.length > 0 ? '' : saidIn(node, locale), kind, range, selection, children };
}

function childrenOf(shape: Shape | undefined, node: YamlNode, locale: Locale): PackSymbol[] {
  if (!node.entries) return [];
  if (shape?.kind === 'entries') {
    return [...node.entries.entries()].flatMap(([key, entry]) => {
      const id = isMapNode(node) ? { value: key, range: entry.key! } : entry.entries?.get(shape.by);
      if (!id) return [];
      const range = {
        start: Math.min(id.range.start, entry.range.start),
        end: Math.max(id.range.end, entry.range.end),
      };
      const detail = nameIn(entry, locale);
      const children = fieldsOf(shape.item, entry, locale);
      return [{ name: String(id.value), detail, kind: 'entry', range, selection: id.range, children }];
    });
  }
  if (shape?.kind === 'map') {
    return [...node.entries].flatMap(([key, value]) =>
      value.key ? [symbolOf(String(key), shape.value, value, value.key, locale)] : [],
    );
  }
  return fieldsOf(shape, node, locale);
}

function nameIn(entry: YamlNode, locale: Locale): string {
  const node = NAMES.flatMap((name) => entry.entries?.get(name) ?? [])[0];
  return node ? saidIn(node, locale) : '';
}

/** The first words of a value, in a language where it has several. */
function saidIn(node: YamlNode, locale: Locale): string {
  let said: YamlNode | undefined = node;
  while (said?.entries) {
    const { entries }: YamlNode = said;
    said =
      entries.get(locale) ?? LOCALES.flatMap((it) => entries.get(it) ?? [])[0] ?? entries.get('add') ?? entries.get(0);
  }
  const { value } = said ?? {};
  const text = typeof value === 'string' || typeof value === 'number' ? String(value).split('\n', 1)[0]! : '';
  return [...text].length > LONGEST_DETAIL ? `${[...text].slice(0, LONGEST_DETAIL).join('')}…` : text;
}
