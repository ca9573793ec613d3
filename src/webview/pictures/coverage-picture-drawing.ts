/** The elements of the picture *Coverage*. */
import type { FacetCoverage } from '../../core/index.ts';
import type { PicturesStrings } from '../../words/pictures-words.ts';
import { set, svg } from '../kit/svg.ts';
import { LINE, coverageLayout, type CoverageLayout, type CoverageText } from './coverage-picture-model.ts';

/** The cell of a facet. */
export interface DrawnFacet {
  readonly facet: string;
  readonly element: SVGGElement;
}

export interface CoverageDrawing {
  readonly picture: SVGSVGElement;
  /** The cells, in the order of the facets. */
  readonly cells: () => readonly DrawnFacet[];
  /**
   * @param tone class of the color of the draft's role
   * @param read the facet that is read, if any
   */
  draw(coverage: readonly FacetCoverage[], width: number, tone: string, read: string | undefined): void;
  /** Shows which facet is read. */
  setRead(facet: string | undefined): void;
}

export function drawCoverage(strings: PicturesStrings, text: CoverageText): CoverageDrawing {
  const words = strings.coverage;
  const group = svg('g', { role: 'group', 'aria-label': words.facets });
  const hatch = svg(
    'pattern',
    { id: 'hatch', width: 6, height: 6, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
    svg('path', { d: 'M0 0V6', class: 'hatch-line' }),
  );
  const picture = svg(
    'svg',
    { class: 'picture coverage', role: 'group', 'aria-label': words.title },
    svg('defs', {}, hatch),
    group,
  );
  let drawn: readonly DrawnFacet[] = [];
  return {
    picture,
    cells: () => drawn,
    draw(coverage, width, tone, read) {
      const layout = coverageLayout(
        coverage.map(({ facet }) => text.name(facet)),
        width,
      );
      set(picture, { viewBox: `0 0 ${width} ${layout.height}`, width, height: layout.height });
      drawn = coverage.map((it, at) => {
        const known =
          drawn.find(({ facet }) => facet === it.facet)?.element ?? svg('g', { role: 'button', tabindex: -1 });
        set(known, {
          class: `cover ${it.level} ${tone}${it.facet === read ? ' read' : ''}`,
          'aria-label': text.label(it),
        });
        drawCell(known, it, layout, at, strings.colon, text);
        return { facet: it.facet, element: known };
      });
      if (drawn.some((it, at) => group.children[at] !== it.element) || group.children.length !== drawn.length) {
        group.replaceChildren(...drawn.map((it) => it.element));
      }
    },
    setRead(facet) {
      for (const it of drawn) it.element.classList.toggle('read', it.facet === facet);
    },
  };
}

/** How full the bar of a facet is. */
const SHARES = { covered: 1, thin: 0.5, missing: 0 } as const;

function drawCell(
  cell: SVGGElement,
  facet: FacetCoverage,
  { cells, cellWidth, cellHeight }: CoverageLayout,
  at: number,
  colon: string,
  text: CoverageText,
): void {
  const { x, y, lines } = cells[at]!;
  const bar = cellWidth - 20;
  const share = SHARES[facet.level];
  const barOf = (width: number, className: string): SVGElement =>
    svg('rect', { x: 10, y: cellHeight - 11, width, height: 4, rx: 2, class: className });
  cell.replaceChildren(
    svg('rect', { width: cellWidth, height: cellHeight, rx: 4, class: 'cover-ground' }),
    svg(
      'text',
      { class: 'cover-name' },
      ...lines.map((line, row) => svg('tspan', { x: 10, y: 20 + row * LINE }, line)),
    ),
    // Between elements of a picture text is not drawn; it parts the words as in the label.
    colon,
    svg('text', { x: 10, y: cellHeight - 18, class: 'cover-state' }, text.state(facet)),
    barOf(bar, 'cover-track'),
    ...(share === 0 ? [] : [barOf(bar * share, 'cover-bar')]),
  );
  set(cell, { transform: `translate(${x} ${y})` });
}
