/** What tells that a line which speaks of another role is no work of that role in this job: whose it is stands beside it. */
import { CELL_BORDER } from '../draft/table.ts';
import type { DraftItem } from '../draft/draft.ts';
import type { LineKind } from '../judgement/line-kinds.ts';
import { lineEnd } from '../draft/places.ts';
import { firstFrom } from '../text/range.ts';
import { hasHan } from '../text/han.ts';
import type { Phrases } from '../language/language-phrases.ts';
import { pattern } from '../language/pattern.ts';
import type { ActivityStage } from '../pack/vocabulary.ts';
import { BUSINESS_HEAD } from '../judgement/activity-reader.ts';
import { isWorkedWith, namedRole } from '../terms/named-role.ts';
import { ownersOf } from '../judgement/ownership.ts';
import type { FindingContext } from './context.ts';

/** What parts the words of a heading: brackets, colons, dashes. */
const PARTS = /[:：()（）[\]【】|｜—–/／]|\s-\s/u;

/** What names a job stands so near to where its heading begins, in UTF-16 code units; duties may follow on the same line. */
const LONGEST_HEADING = 120;

/** What is said behind the first clause may be work of another kind. */
const GOES_ON = /[，,；;。]\s*[\p{L}\p{N}]|\.\s+\S/u;

/** Whether the heading above an item names a job of another profession, as in `岗位职责（媒介专员：8-15K）`: the lines below are that job's. */
export function isUnderOtherJob(context: FindingContext, { start }: DraftItem, own: string): boolean {
  const { text, draft, title, titles, phrases } = context;
  const heading = draft.headings[firstFrom(draft.headings, start) - 1];
  if (!heading || heading.content.start === title?.range?.start) return false;
  const { start: from } = heading.content;
  const line = text.slice(from, lineEnd(text, from, Math.min(start, from + LONGEST_HEADING)));
  return line.split(PARTS).some((part) => {
    const words = part.trim();
    if (words === '' || !phrases.titles().namesPost(words)) return false;
    const profession = titles.find(words)?.profession;
    return profession !== undefined && profession !== own;
  });
}

/** Whoever sells on a platform sells. */
const SELLING: readonly (ActivityStage | undefined)[] = ['lead', 'deal'];

/** Whether the title names the platform that a {@link plain} line is about: advertising on TikTok below TikTok运营; not selling there. */
export function isOnTitledPlatform(context: FindingContext, line: string, activity: string | undefined): boolean {
  const { title, index, phrases, declared } = context;
  if (!title || declared?.from === 'front-matter' || SELLING.includes(index.activity(activity)?.stage)) return false;
  const { platformsIn } = phrases.stances();
  const titled = platformsIn(plain(phrases, title.text));
  const named = platformsIn(line);
  return [...titled].some((platform) => named.has(platform));
}

/** Whether an English line names those that the title says the job works with: "Manage creative agencies" below "Head of Creative Agencies". */
export function isNamedInTitle(context: FindingContext, { content }: DraftItem, role: string): boolean {
  const { text, title, index } = context;
  if (!title || hasHan(title.text)) return false;
  const titled = title.text.toLowerCase();
  return context.matchesIn(content).some(({ term, start, end }) => {
    const words = text.slice(start, end).toLowerCase();
    const { roles, kind } = index.term(term)!;
    if (roles[role] === undefined || !isWorkedWith(context, term, words)) return false;
    // The accounts of an account executive are no ad accounts.
    const people = kind === 'audience' ? words.slice(words.lastIndexOf(' ') + 1) : words;
    const one = people.replace(/ies$/u, 'y').replace(/s$/u, '');
    return pattern('u')`(?<![a-z])${{ words: [people, one] }}(?![a-z])`.test(titled);
  });
}

/**
 * Whether an English title says none of the roles: what such a job does ("Growth Manager", "Site Lead") is not told by what its words
 * resemble; that of a plan need not say whose it is. Of 12 lines in such postings that were taken for another role's by that, people who read them marked none as plainly so.
 */
