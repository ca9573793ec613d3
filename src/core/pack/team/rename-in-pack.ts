/** Renames an id in a pack: where it is given, and wherever it is pointed at. */
import type { TextChange, TextRange } from '../../text/range.ts';
import { readYaml, type YamlNode } from '../../yaml/read-yaml.ts';
import { REFERENCES, type ReferenceKind } from './check-references.ts';
import type { PackSection } from './place-in-pack.ts';
import { entriesIn } from './merge-values.ts';
import { eachAt } from './walk-pack.ts';

/** Roles and neighbors have their ids in common. */
const PROFESSIONS: readonly string[] = ['roles', 'neighbors', 'professions'];

/** The kinds that share their ids with one. */
function kindsOf(kind: ReferenceKind | PackSection): readonly string[] {
  return PROFESSIONS.includes(kind) ? PROFESSIONS : [kind];
}

/** Where an id stands in a pack, in the order of the text, without its quotes. */
export function placesOfId(text: string, kind: ReferenceKind | PackSection, id: string): TextRange[] {
  const kinds = kindsOf(kind);
  const { root } = readYaml(text);
  const places = new Map<number, TextRange>();
  const visit = ({ value, range }: YamlNode): void => {
    if (String(value) !== id) return;
    const place = unquoted(text, range);
    places.set(place.start, place);
  };
  for (const [pattern, of] of REFERENCES) if (kinds.includes(of)) eachAt(root, pattern, visit);
  for (const place of namesOfEntry(root, text, kind, id)) places.set(place.start, place);
  return [...places.values()].sort((a, b) => a.start - b.start);
}

/**
 * Where a pack names an entry that it has, or that it changes: its key, or the value of its `id`, without quotes.
 * @param root of the pack, see `readYaml`
 * @param text of the pack
 * @returns in UTF-16 code units; empty where the pack has no such entry
 */
export function namesOfEntry(root: YamlNode, text: string, kind: ReferenceKind | PackSection, id: string): TextRange[] {
  return kindsOf(kind).flatMap((section) => {
    const node = root.entries?.get(section);
    const entries = node ? entriesIn(node, 'id') : [];
    return entries.flatMap(([name, entry]) => {
      const range = Array.isArray(node!.value) ? entry.entries?.get('id')?.range : entry.key;
      return name === id && range ? [unquoted(text, range)] : [];
    });
  });
}

function unquoted(text: string, range: TextRange): TextRange {
  return /['"]/.test(text[range.start] ?? '') ? { start: range.start + 1, end: range.end - 1 } : range;
}

/** Whether a pack gives something an id, or changes what has it. */
export function isIdOf(text: string, kind: ReferenceKind | PackSection, id: string): boolean {
  return namesOfEntry(readYaml(text).root, text, kind, id).length > 0;
}

export function renameInPack(text: string, kind: ReferenceKind | PackSection, id: string, newId: string): TextChange[] {
  return placesOfId(text, kind, id).map((range) => ({ ...range, newText: newId }));
}
