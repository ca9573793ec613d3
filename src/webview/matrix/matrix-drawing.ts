/**
 * The table: a row for each facet, a column for each role, a heading above each group of facets. Not a `table`: the browser lays
 * out every cell of one, however many there are; rows of their own are laid out when they are seen.
 */
import type { ComparisonGroup } from '../../core/index.ts';
import { appStrings } from '../../words/app-words.ts';
import type { ComparisonTarget } from '../../protocol/target.ts';
import { element } from '../kit/dom.ts';
import { icon } from '../kit/icons.ts';
import type { MatrixContext } from './matrix-context.ts';
import type { ShownMatrix } from './matrix-model.ts';
import { createRoleHead, type RoleHead } from './role-head.ts';
import { createRow, type Row } from './row.ts';
import { cellKey, type MatrixState } from './state.ts';

export interface Table {
  /** The table and what says how to use it. */
  readonly element: HTMLElement;
  readonly table: HTMLElement;
  readonly head: HTMLElement;
  /** The head of the column of facets. */
  readonly corner: HTMLElement;
  readonly heads: readonly RoleHead[];
  readonly groups: readonly Group[];
  /** All rows of all groups. */
  readonly rows: readonly Row[];
  row(facet: string): Row | undefined;
  show(state: MatrixState, shown: ShownMatrix): void;
  /** Marks a row, a column or a cell as opened from outside; takes an earlier mark away. */
  setOpened(target: ComparisonTarget | undefined): void;
}

export interface Group {
  readonly id: string;
  readonly element: HTMLElement;
  readonly button: HTMLButtonElement;
  readonly rows: readonly Row[];
}

export function createTable(context: MatrixContext): Table {
  const { knowledge, looks, strings } = context;
  const { comparison, translation, locale } = knowledge;
  const heads = comparison.roles.map((role, at) => createRoleHead(role, looks[at]!, context));
  const groups = comparison.groups.flatMap((group, at) =>
    group.rows.length > 0 ? [createGroup(group, translation.groups[at]!, context)] : [],
  );
  const rows = groups.flatMap((group) => group.rows);
  const rowOf = new Map(rows.map((row) => [row.id, row]));

  const corner = element('div', { role: 'columnheader', class: 'corner' }, strings.facets);
  const headRow = element('div', { role: 'row', class: 'head-row' }, corner, ...heads.map((it) => it.element));
  const head = element('div', { role: 'rowgroup', class: 'head' }, headRow);
  const help = element('p', { class: 'keys', id: 'matrix-keys' }, strings.keys);
  const table = element(
    'div',
    { role: 'table', class: 'matrix', 'aria-label': appStrings(locale).title, 'aria-describedby': 'matrix-keys' },
    head,
    ...groups.map((group) => group.element),
  );
  const arrange = columnsOf(headRow, heads, rows);
  return {
    element: element('div', { class: 'table-box' }, help, table),
    table,
    head,
    corner,
    heads,
    groups,
    rows,
    row: (facet) => rowOf.get(facet),
    show(state, shown) {
      arrange(shown.roles, state.pinned);
      table.classList.toggle('glance', state.differences);
      groups.forEach((group, at) => showGroup(group, shown.groups[at]!));
      const open = new Set(state.open);
      for (const row of rows) for (const cell of row.cells) cell.open(open.has(cellKey(row.id, cell.role)));
      table.hidden = shown.left === 0;
    },
    setOpened(target) {
      for (const row of rows) row.setOpened(target?.role, target?.facet === row.id);
      for (const it of heads) it.mark(target !== undefined && target.facet === undefined && target.role === it.role);
    },
  };
}

function showGroup(group: Group, { isFolded, left, rows }: ShownMatrix['groups'][number]): void {
  for (const row of group.rows) row.element.hidden = !rows.has(row.id);
  group.element.hidden = left === 0;
  group.button.setAttribute('aria-expanded', String(!isFolded));
  group.button.setAttribute('data-count', String(left));
}

/** Puts the columns of the roles that are shown in their order, and hides the others. Leaves them alone when nothing changes. */
function columnsOf(
  headRow: HTMLElement,
  heads: readonly RoleHead[],
  rows: readonly Row[],
): (order: readonly string[], pinned: readonly string[]) => void {
  let arranged = '';
  return (order, pinned) => {
    const now = JSON.stringify([order, pinned]);
    if (now === arranged) return;
    arranged = now;
    const isPinned = new Set(pinned);
    for (const it of heads) it.element.hidden = !order.includes(it.role);
    const inOrder = order.map((role) => heads.find((it) => it.role === role)!);
    headRow.append(...[...inOrder, ...heads.filter(({ element }) => element.hidden)].map((it) => it.element));
    inOrder.forEach((it, at) => {
      const mayMove = (other: string | undefined): boolean =>
        other !== undefined && isPinned.has(other) === isPinned.has(it.role);
      it.set({
        isPinned: isPinned.has(it.role),
        isFirst: !mayMove(order[at - 1]),
        isLast: !mayMove(order[at + 1]),
        isOnly: order.length === 1,
      });
    });
    for (const row of rows) row.arrange(order, isPinned);
    // On the root: the page is as wide as the table.
    document.documentElement.style.setProperty('--roles', String(order.length));
  };
}

function createGroup(group: ComparisonGroup, other: ComparisonGroup, context: MatrixContext): Group {
  const rows = group.rows.map((row, at) => createRow(row, other.rows[at]!, context));
  const button = element(
    'button',
    { type: 'button', class: 'group-button', tabindex: '-1', 'aria-expanded': 'true' },
    icon('chevron'),
    element('span', {}, group.name),
  );
  button.addEventListener('click', () => context.commands.toggleGroup(group.id));
  const heading = element(
    'div',
    { role: 'row', class: 'group-row' },
    element('div', { role: 'rowheader', class: 'group-head' }, element('h2', {}, button)),
  );
  return {
    id: group.id,
    element: element('div', { role: 'rowgroup', class: 'group' }, heading, ...rows.map((row) => row.element)),
    button,
    rows,
  };
}
