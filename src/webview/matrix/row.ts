/** A row of the matrix: a facet and what each role answers. */
import type { ComparisonRole, ComparisonRow } from '../../core/index.ts';
import { element, setAttribute } from '../kit/dom.ts';
import type { RoleLook } from '../kit/role-look.ts';
import { createCell, type Cell, type CellOptions } from './cell.ts';
import { fold } from './filter.ts';
import { PairText } from './marked-text.ts';
import { openedTag } from './role-head.ts';
import type { Search, Word } from './search.ts';
import { cellKey } from './state.ts';

export interface RowOptions extends Pick<
  CellOptions,
  'strings' | 'otherLang' | 'hasEditor' | 'onInsert' | 'onCopy' | 'onShowCard'
> {
  readonly row: ComparisonRow;
  /** The same row in the other language. */
  readonly other: ComparisonRow;
  readonly roles: readonly ComparisonRole[];
  readonly looks: readonly RoleLook[];
  /** Keys of the cells that are open. */
  readonly open: ReadonlySet<string>;
  /** The user opened or closed a cell. */
  readonly onToggle: (key: string, isOpen: boolean) => void;
}

export interface Row {
  readonly id: string;
  readonly element: HTMLElement;
  readonly header: HTMLElement;
  /** Cells in the order of the pack. */
  readonly cells: readonly Cell[];
  cell(role: string): Cell | undefined;
  /** Puts the cells in the order of these roles, and hides those of other roles. */
  arrange(roles: readonly string[], pinned: ReadonlySet<string>): void;
  /** Whether all of these roles answer alike, in a few words. */
  isSame(roles: readonly string[]): boolean;
  /** What is to be marked when the row is seen. */
  mark(search: Search, words: readonly Word[]): void;
  /** The row can be seen, or soon. */
  see(isNear: boolean): void;
  setOpened(role: string | undefined, isMarked: boolean): void;
}

export function createRow(options: RowOptions): Row {
  const { row, other, roles, looks, strings, otherLang, open, onToggle } = options;
  const name = new PairText(
    element('span', { class: 'facet-name' }),
    { shown: row.name, other: other.name },
    otherLang,
    true,
  );
  const question = new PairText(
    element('span', { class: 'question' }),
    { shown: row.question, other: other.question },
    otherLang,
  );
  const tag = openedTag(strings);
  const header = element(
    'div',
    { role: 'rowheader', class: 'facet', tabindex: '-1' },
    tag,
    ...name.elements,
    ...question.elements,
  );
  const cells = row.cells.map((cell, at) => {
    const key = cellKey(row.id, cell.role);
    return createCell({
      ...options,
      cell,
      other: other.cells[at]!,
      role: roles[at]!,
      look: looks[at]!,
      isOpen: open.has(key),
      onToggle: (isOpen) => onToggle(key, isOpen),
    });
  });
  const line = element(
    'div',
    { role: 'row', class: 'facet-row', 'data-facet': row.id },
    header,
    ...cells.map((it) => it.element),
  );
  let wanted: { search: Search; words: readonly Word[] } | undefined;
  let isNear = false;
  const markNow = (): void => {
    if (!wanted) return;
    const { search, words } = wanted;
    wanted = undefined;
    name.mark(search, words);
    question.mark(search, words);
    for (const cell of cells) cell.mark(search, words);
  };
  return {
    id: row.id,
    element: line,
    header,
    cells,
    cell: (role) => cells.find((cell) => cell.role === role),
    arrange(shown, pinned) {
      const inOrder = shown.map((role) => cells.find((cell) => cell.role === role)!);
      for (const cell of cells) {
        cell.element.hidden = !shown.includes(cell.role);
        cell.element.classList.toggle('pinned', pinned.has(cell.role));
      }
      const hidden = cells.filter((cell) => cell.element.hidden);
      line.append(...[...inOrder, ...hidden].map(({ element }) => element));
    },
    isSame(shown) {
      const keys = cells.filter(({ role }) => shown.includes(role)).map(({ key }) => fold(key));
      return keys.length > 1 && keys[0] !== '' && keys.every((key) => key === keys[0]);
    },
    mark(search, words) {
      wanted = { search, words };
      if (isNear) markNow();
    },
    see(near) {
      isNear = near;
      if (near) markNow();
    },
    setOpened(role, isMarked) {
      line.classList.toggle('marked', isMarked);
      tag.hidden = !isMarked;
      setAttribute(header, 'aria-current', isMarked ? 'true' : undefined);
      for (const cell of cells) cell.element.classList.toggle('marked', isMarked && role === cell.role);
    },
  };
}
