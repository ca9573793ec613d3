/** Rewords an English sentence as one of working with another role, in its own person and form. */
import { fillIn } from '../language/pattern.ts';
import type { Phrases } from '../language/language-phrases.ts';
import type { Rewording } from './sentence-head.ts';

/** A word that only a verb takes behind it. */
export const DETERMINER = /^\s+(?:the|an?|our|your|their|its|all|each|every|new)\s/iu;
/** "owns", "leads": claims that say who they are about. */
const THIRD_CLAIM = /^(?:\w+ly\s+)?(?:owns|leads|heads|drives|takes)\b/iu;
const GERUND_CLAIM = /^(?:owning|leading|heading(?:\s+up)?|driving|taking\s+(?:full\s+)?ownership\s+of)\s+/iu;
const ADVERB = /^(?!(?:dai|week|month|quarter|year|ear|fami|supp|assemb|on)ly\b)[a-z]+ly\s+/iu;

/** @param sentence its words, behind marks and labels; @param roleName name of the other role */
export function cooperationInEnglish(all: Phrases, sentence: string, roleName: string): Rewording[] {
  const said = all.rephrasing().en;
  const phrases = all.claims().en;
  const time = timeBefore(all, sentence);
  const person = sentence.slice(0, time) + (said.person.exec(sentence.slice(time))?.[0] ?? '');
  const behind = sentence.slice(person.length);
  if (said.finite.test(behind) || said.notWork.test(behind) || said.aside.test(sentence)) return [];
  const gerundClaim = GERUND_CLAIM.exec(behind)?.[0];
  const joined = phrases.joinedClaim.exec(behind)?.[0];
  const claim = joined ?? gerundClaim ?? phrases.claim.exec(behind)?.[0] ?? '';
  const body = behind.slice(claim.length);
  const verb = verbOf(all, body);
  if (claim === '' && !verb && !isNoun(all, body)) return [];
  // "You will be responsible for" becomes "You will work with … on".
  const being = /\b(?:be|are)\s+$/iu.exec(person)?.[0] ?? '';
  const isGerund = gerundClaim !== undefined || (claim === '' && verb?.form === 'gerund');
  if (being !== '' && claim === '' && !isGerund) return [];
  const isThird =
    (claim === '' ? verb?.form === 'third' : THIRD_CLAIM.test(claim)) ||
    (person.length > time && isThirdPerson(person));
  if (isThird && hasFurtherVerb(all, body)) return [];
  const start = person.length - (isGerund ? 0 : being.length);
  const { cooperateIn, cooperateOn, works, working } = all.lists.en.written;
  const toVerb = verb !== undefined && verb.form !== 'gerund';
  const isInner = start > 0 || /^[a-z]/u.test(sentence);
  const written = fillIn(toVerb ? cooperateIn : cooperateOn, { role: roleName.toLowerCase() });
  const [head = '', ...tail] = written.split(' ');
  const inForm = isGerund ? working : isThird ? works : head;
  const cased = isInner ? inForm.toLowerCase() : inForm.charAt(0).toUpperCase() + inForm.slice(1);
  const lead = [cased, ...tail].join(' ');
  const first = toVerb ? undefined : plainFirstWord(body, verb !== undefined);
  const from = person.length + claim.length;
  if (toVerb) {
    const { adverb, word, base } = verb;
    return [{ start, end: from + adverb.length + word.length, newText: `${lead} ${adverb.toLowerCase()}${base}` }];
  }
  return first === undefined
    ? [{ start, end: from, newText: `${lead} ` }]
    : [{ start, end: from + 1, newText: `${lead} ${first}` }];
}

interface Verb {
  readonly form: 'base' | 'third' | 'gerund';
  /** "proactively " before it. */
  readonly adverb: string;
  readonly word: string;
  readonly base: string;
}

/** The verb that words begin with, behind an adverb. */
function verbOf({ lists }: Phrases, words: string): Verb | undefined {
  const adverb = ADVERB.exec(words)?.[0] ?? '';
  // "Launch of a forum" begins with a noun.
  const word = /^[a-z]+(?:-[a-z]+)?(?=[\s,;]|\.?$)(?!\s+of\s)/iu.exec(words.slice(adverb.length))?.[0];
  if (word === undefined) return undefined;
  const small = word.toLowerCase();
  const isVerb = (it: string): boolean => lists.en.claims.workVerbs.words.includes(it);
  if (isVerb(small)) return { form: 'base', adverb, word, base: small };
  const third = [small.slice(0, -1), small.slice(0, -2), `${small.slice(0, -3)}y`].find(isVerb);
  if (small.endsWith('s') && third !== undefined) return { form: 'third', adverb, word, base: third };
  if (!small.endsWith('ing')) return undefined;
  const stem = small.slice(0, -3);
  const gerund = [stem, `${stem}e`, stem.slice(0, -1)].find(isVerb);
  return gerund === undefined ? undefined : { form: 'gerund', adverb, word, base: gerund };
}

/**
 * Whether words that begin with no known verb can be a noun: a determiner behind the first one says that it is none, and a verb behind
 * it that the words are a sentence ("The team owns retention").
 */
function isNoun(all: Phrases, words: string): boolean {
  const first = /^[^\s,.;:]+/u.exec(words)?.[0] ?? '';
  if (first === '' || DETERMINER.test(words.slice(first.length)) || /(?:[a-z]{2}ed|ly)$/u.test(first)) return false;
  const verbs = words
    .slice(first.length)
    .matchAll(/\s([a-z]+s)\s+(?!(?:and|or|of|for|in|on|with|to|at|by|from|per)\b)(?=\w)/gu);
  return ![...verbs].some(({ 1: word }) => verbOf(all, word!)?.form === 'third' || THIRD_CLAIM.test(word!));
}

/** Where a sentence goes on behind a time at its head: "Every evening at 20:30 run …", "At 9:00, update …". */
function timeBefore(all: Phrases, sentence: string): number {
  const opening = /^(?:every|each|at|on|from)\s/iu.exec(sentence);
  if (!opening) return 0;
  const words = [...sentence.slice(0, 80).matchAll(/(?<![^\s,])[^\s,]+[\s,]+/gu)].slice(0, 8);
  for (const { 0: word, index } of words.slice(1)) {
    const to = index + word.length;
    const isTime = /\d|^(?:every|each)\b/iu.test(sentence.slice(0, to));
    if (isTime && verbOf(all, sentence.slice(to))?.form === 'base') return to;
  }
  return 0;
}

/** "This role owns": not "you own", "we own", "the candidate will own". */
function isThirdPerson(person: string): boolean {
  return !/(?:\bwill|'ll|\bbe|\byou|\bwe|\bto|\bare)\s+$/iu.test(person);
}

/** Whether another verb of the third person follows, which could not stay as it is. */
function hasFurtherVerb(all: Phrases, words: string): boolean {
  return [...words.slice(0, 400).matchAll(/(?:,|\band|,\s*and)\s+(?=([a-z]+s)\b)/giu)].some(
    ({ 1: word }) => verbOf(all, word!)?.form === 'third',
  );
}

/** The first letter of words in small, where it has only the capital of a sentence: names and abbreviations keep theirs. */
function plainFirstWord(words: string, isVerb: boolean): string | undefined {
  const first = /^[^\s,.;:]+/u.exec(words)?.[0] ?? '';
  const isPlain = /^[A-Z][a-z]+$/u.test(first) && (isVerb || !/^\s+[A-Z]/u.test(words.slice(first.length)));
  return isPlain ? first.charAt(0).toLowerCase() : undefined;
}
