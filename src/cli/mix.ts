import { NONE, type Reading } from '../core/index.ts';

const STEPS = 10_000;

export interface ShownReading {
  readonly role: string | null;
  readonly mix: Readonly<Record<string, number>>;
  readonly confidence: number;
}

/**
 * A reading with its numbers rounded to four decimals. The shares of the mix still add up to 1, in the order of the given roles,
 * `none` last.
 */
export function mixOf({ role, mix, confidence }: Reading, roles: readonly string[]): ShownReading {
  return {
    role: role ?? null,
    mix: rounded([...roles, NONE].map((name) => [name, mix[name] ?? 0])),
    confidence: Math.round(confidence * STEPS) / STEPS,
  };
}

/** Rounds shares that add up to 1 to four decimals, so that they still do (largest remainder method). */
function rounded(shares: readonly (readonly [string, number])[]): Record<string, number> {
  const cut = shares.map(([name, share]) => ({ name, steps: Math.floor(share * STEPS), lost: (share * STEPS) % 1 }));
  const total = Math.round(shares.reduce((sum, [, share]) => sum + share, 0) * STEPS);
  const left = total - cut.reduce((sum, { steps }) => sum + steps, 0);
  for (const share of [...cut].sort((a, b) => b.lost - a.lost).slice(0, left)) share.steps++;
  return Object.fromEntries(cut.map(({ name, steps }) => [name, steps / STEPS]));
}
