/** The closed lists of words that packs and code share. */

/** Where a sentence of work, or of how a person is chosen for it, belongs in a job description. */
export const DUTY_SECTIONS = ['responsibility', 'requirement', 'metric', 'assessment'] as const;
export type DutySection = (typeof DUTY_SECTIONS)[number];

/** Levels of a position, from a first job to leading a team. */
export const SENIORITIES = ['junior', 'mid', 'senior'] as const;
export type Seniority = (typeof SENIORITIES)[number];

/** What sort of thing a term names. */
export const TERM_KINDS = [
  'concept',
  'activity',
  'metric',
  'channel',
  'tool',
  'skill',
  'position',
  'deliverable',
  'audience',
] as const;
export type TermKind = (typeof TERM_KINDS)[number];

/** What a heading of a draft announces. */
export const SECTION_KINDS = [
  'responsibility',
  'requirement',
  'metric',
  'benefit',
  'about',
  'assessment',
  'hiring',
  'goal',
  'action',
  'budget',
  'risk',
  'cooperation',
  'context',
] as const;
export type SectionKind = (typeof SECTION_KINDS)[number];

/** The kinds of documents that a house style speaks of. */
export const STYLED_KINDS = ['jd', 'plan'] as const;

/** What a guide for newcomers is about. */
export const GUIDE_KINDS = [
  'funnel',
  'business',
  'moves',
  'abbreviations',
  'ladder',
  'week',
  'pay',
  'interview',
  'scorecard',
  'first-days',
] as const;

/** The common funnel, from what one learns of a market to what customers teach. */
export const ACTIVITY_STAGES = [
  'insight',
  'positioning',
  'brand',
  'demand',
  'lead',
  'deal',
  'delivery',
  'activation',
  'retention',
  'feedback',
] as const;
export type ActivityStage = (typeof ACTIVITY_STAGES)[number];

/** Cases in which somebody else may own an activity: kinds of business and of company, and the language that it works in. */
export const ACTIVITY_CASES = [
  'b2b',
  'b2c',
  'self-serve',
  'sales-led',
  'small',
  'large',
  'shop',
  'brand',
  'agency',
  'zh',
  'en',
] as const;
export type ActivityCase = (typeof ACTIVITY_CASES)[number];

/** Whether those who say who owns an activity agree. */
export const AGREEMENTS = ['all', 'most', 'split'] as const;
export type Agreement = (typeof AGREEMENTS)[number];

/** Kinds of references: lists of tasks, occupational standards, handbooks of companies, matrices of responsibilities, agreements, rules of law. */
export const REFERENCE_KINDS = ['tasks', 'standard', 'handbook', 'matrix', 'agreement', 'law'] as const;
export type ReferenceKind = (typeof REFERENCE_KINDS)[number];
