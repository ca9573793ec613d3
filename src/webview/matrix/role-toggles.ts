/** The buttons that show and hide roles: one tab stop, arrow keys between them. */
import type { Comparison } from '../../core/index.ts';
import type { ComparisonStrings } from '../../shared/comparison-strings.ts';
import { element } from '../dom.ts';
import type { RoleLook } from '../role-look.ts';
import { roving } from '../roving.ts';

export interface RoleToggles {
  readonly element: HTMLElement;
  /** Shows which roles are hidden. The last visible one is offered as unavailable, not taken away. */
  set(hidden: readonly string[]): void;
  /** Gives the focus to the tab stop. */
  focus(): void;
}

export function createRoleToggles(
  roles: Comparison['roles'],
  looks: readonly RoleLook[],
  strings: ComparisonStrings,
  onToggle: (role: string) => void,
): RoleToggles {
  const buttons = roles.map(({ id, name, tagline }, index) => {
    const look = looks[index]!;
    const button = element(
      'button',
      { type: 'button', class: `toggle ${look.tone}`, tabindex: '-1', title: tagline },
      look.shape(),
      name,
    );
    button.addEventListener('click', () => onToggle(id));
    return button;
  });
  const bar = element('div', { role: 'toolbar', class: 'toggles', 'aria-label': strings.shownRoles }, ...buttons);
  const stops = roving(bar, () => [buttons]);
  stops.refresh();
  return {
    element: bar,
    set(hidden) {
      roles.forEach(({ id }, index) => {
        const isLast = !hidden.includes(id) && hidden.length === roles.length - 1;
        buttons[index]!.setAttribute('aria-pressed', String(!hidden.includes(id)));
        buttons[index]!.setAttribute('aria-disabled', String(isLast));
      });
    },
    focus: () => stops.stop?.focus(),
  };
}