export function isUnknownJob({ declared, title, language, draft }: FindingContext): boolean {
  return language === 'en' && draft.kind !== 'plan' && declared === undefined && title !== undefined;
}

/** A line of so many UTF-16 code units says enough of itself to be told by what it probably is; a shorter one only by what it surely is. */
const TELLING = { zh: 24, en: 60 };

/**
 * Whether a line of a posting is a wish, an offer or company text; a plan has none, and its lines read like anything. Below a heading of
 * duties a line that names an activity and reads like an offer is one all the same, unless it surely is none: in 934 postings that people
 * read nothing else is said by that.
 * @param isSaid whether it names an activity of another role, or says in so many words that the post itself does it
 */
export function isNoDuty(
  { draft, document, kindOf, likeliestKindOf }: FindingContext,
  item: DraftItem,
  words: string,
  isSaid: boolean,
): boolean {
  if (draft.kind === 'plan') return false;
  const isNone = (kind: LineKind | undefined): boolean => kind !== undefined && kind !== 'responsibility';
  const isTelling = item.form !== 'row' && words.length >= TELLING[hasHan(words) ? 'zh' : 'en'];
  if (!isTelling) return isNone(kindOf(item));
  const likeliest = likeliestKindOf(item);
  // Below the title of one of several posts that has no sections stands what it does.
  const isBelowDuties = item.section === 'responsibility' || (document !== undefined && item.section === undefined);
  const isDuty = isSaid && isBelowDuties && likeliest !== 'requirement';
  return isNone(isDuty ? kindOf(item) : likeliest);
}

/** A shorter line may say in a second sentence how often or by what, in UTF-16 code units. */
const SHORT = 160;
/** A longer one is a paragraph whatever its signs. */
const LONG = 500;
const NEXT_SENTENCE = /[a-z)’"][.!?]\s*[A-Z]/u;

/** Whether an English item of a job description is a paragraph of several sentences: what it names in passing is not what is done. */
export function isParagraph({ draft }: FindingContext, words: string): boolean {
  return (
    draft.kind !== 'plan' &&
    !hasHan(words) &&
    (words.length > LONG || (words.length > SHORT && NEXT_SENTENCE.test(words)))
  );
}

/** From so many departments on a line is about running the company. */
const WHOLE_COMPANY = 2;

/**
 * Whether a {@link plain} line lists departments of the company (销售团队、人力资源、财务), or the title is that of a post that runs it all: whoever
 * runs all of them does the work of none.
 */
export function isWholeCompany({ phrases, draft, title }: FindingContext, line: string): boolean {
  // A plan says whom its people talk to (跟校方后勤谈采购).
  if (draft.kind === 'plan') return false;
  const { functionsIn, runsCompany } = phrases.stances();
  return functionsIn(line).size >= WHOLE_COMPANY || (title !== undefined && runsCompany(title.text));
}

/**
 * Whether a {@link plain} line is about what clients have or need, or is done for them (商户的抖音账号, 根据客户需求, 为客户制定方案), and the draft is for the role
 * that wins clients: it advises them, whatever about.
 */
export function isForClients(context: FindingContext, line: string, own: string): boolean {
  return context.phrases.stances().isForClients(line) && winsClients(context, own);
}

/** Whether a draft is for the role that wins clients, and what they are sold is advertising: what its lines say of that is what it sells. */
export function sellsAdvertising(context: FindingContext, own: string): boolean {
  return context.phrases.business().advertising.test(context.text.slice(0, BUSINESS_HEAD)) && winsClients(context, own);
}

function winsClients({ index }: FindingContext, role: string): boolean {
  const deals = index.pack.activities.filter(({ stage }) => stage === 'deal');
  return deals.filter(({ owns }) => owns.includes(role)).length > deals.length / 2;
}

/**
 * Whether a {@link plain} line of a plan or of notes says what another team does or is asked for: it names that first (市场部的投放下周开始), or
 * says somewhere that others do it (司机招募是车队的事，我们只给货量), which a posting may say too.
 * @param judged whose work the item was taken for, and its index: of the three roles' teams only that one's counts; without it all do
 */
