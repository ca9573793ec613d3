/** What a text says of the roles: plain results that every claim of Role Lens about a role rests on. */
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

/** What a span of text says of the roles. */
export interface Reading {
  readonly mix: Mix;
  /** The role that the span speaks of; undefined when it is none, or not sure (see {@link SURE}). */
  readonly role: string | undefined;
  /** Probability of the likeliest entry of the mix, none included; 0 when there is nothing to read. */
  readonly confidence: number;
}

/** A reading names a role from this probability on. */
export const SURE = 0.5;

/** A line that belongs to another role than the draft's. */
export interface OffRole {
  /** Whose work it is. */
  readonly role: string;
  /** Calibrated probability that the line belongs to another role. */
  readonly probability: number;
  /** Id of the activity that says so; absent where only the learned rule does. */
  readonly activity?: string;
  /** So many lines are that role's that the title is in question: where that is said, it is the news, and not each line. */
  readonly questionsTitle?: true;
}

export interface DraftReading extends Reading {
  /** One for each item of the draft, in the same order. */
  readonly items: readonly Reading[];
}

/**
 * A reading that can be asked what it rests on. The answers take time and are therefore worked out when they are asked for. It is
 * for the rooms of the core; results hold a {@link DraftReading}.
 */
export interface TraceableReading extends DraftReading {
  /** The words of an item. @param item its index in the draft */
  wordsOf(item: number): string;
  /** The phrases of the draft that pulled most, strongest first. */
  evidence(): readonly Evidence[];
  /** The phrases of an item that pulled most, strongest first. @param item its index in the draft */
  evidenceOf(item: number): readonly Evidence[];
  /**
   * The roles that an item is about working with (`配合销售…`, "support the sales team"): their ids, in the pack's order.
   * @param item its index in the draft
   */
  cooperatesWith(item: number): readonly string[];
  /** The same of other words: those that an item would have after an edit. */
  cooperatesIn(words: string): readonly string[];
  /**
   * Whether a stretch of an item speaks of work that the item claims; not where it is denied, done by others, learned or for sale.
   * @param item its index in the draft @param range a stretch of the text inside of it
   */
  isClaimed(item: number, range: TextRange): boolean;
  /** Whether an item claims all that it says. @param item its index in the draft */
  claimsAll(item: number): boolean;
}
