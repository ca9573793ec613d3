/** What a document is: a job description, a plan, or something else that has headings like theirs. */
import type { Phrases } from '../language/language-phrases.ts';
import type { SectionKind } from '../pack/vocabulary.ts';
import type { TextChange, TextRange } from '../text/range.ts';
import type { Block } from './block.ts';
import type { DraftHeading, DraftItem, DraftKind } from './draft.ts';
import { setFrontMatter, valueUnder, type FrontMatter } from './front-matter.ts';
import type { HeadingReader } from './headings.ts';
import { isKeyResult } from './key-result.ts';
import type { MailHead } from './mail-head.ts';
import { headLines, headlineOf, lineNamingPlan } from './title.ts';
import { listsWork } from './work-list.ts';

/** What the kind of a document is told by. */
export interface DocumentSigns {
  readonly text: string;
  readonly frontMatter: FrontMatter | undefined;
  readonly blocks: readonly Block[];
  readonly headings: readonly DraftHeading[];
  readonly items: readonly DraftItem[];
  /** How many items it has if it is a plan: lines without bullets as well. */
  readonly lines: () => number;
  /** Whether it gives a part each to several teams. */
  readonly isDivided: () => boolean;
  /** Whether it says of several people of which team they are, and what each is to do. */
  readonly namesPeople: () => boolean;
  readonly title: TextRange | undefined;
  readonly mail: MailHead | undefined;
}

export interface DocumentWords {
  readonly headings: HeadingReader;
  readonly phrases: Phrases;
}

/** Sections without which a draft describes no post: a release has benefits too. */
const POST_SECTIONS: readonly (SectionKind | undefined)[] = ['responsibility', 'requirement'];
const PLAN_SECTIONS: readonly (SectionKind | undefined)[] = ['goal', 'action', 'budget', 'risk'];

/**
 * How much speaks for a kind: the title of a plan, that of a post (who writes a résumé has one), a heading that no other document has, one
 * that others have as well.
 */
const TITLE = 3;
const POST_TITLE = 2;
const OWN_HEADING = 2;
const SHARED_HEADING = 1;
/** Headings of duties and of requirements that no other document has are a posting. */
const BOTH = 1;
/** A column of owners, or a team that owns a line. */
const OWNERS = 2;
/** A title that says that the document is something else. */
const OTHER_TITLE = 4;
/** Less is no sign of a kind. */
const ENOUGH = 2;
/** Of a plan's headings that other documents have as well fewer are no sign. */
const ENOUGH_SHARED = 3;
/** So many different things that only postings say speak for one, and so many more of them more. */
const FEW_SAID = 4;
const MANY_SAID = 8;
/** What is said is looked for in the first units of a text. */
const LONGEST_LOOK = 6_000;
/** The first line of a letter is looked for in so many units. */
const LONGEST_GREETING = 60;
/** A document with many headings of which hardly any is one of a posting or a plan is something else. */
const MANY_HEADINGS = 8;
const FOREIGN_SHARE = 4;
const MANY_FOREIGN = 2;
/** A list of work that is neither a posting nor a plan has no more headings, and no fewer items. */
const MOST_HEADINGS = 1;
const FEWEST_ITEMS = 3;
/** What stands below headings, and how much of it there is where anything can be told. */
const BODY: readonly Block['kind'][] = ['paragraph', 'item', 'table-row', 'code'];
const LEAST_BODY = 4;
/** The name of a field of work is no longer. */
const LONGEST_FIELD = 12;
/** A longer line at the top says more than whose work of which time is listed. */
const LONGEST_NAME = 60;
/** What is said in brackets beside it. */
const ASIDE = /\s?[(（][^()（）]*[)）]/gu;
/** Code is no part of a posting. */
const MUCH_CODE = 3;

/** What a document is found to be. */
export interface DocumentKind {
  readonly kind: DraftKind;
  /** It is neither, and no list of work: an article, minutes, a contract. */
  readonly isArticle: boolean;
  /** Its front matter says that it is neither. */
  readonly isDenied: boolean;
  /** It is a plan that only its lines tell: somebody's list of a week. */
  readonly isList: boolean;
}

