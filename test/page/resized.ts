/** A knowledge of another size than the built-in one. */
import type { Comparison, Knowledge, ResponsibilityMap } from '../../src/core/index.ts';

/**
 * The knowledge with so many roles, and with so many facets if a number is given: the first of its own, and the same again under
 * other ids. Texts stay as long as they are.
 */
export function resized(knowledge: Knowledge, roleCount: number, facetCount?: number): Knowledge {
  const change = (comparison: Comparison): Comparison => {
    const roles = repeated(comparison.roles, roleCount).map(({ it, again }) =>
      again === '' ? it : { ...it, id: `${it.id}${again}`, name: `${it.name}${again}` },
    );
    const groups = comparison.groups.map((group) => ({
      ...group,
      rows: group.rows.map((row) => ({
        ...row,
        cells: repeated(row.cells, roleCount).map(({ it }, at) => ({ ...it, role: roles[at]!.id })),
      })),
    }));
    if (facetCount === undefined) return { roles, groups };
    const rows = repeated(
      groups.flatMap((group) => group.rows),
      facetCount,
    ).map(({ it, again }) => ({ ...it, id: `${it.id}${again}` }));
    return { roles, groups: [{ ...groups[0]!, rows }] };
  };
  return { ...knowledge, comparison: change(knowledge.comparison), translation: change(knowledge.translation) };
}

/** The knowledge with so many facets of each group at most: rows of one group are made alike. */
export function withFewFacets(knowledge: Knowledge, count: number): Knowledge {
  const change = ({ roles, groups }: Comparison): Comparison => ({
    roles,
    groups: groups.map((group) => ({ ...group, rows: group.rows.slice(0, count) })),
  });
  return { ...knowledge, comparison: change(knowledge.comparison), translation: change(knowledge.translation) };
}

/** The map with so many activities of each stage at most. */
export function withFewActivities(map: ResponsibilityMap, count: number): ResponsibilityMap {
  const change = (all: ResponsibilityMap['shown']): ResponsibilityMap['shown'] => ({
    ...all,
    stages: all.stages.map((stage) => ({ ...stage, rows: stage.rows.slice(0, count) })),
  });
  return { ...map, shown: change(map.shown), translation: change(map.translation) };
}

/** So many of a list, from the beginning again when it is too short; `again` tells the later ones from the first. */
function repeated<T>(list: readonly T[], count: number): { it: T; again: string }[] {
  return Array.from({ length: count }, (_, at) => ({
    it: list[at % list.length]!,
    again: at < list.length ? '' : `-${at}`,
  }));
}
