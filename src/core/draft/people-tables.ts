/** Tables whose rows name a team in one column and somebody of it in another: `| Sales | Ruth |`, also as a sheet is pasted. */
import type { NameKey } from './introductions.ts';
import { NAME_ALONE, SEVERAL, type PeopleLine } from './people-lines.ts';

/** A row that pairs people with a team. */
export interface PeopleRow {
  readonly names: readonly string[];
  readonly team: string;
  /** It gives work to them, so that it is more than a word of who is who. */
  readonly isWork: boolean;
}

interface TableWords {
  /** The team that a cell names. */
  readonly teamOf: (cell: string) => string | undefined;
  /** Whether words are a term of work. */
  readonly isTerm: (words: string) => boolean;
}

/** So many rows say what a column holds. */
const FEWEST_ROWS = 2;

/** The rows that pair people with teams, by the places of their lines. */
export function peopleRows(lines: readonly PeopleLine[], words: TableWords): ReadonlyMap<number, PeopleRow> {
  const rows = new Map<number, PeopleRow>();
  for (let at = 0; at < lines.length; at++) {
    const first = at;
    while (at < lines.length && lines[at]!.cells.length > 1) at++;
    if (at - first > FEWEST_ROWS) readTable(lines.slice(first, at), first, words, rows);
  }
  return rows;
}

/** @param first the place of its first line @param rows gets its rows */
function readTable(
  lines: readonly PeopleLine[],
  first: number,
  { teamOf, isTerm }: TableWords,
  rows: Map<number, PeopleRow>,
): void {
  // The first row heads the columns.
  const cells = lines.slice(1).map((line) => line.cells);
  const isName = (cell: string): boolean =>
    cell.split(SEVERAL).every((it) => NAME_ALONE.test(it) && !isTerm(it)) && teamOf(cell) === undefined;
  const teams = columnOf(cells, (cell) => teamOf(cell) !== undefined, -1);
  const people = columnOf(cells, isName, teams);
  if (teams < 0 || people < 0) return;
  const all = cells.map((row) => row[people]?.split(SEVERAL).filter((it) => it !== '') ?? []);
  const isWork = new Set(all.flat()).size < all.flat().length;
  let above: string | undefined;
  for (const [at, row] of cells.entries()) {
    const said = row[teams] ?? '';
    // Cells that were merged are empty but for the first.
    const team = said === '' && teams === 0 ? above : teamOf(said);
    above = team;
    if (team !== undefined && all[at]!.length > 0) rows.set(first + 1 + at, { names: all[at]!, team, isWork });
  }
}

/** The column most of whose cells are of a kind; -1 where there is none. @param but a column that is not asked */
function columnOf(cells: readonly (readonly string[])[], isOfKind: (cell: string) => boolean, but: number): number {
  let [best, most] = [-1, FEWEST_ROWS - 1];
  const width = Math.max(0, ...cells.map((row) => row.length));
  for (let column = 0; column < width; column++) {
    if (column === but) continue;
    const said = cells.map((row) => row[column] ?? '').filter((cell) => /[\p{L}\p{N}]/u.test(cell));
    const count = said.filter((cell) => isOfKind(cell)).length;
    if (count > most && count * 2 > said.length) [best, most] = [column, count];
  }
  return best;
}

/** The team with which most rows pair somebody, and the rows that say no more than that; none where as many say another. */
export function teamInRows(
  rows: ReadonlyMap<number, PeopleRow>,
  { pattern }: NameKey,
): readonly (readonly [number, string])[] {
  const its = [...rows].filter(([, { names }]) => names.some((name) => name.search(pattern) >= 0));
  const counts = new Map<string, number>();
  for (const [, { team }] of its) counts.set(team, (counts.get(team) ?? 0) + 1);
  const [first, second] = [...counts].sort(([, a], [, b]) => b - a);
  if (!first || first[1] === second?.[1]) return [];
  return its.map(([at, { isWork }]) => [isWork ? -1 : at, first[0]]);
}
