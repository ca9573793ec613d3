/**
 * The reading of a draft whose title says a role of which nothing was learned. What its words resemble, or that they resemble nothing, was
 * learned of other roles and says nothing against the title: only lines whose work a pack gives to another are that one's.
 */
import type { Draft } from '../draft/draft.ts';
import type { SectionKind } from '../pack/vocabulary.ts';
import { NONE, SURE, type Mix, type Reading } from './reading.ts';
import type { ScoredReading } from './role-reader.ts';
import { lineWeight } from './weights.ts';

/** Where work stands. */
const WORK: readonly (SectionKind | undefined)[] = [undefined, 'responsibility', 'action', 'metric', 'goal'];

/**
 * @param own the role that the draft says it is for
 * @param isOthers whether what an item names is another's work
 */
export function besideToldTitle(
  reading: ScoredReading,
  draft: Draft,
  own: string,
  isOthers: (item: number) => boolean,
): ScoredReading {
  const items = reading.items.map((item, at) =>
    isOthers(at) || !WORK.includes(draft.items[at]!.section) ? item : readingOfMix(allOf(item.mix, own)),
  );
  const weights = items.map((_, at) => (reading.itemScores[at]!.hits > 0 ? lineWeight(draft.items[at]!.section) : 0));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (total === 0) return { ...reading, items };
  const mean = (role: string): number =>
    items.reduce((sum, { mix }, at) => sum + weights[at]! * (mix[role] ?? 0), 0) / total;
  const mix = Object.fromEntries(Object.keys(reading.mix).map((role) => [role, mean(role)]));
  return { ...reading, items, ...readingOfMix(mix) };
}

function allOf(mix: Mix, own: string): Mix {
  return Object.fromEntries(Object.keys(mix).map((role) => [role, role === own ? 1 : 0]));
}

function readingOfMix(mix: Mix): Reading {
  const [likeliest, confidence] = Object.entries(mix).reduce((best, entry) => (entry[1] > best[1] ? entry : best));
  return { mix, role: likeliest !== NONE && confidence >= SURE ? likeliest : undefined, confidence };
}
