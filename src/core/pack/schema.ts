/**
 * The shape of a pack as people edit it. `data/` holds the built-in pack in this shape, cut into several YAML files;
 * the build joins the files, validates the whole against {@link PackSchema} and compiles it to JSON.
 *
 * Every object is strict: a misspelt key is an error with a path, not a silent loss.
 */
import * as v from 'valibot';
import {
  ActivitySchema,
  AreaSchema,
  NeighborSchema,
  ProfessionWordsSchema,
  ReferenceSchema,
  TitleSchema,
} from './activity-schema.ts';
import { GuideSchema } from './guide-schema.ts';
import { Forms, Id, Line, LocalForms, Sources, Text } from './schema-parts.ts';
import { StyleSchema, type Style } from './style-schema.ts';
import { DUTY_SECTIONS, SECTION_KINDS, SENIORITIES, TERM_KINDS } from './vocabulary.ts';

const FacetSchema = v.strictObject({
  id: Id,
  group: Id,
  name: Text,
  question: Text,
  /** It says what a role is and whom it needs: a job description may speak of it, a plan says what is done. */
  ofRole: v.optional(v.literal(true)),
});
const FacetGroupSchema = v.strictObject({ id: Id, name: Text });

const CellSchema = v.strictObject({
  /** The answer in two to eight words, to be read beside the others'. Roles that answer alike have the same words here. */
  key: v.optional(Text),
  /** One or two sentences: what the role is in this facet. */
  summary: Text,
  /** Two to five concrete points. */
  points: v.pipe(v.array(Text), v.minLength(1)),
  sources: Sources,
});

const Titles = v.strictObject({ junior: Text, mid: Text, senior: Text });

const SpecializationSchema = v.strictObject({
  id: Id,
  name: Text,
  summary: Text,
  titles: Titles,
  sources: Sources,
});

const CoreSchema = v.strictObject({
  id: Id,
  /** Activities of which one is enough to say that a draft speaks of it; the first, one that the role owns, names it. */
  activities: v.pipe(v.array(Id), v.minLength(1)),
  /** Titles of the dictionary whose posts do it, by the language they are written in; absent where every post of the role does. */
  titles: v.optional(v.strictObject({ zh: v.array(Id), en: v.array(Id) })),
  /** Activities of posts that do without it: who sells through distributors signs no end customers. */
  unless: v.optional(v.array(Id), []),
  /** Plain words of which one in a line of work is enough as well, whatever they mean alone: `痛点`, "pain". */
  wordings: v.optional(LocalForms),
  /** Only posts whose duties name such a business do it: a marketplace, a live room. */
  business: v.optional(v.picklist(['shop', 'agency'])),
  /** The duty to insert when it is missing: one of the draft's specialization, failing that the first. */
  duties: v.pipe(v.array(Id), v.minLength(1)),
  /** Specializations that do without it. */
  except: v.optional(v.array(Id), []),
  sources: Sources,
});

/** A line between two opposites on which roles have their places. */
const AxisSchema = v.strictObject({ id: Id, name: Text, low: Text, high: Text, sources: Sources });
/** 0 is the low end of an axis, 1 the high end. */
const Place = v.pipe(v.number(), v.minValue(0, 'a place is at least 0'), v.maxValue(1, 'a place is at most 1'));

/** One leg of how the roles work on one product together. */
const RelayStageSchema = v.strictObject({
  id: Id,
  role: Id,
  /** What the role does on this leg, in a few words. */
  name: Text,
  text: Text,
  /** What it hands to the next leg; the last hands it back to the first. */
  hands: Text,
  /** The row of the comparison that says more. */
  facet: Id,
  sources: Sources,
});

const RoleSchema = v.strictObject({
  id: Id,
  name: Text,
  /** One short line that tells the role from the others. */
  tagline: Text,
  summary: Text,
  /** Usual titles of the position at each seniority. */
  titles: Titles,
  cells: v.record(Id, CellSchema),
  /** Where the role stands, by the id of an axis. */
  places: v.optional(v.record(Id, Place), {}),
  specializations: v.optional(v.array(SpecializationSchema), []),
  /** The work without which a post is hardly one of this role. */
  core: v.optional(v.array(CoreSchema), []),
  ...ProfessionWordsSchema.entries,
  sources: Sources,
});

const Strength = v.picklist([1, 2, 3], 'a strength is 1 (touches it), 2 (shares it) or 3 (core of the role)');

const Strengths = v.pipe(
  v.record(Id, Strength),
  v.check((r) => Object.keys(r).length > 0, 'name at least one role'),
);

const TermSchema = v.strictObject({
  id: Id,
  kind: v.picklist(TERM_KINDS),
  /** Surface forms; the first of each language is the label. Letter case, width and traditional forms need no entry. */
  forms: LocalForms,
  /** Longer words that contain a form and mean something else; they are no hit. */
  lookalikes: v.optional(v.array(Line), []),
  /** Forms that mean something else where one of these words stands in the same sentence: `PR` beside `merge`. */
  otherSenses: v.optional(v.array(v.strictObject({ forms: Forms, beside: Forms }))),
  definition: Text,
  /** How strongly the term speaks of each role. */
  roles: Strengths,
  /** The same where the term stands in a text of one language and other people do the work there. */
  rolesIn: v.optional(v.strictObject({ zh: v.optional(Strengths), en: v.optional(Strengths) })),
  /** How each role treats the same thing: the others', or all when languages or contexts differ on whose it is. */
  views: v.record(Id, Text),
  /** Only for an ambiguous term: what its reading depends on. */
  depends: v.optional(Text),
  /** Only for an ambiguous term: what to write instead, by the role that is meant. */
  precise: v.optional(v.array(v.strictObject({ role: Id, zh: Line, en: Line })), []),
  facet: Id,
  sources: Sources,
});

