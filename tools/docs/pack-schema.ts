/** The shape of a pack of a team as JSON Schema, `schema/role-pack.schema.json`, and as the table in docs/packs.md. */
import { neededFields } from '../../src/core/pack/team/needed-fields.ts';
import type { ObjectShape, ScalarShape, Shape } from '../../src/core/pack/team/pack-shape.ts';
import { TEAM_SHAPE } from '../../src/core/pack/team/team-shape.ts';
import { PART_TEXTS } from './pack-parts.ts';

type Json = Readonly<Record<string, unknown>>;

const ID_PATTERN = '^[a-z0-9]+(?:-[a-z0-9]+)*$';
const ref = (name: string): Json => ({ $ref: `#/$defs/${name}` });
const REMOVAL: Json = {
  type: 'object',
  properties: { remove: { const: true } },
  required: ['remove'],
  additionalProperties: false,
};

/** The schema as it stands in the file. */
export function packSchema(): Json {
  const defs: Record<string, Json> = { removal: REMOVAL };
  const properties = Object.fromEntries(
    Object.entries(TEAM_SHAPE.fields).map(([name, shape]) => [
      name,
      { description: PART_TEXTS[name]?.en, ...schemaOf(shape, name, defs) },
    ]),
  );
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'A pack of a team for Role Lens',
    type: 'object',
    required: TEAM_SHAPE.required,
    additionalProperties: false,
    properties,
    $defs: defs,
  };
}

/** @param name of the field, by which the entries of its list are defined once */
function schemaOf(shape: Shape, name: string, defs: Record<string, Json>): Json {
  switch (shape.kind) {
    case 'scalar':
      return scalarSchema(shape);
    case 'object':
      return objectSchema(shape, defs);
    case 'map':
      return { type: 'object', additionalProperties: { anyOf: [schemaOf(shape.value, name, defs), ref('removal')] } };
    case 'entries': {
      defs[name] ??= objectSchema(shape.item, defs);
      return {
        anyOf: [
          { type: 'array', items: { allOf: [ref(name)], required: [shape.by] } },
          { type: 'object', additionalProperties: { anyOf: [ref(name), { type: 'null' }] } },
        ],
      };
    }
    case 'words':
      return shared(`words-${shape.item.type}`, listSchema(scalarSchema(shape.item)), defs, shape.item);
    case 'items': {
      const list: Json = { type: 'array', items: schemaOf(shape.item, name, defs) };
      return { anyOf: [list, { type: 'object', properties: { add: list }, additionalProperties: false }] };
    }
    case 'text': {
      const text = scalarSchema(shape.item);
      return shared('text', { anyOf: [text, inEachLanguage(text)] }, defs, shape.item);
    }
    case 'forms': {
      const list = listSchema(scalarSchema(shape.item));
      const forms = { anyOf: [...(list.anyOf as Json[]), inEachLanguage(list)] };
      return shared('forms', forms, defs, shape.item);
    }
  }
}

/** What stands in many places is defined once; a choice is not the same everywhere. */
function shared(name: string, schema: Json, defs: Record<string, Json>, { options }: ScalarShape): Json {
  if (options) return schema;
  defs[name] ??= schema;
  return ref(name);
}

function scalarSchema({ type, options, from, to, isWhole }: ScalarShape): Json {
  if (type === 'choice') return { enum: options };
  if (type === 'number') return { type: isWhole ? 'integer' : 'number', minimum: from, maximum: to };
  if (type === 'truth') return { type: 'boolean' };
  return type === 'id' ? { type: 'string', pattern: ID_PATTERN } : { type: ['string', 'number'] };
}

function objectSchema({ fields }: ObjectShape, defs: Record<string, Json>): Json {
  const properties = Object.entries(fields).map(([name, shape]): [string, Json] => {
    const schema = schemaOf(shape, name, defs);
    return [name, shape.kind === 'scalar' ? schema : { anyOf: [schema, ref('removal')] }];
  });
  return {
    type: 'object',
    properties: { ...Object.fromEntries(properties), remove: { const: true } },
    additionalProperties: false,
  };
}

/** A list that replaces, one word, or what is added and taken away. */
function listSchema(item: Json): Json {
  const list: Json = { anyOf: [item, { type: 'array', items: item }] };
  return {
    anyOf: [
      item,
      { type: 'array', items: item },
      { type: 'object', properties: { add: list, remove: list }, additionalProperties: false },
    ],
  };
}

function inEachLanguage(schema: Json): Json {
  return { type: 'object', properties: { zh: schema, en: schema }, additionalProperties: false };
}

/** The parts of a pack as a table: what each is, what a new entry needs, what else it may say. */
export function partsTable(): string {
  const rows = Object.entries(TEAM_SHAPE.fields).flatMap(([name, shape]) => {
    const said = PART_TEXTS[name];
    if (!said) throw new Error(`tools/docs/pack-parts.ts does not say what ${name} is`);
    if (shape.kind !== 'entries') return [[`\`${name}\``, said.zh, said.en, '', '']];
    const needed = neededFields(name, shape.item, shape.by);
    const others = Object.keys(shape.item.fields).filter((it) => it !== shape.by && !needed.includes(it));
    return [[`\`${name}\``, said.zh, said.en, listed(needed), listed(others)]];
  });
  const head = ['Part', '是什么', 'What it is', 'A new entry needs', 'It may say'];
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function listed(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(', ');
}

/** The fields that take one of a few words, as a table. */
export function choicesTable(): string {
  const rows = Object.entries(TEAM_SHAPE.fields).flatMap(([name, shape]) => choicesIn(shape, name));
  return ['| Field | It is one of |', '| --- | --- |', ...rows].join('\n');
}

function choicesIn(shape: Shape, name: string): string[] {
  const ofItem = (item: ScalarShape): string[] =>
    item.options ? [`| \`${name}\` | ${item.options.map((it) => `\`${it}\``).join(', ')} |`] : [];
  switch (shape.kind) {
    case 'scalar':
      return ofItem(shape);
    case 'words':
    case 'text':
    case 'forms':
      return ofItem(shape.item);
    case 'object':
      return Object.entries(shape.fields).flatMap(([field, inner]) => choicesIn(inner, `${name}.${field}`));
    case 'map':
      return choicesIn(shape.value, `${name}.*`);
    case 'entries':
    case 'items':
      return choicesIn(shape.item, name);
  }
}
