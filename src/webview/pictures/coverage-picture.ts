/** *Coverage*: the facets of the draft's role as a strip, each as warm as the draft speaks of it. */
import type { FacetCoverage } from '../../core/index.ts';
import type { PicturesStrings } from '../../words/pictures-words.ts';
import { element } from '../kit/dom.ts';
import { onPress } from '../kit/press.ts';
import { quietButton } from '../kit/quiet-button.ts';
import { roving } from '../kit/roving.ts';
import type { ShownDraft } from '../app/shown-draft.ts';
import type { ViewContext } from '../app/view.ts';
import { drawCoverage, type CoverageDrawing } from './coverage-picture-drawing.ts';
import { CoverageText, columnsIn } from './coverage-picture-model.ts';
import type { Drawing, Figure } from './figure.ts';

export function createCoverage(figure: Figure, strings: PicturesStrings, context: ViewContext): Drawing {
  return new CoveragePicture(figure, strings, context);
}

class CoveragePicture implements Drawing {
  readonly #figure: Figure;
  readonly #strings: PicturesStrings;
  readonly #context: ViewContext;
  readonly #text: CoverageText;
  readonly #drawing: CoverageDrawing;
  readonly #stops;
  #draft: ShownDraft = null;
  #width = 0;
  /** The facet that is read. */
  #read: string | undefined;

  constructor(figure: Figure, strings: PicturesStrings, context: ViewContext) {
    this.#figure = figure;
    this.#strings = strings;
    this.#context = context;
    this.#text = new CoverageText(context.knowledge, strings);
    this.#drawing = drawCoverage(strings, this.#text);
    this.#stops = roving(figure.stage, () => this.#lines());
    this.#listen();
  }

  draw(width: number): void {
    this.#width = width;
    this.#layout();
  }

  showDraft(draft: ShownDraft): void {
    this.#draft = draft;
    const all = this.#coverage();
    this.#figure.setLead(this.#text.lead(draft));
    // Without a draft there is nothing to cover; the view says so.
    this.#figure.element.hidden = draft === null;
    this.#figure.setPicture(all.length > 0 ? this.#drawing.picture : undefined);
    this.#layout();
    this.#show(all.find(({ facet }) => facet === this.#read));
    this.#figure.setTable(this.#text.table(draft));
  }

  #coverage(): readonly FacetCoverage[] {
    return this.#draft?.picture.coverage ?? [];
  }

  #layout(): void {
    if (this.#width === 0) return;
    const { knowledge, looks } = this.#context;
    const role = knowledge.comparison.roles.findIndex(({ id }) => id === this.#draft?.picture.role);
    this.#drawing.draw(this.#coverage(), this.#width, looks[role]?.tone ?? '', this.#read);
    this.#stops.refresh();
  }

  /** The cells line by line, for the arrow keys. */
  #lines(): SVGGElement[][] {
    const cells = this.#drawing.cells();
    const inLine = columnsIn(this.#width);
    return Array.from({ length: Math.ceil(cells.length / inLine) }, (_, at) =>
      cells.slice(at * inLine, (at + 1) * inLine).map((it) => it.element),
    );
  }

  #listen(): void {
    const { picture } = this.#drawing;
    picture.addEventListener('pointerover', ({ target }) => {
      const facet = this.#facetAt(target);
      if (facet && facet.facet !== this.#read) this.#show(facet);
    });
    picture.addEventListener('focusin', ({ target }) => this.#show(this.#facetAt(target)));
    picture.addEventListener('click', ({ target }) => this.#activate(this.#facetAt(target)));
    onPress(picture, (target) => this.#activate(this.#facetAt(target)));
  }

  #facetAt(target: EventTarget | null): FacetCoverage | undefined {
    const cell = target instanceof Element ? target.closest('.cover') : null;
    const facet = this.#drawing.cells().find((it) => it.element === cell)?.facet;
    return this.#coverage().find((it) => it.facet === facet);
  }

  #jump({ items }: FacetCoverage): void {
    if (this.#draft && items[0] !== undefined) this.#context.actions.jump(items[0]);
  }

  /** A click goes to the first line; where there is none the sentence to insert is shown and its button gets the focus. */
  #activate(facet: FacetCoverage | undefined): void {
    if (!facet) return;
    this.#show(facet);
    if (facet.items.length > 0) this.#jump(facet);
    else this.#figure.reader.querySelector('button')?.focus();
  }

  /** Says more of a facet, and offers what can be done about it. */
  #show(facet: FacetCoverage | undefined): void {
    this.#read = facet?.facet;
    this.#drawing.setRead(this.#read);
    this.#figure.reader.replaceChildren(...(facet ? this.#note(facet) : this.#hint()));
  }

  #hint(): HTMLElement[] {
    const { hint } = this.#strings.coverage;
    return this.#coverage().length > 0 ? [element('p', { class: 'reader-hint' }, hint)] : [];
  }

  #note(facet: FacetCoverage): HTMLElement[] {
    const words = this.#strings.coverage;
    const { name, state, text, duty } = this.#text.note(facet);
    const { actions, go } = this.#context;
    const id = facet.duty;
    const role = this.#draft?.picture.role;
    const insert = (): void => {
      if (id !== undefined) actions.insert({ kind: 'duty', id });
    };
    return [
      element('p', {}, element('strong', {}, name), ` · ${state}`),
      element('p', { class: 'reader-more' }, text),
      ...(duty === undefined ? [] : [element('p', { class: 'reader-more' }, duty)]),
      element(
        'div',
        { class: 'actions' },
        facet.items.length > 0 ? quietButton('jump', words.jump, () => this.#jump(facet)) : undefined,
        id === undefined ? undefined : quietButton('insert', words.insert, insert),
        quietButton('table', words.compare, () => go({ facet: facet.facet, ...(role === undefined ? {} : { role }) })),
      ),
    ];
  }
}
