/** The view of the matrix: its controls, the table, and what stands there when nothing is left of it. */
import { comparisonStrings } from '../../shared/comparison-strings.ts';
import type { CreateView } from '../view.ts';
import { trackCovered } from './covered.ts';
import { element } from '../dom.ts';
import { createFilterBox } from './filter-box.ts';
import { wordsOf } from './filter.ts';
import { createMatrix } from './matrix.ts';
import { createRoleToggles } from './role-toggles.ts';
import { fitState, fitTarget, readState, toggleRole, type ViewState } from './state.ts';

export const createMatrixView: CreateView = ({ knowledge, looks, stored, save, announce }) => {
  const { comparison } = knowledge;
  const strings = comparisonStrings(knowledge.locale);
  let state: ViewState = fitState(readState(stored), comparison);

  const status = element('p', { role: 'status', class: 'status' });
  const filterBox = createFilterBox(strings, (filter) => update({ ...state, filter }));
  const toggles = createRoleToggles(comparison.roles, looks, strings, (role) => {
    const hidden = toggleRole(state.hidden, role, comparison);
    if (hidden) update({ ...state, hidden });
    else status.textContent = strings.lastRole(roleName(role) ?? '');
  });
  const matrix = createMatrix({
    comparison,
    looks,
    strings,
    open: state.open,
    onToggleSources(key, open) {
      const others = state.open.filter((it) => it !== key);
      keep({ ...state, open: open ? [...others, key] : others });
    },
    onFocusRow: (row) => keep({ ...state, row }),
  });
  const sentence = element('p', { class: 'no-match-text' });
  const hint = element('p', { class: 'hint' });
  const clear = element('button', { type: 'button', class: 'button' }, strings.clearFilter);
  clear.addEventListener('click', () => {
    update({ ...state, filter: '' });
    filterBox.focus();
  });
  const noMatch = element('div', { class: 'no-match' }, sentence, hint, clear);
  const controls = element(
    'div',
    { role: 'search', class: 'controls', 'aria-label': strings.filter },
    element('div', { class: 'controls-line' }, filterBox.element, toggles.element, status),
  );
  const root = element('div', { class: 'matrix-view' }, controls, matrix.element, noMatch);

  function roleName(id: string | undefined): string | undefined {
    return comparison.roles.find((role) => role.id === id)?.name;
  }

  function facetName(id: string | undefined): string | undefined {
    return comparison.groups.flatMap(({ rows }) => rows).find((row) => row.id === id)?.name;
  }

  function keep(next: ViewState): void {
    state = next;
    save(next);
  }

  function update(next: ViewState): void {
    keep(next);
    filterBox.set(next.filter);
    toggles.set(next.hidden);
    matrix.showRoles(next.hidden);
    root.style.setProperty('--roles', String(comparison.roles.length - next.hidden.length));
    const left = matrix.filter(wordsOf(next.filter));
    matrix.mark(next.mark);
    status.textContent = strings.rows(left, matrix.size);
    noMatch.hidden = left > 0;
    const isEmpty = matrix.size === 0;
    sentence.textContent = isEmpty ? strings.noRows : strings.noMatch(next.filter.trim());
    hint.textContent = isEmpty ? '' : strings.noMatchHint(next.hidden.length > 0);
    clear.hidden = isEmpty;
  }

  root.style.setProperty('--all-roles', String(comparison.roles.length));
  const covered = trackCovered(controls, matrix.head);
  update(state);
  if (state.row !== undefined) matrix.stopAt(state.row);

  for (const event of ['focusin', 'pointerdown'] as const) {
    root.addEventListener(event, ({ target }) => leaveMark(target as Node));
  }

  /** The user turned to another element: a mark that is not there has done its work. */
  function leaveMark(node: Node): void {
    const { mark, ...rest } = state;
    if (!mark || (mark.facet !== undefined && matrix.isInRow(node, mark.facet))) return;
    keep(rest);
    matrix.mark(undefined);
  }

  const onKey = (event: KeyboardEvent): void => {
    if (event.isComposing || event.altKey || event.shiftKey || root.hidden) return;
    const command = event.ctrlKey || event.metaKey;
    const isTyping = event.target instanceof HTMLInputElement;
    if (command ? event.key.toLowerCase() !== 'f' : event.key !== '/' || isTyping) return;
    event.preventDefault();
    filterBox.focus();
  };
  window.addEventListener('keydown', onKey);

  return {
    element: root,
    reveal(wished) {
      const target = fitTarget(wished, comparison);
      if (!target) return;
      const { facet, role } = target;
      const hidden = state.hidden.filter((id) => id !== role);
      matrix.showRoles(hidden);
      const isLeft = facet === undefined || matrix.matches(facet, wordsOf(state.filter));
      update({ ...state, hidden, filter: isLeft ? state.filter : '', mark: target });
      covered.measure();
      if (facet !== undefined) matrix.goTo(facet);
      if (role !== undefined) matrix.goToRole(role);
      announce(strings.openedAt(facetName(facet), roleName(role)));
    },
    focus: () => matrix.focus(),
    dispose() {
      window.removeEventListener('keydown', onKey);
      covered.dispose();
    },
  };
};