const DutySchema = v.strictObject({
  id: Id,
  role: Id,
  specialization: v.optional(Id),
  section: v.picklist(DUTY_SECTIONS),
  seniority: v.pipe(v.array(v.picklist(SENIORITIES)), v.minLength(1)),
  facet: Id,
  /** A few words, for lists. */
  label: Text,
  /** The sentence that is inserted. */
  text: Text,
  sources: Sources,
});

const NoteSchema = v.strictObject({ id: Id, title: Text, text: Text, sources: Sources });

const Body = v.pipe(v.string(), v.minLength(1));
const TemplateSchema = v.strictObject({
  id: Id,
  /** A job description, a plan, or the skeleton of one section of either. */
  kind: v.picklist(['jd', 'plan', 'section']),
  /** Absent when the document belongs to all roles together. */
  role: v.optional(Id),
  name: Text,
  description: Text,
  /** What a person types to get the template as a snippet. */
  prefix: LocalForms,
  body: v.strictObject({ zh: Body, en: Body }),
  /** The same as an invented company wrote it, as Markdown. A skeleton without one is shown in the document of its role. */
  example: v.optional(v.strictObject({ zh: Body, en: Body })),
  sources: Sources,
});

const SectionSchema = v.strictObject({
  kind: v.picklist(SECTION_KINDS),
  name: Text,
  headings: LocalForms,
  /** Words before a colon that say what the rest of their line is, and head nothing. */
  labels: v.optional(LocalForms),
});

/** Column headings of a table by which a draft says who does the work. */
const OwnerWordsSchema = LocalForms;

/** Headings of columns of a plan, by what stands below them. */
const PlanWordsSchema = v.strictObject({
  action: LocalForms,
  goal: LocalForms,
  risk: LocalForms,
  response: LocalForms,
});

/** What may go wrong with a plan, and what is done about it; of one role, or of all. */
const RiskSchema = v.strictObject({ id: Id, role: v.optional(Id), risk: Text, response: Text });

const ClaimSchema = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^(?:F\d{2}|practice)$/)),
  /** The part of the article that says it. */
  section: Text,
  claim: Text,
});

export const PackSchema = v.strictObject({
  id: Id,
  version: v.pipe(v.string(), v.regex(/^\d+\.\d+\.\d+$/, 'a version is three numbers joined by dots')),
  name: Text,
  facetGroups: v.optional(v.array(FacetGroupSchema), []),
  facets: v.optional(v.array(FacetSchema), []),
  roles: v.optional(v.array(RoleSchema), []),
  /** The first two are the horizontal and the vertical axis of the picture *Position*. */
  axes: v.optional(v.array(AxisSchema), []),
  relay: v.optional(v.array(RelayStageSchema), []),
  notes: v.optional(v.array(NoteSchema), []),
  /** What newcomers ask. */
  guide: v.optional(v.array(GuideSchema), []),
  terms: v.optional(v.array(TermSchema), []),
  duties: v.optional(v.array(DutySchema), []),
  templates: v.optional(v.array(TemplateSchema), []),
  sections: v.optional(v.array(SectionSchema), []),
  ownerColumns: v.optional(OwnerWordsSchema),
  /** Words right before those whom a line works with: `协助`, "support". Those of the languages, where no team changes them. */
  cooperation: v.optional(LocalForms),
  planColumns: v.optional(PlanWordsSchema),
  /** How a goal is said; `{metric}` stands for the metric. */
  planGoal: v.optional(Text),
  risks: v.optional(v.array(RiskSchema)),
  /** Who owns what, stage by stage of the funnel. */
  activities: v.optional(v.array(ActivitySchema), []),
  /** Of which activities a company says itself who owns them. */
  areas: v.optional(v.array(AreaSchema), []),
  /** Professions beside the roles that are compared. */
  neighbors: v.optional(v.array(NeighborSchema), []),
  /** What titles mostly are. */
  titles: v.optional(v.array(TitleSchema), []),
  sources: v.optional(v.array(ClaimSchema), []),
  /** Sources outside of the article. */
  references: v.optional(v.array(ReferenceSchema), []),
  style: v.optional(StyleSchema),
});

export type { LocalText } from './schema-parts.ts';
export type { Guide } from './guide-schema.ts';
export type { Activity, Area, Neighbor, Reference, Title } from './activity-schema.ts';
export type Facet = v.InferOutput<typeof FacetSchema>;
export type FacetGroup = v.InferOutput<typeof FacetGroupSchema>;
export type Cell = v.InferOutput<typeof CellSchema>;
export type Specialization = v.InferOutput<typeof SpecializationSchema>;
export type Axis = v.InferOutput<typeof AxisSchema>;
export type RelayStage = v.InferOutput<typeof RelayStageSchema>;
export type CoreWork = v.InferOutput<typeof CoreSchema>;
export type Role = v.InferOutput<typeof RoleSchema>;
export type Term = v.InferOutput<typeof TermSchema>;
export type Duty = v.InferOutput<typeof DutySchema>;
export type Note = v.InferOutput<typeof NoteSchema>;
export type Template = v.InferOutput<typeof TemplateSchema>;
export type SectionWords = v.InferOutput<typeof SectionSchema>;
export type PlanWords = v.InferOutput<typeof PlanWordsSchema>;
export type Claim = v.InferOutput<typeof ClaimSchema>;
export type { Banned, RequiredSection, Style, StyleLimits } from './style-schema.ts';
export type Pack = Omit<v.InferOutput<typeof PackSchema>, 'style'> & {
  readonly style?: Style | undefined;
};
