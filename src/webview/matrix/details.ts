/** What a cell opens into: points, sources, related terms, and duties to insert or copy. */
import type { ComparisonCell, ComparisonDuty, ComparisonTerm } from '../../core/index.ts';
import type { ComparisonStrings } from '../../words/comparison-words.ts';
import { actionButton, insertAndCopy } from '../kit/action-button.ts';
import { element } from '../kit/dom.ts';
import { sourceItems } from '../kit/source-items.ts';
import { PairText } from '../search/marked-text.ts';
import type { MatrixContext } from './matrix-context.ts';
import type { Search, Word } from '../search/search.ts';

export interface Details {
  readonly element: HTMLElement;
  /** The buttons, in order. */
  readonly buttons: () => HTMLElement[];
  mark(search: Search, words: readonly Word[]): void;
  /** Opens a term's definition, or finds a duty. Answers what to point at. */
  find(target: { readonly term?: string; readonly duty?: string }): HTMLElement | undefined;
}

/** So many terms are shown; the others on demand. */
const TERMS = 10;

/** Steps of how strongly a term speaks of a role. */
const STRENGTHS = [1, 2, 3];

/** @param other the same cell in the other language */
export function createDetails(cell: ComparisonCell, other: ComparisonCell, context: MatrixContext): Details {
  const { strings, otherLang } = context;
  const texts: PairText[] = [];
  const pair = (shell: HTMLElement, shown: string, otherText: string, isName = false): readonly HTMLElement[] => {
    const text = new PairText(shell, { shown, other: otherText }, otherLang, isName);
    texts.push(text);
    return text.elements;
  };
  const part = (name: string, ...children: readonly HTMLElement[]): HTMLElement =>
    element('section', { class: 'part' }, element('h3', {}, name), ...children);

  const terms = new Map<string, HTMLButtonElement>();
  const termList = cell.terms.map((term, at) => {
    const { chip, item } = createTerm(term, other.terms[at] ?? term, context, pair);
    terms.set(term.id, chip);
    return item;
  });
  const duties = new Map<string, HTMLElement>();
  const dutyList = cell.duties.map((duty, at) => {
    const item = createDuty(duty, other.duties[at] ?? duty, context, pair);
    duties.set(duty.id, item);
    return item;
  });
  const showAll = termList.length > TERMS + 1 ? foldTerms(termList, strings) : undefined;
  const points = cell.points.map((point, at) =>
    element('li', {}, ...pair(element('span'), point, other.points[at] ?? '')),
  );
  const sources = sourceItems(cell.sources);
  const box = element(
    'div',
    { class: 'details' },
    points.length > 0 ? element('ul', { class: 'points' }, ...points) : undefined,
    termList.length > 0 ? part(strings.terms, element('ul', { class: 'terms' }, ...termList)) : undefined,
    dutyList.length > 0 ? part(strings.duties, element('ul', { class: 'duties' }, ...dutyList)) : undefined,
    sources.length > 0 ? part(strings.sources, element('ul', { class: 'sources' }, ...sources)) : undefined,
  );
  // The matrix is one stop for the Tab key.
  for (const button of box.querySelectorAll('button')) button.tabIndex = -1;
  return {
    element: box,
    buttons: () => [...box.querySelectorAll<HTMLElement>('button')].filter((button) => !button.closest('[hidden]')),
    mark(search, words) {
      for (const text of texts) text.mark(search, words);
    },
    find({ term, duty }) {
      const chip = term === undefined ? undefined : terms.get(term);
      if (chip?.getAttribute('aria-expanded') === 'false') chip.click();
      const item = duty === undefined ? undefined : duties.get(duty);
      if (chip) showAll?.();
      return chip ?? item;
    },
  };
}

/** Hides all but the first terms behind a button at the end of their list. Answers what shows them. */
function foldTerms(items: HTMLElement[], strings: ComparisonStrings): () => void {
  const more = element('button', { type: 'button', class: 'action' }, strings.allTerms(items.length));
  const rest = items.slice(TERMS);
  for (const item of rest) item.hidden = true;
  const last = element('li', {}, more);
  items.push(last);
  const showAll = (): void => {
    for (const item of rest) item.hidden = false;
    last.hidden = true;
  };
  more.addEventListener('click', () => {
    showAll();
    rest[0]?.querySelector('button')?.focus();
  });
  return showAll;
}

type MakePair = (shell: HTMLElement, shown: string, other: string, isName?: boolean) => readonly HTMLElement[];

function createTerm(
  term: ComparisonTerm,
  other: ComparisonTerm,
  { strings, actions }: MatrixContext,
  pair: MakePair,
): { chip: HTMLButtonElement; item: HTMLElement } {
  const what = { kind: 'term', id: term.id } as const;
  const strength = element(
    'span',
    { class: 'strength', role: 'img', 'aria-label': strings.strength(term.strength) },
    ...STRENGTHS.map((step) => element('i', { class: step <= term.strength ? 'on' : '' })),
  );
  const [label, quote] = pair(element('span', { class: 'term-label' }), term.label, other.label, true);
  const chip = element('button', { type: 'button', class: 'chip', 'aria-expanded': 'false' }, label, strength);
  const definition = element(
    'div',
    { class: 'definition' },
    element('p', {}, term.definition),
    element(
      'div',
      { class: 'actions' },
      ...insertAndCopy(strings, term.label, what, actions),
      actions.hasEditor
        ? actionButton(strings.showCard, `${strings.showCard}${strings.colon}${term.label}`, () =>
            actions.showCard(what),
          )
        : undefined,
    ),
  );
  definition.hidden = true;
  chip.addEventListener('click', () => {
    definition.hidden = !definition.hidden;
    chip.setAttribute('aria-expanded', String(!definition.hidden));
  });
  return { chip, item: element('li', {}, chip, quote, definition) };
}

function createDuty(
  duty: ComparisonDuty,
  other: ComparisonDuty,
  { strings, actions }: MatrixContext,
  pair: MakePair,
): HTMLElement {
  const what = { kind: 'duty', id: duty.id } as const;
  return element(
    'li',
    { class: 'duty', tabindex: '-1' },
    element('span', { class: 'duty-section' }, strings.sections[duty.section]),
    ...pair(element('p'), duty.text, other.text),
    element('div', { class: 'actions' }, ...insertAndCopy(strings, duty.label, what, actions)),
  );
}
