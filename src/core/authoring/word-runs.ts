/** Runs of words of a line that may be a term: one to four words between two borders of words, of a phrase that no word of joining breaks. */
import type { Locale } from '../language/locale.ts';
import type { LanguageLists } from '../language/word-lists.ts';
import { verbForms } from '../text/inflection.ts';
import { ungrouped } from '../text/word-borders.ts';

export interface Run {
  /** What all its forms have in common. */
  readonly key: string;
  /** Its words, as keys are written. */
  readonly words: readonly string[];
  /** As it is written. */
  readonly form: string;
  /** What stands beside it in its phrase; '' for the border of the phrase. */
  readonly before: string;
  readonly behind: string;
  /** Whether words of working together stand before it: it may be somebody. */
  readonly isPartner: boolean;
  /** Whether its first word is what is done with the others. */
  readonly isDeed: boolean;
  /** Whether it stands where a thing stands. */
  readonly isThing: boolean;
}

export interface WordRuns {
  readonly runsIn: (line: string) => Run[];
  /** A line in which keys are looked for. */
  readonly plain: (line: string) => string;
  readonly isIn: (plain: string, key: string) => boolean;
  /** Whether it tells no trade from another: every word of it stands in all of them, or it names people or a place. */
  readonly isEveryday: (words: readonly string[]) => boolean;
  /** Whether a line holds a word of its own: one that neither stands in all trades nor joins others nor is only done. */
  readonly tells: (line: string) => boolean;
  /** Whether a word is something that is done. */
  readonly isVerb: (word: string) => boolean;
  /** Whether a word stands in all trades. */
  readonly isCommon: (word: string) => boolean;
  /** What of a longer key stands before and behind a shorter one that it holds. */
  readonly rest: (longer: string, shorter: string) => string[];
}

