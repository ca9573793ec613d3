/** The box that filters rows: a labelled field and a button that empties it. */
import type { ComparisonStrings } from '../../shared/comparison-strings.ts';
import { element } from '../dom.ts';

export interface FilterBox {
  readonly element: HTMLElement;
  set(query: string): void;
  /** Gives the focus to the field and selects what it holds. */
  focus(): void;
}

/** @param onChange called with what the user typed, not while an input method still composes it */
export function createFilterBox(strings: ComparisonStrings, onChange: (query: string) => void): FilterBox {
  const field = element('input', {
    type: 'search',
    id: 'filter',
    'aria-label': strings.filter,
    'aria-keyshortcuts': '/ Control+F Meta+F',
    placeholder: strings.filterHint,
    autocomplete: 'off',
    spellcheck: 'false',
  });
  const clear = element('button', {
    type: 'button',
    class: 'clear',
    'aria-label': strings.clearFilter,
    title: strings.clearFilter,
  });
  clear.append(cross());

  const set = (query: string): void => {
    if (field.value !== query) field.value = query;
    clear.hidden = query === '';
  };
  const change = (query: string): void => {
    set(query);
    onChange(query);
  };

  field.addEventListener('input', (event) => {
    if (!event.isComposing) change(field.value);
  });
  field.addEventListener('compositionend', () => change(field.value));
  field.addEventListener('keydown', (event) => {
    // While an input method is open, Escape belongs to it.
    if (event.key !== 'Escape' || event.isComposing || field.value === '') return;
    event.preventDefault();
    change('');
  });
  clear.addEventListener('click', () => {
    change('');
    field.focus();
  });

  return {
    element: element('div', { class: 'filter' }, field, clear),
    set,
    focus() {
      field.focus();
      field.select();
    },
  };
}

function cross(): SVGSVGElement {
  const picture = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  picture.setAttribute('viewBox', '0 0 12 12');
  picture.setAttribute('aria-hidden', 'true');
  const line = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  line.setAttribute('d', 'M2.5 2.5l7 7M9.5 2.5l-7 7');
  picture.append(line);
  return picture;
}
