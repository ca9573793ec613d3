/** Finds and reads the drafts that a user names: files, folders, patterns and the standard input. */
import { closeSync, constants, fstatSync, openSync, readSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { MAX_WORD_BYTES, type Flavor, type WordReading } from '../core/index.ts';
import { decodeText } from './encoding.ts';
import { reasonOf } from './failures.ts';
import { fileFormat, isWordDocument } from './file-format.ts';
import { draftsBelow, isPattern, matches } from './glob.ts';
import type { Ignoring } from './ignoring.ts';
import { MAX_BYTES } from './limits.ts';
import type { Sentences } from './sentences.ts';

/** A draft to check, or a name that leads to none. */
export type FoundFile = NamedDraft | { readonly name: string; readonly problem: string };

export interface NamedDraft {
  /** Relative to the working folder, with `/`; absolute for a file outside of it. */
  readonly name: string;
  /** The absolute path. */
  readonly file: string;
  /** The text is not in the file: it comes from the standard input. */
  readonly isStandardInput?: true;
}

export const STANDARD_INPUT = '-';
const UNNAMED_INPUT = '<stdin>';

const MARKDOWN = /\.(?:md|markdown)$/i;

/** What the user names. */
export interface NamedFiles {
  /** Files, folders, patterns, and `-` for the standard input. */
  readonly names: readonly string[];
  /** Names of a list: files and folders, but no patterns. */
  readonly listed: readonly string[];
  /** The absolute path that names are relative to. */
  readonly folder: string;
  /** The name that stands for the standard input. */
  readonly inputName: string | undefined;
  readonly ignoring: Ignoring;
  /** Whether a file that is named itself may be left out too. */
  readonly forcesExclude: boolean;
}

/**
 * Looks up names in their order. A name that exists is taken literally, even when it looks like a pattern (`[draft].md`). A folder
 * stands for all drafts below it, except those in `node_modules`, below names that begin with a dot, and what is ignored. A pattern stands for
 * the files that match it, with the same exceptions unless the pattern names them. Links to files are followed, links to folders are not.
 * Each file is returned once, under the first of its names; under its own before that of a link, where one name leads to both.
 */
export function findFiles(named: NamedFiles, sentences: Sentences): FoundFile[] {
  const { names, listed, folder } = named;
  const found = new Map<string, FoundFile>();
  const add = (name: string, outcome: readonly string[] | string): void => {
    if (typeof outcome === 'string') found.set(`${name}\0`, { name, problem: outcome });
    else {
      for (const [real, file] of byRealPath(outcome))
        if (!found.has(real)) found.set(real, { name: shownName(file, folder), file });
    }
  };
  for (const name of names) {
    if (name !== STANDARD_INPUT) add(name, lookUp(name, named, sentences, isPattern(name)));
    else if (!isLeftOut(inputFile(named), named)) found.set(STANDARD_INPUT, standardInputOf(named));
  }
  for (const name of listed) add(name, lookUp(name, named, sentences, false));
  return [...found.values()];
}

function inputFile({ folder, inputName }: NamedFiles): string {
  return path.resolve(folder, inputName ?? UNNAMED_INPUT);
}

function standardInputOf(named: NamedFiles): NamedDraft {
  const file = inputFile(named);
  const name = named.inputName === undefined ? UNNAMED_INPUT : shownName(file, named.folder);
  return { name, file, isStandardInput: true };
}

function isLeftOut(file: string, { ignoring, forcesExclude }: NamedFiles): boolean {
  return forcesExclude && ignoring.leavesOut(file);
}

/** Files by the paths that they really have, in the given order. */
function byRealPath(files: readonly string[]): Map<string, string> {
  const named = files.map((file) => ({ file, real: realPathOf(file) }));
  const own = new Set(named.filter(({ file, real }) => file === real).map(({ real }) => real));
  const known = new Map<string, string>();
  for (const { file, real } of named) if (!known.has(real) && (file === real || !own.has(real))) known.set(real, file);
  return known;
}

function realPathOf(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    return file;
  }
}

/** @returns absolute paths, or a sentence that says what is wrong */
function lookUp(
  name: string,
  named: NamedFiles,
  sentences: Sentences,
  mayBePattern: boolean,
): readonly string[] | string {
  const { folder, ignoring } = named;
  const file = path.resolve(folder, name);
  try {
    const kind = kindOf(file);
    if (kind === 'folder') {
      const drafts = draftsBelow(file, ignoring);
      return drafts.length > 0 ? drafts : sentences.noDrafts;
    }
    if (kind === 'file') return isLeftOut(file, named) ? [] : [file];
    if (kind === 'special') return sentences.noFile;
    if (!mayBePattern) return sentences.missing;
    const files = matches(name, folder, ignoring);
    return files.length > 0 ? files : sentences.noMatch;
  } catch (error) {
    return sentences.unreadable(reasonOf(error));
  }
}

