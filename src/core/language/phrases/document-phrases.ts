/**
 * The words that tell postings and plans from other documents: their titles, their headings, and what only postings say. Every draft is
 * asked for them when it is read first, so words are compared as they are, without expressions that would have to be made.
 */
import type { LanguageLists, WordList } from '../word-lists.ts';

export type DocumentPhrases = ReturnType<typeof documentPhrases>;

const KIND_NAMES = ['jd', 'plan', 'other'] as const;
type DraftKindName = (typeof KIND_NAMES)[number];

/** A longer title is a sentence. */
const LONGEST = 120;
/** What is said beside the name of a post: (contract), （急聘）. */
const REMARK = /[（(【[][^（()）】【[\]]{0,40}[)）】\]]/gu;
/** What some put their title into, before the name of the company: `【城市运营｜8月待办】 安居到家`. */
const HEAD_BRACKET = /^【([^【】]{1,40})】/u;
/** Numbers, dates and versions at the end of a title. */
const NUMBERS = /[\s\d.,#/v_–—-]{0,24}$/u;
/** What parts the name of a document from what it is about. */
const PART = /[:：|｜·–—,，]|\s-\s/u;
/** What may follow the name of a document at the head of its title. */
const NUMBERED = /^(?:$|\s?[\d:：#|｜·–—_-])/u;

/** @param simplify turns traditional characters into simplified ones */
export function documentPhrases({ zh, en }: LanguageLists, simplify: (text: string) => string) {
  const [chinese, english] = [zh.documents, en.documents];
  /** A title as words are compared with it. */
  const plain = (title: string): string =>
    simplify(title.slice(0, LONGEST))
      .toLowerCase()
      .replace(HEAD_BRACKET, '$1 ')
      .replace(REMARK, ' ')
      .replace(/’/gu, "'")
      .trim();
  const otherTitles = wordsOf(chinese.otherTitles, english.otherTitles);
  const workLists = wordsOf(chinese.workLists, english.workLists);
  const teams = wordsOf(zh.owners.functions, en.owners.functions);
  const openings = wordsOf(chinese.titleOpenings, english.titleOpenings);
  const engineering = wordsOf(chinese.engineering, english.engineering);
  const ours = wordsOf(chinese.ours, english.ours);
  const reports = wordsOf(chinese.reports, english.reports);
  const [ownWork, othersWork] = [
    byFirstUnit(wordsOf(chinese.ownWork, english.ownWork)),
    byFirstUnit(wordsOf(chinese.othersWork, english.othersWork)),
  ];
  const saidByFirst = byFirstUnit(wordsOf(chinese.postWords, english.postWords));
  const greetings = wordsOf(chinese.greetings, english.greetings);
  const kinds = new Map<string, DraftKindName>();
  for (const groups of [chinese.kinds, english.kinds]) {
    for (const name of KIND_NAMES) for (const word of groups[name]) kinds.set(word.toLowerCase(), name);
  }
  return {
    /** The kind that a value of front matter names; undefined where it names none. */
    kindNamed: (value: string): DraftKindName | undefined => kinds.get(simplify(value.trim()).toLowerCase()),
    /** Headings of postings and plans that other documents have as well, folded. */
    sharedHeadings: (): ReadonlySet<string> => new Set(wordsOf(chinese.sharedHeadings, english.sharedHeadings)),
    /** Headings that neither postings nor plans have, folded. */
    otherHeadings: (): ReadonlySet<string> => new Set(wordsOf(chinese.otherHeadings, english.otherHeadings)),
    /** Whether a title says that a document is something else: 会议纪要, "PRD: Sign-up". */
    isOther(title: string): boolean {
      const words = plain(title);
      const heads = headsOf(words);
      return (
        openings.some((word) => begins(words, word)) ||
        otherTitles.some(
          (word) =>
            heads.some((head) => ends(head, word)) ||
            (words.startsWith(word) && NUMBERED.test(words.slice(word.length))),
        )
      );
    },
    aboutOf: aboutReader(zh, simplify),
    /** Whether a title says that what it names lists things to be done: "Marketing checklist", 运营组待办, "Rolls – marketing to-do, spring". */
    isWorkList: (title: string): boolean =>
      partsOf(plain(title)).some((part) => workLists.some((word) => ends(part, word))),
    /** Whether a title names a team that sells, markets or operates. */
    namesTeam: (title: string): boolean => holdsEach(plain(title), [teams, ours]),
    /** Whether the title of a plan says that it is one of engineers, or of private life. */
    isPlanOfOthers(title: string): boolean {
      const words = plain(title);
      return holdsAny(words, engineering) && !holdsAny(words, ours);
    },
    /** Whether a title has a word of sales, marketing or operations. */
    isOurs: (title: string): boolean => holdsAny(plain(title), ours),
    /** Whether a text begins like a letter: 各位好， "Hi all,", "Subject: …". Who looks for somebody greets them: "Dear candidate". */
    isLetter(text: string): boolean {
      const words = plain(text);
      const greeting = greetings.find((word) => begins(words, word));
      if (greeting === undefined) return false;
      const greeted = words.slice(greeting.length).trimStart();
      return !(saidByFirst.get(greeted.charCodeAt(0)) ?? []).some((word) => begins(greeted, word));
    },
    /** How many different things a text says that only postings say, up to some number. */
    saidOfPosts: (text: string, most: number): number => countIn(simplify(text).toLowerCase(), saidByFirst, most),
    /** Whether a title says that what it names tells what was done: `周报`, "Week 12 recap". */
    isReport: (title: string): boolean => holdsAny(plain(title), reports),
    /** Whether a line of a list has a word of the work of sales, marketing or operations. */
    namesOwnWork: (line: string): boolean => countIn(simplify(line).toLowerCase(), ownWork, 1) > 0,
    /** Whether it has one of other trades, or of private life. */
    namesOthersWork: (line: string): boolean => countIn(simplify(line).toLowerCase(), othersWork, 1) > 0,
  };
}

/** How many different words a text has, up to some number. */
function countIn(text: string, byFirst: ReadonlyMap<number, readonly string[]>, most: number): number {
  const found = new Set<string>();
  for (let at = 0; at < text.length && found.size < most; at++) {
    const begun = isInWord(text, at) ? undefined : byFirst.get(text.charCodeAt(at));
    if (!begun) continue;
    for (const word of begun) {
      if (text.startsWith(word, at) && !isInWord(text, at + word.length)) found.add(word);
    }
  }
  return found.size;
}

/** Tells what a title of official style is about: 销售部年度工作计划 of `关于销售部年度工作计划的汇报（初稿）`; another title is answered as it is. */
function aboutReader({ documents }: LanguageLists['zh'], simplify: (text: string) => string) {
  return (title: string): string => {
    const words = simplify(title);
    const before = documents.submitted.words.find((word) => words.startsWith(word));
    const to = Math.max(...documents.submissions.words.map((word) => words.lastIndexOf(word)));
    return before === undefined || to < before.length ? title : title.slice(before.length, to);
  };
}

/** What a title may say that a document is: the whole of it, and what stands before the first sign. */
function headsOf(words: string): readonly string[] {
  return [words, words.split(PART, 1)[0]!].map((part) => part.replace(NUMBERS, ''));
}

/** The same, whatever stands before it: a company, a place. */
function partsOf(words: string): readonly string[] {
  return [words, ...words.split(PART)].map((part) => part.replace(NUMBERS, ''));
}

function wordsOf(...lists: readonly WordList[]): readonly string[] {
  return lists.flatMap(({ words }) => words.map((word) => word.toLowerCase()));
}

/** Words by their first unit, so that a text is gone through once. */
function byFirstUnit(words: readonly string[]): ReadonlyMap<number, readonly string[]> {
  const byFirst = new Map<number, string[]>();
  for (const word of words) byFirst.set(word.charCodeAt(0), [...(byFirst.get(word.charCodeAt(0)) ?? []), word]);
  return byFirst;
}

/** Whether a place between two units lies inside of an English word. */
function isInWord(text: string, at: number): boolean {
  return isLetter(text.charCodeAt(at - 1)) && isLetter(text.charCodeAt(at));
}

/** Whether a unit is one of [a-z]. */
function isLetter(unit: number): boolean {
  return unit >= 0x61 && unit <= 0x7a;
}

/** Whether a text holds a word: an English one by itself. */
function holds(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (!isInWord(text, at) && !isInWord(text, at + word.length)) return true;
  }
  return false;
}

const holdsAny = (text: string, words: readonly string[]): boolean => words.some((word) => holds(text, word));
/** Whether it holds one of each. */
const holdsEach = (text: string, lists: readonly (readonly string[])[]): boolean =>
  lists.every((words) => holdsAny(text, words));

function begins(text: string, word: string): boolean {
  return text.startsWith(word) && !isInWord(text, word.length);
}

function ends(text: string, word: string): boolean {
  return text.endsWith(word) && !isInWord(text, text.length - word.length);
}
