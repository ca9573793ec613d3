/**
 * Words that are terms of the three trades and something else in another: a PR beside a merge is a pull request, a 热点 beside a
 * network cable gives access to the net. What else stands in the sentence tells. Which words tell is knowledge of the pack.
 */
import type { Pack } from '../pack/schema.ts';
import type { Folder } from '../text/fold.ts';
import type { LexiconMatch } from '../text/lexicon.ts';
import { once } from '../text/once.ts';

/** How far before and behind a word its sentence is looked at, in code units. */
const FAR = 80;
/** Signs that end a sentence; a full stop does where white space follows. */
const ENDS = '。；;！!？?\n\r';
const SPACE = /\s/u;

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
    const form = this.#folder.foldToString(text.slice(match.start, match.end));
    const telling = senses.filter(({ forms }) => forms.has(form) || forms.has(singular(form)));
    if (telling.length === 0) return false;
    const before = behindLastEnd(text.slice(Math.max(start, match.start - FAR), match.start));
    const after = beforeFirstEnd(text.slice(match.end, Math.min(end, match.end + FAR)));
    // The word itself tells nothing: a list of words may hold a part of it.
    const words = `${this.#folder.foldToString(before)}\n${this.#folder.foldToString(after)}`;
    return telling.some(({ beside }) => beside.some((word) => holds(words, word)));
  }
}

/** What stands behind the last end of a sentence. */
function behindLastEnd(words: string): string {
  let at = words.length - 1;
  while (at >= 0 && !isEnd(words, at)) at--;
  return words.slice(at + 1);
}

/** What stands before the first end of a sentence. */
function beforeFirstEnd(words: string): string {
  let at = 0;
  while (at < words.length && !isEnd(words, at)) at++;
  return words.slice(0, at);
}

function isEnd(words: string, at: number): boolean {
  return ENDS.includes(words[at]!) || (words[at] === '.' && SPACE.test(words.charAt(at + 1)));
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
  const code = text.charCodeAt(at);
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39);
}
