/** The house style of a pack, ready to be held against drafts. */
import { strip, type HeadingReader } from '../draft/headings.ts';
import { bannedLexicon } from '../pack/banned-lexicon.ts';
import type { Banned, Pack, RequiredSection, StyleLimits } from '../pack/schema.ts';
import type { Folder } from '../text/fold.ts';
import { spellings } from '../text/inflection.ts';
import { Lexicon } from '../text/lexicon.ts';
import { once } from '../text/once.ts';
import type { TextRange } from '../text/range.ts';
import type { WordBorders } from '../text/word-borders.ts';

/** Words that are not used, in a text. */
export interface BannedMatch extends TextRange {
  readonly banned: Banned;
  /** They are the English plural of a form. */
  readonly isPlural: boolean;
}

export interface HouseStyle {
  readonly required: readonly RequiredSection[];
  readonly limits: StyleLimits;
  /** The name of the file that says something, by its place: `banned/rockstar`, `limits/duties`; '' when nobody knows. */
  fileOf(place: string): string;
  /** Every mention of banned words in a stretch of a text, in order, none overlapping another. */
  bannedIn(text: string, range: TextRange): BannedMatch[];
  /** The kind of section, or the id of a section of the team, that a few words are the heading of. */
  sectionOf(text: string, range: TextRange): string | undefined;
}

/** A heading is no longer, in UTF-16 code units. */
const LONGEST_HEADING = 60;

/** @returns undefined where a pack has no house style */
export function createHouseStyle(
  { style, planColumns }: Pack,
  folder: Folder,
  borders: WordBorders,
  headings: HeadingReader,
): HouseStyle | undefined {
  if (!style) return undefined;
  const { required = [], banned = [], limits = {}, files = {} } = style;
  const lexicon = once(() => new Lexicon(bannedLexicon(banned, folder), folder, borders));
  const plural = once(() => pluralsOf(banned, folder));
  const bare = (words: string): string => {
    const { start, end } = strip(words, { start: 0, end: words.length });
    return folder.foldToString(words.slice(start, end));
  };
  const own = new Map<string, string>();
  const name = (words: readonly string[], section: string): void => {
    for (const word of words) if (!own.has(bare(word))) own.set(bare(word), section);
  };
  for (const { id, headings: words } of required) if (words) name([...words.zh, ...words.en], id);
  // What a plan says in a column it needs no section for.
  for (const [kind, words] of Object.entries(planColumns ?? {})) name([...words.zh, ...words.en], kind);
  return {
    required,
    limits,
    fileOf: (place) => (Object.hasOwn(files, place) ? files[place]! : ''),
    bannedIn: (text, { start, end }) =>
      banned.length === 0
        ? []
        : lexicon()
            .find(text, start, end)
            .map((it) => ({
              start: it.start,
              end: it.end,
              banned: banned[it.value]!,
              isPlural: plural().has(folder.foldToString(text.slice(it.start, it.end))),
            })),
    sectionOf: (text, range) => {
      if (range.end - range.start > LONGEST_HEADING) return undefined;
      return own.get(bare(text.slice(range.start, range.end))) ?? headings.readLabel(text, range);
    },
  };
}

/** The spellings that no form has, but the plural of one. */
function pluralsOf(banned: readonly Banned[], folder: Folder): ReadonlySet<string> {
  const forms = new Set(banned.flatMap(({ forms: { zh, en } }) => [...zh, ...en].map((it) => folder.foldToString(it))));
  return new Set([...forms].flatMap((form) => spellings(form).filter((it) => !forms.has(it))));
}
