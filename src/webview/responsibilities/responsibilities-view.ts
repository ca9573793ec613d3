/** The view of *Responsibilities*: what happens when its controls and its table are used. */
import { otherLocale } from '../../core/plain.ts';
import { appStrings } from '../../words/app-words.ts';
import { comparisonStrings } from '../../words/comparison-words.ts';
import { responsibilityStrings, type ResponsibilityStrings } from '../../words/responsibility-view-words.ts';
import type { ComparisonTarget } from '../../protocol/target.ts';
import type { ShownDraft } from '../app/shown-draft.ts';
import type { CreateView, View, ViewContext } from '../app/view.ts';
import { trackCovered, type Covered } from '../kit/covered.ts';
import { element } from '../kit/dom.ts';
import { createEmptyNotice, type EmptyNotice } from '../kit/empty-notice.ts';
import { roving, type Roving } from '../kit/roving.ts';
import { createFilterBox, focusByKey, type FilterBox } from '../search/filter-box.ts';
import type { Search } from '../search/search.ts';
import { createActivityTable, type ActivityTable } from './activity-table.ts';
import type { ResponsibilitiesContext, ResponsibilityCommands } from './responsibilities-context.ts';
import {
  activitySearch,
  draftCounts,
  draftMarks,
  emptyMap,
  isFolded,
  shownMap,
  withActivityShown,
  withCase,
  withEverything,
  withFoldsToggled,
  withToggled,
  type DraftMark,
} from './responsibilities-model.ts';
import { createResponsibilitiesToolbar, type ResponsibilitiesToolbar } from './responsibilities-toolbar.ts';
import { readState, type ResponsibilitiesState } from './responsibilities-state.ts';

export const createResponsibilitiesView: CreateView = (context) => new ResponsibilitiesView(context);

const NOTHING_NAMED: ReadonlyMap<string, DraftMark> = new Map();

class ResponsibilitiesView implements View {
  readonly element: HTMLElement;
  readonly #context: ViewContext;
  readonly #strings: ResponsibilityStrings;
  readonly #search: Search;
  readonly #table: ActivityTable;
  readonly #stops: Roving;
  readonly #filterBox: FilterBox;
  readonly #toolbar: ResponsibilitiesToolbar;
  readonly #status = element('p', { role: 'status', class: 'status' });
  readonly #summary = element('p', { class: 'draft-summary' });
  readonly #empty: EmptyNotice;
  readonly #covered: Covered;
  readonly #disposals: (() => void)[];
  #state: ResponsibilitiesState;
  #draft: ShownDraft = null;
  #marks = NOTHING_NAMED;

