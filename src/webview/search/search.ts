/**
 * The search of a table: which rows hold every word of a query, in the language that is shown, in the other one, or as pinyin.
 * Pure: no DOM.
 */
import type { Knowledge } from '../../core/index.ts';
import { fold, joined, occurrences, wordsOf, type Stretch } from './filter.ts';
import { readings } from './pinyin.ts';

/** A word of the query, and how it is looked for. */
export interface Word {
  readonly word: string;
  /** It stands nowhere as it is written, and is read as pinyin. */
  readonly isPinyin: boolean;
}

export interface Found {
  readonly words: readonly Word[];
  /** Ids of the rows that hold every word. */
  readonly rows: ReadonlySet<string>;
}

/** From so many letters on a word may be initials: in a text, and in a name. */
const INITIALS = { text: 3, name: 2 } as const;

/** One text in both languages. */
export interface Pair {
  readonly shown: string;
  readonly other: string;
}

/** What a row says, or one column of it. */
export interface Haystack {
  /** The role whose column it is; undefined for what belongs to the row. */
  readonly role: string | undefined;
  /** Names and what is longer, all texts of a language in one, folded. */
  readonly names: Pair;
  readonly texts: Pair;
}

/** Many texts in both languages. */
export interface Texts {
  readonly shown: readonly string[];
  readonly other: readonly string[];
}

/** Stands between texts that are searched as one; nobody types it. */
const BETWEEN = '\n';

export function haystack(role: string | undefined, names: Texts, texts: Texts): Haystack {
  return { role, names: joinedTexts(names), texts: joinedTexts(texts) };
}

function joinedTexts({ shown, other }: Texts): Pair {
  return { shown: fold(shown.join(BETWEEN)), other: fold(other.join(BETWEEN)) };
}

/** What a row says, by its id. */
type Haystacks = ReadonlyMap<string, readonly Haystack[]>;

export class Search {
  readonly #language: Pick<Knowledge, 'locale' | 'syllables'>;
  readonly #ids: ReadonlySet<string>;
  readonly #make: () => Haystacks;
  #rows: Haystacks | undefined;

  /**
   * @param language which language is shown, and how Chinese is typed
   * @param ids of all rows @param make folds what the rows say
   */
  constructor(language: Pick<Knowledge, 'locale' | 'syllables'>, ids: readonly string[], make: () => Haystacks) {
    this.#language = language;
    this.#ids = new Set(ids);
    this.#make = make;
  }

  /** Folds all texts, so that the first key need not wait for it. */
  prepare(): void {
    this.#haystacks();
  }

  /** @param visible ids of the roles that are shown; what the others say is not looked at */
  find(query: string, visible: readonly string[] = []): Found {
    const words = wordsOf(query);
    if (words.length === 0) return { words: [], rows: this.#ids };
    const rows = this.#haystacks();
    const near = (stacks: readonly Haystack[]): readonly Haystack[] =>
      stacks.filter(({ role }) => role === undefined || visible.includes(role));
    const sets = words.map((word): { word: Word; ids: Set<string> } => {
      const literal = ids(rows, (stacks) => near(stacks).some((stack) => holds(stack, word)));
      if (literal.size > 0) return { word: { word, isPinyin: false }, ids: literal };
      const read = ids(rows, (stacks) => near(stacks).some((stack) => this.#reads(stack, word)));
      return { word: { word, isPinyin: read.size > 0 }, ids: read };
    });
    return {
      words: sets.map(({ word }) => word),
      rows: new Set([...rows.keys()].filter((id) => sets.every((set) => set.ids.has(id)))),
    };
  }

  /** Where the words stand in a text in the language that is shown. */
  stretches(text: string, words: readonly Word[], isName = false): Stretch[] {
    return this.#stretches(text, words, isName, this.#language.locale === 'zh');
  }

  /** Where the words stand in a text in the other language. */
  otherStretches(text: string, words: readonly Word[], isName = false): Stretch[] {
    return this.#stretches(text, words, isName, this.#language.locale !== 'zh');
  }

  #stretches(text: string, words: readonly Word[], isName: boolean, isChinese: boolean): Stretch[] {
    if (words.length === 0) return [];
    const folded = fold(text);
    return joined(
      words.flatMap(({ word, isPinyin }) => {
        if (!isPinyin) return occurrences(folded, word);
        return isChinese ? readings(folded, word, this.#language.syllables, INITIALS[isName ? 'name' : 'text']) : [];
      }),
    );
  }

  #reads({ names, texts }: Haystack, word: string): boolean {
    const side = this.#language.locale === 'zh' ? 'shown' : 'other';
    const { syllables } = this.#language;
    return (
      readings(names[side], word, syllables, INITIALS.name).length > 0 ||
      readings(texts[side], word, syllables, INITIALS.text).length > 0
    );
  }

  /** Folded on first use: a page that nobody searches does without. */
  #haystacks(): Haystacks {
    return (this.#rows ??= this.#make());
  }
}

function ids<T>(rows: ReadonlyMap<string, T>, holdsAny: (stacks: T) => boolean): Set<string> {
  return new Set([...rows].filter(([, stacks]) => holdsAny(stacks)).map(([id]) => id));
}

function holds({ names, texts }: Haystack, word: string): boolean {
  return [names.shown, texts.shown, names.other, texts.other].some((text) => text.includes(word));
}
