/**
 * What may stand where in a pack of a team, derived from the schema of whole packs: every part may be left out, and each says how it is
 * changed. Checks, merging, completion and the JSON Schema walk it.
 */
import type * as v from 'valibot';
import { Id } from '../schema-parts.ts';

/** A value without parts. */
export interface ScalarShape {
  readonly kind: 'scalar';
  /** `line` is text in one line, `body` in several. */
  readonly type: 'id' | 'line' | 'body' | 'number' | 'choice' | 'truth';
  /** Of a choice. */
  readonly options?: readonly (string | number)[];
  /** Of a number. */
  readonly from?: number;
  readonly to?: number;
  readonly isWhole?: boolean;
}

export interface ObjectShape {
  readonly kind: 'object';
  readonly fields: Readonly<Record<string, Shape>>;
  /** Fields that a new one cannot do without; some have a value when nobody gives one, see `complete-entries.ts`. */
  readonly required: readonly string[];
}

export type Shape =
  | ScalarShape
  | ObjectShape
  /** Values by an id: a map merges. */
  | { readonly kind: 'map'; readonly value: Shape }
  /** Entries that a field of theirs names: a list or a map, which merges. */
  | { readonly kind: 'entries'; readonly by: string; readonly item: ObjectShape }
  /** Words: a list replaces, `add` and `remove` change. */
  | { readonly kind: 'words'; readonly item: ScalarShape }
  /** Values without names: a list replaces, `add` appends. */
  | { readonly kind: 'items'; readonly item: Shape }
  /** A text in each language; one text stands for all. */
  | { readonly kind: 'text'; readonly item: ScalarShape }
  /** Words in each language; one list is sorted by its characters. */
  | { readonly kind: 'forms'; readonly item: ScalarShape };

type Schema = v.GenericSchema & {
  readonly entries?: Record<string, Schema>;
  readonly item?: Schema;
  readonly wrapped?: Schema;
  readonly value?: Schema;
  readonly options?: readonly (string | number)[];
  readonly pipe?: readonly { readonly type: string; readonly requirement?: unknown }[];
};

/** Fields that name an entry, in this order. Of what else lies in lists nothing does. */
const NAMES = ['id', 'kind', 'when'] as const;
/** Entries whose `kind` does not name them are known by `id`; those of these fields have no name. */
const NAMELESS = ['precise', 'otherSenses', 'parts'];

/** @param name the field that holds it */
export function shapeOf(schema: v.GenericSchema, name = ''): Shape {
  const it = schema as Schema;
  switch (it.type) {
    case 'optional':
      return shapeOf(it.wrapped!, name);
    case 'strict_object':
      return objectOf(it.entries!);
    case 'record':
      return { kind: 'map', value: shapeOf(it.value!, name) };
    case 'array':
      return listOf(shapeOf(it.item!), name);
    default:
      return scalarOf(it);
  }
}

function objectOf(entries: Readonly<Record<string, Schema>>): Shape {
  const fields = Object.entries(entries).map(([name, schema]) => [name, shapeOf(schema, name)] as const);
  const required = Object.entries(entries).flatMap(([name, { type }]) => (type === 'optional' ? [] : [name]));
  const [first, second] = fields;
  if (fields.length === 2 && required.length === 2 && first![0] === 'zh' && second![0] === 'en') {
    const [, of] = first!;
    if (of.kind === 'scalar') return { kind: 'text', item: of };
    if (of.kind === 'words' && of.item.type !== 'id') return { kind: 'forms', item: of.item };
  }
  return { kind: 'object', fields: Object.fromEntries(fields), required };
}

function listOf(item: Shape, name: string): Shape {
  if (item.kind === 'scalar') return { kind: 'words', item };
  const by = item.kind === 'object' && !NAMELESS.includes(name) ? NAMES.find((it) => it in item.fields) : undefined;
  return by !== undefined && item.kind === 'object' ? { kind: 'entries', by, item } : { kind: 'items', item };
}

function scalarOf(schema: Schema): ScalarShape {
  if (schema === Id) return { kind: 'scalar', type: 'id' };
  if (schema.type === 'picklist') return { kind: 'scalar', type: 'choice', options: schema.options! };
  if (schema.type === 'number') return numberOf(schema);
  const isLine = schema.pipe?.some(({ type }) => type === 'regex') ?? false;
  return { kind: 'scalar', type: isLine ? 'line' : 'body' };
}

function numberOf({ pipe = [] }: Schema): ScalarShape {
  const limit = (type: string): number => pipe.find((it) => it.type === type)?.requirement as number;
  const isWhole = pipe.some(({ type }) => type === 'integer');
  return {
    kind: 'scalar',
    type: 'number',
    from: limit('min_value'),
    to: limit('max_value'),
    ...(isWhole && { isWhole }),
  };
}
