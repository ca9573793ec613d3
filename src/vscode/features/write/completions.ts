/** What completion offers at a place of a draft, as plain data. It is in the bundle of the engine, and loaded with that. */
import { dutyFilterText, languageOf, otherLocale, postIndexAt } from '../../../core/plain.ts';
import type { Analyzer, Engine, Locale, ParsedDraft, TextRange } from '../../../core/index.ts';

export interface Completion {
  readonly label: string;
  /** Whose it is, behind the label. */
  readonly description: string;
  /** What is written, as the draft writes it. */
  readonly words: string;
  /** The same in the other language; '' where there is none. */
  readonly note: string;
  /** All that a person may type to get it. */
  readonly typed: string;
}

/** Offsets are UTF-16 code units of the draft. */
export interface Completions {
  readonly inserting: TextRange;
  readonly replacing: TextRange;
  readonly items: readonly Completion[];
}

/**
 * @param isTriggered a character that was typed asks, not the user
 * @param shown the language of a draft that says too little to have one
 */
export function completions(
  engine: Engine,
  analyzer: Analyzer,
  { text, draft, declared, posts }: Omit<ParsedDraft, 'flavor'>,
  offset: number,
  isTriggered: boolean,
  shown: Locale,
): Completions | undefined {
  const post = posts[postIndexAt(posts, offset)];
  const suggestions = engine.suggestDuties(text, offset, draft, post ? post.declared : declared, (section) =>
    analyzer.sectionKindOf({ text, draft }, section),
  );
  if (!suggestions) return undefined;
  const { inserting, replacing, duties } = suggestions;
  // A trigger character counts only in an empty item: inside a sentence it is just typed.
  if (isTriggered && text.slice(inserting.start, offset).trim() !== '') return undefined;
  const locale = languageOf(post ? text.slice(post.range.start, post.range.end) : text) ?? shown;
  const items = duties.map((duty) => ({
    label: duty.label[locale],
    description: engine.index.roleName(duty.role, locale),
    words: engine.asWrittenIn(text, duty.text[locale]),
    note: duty.text[otherLocale(locale)],
    typed: dutyFilterText(duty, locale, engine.pinyin(duty.label.zh)),
  }));
  return { inserting, replacing, items };
}
