/** The closed lists of words that packs and code share. */

/** Where a sentence of work belongs in a job description. */
export const DUTY_SECTIONS = ['responsibility', 'requirement', 'metric'] as const;
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
  'hiring',
  'goal',
  'action',
  'budget',
  'risk',
  'cooperation',
  'context',
] as const;
export type SectionKind = (typeof SECTION_KINDS)[number];
