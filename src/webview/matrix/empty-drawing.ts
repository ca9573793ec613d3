/** What stands in place of the table when no row is left. */
import type { ComparisonStrings } from '../../words/comparison-words.ts';
import { element } from '../kit/dom.ts';
import type { EmptyTable } from './matrix-model.ts';

export interface EmptyNotice {
  readonly element: HTMLElement;
  /** Shows the notice; undefined hides it. */
  set(empty: EmptyTable | undefined): void;
}

export function createEmptyNotice(strings: ComparisonStrings, onClear: () => void): EmptyNotice {
  const sentence = element('p', { class: 'no-match-text' });
  const hint = element('p', { class: 'hint' });
  const clear = element('button', { type: 'button', class: 'button' }, strings.clearFilter);
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