/**
 * The kind that the front matter names, else the one that more speaks for: its title, its headings, owners, and what only postings say.
 * Headings that other documents have as well (*Requirements*, 目标) make neither by themselves, and titles, headings and code that only
 * other documents have speak against both.
 */
export function documentKind(signs: DocumentSigns, words: DocumentWords): DocumentKind {
  const entry = (name: string): string => valueUnder(signs.frontMatter, name) ?? '';
  const named = words.phrases.documents().kindNamed(entry('kind'));
  if (named !== undefined)
    return { kind: named, isArticle: named === 'other', isDenied: named === 'other', isList: false };
  const scores = scoresOf(signs, words);
  const isForRole = namesRole(signs);
  const told = kindBy(isForRole ? { ...scores, other: 0 } : scores);
  const isUnsure = told === 'other' ? scores.other < OTHER_TITLE : told === 'jd' && scores.jd < 2 * OWN_HEADING;
  const found = isUnsure && isTimeOfTeam(signs, words) ? 'plan' : told;
  // Minutes and threads that give something to do to people of several teams are read for that, whatever they are called.
  const isList = found === 'other' && !isForRole && (signs.namesPeople() || isListOfWork(signs, scores, words));
  const kind = isList ? 'plan' : found;
  const isOfOthers = kind === 'other' && !isForRole && isArticle(signs, scores, words);
  return { kind, isArticle: isOfOthers, isDenied: false, isList };
}

/** Whether a document that has no headings of others lists work of some time, whatever its title calls it, and answers no mail. */
function isListOfWork(
  signs: DocumentSigns,
  { other, isNamedOther, isWorkList }: Scores,
  { phrases }: DocumentWords,
): boolean {
  const { text, frontMatter, mail } = signs;
  if (mail?.isReply || other - (isNamedOther ? OTHER_TITLE : 0) >= ENOUGH) return false;
  const [title, headline] = namesOf(signs);
  const { namesPost } = phrases.titles();
  if (namesPost(title) || namesPost(headline)) return false;
  const start = mail?.end ?? frontMatter?.range.end ?? 0;
  const named = isWorkList ? 'to-do' : isNamedOther ? 'other' : undefined;
  return listsWork({ text, start, title, named }, phrases);
}

/** Who writes `role:` writes a draft. */
function namesRole({ frontMatter }: DocumentSigns): boolean {
  return valueUnder(frontMatter, 'role') !== undefined;
}

function kindBy({ jd, plan, other }: Scores): DraftKind {
  if (jd >= ENOUGH && jd > other && jd >= plan) return 'jd';
  return plan >= ENOUGH && plan > other ? 'plan' : 'other';
}

/**
 * Whether a document that is neither is no list of work either. A pasted posting is one, and so are a few lines below a title that calls a
 * post, or that are many.
 */
function isArticle(signs: DocumentSigns, { other }: Scores, { phrases }: DocumentWords): boolean {
  const { text, items, blocks } = signs;
  if (other >= OTHER_TITLE) return true;
  const names = namesOf(signs);
  if (names.some((it) => phrases.titles().namesPost(it))) return false;
  if (other > 0) return true;
  const count = (kinds: readonly Block['kind'][]): number => blocks.filter(({ kind }) => kinds.includes(kind)).length;
  const marks = marked(signs);
  // Who begins to write has little more than a title.
  if (marks === 0 || count(BODY) < LEAST_BODY) return false;
  if (marks > MOST_HEADINGS) return true;
  if (items.length >= FEWEST_ITEMS && items.length > count(['paragraph'])) return false;
  return saidIn(text, phrases) < FEW_SAID;
}

