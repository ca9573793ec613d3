/**
 * Words that are terms of the three trades and something else in another: a PR beside a merge is a pull request, a 热点 beside a
 * network cable gives access to the net. What else stands in the sentence tells. Which words tell is knowledge of the pack.
 */
import type { Pack } from '../pack/schema.ts';
import { wordsOf, type Folder } from '../text/fold.ts';
import { isSmallLatinOrDigit } from '../text/letters.ts';
import type { LexiconMatch } from '../text/lexicon.ts';
import { once } from '../text/once.ts';
import { isWhiteSpace } from '../text/range.ts';

/** How far before and behind a word its sentence is looked at, in code units. */
const FAR = 80;
/** Signs that end a sentence; a full stop does where white space follows. */
const ENDS: ReadonlySet<number> = new Set([...'。；;！!？?\n\r'].map((sign) => sign.charCodeAt(0)));
const STOP = 0x2e;

/** A form that means something else beside some words. All of them are folded. */
interface Sense {
  readonly forms: ReadonlySet<string>;
  readonly beside: readonly string[];
}

/** The mentions of a text that mean what the pack says. `value` is the place of a term in the pack. */
export class OtherSenses {
  readonly #folder: Folder;
  /** By the place of a term: its senses. */
  readonly #senses: ReadonlyMap<number, () => readonly Sense[]>;

  constructor({ terms }: Pick<Pack, 'terms'>, folder: Folder) {
    this.#folder = folder;
    const folded = (words: readonly string[]): string[] => words.map((word) => folder.foldToString(word));
    this.#senses = new Map(
      terms.flatMap(({ otherSenses }, place) =>
        otherSenses
          ? [
              [
                place,
                once(() =>
                  otherSenses.map(({ forms, beside }) => ({ forms: new Set(folded(forms)), beside: folded(beside) })),
                ),
              ] as const,
            ]
          : [],
      ),
    );
  }

  /** Whether a mention means something else. @param start @param end what is read of the text: a sentence is not looked at beyond */
  isOther(text: string, match: LexiconMatch, start: number, end: number): boolean {
    const senses = this.#senses.get(match.value)?.();
    if (!senses) return false;
    const form = wordsOf(this.#folder.foldForNow(text, match.start, match.end));
    const telling = senses.filter(({ forms }) => forms.has(form) || forms.has(singular(form)));
    if (telling.length === 0) return false;
    const before = wordsOf(this.#folder.foldForNow(text, behindLastEnd(text, match.start, start), match.start));
    const after = wordsOf(this.#folder.foldForNow(text, match.end, beforeFirstEnd(text, match.end, end)));
    // The word itself tells nothing: a list of words may hold a part of it.
    return telling.some(({ beside }) => beside.some((word) => holds(before, word) || holds(after, word)));
  }
}

/** The place behind the last end of a sentence before a word. @param from nothing before this is looked at */
function behindLastEnd(text: string, word: number, from: number): number {
  const first = Math.max(from, word - FAR);
  let at = word - 1;
  while (at >= first && !isEnd(text, at, word)) at--;
  return at + 1;
}

/** The place of the first end of a sentence behind a word. @param to nothing from here on is looked at */
function beforeFirstEnd(text: string, word: number, to: number): number {
  const last = Math.min(to, word + FAR);
  let at = word;
  while (at < last && !isEnd(text, at, last)) at++;
  return at;
}

/** @param to nothing from here on is looked at */
function isEnd(text: string, at: number, to: number): boolean {
  const unit = text.charCodeAt(at);
  return ENDS.has(unit) || (unit === STOP && at + 1 < to && isWhiteSpace(text.charCodeAt(at + 1)));
}

function singular(form: string): string {
  return form.endsWith('s') ? form.slice(0, -1) : form;
}

/** Whether a folded text holds a word; a Latin one stands on word boundaries and may be a plural. */
function holds(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (isLatin(word, 0) && isLatin(text, at - 1)) continue;
    const behind = at + word.length;
    if (!isLatin(word, word.length - 1) || PLURALS.some((it) => isWhole(text, behind, it))) return true;
  }
  return false;
}

const PLURALS = ['', 's', 'es'];

function isWhole(text: string, behind: number, plural: string): boolean {
  return text.startsWith(plural, behind) && !isLatin(text, behind + plural.length);
}

/** Whether a letter or digit of the basic alphabet stands at a place. */
function isLatin(text: string, at: number): boolean {
  return isSmallLatinOrDigit(text.charCodeAt(at));
}
