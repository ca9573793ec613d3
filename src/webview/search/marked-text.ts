import { element } from '../kit/dom.ts';
import { excerpt, type Stretch } from './filter.ts';
import type { Pair, Search, Word } from './search.ts';

/** Puts a text into an element, with some stretches of it marked. */
function setMarked(shell: HTMLElement, text: string, stretches: readonly Stretch[]): void {
  const pieces: (Node | string)[] = [];
  let at = 0;
  for (const { start, end } of stretches) {
    if (start > at) pieces.push(text.slice(at, start));
    pieces.push(element('mark', {}, text.slice(start, end)));
    at = end;
  }
  if (at < text.length) pieces.push(text.slice(at));
  shell.replaceChildren(...pieces);
}

/** An element that shows one text of the pack and can mark words in it. */
class MarkedText {
  readonly element: HTMLElement;
  readonly text: string;
  #isMarked = false;

  /** @param shell the element that takes the text; it must hold nothing else */
  constructor(shell: HTMLElement, text: string) {
    this.element = shell;
    this.text = text;
    shell.textContent = text;
  }

  /** Marks these stretches and nothing else. Leaves the element alone when nothing changes. */
  mark(stretches: readonly Stretch[]): void {
    if (stretches.length === 0 && !this.#isMarked) return;
    setMarked(this.element, this.text, stretches);
    this.#isMarked = stretches.length > 0;
  }
}

/** A text that is shown in one language and found in both: where only the other language holds a match, a line below quotes it. */
export class PairText {
  /** What shows the text, and the line below it. */
  readonly elements: readonly [HTMLElement, HTMLElement];
  readonly #shown: MarkedText;
  readonly #other: string;
  readonly #isName: boolean;

  /** @param isName whether it is a name, in which a few initials are enough */
  constructor(shell: HTMLElement, { shown, other }: Pair, otherLang: string, isName = false) {
    this.#shown = new MarkedText(shell, shown);
    this.#other = other;
    this.#isName = isName;
    const quote = element('span', { class: 'also', lang: otherLang });
    quote.hidden = true;
    this.elements = [shell, quote];
  }

  /** Marks the words; none takes every mark away. */
  mark(search: Search, words: readonly Word[]): void {
    const own = search.stretches(this.#shown.text, words, this.#isName);
    this.#shown.mark(own);
    const [, quote] = this.elements;
    const other = own.length > 0 ? undefined : search.otherStretches(this.#other, words, this.#isName)[0];
    if (other) {
      const { text, match } = excerpt(this.#other, other);
      setMarked(quote, text, [match]);
    }
    quote.hidden = other === undefined;
  }
}
