/** A cell: the answer of a role in a few words and in a sentence, and what it opens into. */
import type { ComparisonCell, ComparisonRole, ComparisonRow } from '../../core/index.ts';
import { element } from '../kit/dom.ts';
import { icon } from '../kit/icons.ts';
import type { RoleLook } from '../kit/role-look.ts';
import { createDetails, type Details, type DetailsOptions } from './details.ts';
import { PairText } from './marked-text.ts';
import type { Search, Word } from './search.ts';

export interface CellOptions extends DetailsOptions {
  readonly row: ComparisonRow;
  readonly role: ComparisonRole;
  readonly look: RoleLook;
  readonly isOpen: boolean;
  /** The user opened or closed it. */
  readonly onToggle: (isOpen: boolean) => void;
}

export interface Cell {
  readonly element: HTMLElement;
  readonly role: string;
  readonly key: string;
  readonly opener: HTMLElement | undefined;
  /** What the focus can go to, in order. */
  readonly stops: () => HTMLElement[];
  readonly isOpen: boolean;
  open(isOpen: boolean): void;
  mark(search: Search, words: readonly Word[]): void;
  /** Opens the cell and answers the part of it that is wanted, or the cell itself. */
  find(target: { readonly term?: string; readonly duty?: string }): HTMLElement;
}

export function createCell(options: CellOptions): Cell {
  const { cell, other, row, role, look, strings, otherLang } = options;
  const key = new PairText(element('p', { class: 'key' }), { shown: cell.key, other: other.key }, otherLang, true);
  const summary = new PairText(
    element('p', { class: 'summary' }),
    { shown: cell.summary, other: other.summary },
    otherLang,
  );
  const size = cell.points.length + cell.terms.length + cell.duties.length + cell.sources.length;
  const inside = strings.inside(cell.points.length, cell.terms.length, cell.duties.length);
  const found = element('span', { class: 'found-inside' });
  found.hidden = true;
  const opener =
    size === 0
      ? undefined
      : element(
          'button',
          {
            type: 'button',
            class: 'opener',
            tabindex: '-1',
            'aria-expanded': 'false',
            'aria-label': strings.openCell(role.name, row.name, inside),
          },
          icon('chevron'),
          element('span', { class: 'opener-text' }, inside),
        );
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
  let details: Details | undefined;
  let isOpen = false;
  let marked: { search: Search; words: readonly Word[] } | undefined;

  const open = (wanted: boolean): void => {
    isOpen = wanted && opener !== undefined;
    if (isOpen && !details) {
      details = createDetails(options);
      box.append(details.element);
      if (marked) details.mark(marked.search, marked.words);
    }
    if (details) details.element.hidden = !isOpen;
    opener?.setAttribute('aria-expanded', String(isOpen));
    box.classList.toggle('open', isOpen);
  };
  opener?.addEventListener('click', () => {
    open(!isOpen);
    options.onToggle(isOpen);
  });
  open(options.isOpen);

  return {
    element: box,
    role: role.id,
    key: cell.key,
    opener,
    stops: () => [...(opener ? [opener] : []), ...(isOpen && details ? details.buttons() : [])],
    get isOpen() {
      return isOpen;
    },
    open,
    mark(search, words) {
      marked = { search, words };
      key.mark(search, words);
      summary.mark(search, words);
      details?.mark(search, words);
      const matches = words.length === 0 ? 0 : matchesInside(cell, other, search, words);
      found.hidden = matches === 0;
      found.textContent = matches === 0 ? '' : strings.matchesInside(matches);
    },
    find(target) {
      open(true);
      return details?.find(target) ?? box;
    },
  };
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
