/** Which lines of a draft are the work of another role than the draft's. */
import type { OffRole } from './reading.ts';
import type { ScoredReading } from './role-reader.ts';

/**
 * Judges each item of a draft.
 * @param role the draft's own; without one nothing is another role's
 * @param roles those that exist; work of others is nobody else's
 * @returns one entry for each item, `undefined` where it is not another role's work
 */
export type OffRoleJudge = (
  reading: ScoredReading,
  role: string | undefined,
  roles: readonly string[],
) => (OffRole | undefined)[];

export function createOffRoleJudge(): OffRoleJudge {
  return ({ items }, role, roles) =>
    items.map(({ role: own, mix, item, cooperatesWith }) =>
      own !== undefined &&
      role !== undefined &&
      own !== role &&
      roles.includes(own) &&
      mix[own]! >= 0.6 &&
      cooperatesWith.length === 0 &&
      (item.section === undefined || ['responsibility', 'goal', 'action'].includes(item.section))
        ? { role: own, probability: mix[own]! }
        : undefined,
    );
}
