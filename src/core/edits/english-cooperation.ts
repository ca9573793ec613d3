/** Rewords an English sentence as one of working with another role, in its own person and form. */
import { fillIn } from '../language/pattern.ts';
import type { Phrases } from '../language/language-phrases.ts';
import { verbForms } from '../text/inflection.ts';
import type { Rewording } from './sentence-head.ts';

/** A word that only a verb takes behind it. */
export const DETERMINER = /^\s+(?:the|an?|our|your|their|its|all|each|every|new)\s/iu;
/** How often something is done, which only a verb takes behind it: "post three times a week". */
const OFTEN =
  /^\s+(?:(?:\d+|two|three|four|five|six|several|a few|many)\s+times|once|twice|daily|weekly|monthly|regularly|every|each)\b/iu;
/** "owns", "leads": claims that say who they are about. */
const THIRD_CLAIM = /^(?:\w+ly\s+)?(?:owns|leads|heads|drives|takes)\b/iu;
const GERUND_CLAIM = /^(?:owning|leading|heading(?:\s+up)?|driving|taking\s+(?:full\s+)?ownership\s+of)\s+/iu;
const ADVERB = /^(?!(?:dai|week|month|quarter|year|ear|fami|supp|assemb|on)ly\b)[a-z]+ly\s+/iu;

/** @param sentence its words, behind marks and labels; @param roleName name of the other role */
export function cooperationInEnglish(all: Phrases, sentence: string, roleName: string): Rewording[] {
  const said = all.rephrasing().en;
  const time = timeBefore(all, sentence);
  const person = sentence.slice(0, time) + (said.person.exec(sentence.slice(time))?.[0] ?? '');
  const behind = sentence.slice(person.length);
  if (said.finite.test(behind) || said.notWork.test(behind) || said.aside.test(sentence)) return [];
  if (said.alone.test(sentence)) return [];
  const claim = claimOf(all, behind);
  const body = behind.slice(claim.length);
  const verb = verbOf(all, body);
  if (claim === '' && !verb && !isNoun(all, body)) return [];
  // "You will be responsible for" becomes "You will support … with".
  const being = /\b(?:be|are)\s+$/iu.exec(person)?.[0] ?? '';
  const isGerund = GERUND_CLAIM.test(claim) || (claim === '' && verb?.form === 'gerund');
  if (being !== '' && claim === '' && !isGerund) return [];
  const isThird =
    (claim === '' ? verb?.form === 'third' : THIRD_CLAIM.test(claim)) ||
    (person.length > time && isThirdPerson(person));
  if (isThird && hasFurtherVerb(all, body)) return [];
  const form = isGerund ? 'gerund' : isThird ? 'third' : 'base';
  const start = person.length - (isGerund ? 0 : being.length);
  const isInner = start > 0 || /^[a-z]/u.test(sentence);
  const lines = helpFor(all, { claim, body, verb });
  if (!lines) return [];
  const { opening, adverb = '', stays, first = '', further } = lines;
  const from = sentence.length - stays.length;
  const lead = inForm(fillIn(opening, { role: roleName.toLowerCase() }), form);
  const small = adverb.toLowerCase() + lead.charAt(0).toLowerCase() + lead.slice(1);
  const cased = isInner ? small : small.charAt(0).toUpperCase() + small.slice(1);
  const plainFirst = first === '' ? plainFirstWord(stays, verb?.form === 'gerund') : undefined;
  const written = first === '' ? `${cased} ${plainFirst ?? ''}` : `${cased} ${first}`;
  const rewordings: Rewording[] = [{ start, end: from + (plainFirst?.length ?? 0), newText: written }];
  if (further !== undefined) {
    const at = from + further;
    rewordings.push({ start: at, end: at, newText: `${all.lists.en.written.furtherHelp} ` });
  }
  return rewordings;
}

/** The words that claim the work at the head of a sentence; '' where it begins with what is done. */
function claimOf(all: Phrases, words: string): string {
  const { joinedClaim, claim } = all.claims().en;
  if (all.rephrasing().en.leadNoun.test(words)) return '';
  return joinedClaim.exec(words)?.[0] ?? GERUND_CLAIM.exec(words)?.[0] ?? claim.exec(words)?.[0] ?? '';
}

interface Help {
  /** "Support {role} with". */
  readonly opening: string;
  /** "proactively " before it. */
  readonly adverb?: string;
  /** What is written behind it for words that gave way. */
  readonly first?: string;
  /** The words that stay, to the end of the sentence. */
  readonly stays: string;
  /** Where in them the next verb begins, which is said to be help as well. */
  readonly further?: number;
}

