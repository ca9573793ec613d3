import type { Evidence } from '../judgement/reading.ts';
import type { FindingContext } from './context.ts';

/** So many phrases are enough to show why. */
const SHOWN = 3;

/** What of a reading speaks of a role, strongest first. */
export function evidenceFor(evidence: readonly Evidence[], role: string): Evidence[] {
  return evidence.filter((it) => it.role === role).slice(0, SHOWN);
}

/**
 * The words of the draft to name in a message, each once: those that are terms. What only the learned model knows (`更新`)
 * counts, but says nothing to a reader.
 */
export function phrasesOf({ text }: FindingContext, evidence: readonly Evidence[]): string[] {
  return [
    ...new Set(evidence.filter(({ term }) => term !== undefined).map(({ start, end }) => text.slice(start, end))),
  ];
}
