/** The house style of a team: sections that have to be there, words that are not used, limits. The built-in pack has none. */
import * as v from 'valibot';
import { Id, Line, LocalForms, Text } from './schema-parts.ts';
import { STYLED_KINDS } from './vocabulary.ts';

const Limit = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100_000));
/** Characters of Chinese, words of English. */
const LimitOfWords = v.strictObject({ zh: v.optional(Limit), en: v.optional(Limit) });

const RequiredSectionSchema = v.strictObject({
  /** A kind of section; any other id for a section of the team, which its headings tell. */
  id: Id,
  /** Job descriptions where nothing is said. */
  in: v.optional(v.array(v.picklist(STYLED_KINDS))),
  /** Only drafts of these roles. */
  roles: v.optional(v.array(Id)),
  headings: v.optional(LocalForms),
});

const BannedSchema = v.strictObject({
  id: Id,
  forms: LocalForms,
  /** What to write instead, each a choice. */
  say: v.optional(LocalForms),
  why: v.optional(Text),
  /** Longer words in which a form is fine. */
  except: v.optional(v.array(Line)),
});

const LimitsSchema = v.strictObject({
  duties: v.optional(Limit),
  requirements: v.optional(Limit),
  /** Of one duty, requirement or line of a plan. */
  line: v.optional(LimitOfWords),
  /** Of a job description as a whole. */
  length: v.optional(LimitOfWords),
});

export const StyleSchema = v.strictObject({
  required: v.optional(v.array(RequiredSectionSchema)),
  banned: v.optional(v.array(BannedSchema)),
  limits: v.optional(LimitsSchema),
});

export type RequiredSection = v.InferOutput<typeof RequiredSectionSchema>;
export type Banned = v.InferOutput<typeof BannedSchema>;
export type StyleLimits = v.InferOutput<typeof LimitsSchema>;
export type Style = v.InferOutput<typeof StyleSchema> & {
  /** Names of the files that say it, by place: `banned/rockstar`, `limits/duties`. */
  readonly files?: Readonly<Record<string, string>>;
};
