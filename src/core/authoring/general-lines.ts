/** Makes lines of one team's drafts general: what holds for the job stays, what holds for one company or one year is left blank or left out. */
import type { Phrases } from '../language/language-phrases.ts';
import type { Locale } from '../language/locale.ts';
import { verbForms } from '../text/inflection.ts';
import type { DraftLine } from './typical-lines.ts';

export interface GeneralLines {
  /** Whether a word, in small letters, is the name of the company itself. */
  readonly isCompany: (word: string) => boolean;
  /** The line for any company; undefined where it says nothing of the work, or cannot do without the name. */
  readonly general: (line: string) => string | undefined;
  /** Whether a line holds words that people write when they look for somebody. */
  readonly isPosting: (line: string) => boolean;
}

/** What a number is left as, for the user to fill in. */
const BLANK = '____';
/** A number that no letter, sign of time or of a version stands beside, and no name before: `30`, `2,000`, `15%`. */
const NUMBER =
  /(?<![\p{Script=Latin}\d.,:/×*#-]|\p{Lu}[\p{L}]*\s)\d+(?:[.,]\d+)*(?![\p{Script=Latin}\d:/×*-]|[.,]\d)/gu;
const LATIN_WORD = /[\p{Script=Latin}\d]+(?:[&+#.-][\p{Script=Latin}\d]+)*/gu;
const NAME = /^\p{Lu}\p{Ll}{2,}/u;
/** What stands behind the name of a company, and not behind that of a tool. */
const OWNING = /^(?:['’]s\s|\s(?:products?|employees|offices?|properties|brands?)\b)/u;
/** What a line ends with that announces others. */
const HEADING = /[:：]$/u;
/** A number that the sign of a list has lost. */
const LIST_NUMBER = /^\d{1,2}\s+(?=\p{Script=Han})/u;
/** So few words without a verb are the name of something. */
const FEW_WORDS = 6;
/** Who speaks of itself, or is spoken to. `IT` is a trade. */
const SPEAKER = /^(?:[Ww]e|WE|[Yy]ou|YOU|[Tt]hey|THEY|[Ii]t|[Ii])(?:['’]\w+)?$/u;
/** The verb of a sentence stands among so many words. */
const FIRST_WORDS = 4;
const CLAUSES = /[^，,；;。\s][^，,；;。]*/gu;
/** A name that is not well known is in two drafts at least. */
const FEWEST_DRAFTS = 2;

/** @param lines all lines of work of the drafts of a language */
export function generalLines(lines: readonly DraftLine[], locale: Locale, phrases: Phrases): GeneralLines {
  const { everyday, documents, titles, rephrasing } = phrases.lists[locale];
  // The department of a job is written with a capital as well.
  const known = [titles.places, titles.fields, titles.occupations, titles.positions, titles.own, everyday.words];
  const noNames = new Set(known.flatMap(({ words }) => words));
  const companies = locale === 'en' ? companyNames(lines, everyday.companies.words, noNames) : new Set();
  const filler = phrases.lists.en.filler.qualities.words.filter((it) => it.includes(' '));
  const deeds = new Set(phrases.lists.en.claims.workVerbs.words.flatMap((it) => verbForms(it)));
  const finite = new Set(phrases.lists.en.rephrasing.finiteVerbs.words);
  const persons = [...rephrasing.persons.words].sort((a, b) => b.length - a.length);
  const vague = phrases.vagueDuties();
  const isVague = (line: string): boolean =>
    [...line.matchAll(CLAUSES)].some(([clause]) => vague[locale].isOther(clause)) ||
    vague[locale].thingIn(line) !== undefined;
  const noWork = locale === 'zh' ? phrases.lists.zh.rephrasing.qualities : phrases.lists.en.rephrasing.notWork;
  const openings = [...everyday.openings.words, ...noWork.words];
  const isAbout = (line: string): boolean => openings.some((it) => beginsWith(line.toLowerCase(), it));
  // `Acme builds software`, `Is able to work alone`: somebody is said to be or to do something.
  const isSentence = (line: string): boolean => {
    const written = line.match(/[A-Za-z'’-]+/gu)?.slice(0, FIRST_WORDS) ?? [];
    const [first = '', ...more] = written.map((word) => word.toLowerCase());
    if (finite.has(first) || written.some((word) => SPEAKER.test(word))) return true;
    if (deeds.has(first)) return false;
    if (line.split(' ').length <= FEW_WORDS) return true;
    if ([first, ...more].some((word) => noWork.words.includes(word)) && !/^.{3,}ing$/u.test(first)) return true;
    if (everyday.little.words.includes(first) || /^[a-z]{3,}[^es]ed$/u.test(first)) return true;
    return more.some((word) => finite.has(word) || (word.endsWith('s') && deeds.has(word) && !/[^s]s$/u.test(first)));
  };
  const isCompany = (word: string): boolean => companies.has(word.toLowerCase());
  const isPosting = (line: string): boolean => documents.postWords.words.some((it) => line.toLowerCase().includes(it));
  return {
    isCompany,
    isPosting,
    general(line) {
      const full = locale === 'zh' && everyday.companies.words.some((it) => line.includes(it));
      if (full || HEADING.test(line) || isVague(line) || isAbout(line)) return undefined;
      const work = withoutPerson(line.replace(LIST_NUMBER, ''), persons);
      if (locale === 'zh' || work === undefined) return work?.replaceAll(NUMBER, BLANK);
      if (isSentence(work) || filler.some((it) => work.toLowerCase().includes(it))) return undefined;
      return withoutCompany(work, isCompany)?.replaceAll(NUMBER, BLANK);
    },
  };
}

/** Names that stand in the middle of lines, in several drafts, as the name of the house does: `across Acme`, `Acme's products`. */
function companyNames(
  lines: readonly DraftLine[],
  before: readonly string[],
  noNames: ReadonlySet<string>,
): Set<string> {
  const drafts = new Map<string, Set<number>>();
  const houses = new Set<string>();
  for (const { text, draft } of lines) {
    const words = [...text.matchAll(LATIN_WORD)];
    for (const [at, { 0: word, index }] of words.entries()) {
      const name = word.toLowerCase();
      if (!NAME.test(word) || noNames.has(name)) continue;
      const isOwner = OWNING.test(text.slice(index + word.length));
      if (isOwner || before.includes(words[at - 1]?.[0].toLowerCase() ?? '')) houses.add(name);
      if (at === 0) continue;
      drafts.set(name, (drafts.get(name) ?? new Set()).add(draft));
    }
  }
  return new Set([...houses].filter((name) => (drafts.get(name)?.size ?? 0) >= FEWEST_DRAFTS));
}

const NAMED = /([\p{Script=Latin}\d]+)(['’]s|-\p{Ll}+)?(\s+)?/gu;

/** The line without the name of the company, where that is sure to read as well: `Acme's stores` are our stores, `Acme products` are products. */
function withoutCompany(line: string, isCompany: (word: string) => boolean): string | undefined {
  let isLost = false;
  const bare = line.replaceAll(NAMED, (...found: [string, string, string | undefined, string | undefined, number]) => {
    const [all, word, tail = '', space = '', at] = found;
    if (!isCompany(word)) return all;
    const isOwner = tail !== '' && !tail.startsWith('-');
    const isBeside = tail === '' && OWNING.test(line.slice(at + word.length));
    if (at === 0 || space === '' || !(isOwner || isBeside || tail.startsWith('-'))) isLost = true;
    return isOwner ? `our${space}` : '';
  });
  return isLost ? undefined : bare;
}

/** The work alone: `You will run the forum` is `Run the forum`. */
function withoutPerson(line: string, persons: readonly string[]): string | undefined {
  const small = line.toLowerCase();
  const person = persons.find((it) => beginsWith(small, it));
  if (person === undefined) return line;
  const work = line.slice(person.length).trim();
  return work === '' ? undefined : work[0]!.toUpperCase() + work.slice(1);
}

function beginsWith(line: string, words: string): boolean {
  return line.startsWith(words) && !/^[a-z]/u.test(line.slice(words.length));
}
