/**
 * Reads `data/language/`: the word lists of Chinese and English, each with a description and with examples that are tests. What is
 * wrong is said with file, line and column.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { LOCALES, type Locale } from '../../src/core/language/locale.ts';
import { WORD_LISTS, type LanguageLists, type ListForm } from '../../src/core/language/word-lists.ts';
import { position, readYaml, type ValuePath, type YamlSource } from './yaml-source.ts';

/** The folder of the built-in lists. */
export const builtInLanguages = path.join(import.meta.dirname, '..', '..', 'data', 'language');

/** Where the word lists of a folder of data stand: in its `language/`, or they are the built-in ones when it has none. */
export function languageFolder(data: string): string {
  const own = path.join(data, 'language');
  return existsSync(own) ? own : builtInLanguages;
}

const Line = v.pipe(
  v.string('write text here; what reads like a number or a date needs quotation marks'),
  v.regex(/^\S/u, 'text is missing or starts with white space'),
  v.regex(/\S$/u, 'text ends with white space'),
  v.regex(/^[^\n\r]*$/u, 'text must be one line'),
);
const Lines = v.pipe(v.array(Line, 'write a list here: [one, two]'), v.minLength(1, 'name at least one'));

/** A list of words as it stands in the file. */
const WordsSchema = v.strictObject({
  description: Line,
  words: Lines,
  lookalikes: v.optional(Lines),
  examples: v.strictObject(
    { matches: Lines, misses: v.optional(v.array(Line), []) },
    'write examples here: matches and misses',
  ),
});
const GroupsSchema = v.strictObject({
  description: Line,
  groups: v.record(Line, Lines, 'write groups here: a name and its words'),
  examples: v.strictObject({
    matches: v.pipe(
      v.record(Line, Line, 'write a text and the name of its group here'),
      v.check((it) => Object.keys(it).length > 0, 'name at least one'),
    ),
    misses: v.optional(v.array(Line), []),
  }),
});
const TextSchema = v.strictObject({
  description: Line,
  text: Line,
  examples: v.pipe(
    v.array(v.strictObject({ with: v.optional(v.record(Line, v.string()), {}), gives: Line }), 'write examples here'),
    v.minLength(1, 'give at least one example'),
  ),
});

export type WordsSource = v.InferOutput<typeof WordsSchema>;
export type GroupsSource = v.InferOutput<typeof GroupsSchema>;
export type TextSource = v.InferOutput<typeof TextSchema>;
export type ListSource = WordsSource | GroupsSource | TextSource;

/** A list of a language and what its file says of it. */
export interface ReadList {
  readonly locale: Locale;
  /** What the list is for. */
  readonly room: string;
  readonly name: string;
  readonly source: ListSource;
}

export interface LanguageSource {
  /** The lists, when they are sound. */
  readonly lists: LanguageLists | undefined;
  /** Every list with its description and examples, as far as it has the right shape. */
  readonly read: readonly ReadList[];
  /** `file:line:column: reason`, sorted. Empty when the lists are sound. */
  readonly problems: readonly string[];
}

/** Reads and checks the lists in a folder. Never throws for what the files hold. */
export function readLanguages(folder = builtInLanguages): LanguageSource {
  const problems: string[] = [];
  const read = LOCALES.flatMap((locale) => readLanguage(readYaml(folder, `${locale}.yaml`), locale, problems));
  if (problems.length > 0) return { lists: undefined, read, problems: problems.sort() };
  const lists: Record<string, Record<string, Record<string, unknown>>> = { zh: {}, en: {} };
  for (const { locale, room, name, source } of read) (lists[locale]![room] ??= {})[name] = plain(source);
  // The check has compared every room, list and form with the names that the type is made of.
  return { lists: lists as unknown as LanguageLists, read, problems };
}

/** What of a list the engine needs. */
function plain(source: ListSource): unknown {
  if ('text' in source) return source.text;
  if ('groups' in source) return source.groups;
  const { words, lookalikes } = source;
  return lookalikes ? { words, lookalikes } : { words };
}

