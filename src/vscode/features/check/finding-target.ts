import type { Finding, FindingCode } from '../../../core/index.ts';
import type { ComparisonTarget } from '../../../protocol/target.ts';

/** Where the comparison explains a finding best, by its kind. */
const FACETS: Readonly<Partial<Record<FindingCode, string>>> = {
  'role/off-role-duty': 'core-work',
  'role/title-mismatch': 'goal',
  'role/foreign-metric': 'metrics',
  'role/ambiguous-term': 'core-work',
};

/**
 * What the comparison shows for a finding that is about telling roles apart; undefined for the others. A term brings its own
 * facet, which says more than the one of the kind.
 */
export function findingTarget({ code, args, evidence }: Finding): ComparisonTarget | undefined {
  const facet = FACETS[code];
  if (facet === undefined) return undefined;
  const role = textOf(args, 'role');
  const term = textOf(args, 'term') ?? evidence.find((it) => it.role === role && it.term !== undefined)?.term;
  return {
    ...(term === undefined ? { facet } : { term }),
    ...(role === undefined ? {} : { role }),
  };
}

function textOf(args: Finding['args'], key: string): string | undefined {
  const value = args[key];
  return typeof value === 'string' ? value : undefined;
}
