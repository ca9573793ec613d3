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
import { hasHan } from '../text/han.ts';
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
  /** Lines that others are known by, simplified. */
  readonly background: readonly string[];
  /** Whether a word means something already; it is found however common its parts are. @param form as it is written */
  readonly isKnown: (form: string) => boolean;
  /** In so many drafts a word stands at least. */
  readonly fewest: number;
}

/** How many lines the priors of all words weigh. */
const PRIOR = 500;
/** Of a normal distribution 2.5 % lie above this many standard deviations. */
const SURE = 1.96;
/** A word that stands in more of the other lines tells nobody apart. */
const MOST_OF_OTHERS = 0.002;
/** One word alone means something in most trades: it stands in fewer of the other lines, and in more of the drafts. */
const ALONE = { others: 0.0006, drafts: 0.1 };
/** From this part of its lines on, a word is a piece of the longer one that it stands in. */
const MOSTLY_INSIDE = 0.8;
/** A longer word whose core has so many times its lines is the core with something beside it. */
const FAR_COMMONER = 2;
/** A word stands in so many lines that differ, between so many different words; of more lines the words do not matter. */
const FEWEST_WORDINGS = 2;
const FEWEST_PLACES = 2;
const SURE_WORDINGS = 3;
/** One word alone is said by so many drafts, however few there are. */
const FEWEST_ALONE = 3;
/** English words that end so are done, or say how something is: they are no things. */
const NO_THING = /(?:i[sz]e|ify|[ai]ble|ous|ful|less|[^es]ed)$/u;
/** English words that end so are things, whatever stands behind them. */
const THING = /(?:ing|[ts]ion|ment|ness|ity|ance|ence|ship|ics)$/u;
/** From this part of its places on, a word names those whom the work is done with. */
const OFTEN_PARTNER = 0.3;
/** From this part of its places on, it is a deed with what it is done to. */
const OFTEN_DEED = 0.5;
/** From this part of its places on, another word follows: it is a piece of a longer phrase. What a deed is done to is said whole. */
const OFTEN_GOES_ON = { word: 0.75, deed: 0.25, alone: 0.6 };
/** What ends in `ing` is a thing where it ends a phrase or has a word before it, in this part of its places. */
const OFTEN_PHRASE = 0.34;
/** One English word stands where things stand in this part of its places. */
const OFTEN_THING = 0.2;

interface Candidate {
  readonly key: string;
  readonly words: readonly string[];
  readonly forms: Map<string, number>;
  readonly drafts: Set<number>;
  /** What it stands between. */
  readonly between: Set<string>;
  readonly before: Set<string>;
  readonly behind: Set<string>;
  /** In how many lines that differ. */
  lines: number;
  places: number;
  /** Of the places, those where it is somebody to work with, where its first word is a deed, and where another word follows. */
  partners: number;
  deeds: number;
  goingOn: number;
  /** Of the places, those where it stands as a thing does, and those where it ends a phrase or has a word before it. */
  things: number;
  phrases: number;
}

/** The characteristic words of lines, the most characteristic first. Time grows with the length of all lines. */
export function characteristicWords(lines: readonly HeardLine[], search: WordSearch): CharacteristicWord[] {
  const { locale, lists, background, fewest, isKnown } = search;
  const runs = wordRuns(lists)[locale];
  const others = background.map(runs.plain);
  const count = (key: string): number => others.reduce((sum, line) => (runs.isIn(line, key) ? sum + 1 : sum), 0);
  const most = MOST_OF_OTHERS * background.length;
  const drafts = new Set(lines.map(({ draft }) => draft)).size;
  const wordings = new Set(lines.map(({ text }) => text)).size;
  const sure = candidatesIn(lines, runs).flatMap((it) => {
    if (it.drafts.size < fewest || !isWhole(it, locale, runs)) return [];
    if (runs.isEveryday(it.words) && !isKnown(commonest(it.forms))) return [];
    const known = count(it.key);
    const isAlone = it.words.length === 1;
    const fewestAlone = Math.max(FEWEST_ALONE, ALONE.drafts * drafts);
    if (isAlone && (known > ALONE.others * background.length || it.drafts.size < fewestAlone)) return [];
    const z = logOdds(it.lines, wordings, known, background.length);
    return z >= SURE && known <= most ? [{ ...it, z }] : [];
  });
  return whole(sure, runs, (key) => count(key) > most || runs.isEveryday(key.split(' ')))
    .map(({ forms, drafts, lines: own, z }) => ({ form: commonest(forms), drafts: drafts.size, lines: own, z }))
    .sort((a, b) => b.z - a.z || (a.form < b.form ? -1 : 1));
}

