/** What completion offers at a place of a draft, as plain data. It is in the bundle of the engine, and loaded with that. */
import { dutyFilterText, isFromTeam, languageOf, otherLocale, postIndexAt } from '../../../core/plain.ts';
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
}

/**
 * @param isTriggered a character that was typed asks, not the user
 * @param shown the language of a draft that says too little to have one
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
  if (planned) return planCompletions(engine, text, offset, planned, isTriggered, locale);
  const suggestions = engine.suggestDuties(text, offset, draft, role, (section) =>
    analyzer.sectionKindOf({ text, draft }, section),
  );
  if (!suggestions) return isTriggered ? undefined : templateCompletions(engine, text, offset, draft, locale);
  const { inserting, replacing, duties } = suggestions;
  // A trigger character counts only in an empty item: inside a sentence it is just typed.
  if (isTriggered && text.slice(inserting.start, offset).trim() !== '') return undefined;
  const items = duties.map((duty) => ({
    label: duty.label[locale],
    description: engine.index.roleName(duty.role, locale),
    words: engine.asWrittenIn(text, duty.text[locale]),
    note: duty.text[otherLocale(locale)],
    typed: dutyFilterText(duty, locale, engine.pinyin(duty.label.zh)),
  }));
  return { inserting, replacing, items };
}

function planCompletions(
  engine: Engine,
  text: string,
  offset: number,
  { inserting, replacing, words, isCell }: PlanSuggestions,
  isTriggered: boolean,
  locale: Locale,
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
      words: isCell ? label.replaceAll('|', '\\|').replaceAll('\n', ' ') : label,
      note: other === said[locale] ? '' : other,
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
  locale: Locale,
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
    note: template.name[otherLocale(locale)],
    typed: [
      ...new Set([...template.prefix[locale], ...template.prefix[otherLocale(locale)], template.name[locale]]),
    ].join(' '),
  }));
  return { inserting, replacing: inserting, items };
}
