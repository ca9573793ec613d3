/** The table: a row for each facet, a column for each role, a heading above each group of facets. */
import type { Comparison, ComparisonCell, ComparisonGroup, ComparisonRow } from '../../core/index.ts';
import type { ComparisonStrings } from '../../shared/comparison-strings.ts';
import type { ComparisonTarget } from '../../shared/messages/target.ts';
import { element, setAttribute } from '../dom.ts';
import { holdsAll } from './filter.ts';
import { MarkedText } from './marked-text.ts';
import type { RoleLook } from '../role-look.ts';
import { roving } from '../roving.ts';
import { cellKey } from './state.ts';

export interface MatrixOptions {
  readonly comparison: Comparison;
  readonly looks: readonly RoleLook[];
  readonly strings: ComparisonStrings;
  /** Keys of the cells whose sources are open from the start. */
  readonly open: readonly string[];
  /** The user opened or closed the sources of a cell. */
  readonly onToggleSources: (key: string, open: boolean) => void;
  /** The focus went to a row. */
  readonly onFocusRow: (facet: string) => void;
}

export interface Matrix {
  readonly element: HTMLTableElement;
  readonly head: HTMLElement;
  readonly size: number;
  /** Shows the columns of all roles but these. */
  showRoles(hidden: readonly string[]): void;
  /** Leaves the rows that hold every word in what is visible, and marks the words. Returns how many rows are left. */
  filter(words: readonly string[]): number;
  /** Whether the filter would leave a row. */
  matches(facet: string, words: readonly string[]): boolean;
  /** Marks a row, a column or a cell as opened from outside; takes an earlier mark away. */
  mark(target: ComparisonTarget | undefined): void;
  /** Whether an element of the page is part of a row. */
  isInRow(node: Node, facet: string): boolean;
  /** Makes a row the tab stop. */
  stopAt(facet: string): void;
  /** Scrolls to a row and gives it the focus. */
  goTo(facet: string): void;
  /** Scrolls sideways to a column. */
  goToRole(role: string): void;
  /** Gives the focus to the tab stop. */
  focus(): void;
}

interface Cell {
  readonly element: HTMLTableCellElement;
  readonly role: string;
  readonly texts: readonly MarkedText[];
  readonly sources: HTMLElement | undefined;
}

interface Row {
  readonly id: string;
  readonly element: HTMLTableRowElement;
  readonly header: HTMLTableCellElement;
  /** Stands before the name while the row is marked. */
  readonly tag: HTMLElement;
  readonly texts: readonly MarkedText[];
  readonly cells: readonly Cell[];
}

interface Group {
  readonly element: HTMLTableSectionElement;
  readonly header: HTMLTableCellElement;
  readonly rows: readonly Row[];
}

/*
 * The ARIA roles repeat what the elements mean: on a narrow page the style sheet stacks the cells, and a table whose
 * parts are not laid out as one may lose its meaning for screen readers.
 */