/** Whether a title, or a line below it, says whose work of which time a document lists: `抖音直播｜双11作战表`, "Week 23 – Marketplace Ops". The headings below are its own. */
function isTimeOfTeam(signs: DocumentSigns, { phrases }: DocumentWords): boolean {
  const { text, items, lines: count, mail } = signs;
  if (mail?.isReply || (items.length < FEWEST_ITEMS && count() < FEWEST_ITEMS)) return false;
  const { isOurs, isReport } = phrases.documents();
  const { period } = phrases.leads();
  const isPost = (it: string): boolean => phrases.titles().namesPost(it) || phrases.posts().count.test(it);
  const isOne = (it: string): boolean => isOurs(it) && period.test(it);
  const names = namesOf(signs);
  if (names.some(isPost) || isReport(names[0])) return false;
  if (mail) return isMailAhead(text, mail, names[0], phrases);
  if (names.some(isOne)) return true;
  if (phrases.documents().isLetter(text.slice(0, LONGEST_GREETING).trimStart())) return false;
  const lines = headLines(text, signs).filter(({ isBelow }) => !isBelow);
  // The team may stand in brackets: "Enrolment advisors (sales), October".
  const isOneBeside = (it: string): boolean => isOne(it) || isOne(it.replace(/[()（）]/gu, ' '));
  return lines
    .map(({ start, end }) => text.slice(start, end))
    .some((it) => it.replace(ASIDE, '').length <= LONGEST_NAME && isOneBeside(it) && !isPost(it));
}

/** Whether an email is about what a team will do in some time: its subject names the time; whose work it is, the head or the first words may say. */
function isMailAhead(text: string, mail: MailHead, subject: string, { documents, leads }: Phrases): boolean {
  const { isOurs } = documents();
  const { period, lookBack, doing } = leads();
  if (!period.test(subject) || lookBack.test(subject)) return false;
  const said = text.slice(mail.start, mail.end + LONGEST_GREETING).split('\n');
  return isOurs(subject) || (doing.test(subject) && said.some((line) => isOurs(line)));
}

/** What a document is called: its title, and the first heading of the first level, which may say another; '' for what it has not. */
function namesOf({ text, title, headings }: DocumentSigns): readonly [title: string, headline: string] {
  return [title ? text.slice(title.start, title.end) : '', headlineOf(text, headings)];
}

/** How many headings have signs. */
function marked({ blocks }: DocumentSigns): number {
  return blocks.reduce((count, { kind }) => count + (kind === 'heading' ? 1 : 0), 0);
}

interface Scores {
  readonly jd: number;
  readonly plan: number;
  readonly other: number;
  /** Its title says that it is something else, or a list of what is to be done of which it does not say whose. */
  readonly isNamedOther: boolean;
  readonly isWorkList: boolean;
}

