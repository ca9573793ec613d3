/** *Coverage*: the facets of the draft's role as a strip, each as warm as the draft speaks of it. */
import type { FacetCoverage } from '../../core/index.ts';
import type { PicturesStrings } from '../../words/pictures-words.ts';
import { element } from '../kit/dom.ts';
import { onPress } from '../kit/press.ts';
import { quietButton } from '../kit/quiet-button.ts';
import { roving } from '../kit/roving.ts';
import type { ShownDraft, ViewContext } from '../app/view.ts';
import type { Drawing, Figure } from './figure.ts';
import { spaced, wrap } from './geometry.ts';
import { set, svg } from '../kit/svg.ts';

/** The narrowest cell in which the names of facets can be read, and the height of one whose name takes a line. */
const CELL = { width: 124, height: 54 } as const;
/** A second line of a name. */
const LINE = 14;
const GAP = 6;
const NAME = 12;

export function createCoverage(figure: Figure, strings: PicturesStrings, context: ViewContext): Drawing {
  const words = strings.coverage;
  const { roles, groups } = context.knowledge.comparison;
  const rows = new Map(groups.flatMap((group) => group.rows).map((row) => [row.id, row]));
  const cells = svg('g', { role: 'group', 'aria-label': words.facets });
  const hatch = svg(
    'pattern',
    { id: 'hatch', width: 6, height: 6, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
    svg('path', { d: 'M0 0V6', class: 'hatch-line' }),
  );
  const picture = svg(
    'svg',
    { class: 'picture coverage', role: 'group', 'aria-label': words.title },
    svg('defs', {}, hatch),
    cells,
  );

  let draft: ShownDraft = null;
  let width = 0;
  let read: string | undefined;
  let drawn: { facet: string; element: SVGGElement }[] = [];
  const stops = roving(figure.stage, () => lines());

  function columns(): number {
    return Math.max(1, Math.floor((width + GAP) / (CELL.width + GAP)));
  }

  function lines(): SVGGElement[][] {
    const inLine = columns();
    return Array.from({ length: Math.ceil(drawn.length / inLine) }, (_, at) =>
      drawn.slice(at * inLine, (at + 1) * inLine).map((it) => it.element),
    );
  }

  const coverage = (): readonly FacetCoverage[] => draft?.picture.coverage ?? [];
  const nameOf = (facet: string): string => rows.get(facet)?.name ?? facet;
  const stateOf = ({ level, items }: FacetCoverage): string =>
    level === 'covered' ? `${words.level.covered} · ${words.lines(items.length)}` : words.level[level];
  const dutyOf = ({ facet, duty }: FacetCoverage): string | undefined =>
    rows
      .get(facet)
      ?.cells.flatMap(({ duties }) => duties)
      .find(({ id }) => id === duty)?.text;
  const jump = ({ items }: FacetCoverage): void => {
    if (draft && items[0] !== undefined) context.send({ type: 'jump', item: items[0], version: draft.version });
  };

  /** Says more of a facet, and offers what can be done about it. */
  const show = (facet: FacetCoverage | undefined): void => {
    read = facet?.facet;
    for (const it of drawn) it.element.classList.toggle('read', it.facet === read);
    if (!facet) {
      const hint = coverage().length > 0 ? words.hint : '';
      figure.reader.replaceChildren(...(hint === '' ? [] : [element('p', { class: 'reader-hint' }, hint)]));
      return;
    }
    const role = draft?.picture.role;
    const sentence = dutyOf(facet);
    const { duty } = facet;
    const line = facet.items[0] === undefined ? undefined : draft?.picture.dots[facet.items[0]];
    figure.reader.replaceChildren(
      element('p', {}, element('strong', {}, nameOf(facet.facet)), ` · ${stateOf(facet)}`),
      line
        ? element('p', { class: 'reader-more' }, line.text)
        : element('p', { class: 'reader-more' }, rows.get(facet.facet)?.question),
      ...(sentence === undefined
        ? []
        : [element('p', { class: 'reader-more' }, `${words.duty}${strings.colon}${sentence}`)]),
      element(
        'div',
        { class: 'actions' },
        facet.items.length > 0 ? quietButton('jump', words.jump, () => jump(facet)) : undefined,
        duty === undefined
          ? undefined
          : quietButton('insert', words.insert, () =>
              context.send({ type: 'insert', what: { kind: 'duty', id: duty } }),
            ),
        quietButton('table', words.compare, () =>
          context.go({ facet: facet.facet, ...(role === undefined ? {} : { role }) }),
        ),
      ),
    );
  };
  const facetOf = (target: EventTarget | null): FacetCoverage | undefined => {
    const cell = target instanceof Element ? target.closest('.cover') : null;
    const facet = drawn.find((it) => it.element === cell)?.facet;
    return coverage().find((it) => it.facet === facet);
  };
  picture.addEventListener('pointerover', ({ target }) => {
    const facet = facetOf(target);
    if (facet && facet.facet !== read) show(facet);
  });
  picture.addEventListener('focusin', ({ target }) => show(facetOf(target)));
  /** A click goes to the first line; where there is none the sentence to insert is shown and its button gets the focus. */
  const activate = (facet: FacetCoverage | undefined): void => {
    if (!facet) return;
    show(facet);
    if (facet.items.length > 0) jump(facet);
    else figure.reader.querySelector('button')?.focus();
  };
  picture.addEventListener('click', ({ target }) => activate(facetOf(target)));
  onPress(picture, (target) => activate(facetOf(target)));

  /** The name of a facet in the lines that a cell has room for. */
  const namesOf = (facet: string, cellWidth: number): string[] => wrap(nameOf(facet), (cellWidth - 20) / NAME, 2);

  const layout = (): void => {
    if (width === 0) return;
    const all = coverage();
    const inLine = columns();
    const cellWidth = (width - (inLine - 1) * GAP) / inLine;
    const isTall = all.some(({ facet }) => namesOf(facet, cellWidth).length > 1);
    const cellHeight = CELL.height + (isTall ? LINE : 0);
    const height = Math.max(1, Math.ceil(all.length / inLine)) * (cellHeight + GAP) - GAP;
    set(picture, { viewBox: `0 0 ${width} ${height}`, width, height });
    drawn = all.map((it, at) => {
      const known =
        drawn.find(({ facet }) => facet === it.facet)?.element ?? svg('g', { role: 'button', tabindex: -1 });
      drawCell(known, it, cellWidth, cellHeight);
      set(known, {
        transform: `translate(${(at % inLine) * (cellWidth + GAP)} ${Math.floor(at / inLine) * (cellHeight + GAP)})`,
      });
      return { facet: it.facet, element: known };
    });
    if (drawn.some(({ element: it }, at) => cells.children[at] !== it) || cells.children.length !== drawn.length) {
      cells.replaceChildren(...drawn.map((it) => it.element));
    }
    stops.refresh();
  };

  const drawCell = (cell: SVGGElement, facet: FacetCoverage, cellWidth: number, cellHeight: number): void => {
    const role = roles.findIndex(({ id }) => id === draft?.picture.role);
    const isRead = facet.facet === read;
    set(cell, {
      class: `cover ${facet.level} ${context.looks[role]?.tone ?? ''}${isRead ? ' read' : ''}`,
      'aria-label': `${nameOf(facet.facet)}${strings.colon}${stateOf(facet)}`,
    });
    const bar = cellWidth - 20;
    const share = { covered: 1, thin: 0.5, missing: 0 }[facet.level];
    cell.replaceChildren(
      svg('rect', { width: cellWidth, height: cellHeight, rx: 4, class: 'cover-ground' }),
      svg(
        'text',
        { class: 'cover-name' },
        ...spaced(namesOf(facet.facet, cellWidth), nameOf(facet.facet)).map((line, at) =>
          svg('tspan', { x: 10, y: 20 + at * LINE }, line),
        ),
      ),
      // Between elements of a picture text is not drawn; it parts the words as in the label.
      strings.colon,
      svg('text', { x: 10, y: cellHeight - 18, class: 'cover-state' }, stateOf(facet)),
      svg('rect', { x: 10, y: cellHeight - 11, width: bar, height: 4, rx: 2, class: 'cover-track' }),
      ...(share === 0
        ? []
        : [svg('rect', { x: 10, y: cellHeight - 11, width: bar * share, height: 4, rx: 2, class: 'cover-bar' })]),
    );
  };

  return {
    draw(next) {
      width = next;
      layout();
    },
    showDraft(next) {
      draft = next;
      const all = coverage();
      const role = roles.find(({ id }) => id === draft?.picture.role);
      const count = (level: FacetCoverage['level']): number => all.filter((it) => it.level === level).length;
      figure.setLead(
        !role
          ? words.noRole
          : `${words.lead(role.name)}${strings.gap}${words.summary(count('covered'), count('thin'), count('missing'))}`,
      );
      // Without a draft there is nothing to cover; the view says so.
      figure.element.hidden = draft === null;
      figure.setPicture(all.length > 0 ? picture : undefined);
      layout();
      show(all.find(({ facet }) => facet === read));
      figure.setTable({
        head: [words.facet, words.state, strings.roleMap.text],
        rows: all.map((it) => [
          nameOf(it.facet),
          stateOf(it),
          it.items
            .map((item) => draft?.picture.dots[item]?.text ?? '')
            .filter((text) => text !== '')
            .join(' / '),
        ]),
      });
    },
  };
}
