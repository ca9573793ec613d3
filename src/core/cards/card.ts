/** The *Role Card*: everything that is said of one thing of the pack, in one language. */
import type { ComparisonDuty, ComparisonTerm } from '../comparison/comparison.ts';
import type { SourceNote, Strength } from '../terms/term-card.ts';

export type CardKind = 'role' | 'facet' | 'term' | 'duty' | 'specialisation' | 'note';

export interface Card {
  readonly kind: CardKind;
  /** Id of the term, duty and so on. */
  readonly id: string;
  readonly title: string;
  /** The title in the other language. */
  readonly otherTitle: string;
  /** The role it belongs to; absent when it belongs to several or none. */
  readonly role?: string;
  /** Definition, summary or sentence. */
  readonly text: string;
  readonly points: readonly string[];
  /** What the reading of an ambiguous term depends on. */
  readonly depends?: string;
  /** Roles a term speaks of, strongest first. */
  readonly roles: readonly { readonly id: string; readonly name: string; readonly strength: Strength }[];
  /** What each role (or each other one) does with the same thing. */
  readonly views: readonly { readonly id: string; readonly name: string; readonly text: string }[];
  readonly terms: readonly ComparisonTerm[];
  readonly duties: readonly ComparisonDuty[];
  readonly sources: readonly SourceNote[];
  /** The facet that the comparison shows it in. */
  readonly facet?: { readonly id: string; readonly name: string };
}