/** How help with what a sentence says is written: what claims the lead gives way. @returns undefined where nobody would write so */
function helpFor(
  all: Phrases,
  { claim, body: words, verb: first }: { claim: string; body: string; verb: Verb | undefined },
): Help | undefined {
  const said = all.rephrasing().en;
  const { cooperateIn, cooperateOn, supportWith, supportIn, helpTo } = all.lists.en.written;
  const [body, verb] = behindLeads(all, words, first);
  if (said.decision.test(body) || said.furtherLead.test(body)) return undefined;
  const isClaimed = claim !== '' && !/^independently\s/iu.test(claim);
  const word = verb ? body.slice(verb.adverb.length) : body;
  const isControl = verb !== undefined && said.control.test(word);
  if (verb?.form === 'gerund') {
    const isLed = isClaimed || isControl || said.furtherControl.test(body);
    return { opening: isLed ? supportIn : cooperateOn, stays: body };
  }
  const isLead = verb !== undefined && said.lead.test(word);
  const kept = verb ? word.slice(verb.word.length) : body;
  const stays = kept.trimStart();
  const adverb = verb?.adverb ?? '';
  const asBefore = verb && { first: adverb.toLowerCase() + verb.base, stays: kept };
  if (verb ? isLead || isControl : isClaimed) {
    if (stays === '' || said.ledPeople.test(stays) || said.aim.test(stays) || /[.;]\s+\S/u.test(stays))
      return undefined;
    const further = furtherVerb(all, stays);
    return isControl && (further !== undefined || said.furtherControl.test(body))
      ? { opening: helpTo, ...asBefore! }
      : { opening: supportWith, adverb, stays, ...(further === undefined ? {} : { further }) };
  }
  if (said.furtherControl.test(body)) return asBefore && { opening: helpTo, ...asBefore };
  return asBefore ? { opening: cooperateIn, ...asBefore } : { opening: cooperateOn, stays };
}

/** What stands behind verbs of leading that another verb is joined to: "manage and grow the forum" is about growing it. */
function behindLeads(all: Phrases, words: string, first: Verb | undefined): [string, Verb | undefined] {
  const { lead, control } = all.rephrasing().en;
  let [rest, verb] = [words, first];
  while (verb && (lead.test(rest) || control.test(rest))) {
    const joint = /^\s*(?:,\s*(?:and\s+)?|&\s*|\/\s*|and\s+)/iu.exec(rest.slice(verb.word.length))?.[0];
    if (joint === undefined) break;
    const behind = rest.slice(verb.word.length + joint.length);
    const next = verbOf(all, behind);
    if (next?.form !== verb.form) break;
    [rest, verb] = [behind, next];
  }
  return [rest, verb];
}

/** Where the next verb of an English sentence begins, behind what its first one is about. */
function furtherVerb(all: Phrases, words: string): number | undefined {
  const { nounToo } = all.rephrasing().en;
  for (const { 0: joint, index } of words.slice(0, 400).matchAll(/(?:,\s*(?:and\s+)?|\band\s+)(?=[a-z])/giu)) {
    const at = index + joint.length;
    const verb = verbOf(all, words.slice(at));
    if (verb?.form !== 'base') continue;
    const behind = words.slice(at + verb.adverb.length + verb.word.length);
    const isThing = /^(?:\s*(?:[,.;&/]|$)|\s+(?:and|or|of|for|in|on|across)\b)/iu.test(behind);
    if (!isThing && (DETERMINER.test(behind) || OFTEN.test(behind) || !nounToo.test(verb.word))) return at;
  }
  return undefined;
}

/** "Support marketing with" in the form of the sentence that it takes the place of. */
function inForm(opening: string, form: Verb['form']): string {
  const [head = '', ...tail] = opening.split(' ');
  const [base, third, , gerund] = verbForms(head.toLowerCase());
  return [{ base, third, gerund }[form] ?? head, ...tail].join(' ');
}

interface Verb {
  readonly form: 'base' | 'third' | 'gerund';
  /** "proactively " before it. */
  readonly adverb: string;
  readonly word: string;
  readonly base: string;
}

/** The verb that words begin with, behind an adverb. */
function verbOf(all: Phrases, words: string): Verb | undefined {
  const { lists } = all;
  if (all.rephrasing().en.leadNoun.test(words)) return undefined;
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
