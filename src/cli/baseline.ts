/** A baseline: findings of drafts as they once were, kept in a file, that a check does not list again. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { StreamError, UsageError, reasonOf } from './failures.ts';
import { replaceFile } from './replace-file.ts';
import type { CheckedDraft, ShownFinding, StaleEntry } from './reports/report.ts';
import type { Sentences } from './sentences.ts';

const VERSION = 1;

export interface Baseline {
  /**
   * The findings of a draft that are told and are not in the baseline. When it is written, all that are told go into it.
   * @param isTold whether the user wants to know of a finding at all
   */
  rest(draft: CheckedDraft, isTold: (shown: ShownFinding) => boolean): readonly ShownFinding[];
  /** The number of findings to tell that were in the baseline, or went into it. */
  hidden(): number;
  /** Entries whose draft was checked and has no such finding any more, or whose draft is gone. */
  stale(): readonly StaleEntry[];
  /** Writes the file, where that was asked for. @throws StreamError when it cannot be written */
  save(): void;
}

/** Entries by the name of the draft: `code fingerprint`. */
type Entries = Map<string, Set<string>>;

/**
 * @param name of the file, as the user gave it. Names of drafts in it are relative to its folder.
 * @param isWritten whether it is made anew of what is found now. Drafts that are not checked keep their entries.
 * @throws UsageError when there is no such file, or it is no baseline
 */
export function openBaseline(name: string, folder: string, isWritten: boolean, sentences: Sentences): Baseline {
  const file = path.resolve(folder, name);
  const known = isWritten && !existsSync(file) ? new Map<string, Set<string>>() : readEntries(file, name, sentences);
  const found: Entries = new Map();
  let hidden = 0;
  return {
    rest({ file: draft, findings }, isTold) {
      const key = path.relative(path.dirname(file), draft).split(path.sep).join('/');
      const told = findings.filter(isTold);
      // What is not told is found all the same: its entry is not stale.
      found.set(key, new Set((isWritten ? told : findings).map(entryOf)));
      const rest = isWritten ? [] : told.filter((shown) => !known.get(key)?.has(entryOf(shown)));
      hidden += told.length - rest.length;
      return rest;
    },
    hidden: () => hidden,
    stale: () => (isWritten ? [] : staleOf(known, found, path.dirname(file))),
    save() {
      if (!isWritten) return;
      const kept = [...known].filter(([key]) => !found.has(key) && existsSync(path.resolve(path.dirname(file), key)));
      const problem = replaceFile(file, undefined, Buffer.from(written([...kept, ...found])), sentences);
      if (problem !== undefined) throw new StreamError(sentences.about(name, problem));
    },
  };
}

function entryOf({ finding, fingerprint }: ShownFinding): string {
  return `${finding.code} ${fingerprint}`;
}

function staleOf(known: Entries, found: Entries, folder: string): StaleEntry[] {
  return [...known].flatMap(([file, entries]) => {
    const now = found.get(file);
    if (!now && existsSync(path.resolve(folder, file))) return [];
    return [...entries].filter((entry) => !now?.has(entry)).map((entry) => ({ file, code: entry.split(' ')[0]! }));
  });
}

/** The text of the file: sorted, one entry a line, so that two versions of it can be compared and merged. */
function written(entries: readonly (readonly [string, ReadonlySet<string>])[]): string {
  const files = [...entries]
    .filter(([, list]) => list.size > 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([file, list]) => [file, [...list].sort()]);
  return `${JSON.stringify({ version: VERSION, files: Object.fromEntries(files) as unknown }, undefined, 2)}\n`;
}

function readEntries(file: string, name: string, sentences: Sentences): Entries {
  const wrong = (problem: string): UsageError => new UsageError(sentences.about(name, problem));
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw wrong(sentences.unreadable(reasonOf(error)));
  }
  const files = filesIn(text);
  if (!files) throw wrong(sentences.noBaseline);
  return new Map(Object.entries(files).map(([draft, list]) => [draft, new Set(list)]));
}

function filesIn(text: string): Readonly<Record<string, readonly string[]>> | undefined {
  try {
    const { version, files } = JSON.parse(text) as { version?: unknown; files?: unknown };
    if (version !== VERSION || typeof files !== 'object' || files === null || Array.isArray(files)) return undefined;
    const isList = (list: unknown): list is string[] =>
      Array.isArray(list) && list.every((entry) => typeof entry === 'string');
    return Object.values(files).every(isList) ? (files as Record<string, string[]>) : undefined;
  } catch {
    return undefined;
  }
}
