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
    const isQuoted = /['"]/.test(text[range.start] ?? '');
    const place = isQuoted ? { start: range.start + 1, end: range.end - 1 } : range;
    places.set(place.start, place);
  };
  for (const [pattern, of] of REFERENCES) if (kinds.includes(of)) eachAt(root, pattern, visit);
  for (const section of kinds) {
    const node = root.entries?.get(section);
    if (!node) continue;
    for (const [, entry] of entriesIn(node, 'id')) {
      const named = Array.isArray(node.value) ? entry.entries?.get('id') : undefined;
      if (named) visit(named);
    }
    if (!Array.isArray(node.value)) {
      for (const [key, entry] of node.entries ?? []) if (entry.key) visit({ value: key, range: entry.key });
    }
  }
  return [...places.values()].sort((a, b) => a.start - b.start);
}

/** Whether a pack gives something an id, or changes what has it. */
export function isIdOf(text: string, kind: ReferenceKind | PackSection, id: string): boolean {
  const { root } = readYaml(text);
  return kindsOf(kind).some((section) => {
    const node = root.entries?.get(section);
    return node !== undefined && entriesIn(node, 'id').some(([it]) => it === id);
  });
}

export function renameInPack(text: string, kind: ReferenceKind | PackSection, id: string, newId: string): TextChange[] {
  return placesOfId(text, kind, id).map((range) => ({ ...range, newText: newId }));
}
