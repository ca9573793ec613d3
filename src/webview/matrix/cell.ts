/** A cell: the answer of a role in a few words and in a sentence, and what it opens into. */
import type { ComparisonCell, ComparisonRow } from '../../core/index.ts';
import { element } from '../kit/dom.ts';
import { icon } from '../kit/icons.ts';
import { createDetails, type Details } from './details.ts';
import { PairText } from '../search/marked-text.ts';
import type { MatrixContext } from './matrix-context.ts';
import { hasDetails } from './matrix-model.ts';
import type { Search, Word } from '../search/search.ts';
import { cellKey } from './state.ts';

export interface Cell {
  readonly element: HTMLElement;
  readonly role: string;
  /** What the focus can go to, in order. */
  readonly stops: () => HTMLElement[];
  /** Shows or hides the details; a cell without any stays as it is. */
  open(isOpen: boolean): void;
  mark(search: Search, words: readonly Word[]): void;
  /** The part of an open cell that is wanted, or the cell itself. */
  find(target: { readonly term?: string; readonly duty?: string }): HTMLElement;
}

/**
 * @param other the same row in the other language
 * @param at the place of the cell in its row, and of its role in the comparison
 */
export function createCell(row: ComparisonRow, other: ComparisonRow, at: number, context: MatrixContext): Cell {
  const cell = row.cells[at]!;
  const otherCell = other.cells[at]!;
  const { box, texts, opener, found } = drawCell(row, cell, otherCell, at, context);
  let details: Details | undefined;
  let isOpen = false;
  let marked: { search: Search; words: readonly Word[] } | undefined;
  opener?.addEventListener('click', () => context.commands.setCell(cellKey(row.id, cell.role), !isOpen));
  return {
    element: box,
    role: cell.role,
    stops: () => [...(opener ? [opener] : []), ...(isOpen && details ? details.buttons() : [])],
    open(wanted) {
      if (!opener || wanted === isOpen) return;
      isOpen = wanted;
      if (!details) {
        details = createDetails(cell, otherCell, context);
        box.append(details.element);
        if (marked) details.mark(marked.search, marked.words);
      }
      details.element.hidden = !isOpen;
      opener.setAttribute('aria-expanded', String(isOpen));
      box.classList.toggle('open', isOpen);
    },
    mark(search, words) {
      marked = { search, words };
      for (const it of texts) it.mark(search, words);
      details?.mark(search, words);
      const matches = words.length === 0 ? 0 : matchesInside(cell, otherCell, search, words);
      found.hidden = matches === 0;
      found.textContent = matches === 0 ? '' : context.strings.matchesInside(matches);
    },
    find: (target) => (isOpen ? details?.find(target) : undefined) ?? box,
  };
}

interface CellParts {
  readonly box: HTMLElement;
  /** What words are marked in. */
  readonly texts: readonly PairText[];
  /** Opens the cell, where it has details. */
  readonly opener: HTMLButtonElement | undefined;
  /** Says how many matches there are in the details. */
  readonly found: HTMLElement;
}

function drawCell(
  row: ComparisonRow,
  cell: ComparisonCell,
  other: ComparisonCell,
  at: number,
  { knowledge, looks, strings, otherLang }: MatrixContext,
): CellParts {
  const role = knowledge.comparison.roles[at]!;
  const look = looks[at]!;
  const key = new PairText(element('p', { class: 'key' }), { shown: cell.key, other: other.key }, otherLang, true);
  const summary = new PairText(
    element('p', { class: 'summary' }),
    { shown: cell.summary, other: other.summary },
    otherLang,
  );
  const inside = strings.inside(cell.points.length, cell.terms.length, cell.duties.length);
  const opener = hasDetails(cell) ? createOpener(inside, strings.openCell(role.name, row.name, inside)) : undefined;
  const found = element('span', { class: 'found-inside' });
  found.hidden = true;
  const box = element(
    'div',
    { role: 'cell', class: `cell ${look.tone}`, 'data-role': role.id },
    // Takes the place of the column's heading where cells are stacked; the heading itself is still read out there.
    element('p', { class: 'cell-role', 'aria-hidden': 'true' }, look.shape(), role.name),
    ...(cell.key === '' ? [] : [element('div', { class: 'key-line' }, look.shape(), key.elements[0]), key.elements[1]]),
    ...(cell.summary === '' ? [element('p', { class: 'empty-cell' }, strings.emptyCell)] : summary.elements),
    opener,
    found,
  );
  return { box, texts: [key, summary], opener, found };
}

function createOpener(text: string, label: string): HTMLButtonElement {
  return element(
    'button',
    { type: 'button', class: 'opener', tabindex: '-1', 'aria-expanded': 'false', 'aria-label': label },
    icon('chevron'),
    element('span', { class: 'opener-text' }, text),
  );
}

/** How many texts of the details hold one of the words, in either language. */
function matchesInside(cell: ComparisonCell, other: ComparisonCell, search: Search, words: readonly Word[]): number {
  const textsOf = ({ points, terms, duties }: ComparisonCell): { text: string; isName: boolean }[] => [
    ...points.map((text) => ({ text, isName: false })),
    ...terms.map(({ label }) => ({ text: label, isName: true })),
    ...duties.map(({ text }) => ({ text, isName: false })),
  ];
  const others = textsOf(other);
  return textsOf(cell).filter(
    ({ text, isName }, at) =>
      search.stretches(text, words, isName).length > 0 ||
      search.otherStretches(others[at]?.text ?? '', words, isName).length > 0,
  ).length;
}
