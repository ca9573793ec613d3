/** The texts that the model learns from and is measured on: postings, and texts written for this project. */
import { existsSync, readFileSync } from 'node:fs';
import * as v from 'valibot';
import { checksum } from '../../src/core/judgement/model.ts';
import { LOCALES, type Locale } from '../../src/core/language/locale.ts';

/** The classes that are told apart, in this order. */
export const CLASSES = ['sales', 'marketing', 'operations', 'none'] as const;
export const ROLES = CLASSES.slice(0, 3);

/** A text with the class it belongs to. */
export interface Labelled {
  readonly id: string;
  readonly language: Locale;
  readonly text: string;
  /** Index into {@link CLASSES}. */
  readonly label: number;
  /** Other classes that a line may be of as well. */
  readonly also?: readonly number[];
  readonly source: string;
  /** Line of work that stands for itself, or a whole document. */
  readonly kind: 'line' | 'draft';
  /** An operations posting that its source does not tell from shop or office work. */
  readonly isLoose: boolean;
  /** Texts that are nearly the same share a number, and are never divided between training and test. */
  readonly group: number;
  /** Whether a person read it to label it; what only a title says may be doubted. */
  readonly isRead?: true;
  /** Whether it is a draft that was put together of single lines. */
  readonly isComposed?: true;
}

/** A posting as its source has it. */
export interface Posting extends Labelled {
  readonly title: string;
}

const PostingSchema = v.object({
  id: v.string(),
  lang: v.picklist(LOCALES),
  title: v.optional(v.string(), ''),
  text: v.string(),
  label: v.picklist(['sales', 'marketing', 'operations', 'other']),
  source: v.string(),
  source_label: v.string(),
});
const OwnTextSchema = v.object({
  lang: v.picklist(LOCALES),
  label: v.picklist(CLASSES),
  kind: v.picklist(['line', 'draft']),
  text: v.string(),
});

/** @throws Error that names the file and the line when one is not a posting */
export function readPostings(file: string): Posting[] {
  const postings = readLines(file, PostingSchema).map(({ id, lang, title, text, label, source, source_label }) => ({
    id,
    language: lang,
    title,
    text,
    label: label === 'other' ? CLASSES.indexOf('none') : CLASSES.indexOf(label),
    source,
    kind: 'draft' as const,
    isLoose: /\[(?:offline\/general|unspecified) ops\]/.test(source_label),
  }));
  const groups = nearDuplicates(postings.map(({ text }) => text));
  return postings.map((posting, at) => ({ ...posting, group: groups[at]! }));
}

/** Texts of the project's own; none when the file is not there. */
export function readOwnTexts(file: string): Labelled[] {
  if (!existsSync(file)) return [];
  return readLines(file, OwnTextSchema).map(({ lang, label, kind, text }, at) => ({
    id: `own:${at}`,
    language: lang,
    text,
    label: CLASSES.indexOf(label),
    source: 'own',
    kind,
    isLoose: false,
    group: -1,
  }));
}

/** The values of a file of JSON lines. @throws Error that names the file and the line when one has not the shape */
export function readLines<T>(file: string, schema: v.GenericSchema<unknown, T>): T[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.flatMap((line, at) => {
    if (line.trim() === '') return [];
    try {
      return [v.parse(schema, JSON.parse(line))];
    } catch (error) {
      throw new Error(`${file}:${at + 1}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
    }
  });
}

/** A number below `parts` that depends on an id alone. */
export function partOf(id: string, parts: number): number {
  return checksum(new TextEncoder().encode(id)) % parts;
}

const SHINGLE = 10;
/** One shingle in so many stands for a text. */
const SAMPLED = 8;
/** Texts that share more than this part of their shingles are nearly the same. */
const SAME = 0.5;

/** For each text the number of its group: texts that repeat most of one another, directly or through a third. */
function nearDuplicates(texts: readonly string[]): number[] {
  const parent = texts.map((_, at) => at);
  const root = (at: number): number => {
    let top = at;
    while (parent[top] !== top) top = parent[top]!;
    return top;
  };
  const holders = new Map<number, number[]>();
  const sizes = texts.map((text, at) => {
    const shingles = sampledShingles(text);
    for (const shingle of shingles) {
      const list = holders.get(shingle);
      if (list) list.push(at);
      else holders.set(shingle, [at]);
    }
    return shingles.size;
  });
  const shared = new Map<number, number>();
  for (const list of holders.values()) {
    for (let i = 1; i < list.length && i < 60; i++) {
      for (let j = 0; j < i; j++) {
        const pair = list[j]! * texts.length + list[i]!;
        shared.set(pair, (shared.get(pair) ?? 0) + 1);
      }
    }
  }
  for (const [pair, count] of shared) {
    const [a, b] = [Math.floor(pair / texts.length), pair % texts.length];
    if (count > SAME * Math.min(sizes[a]!, sizes[b]!)) parent[root(b)] = root(a);
  }
  return texts.map((_, at) => root(at));
}

function sampledShingles(text: string): Set<number> {
  const letters = text.toLowerCase().replace(/[^\p{L}]/gu, '');
  const shingles = new Set<number>();
  for (let at = 0; at + SHINGLE <= letters.length; at++) {
    let hash = 0x811c9dc5;
    for (let i = at; i < at + SHINGLE; i++) hash = Math.imul(hash ^ letters.charCodeAt(i), 0x01000193);
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 0;
    if (hash % SAMPLED === 0) shingles.add(hash);
  }
  return shingles;
}