/** Longer lines are running text, in UTF-16 code units. */
const LONGEST_LINE = 300;
/** So many words are the longest run. */
const MOST_WORDS = 4;
/** In UTF-16 code units of Chinese. */
const LENGTH = { from: 2, to: 10 } as const;
const LATIN_WORD = /[\p{Script=Latin}\d]+(?:['’&+#./-][\p{Script=Latin}\d]+)*[+#]*/gu;
/** A pronoun with its verb: `you'll`. */
const CONTRACTION = /['’](?:ll|re|ve|d|m|t)$/iu;
const PARTICIPLE = /^[a-z]{3,}[^es]ed$/u;
const POSSESSIVE = /['’]s$/u;
/** Of somebody, with its sign lost: `customers hiring`. */
const POSSESSED = /^[a-z]*[^s]s$/u;
/** Signs between which a phrase stands. */
const BETWEEN_PHRASES = /[^\p{L}\d'’&+#/ -]+|\s[-–—]\s/u;
const PLURALS: readonly (readonly [form: RegExp, singular: string])[] = [
  [/^([a-z]{2,})ies$/u, '$1y'],
  [/^([a-z]{2,}(?:ss|x|ch|sh))es$/u, '$1'],
  [/^([a-z]{2,}[^su])s$/u, '$1'],
];
const ADVERB = /^[a-z]{3,}ly$/u;
/** A form of a verb. */
const GERUND = /^[a-z]{3,}ing$/u;
/** What stands before an order: nothing, or what joins it to one. */
const BEFORE_DEED = /^(?:|and|or|to|[a-z]{3,}ly)$/u;

export function wordRuns({ zh, en }: LanguageLists): Readonly<Record<Locale, WordRuns>> {
  return { zh: chinese(zh), en: english(en) };
}

/** A word of a phrase, and the words beside it in the line, whether of the phrase or not. */
interface Spoken {
  readonly key: string;
  readonly form: string;
  readonly last: string;
  /** The word behind it. */
  readonly next: string;
  /** Whether the line begins with it. */
  readonly isFirst: boolean;
}

interface Reading {
  readonly isPartner: (last: string) => boolean;
  readonly isDeed: (word: Spoken) => boolean;
  readonly isThing: (word: Spoken) => boolean;
  readonly joint: string;
}

function runsOf(phrase: readonly Spoken[], { isPartner, isDeed, isThing, joint }: Reading): Run[] {
  return phrase.flatMap((first, from) => {
    const ends = phrase.slice(from, from + MOST_WORDS).map((_, at) => from + at + 1);
    return ends.map((to) => {
      const words = phrase.slice(from, to).map(({ key }) => key);
      return {
        key: words.join(joint),
        words,
        form: phrase
          .slice(from, to)
          .map(({ form }) => form)
          .join(joint),
        before: phrase[from - 1]?.key ?? '',
        behind: phrase[to]?.key ?? '',
        isPartner: isPartner(first.last),
        isDeed: isDeed(first),
        isThing: isThing(first),
      };
    });
  });
}

function chinese({ cooperation, claims, everyday, titles, borders }: LanguageLists['zh']): WordRuns {
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  const { withWords, forWords, verbs, particles, together, givenVerbs } = cooperation;
  const joining = new Set([withWords, forWords, verbs].flatMap(({ words }) => words));
  const claiming = [claims.verbs, claims.adverbs, claims.joiners, claims.secondVerbs, together, givenVerbs, particles];
  const little = new Set([...joining, ...claiming.flatMap(({ words }) => words), ...everyday.little.words]);
  const common = new Set(everyday.words.words);
  const deeds = new Set(claims.workVerbs.words);
  const pairs = new Set([...ungrouped(borders.words.words), ...common, ...deeds, ...little]);
  const isJoined = (word: string): boolean => little.has(word[0]!) && !pairs.has(word);
  const isPair = (one: string, two: string): boolean => !little.has(one) && !little.has(two) && pairs.has(one + two);
  const people = [...titles.occupations.words, ...titles.positions.words];
  const places = new Set(titles.places.words);
  // What follows another verb is its object: the plan of `制定采购计划`.
  const isDeed = ({ key, last }: Spoken): boolean => deeds.has(key) && (!deeds.has(last) || last.length < 2);
  const reading: Reading = { isPartner: (last) => joining.has(last), isDeed, isThing: () => true, joint: '' };
  const isEveryday = (words: readonly string[]): boolean =>
    words.every((word) => common.has(word) || deeds.has(word)) ||
    common.has(words.join('')) ||
    people.some((it) => words.join('').endsWith(it)) ||
    places.has(words[0]!);
  const runsIn = (line: string): Run[] => {
    const phrases: Spoken[][] = [[]];
    let last = '';
    for (const { segment, isWordLike } of joined(segmenter.segment(line.slice(0, LONGEST_LINE)), isPair, isJoined)) {
      const key = segment.toLowerCase();
      if (!isWordLike || little.has(key) || /^\d/u.test(key)) phrases.push([]);
      else phrases.at(-1)!.push({ key, form: segment, last, next: '', isFirst: false });
      last = isWordLike ? key : '';
    }
    const runs = phrases.flatMap((phrase) => runsOf(phrase, reading));
    // One character that stands in every trade is a piece of a word, or joins others.
    const isPiece = (word: string): boolean =>
      (word.length === 1 && common.has(word)) || particles.words.some((it) => word.endsWith(it));
    return runs.filter(
      ({ key, words }) =>
        key.length >= LENGTH.from && key.length <= LENGTH.to && !isPiece(words[0]!) && !isPiece(words.at(-1)!),
    );
  };
  return {
    runsIn,
    tells: (line) => runsIn(line).some(({ words }) => !isEveryday(words)),
    plain: (line) => line.toLowerCase(),
    isIn: (plain, key) => plain.includes(key),
    isEveryday,
    isVerb: (word) => deeds.has(word),
    isCommon: (word) => common.has(word),
    rest: (longer, shorter) => longer.split(shorter).filter((it) => it !== ''),
  };
}

interface Segment {
  readonly segment: string;
  readonly isWordLike?: boolean | undefined;
}

/** Two characters that the dictionary of the platform takes apart are one word where they are known as one. */
function joined(
  segments: Iterable<Segment>,
  isPair: (one: string, two: string) => boolean,
  isJoined: (word: string) => boolean,
): Segment[] {
  const words: Segment[] = [];
  for (const { segment, isWordLike } of segments) {
    // `与原` begins with what joins two words, and is no word.
    if (segment.length === 2 && isJoined(segment)) {
      words.push(...[...segment].map((it) => ({ segment: it, isWordLike })));
      continue;
    }
    const last = words.at(-1);
    const isOne = segment.length === 1 && last?.segment.length === 1 && isPair(last.segment, segment);
    if (isOne) words[words.length - 1] = { segment: last.segment + segment, isWordLike };
    else words.push({ segment, isWordLike });
  }
  return words;
}

function english({ cooperation, claims, everyday, titles }: LanguageLists['en']): WordRuns {
  const deeds = new Set([...claims.workVerbs.words, ...claims.firstVerbs.words]);
  const joining = new Set([...cooperation.verbPrepositions.words, ...cooperation.nounPrepositions.words]);
  const little = new Set([...everyday.little.words, ...joining]);
  const common = new Set(everyday.words.words.map(singular));
  const people = new Set([...titles.occupations.words, ...titles.positions.words]);
  const places = new Set(titles.places.words);
  const forms = new Set([...deeds].flatMap(verbForms));
  const isDeed = orders(everyday, deeds);
  const beforeThings = new Set([...everyday.pointing.words, ...everyday.beforeThings.words]);
  // `across the ledger`, and one of several: `storyboards, mockups and prototypes`.
  const isThing = ({ last, form, key, isFirst }: Spoken): boolean =>
    beforeThings.has(last) || (form.toLowerCase() !== key && !isFirst && /^(?:|and|or)$/u.test(last));
  const reading: Reading = { isPartner: (last) => joining.has(last), isDeed, isThing, joint: ' ' };
  const keyOf = (word: string): string => singular(word.toLowerCase().replace(POSSESSIVE, ''));
  const isOwn = (word: string): boolean =>
    !little.has(word) && !common.has(keyOf(word)) && !forms.has(word) && !ADVERB.test(word) && !people.has(word);
  return {
    tells: (line) =>
      [...line.toLowerCase().matchAll(LATIN_WORD)].some(([word]) => /[a-z]{2}/u.test(word) && isOwn(word)),
    runsIn(line) {
      const runs: Run[] = [];
      for (const [number, part] of line.slice(0, LONGEST_LINE).split(BETWEEN_PHRASES).entries()) {
        const isStart = number === 0;
        const phrases: Spoken[][] = [[]];
        let last = '';
        const forms = [...part.matchAll(LATIN_WORD)].map(([form]) => form);
        for (const [at, form] of forms.entries()) {
          const isFirst = isStart && at === 0;
          const key = keyOf(form);
          const isBreak =
            little.has(form.toLowerCase()) ||
            CONTRACTION.test(form) ||
            ADVERB.test(key) ||
            /^\d/u.test(key) ||
            key.length < 2;
          // The capital that a line begins with is none of the word.
          if (isBreak) phrases.push([]);
          else
            phrases.at(-1)!.push({
              key,
              form: isFirst ? withoutCapital(form) : form,
              last,
              next: forms[at + 1]?.toLowerCase() ?? '',
              isFirst,
            });
          if (POSSESSIVE.test(form)) phrases.push([]);
          last = form.toLowerCase();
        }
        runs.push(...phrases.flatMap((phrase) => runsOf(phrase, reading)));
      }
      return runs;
    },
    plain: (line) => ` ${[...line.matchAll(LATIN_WORD)].map(([word]) => keyOf(word)).join(' ')} `,
    isIn: (plain, key) => plain.includes(` ${key} `),
    isEveryday: (words) => {
      const last = words.at(-1)!;
      return (
        words.every((word) => common.has(word) || deeds.has(word) || PARTICIPLE.test(word)) ||
        people.has(last) ||
        (words.length === 1 && places.has(last))
      );
    },
    isVerb: (word) => deeds.has(word),
    isCommon: (word) => common.has(word),
    rest: (longer, shorter) =>
      ` ${longer} `
        .split(` ${shorter} `)
        .map((it) => it.trim())
        .filter((it) => it !== ''),
  };
}

/** Which words say what is done: in English an order begins its clause, `reconcile ledgers and prepare reports`. */
function orders(everyday: LanguageLists['en']['everyday'], deeds: ReadonlySet<string>): (word: Spoken) => boolean {
  const pointing = new Set(everyday.pointing.words);
  const behindForms = new Set([...pointing, ...everyday.behindForms.words]);
  const gerunds = new Set([...deeds].flatMap(verbForms).filter((form) => form.endsWith('ing')));
  return ({ key, last, next }) => {
    if (GERUND.test(key) && behindForms.has(next)) return true;
    // What stands before what is done as a thing: `our hiring`.
    if (gerunds.has(key)) return !pointing.has(last) && !POSSESSED.test(last);
    // What stands behind an order, whatever the verb.
    return BEFORE_DEED.test(last) && (deeds.has(key) || pointing.has(next) || next === 'to');
  };
}

function singular(word: string): string {
  const [form, one] = PLURALS.find(([plural]) => plural.test(word)) ?? [/$/u, ''];
  return word.replace(form, one);
}

function withoutCapital(word: string): string {
  return /^\p{Lu}\p{Ll}+$/u.test(word) ? word.toLowerCase() : word;
}
