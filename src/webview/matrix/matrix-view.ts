/** The view of the matrix: what happens when its controls and its table are used. */
import { otherLocale } from '../../core/plain.ts';
import { appStrings } from '../../words/app-words.ts';
import { comparisonStrings, type ComparisonStrings } from '../../words/comparison-words.ts';
import type { ComparisonTarget } from '../../protocol/target.ts';
import { element } from '../kit/dom.ts';
import type { CreateView, View, ViewContext } from '../app/view.ts';
import { trackCovered, type Covered } from '../kit/covered.ts';
import { createEmptyNotice, type EmptyNotice } from '../kit/empty-notice.ts';
import { createFilterBox, focusByKey, type FilterBox } from '../search/filter-box.ts';
import type { MatrixCommands, MatrixContext } from './matrix-context.ts';
import { createTable, type Table } from './matrix-drawing.ts';
import { deferRows } from './later-rows.ts';
import { matrixSearch } from './matrix-search.ts';
import { createMatrixFocus, type MatrixFocus } from './matrix-focus.ts';
import {
  dropSteps,
  emptyTable,
  isFolded,
  shownMatrix,
  visibleRoles,
  withCell,
  withFoldsToggled,
  withGroupToggled,
  withPinToggled,
  withReset,
  withRowToggled,
  withTargetShown,
} from './matrix-model.ts';
import { watchNearRows } from './near-rows.ts';
import type { Search } from '../search/search.ts';
import {
  FRESH_STATE,
  WHOLE_STATE,
  fitState,
  fitTarget,
  isArranged,
  moveRole,
  readState,
  toggleRole,
  type MatrixState,
} from './state.ts';
import { createToolbar, type Toolbar } from './toolbar.ts';

export const createMatrixView: CreateView = (context) => new MatrixView(context);

class MatrixView implements View {
  readonly element: HTMLElement;
  readonly #context: ViewContext;
  readonly #strings: ComparisonStrings;
  readonly #search: Search;
  readonly #table: Table;
  readonly #focus: MatrixFocus;
  readonly #filterBox: FilterBox;
  readonly #toolbar: Toolbar;
  readonly #status: HTMLElement;
  readonly #empty: EmptyNotice;
  readonly #covered: Covered;
  readonly #disposals: (() => void)[];
  /** Draws the rows that wait for the first paint. */
  readonly #showLater: () => void;
  /** What it begins with, and goes back to. */
  readonly #fresh: MatrixState;
  #state: MatrixState;

