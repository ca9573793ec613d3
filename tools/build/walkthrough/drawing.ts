/**
 * Draws a part of an interface as SVG that VS Code shows in the colors and the fonts of its theme. How wide words are is not known
 * before they are shown, so it is estimated: words with something below them are drawn as wide as was estimated.
 */
import { escapeHtml, ROLE_SHAPES } from '../../../src/core/plain.ts';

/** Colors of a theme; what stands behind the comma is for themes that have none. */
export const COLORS = {
  text: 'var(--vscode-editor-foreground, currentColor)',
  quiet: 'var(--vscode-descriptionForeground, currentColor)',
  page: 'var(--vscode-editor-background, none)',
  box: 'var(--vscode-editorHoverWidget-background, none)',
  edge: 'var(--vscode-contrastBorder, var(--vscode-editorHoverWidget-border, currentColor))',
  rule: 'var(--vscode-contrastBorder, var(--vscode-editorWidget-border, currentColor))',
  chosen: 'var(--vscode-list-inactiveSelectionBackground, none)',
  link: 'var(--vscode-textLink-foreground, currentColor)',
  warning: 'var(--vscode-editorWarning-foreground, currentColor)',
  information: 'var(--vscode-editorInfo-foreground, currentColor)',
  pointed: 'var(--vscode-editor-hoverHighlightBackground, none)',
  lineNumber: 'var(--vscode-editorLineNumber-foreground, currentColor)',
} as const;

/** By number of the tone of a role. */
const TONES = ['blue', 'purple', 'green', 'yellow', 'red', 'foreground'] as const;

/** In pixels of the picture. */
export const SIZE = 13;
export const LINE = 20;
/** Width of the square in which the shape of a role is drawn. */
const SHAPE = 12;
/** From the top of a line to the foot of its letters. */
const FOOT = 14;

export interface Style {
  readonly color?: string;
  readonly bold?: boolean;
  /** In the font of the editor. */
  readonly code?: boolean;
}

/** A piece of a line, from and to in UTF-16 code units, that is underlined with a wave or stands on a ground of its own. */
export interface Marked {
  readonly start: number;
  readonly end: number;
  readonly mark: 'wave' | 'ground';
  readonly color: string;
}

export class Drawing {
  readonly #width: number;
  readonly #parts: string[] = [];

  constructor(width: number) {
    this.#width = width;
  }

  /** @param y the top of the line */
  text(x: number, y: number, words: string, style: Style = {}): this {
    this.#parts.push(`<text x="${x}" y="${y + FOOT}"${attributes(style)}>${escapeHtml(words)}</text>`);
    return this;
  }

  /** A line of a draft, in the font of the editor. @param marked what is marked in it */
  codeLine(x: number, y: number, words: string, marked?: Marked): this {
    const widthOfCode = (start: number, end: number): number => widthOf(words.slice(start, end), { code: true });
    if (marked) {
      const { start, end, mark, color } = marked;
      const [from, width] = [x + widthOfCode(0, start), widthOfCode(start, end)];
      if (mark === 'wave') this.#wave(from, y + FOOT + 3, width, color);
      else this.box(from - 1, y, width + 2, LINE, color, color);
    }
    const fitted = ` textLength="${widthOfCode(0, words.length)}"`;
    this.#parts.push(
      `<text x="${x}" y="${y + FOOT}"${fitted}${attributes({ code: true })}>${escapeHtml(words)}</text>`,
    );
    return this;
  }

  #wave(x: number, y: number, width: number, color: string): void {
    const halves = Math.max(1, Math.floor(width / 3));
    this.#parts.push(`<path d="M${x} ${y}q1.5 2 3 0${'t3 0'.repeat(halves - 1)}" fill="none" stroke="${color}"/>`);
  }

  /** The shape of a role. @param y the top of its line */
  shape(x: number, y: number, look: { readonly shape: number; readonly tone: number }): this {
    const color = `var(--vscode-charts-${TONES[look.tone]!}, currentColor)`;
    this.#parts.push(
      `<path transform="translate(${x} ${y + (LINE - SHAPE) / 2 - 1})" d="${ROLE_SHAPES[look.shape]!}" fill="${color}"/>`,
    );
    return this;
  }

  box(
    x: number,
    y: number,
    width: number,
    height: number,
    fill: string = COLORS.box,
    edge: string = COLORS.edge,
  ): this {
    this.#parts.push(
      `<rect x="${x + 0.5}" y="${y + 0.5}" width="${width - 1}" height="${height - 1}" rx="4" fill="${fill}" stroke="${edge}"/>`,
    );
    return this;
  }

  rule(x: number, y: number, width: number, color: string = COLORS.rule, thickness = 1): this {
    this.#parts.push(`<path d="M${x} ${y}h${width}" stroke="${color}" stroke-width="${thickness}"/>`);
    return this;
  }

  /** A mark before what can be opened. */
  twistie(x: number, y: number, isOpen: boolean): this {
    const middle = y + LINE / 2 - 1;
    const path = isOpen ? `M${x} ${middle - 2}l4 4 4-4` : `M${x + 2} ${middle - 4}l4 4-4 4`;
    this.#parts.push(`<path d="${path}" fill="none" stroke="${COLORS.text}"/>`);
    return this;
  }

  /** Draws over this what was drawn elsewhere. */
  add(other: Drawing): this {
    this.#parts.push(...other.#parts);
    return this;
  }

  /** @param title what the picture shows, for those who hear it */
  svg(height: number, title: string): string {
    return [
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${this.#width} ${height}" role="img" font-size="${SIZE}"`,
      ` font-family="var(--vscode-font-family, sans-serif)"><title>${escapeHtml(title)}</title>`,
      ...this.#parts,
      '</svg>\n',
    ].join('');
  }
}

/** Cuts words into lines. @param width in pixels; one word that is wider has a line of its own */
export function wrapped(words: string, width: number, style: Style = {}): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of words.match(/[\p{sc=Han}，。、：；（）]|[^\s\p{sc=Han}，。、：；（）]+|\s+/gu) ?? []) {
    const isOverfull = widthOf(line + piece.trimEnd(), style) > width;
    // A sign never begins a line.
    if (isOverfull && line.trim() !== '' && !/^[，。、：；）]/u.test(piece)) {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    } else line += piece;
  }
  return [...lines, line];
}

/** The beginning of words that fits into one line. @param width in pixels */
export function cut(words: string, width: number, style: Style = {}): string {
  if (widthOf(words, style) <= width) return words;
  let kept = words;
  while (kept !== '' && widthOf(`${kept}…`, style) > width) kept = [...kept].slice(0, -1).join('');
  return `${kept.trimEnd()}…`;
}

/** About so wide are words, in pixels. */
export function widthOf(words: string, { bold = false, code = false }: Style = {}): number {
  const ems = [...words].reduce((sum, letter) => sum + widthOfLetter(letter, code), 0);
  return Math.round(ems * SIZE * (bold ? 1.06 : 1) * 10) / 10;
}

/** In ems: the letters of common fonts are a little narrower. */
function widthOfLetter(letter: string, code: boolean): number {
  if (/[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f]/u.test(letter)) return 1;
  if (code) return 0.6;
  if (/[A-ZmwMW@%]/.test(letter)) return 0.8;
  return /[\s.,:;'’il|!()·-]/.test(letter) ? 0.36 : 0.6;
}

function attributes({ color = COLORS.text, bold = false, code = false }: Style): string {
  const weight = bold ? ' font-weight="600"' : '';
  const font = code ? ' font-family="var(--vscode-editor-font-family, monospace)"' : '';
  return ` fill="${color}"${weight}${font}`;
}
