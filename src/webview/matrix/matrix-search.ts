/** What the search of the matrix looks through. Pure: no DOM. */
import type { ComparisonCell, ComparisonRow, Knowledge } from '../../core/index.ts';
import { haystack, Search, type Haystack } from '../search/search.ts';

export function matrixSearch(knowledge: Knowledge): Search {
  const { comparison, translation } = knowledge;
  const ids = comparison.groups.flatMap(({ rows }) => rows.map(({ id }) => id));
  return new Search(
    knowledge,
    ids,
    () =>
      new Map(
        comparison.groups.flatMap(({ rows }, g) =>
          rows.map((row, r) => [row.id, haystacks(row, translation.groups[g]!.rows[r]!)] as const),
        ),
      ),
  );
}

function haystacks(row: ComparisonRow, other: ComparisonRow): Haystack[] {
  return [
    haystack(undefined, { shown: [row.name], other: [other.name] }, { shown: [row.question], other: [other.question] }),
    ...row.cells.map((cell, at) => {
      const its = other.cells[at]!;
      return haystack(
        cell.role,
        { shown: namesOf(cell), other: namesOf(its) },
        { shown: textsOf(cell), other: textsOf(its) },
      );
    }),
  ];
}

function namesOf({ key, terms }: ComparisonCell): string[] {
  return [key, ...terms.map(({ label }) => label)];
}

function textsOf({ summary, points, duties }: ComparisonCell): string[] {
  return [summary, ...points, ...duties.flatMap(({ label, text }) => [label, text])];
}
