/** What may be written at a cursor of a pack: keys of its shape, ids of what it points at, choices. */
import type { LocalText } from '../schema-parts.ts';
import type { Pack } from '../schema.ts';
import { LOCALES } from '../../language/locale.ts';
import type { TextRange } from '../../text/range.ts';
import { cursorInYaml, type YamlCursor } from '../../yaml/cursor-in-yaml.ts';
import type { Shape } from './pack-shape.ts';
import { idsIn, idsOfStyle, PACK_GRAMMAR, shapeAt, type Grammar, type PackId } from './place-in-pack.ts';

export interface PackSuggestion {
  readonly label: string;
  readonly kind: 'key' | 'id' | 'choice';
  /** What is written instead of the word, as a snippet of VS Code: `$1` is where the cursor goes. */
  readonly snippet: string;
  /** Of a key, its place, which a description is known by: `terms.*.kind`. */
  readonly place?: string;
  /** Of an id, what people call it. */
  readonly name?: LocalText;
}

export interface PackSuggestions {
  /** The word at the cursor, which a suggestion replaces; in UTF-16 code units. */
  readonly range: TextRange;
  readonly suggestions: readonly PackSuggestion[];
}

/**
 * @param pack the knowledge that the pack is laid over, itself included where it is in force
 * @param grammar of the file, where it is another one than a pack
 * @returns undefined where nothing can be said
 */
