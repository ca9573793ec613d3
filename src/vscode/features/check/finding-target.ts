import { FINDINGS } from '../../../core/plain.ts';
import type { Evidence, Finding, PackIndex } from '../../../core/index.ts';
import type { ComparisonTarget } from '../../../protocol/target.ts';

/**
 * What the comparison shows for a finding that is about telling roles apart; undefined for the others, and where the pack lacks the
 * row. A term brings its own row, which says more than the one of the kind.
 * @param evidence what the finding rests on
 */
export function findingTarget(
  { code, args }: Pick<Finding, 'code' | 'args'>,
  evidence: readonly Evidence[],
  index: PackIndex,
): ComparisonTarget | undefined {
  const facet = index.facet(FINDINGS[code].facet)?.id;
  if (facet === undefined) return undefined;
  const role = index.role(textOf(args, 'role'))?.id;
  const named = textOf(args, 'term') ?? evidence.find((it) => it.role === role && it.term !== undefined)?.term;
  const term = index.term(named)?.id;
  return {
    ...(term === undefined ? { facet } : { term }),
    ...(role === undefined ? {} : { role }),
  };
}

function textOf(args: Finding['args'], key: string): string | undefined {
  const value = args[key];
  return typeof value === 'string' ? value : undefined;
}
