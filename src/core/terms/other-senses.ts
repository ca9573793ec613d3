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
/** Ends of sentences. */
const ENDS = /[。；;！!？?\n\r]|\.\s/u;

/** The mentions of a text that mean what the pack says. `value` is the place of a term in the pack. */
export class OtherSenses {
  readonly #folder: Folder;
  /** By the place of a term: its folded forms that have another sense, and what tells it. */
  readonly #senses: ReadonlyMap<number, readonly { forms: ReadonlySet<string>; tells: () => RegExp }[]>;

  constructor({ terms }: Pick<Pack, 'terms'>, folder: Folder) {
    this.#folder = folder;
    this.#senses = new Map(
      terms.flatMap(({ otherSenses }, place) => {
        if (!otherSenses) return [];
        const senses = otherSenses.map(({ forms, beside }) => ({
          forms: new Set(forms.map((form) => folder.foldToString(form))),
          tells: once(() => besideOf(beside.map((word) => folder.foldToString(word)))),
        }));
        return [[place, senses] as const];
      }),
    );
  }

  /** Whether a mention means something else. @param start @param end what is read of the text: a sentence is not looked at beyond */
  isOther(text: string, match: LexiconMatch, start: number, end: number): boolean {
    const senses = this.#senses.get(match.value);
    if (!senses) return false;
    const form = this.#folder.foldToString(text.slice(match.start, match.end));
    const telling = senses.filter(({ forms }) => forms.has(form) || forms.has(singular(form)));
    if (telling.length === 0) return false;
    const before = text
      .slice(Math.max(start, match.start - FAR), match.start)
      .split(ENDS)
      .at(-1)!;
    const after = text.slice(match.end, Math.min(end, match.end + FAR)).split(ENDS, 1)[0]!;
    // The word itself tells nothing: a list of words may hold a part of it.
    const beside = `${this.#folder.foldToString(before)}\n${this.#folder.foldToString(after)}`;
    return telling.some(({ tells }) => tells().test(beside));
  }
}

function singular(form: string): string {
  return form.endsWith('s') ? form.slice(0, -1) : form;
}

/** An expression for any of the words; a Latin one stands on word boundaries and may be a plural. */
function besideOf(words: readonly string[]): RegExp {
  const sources = words.map((word) => {
    const escaped = word.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
    return `${/^[a-z0-9]/u.test(word) ? '(?<![a-z0-9])' : ''}${escaped}${/[a-z0-9]$/u.test(word) ? '(?:s|es)?(?![a-z0-9])' : ''}`;
  });
  // A look at the first character spares trying each word at every place.
  const heads = new Set(words.map((word) => [...word][0]!));
  return new RegExp(`(?=[${[...heads].join('').replace(/[\\\]^-]/gu, '\\$&')}])(?:${sources.join('|')})`, 'u');
}
