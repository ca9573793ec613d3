/**
 * What people read of postings, from files of JSON lines. A line of such a file is one of three things: what a posting is by its text
 * alone (`id, label, confidence` 1–3), what it is in the light of its title with its lines (`id, role, lines`), or whose work one line
 * is (`id, start, end, label, also, kind`).
 */
import { existsSync } from 'node:fs';
import * as v from 'valibot';
import { Unavailable } from '../host/main.ts';
import { CLASSES, readLines, ROLES } from './corpus.ts';

/** What a posting is. */
export interface ReadPosting {
  /** Index into `CLASSES`. */
  readonly label: number;
  /** The role or other profession, as the reader named it. */
  readonly profession: string;
  /** Whether the reader had no doubt, and every other reader says the same. */
  readonly isSure: boolean;
}

/** What a line of a posting is, read alone. */
export interface ReadLine {
  /** That of the posting. */
  readonly id: string;
  /** In UTF-16 code units of the posting's text. */
  readonly start: number;
  readonly end: number;
  /** Index into `CLASSES`. */
  readonly label: number;
  /** Other classes that it may be of as well. */
  readonly also: readonly number[];
  readonly kind: string;
}

export interface Readings {
  /** By the id of the posting. */
  readonly postings: ReadonlyMap<string, ReadPosting>;
  readonly lines: readonly ReadLine[];
}

const LabelSchema = v.object({ id: v.string(), label: v.string(), confidence: v.picklist([1, 2, 3]) });
const DraftSchema = v.object({ id: v.string(), role: v.string(), lines: v.array(v.unknown()) });
const LineSchema = v.object({
  id: v.string(),
  start: v.number(),
  end: v.number(),
  label: v.string(),
  also: v.array(v.string()),
  kind: v.string(),
});
const ReadingSchema = v.union([LineSchema, DraftSchema, LabelSchema]);

/** A reader who is less sure than this guesses. */
const LEAST_CONFIDENCE = 2;
const MOST_CONFIDENCE = 3;

/** @throws Unavailable when a file is not there @throws Error that names the file and the line when one is no reading */
export function readReadings(files: readonly string[]): Readings {
  const missing = files.find((file) => !existsSync(file));
  if (missing !== undefined)
    throw new Unavailable(`there are no readings at ${missing}; they are not part of the project`);
  const lines: ReadLine[] = [];
  const byText = new Map<string, { profession: string; isSure: boolean }>();
  const byTitle = new Map<string, string>();
  for (const reading of files.flatMap((file) => readLines(file, ReadingSchema))) {
    if ('start' in reading) {
      const { id, start, end, label, also, kind } = reading;
      lines.push({ id, start, end, label: classOf(label), also: also.map(classOf), kind });
    } else if ('role' in reading) byTitle.set(reading.id, reading.role);
    else if (reading.confidence >= LEAST_CONFIDENCE) {
      byText.set(reading.id, { profession: reading.label, isSure: reading.confidence === MOST_CONFIDENCE });
    }
  }
  const postings = new Map<string, ReadPosting>();
  for (const id of new Set([...byText.keys(), ...byTitle.keys()])) {
    postings.set(id, joined(byText.get(id), byTitle.get(id)));
  }
  return { postings, lines };
}

function joined(byText: { profession: string; isSure: boolean } | undefined, byTitle: string | undefined): ReadPosting {
  const said = byText?.isSure || byTitle === undefined ? byText!.profession : byTitle;
  const agree = byText === undefined || byTitle === undefined || classOf(byText.profession) === classOf(byTitle);
  const isSure = agree && (byText?.isSure ?? true);
  return { label: classOf(said), profession: agree ? (byText?.profession ?? said) : said, isSure };
}

/** The index of a class; every profession beside the roles is none of them. */
function classOf(name: string): number {
  const role = (ROLES as readonly string[]).indexOf(name);
  return role < 0 ? CLASSES.indexOf('none') : role;
}
