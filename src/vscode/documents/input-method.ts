/**
 * Tells from the changes of a document whether an input method is composing. VS Code does not tell extensions; but it writes
 * what is being composed into the document, and with each key replaces exactly what it wrote with the key before:
 * `y` → `yu` → `yun'y` → `运营`. Nobody types like that by hand.
 *
 * What it cannot see: the end of a composition that leaves Latin letters as they are, and forms that compose with Chinese
 * characters (Cangjie). So what it says is to be believed for a while only: {@link COMPOSING_MS}, {@link BEGINNING_MS}.
 */

/** A change as VS Code reports it. */
export interface DocumentChange {
  readonly rangeOffset: number;
  readonly rangeLength: number;
  readonly text: string;
}

export type Composing =
  /** Nothing is being composed. */
  | 'no'
  /** One letter was typed where a composition may begin. The next key tells. */
  | 'perhaps'
  | 'yes';

/** A person who looks for a character in the list of an input method takes no longer than this between two keys. */
export const COMPOSING_MS = 5000;
/** Between the first letter of a syllable and the second. */
export const BEGINNING_MS = 1000;

/** Letters that an input method has not made Chinese characters of yet: at the end, behind those it has. */
const UNFINISHED = /^[\p{Script=Han}]*[\p{Script=Latin}\p{Script=Bopomofo}ˇˊˋ˙' ]+$/u;
const LETTER = /^[\p{Script=Latin}\p{Script=Bopomofo}]$/u;
/** Longer texts come from completions and the clipboard. */
const LONGEST = 60;

export class Composition {
  /** What the last change wrote, and where. */
  #last: { readonly offset: number; readonly text: string } | undefined;

  /** Takes in the changes of one event, and says what they look like. */
  accept(changes: readonly DocumentChange[]): Composing {
    const [change] = changes;
    if (change === undefined || changes.length > 1) {
      this.#last = undefined;
      return 'no';
    }
    const { rangeOffset, rangeLength, text } = change;
    const last = this.#last;
    this.#last = { offset: rangeOffset, text };
    const replacesLast =
      last !== undefined && rangeLength > 0 && last.offset === rangeOffset && last.text.length === rangeLength;
    if (replacesLast) return text !== last.text && text.length <= LONGEST && UNFINISHED.test(text) ? 'yes' : 'no';
    const goesOn = last !== undefined && last.offset + last.text.length === rangeOffset && LETTER.test(last.text);
    return rangeLength === 0 && LETTER.test(text) && !goesOn ? 'perhaps' : 'no';
  }
}