/** A name that no file can have counts as missing. */
function kindOf(file: string): 'file' | 'folder' | 'special' | undefined {
  try {
    const stats = statSync(file, { throwIfNoEntry: false });
    if (!stats) return undefined;
    return stats.isDirectory() ? 'folder' : stats.isFile() ? 'file' : 'special';
  } catch (error) {
    if (['ENOTDIR', 'ENAMETOOLONG'].includes(reasonOf(error))) return undefined;
    throw error;
  }
}

function shownName(file: string, folder: string): string {
  const relative = path.relative(folder, file);
  const isInside = relative !== '' && !path.isAbsolute(relative) && relative.split(path.sep)[0] !== '..';
  return isInside ? relative.split(path.sep).join('/') : file;
}

export interface DraftFile {
  /** The text without its byte-order mark: editors do not count the mark in offsets. */
  readonly text: string;
  readonly flavor: Flavor;
  /** What the text was read from. */
  readonly bytes: Uint8Array;
  /** The text is the Markdown that a Word document was read as. */
  readonly isWord?: true;
}

/** Reads a Word document as a draft. */
export type WordReader = (bytes: Uint8Array) => WordReading;

const WORD = /\.docx$/i;

/**
 * @param encoding of files that are not UTF-8; without one they are not read
 * @returns the draft, or a sentence that says what is wrong with the file
 */
export function readDraftFile(
  file: string,
  encoding: string | undefined,
  sentences: Sentences,
  readWord: WordReader,
): DraftFile | string {
  try {
    const bytes = readFile(file, sentences);
    return typeof bytes === 'string' ? bytes : draftOf(bytes, file, encoding, sentences, readWord);
  } catch (error) {
    return sentences.unreadable(reasonOf(error));
  }
}

/** @param file whose ending says how the text is written */
export function draftOf(
  bytes: Uint8Array,
  file: string,
  encoding: string | undefined,
  sentences: Sentences,
  readWord: WordReader,
): DraftFile | string {
  if (WORD.test(file) || isWordDocument(bytes)) return wordDraft(bytes, readWord(bytes), sentences);
  if (bytes.length > MAX_BYTES) return tooLarge(bytes, sentences);
  const text = decodeText(bytes, encoding);
  if (typeof text !== 'string') return sentences.encodingProblem(text);
  return { text, flavor: MARKDOWN.test(file) ? 'markdown' : 'plaintext', bytes };
}

function wordDraft(bytes: Uint8Array, reading: WordReading, sentences: Sentences): DraftFile | string {
  if ('problem' in reading) return sentences.wordProblem(reading.problem);
  const { markdown: text } = reading;
  return text.length > MAX_BYTES
    ? sentences.wordProblem('too-large')
    : { text, flavor: 'markdown', bytes, isWord: true };
}

/** A large PDF is a PDF first. */
function tooLarge(bytes: Uint8Array, sentences: Sentences): string {
  const format = fileFormat(bytes);
  return format ? sentences.encodingProblem({ kind: 'format', format }) : sentences.tooLarge;
}

const BEGIN = 4096;

/** Reads no more than {@link MAX_BYTES}, from what is still a file when it is opened, and does not wait for a pipe. */
function readFile(file: string, sentences: Sentences): Uint8Array | string {
  const opened = openSync(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const stats = fstatSync(opened);
    if (!stats.isFile()) return sentences.noFile;
    const isWord = WORD.test(file);
    const limit = isWord ? MAX_WORD_BYTES : MAX_BYTES;
    if (isWord && stats.size > limit) return sentences.wordProblem('too-large');
    if (stats.size > limit) return tooLarge(readUpTo(opened, BEGIN), sentences);
    // Files that the system makes up say that they are empty; others may grow.
    const bytes = readUpTo(opened, stats.size > 0 ? stats.size : limit + 1);
    return bytes.length > limit ? tooLarge(bytes, sentences) : bytes;
  } finally {
    closeSync(opened);
  }
}

function readUpTo(opened: number, count: number): Uint8Array {
  const bytes = Buffer.allocUnsafe(count);
  let length = 0;
  while (length < count) {
    const read = readSync(opened, bytes, length, count - length, null);
    if (read === 0) break;
    length += read;
  }
  return bytes.subarray(0, length);
}
