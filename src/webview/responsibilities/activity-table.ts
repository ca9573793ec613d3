/** The table: a row for each activity, a column for each role and one for all others, a heading above each stage. */
import type { ActivityCase, ResponsibilityMap, ResponsibilityStage } from '../../core/index.ts';
import { element } from '../kit/dom.ts';
import { icon } from '../kit/icons.ts';
import { createActivityLine, type ActivityLine } from './activity-row.ts';
import { partMark } from './part-mark.ts';
import type { ResponsibilitiesContext } from './responsibilities-context.ts';
import type { ShownMap } from './responsibilities-model.ts';
import type { ResponsibilitiesState } from './responsibilities-state.ts';

export interface ActivityTable {
  readonly element: HTMLElement;
  readonly table: HTMLTableElement;
  readonly head: HTMLElement;
  readonly stages: readonly StageGroup[];
  readonly rows: readonly ActivityLine[];
  row(activity: string): ActivityLine | undefined;
  show(state: ResponsibilitiesState, shown: ShownMap): void;
  /** Marks the column of the draft's role. */
  setDraftRole(role: string | undefined): void;
}

export interface StageGroup {
  readonly id: string;
  readonly element: HTMLElement;
  readonly button: HTMLButtonElement;
  readonly rows: readonly ActivityLine[];
}

export function createActivityTable(
  { translation }: ResponsibilityMap,
  context: ResponsibilitiesContext,
): ActivityTable {
  const { map, strings } = context;
  const stages = map.stages.map((stage, at) => createStage(stage, translation.stages[at]!, context));
  const rows = stages.flatMap((stage) => stage.rows);
  const rowOf = new Map(rows.map((row) => [row.id, row]));
  const heads = drawHeads(context);
  const head = element('thead', { role: 'rowgroup' }, element('tr', { role: 'row' }, corner(context), ...heads.all));
  const table = element(
    'table',
    { role: 'table', class: 'activities', 'aria-label': strings.title, 'aria-describedby': 'activity-keys' },
    head,
    ...stages.map((stage) => stage.element),
  );
  table.style.setProperty('--columns', String(map.roles.length));
  let shownCase: ActivityCase | undefined | null = null;
  return {
    element: element(
      'div',
      { class: 'activities-box' },
      element('p', { class: 'keys', id: 'activity-keys' }, strings.keys),
      table,
    ),
    table,
    head,
    stages,
    rows,
    row: (activity) => rowOf.get(activity),
    show(state, shown) {
      const open = new Set(state.open);
      stages.forEach((stage, at) => showStage(stage, shown.stages[at]!, open));
      if (shownCase !== state.when) for (const row of rows) row.setCase(state.when);
      shownCase = state.when;
      table.hidden = shown.left === 0;
    },
    setDraftRole(role) {
      const at = map.roles.findIndex(({ id }) => id === role);
      heads.mark(at);
      // The column as a whole: cells are told by their place.
      table.dataset.draftColumn = at < 0 ? '' : String(at);
      for (const { element: line } of rows) {
        [...line.cells].forEach((cell, column) => cell.classList.toggle('draft-column', at >= 0 && column === at + 1));
      }
    },
  };
}

function corner({ strings }: ResponsibilitiesContext): HTMLElement {
  const sign = (part: 'owns' | 'shares' | 'supports'): HTMLElement =>
    element('span', { class: 'legend-sign' }, partMark(part), strings.partNames[part]);
  return element(
    'th',
    { role: 'columnheader', scope: 'col', class: 'activity-corner' },
    element('span', { class: 'corner-name' }, strings.activity),
    element(
      'span',
      { class: 'legend' },
      sign('owns'),
      sign('shares'),
      sign('supports'),
      element('span', { class: 'legend-sign' }, icon('arrow'), strings.arrow),
    ),
  );
}

function drawHeads({ map, lookOf, strings }: ResponsibilitiesContext): {
  all: HTMLElement[];
  mark(at: number): void;
} {
  const tags = map.roles.map(() => element('span', { class: 'column-tag' }, strings.thisDraft));
  const heads = map.roles.map(({ id, name }, at) => {
    const look = lookOf(id);
    return element(
      'th',
      { role: 'columnheader', scope: 'col', class: `part-head ${look?.tone ?? ''}`, title: name },
      element('span', { class: 'part-head-name' }, look?.shape(), element('span', { class: 'part-head-label' }, name)),
      tags[at],
    );
  });
  const others = element('th', { role: 'columnheader', scope: 'col', class: 'part-head others-head' }, strings.others);
  return {
    all: [...heads, others],
    mark(at) {
      tags.forEach((tag, column) => (tag.hidden = column !== at));
      heads.forEach((head, column) => head.classList.toggle('draft-column', column === at));
    },
  };
}

function showStage(
  group: StageGroup,
  { isFolded, left, rows }: ShownMap['stages'][number],
  open: ReadonlySet<string>,
): void {
  for (const row of group.rows) row.show(rows.has(row.id), open.has(row.id));
  group.element.hidden = left === 0;
  group.button.setAttribute('aria-expanded', String(!isFolded));
  group.button.setAttribute('data-count', String(left));
}

function createStage(
  stage: ResponsibilityStage,
  other: ResponsibilityStage,
  context: ResponsibilitiesContext,
): StageGroup {
  const { map, strings, commands } = context;
  const rows = stage.rows.map((row, at) => createActivityLine(row, other.rows[at]!, context));
  const button = element(
    'button',
    { type: 'button', class: 'group-button', tabindex: '-1', 'aria-expanded': 'true' },
    icon('chevron'),
    element('span', {}, strings.stages[stage.id]),
  );
  button.addEventListener('click', () => commands.toggleStage(stage.id));
  const heading = element(
    'tr',
    { role: 'row', class: 'stage-row' },
    element(
      'th',
      { role: 'rowheader', scope: 'rowgroup', colspan: String(map.roles.length + 2), class: 'group-head' },
      element('h2', {}, button),
    ),
  );
  const body = element(
    'tbody',
    { role: 'rowgroup', class: 'stage' },
    heading,
    ...rows.flatMap((row) => [row.element, row.below]),
  );
  return { id: stage.id, element: body, button, rows };
}
