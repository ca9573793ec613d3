/** *Relay*: how the roles work on one product, leg by leg. */
import type { PackIndex } from '../pack/pack-index.ts';
import type { Locale } from '../language/locale.ts';
import { sourceNotes, type SourceNote } from '../terms/term-card.ts';

/** One leg; the last hands back to the first. */
export interface RelayLeg {
  readonly id: string;
  readonly role: string;
  readonly name: string;
  readonly text: string;
  /** What it hands to the next leg. */
  readonly hands: string;
  readonly facet: string;
  readonly sources: readonly SourceNote[];
}

/** Empty when the pack tells of none. */
export function relay(index: PackIndex, locale: Locale): RelayLeg[] {
  return index.pack.relay.map(({ id, role, name, text, hands, facet, sources }) => ({
    id,
    role,
    name: name[locale],
    text: text[locale],
    hands: hands[locale],
    facet,
    sources: sourceNotes(index, sources, locale),
  }));
}
