/** What completion offers at a place of a draft, as plain data. It is in the bundle of the engine, and loaded with that. */
import { asCell, dutyFilterText, isFromTeam, languageOf, otherLocale, postIndexAt } from '../../../core/plain.ts';
import type { Analyzer, Engine, Locale, ParsedDraft, PlanSuggestions, TextRange } from '../../../core/index.ts';

export interface Completion {
  readonly label: string;
  /** Whose it is, behind the label. */
  readonly description: string;
  /** What is written, as the draft writes it. */
  readonly words: string;
  /** The same as a snippet of VS Code, where it has places to fill in. */
  readonly snippet?: string;
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
  /** Whether what is offered depends on what is typed, so that it is asked for again with each letter. */
  readonly isIncomplete?: boolean;
}

/**
 * @param isTriggered a character that was typed asks, not the user
 * @param shown the language in which the knowledge is shown, and that of a draft that says too little to have one
 * @param people who are known to be in a team
 */
export function completions(
  engine: Engine,
  analyzer: Analyzer,
  { text, draft, declared, posts }: Omit<ParsedDraft, 'flavor'>,
  offset: number,
  isTriggered: boolean,
  shown: Locale,
  people: readonly string[],
): Completions | undefined {
  const post = posts[postIndexAt(posts, offset)];
  const locale = languageOf(post ? text.slice(post.range.start, post.range.end) : text) ?? shown;
  const role = post ? post.declared : declared;
  const planned = engine.suggestPlanWords(text, offset, draft, role, people);
  if (planned) return planCompletions(engine, text, offset, planned, isTriggered, { locale, shown });
  const suggestions = engine.suggestDuties(text, offset, draft, role, (section) =>
    analyzer.sectionKindOf({ text, draft }, section),
  );
  if (!suggestions)
    return isTriggered ? undefined : templateCompletions(engine, text, offset, draft, { locale, shown });
  const { inserting, replacing, duties } = suggestions;
  // A trigger character counts only in an empty item: inside a sentence it is just typed.
  if (isTriggered && text.slice(inserting.start, offset).trim() !== '') return undefined;
  const written = text.slice(inserting.start, offset).trim();
  const isFiltered = locale === 'en' && LATIN.test(written);
  const items = duties.flatMap((duty) => {
    const typed = dutyFilterText(duty, locale, engine.pinyin(duty.label.zh));
    if (isFiltered && !beginsWords(typed, written)) return [];
    return [
      {
        label: duty.label[locale],
        description: engine.index.roleName(duty.role, locale),
        words: engine.asWrittenIn(text, duty.text[locale]),
        note: noteOf(duty.text, locale, shown),
        typed,
      },
    ];
  });
  // VS Code finds typed letters anywhere in an English sentence, one here and one there.
  return { inserting, replacing, items, ...(locale === 'en' ? { isIncomplete: true } : {}) };
}

const LATIN = /^[\p{Script=Latin}\p{N}\s'’&/-]+$/u;
const NO_WORD = /[^\p{L}\p{N}]+/u;

/** Whether each word that is typed begins one of some words. */
function beginsWords(words: string, typed: string): boolean {
  const all = words.toLowerCase().split(NO_WORD);
  const wanted = typed.toLowerCase().split(NO_WORD);
  return wanted.every((it) => all.some((word) => word.startsWith(it)));
}

/** What something is in the other language, beside it: for those who read it, which in an English company nobody does of Chinese. */
function noteOf(said: Readonly<Record<Locale, string>>, locale: Locale, shown: Locale): string {
  return locale === 'en' && shown === 'en' ? '' : said[otherLocale(locale)];
}

/** The language of the draft, and the one in which the knowledge is shown. */
interface Languages {
  readonly locale: Locale;
  readonly shown: Locale;
}

function planCompletions(
  engine: Engine,
  text: string,
  offset: number,
  { inserting, replacing, words, isCell }: PlanSuggestions,
  isTriggered: boolean,
  { locale, shown }: Languages,
): Completions | undefined {
  if (isTriggered && text.slice(inserting.start, offset).trim() !== '') return undefined;
  const items = words.map(({ text: said, role }) => {
    const other = said[otherLocale(locale)];
    // The name of a person stays as it is.
    const label = other === said[locale] ? other : engine.asWrittenIn(text, said[locale]);
    const { full, initials } = engine.pinyin(said.zh) ?? { full: '', initials: '' };
    return {
      label,
      description: role === undefined ? '' : engine.index.roleName(role, locale),
      words: isCell ? asCell(label) : label,
      note: other === said[locale] ? '' : noteOf(said, locale, shown),
      typed: [label, initials, full, other].join(' '),
    };
  });
  return { inserting, replacing, items };
}

/** What somebody types to get a template is no longer, in UTF-16 code units. */
const LONGEST_PREFIX = 40;

/**
 * Templates of the team, in a line that holds nothing but the word that is typed. Those that are built in are snippets of the extension,
 * which VS Code offers itself.
 */
function templateCompletions(
  engine: Engine,
  text: string,
  offset: number,
  { frontMatter }: ParsedDraft['draft'],
  { locale, shown }: Languages,
): Completions | undefined {
  const templates = engine.pack.templates.filter(isFromTeam);
  const typed = /(?:^|[\r\n])([^\s#>*|`]*)$/u.exec(text.slice(Math.max(0, offset - LONGEST_PREFIX), offset))?.[1];
  // While a line of front matter is half-written it may be none.
  const isOpen = text.startsWith('---') && !text.slice(3, offset).includes('\n---');
  const isFree = !isOpen && (frontMatter === undefined || offset > frontMatter.range.end);
  if (templates.length === 0 || typed === undefined || !isFree || /^\S/u.test(text.slice(offset, offset + 1))) {
    return undefined;
  }
  const inserting = { start: offset - typed.length, end: offset };
  const items = templates.map((template) => ({
    label: template.name[locale],
    description: template.prefix[locale][0] ?? '',
    words: template.description[locale],
    snippet: engine.asWrittenIn(text, engine.renderTemplate(template, { locale, seniority: 'mid' })),
    note: noteOf(template.name, locale, shown),
    typed: [
      ...new Set([...template.prefix[locale], ...template.prefix[otherLocale(locale)], template.name[locale]]),
    ].join(' '),
  }));
  return { inserting, replacing: inserting, items };
}
