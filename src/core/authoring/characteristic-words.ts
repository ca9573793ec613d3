/**
 * Which words are characteristic of some lines: much commoner in them than in others.
 *
 * The measure is the weighted log-odds ratio with an informative Dirichlet prior of Monroe, Colaresi and Quinn, "Fightin' Words: Lexical
 * Feature Selection and Evaluation for Identifying the Content of Political Conflict", Political Analysis 16 (2008), equations 15 to 23. A
 * line that holds a word counts once, so that n is a number of lines. The prior of a word is what share of all lines holds it; together the
 * priors weigh as much as {@link PRIOR} lines. A word is characteristic when the ratio is {@link SURE} standard deviations above nothing.
 * Nobody has judged texts for the other figures: what they find is proposed to a person, who edits it.
 */
import type { Locale } from '../language/locale.ts';
import type { LanguageLists } from '../language/word-lists.ts';
import { wordRuns, type Run, type WordRuns } from './word-runs.ts';

/** A line, and whose it is. */
export interface HeardLine {
  /** Simplified, in one line. */
  readonly text: string;
  /** Number of the draft that it stands in. */
  readonly draft: number;
}

export interface CharacteristicWord {
  /** As it is mostly written. */
  readonly form: string;
  /** How many drafts and how many lines hold it. */
  readonly drafts: number;
  readonly lines: number;
  /** The log-odds ratio in standard deviations. */
  readonly z: number;
}

export interface WordSearch {
  readonly locale: Locale;
  readonly lists: LanguageLists;
  /** Words of two characters of Chinese that are known, beside the common ones of the language. */
  readonly pairs: readonly string[];
  /** Lines that others are known by, simplified. */
  readonly background: readonly string[];
  /** In so many drafts a word stands at least. */
  readonly fewest: number;
}

/** How many lines the priors of all words weigh. */
const PRIOR = 500;
/** Of a normal distribution 2.5 % lie above this many standard deviations. */
const SURE = 1.96;
/** A word that stands in more of the other lines tells nobody apart. */
const MOST_OF_OTHERS = 0.002;
/** From this part of its lines on, a word is a piece of the longer one that it stands in. */
const MOSTLY_INSIDE = 0.8;
/** A longer word whose core has so many times its lines is the core with something beside it. */
const FAR_COMMONER = 2;
/** From this part of its places on, a run is a piece of two words. */
const OFTEN_CUT = 0.3;
/** A short word stands in this part of the drafts, and in no other line: it means something in most trades. */
const SHORT_IN = 0.5;
/** From this part of its places on, a word names those whom the work is done with. */
const OFTEN_PARTNER = 0.3;

interface Candidate {
  readonly key: string;
  readonly forms: Map<string, number>;
  readonly drafts: Set<number>;
  readonly before: Set<string>;
  readonly behind: Set<string>;
  lines: number;
  places: number;
  /** Of the places, those where it is somebody to work with, and those where it begins or ends in the middle of a word. */
  partners: number;
  cuts: number;
}

/** The characteristic words of lines, the most characteristic first. Time grows with the length of all lines. */
export function characteristicWords(lines: readonly HeardLine[], search: WordSearch): CharacteristicWord[] {
  const { locale, lists, pairs, background, fewest } = search;
  const runs = wordRuns(lists, pairs)[locale];
  const others = background.map(runs.plain);
  const count = (key: string): number => others.reduce((sum, line) => (runs.isIn(line, key) ? sum + 1 : sum), 0);
  const most = MOST_OF_OTHERS * background.length;
  const drafts = new Set(lines.map(({ draft }) => draft)).size;
  const sure = candidatesIn(lines, runs).flatMap((it) => {
    if (it.drafts.size < fewest || !isFree(it) || runs.isNoWord(it.key)) return [];
    if (it.partners >= OFTEN_PARTNER * it.places || it.cuts >= OFTEN_CUT * it.places) return [];
    const known = count(it.key);
    if (runs.isShort(it.key) && (known > 0 || it.drafts.size < SHORT_IN * drafts)) return [];
    const z = logOdds(it.lines, lines.length, known, background.length);
    return z >= SURE && known <= most ? [{ ...it, z }] : [];
  });
  return whole(sure, runs, (key) => count(key) > most)
    .map(({ forms, drafts, lines: own, z }) => ({ form: commonest(forms), drafts: drafts.size, lines: own, z }))
    .sort((a, b) => b.z - a.z || (a.form < b.form ? -1 : 1));
}

function candidatesIn(lines: readonly HeardLine[], { runsIn }: WordRuns): Candidate[] {
  const found = new Map<string, Candidate>();
  for (const { text, draft } of lines) {
    const seen = new Set<string>();
    for (const run of runsIn(text)) {
      let candidate = found.get(run.key);
      if (!candidate) found.set(run.key, (candidate = newCandidate(run)));
      candidate.before.add(run.before);
      candidate.behind.add(run.behind);
      candidate.places++;
      if (run.isPartner) candidate.partners++;
      if (run.isCut) candidate.cuts++;
      if (seen.has(run.key)) continue;
      seen.add(run.key);
      candidate.lines++;
      candidate.drafts.add(draft);
      candidate.forms.set(run.form, (candidate.forms.get(run.form) ?? 0) + 1);
    }
  }
  return [...found.values()];
}

function newCandidate({ key }: Run): Candidate {
  const sets = { drafts: new Set<number>(), before: new Set<string>(), behind: new Set<string>() };
  return { key, forms: new Map(), ...sets, lines: 0, places: 0, partners: 0, cuts: 0 };
}

/** The log-odds ratio over its standard deviation. @param all how many lines there are, of which so many hold the word */
function logOdds(lines: number, all: number, others: number, allOthers: number): number {
  const prior = (PRIOR * (lines + others)) / (all + allOthers);
  const odds = (count: number, of: number): number => Math.log((count + prior) / (of + PRIOR - count - prior));
  return (odds(lines, all) - odds(others, allOthers)) / Math.sqrt(1 / (lines + prior) + 1 / (others + prior));
}

/** Whether a run stands beside different neighbors on both sides, as words do and pieces of words do not. A sign is a border by itself. */
function isFree({ before, behind }: Candidate): boolean {
  return [before, behind].every((neighbors) => neighbors.size > 1 || neighbors.has(''));
}

/** Leaves out words that mostly stand inside of a longer one, and longer ones that are one of the words with common ones beside it. */
function whole<T extends Candidate>(
  words: readonly T[],
  { isIn, plain, rest }: WordRuns,
  isCommon: (key: string) => boolean,
): T[] {
  const holds = (longer: string, shorter: string): boolean =>
    longer.length > shorter.length && isIn(plain(longer), shorter);
  const isAround = ({ key, lines }: T, core: T): boolean => {
    if (!holds(key, core.key)) return false;
    const beside = rest(key, core.key);
    return core.lines >= FAR_COMMONER * lines || (beside.length > 0 && beside.every(isCommon));
  };
  const cores = words.filter((it) => !words.some((core) => isAround(it, core)));
  return cores.filter(({ key, lines }) => !cores.some((it) => holds(it.key, key) && it.lines >= MOSTLY_INSIDE * lines));
}

function commonest(forms: ReadonlyMap<string, number>): string {
  return [...forms].reduce((best, it) => (it[1] > best[1] ? it : best))[0];
}
