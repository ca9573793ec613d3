/** What an edit must know of the draft that it changes. */
import type { Draft } from '../draft/draft.ts';
import type { Locale } from '../language/locale.ts';
import type { Phrases } from '../language/language-phrases.ts';
import type { PackIndex } from '../pack/pack-index.ts';
import type { Pack } from '../pack/schema.ts';

export interface EditContext {
  readonly text: string;
  /** The structure of that text. */
  readonly draft: Draft;
  readonly pack: Pack;
  /** The same pack, by the ids of its entries. */
  readonly index: PackIndex;
  /** The phrases of the languages. */
  readonly phrases: Phrases;
  /** Language the draft is written in; what is inserted is written in it. */
  readonly language: Locale;
}

/** Words of the pack as the draft writes them: in traditional characters where it does. */
export function asDraft(
  { text, phrases, language }: Pick<EditContext, 'text' | 'phrases' | 'language'>,
  words: string,
): string {
  return language === 'zh' ? phrases.inScript(words, phrases.scriptOf(text)) : words;
}
