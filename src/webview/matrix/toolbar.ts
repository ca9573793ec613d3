/** The buttons above the matrix, one tab stop with arrow keys between them: which roles are shown, and how. */
import { element } from '../kit/dom.ts';
import { roving } from '../kit/roving.ts';
import type { MatrixContext } from './matrix-context.ts';

export interface ToolbarState {
  readonly hidden: readonly string[];
  readonly differences: boolean;
  /** Whether every group is folded. */
  readonly isFolded: boolean;
  /** Whether there is anything to put back. */
  readonly isArranged: boolean;
}

export interface Toolbar {
  readonly element: HTMLElement;
  /** The last visible role is offered as unavailable, not taken away. */
  set(state: ToolbarState): void;
  /** Gives the focus to the tab stop. */
  focus(): void;
}

export function createToolbar({ knowledge, looks, strings, commands }: MatrixContext): Toolbar {
  const { roles } = knowledge.comparison;
  const button = (label: string, className: string, act: () => void, title?: string): HTMLButtonElement => {
    const made = element('button', { type: 'button', class: className, tabindex: '-1', title }, label);
    made.addEventListener('click', () => act());
    return made;
  };
  const toggles = roles.map(({ id, name, tagline }, at) => {
    const look = looks[at]!;
    const made = button('', `toggle ${look.tone}`, () => commands.toggleRole(id), tagline);
    made.append(look.shape(), element('span', { class: 'toggle-name' }, name));
    return made;
  });
  const differences = button(
    strings.differences,
    'toggle option',
    () => {
      if (differences.getAttribute('aria-disabled') !== 'true') commands.toggleDifferences();
    },
    strings.differencesHint,
  );
  const folds = button(strings.foldAll, 'plain', commands.toggleFolds);
  const reset = button(strings.reset, 'plain', commands.reset);
  const bar = element(
    'div',
    { role: 'toolbar', class: 'toolbar', 'aria-label': strings.toolbar },
    element('div', { role: 'group', class: 'toggles', 'aria-label': strings.shownRoles }, ...toggles),
    element('div', { class: 'options' }, differences, folds, reset),
  );
  const stops = roving(bar, () => [[...toggles, differences, folds, ...(reset.hidden ? [] : [reset])]]);
  stops.refresh();
  return {
    element: bar,
    set(state) {
      roles.forEach(({ id }, at) => {
        const isLast = !state.hidden.includes(id) && state.hidden.length === roles.length - 1;
        toggles[at]!.setAttribute('aria-pressed', String(!state.hidden.includes(id)));
        toggles[at]!.setAttribute('aria-disabled', String(isLast));
      });
      const isOne = roles.length - state.hidden.length < 2;
      differences.setAttribute('aria-pressed', String(state.differences));
      differences.setAttribute('aria-disabled', String(isOne && !state.differences));
      differences.title = isOne ? strings.differencesNeedTwo : strings.differencesHint;
      folds.textContent = state.isFolded ? strings.unfoldAll : strings.foldAll;
      reset.hidden = !state.isArranged;
      stops.refresh();
    },
    focus: () => stops.stop?.focus(),
  };
}
