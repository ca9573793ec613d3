/** Schemas of what *Responsibilities* carries: the map in both languages, and what a draft names of it. */
import * as v from 'valibot';
import type { DraftActivity, Responsibilities, ResponsibilityMap } from '../core/index.ts';
import { ACTIVITY_CASES, ACTIVITY_STAGES, AGREEMENTS, REFERENCE_KINDS } from '../core/plain.ts';

const text = v.string();
const ids = v.array(text);
const index = v.pipe(v.number(), v.integer(), v.minValue(0));

const Person = v.object({ id: text, name: text });
const Depends = v.object({ when: v.picklist(ACTIVITY_CASES), owns: ids, text: v.exactOptional(text) });
const Source = v.object({
  id: text,
  kind: v.picklist(['article', 'practice', ...REFERENCE_KINDS]),
  name: text,
  claim: text,
});
const Row = v.object({
  id: text,
  name: text,
  owns: ids,
  shares: ids,
  supports: ids,
  why: v.exactOptional(text),
  depends: v.array(Depends),
  handover: v.exactOptional(v.object({ from: text, to: text, what: text })),
  sources: v.array(Source),
  agreement: v.picklist(AGREEMENTS),
  facet: text,
});
const Stage = v.object({ id: v.picklist(ACTIVITY_STAGES), rows: v.array(Row) });

const ResponsibilitiesSchema: v.GenericSchema<unknown, Responsibilities> = v.object({
  roles: v.array(Person),
  neighbors: v.array(Person),
  stages: v.array(Stage),
});

/** Whether both languages have the same people and rows. */
function isSameShape({ shown, translation }: ResponsibilityMap): boolean {
  const shape = ({ roles, neighbors, stages }: Responsibilities): string =>
    JSON.stringify([
      [...roles, ...neighbors].map(({ id }) => id),
      stages.map(({ id, rows }) => [id, rows.map((row) => [row.id, row.depends.length])]),
    ]);
  return shape(shown) === shape(translation);
}

const MapShape: v.GenericSchema<unknown, ResponsibilityMap> = v.object({
  shown: ResponsibilitiesSchema,
  translation: ResponsibilitiesSchema,
  named: v.record(text, text),
});
export const ResponsibilityMapSchema: v.GenericSchema<unknown, ResponsibilityMap> = v.pipe(
  MapShape,
  v.check(isSameShape),
);

export const DraftActivitySchema: v.GenericSchema<unknown, DraftActivity> = v.object({
  activity: text,
  items: v.array(index),
  part: v.exactOptional(v.picklist(['owns', 'shares', 'supports', 'depends', 'others'])),
});
