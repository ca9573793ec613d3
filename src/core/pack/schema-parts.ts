/** What the entries of a pack are made of, see {@link PackSchema}. */
import * as v from 'valibot';
import { SOURCE_ID } from './of-team.ts';

/** A stable id: lower-case Latin words joined by hyphens. */
export const Id = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'an id is lower-case letters and digits joined by single hyphens'),
);
/** A source: a claim of the article (`F10`) or `practice`, what the trade commonly does. */
const SourceId = v.pipe(v.string(), v.regex(SOURCE_ID, 'a source is F and two digits, or practice'));
export const Sources = v.pipe(v.array(SourceId), v.minLength(1, 'name at least one source'));
export const Line = v.pipe(
  v.string(),
  v.regex(/^\S/, 'text is missing or starts with white space'),
  v.regex(/\S$/, 'text ends with white space'),
  v.regex(/^[^\n\r]*$/, 'text must be one line'),
);
export const Text = v.strictObject({ zh: Line, en: Line });
export const Forms = v.pipe(v.array(Line), v.minLength(1));
export const LocalForms = v.strictObject({ zh: Forms, en: Forms });

export type LocalText = v.InferOutput<typeof Text>;
