/** The head of a column: the role, and what can be done with its column. */
import type { ComparisonRole } from '../../core/index.ts';
import type { ComparisonStrings } from '../../words/comparison-words.ts';
import { element, setAttribute } from '../kit/dom.ts';
import { icon, type IconName } from '../kit/icons.ts';
import type { RoleLook } from '../kit/role-look.ts';
import type { MatrixCommands, MatrixContext } from './matrix-context.ts';

export interface RoleHead {
  readonly element: HTMLElement;
  readonly role: string;
  readonly buttons: readonly HTMLElement[];
  set(state: { isPinned: boolean; isFirst: boolean; isLast: boolean; isOnly: boolean }): void;
  /** Says that it was opened from outside. */
  mark(isMarked: boolean): void;
}

/** The kind of what is dragged; nothing else that a page can be given is taken. */
const DRAG_KIND = 'application/x-role-lens-role';

export function createRoleHead(role: ComparisonRole, look: RoleLook, context: MatrixContext): RoleHead {
  const { strings, commands } = context;
  const tag = openedTag(strings);
  const button = (name: IconName, label: string, act: () => void): HTMLButtonElement => {
    const made = element('button', {
      type: 'button',
      class: 'head-action',
      tabindex: '-1',
      'aria-label': `${label}${strings.colon}${role.name}`,
      title: label,
    });
    made.append(icon(name));
    made.addEventListener('click', () => {
      if (made.getAttribute('aria-disabled') !== 'true') act();
    });
    return made;
  };
  const pin = button('pin', strings.pin, () => commands.togglePin(role.id));
  const left = button('left', strings.moveLeft, () => commands.move(role.id, -1));
  const right = button('right', strings.moveRight, () => commands.move(role.id, 1));
  const hide = button('hide', strings.hide, () => commands.toggleRole(role.id));
  const name = element(
    'span',
    { class: 'role-name', draggable: 'true', title: role.name },
    look.shape(),
    element('span', { class: 'role-label' }, role.name),
  );
  const header = element(
    'div',
    { role: 'columnheader', class: `role ${look.tone}`, 'data-role': role.id },
    tag,
    element('div', { class: 'role-line' }, name, element('div', { class: 'head-actions' }, left, right, hide, pin)),
    element('span', { class: 'tagline' }, role.tagline),
    isUnwritten(role.id, context) ? element('span', { class: 'unwritten' }, strings.unwritten(role.id)) : undefined,
  );
  makeDraggable(name, header, role.id, commands);
  return {
    element: header,
    role: role.id,
    buttons: [left, right, hide, pin],
    set({ isPinned, isFirst, isLast, isOnly }) {
      setAttribute(pin, 'aria-pressed', String(isPinned));
      setAttribute(left, 'aria-disabled', String(isFirst));
      setAttribute(right, 'aria-disabled', String(isLast));
      setAttribute(hide, 'aria-disabled', String(isOnly));
      header.classList.toggle('pinned', isPinned);
    },
    mark(isMarked) {
      header.classList.toggle('marked', isMarked);
      tag.hidden = !isMarked;
      setAttribute(header, 'aria-current', isMarked ? 'true' : undefined);
    },
  };
}

/** Whether a team made it a role and wrote no cell yet. Whoever reads an exported page cannot write any. */
function isUnwritten(role: string, { knowledge, actions }: MatrixContext): boolean {
  const rows = knowledge.comparison.groups.flatMap((group) => group.rows);
  const cells = rows.flatMap((row) => row.cells.filter((cell) => cell.role === role));
  return actions.hasEditor && cells.length > 0 && cells.every(({ key, summary }) => key === '' && summary === '');
}

/** A head is dragged by its name and dropped on another head. */
function makeDraggable(name: HTMLElement, header: HTMLElement, role: string, { drop }: MatrixCommands): void {
  name.addEventListener('dragstart', (event) => {
    event.dataTransfer?.setData(DRAG_KIND, role);
    if (event.dataTransfer) event.dataTransfer.effectAllowed = 'move';
  });
  header.addEventListener('dragover', (event) => {
    if (!event.dataTransfer?.types.includes(DRAG_KIND)) return;
    event.preventDefault();
    header.classList.add('drop');
  });
  for (const leave of ['dragleave', 'drop'] as const) {
    header.addEventListener(leave, () => header.classList.remove('drop'));
  }
  header.addEventListener('drop', (event) => {
    const dragged = event.dataTransfer?.getData(DRAG_KIND);
    if (!dragged) return;
    event.preventDefault();
    drop(dragged, role);
  });
}

/** Stands on what was opened from outside. */
export function openedTag(strings: ComparisonStrings): HTMLElement {
  const tag = element('span', { class: 'opened-tag' }, strings.opened);
  tag.hidden = true;
  return tag;
}