export function createMatrix(options: MatrixOptions): Matrix {
  const { comparison, looks, strings } = options;
  const heads = comparison.roles.map((role, index) => roleHead(role, looks[index]!, strings));
  const groups = comparison.groups.filter(({ rows }) => rows.length > 0).map((group) => createGroup(group, options));
  const rows = groups.flatMap((group) => group.rows);
  const rowOf = new Map(rows.map((row) => [row.id, row]));
  let hidden: readonly string[] = [];

  const corner = element('th', { scope: 'col', role: 'columnheader', class: 'corner' }, strings.facets);
  const head = element(
    'thead',
    { role: 'rowgroup' },
    element('tr', { role: 'row' }, corner, ...heads.map((it) => it.element)),
  );
  const help = element('caption', { class: 'keys' }, strings.keys);
  const table = element(
    'table',
    { role: 'table', 'aria-label': strings.title },
    help,
    head,
    ...groups.map((group) => group.element),
  );

  const visibleCells = (row: Row): Cell[] => row.cells.filter(({ role }) => !hidden.includes(role));
  const stops = roving(
    table,
    () =>
      rows
        .filter((row) => !row.element.hidden)
        .map((row) => [row.header, ...visibleCells(row).flatMap(({ sources }) => sources ?? [])]),
    (target) => {
      const row = target.closest('tr');
      if (row) bringIntoView(target === row.querySelector('th') ? row : target);
    },
  );
  table.addEventListener('focusin', ({ target }) => {
    const row = rows.find((it) => it.element.contains(target as Node));
    if (row) options.onFocusRow(row.id);
  });

  const matches = (row: Row, words: readonly string[]): boolean =>
    holdsAll(
      [...row.texts, ...visibleCells(row).flatMap(({ texts }) => texts)].map(({ folded }) => folded),
      words,
    );

  stops.refresh();
  return {
    element: table,
    head,
    size: rows.length,
    showRoles(ids) {
      hidden = ids;
      comparison.roles.forEach(({ id }, index) => {
        const isHidden = ids.includes(id);
        heads[index]!.element.hidden = isHidden;
        for (const row of rows) row.cells[index]!.element.hidden = isHidden;
      });
      for (const { header } of groups) header.colSpan = comparison.roles.length - ids.length + 1;
      stops.refresh();
    },
    filter(words) {
      let left = 0;
      for (const group of groups) {
        for (const row of group.rows) {
          row.element.hidden = !matches(row, words);
          if (row.element.hidden) continue;
          left++;
          for (const text of [...row.texts, ...row.cells.flatMap(({ texts }) => texts)]) text.mark(words);
        }
        group.element.hidden = group.rows.every((row) => row.element.hidden);
      }
      table.hidden = left === 0;
      stops.refresh();
      return left;
    },
    matches(facet, words) {
      const row = rowOf.get(facet);
      return row !== undefined && matches(row, words);
    },
    mark(target) {
      for (const row of rows) {
        const isMarked = target?.facet === row.id;
        row.element.classList.toggle('marked', isMarked);
        row.tag.hidden = !isMarked;
        setAttribute(row.header, 'aria-current', isMarked ? 'true' : undefined);
        for (const cell of row.cells) cell.element.classList.toggle('marked', isMarked && target?.role === cell.role);
      }
      comparison.roles.forEach(({ id }, index) => {
        const isMarked = target !== undefined && target.facet === undefined && target.role === id;
        const { element: header, tag } = heads[index]!;
        header.classList.toggle('marked', isMarked);
        tag.hidden = !isMarked;
        setAttribute(header, 'aria-current', isMarked ? 'true' : undefined);
      });
    },
    isInRow: (node, facet) => rowOf.get(facet)?.element.contains(node) ?? false,
    stopAt(facet) {
      const row = rowOf.get(facet);
      if (row) stops.stopAt(row.header);
    },
    goTo(facet) {
      const row = rowOf.get(facet);
      if (!row) return;
      stops.stopAt(row.header);
      row.header.focus({ preventScroll: true });
      row.element.scrollIntoView({ block: 'start', inline: 'nearest' });
    },
    goToRole(role) {
      const column = heads[comparison.roles.findIndex(({ id }) => id === role)]?.element.getBoundingClientRect();
      if (!column) return;
      // Not `scrollIntoView`: the head sticks to the top and would be scrolled to below the place that it covers.
      const start = corner.getBoundingClientRect().right;
      const end = document.documentElement.clientWidth;
      if (column.left < start) window.scrollBy(column.left - start, 0);
      else if (column.right > end) window.scrollBy(Math.min(column.right - end, column.left - start), 0);
    },
    focus: () => stops.stop?.focus({ preventScroll: true }),
  };
}

/** A row that is taller than the page shows its beginning; any other is scrolled no further than needed. */
function bringIntoView(target: HTMLElement): void {
  const isTall = target.getBoundingClientRect().height > window.innerHeight / 2;
  target.scrollIntoView({ block: isTall ? 'start' : 'nearest', inline: 'nearest' });
}