function scoresOf(signs: DocumentSigns, words: DocumentWords): Scores {
  const { text, blocks, headings } = signs;
  const { phrases } = words;
  const [title, headline] = namesOf(signs);
  const about = phrases.documents().aboutOf(title);
  // What stands behind the comma of a subject is said to whoever reads it: `6 月运营安排，您先看`.
  const subject = signs.mail === undefined ? title : title.split(/[，,]/u, 1)[0]!;
  const named = [about, subject].find((words) => words !== title && phrases.titles().isPlan(words)) ?? title;
  const heads = readHeadings(signs, words.headings);
  const titles = phrases.titles();
  const documents = phrases.documents();
  const planLine = lineNamingPlan(text, signs, phrases);
  const first = headings[0]?.content;
  // The lines of one heading name one thing.
  const isInHeading = planLine !== undefined && first !== undefined && planLine.start < first.end;
  const isPost = !isInHeading && (titles.namesPost(named) || titles.namesPost(headline));
  const isOfFirstMonths = isFirstMonths(named, phrases);
  // What answers a mail about a plan is none.
  const isDivided = dividesWork(title, phrases) && signs.isDivided();
  const isPlanned =
    !signs.mail?.isReply &&
    (isDivided ||
      titles.isPlan(named) ||
      planLine !== undefined ||
      isListOfTeam(named, phrases) ||
      isOfFirstMonths ||
      listsKeyResults(signs));
  // One of the teams is ours, whatever the company does: "Ashby Reading – who owns what".
  const isPlanOfOthers = isPlanned && !isDivided && documents.isPlanOfOthers(named);
  const isWorkList = documents.isWorkList(named) && !isPlanned;
  const isOther =
    isPlanOfOthers ||
    isWorkList ||
    // `我的前 90 天` begins like an essay, and 职责分工 heads much that is no list of work.
    (!isOfFirstMonths && !isDivided && documents.isOther(titles.namesPost(headline) ? headline : named));
  // A mail that says both what is done and who is looked for is the brief of a post, whatever its subject calls it.
  const isBrief = signs.mail !== undefined && POST_SECTIONS.every((kind) => has(heads.all, kind));
  // Where no headings have signs a label stands above its list, and means it: 要求：
  const isMarked = marked(signs) > MOST_HEADINGS;
  const isLetter = documents.isLetter(text.slice(0, LONGEST_GREETING).trimStart());
  let jd = weightOf(heads, POST_SECTIONS, isMarked || isLetter ? SHARED_HEADING : OWN_HEADING);
  if (POST_SECTIONS.every((kind) => heads.own.has(kind))) jd += BOTH;
  if (isPost) jd += POST_TITLE;
  else if (namesField(named, phrases)) jd += SHARED_HEADING;
  if (has(heads.all, 'benefit')) jd += SHARED_HEADING;
  const isDescribed = POST_SECTIONS.some((kind) => has(heads.all, kind)) || (isPost && has(heads.all, 'benefit'));
  // Asked only where it decides: most drafts say by their headings what they are.
  if (isDescribed && jd < OWN_HEADING + OWN_HEADING) jd += saidOfPosts(text, phrases);
  // A page about a program may say what it requires and who is responsible for what.
  if (heads.foreign > 0 && heads.own.size === 0 && !isPost && !namesRole(signs)) jd -= SHARED_HEADING;
  const planned = weightOf(heads, PLAN_SECTIONS, SHARED_HEADING);
  const owned = ownersIn(signs, phrases);
  const plan = planned + owned + (isPlanned && !isPlanOfOthers ? TITLE : 0);
  // Goals and resources are in many a document.
  const isSharedOnly = plan === planned && !PLAN_SECTIONS.some((kind) => heads.own.has(kind));
  const isNamedOther = isOther && !isBrief;
  let other = heads.foreign + (isNamedOther ? OTHER_TITLE : 0) + (isLetter ? 1 : 0);
  const left = headings.length - heads.all.length;
  if (left >= MANY_HEADINGS && left > heads.all.length * FOREIGN_SHARE) other += MANY_FOREIGN;
  const code = blocks.reduce(
    (count, { kind, start }) => count + (kind === 'code' && '`~'.includes(text.charAt(start)) ? 1 : 0),
    0,
  );
  if (code > 0) other += code >= MUCH_CODE ? 2 : 1;
  const weights = { jd: isDescribed ? jd : 0, plan: isSharedOnly && plan < ENOUGH_SHARED ? 0 : plan, other };
  return { ...weights, isNamedOther, isWorkList };
}

/** Whether a title says that work is divided, and nothing else that the document is: "Who does what: org chart". */
function dividesWork(title: string, { leads, documents }: Phrases): boolean {
  const { division } = leads();
  const isOther = (part: string): boolean => documents().isOther(part.trim());
  return division.test(title) && !title.replace(division, ' ').split(TITLE_PARTS).some(isOther);
}
const TITLE_PARTS = /[:：|｜·–—,，(（)）]|\s-\s/u;

/** Key results are looked for among so many items. */
const FIRST_ITEMS = 24;

/** Whether a document lists key results. */
function listsKeyResults({ text, items }: DocumentSigns): boolean {
  return items.slice(0, FIRST_ITEMS).filter((item) => isKeyResult(text, item)).length >= FEWEST_ITEMS;
}

