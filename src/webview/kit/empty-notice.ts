/** What stands in place of a table when no row is left. */
import { element } from './dom.ts';
import type { Empty } from './empty.ts';

export interface EmptyNotice {
  readonly element: HTMLElement;
  /** Shows the notice; undefined hides it. */
  set(empty: Empty | undefined): void;
}

/** @param label of the button that clears */
export function createEmptyNotice(label: string, onClear: () => void): EmptyNotice {
  const sentence = element('p', { class: 'no-match-text' });
  const hint = element('p', { class: 'hint' });
  const clear = element('button', { type: 'button', class: 'button' }, label);
  clear.addEventListener('click', onClear);
  const box = element('div', { class: 'no-match' }, sentence, hint, clear);
  return {
    element: box,
    set(empty) {
      box.hidden = empty === undefined;
      if (!empty) return;
      sentence.textContent = empty.sentence;
      hint.textContent = empty.hint;
      clear.hidden = !empty.canClear;
    },
  };
}
