/** The tabs of the app: one stop for the Tab key, arrow keys choose. */
import { element } from './dom.ts';
import { roving } from './roving.ts';

export interface Tabs<T extends string> {
  readonly element: HTMLElement;
  /** Shows which tab is chosen. */
  choose(name: T): void;
  /** Gives the focus to the chosen tab. */
  focus(): void;
}

/**
 * @param names what each tab is called, in their order
 * @param label what the row of tabs is called
 * @param panelOf id of the element that a tab shows
 */
export function createTabs<T extends string>(
  names: readonly (readonly [T, string])[],
  label: string,
  panelOf: (name: T) => string,
  onChoose: (name: T) => void,
): Tabs<T> {
  const tabs = names.map(([name, text]) => {
    const tab = element(
      'button',
      {
        type: 'button',
        role: 'tab',
        class: 'tab',
        tabindex: '-1',
        'aria-selected': 'false',
        'aria-controls': panelOf(name),
      },
      text,
    );
    tab.addEventListener('click', () => onChoose(name));
    return { name, tab };
  });
  const list = element('div', { role: 'tablist', class: 'tabs', 'aria-label': label }, ...tabs.map(({ tab }) => tab));
  const stops = roving(
    list,
    () => [tabs.map(({ tab }) => tab)],
    (target) => {
      const chosen = tabs.find(({ tab }) => tab === target);
      if (chosen) onChoose(chosen.name);
    },
  );
  return {
    element: list,
    choose(name) {
      for (const it of tabs) it.tab.setAttribute('aria-selected', String(it.name === name));
      const chosen = tabs.find((it) => it.name === name);
      if (chosen) stops.stopAt(chosen.tab);
    },
    focus: () => stops.stop?.focus(),
  };
}
