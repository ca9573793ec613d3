/** Finds the role or the profession that an assistant names: by its id, its name, or a title of a position. */
import type { Engine, Locale } from '../../core/index.ts';
import { toolWords } from '../../words/tool-words.ts';
import { ToolError } from './tool.ts';

export interface Profession {
  readonly id: string;
  readonly name: string;
  /** A role with a column of the comparison; the others are only told apart from these. */
  readonly isCompared: boolean;
}

/** @throws ToolError with those that are known */
export function professionOf(words: string, engine: Engine, locale: Locale): Profession {
  const { roles, neighbors } = engine.pack;
  const all = [...roles, ...neighbors];
  const wanted = plain(words);
  const found =
    all.find(({ id }) => id === wanted) ??
    all.find(({ name }) => [name.zh, name.en].some((it) => plain(it) === wanted)) ??
    all.find(({ id }) => id === engine.findTitle(words)?.profession);
  if (!found) {
    const known = all.map(({ id, name }) => `${id} (${name[locale]})`);
    throw new ToolError(toolWords(locale).unknownRole(words, nearest(words, known, 3), known));
  }
  return { id: found.id, name: found.name[locale], isCompared: engine.index.role(found.id) !== undefined };
}

function plain(words: string): string {
  return words.trim().toLowerCase();
}

/** Those of some names that share most pairs of letters with a word, the likest first. */
export function nearest(word: string, names: readonly string[], most: number): string[] {
  const pairs = pairsOf(word);
  return names
    .map((name) => {
      const others = pairsOf(name);
      const common = [...pairs].filter((pair) => others.has(pair)).length;
      return { name, common: common / Math.max(1, pairs.size + others.size) };
    })
    .filter(({ common }) => common > 0)
    .sort((a, b) => b.common - a.common)
    .slice(0, most)
    .map(({ name }) => name);
}

/** Longer words are not compared: nothing that has a name is longer. In UTF-16 code units. */
const LONGEST = 60;

function pairsOf(words: string): Set<string> {
  const letters = plain(words.slice(0, LONGEST));
  return new Set(Array.from({ length: Math.max(0, letters.length - 1) }, (_, at) => letters.slice(at, at + 2)));
}
