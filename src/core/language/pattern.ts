/**
 * Makes regular expressions of word lists. An expression says the form of a phrase (what stands before what, which signs end it); its
 * words come from lists, are escaped, and are tried from the longest to the shortest, so that their order does not matter.
 */
import type { WordList } from './word-lists.ts';

/** A piece of a regular expression. */
export interface Shape {
  readonly source: string;
}

/** What may stand in a template of {@link shape}: a list as one of its words, another shape, or source text as it is. */
type Part = WordList | readonly WordList[] | Shape | string;

/** Matches nothing, and may be repeated. */
const NOTHING = '(?:(?!))';

/** A piece of an expression: the text of the template is its source, and a list in it stands for any of its words. */
export function shape({ raw }: TemplateStringsArray, ...parts: readonly Part[]): Shape {
  return { source: raw.reduce((source, text, index) => source + sourceOf(parts[index - 1]!) + text) };
}

/** The same as an expression. @param flags those of `RegExp` */
export function pattern(flags: string): (texts: TemplateStringsArray, ...parts: readonly Part[]) => RegExp {
  return (texts, ...parts) => new RegExp(shape(texts, ...parts).source, flags);
}

function sourceOf(part: Part): string {
  if (typeof part === 'string') return part;
  if (isShape(part)) return `(?:${part.source})`;
  return wordsSource('words' in part ? [part] : part, escapeWord);
}

function isShape(part: WordList | readonly WordList[] | Shape): part is Shape {
  return 'source' in part;
}

/**
 * The words of lists, each written with every character that folds to one of its own: `协助` also as `協助`. Lookalikes are not kept
 * out: this is for a first glance.
 */
export function inAllWritings(lists: readonly WordList[], variants: ReadonlyMap<string, string>): Shape {
  return surelyInAllWritings(
    lists.map(({ words }) => ({ words })),
    variants,
  );
}

/** The same without lookalikes. */
export function surelyInAllWritings(lists: readonly WordList[], variants: ReadonlyMap<string, string>): Shape {
  const write = (word: string): string =>
    [...word]
      .map((character) => {
        const others = variants.get(character);
        return others === undefined ? escapeWord(character) : `[${character}${others}]`;
      })
      .join('');
  return { source: wordsSource(lists, write) };
}

/** A look at the first character of the words of lists in all writings: before an expression of many words it spares trying each at every place. */
export function beginningOf(lists: readonly WordList[], variants: ReadonlyMap<string, string>): Shape {
  const heads = new Set(lists.flatMap(({ words }) => words.flatMap((word) => [...word].slice(0, 1))));
  const written = [...heads].map((head) => classMember(head) + (variants.get(head) ?? ''));
  return { source: heads.size === 0 ? '(?!)' : `(?=[${written.join('')}])` };
}

function classMember(character: string): string {
  return character.replace(/[\\\]^-]/u, '\\$&');
}

/** The words of lists, each also with a capital at its head. */
export function withCapitals(lists: readonly WordList[]): Shape {
  return { source: wordsSource(lists, (word) => `[${word[0]!}${word[0]!.toUpperCase()}]${escapeWord(word.slice(1))}`) };
}

function wordsSource(lists: readonly WordList[], write: (word: string) => string): string {
  const alternatives = lists.flatMap(({ words, lookalikes = [] }) =>
    words.map((word) => {
      const longer = lookalikes
        .filter((other) => other.startsWith(word))
        .map((other) => write(other.slice(word.length)));
      return { word, source: write(word) + (longer.length === 0 ? '' : `(?!${longer.join('|')})`) };
    }),
  );
  if (alternatives.length === 0) return NOTHING;
  const longestFirst = alternatives.sort((a, b) => b.word.length - a.word.length);
  return `(?:${longestFirst.map(({ source }) => source).join('|')})`;
}

/** A word as the source of an expression that finds just that word. */
export function escapeWord(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
}

/** Which group of words a text holds first by the order of the groups; undefined when it holds none. */
export function groupReader<Name extends string>(
  groups: Readonly<Record<Name, readonly string[]>>,
  form: (words: WordList) => RegExp,
): (text: string) => Name | undefined {
  const entries = Object.entries<readonly string[]>(groups).map(
    ([name, words]) => [name as Name, form({ words })] as const,
  );
  return (text) => entries.find(([, words]) => words.test(text))?.[0];
}

/**
 * Whether a text consists of nothing but words of lists. Work grows with the length of the text times the number of words, whatever
 * the words are; an expression with a star could be tricked into trying every way to cut a text.
 */
export function madeOf(lists: readonly WordList[]): (text: string) => boolean {
  const words = lists.flatMap((list) => list.words);
  return (text) => {
    const reached = new Uint8Array(text.length + 1);
    reached[0] = 1;
    for (let at = 0; at < text.length; at++) {
      if (reached[at] === 0) continue;
      for (const word of words) if (text.startsWith(word, at)) reached[at + word.length] = 1;
    }
    return reached[text.length] === 1;
  };
}

/** A text with its names in braces filled in. */
export function fillIn(text: string, values: Readonly<Record<string, string>> = {}): string {
  return text.replace(/\{([a-z]+)\}/gu, (slot, name: string) => values[name] ?? slot);
}

/** Groups that decide nothing where another group's word stands in the same text. */
const WEAK: readonly string[] = ['fillers', 'work'];

/**
 * Which group the last word that decides belongs to, in a text that consists of nothing but words of the groups. Groups named `fillers`
 * and `work` decide only where no other does. Longer words go before shorter ones; the work grows with the length of the text.
 * @returns undefined when the text holds anything else
 */
export function wordsIn<Name extends string>(
  groups: Readonly<Record<Name, readonly string[]>>,
): (text: string) => Name | undefined {
  const kinds = new Map<string, Name>();
  let longest = 0;
  for (const [name, words] of Object.entries<readonly string[]>(groups)) {
    for (const word of words) {
      if (!kinds.has(word)) kinds.set(word, name as Name);
      longest = Math.max(longest, word.length);
    }
  }
  const decides = (before: Name | undefined, now: Name): Name =>
    before !== undefined && rank(now) < rank(before) ? before : now;
  return (text) => {
    const reached: (Name | undefined)[] = [];
    for (let at = 0; at < text.length; at++) {
      if (at > 0 && reached[at] === undefined) continue;
      for (let length = Math.min(longest, text.length - at); length > 0; length--) {
        const kind = kinds.get(text.slice(at, at + length));
        if (kind !== undefined) reached[at + length] ??= decides(reached[at], kind);
      }
    }
    return reached[text.length];
  };
}

function rank(name: string): number {
  return WEAK.indexOf(name) + 1 === 0 ? 2 : WEAK.indexOf(name);
}
