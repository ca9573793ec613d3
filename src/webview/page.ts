/** The page that shows one comparison in one language. */
import type { Comparison, Locale } from '../core/index.ts';
import { comparisonStrings } from '../shared/comparison-strings.ts';
import type { ComparisonTarget } from '../shared/messages.ts';
import { trackCovered } from './covered.ts';
import { element } from './dom.ts';
import { createFilterBox } from './filter-box.ts';
import { wordsOf } from './filter.ts';
import { createMatrix } from './matrix.ts';
import { roleLooks } from './role-look.ts';
import { createRoleToggles } from './role-toggles.ts';
import { fitState, fitTarget, toggleRole, type ViewState } from './state.ts';

export interface Page {
  readonly element: HTMLElement;
  /** Scrolls to something, marks it, gives it the focus and says so. What the comparison does not hold is ignored. */
  reveal(target: ComparisonTarget): void;
  focusFilter(): void;
  /** The user turned to another element: a mark that is not there has done its work. */
  leaveMark(node: Node): void;
  /** Which part of the page holds the focus, to give it back after the page was made anew. */
  focused(): PagePart | undefined;
  focus(part: PagePart): void;
  /** To be called when the page is taken out of the document. */
  dispose(): void;
}

export type PagePart = 'filter' | 'toggles' | 'matrix';

/**
 * @param stored the state to begin with; what the comparison does not hold is dropped
 * @param save called with every new state
 * @param announce says a sentence to a screen reader
 */
export function createPage(
  locale: Locale,
  comparison: Comparison,
  stored: ViewState,
  save: (change: ViewState) => void,
  announce: (sentence: string) => void,
): Page {
  const strings = comparisonStrings(locale);
  const looks = roleLooks(comparison.roles.map(({ id }) => id));
  let state: ViewState = fitState(stored, comparison);

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
  const root = element(
    'div',
    { class: 'page' },
    element(
      'header',
      { class: 'top' },
      element('h1', {}, strings.title),
      element('p', { class: 'lead' }, strings.lead),
    ),
    controls,
    element('main', {}, matrix.element, noMatch),
  );

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

  const parts: Readonly<Record<PagePart, HTMLElement>> = {
    filter: filterBox.element,
    toggles: toggles.element,
    matrix: matrix.element,
  };
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
    focusFilter: () => filterBox.focus(),
    leaveMark(node) {
      const { mark, ...rest } = state;
      if (!mark || (mark.facet !== undefined && matrix.isInRow(node, mark.facet))) return;
      keep(rest);
      matrix.mark(undefined);
    },
    focused: () => (Object.keys(parts) as PagePart[]).find((part) => parts[part].contains(document.activeElement)),
    focus(part) {
      if (part === 'filter') filterBox.focus();
      if (part === 'toggles') toggles.focus();
      if (part === 'matrix') matrix.focus();
    },
    dispose: () => covered.dispose(),
  };
}
