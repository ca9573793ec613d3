/** What stands at a place of a pack: a key with its meaning, or an id of something. */
import type { TextRange } from '../../text/range.ts';
import { cursorInYaml } from '../../yaml/cursor-in-yaml.ts';
import type { ReferenceKind } from './check-references.ts';
import { PACK_GRAMMAR, shapeAt, type Grammar, type PackSection } from './place-in-pack.ts';

export interface ThingInPack {
  readonly range: TextRange;
  /** The word that stands there. */
  readonly word: string;
  /** Of a key, its place, which a description is known by: `terms.*.kind`. */
  readonly place?: string;
  /** Of an id, what it names. */
  readonly kind?: ReferenceKind | PackSection;
}

/** @returns undefined where there is no word, or none that says anything but itself */
export function thingInPack(text: string, offset: number, grammar: Grammar = PACK_GRAMMAR): ThingInPack | undefined {
  const { referenceAt, sectionAt, hasOperators } = grammar;
  const cursor = cursorInYaml(text, offset);
  const found = cursor && shapeAt(cursor.path, grammar);
  if (!found || cursor.range.start === cursor.range.end) return undefined;
  const { range } = cursor;
  const word = text.slice(range.start, range.end);
  const { shape, name } = found;
  const inside = (step: string): string => (name === '' ? step : `${name}.${step}`);
  // A word alone in its line is a key without a colon, or an item of a list.
  if (cursor.part !== 'value' && (shape.kind === 'map' || shape.kind === 'entries')) {
    const kind = referenceAt(inside('%')) ?? sectionAt(inside('%'));
    return kind ? { range, word, kind } : undefined;
  }
  if (cursor.part !== 'value' && shape.kind === 'object') {
    if (word === 'remove' && hasOperators) return { range, word, place: 'remove' };
    return Object.hasOwn(shape.fields, word) ? { range, word, place: inside(word) } : undefined;
  }
  const isOperator = word === 'add' || word === 'remove';
  if (cursor.part !== 'value' && cursor.hasColon)
    return isOperator ? { range, word, place: `words.${word}` } : undefined;
  const kind = referenceAt(name) ?? sectionAt(name);
  return kind ? { range, word, kind } : undefined;
}
