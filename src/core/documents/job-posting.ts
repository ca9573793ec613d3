/**
 * A job description as schema.org `JobPosting` (https://schema.org/JobPosting). Only what the draft says is in it; what it leaves
 * open is left out.
 */
import { readCells } from '../draft/table.ts';
import type { Analysis } from '../analysis/analysis.ts';
import type { Block } from '../draft/block.ts';
import type { Draft, DraftItem } from '../draft/draft.ts';
import { title as titleIn } from '../draft/title.ts';
import type { Phrases } from '../language/language-phrases.ts';
import type { PackIndex } from '../pack/pack-index.ts';
import type { Term } from '../pack/schema.ts';
import type { SectionKind } from '../pack/vocabulary.ts';
import { within, type TextRange } from '../text/range.ts';
import { cellWords, codeLines, shownMarker } from './block-words.ts';
import { onOneLine, plainWords } from './page-words.ts';
import { LETTER_OR_DIGIT } from '../text/letters.ts';
import { entryOf } from '../draft/front-matter.ts';
import { asDraft } from '../edits/edit-context.ts';

export interface JobPosting {
  readonly '@context': 'https://schema.org';
  readonly '@type': 'JobPosting';
  readonly title: string;
  /** The draft without its front matter and its title. */
  readonly description: string;
  readonly responsibilities?: readonly string[];
  readonly qualifications?: readonly string[];
  readonly experienceRequirements?: readonly string[];
  readonly educationRequirements?: readonly string[];
  /** Tools and skills among the requirements, as the draft writes them. */
  readonly skills?: readonly string[];
  readonly jobBenefits?: readonly string[];
  /** The role, by the name that the pack gives it in the language of the draft. */
  readonly occupationalCategory?: string;
  readonly employmentType?: string;
  readonly datePosted?: string;
  readonly jobLocation?: { readonly '@type': 'Place'; readonly address: string };
  readonly hiringOrganization?: { readonly '@type': 'Organization'; readonly name: string };
}

/** What is known of a posting beside its draft. What the draft says wins, where it says something. */
export interface PostingFacts {
  readonly employer?: string;
  readonly place?: string;
  /** A day of the calendar: `2026-03-01`. */
  readonly datePosted?: string;
}

