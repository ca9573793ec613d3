/** The table: a row for each facet, a column for each role, a heading above each group of facets. */
import type { ComparisonGroup, Knowledge } from '../../core/index.ts';
import { otherLocale } from '../../core/plain.ts';
import { appStrings } from '../../words/app-words.ts';
import type { ComparisonStrings } from '../../words/comparison-words.ts';
import type { ComparisonTarget } from '../../protocol/target.ts';
import { element } from '../kit/dom.ts';
import { icon } from '../kit/icons.ts';
import type { RoleLook } from '../kit/role-look.ts';
import { onPress } from '../kit/press.ts';
import { roving } from '../kit/roving.ts';
import { createRoleHead, type RoleActions } from './role-head.ts';
import { createRow, type Row, type RowOptions } from './row.ts';
import type { Search, Word } from './search.ts';
import type { MatrixState } from './state.ts';

export interface MatrixOptions
  extends RoleActions, Pick<RowOptions, 'hasEditor' | 'onInsert' | 'onCopy' | 'onShowCard' | 'open' | 'onToggle'> {
  readonly knowledge: Knowledge;
  readonly looks: readonly RoleLook[];
  readonly strings: ComparisonStrings;
  /** Cells of a row are opened or closed together. */
  readonly onToggleRow: (facet: string) => void;
  readonly onFold: (group: string) => void;
  /** The focus went to a row. */
  readonly onFocusRow: (facet: string) => void;
}

export interface Matrix {
  readonly element: HTMLElement;
  readonly head: HTMLElement;
  /** All rows of all groups. */
  readonly rows: readonly Row[];
  /** Shows what a state says. Answers how many rows are left, and how many of them are not shown since the roles answer alike. */
  show(
    state: MatrixState,
    roles: readonly string[],
    found: ReadonlySet<string> | undefined,
  ): { left: number; same: number };
  /** Marks words in what is shown. */
  mark(search: Search, words: readonly Word[]): void;
  /** Marks a row, a column or a cell as opened from outside; takes an earlier mark away. */
  setOpened(target: ComparisonTarget | undefined): void;
  row(facet: string): Row | undefined;
  groupOf(facet: string): string | undefined;
  /** Makes a row the tab stop. */
  stopAt(facet: string): void;
  /** Scrolls to something in the table and gives it the focus. */
  goTo(target: HTMLElement, row: Row): void;
  /** Scrolls sideways to a column. */
  goToRole(role: string): void;
  /** Gives the focus to the tab stop. */
  focus(): void;
  dispose(): void;
}

interface Group {
  readonly id: string;
  readonly element: HTMLElement;
  readonly button: HTMLButtonElement;
  readonly rows: readonly Row[];
}

/** How far outside of the window a row is taken for near, in CSS pixels. */
const NEAR = '300px 0px';

/*
 * Not a `table`: the browser lays out every cell of one, however many there are; rows of their own are laid out when they are seen.
 */