  constructor(context: ViewContext) {
    const { knowledge, responsibilities, stored } = context;
    const { shown } = responsibilities;
    const strings = responsibilityStrings(knowledge.locale);
    this.#context = context;
    this.#strings = strings;
    this.#search = activitySearch(knowledge, responsibilities);
    this.#state = readState(stored, shown);
    const parts = this.#partsContext();
    const { clearFilter } = comparisonStrings(knowledge.locale);
    this.#filterBox = createFilterBox('filter-activities', { ...strings, clearFilter }, parts.commands.filter);
    this.#filterBox.element.addEventListener('focusin', () => this.#search.prepare());
    this.#toolbar = createResponsibilitiesToolbar(parts);
    this.#table = createActivityTable(responsibilities, parts);
    this.#stops = this.#createStops(parts.commands);
    this.#empty = createEmptyNotice(strings.showAll, () => {
      parts.commands.showAll();
      this.#filterBox.focus();
    });
    const controls = element(
      'div',
      { role: 'search', class: 'controls', 'aria-label': strings.filter },
      element('div', { class: 'controls-line' }, this.#filterBox.element, this.#toolbar.element, this.#status),
    );
    const lead = element('p', { class: 'lead responsibilities-lead' }, strings.lead);
    this.element = element(
      'div',
      { class: 'responsibilities-view' },
      lead,
      controls,
      this.#summary,
      this.#table.element,
      this.#empty.element,
    );
    this.#covered = trackCovered(controls, this.#table.head);
    this.#disposals = [() => this.#covered.dispose(), this.#listen()];
    this.#update(this.#state);
    this.showDraft(null);
    const first = this.#table.row(this.#state.row ?? '') ?? this.#table.rows[0];
    if (first) this.#stops.stopAt(first.opener);
  }

  reveal({ activity }: ComparisonTarget): void {
    const { shown } = this.#context.responsibilities;
    const row = this.#table.row(activity ?? '');
    const next = withActivityShown(this.#state, shown, activity, row?.element.hidden === false);
    if (!row || !next) {
      if (activity === undefined) this.focus();
      return;
    }
    this.#update(next);
    for (const it of this.#table.rows) it.setOpened(it === row);
    this.#covered.measure();
    this.#stops.stopAt(row.opener);
    row.opener.focus({ preventScroll: true });
    row.element.scrollIntoView({ block: 'start', inline: 'nearest' });
    const name = shown.stages.flatMap(({ rows }) => rows).find(({ id }) => id === activity)?.name ?? '';
    this.#context.announce(this.#strings.openedAt(name));
  }

  focus(): void {
    this.#stops.stop?.focus({ preventScroll: true });
  }

  showDraft(draft: ShownDraft): void {
    this.#draft = draft;
    this.#marks = draft ? draftMarks(draft.picture) : NOTHING_NAMED;
    for (const row of this.#table.rows) row.setDraft(this.#marks.get(row.id));
    this.#table.setDraftRole(this.#marks.size > 0 ? draft?.picture.role : undefined);
    this.#summary.hidden = draft === null;
    this.#summary.textContent = draft ? this.#summaryOf(draft) : '';
    this.#update(this.#state);
  }

  dispose(): void {
    for (const dispose of this.#disposals) dispose();
  }

  #summaryOf({ name, picture: { activities } }: NonNullable<ShownDraft>): string {
    const strings = this.#strings;
    if (activities.length === 0) return strings.takesNothing(name);
    const counts = strings.takesCounts(draftCounts(activities));
    return `${strings.takes(name, activities.length)}${counts === '' ? '' : strings.colon}${counts}`;
  }

  #partsContext(): ResponsibilitiesContext {
    const { knowledge, looks, responsibilities, actions } = this.#context;
    const { shown } = responsibilities;
    const names = new Map([...shown.roles, ...shown.neighbors].map(({ id, name }) => [id, name]));
    const lookOf = new Map(knowledge.comparison.roles.map(({ id }, at) => [id, looks[at]!]));
    return {
      map: shown,
      strings: this.#strings,
      otherLang: appStrings(otherLocale(knowledge.locale)).lang,
      actions,
      commands: this.#commands(),
      lookOf: (person) => lookOf.get(person),
      nameOf: (person) => names.get(person) ?? person,
    };
  }

  #commands(): ResponsibilityCommands {
    const { shown } = this.#context.responsibilities;
    const update = (change: Partial<ResponsibilitiesState>): void => this.#update({ ...this.#state, ...change });
    return {
      filter: (filter) => update({ filter }),
      setOwner: (owner) => update({ owner }),
      setCase: (when) => this.#update(withCase(this.#state, when)),
      toggleChanged: () => update({ onlyChanged: !this.#state.onlyChanged }),
      toggleDraft: () => update({ onlyDraft: !this.#state.onlyDraft }),
      toggleFolds: () => this.#update(withFoldsToggled(this.#state, shown)),
      toggleStage: (stage) => update({ folded: withToggled(this.#state.folded, stage) }),
      toggleActivity: (activity) => update({ open: withToggled(this.#state.open, activity) }),
      showAll: () => this.#update(withEverything(this.#state)),
      jump: (item) => {
        if (this.#draft) this.#context.actions.jump(item);
      },
      compare: (facet) => this.#context.go({ facet }),
      focusRow: (row) => this.#keep({ ...this.#state, row }),
    };
  }

  /** The table is one stop for the Tab key. */
  #createStops({ focusRow }: ResponsibilityCommands): Roving {
    const { table, stages, rows } = this.#table;
    table.addEventListener('focusin', ({ target }) => {
      const line = (target as Element).closest('tr');
      const row = rows.find((it) => it.element === line || it.below === line);
      if (row) focusRow(row.id);
    });
    return roving(
      table,
      () =>
        stages
          .filter((stage) => !stage.element.hidden)
          .flatMap((stage) => [
            [stage.button],
            ...stage.rows.filter((row) => !row.element.hidden).flatMap((row) => row.stops()),
          ]),
      (target) => target.scrollIntoView({ block: 'nearest', inline: 'nearest' }),
    );
  }

  #keep(next: ResponsibilitiesState): void {
    this.#state = next;
    this.#context.save(next);
  }

  #update(next: ResponsibilitiesState): void {
    this.#keep(next);
    const { shown: map } = this.#context.responsibilities;
    const found = this.#search.find(next.filter);
    const draft = this.#draft ? new Set(this.#marks.keys()) : undefined;
    const shown = shownMap(next, map, found, draft);
    const { owner, when, onlyChanged, onlyDraft, filter } = next;
    this.#filterBox.set(filter);
    this.#toolbar.set({
      owner,
      when,
      onlyChanged,
      onlyDraft,
      hasDraft: draft !== undefined,
      isFolded: isFolded(next, map),
    });
    this.#table.show(next, shown);
    for (const row of this.#table.rows) row.mark(this.#search, found.words);
    this.#stops.refresh();
    this.#status.textContent = this.#strings.rows(shown.left, shown.total);
    this.#empty.set(shown.left === 0 ? emptyMap(shown, this.#strings) : undefined);
  }

  /** Answers what stops the listening. */
  #listen(): () => void {
    const leave = ({ target }: Event): void => {
      for (const row of this.#table.rows) if (!row.element.contains(target as Node)) row.setOpened(false);
    };
    this.element.addEventListener('focusin', leave);
    this.element.addEventListener('pointerdown', leave);
    const onKey = (event: KeyboardEvent): void => focusByKey(event, this.element, this.#filterBox);
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }
}