function roleHead(
  role: Comparison['roles'][number],
  look: RoleLook,
  strings: ComparisonStrings,
): { element: HTMLTableCellElement; tag: HTMLElement } {
  const tag = openedTag(strings);
  const header = element(
    'th',
    { scope: 'col', role: 'columnheader', class: `role ${look.tone}` },
    tag,
    element('span', { class: 'role-name' }, look.shape(), role.name),
    element('span', { class: 'tagline' }, role.tagline),
  );
  return { element: header, tag };
}

function createGroup(group: ComparisonGroup, options: MatrixOptions): Group {
  const rows = group.rows.map((row) => createRow(row, options));
  const header = element('th', { scope: 'rowgroup', role: 'rowheader' }, element('span', {}, group.name));
  const heading = element('tr', { role: 'row', class: 'group' }, header);
  const body = element('tbody', { role: 'rowgroup' }, heading, ...rows.map((row) => row.element));
  return { element: body, header, rows };
}

function createRow(row: ComparisonRow, options: MatrixOptions): Row {
  const name = new MarkedText(element('span', { class: 'facet-name' }), row.name);
  const question = new MarkedText(element('span', { class: 'question' }), row.question);
  const tag = openedTag(options.strings);
  const header = element(
    'th',
    { scope: 'row', role: 'rowheader', class: 'facet', tabindex: '-1' },
    tag,
    name.element,
    question.element,
  );
  const cells = row.cells.map((cell, index) => createCell(row, cell, index, options));
  const line = element('tr', { role: 'row', class: 'facet-row' }, header, ...cells.map((cell) => cell.element));
  return { id: row.id, element: line, header, tag, texts: [name, question], cells };
}

function createCell(row: ComparisonRow, cell: ComparisonCell, index: number, options: MatrixOptions): Cell {
  const { comparison, looks, strings } = options;
  const role = comparison.roles[index]!;
  const look = looks[index]!;
  const texts: MarkedText[] = [];
  const marked = (shell: HTMLElement, text: string): HTMLElement => {
    texts.push(new MarkedText(shell, text));
    return shell;
  };
  const sources = cell.sources.length > 0 ? createSources(row, cell, role.name, options) : undefined;
  const box = element(
    'td',
    { role: 'cell', class: look.tone },
    // Takes the place of the column's heading where cells are stacked; the heading itself is still read out there.
    element('p', { class: 'cell-role', 'aria-hidden': 'true' }, look.shape(), role.name),
    cell.summary === ''
      ? element('p', { class: 'empty-cell' }, strings.emptyCell)
      : marked(element('p', { class: 'summary' }), cell.summary),
    cell.points.length > 0
      ? element('ul', { class: 'points' }, ...cell.points.map((point) => marked(element('li'), point)))
      : undefined,
    sources?.element,
  );
  return { element: box, role: cell.role, texts, sources: sources?.summary };
}

function createSources(
  row: ComparisonRow,
  cell: ComparisonCell,
  roleName: string,
  { strings, open, onToggleSources }: MatrixOptions,
): { element: HTMLElement; summary: HTMLElement } {
  const key = cellKey(row.id, cell.role);
  const summary = element(
    'summary',
    { tabindex: '-1', 'aria-label': strings.sourcesOf(roleName, row.name) },
    strings.sources,
  );
  const notes = cell.sources.map(({ section, claim }) =>
    element('li', {}, element('span', { class: 'section' }, section), ' ', claim),
  );
  const details = element('details', { class: 'sources' }, summary, element('ul', {}, ...notes));
  details.open = open.includes(key);
  details.addEventListener('toggle', () => onToggleSources(key, details.open));
  return { element: details, summary };
}

function openedTag(strings: ComparisonStrings): HTMLElement {
  const tag = element('span', { class: 'opened-tag' }, strings.opened);
  tag.hidden = true;
  return tag;
}
