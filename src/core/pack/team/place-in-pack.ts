/** What may stand at a place of a pack, and what is pointed at there. */
import type { LocalText } from '../schema-parts.ts';
import type { Pack } from '../schema.ts';
import { LOCALES } from '../../language/locale.ts';
import type { YamlPath } from '../../yaml/read-yaml.ts';
import { REFERENCES, type ReferenceKind } from './check-references.ts';
import type { ObjectShape, Shape } from './pack-shape.ts';
import { TEAM_SHAPE } from './team-shape.ts';

export interface PackPlaceShape {
  readonly shape: Shape;
  /** Names of fields that lead there, `*` for what an id or an index names: `terms.*.roles`. */
  readonly name: string;
}

/** Sections whose entries an id names: what can be pointed at, looked up, renamed. */
export type PackSection = (typeof SECTIONS)[number];

/** What may stand where in a kind of file that teams write. */
export interface Grammar {
  readonly shape: ObjectShape;
  /** Whether entries and lists change what is there: `add`, `remove`. */
  readonly hasOperators: boolean;
  /** See {@link referenceAt}. */
  readonly referenceAt: (name: string) => ReferenceKind | PackSection | undefined;
  /** See {@link sectionAt}. */
  readonly sectionAt: (name: string) => PackSection | undefined;
}

export const PACK_GRAMMAR: Grammar = { shape: TEAM_SHAPE, hasOperators: true, referenceAt, sectionAt };

/** @returns undefined where nothing of such a file stands */
export function shapeAt(path: YamlPath, grammar: Grammar = PACK_GRAMMAR): PackPlaceShape | undefined {
  let shape: Shape | undefined = grammar.shape;
  const names: string[] = [];
  for (const step of path) {
    const [next, name]: readonly [Shape | undefined, string?] = stepInto(shape, step);
    if (!next) return undefined;
    shape = next;
    if (name !== undefined) names.push(name);
  }
  return { shape, name: names.join('.') };
}

/** What lies in a shape, and the name of it where it adds to the place. */
function stepInto(shape: Shape, step: string | number): readonly [Shape | undefined, string?] {
  switch (shape.kind) {
    case 'object': {
      const name = String(step);
      return [Object.hasOwn(shape.fields, name) ? shape.fields[name] : undefined, name];
    }
    case 'map':
      return [shape.value, '*'];
    case 'entries':
      return [shape.item, '*'];
    case 'items':
      return typeof step === 'number' ? [shape.item, '*'] : [step === 'add' ? shape : undefined];
    case 'words':
      return typeof step === 'number' ? [shape.item] : [isOperator(step) ? shape : undefined];
    case 'text':
      return [isLocale(step) ? shape.item : undefined];
    case 'forms':
      if (typeof step === 'number') return [shape.item];
      return [isLocale(step) || isOperator(step) ? { kind: 'words', item: shape.item } : undefined];
    case 'scalar':
      return [undefined];
  }
}

const isOperator = (step: string | number): boolean => step === 'add' || step === 'remove';
const isLocale = (step: string | number): boolean => LOCALES.some((locale) => locale === step);

/** What is pointed at by values at a place, or by keys of the map there when the name ends with `.%`. */
export function referenceAt(name: string): ReferenceKind | undefined {
  const plain = name.replace(/\.(?:zh|en)$/, '');
  const found =
    REFERENCES.find(([pattern]) => fits(pattern, name)) ?? REFERENCES.find(([pattern]) => fits(pattern, plain));
  return found?.[1];
}

function fits(pattern: string, name: string): boolean {
  const steps = pattern.split('.');
  const names = name.split('.');
  return steps.length === names.length && steps.every((step, at) => step === '*' || step === names[at]);
}

const SECTIONS = [
  'facetGroups',
  'facets',
  'roles',
  'axes',
  'relay',
  'notes',
  'guide',
  'terms',
  'duties',
  'templates',
  'risks',
  'activities',
  'areas',
  'neighbors',
  'titles',
  'references',
] as const;

/** The section whose ids stand at a place: as keys of its map, or as the `id` of its entries. */
export function sectionAt(name: string): PackSection | undefined {
  return SECTIONS.find((section) => name === `${section}.%` || name === `${section}.*.id`);
}

export interface PackId {
  readonly id: string;
  /** What people call it. */
  readonly label: LocalText;
  readonly section: PackSection;
}

/** The ids of a kind, with their names, in the order of the pack. */
export function idsIn(pack: Pack, kind: ReferenceKind | PackSection): PackId[] {
  const sections: readonly PackSection[] = kind === 'professions' ? ['roles', 'neighbors'] : [kind];
  return sections.flatMap((section) =>
    ((pack[section] ?? []) as readonly Entry[]).map((entry) => ({ id: entry.id, label: labelOf(entry), section })),
  );
}

/** The ids that a house style may name at a place: kinds of sections, and what other packs ban. */
export function idsOfStyle({ sections, style }: Pack, name: string): Pick<PackId, 'id' | 'label'>[] {
  if (name === 'style.required') return sections.map(({ kind, name: label }) => ({ id: kind, label }));
  if (name !== 'style.banned') return [];
  return (style?.banned ?? []).map((entry) => ({ id: entry.id, label: labelOf(entry) }));
}

interface Entry {
  readonly id: string;
  readonly name?: LocalText;
  readonly title?: LocalText;
  readonly label?: LocalText;
  readonly risk?: LocalText;
  readonly forms?: Readonly<Record<keyof LocalText, readonly string[]>>;
}

function labelOf({ id, name, title, label, risk, forms }: Entry): LocalText {
  const first = forms && { zh: forms.zh[0] ?? id, en: forms.en[0] ?? id };
  return name ?? title ?? label ?? risk ?? first ?? { zh: id, en: id };
}
