/** A button with a menu below it. */
import { element } from './dom.ts';
import type { IconName } from './icons.ts';
import { quietButton } from './quiet-button.ts';
import { roving } from './roving.ts';

export interface MenuItem {
  readonly label: string;
  readonly act: () => void;
}

export function createMenu(label: string, picture: IconName, items: readonly MenuItem[]): HTMLElement {
  const button = quietButton(picture, label, () => toggle(), { 'aria-haspopup': 'menu', 'aria-expanded': 'false' });
  const entries = items.map(({ label: text, act }) => {
    const entry = element('button', { type: 'button', role: 'menuitem', class: 'menu-item', tabindex: '-1' }, text);
    entry.addEventListener('click', () => {
      open(false);
      button.focus();
      act();
    });
    return entry;
  });
  const list = element('div', { role: 'menu', class: 'menu', 'aria-label': label }, ...entries);
  const root = element('div', { class: 'menu-box' }, button, list);
  roving(list, () => entries.map((entry) => [entry])).refresh();

  function toggle(): void {
    open(list.hidden === true);
    if (list.hidden !== true) entries[0]?.focus();
  }
  const open = (isOpen: boolean): void => {
    list.hidden = !isOpen;
    button.setAttribute('aria-expanded', String(isOpen));
  };
  open(false);
  root.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowDown' && event.target === button) {
      event.preventDefault();
      open(true);
      entries[0]?.focus();
    }
    if (event.key !== 'Escape' || list.hidden === true) return;
    event.preventDefault();
    open(false);
    button.focus();
  });
  root.addEventListener('focusout', ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node) || !root.contains(relatedTarget)) open(false);
  });
  return root;
}