/** Whether a title names a team and that what it has to do is listed: "Sales team to-dos". */
function isListOfTeam(title: string, { documents }: Phrases): boolean {
  return documents().isWorkList(title) && documents().namesTeam(title);
}

/** Whether a title is that of somebody's plan for the first months in a post or a team: "My first 90 days – Head of Sales". */
function isFirstMonths(title: string, { titles, documents, leads }: Phrases): boolean {
  const { firstMonths, personal } = leads();
  const isPost = titles().namesPost(title);
  if (isPost && firstMonths.says.test(title.replace(personal, '').trim())) return true;
  return (isPost || documents().isOurs(title)) && firstMonths.says.test(title);
}

/** Whether a title is the name of a field of work of the three roles and nothing else: 大客户业务, 用户运营. */
function namesField(title: string, phrases: Phrases): boolean {
  const words = phrases.simplified(title).toLowerCase();
  return words.length <= LONGEST_FIELD && phrases.documents().isOurs(words) && phrases.posts().profession.test(words);
}

interface ReadHeadings {
  /** The kinds of sections of headings of postings and plans. */
  readonly all: readonly DraftHeading[];
  readonly own: ReadonlySet<SectionKind | undefined>;
  readonly shared: ReadonlySet<SectionKind | undefined>;
  /** How many different headings only other documents have. */
  readonly foreign: number;
}

function readHeadings({ text, headings }: DocumentSigns, reader: HeadingReader): ReadHeadings {
  const all: DraftHeading[] = [];
  const own = new Set<SectionKind | undefined>();
  const shared = new Set<SectionKind | undefined>();
  const foreign = new Set<string>();
  for (const heading of headings) {
    const { content, section } = heading;
    const found = reader.standing(text, content);
    if (found === 'foreign') foreign.add(text.slice(content.start, content.end));
    else if (section !== undefined) {
      all.push(heading);
      (found === 'own' ? own : shared).add(section);
    }
  }
  return { all, own, shared, foreign: foreign.size };
}

function has(headings: readonly DraftHeading[], kind: SectionKind | undefined): boolean {
  return headings.some(({ section }) => section === kind);
}

/** @param shared how much a heading weighs that other documents have as well */
function weightOf(heads: ReadHeadings, kinds: typeof POST_SECTIONS, shared: number): number {
  const weight = (kind: SectionKind | undefined): number =>
    heads.own.has(kind) ? OWN_HEADING : heads.shared.has(kind) ? shared : 0;
  return kinds.reduce((sum, kind) => sum + weight(kind), 0);
}

function saidOfPosts(text: string, phrases: Phrases): number {
  const said = saidIn(text, phrases);
  return said >= MANY_SAID ? OWN_HEADING : said >= FEW_SAID ? SHARED_HEADING : 0;
}

function saidIn(text: string, phrases: Phrases): number {
  return phrases.documents().saidOfPosts(text.slice(0, LONGEST_LOOK), MANY_SAID);
}

/** What owners say: a column of them, or a team, speaks for a plan; people who are only mentioned say little. */
function ownersIn({ text, items }: DocumentSigns, phrases: Phrases): number {
  const { functions, team } = phrases.drafts();
  let weight = 0;
  for (const { owner, form } of items) {
    if (!owner) continue;
    const name = text.slice(owner.start, owner.end);
    if (form === 'row' || functions.test(name) || team.test(name)) return OWNERS;
    weight = SHARED_HEADING;
  }
  return weight;
}

/** The change that makes a document say that it is neither; undefined when it does already, or when its `kind:` is somebody else's. */
export function setOther(text: string, frontMatter: FrontMatter | undefined, phrases: Phrases): TextChange | undefined {
  const said = valueUnder(frontMatter, 'kind') ?? '';
  const named = phrases.documents().kindNamed(said);
  const isFree = said === '' || (named !== undefined && named !== 'other');
  return isFree ? setFrontMatter(text, frontMatter, 'kind', 'other') : undefined;
}
