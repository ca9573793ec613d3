/** What is above the table beside the filter: whose activities, in which case, and how they are shown. */
import type { ActivityCase } from '../../core/index.ts';
import { element } from '../kit/dom.ts';
import type { ResponsibilitiesContext } from './responsibilities-context.ts';
import { casesOf } from './responsibilities-model.ts';
import { readOwner, type OwnerFilter } from './responsibilities-state.ts';

export interface ResponsibilitiesToolbar {
  readonly element: HTMLElement;
  set(state: {
    readonly owner: OwnerFilter;
    readonly when: ActivityCase | undefined;
    readonly onlyChanged: boolean;
    readonly onlyDraft: boolean;
    readonly hasDraft: boolean;
    readonly isFolded: boolean;
  }): void;
}

export function createResponsibilitiesToolbar(context: ResponsibilitiesContext): ResponsibilitiesToolbar {
  const { map, strings, commands } = context;
  const cases = casesOf(map);
  const owner = select(
    'activity-owner',
    strings.owner,
    [
      ['all', strings.anyone],
      ...map.roles.map(({ id, name }) => [`role:${id}`, strings.ownedBy(name)] as const),
      ['others', strings.byOthers],
      ['split', strings.isSplit],
    ],
    (value) => commands.setOwner(readOwner(value, map)),
  );
  const when = select(
    'activity-case',
    strings.case,
    [['', strings.mostCompanies], ...cases.map((it) => [it, strings.cases[it]] as const)],
    (value) => commands.setCase(cases.find((it) => it === value)),
  );
  const changed = toggle(strings.onlyChanged, commands.toggleChanged);
  const draft = toggle(strings.onlyDraft, commands.toggleDraft);
  const folds = element('button', { type: 'button', class: 'plain' }, strings.foldAll);
  folds.addEventListener('click', () => commands.toggleFolds());
  return {
    element: element(
      'div',
      { role: 'group', class: 'toolbar', 'aria-label': strings.toolbar },
      owner.element,
      when.element,
      changed,
      draft,
      folds,
    ),
    set(state) {
      owner.set(state.owner);
      when.set(state.when ?? '');
      changed.hidden = state.when === undefined;
      changed.setAttribute('aria-pressed', String(state.onlyChanged));
      draft.hidden = !state.hasDraft;
      draft.setAttribute('aria-pressed', String(state.onlyDraft));
      folds.textContent = state.isFolded ? strings.unfoldAll : strings.foldAll;
    },
  };
}

function toggle(label: string, act: () => void): HTMLButtonElement {
  const button = element('button', { type: 'button', class: 'toggle option', 'aria-pressed': 'false' }, label);
  button.addEventListener('click', act);
  return button;
}

/** @param id of the field, in the document @param choices values and what they are called */
function select(
  id: string,
  label: string,
  choices: readonly (readonly [string, string])[],
  choose: (value: string) => void,
): { element: HTMLElement; set(value: string): void } {
  const field = element('select', { id }, ...choices.map(([value, text]) => element('option', { value }, text)));
  field.addEventListener('change', () => choose(field.value));
  return {
    element: element('span', { class: 'choice' }, element('label', { for: id }, label), field),
    set(value) {
      field.value = value;
    },
  };
}
