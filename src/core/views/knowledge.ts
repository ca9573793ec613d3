/** Everything of a pack that the comparison app shows, in one language: what its page, its card and its export are made of. */
import type { PackIndex } from '../pack/pack-index.ts';
import type { Syllables } from '../pack/compile/compiled-pack.ts';
import { otherLocale, type Locale } from '../language/locale.ts';
import { position, type Position } from './position.ts';
import { relay, type RelayLeg } from './relay.ts';
import { comparison, type Comparison } from './comparison.ts';

export interface Knowledge {
  readonly locale: Locale;
  readonly comparison: Comparison;
  /** The same in the other language, part by part, so that a search finds words of both. */
  readonly translation: Comparison;
  /** How the characters of the Chinese one of the two are typed. */
  readonly syllables: Syllables;
  readonly position?: Position;
  readonly relay: readonly RelayLeg[];
}

/** @param syllables how the characters of the pack's Chinese texts are typed */
export function knowledge(index: PackIndex, syllables: Syllables, locale: Locale): Knowledge {
  const stand = position(index, locale);
  return {
    locale,
    comparison: comparison(index, locale),
    translation: comparison(index, otherLocale(locale)),
    syllables,
    ...(stand ? { position: stand } : {}),
    relay: relay(index, locale),
  };
}
