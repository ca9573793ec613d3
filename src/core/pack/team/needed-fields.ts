/** What a new entry of a team cannot do without: what nobody fills in where its author leaves it out. */
import { completed } from './complete-entries.ts';
import type { ObjectShape, Shape } from './pack-shape.ts';

/** Nothing of them is kept. */
const AROUND = { facets: [{ id: 'goal' }], facetGroups: [{ id: 'purpose' }], source: 'ours' };

/** @param by the field that names the entry */
export function neededFields(list: string, { fields, required }: ObjectShape, by: string): string[] {
  return required.filter((name) => {
    const others = Object.fromEntries(required.filter((it) => it !== name).map((it) => [it, anyValue(fields[it]!)]));
    return name !== by && completed(list, others, AROUND)[name] === undefined;
  });
}

function anyValue(shape: Shape): unknown {
  return shape.kind === 'forms' ? { zh: ['x'], en: ['x'] } : shape.kind === 'text' ? { zh: 'x', en: 'x' } : 'x';
}
