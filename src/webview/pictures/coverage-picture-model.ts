/** What the picture *Coverage* shows: its cells and what is said of each. Pure: no DOM. Lengths are CSS pixels. */
import type { ComparisonRow, FacetCoverage, Knowledge } from '../../core/index.ts';
import type { PicturesStrings } from '../../words/pictures-words.ts';
import type { ShownDraft } from '../app/shown-draft.ts';
import type { TableData } from './table-data.ts';
import { spaced, wrap } from './geometry.ts';

/** The narrowest cell in which the names of facets can be read, and the height of one whose name takes a line. */
const CELL = { width: 124, height: 54 } as const;
/** A further line of a name. */
export const LINE = 14;
/** More lines of a name are cut. */
const MOST_LINES = 4;
const GAP = 6;
const NAME = 12;

export interface CoverageLayout {
  readonly width: number;
  readonly height: number;
  readonly cellWidth: number;
  readonly cellHeight: number;
  /** The cells in the order of the facets. */
  readonly cells: readonly CoverageCell[];
}

export interface CoverageCell {
  readonly x: number;
  readonly y: number;
  /** The name in the lines that the cell has room for. */
  readonly lines: readonly string[];
}

/** How many cells stand side by side. */
export function columnsIn(width: number): number {
  return Math.max(1, Math.floor((width + GAP) / (CELL.width + GAP)));
}

/** @param names of the facets */
export function coverageLayout(names: readonly string[], width: number): CoverageLayout {
  const inLine = columnsIn(width);
  const cellWidth = (width - (inLine - 1) * GAP) / inLine;
  const wrapped = names.map((name) => wrap(name, (cellWidth - 20) / NAME, MOST_LINES));
  const cellHeight = CELL.height + (Math.max(1, ...wrapped.map((lines) => lines.length)) - 1) * LINE;
  return {
    width,
    height: Math.max(1, Math.ceil(names.length / inLine)) * (cellHeight + GAP) - GAP,
    cellWidth,
    cellHeight,
    cells: names.map((name, at) => ({
      x: (at % inLine) * (cellWidth + GAP),
      y: Math.floor(at / inLine) * (cellHeight + GAP),
      lines: spaced(wrapped[at]!, name),
    })),
  };
}

/** What can be read of a facet. */
export interface FacetNote {
  readonly name: string;
  readonly state: string;
  /** The first line that speaks of it, or the question that the facet asks. */
  readonly text: string;
  /** A sentence that could be inserted. */
  readonly duty?: string;
}

/** The sentences of the picture. */
export class CoverageText {
  readonly #knowledge: Knowledge;
  readonly #rows: ReadonlyMap<string, ComparisonRow>;
  readonly #strings: PicturesStrings;

  constructor(knowledge: Knowledge, strings: PicturesStrings) {
    this.#knowledge = knowledge;
    this.#rows = new Map(knowledge.comparison.groups.flatMap(({ rows }) => rows).map((row) => [row.id, row]));
    this.#strings = strings;
  }

  /** Above the picture: how much the draft covers. */
  lead(draft: ShownDraft): string {
    const words = this.#strings.coverage;
    const role = this.#knowledge.comparison.roles.find(({ id }) => id === draft?.picture.role);
    if (!role) return words.noRole;
    const count = (level: FacetCoverage['level']): number =>
      draft?.picture.coverage.filter((it) => it.level === level).length ?? 0;
    const summary = words.summary(count('covered'), count('thin'), count('missing'));
    return `${words.lead(role.name)}${this.#strings.gap}${summary}`;
  }

  name(facet: string): string {
    return this.#rows.get(facet)?.name ?? facet;
  }

  state({ level, items }: FacetCoverage): string {
    const { level: levels, lines } = this.#strings.coverage;
    return level === 'covered' ? `${levels.covered} · ${lines(items.length)}` : levels[level];
  }

  /** What a cell is called. */
  label(facet: FacetCoverage): string {
    return `${this.name(facet.facet)}${this.#strings.colon}${this.state(facet)}`;
  }

  note(facet: FacetCoverage): FacetNote {
    const row = this.#rows.get(facet.facet);
    const duty = row?.cells.flatMap(({ duties }) => duties).find(({ id }) => id === facet.duty)?.text;
    return {
      name: this.name(facet.facet),
      state: this.state(facet),
      text: facet.texts[0] ?? row?.question ?? '',
      ...(duty === undefined ? {} : { duty: `${this.#strings.coverage.duty}${this.#strings.colon}${duty}` }),
    };
  }

  /** The same as the picture, as a table. */
  table(draft: ShownDraft): TableData {
    const { coverage: words, roleMap } = this.#strings;
    return {
      head: [words.facet, words.state, roleMap.text],
      rows: (draft?.picture.coverage ?? []).map((it) => [this.name(it.facet), this.state(it), it.texts.join(' / ')]),
    };
  }
}
