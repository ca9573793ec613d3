/** A row of the matrix: a facet and what each role answers. */
import type { ComparisonRow } from '../../core/index.ts';
import { element, setAttribute } from '../kit/dom.ts';
import { createCell, type Cell } from './cell.ts';
import { PairText } from '../search/marked-text.ts';
import type { MatrixContext } from './matrix-context.ts';
import { openedTag } from './role-head.ts';
import type { Search, Word } from '../search/search.ts';

export interface Row {
  readonly id: string;
  readonly element: HTMLElement;
  readonly header: HTMLElement;
  /** Cells in the order of the pack. */
  readonly cells: readonly Cell[];
  cell(role: string): Cell | undefined;
  /** Puts the cells in the order of these roles, and hides those of other roles. */
  arrange(roles: readonly string[], pinned: ReadonlySet<string>): void;
  /** What is to be marked when the row is seen. */
  mark(search: Search, words: readonly Word[]): void;
  /** The row can be seen, or soon. */
  see(isNear: boolean): void;
  setOpened(role: string | undefined, isMarked: boolean): void;
}

/** @param other the same row in the other language */
export function createRow(row: ComparisonRow, other: ComparisonRow, context: MatrixContext): Row {
  const { texts, tag, header } = createRowHeader(row, other, context);
  const cells = row.cells.map((_, at) => createCell(row, other, at, context));
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
    for (const it of [...texts, ...cells]) it.mark(search, words);
  };
  return {
    id: row.id,
    element: line,
    header,
    cells,
    cell: (role) => cells.find((cell) => cell.role === role),
    arrange: (shown, pinned) => arrangeCells(line, cells, shown, pinned),
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

function createRowHeader(
  row: ComparisonRow,
  other: ComparisonRow,
  { strings, otherLang }: MatrixContext,
): { texts: readonly PairText[]; tag: HTMLElement; header: HTMLElement } {
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
  return { texts: [name, question], tag, header };
}

function arrangeCells(
  line: HTMLElement,
  cells: readonly Cell[],
  shown: readonly string[],
  pinned: ReadonlySet<string>,
): void {
  const inOrder = shown.map((role) => cells.find((cell) => cell.role === role)!);
  for (const cell of cells) {
    cell.element.hidden = !shown.includes(cell.role);
    cell.element.classList.toggle('pinned', pinned.has(cell.role));
  }
  const hidden = cells.filter((cell) => cell.element.hidden);
  line.append(...[...inOrder, ...hidden].map(({ element }) => element));
}
