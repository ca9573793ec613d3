/** Who owns what: pieces of work that companies hand out, the professions beside the compared roles, and where this is known from. */
import * as v from 'valibot';
import { Forms, Id, Line, LocalForms, Text } from './schema-parts.ts';
import { ACTIVITY_CASES, ACTIVITY_STAGES, AGREEMENTS, REFERENCE_KINDS, SENIORITIES } from './vocabulary.ts';

/** Ids of roles and neighbors. */
const People = v.array(Id);

export const ActivitySchema = v.strictObject({
  id: Id,
  /** Verb and object: `签订合同`, "Sign contracts". */
  name: Text,
  /** Where in the funnel it stands. */
  stage: v.picklist(ACTIVITY_STAGES),
  /** Terms of the kind `metric` that measure it. */
  metrics: v.optional(v.array(Id), []),
  /** Who is accountable for it. */
  owns: v.pipe(People, v.minLength(1, 'somebody owns it')),
  /** Who does a part of it as work of their own: never another role's work for them. */
  shares: v.optional(People, []),
  /** Who only helps. */
  supports: v.optional(People, []),
  /** One sentence that a manager accepts: whose work it is, and what the others do at most. A team need not give a reason. */
  why: v.optional(Text),
  /** Who owns it in another case, and who shares it there, if that is not the same. */
  depends: v.optional(
    v.array(
      v.strictObject({
        when: v.picklist(ACTIVITY_CASES),
        owns: v.pipe(People, v.minLength(1)),
        shares: v.optional(People),
        text: Text,
      }),
    ),
    [],
  ),
  /** To whom what is handed when it is done. */
  handover: v.optional(v.strictObject({ from: Id, to: Id, what: Text })),
  /** How lines name it, see `wording.ts`. */
  wordings: LocalForms,
  /** Words that make it something else where they stand in the same sentence. */
  unless: v.optional(v.strictObject({ zh: v.optional(Forms), en: v.optional(Forms) })),
  facet: Id,
  /** Claims of the article, references, or `practice`. */
  sources: v.pipe(v.array(Line), v.minLength(1, 'name at least one source')),
  /** Whether sources and trade agree on the owner. */
  agreement: v.picklist(AGREEMENTS),
});

/** Activities of which each company says itself who owns them. */
export const AreaSchema = v.strictObject({
  id: Id,
  name: Text,
  /** Asks who owns it. */
  question: Text,
  /** Who may: roles and neighbors, the usual one first. */
  roles: v.pipe(People, v.minLength(2, 'with one answer there is no question')),
  activities: v.pipe(v.array(Id), v.minLength(1)),
  /** Stands for the `why` of its activities where a company said who owns them; `{role}` is who. */
  why: Text,
});

/** By what a profession is told that nothing was learned of. A role may say it too; what a neighbor says goes along when it becomes one. */
export const ProfessionWordsSchema = v.strictObject({
  /** Words that say it in a title that is not known as a whole: 税务数据分析师, "Junior Data Analyst (Contract)". */
  inTitles: v.optional(LocalForms),
  /** A few words of its work. */
  words: v.optional(LocalForms),
  /** What tells it from a role, by the role's id. */
  borders: v.optional(v.record(Id, Text)),
});

/** A profession that is known by name and told apart, without a column of its own. */
export const NeighborSchema = v.strictObject({
  id: Id,
  name: Text,
  /** What the profession does, in one sentence. */
  summary: Text,
  /** Usual titles, the first the most usual. */
  titles: LocalForms,
  /** Words that say it in a title that is not known as a whole: 税务数据分析师, "Junior Data Analyst (Contract)". */
  inTitles: v.optional(LocalForms),
  /** A few words of its work. */
  words: LocalForms,
  /** What tells it from a role, by the role's id. */
  borders: v.record(Id, Text),
  sources: v.pipe(v.array(Line), v.minLength(1, 'name at least one source')),
});

/** A title of a position: what it mostly is, and what it often really is. */
export const TitleSchema = v.strictObject({
  id: Id,
  /** How it is written; the first of each language is its label. */
  forms: LocalForms,
  /** The role or neighbor that it mostly is; absent where it says too little. */
  profession: v.optional(Id),
  /** What else it may be. */
  also: v.optional(People, []),
  /** A specialization of the role. */
  specialization: v.optional(Id),
  seniority: v.optional(v.picklist(SENIORITIES)),
  /** What posts with this title often really are, in one sentence. */
  really: v.optional(Text),
});

/** A source outside of the article. */
export const ReferenceSchema = v.strictObject({
  id: Id,
  kind: v.picklist(REFERENCE_KINDS),
  name: Text,
  url: v.optional(v.pipe(v.string(), v.regex(/^https:\/\/\S+$/, 'an address begins with https://'))),
  /** What it tells, in our own words. */
  says: Text,
});

export type Activity = v.InferOutput<typeof ActivitySchema>;
export type Area = v.InferOutput<typeof AreaSchema>;
export type Neighbor = v.InferOutput<typeof NeighborSchema>;
export type Title = v.InferOutput<typeof TitleSchema>;
export type Reference = v.InferOutput<typeof ReferenceSchema>;
