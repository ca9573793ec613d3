/** What every picture has around it: a heading, a sentence, a place to read on, the same as a table, and a way to save it. */
import type { PicturesStrings } from '../../words/pictures-words.ts';
import { element } from '../kit/dom.ts';
import { quietButton } from '../kit/quiet-button.ts';
import type { ShownDraft } from '../app/shown-draft.ts';
import type { ViewContext } from '../app/view.ts';
import { pngOf, svgMarkup } from './save-picture.ts';
import type { TableData } from './table-data.ts';

/** What stands in a figure. */
export interface Drawing {
  /** Draws for a width in CSS pixels. */
  draw(width: number): void;
  showDraft(draft: ShownDraft): void;
}

export interface Figure {
  readonly element: HTMLElement;
  /** Where the picture goes. */
  readonly stage: HTMLElement;
  /** Shows more about what is pointed at. */
  readonly reader: HTMLElement;
  setLead(sentence: string): void;
  /** Shows a picture, or no picture and what takes its place. */
  setPicture(picture: SVGSVGElement | undefined): void;
  setTable(table: TableData): void;
}

/** @param name one word for the name of the file and for ids */
export function createFigure(name: string, title: string, strings: PicturesStrings, context: ViewContext): Figure {
  const heading = element('h2', { id: `picture-${name}` }, title);
  const lead = element('p', { class: 'picture-lead' });
  const stage = element('div', { class: 'stage' });
  const reader = element('div', { class: 'reader' });
  const body = element('tbody');
  const head = element('thead');
  const table = element(
    'details',
    { class: 'as-table' },
    element('summary', {}, strings.asTable),
    element('table', {}, element('caption', { class: 'visually-hidden' }, title), head, body),
  );
  const failure = element('p', { role: 'alert', class: 'picture-failure' });
  let picture: SVGSVGElement | undefined;
  let waiting: TableData | undefined;
  /** Many rows are not written while nobody sees them: the picture follows the typing. */
  const writeTable = (): void => {
    if (!table.open || !waiting) return;
    const { head: names, rows } = waiting;
    waiting = undefined;
    head.replaceChildren(element('tr', {}, ...names.map((it) => element('th', { scope: 'col' }, it))));
    body.replaceChildren(
      ...rows.map(([first = '', ...cells]) =>
        element('tr', {}, element('th', { scope: 'row' }, first), ...cells.map((it) => element('td', {}, it))),
      ),
    );
  };
  table.addEventListener('toggle', writeTable);

  const save = async (format: 'svg' | 'png'): Promise<void> => {
    if (!picture) return;
    failure.textContent = '';
    try {
      const words = { title, description: lead.textContent };
      const data = format === 'svg' ? svgMarkup(picture, words) : await pngOf(picture, words);
      context.actions.savePicture({ name, format, data });
    } catch {
      failure.textContent = strings.saveFailed;
    }
  };
  const button = (format: 'svg' | 'png', label: string): HTMLButtonElement =>
    quietButton('save', label, () => void save(format), { 'aria-label': `${label}${strings.colon}${title}` });
  const tools = element(
    'div',
    { class: 'picture-tools' },
    button('svg', strings.saveSvg),
    button('png', strings.savePng),
  );

  return {
    element: element(
      'section',
      { class: `figure figure-${name}`, 'aria-labelledby': `picture-${name}` },
      heading,
      lead,
      stage,
      reader,
      element('div', { class: 'picture-foot' }, table, tools),
      failure,
    ),
    stage,
    reader,
    setLead(sentence) {
      lead.textContent = sentence;
    },
    setPicture(next) {
      picture = next;
      stage.hidden = next === undefined;
      tools.hidden = next === undefined;
      table.hidden = next === undefined;
      if (next && next.parentElement !== stage) stage.replaceChildren(next);
    },
    setTable(next) {
      waiting = next;
      writeTable();
    },
  };
}
