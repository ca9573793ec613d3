/** Writes a page of the handbook: Markdown that is read as it stands, with its links beside it. */
import type { TextRange } from '../../core/index.ts';

/** What has a page. */
export const PAGE_KINDS = ['role', 'term', 'activity', 'finding'] as const;
export type PageKind = (typeof PAGE_KINDS)[number];

export interface PageReference {
  readonly kind: PageKind;
  /** Of a finding, its code. */
  readonly id: string;
}

/** Words of a page that lead to another one. */
export interface PageLink extends TextRange {
  readonly to: PageReference;
}

export interface HandbookPage {
  readonly title: string;
  readonly text: string;
  /** In order. */
  readonly links: readonly PageLink[];
}

/** Words that may lead to a page. */
export interface LinkedWords {
  readonly words: string;
  readonly to?: PageReference;
}

export class PageWriter {
  #text = '';
  readonly #links: PageLink[] = [];

  /** Appends words of a pack. They stay on one line, so that they make no heading and no list of their own. */
  words(words: string, to?: PageReference): this {
    const written = words.replaceAll(/\s+/g, ' ').trim().replaceAll('<', '‹').replaceAll('`', '’');
    const start = this.#text.length;
    this.#text += written;
    if (to) this.#links.push({ start, end: this.#text.length, to });
    return this;
  }

  /** Appends signs of our own. */
  raw(signs: string): this {
    this.#text += signs;
    return this;
  }

  /** A heading, behind a blank line. */
  heading(level: 1 | 2, words: string): this {
    if (this.#text !== '') this.raw('\n');
    return this.raw(`${'#'.repeat(level)} `)
      .words(words)
      .raw('\n\n');
  }

  /** A paragraph, behind an empty line; nothing where there are no words. */
  paragraph(words: string | undefined): this {
    if (!words) return this;
    if (/[^\n]\n$/u.test(this.#text)) this.raw('\n');
    return this.words(words).raw('\n\n');
  }

  /** A heading with a list below it; nothing where the list is empty. Each point is one or more pieces in a row. */
  list(heading: string, points: readonly (readonly LinkedWords[])[]): this {
    if (points.length === 0) return this;
    this.heading(2, heading);
    for (const pieces of points) {
      this.raw('- ');
      for (const { words, to } of pieces) this.#piece(words, to);
      this.raw('\n');
    }
    return this;
  }

  page(title: string): HandbookPage {
    return { title, text: `${this.#text.trimEnd()}\n`, links: this.#links };
  }

  /** Keeps the blanks at both ends, which part the pieces. */
  #piece(words: string, to: PageReference | undefined): void {
    this.raw(/^\s/.test(words) ? ' ' : '')
      .words(words, to)
      .raw(/\s$/.test(words) ? ' ' : '');
  }
}
