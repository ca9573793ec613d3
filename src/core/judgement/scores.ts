/**
 * The numbers behind a reading, for those who judge further. Lists of log-odds are by the roles of the model, the others by the reader's
 * roles, which begin with these.
 */
import type { Locale } from '../language/locale.ts';
import type { LogOdds } from './mixing.ts';
import type { ToldShares } from './told-roles.ts';

export interface Scores {
  readonly language: Locale;
  /** Log-odds against none, as each expert sees them. */
  readonly terms: LogOdds;
  readonly ngrams: LogOdds;
  /** The same after the experts are joined, before calibration. */
  readonly mixed: LogOdds;
  /** What of the text is the work of roles that nothing was learned of, by these. */
  readonly told: ToldShares;
  /** Calibrated probabilities; that of none comes last. */
  readonly shares: readonly number[];
  /** Mentions of terms and n-grams found. */
  readonly hits: number;
}

/** What sort of terms a line mentions. */
export interface TermCounts {
  /** Those that speak of one role most. */
  readonly termsByRole: readonly number[];
  /** Those that are the core of a role (strength 3), whatever else they are. */
  readonly coreTerms: readonly number[];
  /** Those whose reading depends on their context. */
  readonly ambiguousTerms: number;
}

export interface ItemScores extends Scores, TermCounts {}