export function isOfTeam(
  context: FindingContext,
  { content, owner, form }: DraftItem,
  line: string,
  judged?: { readonly role: string; readonly at: number },
): boolean {
  const { teamFirst, elsewhere, given, insisted } = context.phrases.owners();
  if (given.test(line) && !insisted.test(line)) return true;
  if (context.draft.kind === 'jd') return false;
  const roleIn = (from: number, words: string): string | undefined =>
    namedRole(context, { start: content.start + from, end: content.start + from + words.length })?.role;
  const isOthers = (from: number, to: number): boolean => {
    const found = elsewhere.exec(line.slice(from, to));
    // The team whose plan it is does its own work (`由市场中心执行`).
    return found !== null && (judged === undefined || roleIn(from + found.index, found[0]) !== context.role);
  };
  // Who owns the line is asked elsewhere.
  const ends = owner ? [owner.start - content.start, owner.end - content.start] : [line.length];
  if (isOthers(0, ends[0]!) || (owner && isOthers(ends[1]!, line.length))) return true;
  const isOwnerFirst = owner !== undefined && owner.start - content.start <= LONGEST_SIGN;
  const first = isOwnerFirst && judged === undefined ? undefined : teamFirst.exec(line)?.[0];
  // Beside the person who owns a row, a column may say of which team.
  const besideOwner = owner ? `${line.slice(0, ends[0])}|${line.slice(ends[1])}` : line;
  const team = first ?? (form === 'row' ? teamCell(context, besideOwner) : undefined);
  if (team === undefined) return false;
  if (judged === undefined) return true;
  // A team of another profession (finance, design) is not the writer's either.
  const named = roleIn(line.indexOf(team), team);
  return named === undefined || named === judged.role || ownsWorkOf(context, judged.at, named);
}

/** What stands before an owner at the head of a line: emphasis or a bracket, in UTF-16 code units. */
const LONGEST_SIGN = 2;

/** Whether a role owns some work that an item names. @param at its index */
function ownsWorkOf({ index, isCase, activitiesOf }: FindingContext, at: number, role: string): boolean {
  return activitiesOf(at).some(({ activity }) => {
    const owned = index.activity(activity);
    return owned !== undefined && ownersOf(owned, isCase).includes(role);
  });
}

/** The cell of a row that is the name of a team and nothing else: `| 投放 | 市场 |`. */
function teamCell({ phrases }: FindingContext, line: string): string | undefined {
  const { functions, team } = phrases.drafts();
  const cells = line.split(CELL_BORDER).map((cell) => cell.trim());
  return cells.find((cell) => functions.test(cell) || team.test(cell));
}

/** Words as the lists of stances are held against them: simplified, in small letters, each unit in its place. */
export const plain = (phrases: Phrases, words: string): string =>
  phrases.simplified(words).replaceAll('’', "'").toLowerCase();

/** A label before what is done: `活动执行：`. */
const LABEL = /^[^:：,，。;；]{1,20}[:：]\s*/u;

/**
 * Whether a {@link plain} item only lends a hand with work, or carries out what others lead: 配合其他市场活动, 执行总部的推广方案, "Support product demos"; not
 * one that goes on to claim some. Of several lines each does so, or works with others.
 */
export function isHelp({ phrases, reading }: FindingContext, item: string): boolean {
  const lines = item
    .split(/[\r\n]+/u)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !/[:：][*_]*$/u.test(line));
  const { isHelpFirst, isHelpLast, carriesOut, joins } = phrases.stances();
  const isFor = (line: string): boolean => {
    const deed = line.replace(LABEL, '');
    return (
      isHelpFirst(line) ||
      isHelpFirst(deed) ||
      isHelpLast(line) ||
      joins(deed) ||
      (carriesOut(deed) && !GOES_ON.test(deed))
    );
  };
  return (
    lines.some(isFor) &&
    lines.every((line) => isFor(line) || (lines.length > 1 && reading.cooperatesIn(line).length > 0)) &&
    lines.every((line) => line.search(phrases.claims().zh.laterClaim) < 0)
  );
}
