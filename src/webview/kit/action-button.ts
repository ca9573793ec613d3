/** Buttons that do something with a thing beside them, and say when they have. */
import type { Reference } from '../../protocol/messages.ts';
import type { ComparisonStrings } from '../../words/comparison-words.ts';
import type { Actions } from '../host/actions.ts';
import { element, setAttribute } from './dom.ts';

/** How long a button says that it has done its work, in milliseconds. */
const DONE_MS = 1600;

/**
 * A quiet button that acts on something.
 * @param name what the button is called, with the thing that it acts on; it begins with the label
 * @param done what the button says for a moment after it was pressed
 */
export function actionButton(label: string, name: string, act: () => void, done?: string): HTMLButtonElement {
  const button = element('button', { type: 'button', class: 'action', 'aria-label': name }, label);
  let timer: ReturnType<typeof setTimeout> | undefined;
  button.addEventListener('click', () => {
    act();
    if (done === undefined) return;
    button.textContent = done;
    button.setAttribute('aria-label', name.replace(label, done));
    setAttribute(button, 'data-done', '');
    clearTimeout(timer);
    timer = setTimeout(() => {
      button.textContent = label;
      button.setAttribute('aria-label', name);
      setAttribute(button, 'data-done', undefined);
    }, DONE_MS);
  });
  return button;
}

/** The buttons that insert and copy something of the pack; without an editor only the one that copies. */
export function insertAndCopy(
  strings: ComparisonStrings,
  name: string,
  what: Reference,
  { hasEditor, insert, copy }: Actions,
): HTMLButtonElement[] {
  const button = (label: string, act: (what: Reference) => void, done: string): HTMLButtonElement =>
    actionButton(label, `${label}${strings.colon}${name}`, () => act(what), done);
  return [
    ...(hasEditor ? [button(strings.insert, insert, strings.inserted)] : []),
    button(strings.copy, copy, strings.copied),
  ];
}
