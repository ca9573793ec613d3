/** What a newcomer asks about the work: the funnel, careers, pay, a week, interviews, the first three months. */
import * as v from 'valibot';
import { Id, Sources, Text } from './schema-parts.ts';
import { GUIDE_KINDS } from './vocabulary.ts';

export const GuideSchema = v.strictObject({
  id: Id,
  kind: v.picklist(GUIDE_KINDS),
  /** Absent when it is about all roles. */
  role: v.optional(Id),
  title: Text,
  /** One or two sentences: what it says, and how far to trust it. */
  summary: Text,
  /** Headed lists: a step of the funnel, a level, a question. */
  parts: v.pipe(
    v.array(v.strictObject({ name: Text, points: v.pipe(v.array(Text), v.minLength(1)) })),
    v.minLength(2, 'a guide has at least two parts'),
  ),
  sources: Sources,
});

export type Guide = v.InferOutput<typeof GuideSchema>;
