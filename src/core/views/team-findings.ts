/** What is said of a team: plain data. */
import type { ActivityStage } from '../pack/vocabulary.ts';
import type { PostSummary } from './draft-summaries.ts';

/** A post or plan of the team. */
export interface TeamPost {
  /** Names its file among all. */
  readonly id: string;
  readonly path: string;
  /** Index of the post in its file; -1 where it holds no other. */
  readonly index: number;
  /** The words of its title; the name of its file where it has none. */
  readonly title: string;
  readonly kind: PostSummary['kind'];
  /** Id of the role or profession that it is of; absent where that is not known. */
  readonly profession?: string;
  readonly line: number;
  readonly start: number;
}

/** A line of a post. */
export interface TeamLine {
  /** Index of the post. */
  readonly post: number;
  /** Number of the line in its file, from 1. */
  readonly line: number;
  /** Where it begins in the file, in UTF-16 code units. */
  readonly start: number;
  readonly text: string;
}

/** An activity that posts name, with the first line of each post that takes it or helps with it. */
export interface TeamRow {
  readonly activity: string;
  readonly stage: ActivityStage;
  readonly takers: readonly TeamLine[];
  readonly helpers: readonly TeamLine[];
}

/** Several posts take what one owns. */
export interface Overlap {
  /** Ids of those that the same lines name, mostly one. */
  readonly activities: readonly string[];
  /** Posts of several professions, of which one has no part in it; or several posts of one. */
  readonly is: 'across' | 'within';
  readonly lines: readonly TeamLine[];
}

/** Nobody takes it. */
export interface Gap {
  readonly activity: string;
  /** The profession of the team whose work it mostly is. */
  readonly owner: string;
  /** It belongs to the core of what the profession does, or something is handed over with it. */
  readonly because: 'core' | 'handover';
  /** The profession that it would be handed over to. */
  readonly to?: string;
}

/** Posts say of each other what none of them says of itself. */
export interface Clash {
  /** Ids of those that the same lines name, mostly one. */
  readonly activities: readonly string[];
  /** They help those who should own it and do not take it; or they say that it is not theirs, and nobody takes it. */
  readonly is: 'helped' | 'denied';
  /** Ids of the professions of the team whose work it would be. */
  readonly owners: readonly string[];
  readonly lines: readonly TeamLine[];
}

export interface Copy {
  /** Lines that say nearly the same, those of the one and of the other. */
  readonly pairs: readonly (readonly [TeamLine, TeamLine])[];
  /** How many lines the shorter one has. */
  readonly of: number;
}

export interface Team {
  readonly posts: readonly TeamPost[];
  /** In the order of the funnel. */
  readonly rows: readonly TeamRow[];
  readonly overlaps: readonly Overlap[];
  readonly gaps: readonly Gap[];
  readonly clashes: readonly Clash[];
  readonly copies: readonly Copy[];
}