/** A line that many drafts hold word for word is one wording. */
function candidatesIn(lines: readonly HeardLine[], { runsIn }: WordRuns): Candidate[] {
  const found = new Map<string, Candidate>();
  const drafts = new Map<string, number[]>();
  for (const { text, draft } of lines) {
    const same = drafts.get(text);
    if (same) same.push(draft);
    else drafts.set(text, [draft]);
  }
  for (const [text, of] of drafts) {
    const seen = new Set<string>();
    for (const run of runsIn(text)) {
      let candidate = found.get(run.key);
      if (!candidate) found.set(run.key, (candidate = newCandidate(run)));
      candidate.before.add(nextTo(run.before, -1));
      candidate.behind.add(nextTo(run.behind, 0));
      candidate.between.add(`${run.before}|${run.behind}`);
      candidate.places++;
      if (run.isPartner) candidate.partners++;
      if (run.isDeed) candidate.deeds++;
      if (run.behind !== '') candidate.goingOn++;
      if (run.isThing && (run.behind === '' || run.before === '')) candidate.things++;
      if (run.behind === '' || run.before !== '') candidate.phrases++;
      if (seen.has(run.key)) continue;
      seen.add(run.key);
      candidate.lines++;
      for (const draft of of) candidate.drafts.add(draft);
      candidate.forms.set(run.form, (candidate.forms.get(run.form) ?? 0) + 1);
    }
  }
  return [...found.values()];
}

/** The character of Chinese that stands beside a run, or the word of English: where the characters are always the same, it is a piece of a word. */
function nextTo(word: string, at: 0 | -1): string {
  return hasHan(word) ? word.at(at)! : word;
}

function newCandidate({ key, words }: Run): Candidate {
  const sets = { drafts: new Set<number>(), between: new Set<string>(), before: new Set<string>() };
  const counts = { lines: 0, places: 0, partners: 0, deeds: 0, goingOn: 0, things: 0, phrases: 0 };
  return { key, words, forms: new Map(), ...sets, behind: new Set(), ...counts };
}

/** Whether it is a word or a phrase by itself: said in several ways, between different words, and to its end. */
function isWhole(it: Candidate, locale: Locale, { isVerb, isCommon }: WordRuns): boolean {
  const { places, words } = it;
  if (it.lines < FEWEST_WORDINGS || !isFree(it)) return false;
  if (it.between.size < FEWEST_PLACES && it.lines < SURE_WORDINGS) return false;
  if (it.partners > 1 && it.partners >= OFTEN_PARTNER * places) return false;
  const isDeed = it.deeds >= OFTEN_DEED * places;
  // In English a deed and its object have too many forms, and what is one word may be either.
  if (isDeed && (locale === 'en' || words.length === 1 || isCommon(words[0]!))) return false;
  if (words.length === 1 && locale === 'en' && NO_THING.test(words[0]!)) return false;
  if (words.length === 1) {
    const [word = ''] = words;
    if (locale === 'zh') return !isVerb(word) && it.goingOn <= OFTEN_GOES_ON.word * places;
    if (word.endsWith('ing')) return it.phrases >= OFTEN_PHRASE * places;
    if (it.things < OFTEN_THING * places) return false;
    return THING.test(word) || it.goingOn <= OFTEN_GOES_ON.alone * places;
  }
  const isStrict = isDeed || (locale === 'zh' && isVerb(words.at(-1)!));
  return it.goingOn <= OFTEN_GOES_ON[isStrict ? 'deed' : 'word'] * places;
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
    return core.lines >= FAR_COMMONER * lines || (beside.length > 0 && beside.every((it) => isCommon(it)));
  };
  const cores = words.filter((it) => !words.some((core) => isAround(it, core)));
  return cores.filter(({ key, lines }) => !cores.some((it) => holds(it.key, key) && it.lines >= MOSTLY_INSIDE * lines));
}

function commonest(forms: ReadonlyMap<string, number>): string {
  return [...forms].reduce((best, it) => (it[1] > best[1] ? it : best))[0];
}
