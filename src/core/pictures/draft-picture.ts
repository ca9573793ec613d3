/** What the pictures of the comparison show of a draft: its items between the roles, and the facets that it speaks of. */
import type { Mix } from '../role-mix/reading.ts';

export interface DraftPicture {
  /** The role the draft is held against, declared or inferred. */
  readonly role: string | undefined;
  /** Whether the draft itself says its role. */
  readonly isDeclared: boolean;
  /** The mix of the whole draft. */
  readonly mix: Mix;
  /** How many items the draft has; {@link dots} may be fewer. */
  readonly items: number;
  /** One for each item, in order; of a very long draft only the first. */
  readonly dots: readonly DraftDot[];
  /** The facets that can be written of for {@link role}, in the order of the pack; empty when the role is not known. */
  readonly coverage: readonly FacetCoverage[];
}

/** An item of the draft. */
export interface DraftDot {
  /** Index of the item in the draft. */
  readonly item: number;
  /** Counted from 1. */
  readonly line: number;
  /** What the item says, without its marker; long ones are cut. */
  readonly text: string;
  readonly mix: Mix;
  /** The role the item speaks of; absent when it is none or not sure. */
  readonly role?: string;
  /** Set when the item is another role's work: whose. */
  readonly offRole?: string;
}

export type CoverageLevel = 'covered' | 'thin' | 'missing';

export interface FacetCoverage {
  readonly facet: string;
  readonly level: CoverageLevel;
  /** Indices of the items that speak of it, in order. */
  readonly items: readonly number[];
  /** Id of a duty of the role to insert; absent when the facet is covered or the pack has none. */
  readonly duty?: string;
}
