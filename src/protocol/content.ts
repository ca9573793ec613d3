/** Schemas of what messages carry: the types of the core, checked at run time. */
import * as v from 'valibot';
import type { Card, Comparison, DraftPicture, Knowledge } from '../core/index.ts';
import { DraftActivitySchema } from './responsibility-map.ts';

const text = v.string();
const texts = v.array(v.string());
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const index = v.pipe(v.number(), v.integer(), v.minValue(0));
const strength = v.picklist([1, 2, 3]);
const mix = v.record(v.string(), share);

const Source = v.object({ id: text, section: text, claim: text });
const sources = v.array(Source);
const Term = v.object({ id: text, label: text, definition: text, strength });
const Duty = v.object({
  id: text,
  label: text,
  text,
  section: v.picklist(['responsibility', 'requirement', 'metric', 'assessment']),
});
const Cell = v.object({
  role: text,
  key: text,
  summary: text,
  points: texts,
  sources,
  terms: v.array(Term),
  duties: v.array(Duty),
});
const Row = v.object({ id: text, name: text, question: text, cells: v.array(Cell) });
const Group = v.object({ id: text, name: text, rows: v.array(Row) });
const Role = v.object({ id: text, name: text, tagline: text });

/** A row holds one cell for each role, in the order of the roles. */
function hasCellsInOrder({ roles, groups }: Comparison): boolean {
  return groups.every(({ rows }) =>
    rows.every(({ cells }) => cells.length === roles.length && cells.every(({ role }, at) => role === roles[at]!.id)),
  );
}

const Table: v.GenericSchema<unknown, Comparison> = v.object({ roles: v.array(Role), groups: v.array(Group) });
const ComparisonSchema = v.pipe(Table, v.check(hasCellsInOrder));

/** Whether both languages have the same roles, groups and rows. */
function isSameShape({ comparison, translation }: Knowledge): boolean {
  const ids = (it: Comparison): string =>
    JSON.stringify([it.roles.map(({ id }) => id), it.groups.map(({ id, rows }) => [id, rows.map((row) => row.id)])]);
  return ids(comparison) === ids(translation);
}

const Axis = v.object({ id: text, name: text, low: text, high: text, sources });
const Position = v.object({ x: Axis, y: Axis, places: v.array(v.object({ role: text, x: share, y: share })) });
const Leg = v.object({ id: text, role: text, name: text, text, hands: text, facet: text, sources });

export const LocaleSchema = v.picklist(['zh', 'en']);

const KnowledgeShape: v.GenericSchema<unknown, Knowledge> = v.object({
  locale: LocaleSchema,
  comparison: ComparisonSchema,
  translation: ComparisonSchema,
  syllables: v.record(v.string(), texts),
  position: v.exactOptional(Position),
  relay: v.array(Leg),
});
export const KnowledgeSchema: v.GenericSchema<unknown, Knowledge> = v.pipe(KnowledgeShape, v.check(isSameShape));

const Dot = v.object({
  item: index,
  line: v.pipe(v.number(), v.integer(), v.minValue(1)),
  text,
  mix,
  role: v.exactOptional(text),
  offRole: v.exactOptional(text),
});
const Coverage = v.object({
  facet: text,
  level: v.picklist(['covered', 'thin', 'missing']),
  items: v.array(index),
  texts,
  duty: v.exactOptional(text),
});

export const DraftPictureSchema: v.GenericSchema<unknown, DraftPicture> = v.object({
  role: v.optional(text, () => undefined),
  isDeclared: v.boolean(),
  mix,
  items: index,
  dots: v.array(Dot),
  coverage: v.array(Coverage),
  activities: v.array(DraftActivitySchema),
});

export const CardSchema: v.GenericSchema<unknown, Card> = v.object({
  kind: v.picklist(['role', 'facet', 'term', 'duty', 'specialization', 'note', 'guide']),
  id: text,
  title: text,
  otherTitle: text,
  role: v.exactOptional(text),
  roleName: v.exactOptional(text),
  text,
  points: texts,
  parts: v.exactOptional(v.array(v.object({ name: text, points: texts }))),
  depends: v.exactOptional(text),
  roles: v.array(v.object({ id: text, name: text, strength })),
  views: v.array(v.object({ id: text, name: text, text })),
  terms: v.array(Term),
  duties: v.array(Duty),
  sources,
  facet: v.exactOptional(v.object({ id: text, name: text })),
  packRoles: texts,
});
