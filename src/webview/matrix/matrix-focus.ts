/** Where the focus goes in the table, and how what has it is scrolled to. */
import { onPress } from '../kit/press.ts';
import { roving } from '../kit/roving.ts';
import type { MatrixCommands } from './matrix-context.ts';
import type { Table } from './matrix-drawing.ts';
import type { Row } from './row.ts';

export interface MatrixFocus {
  /** To be called after rows or columns came, went, were hidden or shown. */
  refresh(): void;
  /** Makes a row the tab stop. */
  stopAt(facet: string): void;
  /** Scrolls to something in the table and gives it the focus. */
  goTo(target: HTMLElement, row: Row): void;
  /** Scrolls sideways to a column. */
  goToRole(role: string): void;
  /** Gives the focus to the tab stop. */
  focus(): void;
}

/** @param shownRoles answers the visible roles in the order of their columns */
export function createMatrixFocus(
  parts: Table,
  shownRoles: () => readonly string[],
  commands: MatrixCommands,
): MatrixFocus {
  const { table, corner, heads, groups, rows } = parts;
  const stops = roving(
    table,
    () => [
      heads.filter(({ element }) => !element.hidden).flatMap((it) => it.buttons),
      ...groups
        .filter((group) => !group.element.hidden)
        .flatMap((group) => [
          [group.button],
          ...group.rows
            .filter((row) => !row.element.hidden)
            .map((row) => [row.header, ...shownRoles().flatMap((role) => row.cell(role)?.stops() ?? [])]),
        ]),
    ],
    (target) => {
      const row = target.closest('.facet-row');
      if (row) bringIntoView(target === row.firstElementChild ? row : target);
      else target.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    },
  );
  table.addEventListener('focusin', ({ target }) => {
    const line = (target as Element).closest('.facet-row');
    const row = rows.find(({ element }) => element === line);
    if (row) commands.focusRow(row.id);
  });
  for (const { id, header } of rows) onPress(header, () => commands.toggleRow(id));
  return {
    refresh: () => stops.refresh(),
    stopAt(facet) {
      const row = parts.row(facet);
      if (row) stops.stopAt(row.header);
    },
    goTo(target, row) {
      stops.refresh();
      const stop = target === row.element ? row.header : target.matches('button, [tabindex]') ? target : row.header;
      stops.stopAt(stop);
      stop.focus({ preventScroll: true });
      (target === row.header ? row.element : target).scrollIntoView({
        block: target === row.element || target === row.header ? 'start' : 'center',
        inline: 'nearest',
      });
    },
    goToRole(role) {
      const column = heads.find((it) => it.role === role)?.element.getBoundingClientRect();
      if (column) scrollSideways(column, corner.getBoundingClientRect().right);
    },
    focus: () => stops.stop?.focus({ preventScroll: true }),
  };
}

/** Not `scrollIntoView`: the head sticks to the top and would be scrolled to below the place that it covers. */
function scrollSideways(column: DOMRect, start: number): void {
  const end = document.documentElement.clientWidth;
  if (column.left < start) window.scrollBy(column.left - start, 0);
  else if (column.right > end) window.scrollBy(Math.min(column.right - end, column.left - start), 0);
}

/** A row that is taller than the page shows its beginning; any other is scrolled no further than needed. */
function bringIntoView(target: Element): void {
  const isTall = target.getBoundingClientRect().height > window.innerHeight / 2;
  target.scrollIntoView({ block: isTall ? 'start' : 'nearest', inline: 'nearest' });
}
