/** The box that filters rows: a labelled field and a button that empties it. */
import { element } from '../kit/dom.ts';
import { icon } from '../kit/icons.ts';

export interface FilterBox {
  readonly element: HTMLElement;
  set(query: string): void;
  /** Gives the focus to the field and selects what it holds. */
  focus(): void;
}

/** What the box says. */
export interface FilterWords {
  readonly filter: string;
  readonly filterHint: string;
  readonly clearFilter: string;
}

/** @param id of the field, in the document @param onChange called with what the user typed, not while an input method still composes it */
export function createFilterBox(id: string, strings: FilterWords, onChange: (query: string) => void): FilterBox {
  const field = element('input', {
    type: 'search',
    id,
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
  clear.append(icon('cross'));

  // Whatever is set while an input method composes would end the composition.
  let isComposing = false;
  const set = (query: string): void => {
    if (field.value !== query && !isComposing) field.value = query;
    clear.hidden = query === '';
  };
  const change = (query: string): void => {
    set(query);
    onChange(query);
  };

  field.addEventListener('input', (event) => {
    if (!event.isComposing) change(field.value);
  });
  field.addEventListener('compositionstart', () => (isComposing = true));
  field.addEventListener('compositionend', () => {
    isComposing = false;
    change(field.value);
  });
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

/** A slash, or what finds in a page, leads to the filter of a view that is shown. */
export function focusByKey(event: KeyboardEvent, view: HTMLElement, box: FilterBox): void {
  if (event.isComposing || event.altKey || event.shiftKey || view.hidden) return;
  const command = event.ctrlKey || event.metaKey;
  const isTyping = event.target instanceof HTMLInputElement;
  if (command ? event.key.toLowerCase() !== 'f' : event.key !== '/' || isTyping) return;
  event.preventDefault();
  box.focus();
}