export function suggestInPack(
  text: string,
  offset: number,
  pack: Pack,
  grammar: Grammar = PACK_GRAMMAR,
): PackSuggestions | undefined {
  const cursor = cursorInYaml(text, offset);
  const place = cursor && shapeAt(cursor.path, grammar);
  if (!place) return undefined;
  const { shape, name } = place;
  const writing: Writing = {
    grammar,
    cursor,
    isJson: cursor.isFlow && /^\s*\{\s*["}]/.test(text),
    line: lineTo(text, cursor.range.start),
  };
  const suggestions =
    cursor.part === 'value' ? valuesAt(shape, name, pack, writing) : keysAt(shape, name, pack, writing);
  return { range: cursor.range, suggestions };
}

interface Writing {
  readonly grammar: Grammar;
  readonly cursor: YamlCursor;
  readonly isJson: boolean;
  /** What stands before the word in its line. */
  readonly line: string;
}

function lineTo(text: string, offset: number): string {
  return text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
}

function keysAt(shape: Shape, name: string, pack: Pack, writing: Writing): PackSuggestion[] {
  const { part, siblings } = writing.cursor;
  const values = part === 'item' ? valuesAt(shape, name, pack, writing) : [];
  const keys = [...keysOf(shape, name, pack, writing.grammar)].filter(({ label }) => !siblings.includes(label));
  return [...values, ...keys.map((key) => ({ ...key.said, label: key.label, snippet: keySnippet(key, writing) }))];
}

interface Key {
  readonly label: string;
  /** What stands behind it; undefined for `true`. */
  readonly value: Shape | undefined;
  readonly said: Pick<PackSuggestion, 'kind' | 'place' | 'name'>;
}

function keysOf(shape: Shape, name: string, pack: Pack, grammar: Grammar): Key[] {
  const { referenceAt, sectionAt, hasOperators } = grammar;
  const inside = (step: string): string => (name === '' ? step : `${name}.${step}`);
  const keyOf = (label: string, value: Shape | undefined, place = inside(label)): Key => ({
    label,
    value,
    said: { kind: 'key', place },
  });
  const idOf = ({ id, label }: Pick<PackId, 'id' | 'label'>, value: Shape): Key => ({
    label: id,
    value,
    said: { kind: 'id', name: label },
  });
  switch (shape.kind) {
    case 'object': {
      const fields = Object.entries(shape.fields).map(([label, value]) => keyOf(label, value));
      return name.endsWith('*') && hasOperators ? [...fields, keyOf('remove', undefined, 'remove')] : fields;
    }
    case 'map': {
      const kind = referenceAt(inside('%'));
      return kind ? idsIn(pack, kind).map((id) => idOf(id, shape.value)) : [];
    }
    case 'entries': {
      const by = shape.item.fields[shape.by];
      if (by?.kind === 'scalar' && by.options) {
        return by.options.map((option) => ({ label: String(option), value: shape.item, said: { kind: 'choice' } }));
      }
      const section = sectionAt(inside('%'));
      const ids = section ? idsIn(pack, section) : idsOfStyle(pack, name);
      return ids.map((id) => idOf(id, shape.item));
    }
    case 'words':
      if (!hasOperators) return [];
      return ['add', 'remove'].map((label) => keyOf(label, WORDS, `words.${label}`));
    case 'items':
      return [keyOf('add', WORDS, 'words.add')];
    case 'text':
      return LOCALES.map((label) => keyOf(label, shape.item, label));
    case 'forms':
      return [
        ...LOCALES.map((label) => keyOf(label, WORDS, label)),
        ...['add', 'remove'].map((label) => keyOf(label, WORDS, `words.${label}`)),
      ];
    case 'scalar':
      return [];
  }
}

const WORDS: Shape = { kind: 'words', item: { kind: 'scalar', type: 'line' } };

/** What may be written as a value: ids and choices. Texts are the author's own. */
function valuesAt(shape: Shape, name: string, pack: Pack, writing: Writing): PackSuggestion[] {
  const item = shape.kind === 'words' ? shape.item : shape;
  if (item.kind !== 'scalar') return [];
  const { cursor } = writing;
  const { referenceAt, sectionAt } = writing.grammar;
  const isListed = shape.kind === 'words' && cursor.part === 'item';
  const snippet = (value: string): string => {
    const space = cursor.needsSpace ? ' ' : '';
    const dash = isListed && !cursor.isFlow && !/-\s*$/.test(writing.line) ? '- ' : '';
    return space + dash + (writing.isJson && cursor.quote === '' ? `"${value}"` : value);
  };
  const kind = referenceAt(name) ?? sectionAt(name);
  if (kind)
    return idsIn(pack, kind).map(({ id, label }) => ({ label: id, kind: 'id', snippet: snippet(id), name: label }));
  return (item.options ?? []).map((option) => ({
    label: String(option),
    kind: 'choice',
    snippet: snippet(String(option)),
  }));
}

/** A key with what commonly stands behind it. */
function keySnippet({ label, value }: Key, { cursor, isJson, line }: Writing): string {
  const { hasColon, isFlow, needsSpace, quote } = cursor;
  const space = needsSpace ? ' ' : '';
  if (hasColon || (quote !== '' && !isJson)) return space + label;
  const quoted = (key: string): string => (isJson ? `"${key}"` : key);
  const head = quote === '' ? `${space}${quoted(label)}: ` : `${label}": `;
  // The quote that closes it stands there mostly.
  if (quote !== '') return label;
  const word = (at: number): string => (isJson ? `"$${at}"` : `$${at}`);
  switch (value?.kind) {
    case undefined:
      return `${head}true`;
    case 'text':
      return `${head}{ ${quoted('zh')}: ${word(1)}, ${quoted('en')}: ${word(2)} }`;
    case 'forms':
      return `${head}{ ${quoted('zh')}: [${word(1)}], ${quoted('en')}: [${word(2)}] }`;
    case 'words':
      return `${head}[${word(1)}]`;
    case 'scalar':
      return isJson && value.type !== 'number' ? `${head}${word(1)}` : `${head}$1`;
    default:
      if (isFlow) return value?.kind === 'items' ? `${head}[$1]` : `${head}{ $1 }`;
      return `${head.trimEnd()}\n${/^\s*-/.test(line) ? '    ' : '  '}${value?.kind === 'items' ? '- ' : ''}$1`;
  }
}
