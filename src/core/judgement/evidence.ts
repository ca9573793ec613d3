/** The phrases that a reading rests on: hits of terms and n-grams joined to phrases a person can follow. */
import type { TextRange } from '../text/range.ts';
import { NONE, type Evidence } from './reading.ts';

/** How far one hit of a term or an n-gram moves each role's log-odds against none. All its hits share one. */
export interface Effect {
  readonly odds: readonly number[];
  /** Index of the role that it leans to; after the last, none. */
  readonly leaning: number;
}

/** @param count the hits that share what all of them move together */
export function effectOf(odds: readonly number[], count: number): Effect {
  const each = odds.map((value) => value / count);
  return { odds: each, leaning: leaning(each).role };
}

/** A hit and what it moves. */
export interface Pull extends TextRange {
  readonly effect: Effect;
  /** Id of the term that it is; absent for an n-gram. */
  readonly term?: string;
}

/** Joined n-grams are no longer than this: about two words of Chinese, three of English. */
const LONGEST_PHRASE: Readonly<Record<'han' | 'latin', number>> = { han: 8, latin: 28 };
/** What moves the log-odds less than this is no evidence. */
const LEAST = 0.02;

interface Phrase {
  start: number;
  end: number;
  readonly odds: number[];
  readonly leaning: number;
  readonly term: string | undefined;
}

/**
 * Joins pulls to phrases, strongest first. A term stays as it is and takes in the n-grams that overlap it; n-grams that
 * overlap and lean to the same role are one phrase.
 * @param roles ids in the order of the odds
 * @param most no more than so many phrases
 */
export function joinedPulls(text: string, roles: readonly string[], pulls: readonly Pull[], most: number): Evidence[] {
  const terms = pulls.filter(({ term }) => term !== undefined).sort((a, b) => a.start - b.start);
  const found: Phrase[] = terms.map(({ start, end, effect, term }) => ({
    start,
    end,
    odds: [...effect.odds],
    leaning: effect.leaning,
    term,
  }));
  const anchors = [...found];
  let anchor = 0;
  let open: Phrase | undefined;
  for (const pull of pulls
    .filter(({ term }) => term === undefined)
    .sort((a, b) => a.start - b.start || b.end - a.end)) {
    while (anchor < anchors.length && anchors[anchor]!.end <= pull.start) anchor++;
    const near = anchors[anchor];
    if (near && near.start < pull.end) {
      add(near, pull.effect);
    } else if (
      open &&
      pull.start < open.end &&
      open.leaning === pull.effect.leaning &&
      fits(text, open.start, pull.end)
    ) {
      open.end = Math.max(open.end, pull.end);
      add(open, pull.effect);
    } else {
      const { start, end, effect } = pull;
      open = { start, end, odds: [...effect.odds], leaning: effect.leaning, term: undefined };
      found.push(open);
    }
  }
  return strongest(text, roles, found, most);
}

/** Phrases as evidence: those with the same words are one, where they first stand. */
function strongest(text: string, roles: readonly string[], found: Phrase[], most: number): Evidence[] {
  const byWords = new Map<string, Phrase>();
  for (const phrase of found.sort((a, b) => a.start - b.start)) {
    const words = phrase.term ?? text.slice(phrase.start, phrase.end).toLowerCase();
    const first = byWords.get(words);
    if (first) add(first, phrase);
    else byWords.set(words, phrase);
  }
  const all = [...byWords.values()]
    .map(({ start, end, odds, term }): Evidence => {
      const { role, weight } = leaning(odds);
      return { start, end, role: roles[role] ?? NONE, weight, ...(term === undefined ? {} : { term }) };
    })
    .filter(({ weight }) => weight >= LEAST);
  const telling = all.filter(({ term, start, end }) => term !== undefined || tells(text.slice(start, end)));
  // Where there are no others, little words are better than none.
  return (telling.length > 0 ? telling : all).sort((a, b) => b.weight - a.weight || a.start - b.start).slice(0, most);
}

/** A short word of small letters such as "with" may lean to a role, and tells nobody why. */
const LITTLE_WORD = /^[a-z]{1,4}$/u;

function tells(words: string): boolean {
  return !LITTLE_WORD.test(words);
}

/** Which role (or, after the last, none) odds lean to, and how far beyond the mean of the others. */
function leaning(odds: readonly number[]): { role: number; weight: number } {
  let best = 0; // none stands at 0
  let role = odds.length;
  let sum = 0;
  odds.forEach((value, at) => {
    sum += value;
    if (value > best) {
      best = value;
      role = at;
    }
  });
  return { role, weight: best - (sum - best) / odds.length };
}

function add(phrase: Phrase, { odds }: { readonly odds: readonly number[] }): void {
  odds.forEach((value, role) => (phrase.odds[role]! += value));
}

function fits(text: string, start: number, end: number): boolean {
  const isLatin = text.charCodeAt(start) < 0x250;
  return end - start <= LONGEST_PHRASE[isLatin ? 'latin' : 'han'];
}