function readLanguage(file: YamlSource, locale: Locale, problems: string[]): ReadList[] {
  problems.push(...file.errors);
  if (file.errors.length > 0) return [];
  const report = (at: ValuePath, reason: string): void => {
    problems.push(`${position(file, at)}: ${at.length > 0 ? `${at.join('.')}: ` : ''}${reason}`);
  };
  const content: unknown = file.document.toJS();
  const rooms: Readonly<Record<string, Readonly<Record<string, ListForm>>>> = WORD_LISTS[locale];
  if (!isMapping(content, rooms, [], 'part', report)) return [];
  return Object.entries(rooms).flatMap(([room, forms]) => {
    const lists = content[room];
    if (lists === undefined || !isMapping(lists, forms, [room], 'list', report)) return [];
    return Object.entries(forms).flatMap(([name, form]): ReadList[] => {
      if (lists[name] === undefined) return [];
      const source = readList(lists[name], form, [room, name], report);
      return source ? [{ locale, room, name, source }] : [];
    });
  });
}

type Report = (at: ValuePath, reason: string) => void;

/** Whether a value is a mapping; reports keys that are unknown and such as are missing. */
function isMapping(
  value: unknown,
  known: Readonly<Record<string, unknown>>,
  at: ValuePath,
  what: string,
  report: Report,
): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    report(at, `this must be a mapping of names to ${what}s`);
    return false;
  }
  for (const key of Object.keys(value)) {
    if (!(key in known))
      report([...at, key], `there is no ${what} of this name; known are ${Object.keys(known).join(', ')}`);
  }
  for (const key of Object.keys(known)) if (!(key in value)) report(at, `the ${what} “${key}” is missing`);
  return true;
}

function readList(value: unknown, form: ListForm, at: ValuePath, report: Report): ListSource | undefined {
  const schema = { words: WordsSchema, groups: GroupsSchema, text: TextSchema }[form.form];
  const result = v.safeParse<typeof schema>(schema, value);
  if (!result.success) {
    for (const issue of result.issues) {
      report([...at, ...(issue.path ?? []).map(({ key }) => key as string | number)], issue.message);
    }
    return undefined;
  }
  const source: ListSource = result.output;
  if ('words' in source) checkWords(source, at, report);
  else if ('groups' in source) checkGroups(source, form, at, report);
  else checkText(source, form, at, report);
  return source;
}

function checkWords({ words, lookalikes = [] }: WordsSource, at: ValuePath, report: Report): void {
  reportTwice(words, [...at, 'words'], report);
  lookalikes.forEach((longer, index) => {
    if (words.some((word) => longer.startsWith(word) && longer !== word)) return;
    report([...at, 'lookalikes', index], `“${longer}” does not begin with a word of the list, so it keeps nothing out`);
  });
}

function checkGroups({ groups, examples }: GroupsSource, form: ListForm, at: ValuePath, report: Report): void {
  const names = form.form === 'groups' ? form.names : undefined;
  for (const [name, words] of Object.entries(groups)) {
    if (names?.includes(name) === false) {
      report([...at, 'groups', name], `there is no group of this name; known are ${names.join(', ')}`);
    }
    reportTwice(words, [...at, 'groups', name], report);
  }
  for (const name of names ?? []) if (!(name in groups)) report([...at, 'groups'], `the group “${name}” is missing`);
  for (const [text, name] of Object.entries(examples.matches)) {
    if (!(name in groups)) report([...at, 'examples', 'matches', text], `the list has no group “${name}”`);
  }
}

function checkText({ text }: TextSource, form: ListForm, at: ValuePath, report: Report): void {
  const slots = form.form === 'text' ? form.slots : [];
  const found = [...text.matchAll(/\{([^}]*)\}/gu)].map(([, name]) => name!);
  for (const name of found) {
    if (!slots.includes(name)) {
      report(
        [...at, 'text'],
        `nothing is filled in for {${name}}${slots.length > 0 ? `; known are ${slots.join(', ')}` : ''}`,
      );
    }
  }
  for (const name of slots) if (!found.includes(name)) report([...at, 'text'], `{${name}} is missing`);
}

function reportTwice(words: readonly string[], at: ValuePath, report: Report): void {
  words.forEach((word, index) => {
    if (words.indexOf(word) < index) report([...at, index], `“${word}” stands in the list already`);
  });
}
