import { element } from '../dom.ts';
import { fold, occurrences } from './filter.ts';

/** An element that shows one text of the pack and can mark words in it. */
export class MarkedText {
  readonly element: HTMLElement;
  /** What the filter looks in. */
  readonly folded: string;
  readonly #text: string;
  #marked = false;

  /** @param shell the element that takes the text; it must hold nothing else */
  constructor(shell: HTMLElement, text: string) {
    this.element = shell;
    this.#text = text;
    this.folded = fold(text);
    shell.textContent = text;
  }

  /** Marks every occurrence of the folded words, and nothing else. Leaves the element alone when nothing changes. */
  mark(words: readonly string[]): void {
    const found = occurrences(this.folded, words);
    if (found.length === 0) {
      if (this.#marked) this.element.textContent = this.#text;
      this.#marked = false;
      return;
    }
    const pieces: (Node | string)[] = [];
    let at = 0;
    for (const { start, end } of found) {
      if (start > at) pieces.push(this.#text.slice(at, start));
      pieces.push(element('mark', {}, this.#text.slice(start, end)));
      at = end;
    }
    pieces.push(this.#text.slice(at));
    this.element.replaceChildren(...pieces);
    this.#marked = true;
  }
}
