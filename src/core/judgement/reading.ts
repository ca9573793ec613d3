/** What a text says of the roles: plain results that every claim of Role Lens about a role rests on. */
import type { DraftItem } from '../draft/draft.ts';
import type { TextRange } from '../text/range.ts';

/** The share that speaks of no role: other trades, private texts. */
export const NONE = 'none';

/** Probabilities by role id and under {@link NONE}; they add up to 1. */
export type Mix = Readonly<Record<string, number>>;

/** A phrase that pulls a reading. */
export interface Evidence extends TextRange {
  /** A role id, or {@link NONE}. */
  readonly role: string;
  /** How far it moves the log-odds of the role against the others; positive, in natural logarithms. */
  readonly weight: number;
  /** Id of the pack's term that the phrase is; absent when only the learned model knows the phrase. */
  readonly term?: string;
}

/** What a stretch of text says of the roles. */
export interface Reading {
  readonly mix: Mix;
  /** The likeliest of the roles and none. `undefined` when it is none, or when it is not sure (below {@link SURE}). */
  readonly role: string | undefined;
  /** Probability of the likeliest entry of the mix, none included; 0 when there is nothing to read. */
  readonly confidence: number;
  /** What pulled most, strongest first. */
  readonly evidence: readonly Evidence[];
}

/** A reading names a role from this probability on. */
export const SURE = 0.5;

/** A line that belongs to another role than the draft's. */
export interface OffRole {
  /** Whose work it is. */
  readonly role: string;
  /** Calibrated probability that the line belongs to another role. */
  readonly probability: number;
}

export interface ItemReading extends Reading {
  readonly item: DraftItem;
  /** The line is about working with a role (`配合销售…`, "support the sales team"): ids of the roles it works with. */
  readonly cooperatesWith: readonly string[];
}

export interface DraftReading extends Reading {
  /** One for each item of the draft, in the same order. */
  readonly items: readonly ItemReading[];
}