  constructor(context: ViewContext) {
    const { knowledge, looks, stored } = context;
    const strings = comparisonStrings(knowledge.locale);
    this.#context = context;
    this.#strings = strings;
    this.#search = matrixSearch(knowledge);
    this.#fresh = context.actions.hasEditor ? FRESH_STATE : WHOLE_STATE;
    this.#state = fitState(readState(stored, this.#fresh), knowledge.comparison);
    const commands = this.#commands();
    const matrix: MatrixContext = {
      knowledge,
      looks,
      strings,
      otherLang: appStrings(otherLocale(knowledge.locale)).lang,
      actions: this.#actions(),
      commands,
    };
    this.#status = element('p', { role: 'status', class: 'status' });
    this.#filterBox = createFilterBox('filter', strings, commands.filter);
    this.#filterBox.element.addEventListener('focusin', () => this.#search.prepare());
    this.#toolbar = createToolbar(matrix);
    this.#table = createTable(matrix);
    this.#focus = createMatrixFocus(this.#table, () => this.#visible(), commands);
    this.#empty = createEmptyNotice(strings.clearFilter, () => {
      commands.filter('');
      this.#filterBox.focus();
    });
    const controls = element(
      'div',
      { role: 'search', class: 'controls', 'aria-label': strings.filter },
      element('div', { class: 'controls-line' }, this.#filterBox.element, this.#toolbar.element, this.#status),
    );
    this.element = element('div', { class: 'matrix-view' }, controls, this.#table.element, this.#empty.element);
    this.#covered = trackCovered(controls, this.#table.head);
    this.#disposals = [watchNearRows(this.#table.rows), () => this.#covered.dispose(), this.#listen()];
    // Where the page is scrolled, rows are seen that are not the first.
    this.#showLater = context.isScrolled ? () => undefined : deferRows(this.#table.rows, this.#state.differences);
    this.#update(this.#state);
    const first = this.#state.row ?? this.#table.rows[0]?.id;
    if (first !== undefined) this.#focus.stopAt(first);
  }

  reveal(wished: ComparisonTarget): void {
    const { comparison } = this.#context.knowledge;
    const target = fitTarget(wished, comparison);
    if (!target) return;
    this.#showLater();
    const { facet, role, term, duty } = target;
    const found = this.#search.find(this.#state.filter, this.#visible()).rows;
    this.#update(withTargetShown(this.#state, comparison, target, found));
    this.#covered.measure();
    const row = facet === undefined ? undefined : this.#table.row(facet);
    const cell = role === undefined ? undefined : row?.cell(role);
    const isPart = term !== undefined || duty !== undefined;
    if (row) this.#focus.goTo(cell && isPart ? cell.find(target) : row.element, row);
    if (role !== undefined) this.#focus.goToRole(role);
    this.#context.announce(
      this.#strings.openedAt(this.#facetName(facet), role === undefined ? undefined : this.#roleName(role)),
    );
  }

  focus(): void {
    this.#showLater();
    this.#focus.focus();
  }

  dispose(): void {
    for (const dispose of this.#disposals) dispose();
  }

  #roleName(id: string): string {
    return this.#context.knowledge.comparison.roles.find((role) => role.id === id)?.name ?? '';
  }

  #facetName(id: string | undefined): string | undefined {
    const { groups } = this.#context.knowledge.comparison;
    return groups.flatMap(({ rows }) => rows).find((row) => row.id === id)?.name;
  }

  #visible(): string[] {
    return visibleRoles(this.#state, this.#context.knowledge.comparison);
  }

  /** A button says itself that it has copied; a screen reader is told. */
  #actions(): MatrixContext['actions'] {
    const { actions, announce } = this.#context;
    return {
      ...actions,
      copy: (what) => {
        actions.copy(what);
        announce(this.#strings.copied);
      },
    };
  }

  #commands(): MatrixCommands {
    const { comparison } = this.#context.knowledge;
    const strings = this.#strings;
    const update = (change: (state: MatrixState) => MatrixState) => (): void => this.#update(change(this.#state));
    return {
      filter: (filter) => this.#update({ ...this.#state, filter }),
      setCell: (key, isOpen) => this.#update(withCell(this.#state, key, isOpen)),
      toggleRow: (facet) => {
        const row = comparison.groups.flatMap(({ rows }) => rows).find(({ id }) => id === facet);
        if (row) this.#update(withRowToggled(this.#state, row));
      },
      toggleGroup: (group) => this.#update(withGroupToggled(this.#state, group)),
      toggleFolds: update((state) => withFoldsToggled(state, comparison)),
      toggleDifferences: update((state) => ({ ...state, differences: !state.differences })),
      toggleRole: (role) => {
        const hidden = toggleRole(this.#state.hidden, role, comparison);
        if (hidden) this.#update({ ...this.#state, hidden });
        else this.#status.textContent = strings.lastRole(this.#roleName(role));
      },
      togglePin: (role) => {
        this.#update(withPinToggled(this.#state, role));
        const say = this.#state.pinned.includes(role) ? strings.pinned : strings.unpinned;
        this.#context.announce(say(this.#roleName(role)));
      },
      move: (role, by) => this.#moved(role, moveRole(this.#state, this.#roleIds(), role, by)),
      drop: (dragged, role) => {
        for (const step of dropSteps(this.#state, comparison, dragged, role)) this.#moved(dragged, step);
      },
      reset: () => {
        this.#update(withReset(this.#state, this.#fresh));
        this.#toolbar.focus();
        this.#context.announce(strings.resetDone);
      },
      focusRow: (row) => this.#keep({ ...this.#state, row }),
    };
  }

  #roleIds(): string[] {
    return this.#context.knowledge.comparison.roles.map(({ id }) => id);
  }

  #moved(role: string, next: MatrixState | undefined): void {
    if (!next) return;
    const focused = document.activeElement;
    this.#update(next);
    // A column that is put elsewhere in the document loses the focus.
    if (focused instanceof HTMLElement && focused !== document.activeElement) focused.focus({ preventScroll: true });
    const visible = this.#visible();
    this.#context.announce(this.#strings.moved(this.#roleName(role), visible.indexOf(role) + 1, visible.length));
  }

  #keep(next: MatrixState): void {
    this.#state = next;
    this.#context.save(next);
  }

  #update(next: MatrixState): void {
    this.#keep(next);
    const { comparison } = this.#context.knowledge;
    const found = this.#search.find(next.filter, this.#visible());
    const shown = shownMatrix(next, comparison, found);
    const { hidden, differences, filter, mark } = next;
    this.#filterBox.set(filter);
    this.#toolbar.set({
      hidden,
      differences,
      isFolded: isFolded(next, comparison),
      isArranged: isArranged(next, this.#fresh),
    });
    this.#table.show(next, shown);
    this.#focus.refresh();
    for (const row of this.#table.rows) row.mark(this.#search, found.words);
    this.#table.setOpened(mark);
    this.#status.textContent = this.#strings.rows(shown.left, shown.total, shown.same);
    const isEmpty = shown.left === 0;
    this.#empty.set(isEmpty ? emptyTable(next, shown, found.words.length > 0, this.#strings) : undefined);
  }

  /** Answers what stops the listening. */
  #listen(): () => void {
    for (const event of ['focusin', 'pointerdown'] as const) {
      this.element.addEventListener(event, ({ target }) => this.#leaveMark(target as Node));
    }
    const onKey = (event: KeyboardEvent): void => focusByKey(event, this.element, this.#filterBox);
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }

  /** The user turned to another element: a mark that is not there has done its work. */
  #leaveMark(node: Node): void {
    const { mark, ...rest } = this.#state;
    if (!mark || (mark.facet !== undefined && this.#table.row(mark.facet)?.element.contains(node))) return;
    this.#keep(rest);
    this.#table.setOpened(undefined);
  }
}