const DATE = /^(\d{4})-(\d{2})-(\d{2})(?:T[\d:.Z+-]+)?$/;
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** @returns undefined when the draft is no job description, or has no title */
export function jobPosting(
  index: PackIndex,
  phrases: Phrases,
  analysis: Analysis,
  facts: PostingFacts = {},
): JobPosting | undefined {
  const { text, draft, language, role, matches } = analysis;
  const range = titleIn(text, draft, phrases);
  if (draft.kind !== 'jd' || !range) return undefined;
  const plain = (of: TextRange): string => plainWords(text, of, draft.excluded);
  const words = ({ content }: DraftItem): string => onOneLine(plain(content)).replace(/[；;]$/, '');
  const of = (section: SectionKind): DraftItem[] => draft.items.filter((item) => item.section === section);
  const lines = (section: SectionKind): string[] =>
    of(section)
      .map(words)
      .filter((line) => LETTER_OR_DIGIT.test(line));
  const isTool = (kind: Term['kind'] | undefined): boolean => kind === 'skill' || kind === 'tool';
  const skills = of('requirement')
    .flatMap(({ content }) => within(matches, content))
    .filter(({ term }) => isTool(index.term(term)?.kind));
  const said = phrases.postings();
  const labeledOnes = labeledLines(text, draft, range);
  const { simplified } = phrases;
  const labeled = (label: RegExp): string | undefined => labeledOnes.find((line) => label.test(simplified(line)));
  const place = [
    behind(labeled(said.placeLabel), said.placeLabel, simplified),
    frontMatterOf(draft, ['location', 'jobLocation', 'city']),
    facts.place,
  ].find((it) => it !== undefined && LETTER_OR_DIGIT.test(it));
  const employment = labeled(said.employmentLabel) ?? frontMatterOf(draft, ['employmentType', 'employment_type']);
  const organization =
    frontMatterOf(draft, ['company', 'organization', 'employer', 'hiringOrganization']) ?? facts.employer;
  const date = [frontMatterOf(draft, ['datePosted']), frontMatterOf(draft, ['date']), facts.datePosted].find(
    (it) => it !== undefined && isPostingDate(it),
  );
  const bodyStart = Math.max(draft.frontMatter?.range.end ?? 0, range.end);
  const name = index.role(role)?.name[language ?? 'zh'];
  const category = name && asDraft({ text, phrases, language: language ?? 'zh' }, name);
  const required = lines('requirement');
  return {
    '@context': 'https://schema.org',
    '@type': 'JobPosting',
    title: onOneLine(plain(range)).replace(/^(["“'‘「])(.*)["”'’」]$/su, '$2'),
    description: describe(text, draft, bodyStart),
    ...list('responsibilities', lines('responsibility')),
    ...list('qualifications', required),
    ...list(
      'experienceRequirements',
      required.filter((line) => said.experience.test(simplified(line))),
    ),
    ...list(
      'educationRequirements',
      required.filter((line) => said.education.test(simplified(line))),
    ),
    ...list('skills', [...new Set(skills.map(({ start, end }) => text.slice(start, end)))]),
    ...list('jobBenefits', lines('benefit')),
    ...(category === undefined ? {} : { occupationalCategory: category }),
    ...one('employmentType', employment === undefined ? undefined : said.employment(simplified(employment))),
    ...one('datePosted', date),
    ...(place ? { jobLocation: { '@type': 'Place', address: place } } : {}),
    ...(organization === undefined ? {} : { hiringOrganization: { '@type': 'Organization', name: organization } }),
  };
}

/** What stands behind the label of a line. */
function behind(line: string | undefined, label: RegExp, simplified: (words: string) => string): string | undefined {
  return line?.slice(label.exec(simplified(line))?.[0].length).trim();
}

/** What the front matter says under one of some keys; of a mapping, its name. */
function frontMatterOf(draft: Draft, keys: readonly string[]): string | undefined {
  for (const key of keys) {
    const entry = entryOf(draft.frontMatter, key);
    const value = entry?.value || entry?.entries.find((it) => it.key === 'name')?.value;
    if (value) return value;
  }
  return undefined;
}

/** Whether words are a day that the calendar has: `2026-03-01`, alone or with a time. */
export function isPostingDate(written: string): boolean {
  const [, year, month, day] = DATE.exec(written)?.map(Number) ?? [];
  if (year === undefined || month === undefined || day === undefined) return false;
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return day >= 1 && day <= (month === 2 && !isLeap ? 28 : (DAYS[month - 1] ?? 0));
}

/** A line with a label is no longer than this. UTF-16 code units. */
const LONGEST_FACT = 200;

/** The short lines of a draft, and what stands between bars on them: where it says the place and the kind of employment. */
function labeledLines(text: string, { blocks, excluded }: Draft, title: TextRange): string[] {
  return blocks.flatMap(({ kind, content, start }) => {
    if (start === title.start || (kind !== 'paragraph' && kind !== 'item' && kind !== 'table-row')) return [];
    if (content.end - content.start > 20 * LONGEST_FACT) return [];
    if (kind === 'table-row') return pairsOf(readCells(text, content).map((cell) => cellWords(text, cell, excluded)));
    return plainWords(text, content, excluded)
      .split(/[\n|｜；;]|\s{3,}/u)
      .filter((line) => line.length <= LONGEST_FACT)
      .map((line) => line.trim());
  });
}

/** The cells of a row of a form two by two, as lines: a label and what stands beside it. */
function pairsOf(cells: readonly string[]): string[] {
  const first = cells.findIndex((cell) => cell !== '');
  const filled = first < 0 ? [] : cells.slice(first);
  const lines: string[] = [];
  for (let at = 0; at < filled.length; at += 2) {
    const pair = filled.slice(at, at + 2).filter((cell) => cell !== '');
    lines.push(pair.join('：'));
  }
  return lines;
}

/** The body of a draft in plain lines: headings and lines without signs, cells joined, no comments. */
function describe(text: string, { blocks, excluded }: Draft, from: number): string {
  let described = '';
  let before = from;
  for (const { kind, start, end, content, marker } of blocks) {
    if (end <= from || kind === 'comment' || kind === 'rule' || kind === 'front-matter') continue;
    const words = wordsOfBlock(
      text,
      kind,
      { start: Math.max(content.start, from), end: Math.max(content.end, from) },
      excluded,
    );
    if (words === '') continue;
    const isApart =
      kind === 'heading' ||
      /(?:\r\n|\n|\r(?!\n))[ \t>]*[\r\n]/u.test(text.slice(before, Math.min(start, before + 400)));
    const { counted } = shownMarker(marker);
    const sign = marker === '' ? '' : counted === '' ? '• ' : `${counted} `;
    described += `${described === '' ? '' : isApart ? '\n\n' : '\n'}${sign}${words}`;
    before = end;
  }
  return described;
}

function wordsOfBlock(text: string, kind: Block['kind'], content: TextRange, excluded: readonly TextRange[]): string {
  if (kind === 'code') return codeLines(text, { content }).join('\n');
  if (kind !== 'table-row') return plainWords(text, content, excluded);
  const cells = readCells(text, content).map((cell) => cellWords(text, cell, excluded));
  return cells.every((cell) => /^:?-*:?$/u.test(cell)) ? '' : cells.filter((cell) => cell !== '').join('  ');
}

/** A property that is there only with something in it. */
function list<K extends keyof JobPosting>(
  name: K,
  lines: readonly string[],
): Readonly<Partial<Record<K, readonly string[]>>> {
  return (lines.length > 0 ? { [name]: lines } : {}) as Partial<Record<K, readonly string[]>>;
}

function one<K extends keyof JobPosting>(name: K, value: string | undefined): Readonly<Partial<Record<K, string>>> {
  return (value === undefined ? {} : { [name]: value }) as Partial<Record<K, string>>;
}