export function createMatrix(options: MatrixOptions): Matrix {
  const { knowledge, looks, strings } = options;
  const { comparison, translation } = knowledge;
  const otherLang = appStrings(otherLocale(knowledge.locale)).lang;
  const heads = comparison.roles.map((role, at) => createRoleHead(role, looks[at]!, strings, options));
  const groups = comparison.groups.flatMap((group, at) =>
    group.rows.length > 0 ? [createGroup(group, translation.groups[at]!, otherLang, options)] : [],
  );
  const rows = groups.flatMap((group) => group.rows);
  const rowOf = new Map(rows.map((row) => [row.id, row]));
  const rowOfElement = new Map<Element, Row>(rows.map((row) => [row.element, row]));

  const corner = element('div', { role: 'columnheader', class: 'corner' }, strings.facets);
  const headRow = element('div', { role: 'row', class: 'head-row' }, corner, ...heads.map((it) => it.element));
  const head = element('div', { role: 'rowgroup', class: 'head' }, headRow);
  const help = element('p', { class: 'keys', id: 'matrix-keys' }, strings.keys);
  const table = element(
    'div',
    {
      role: 'table',
      class: 'matrix',
      'aria-label': appStrings(knowledge.locale).title,
      'aria-describedby': 'matrix-keys',
    },
    head,
    ...groups.map((group) => group.element),
  );

  let shown: readonly string[] = [];
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
            .map((row) => [row.header, ...shown.flatMap((role) => row.cell(role)?.stops() ?? [])]),
        ]),
    ],
    (target) => {
      const row = target.closest('.facet-row');
      if (row) bringIntoView(target === row.firstElementChild ? row : target);
      else target.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    },
  );
  table.addEventListener('focusin', ({ target }) => {
    const row = rowOfElement.get((target as Element).closest('.facet-row')!);
    if (row) options.onFocusRow(row.id);
  });
  for (const { id, header } of rows) onPress(header, () => options.onToggleRow(id));

  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) rowOfElement.get(target)?.see(isIntersecting);
    },
    { rootMargin: NEAR },
  );
  for (const row of rows) observer.observe(row.element);

  let arranged = '';
  const arrange = (order: readonly string[], pinned: readonly string[]): void => {
    const now = JSON.stringify([order, pinned]);
    if (now === arranged) return;
    arranged = now;
    shown = order;
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

  return {
    element: element('div', { class: 'table-box' }, help, table),
    head,
    rows,
    show(state, roles, found) {
      arrange(roles, state.pinned);
      table.classList.toggle('glance', state.differences);
      let left = 0;
      let same = 0;
      for (const group of groups) {
        const isFolded = state.folded.includes(group.id) && found === undefined;
        let count = 0;
        for (const row of group.rows) {
          const isFound = found?.has(row.id) ?? true;
          const isSame = isFound && state.differences && row.isSame(roles);
          if (isSame) same++;
          const isLeft = isFound && !isSame;
          if (isLeft) count++;
          row.element.hidden = !isLeft || isFolded;
        }
        left += count;
        group.element.hidden = count === 0;
        group.button.setAttribute('aria-expanded', String(!isFolded));
        group.button.setAttribute('data-count', String(count));
      }
      table.hidden = left === 0;
      stops.refresh();
      return { left, same };
    },
    mark(search, words) {
      for (const row of rows) row.mark(search, words);
    },
    setOpened(target) {
      for (const row of rows) row.setOpened(target?.role, target?.facet === row.id);
      for (const it of heads) it.mark(target !== undefined && target.facet === undefined && target.role === it.role);
    },
    row: (facet) => rowOf.get(facet),
    groupOf: (facet) => groups.find((group) => group.rows.some(({ id }) => id === facet))?.id,
    stopAt(facet) {
      const row = rowOf.get(facet);
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
      if (!column) return;
      // Not `scrollIntoView`: the head sticks to the top and would be scrolled to below the place that it covers.
      const start = corner.getBoundingClientRect().right;
      const end = document.documentElement.clientWidth;
      if (column.left < start) window.scrollBy(column.left - start, 0);
      else if (column.right > end) window.scrollBy(Math.min(column.right - end, column.left - start), 0);
    },
    focus: () => stops.stop?.focus({ preventScroll: true }),
    dispose: () => observer.disconnect(),
  };
}

/** A row that is taller than the page shows its beginning; any other is scrolled no further than needed. */
function bringIntoView(target: Element): void {
  const isTall = target.getBoundingClientRect().height > window.innerHeight / 2;
  target.scrollIntoView({ block: isTall ? 'start' : 'nearest', inline: 'nearest' });
}

function createGroup(group: ComparisonGroup, other: ComparisonGroup, otherLang: string, options: MatrixOptions): Group {
  const { knowledge, looks, strings, onFold } = options;
  const rows = group.rows.map((row, at) =>
    createRow({
      ...options,
      row,
      other: other.rows[at]!,
      roles: knowledge.comparison.roles,
      looks,
      strings,
      otherLang,
    }),
  );
  const button = element(
    'button',
    { type: 'button', class: 'group-button', tabindex: '-1', 'aria-expanded': 'true' },
    icon('chevron'),
    element('span', {}, group.name),
  );
  button.addEventListener('click', () => onFold(group.id));
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
