/** The view of the matrix: its controls, the table, and what stands there when nothing is left of it. */
import { comparisonStrings } from '../../words/comparison-words.ts';
import type { ComparisonTarget } from '../../protocol/target.ts';
import { element } from '../kit/dom.ts';
import type { CreateView } from '../app/view.ts';
import { trackCovered } from './covered.ts';
import { createFilterBox } from './filter-box.ts';
import { createMatrix } from './matrix.ts';
import { Search } from './search.ts';
import {
  FRESH_STATE,
  cellKey,
  fitState,
  fitTarget,
  isArranged,
  moveRole,
  readState,
  shownOrder,
  toggleRole,
  type MatrixState,
} from './state.ts';
import { createToolbar } from './toolbar.ts';

export const createMatrixView: CreateView = ({ knowledge, looks, stored, hasEditor, save, announce, send }) => {
  const { comparison } = knowledge;
  const strings = comparisonStrings(knowledge.locale);
  const roles = comparison.roles.map(({ id }) => id);
  const groups = comparison.groups.filter(({ rows }) => rows.length > 0).map(({ id }) => id);
  const search = new Search(knowledge);
  let state: MatrixState = fitState(readState(stored), comparison);

  const status = element('p', { role: 'status', class: 'status' });
  const filterBox = createFilterBox(strings, (filter) => update({ ...state, filter }));
  filterBox.element.addEventListener('focusin', () => search.prepare());
  const toolbar = createToolbar({
    roles: comparison.roles,
    looks,
    strings,
    onToggleRole: toggle,
    onToggleDifferences: () => update({ ...state, differences: !state.differences }),
    onToggleFolds: () => update({ ...state, folded: state.folded.length === groups.length ? [] : groups }),
    onReset() {
      for (const row of matrix.rows) for (const cell of row.cells) cell.open(false);
      update({ ...FRESH_STATE, filter: state.filter });
      toolbar.focus();
      announce(strings.resetDone);
    },
  });
  const matrix = createMatrix({
    knowledge,
    looks,
    strings,
    hasEditor,
    open: new Set(state.open),
    onToggle(key, isOpen) {
      const others = state.open.filter((it) => it !== key);
      update({ ...state, open: isOpen ? [...others, key] : others });
    },
    onToggleRow(facet) {
      const cells = matrix.row(facet)!.cells.filter(({ role, opener }) => opener && !state.hidden.includes(role));
      const isOpen = cells.some((cell) => !cell.isOpen);
      for (const cell of cells) cell.open(isOpen);
      const keys = new Set(cells.map(({ role }) => cellKey(facet, role)));
      const others = state.open.filter((key) => !keys.has(key));
      update({ ...state, open: isOpen ? [...others, ...keys] : others });
    },
    onFold(group) {
      const others = state.folded.filter((id) => id !== group);
      update({ ...state, folded: others.length < state.folded.length ? others : [...others, group] });
    },
    onFocusRow: (row) => keep({ ...state, row }),
    onInsert: (what) => send({ type: 'insert', what }),
    onCopy(what) {
      send({ type: 'copy', what });
      announce(strings.copied);
    },
    onShowCard: (what) => send({ type: 'card', what }),
    onHide: toggle,
    onPin(role) {
      const isPinned = state.pinned.includes(role);
      const pinned = isPinned ? state.pinned.filter((id) => id !== role) : [...state.pinned, role];
      update({ ...state, pinned });
      announce(isPinned ? strings.unpinned(roleName(role)) : strings.pinned(roleName(role)));
    },
    onMove: move,
    onDrop(dragged, role) {
      const order = visible();
      const [from, to] = [order.indexOf(dragged), order.indexOf(role)];
      if (from < 0 || to < 0 || state.pinned.includes(dragged) !== state.pinned.includes(role)) return;
      for (let at = from; at !== to; at += Math.sign(to - from)) move(dragged, to > from ? 1 : -1);
    },
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
    element('div', { class: 'controls-line' }, filterBox.element, toolbar.element, status),
  );
  const root = element('div', { class: 'matrix-view' }, controls, matrix.element, noMatch);
  const covered = trackCovered(controls, matrix.head);

  function roleName(id: string | undefined): string {
    return comparison.roles.find((role) => role.id === id)?.name ?? '';
  }

  function facetName(id: string | undefined): string | undefined {
    return comparison.groups.flatMap(({ rows }) => rows).find((row) => row.id === id)?.name;
  }

  function visible(): string[] {
    return shownOrder(state, roles).filter((id) => !state.hidden.includes(id));
  }

  function keep(next: MatrixState): void {
    state = next;
    save(next);
  }

  function toggle(role: string): void {
    const hidden = toggleRole(state.hidden, role, comparison);
    if (hidden) update({ ...state, hidden });
    else status.textContent = strings.lastRole(roleName(role));
  }

  function move(role: string, by: -1 | 1): void {
    const focused = document.activeElement;
    const next = moveRole(state, roles, role, by);
    if (!next) return;
    update(next);
    // A column that is put elsewhere in the document loses the focus.
    if (focused instanceof HTMLElement && focused !== document.activeElement) focused.focus({ preventScroll: true });
    announce(strings.moved(roleName(role), visible().indexOf(role) + 1, visible().length));
  }

  function update(next: MatrixState): void {
    keep(next);
    filterBox.set(next.filter);
    toolbar.set({
      hidden: next.hidden,
      differences: next.differences,
      isFolded: groups.length > 0 && next.folded.length === groups.length,
      isArranged: isArranged(next),
    });
    const { words, rows } = search.find(next.filter, visible());
    const { left, same } = matrix.show(next, visible(), words.length === 0 ? undefined : rows);
    matrix.mark(search, words);
    matrix.setOpened(next.mark);
    status.textContent = strings.rows(left, matrix.rows.length, same);
    noMatch.hidden = left > 0;
    const isEmpty = matrix.rows.length === 0;
    const isSame = words.length === 0 && same > 0;
    sentence.textContent = isEmpty
      ? strings.noRows
      : isSame
        ? strings.noDifference
        : strings.noMatch(next.filter.trim());
    hint.textContent = isEmpty || isSame ? '' : strings.noMatchHint(next.hidden.length > 0);
    clear.hidden = isEmpty || isSame;
  }

  update(state);
  if (state.row !== undefined) matrix.stopAt(state.row);
  else if (matrix.rows[0]) matrix.stopAt(matrix.rows[0].id);

  for (const event of ['focusin', 'pointerdown'] as const) {
    root.addEventListener(event, ({ target }) => leaveMark(target as Node));
  }

  /** The user turned to another element: a mark that is not there has done its work. */
  function leaveMark(node: Node): void {
    const { mark, ...rest } = state;
    if (!mark || (mark.facet !== undefined && matrix.row(mark.facet)?.element.contains(node))) return;
    keep(rest);
    matrix.setOpened(undefined);
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

  /** The state in which a target can be seen: nothing that hides it. */
  function showing(target: ComparisonTarget): MatrixState {
    const { facet, role } = target;
    const hidden = state.hidden.filter((id) => id !== role);
    const row = facet === undefined ? undefined : matrix.row(facet);
    const isFound = facet === undefined || search.find(state.filter, visible()).rows.has(facet);
    const isSame = state.differences && row?.isSame(visible()) === true;
    return {
      ...state,
      hidden,
      filter: isFound ? state.filter : '',
      differences: state.differences && !isSame,
      folded: state.folded.filter((id) => facet === undefined || id !== matrix.groupOf(facet)),
      mark: target,
    };
  }

  return {
    element: root,
    reveal(wished) {
      const target = fitTarget(wished, comparison);
      if (!target) return;
      const { facet, role, term, duty } = target;
      update(showing(target));
      covered.measure();
      const row = facet === undefined ? undefined : matrix.row(facet);
      const cell = role === undefined ? undefined : row?.cell(role);
      if (row) {
        let part = row.element;
        if (cell && (term !== undefined || duty !== undefined)) {
          part = cell.find({ ...(term === undefined ? {} : { term }), ...(duty === undefined ? {} : { duty }) });
          const key = cellKey(row.id, cell.role);
          if (!state.open.includes(key)) keep({ ...state, open: [...state.open, key] });
        }
        matrix.goTo(part, row);
      }
      if (role !== undefined) matrix.goToRole(role);
      announce(strings.openedAt(facetName(facet), role === undefined ? undefined : roleName(role)));
    },
    shown: () => covered.measure(),
    focus: () => matrix.focus(),
    dispose() {
      window.removeEventListener('keydown', onKey);
      covered.dispose();
      matrix.dispose();
    },
  };
};
