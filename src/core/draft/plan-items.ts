/** The lines of a plan: which of them are no work (statements, topics, people and examples stand between the actions), and whose work the others are. */
import type { Phrases } from '../language/language-phrases.ts';
import type { Block } from './block.ts';
import { firstFrom, type TextRange } from '../text/range.ts';
import type { Draft, DraftHeading, DraftItem } from './draft.ts';
import { strip } from './headings.ts';
import { namesAtEnd } from './names-at-end.ts';
import { namesInFront } from './names-in-front.ts';
import { formOf } from './heading-lines.ts';
import { touches } from './section-lines.ts';
import { saysOnLine, SUMMED } from './sections.ts';
import { setOff } from './set-off.ts';

/** A line that leads to a list is no longer than this. */
const LONGEST_LEAD = 80;
/** One that heads a list and says nothing else. */
const LONGEST_LABEL = 40;

/**
 * The items of a plan, those that state something (`熟人的推荐胜过硬广告`), those that tell people something (`邮件通知老客户`) and those that a line leads to that announces topics, people or
 * examples (`The course covers:`) as context, like those below a heading that looks back (`Q4 结果`) or says what others do (`需要支持`). In somebody's list of a week what is done tells
 * whose list it is, and is only marked as done. A team, a function or a person in brackets or behind a dash at the end of a line is its owner: `（市场部）`, "— Anne, by 10 March".
 */
export function planItems(
  text: string,
  { blocks, headings, isList }: Pick<Draft, 'blocks' | 'headings' | 'isList'>,
  items: readonly DraftItem[],
  phrases: Phrases,
): readonly DraftItem[] {
  const { statement, announcement } = phrases.drafts();
  const { nextSaid } = phrases.leads();
  const led = ledRuns(text, blocks, phrases);
  const isPast = lookingBack(text, headings, phrases);
  const isWork = workBelow(text, { blocks, headings }, phrases);
  const lines = items.filter(({ form }) => form === 'list').map(({ content }) => content);
  const nameAtEnd = namesAtEnd(text, lines, (words) => isNobody(words, phrases));
  const nameInFront = namesInFront(text, lines, phrases);
  let run = 0;
  return items.map((listed) => {
    const told = withOwner(text, isWork(listed) ? { ...listed, section: undefined } : listed, phrases);
    const isUnowned = told.form === 'list' && !told.owner;
    // `销售：300 万` below goals is how much, not who.
    const inFront =
      isUnowned && told.section !== 'goal' && told.section !== 'metric' ? nameInFront(told.content) : undefined;
    const owner = isUnowned ? (nameAtEnd(told.content) ?? inFront) : undefined;
    const item = ownedGoal(owner ? { ...told, owner } : told);
    if (item.section !== undefined && item.section !== 'action') return item;
    while (run < led.length && led[run]!.end <= item.start) run++;
    const leading = run < led.length && led[run]!.start <= item.start ? led[run] : undefined;
    const isDone = leading?.isPast === true || isPast(item.start);
    if (isList && isDone) return { ...item, isDone };
    const isLed = leading !== undefined || isDone;
    const words = text.slice(item.content.start, item.content.end);
    // What somebody owns is done, whatever it says.
    // Behind what is true may stand what is done about it: "Inbound is thin, so Marcus runs ads".
    const states = (): boolean =>
      words.split(nextSaid).every((said, at) => statement.test(said) || (at > 0 && said.trim() === ''));
    const isStated = item.form !== 'row' && !item.owner && (states() || announcement.test(words));
    return isLed || isStated ? { ...item, section: 'context' as const } : item;
  });
}

/** The blank line that ends a paragraph. */
const PARAGRAPH_END = /\n[^\S\n]*\n/gu;

/**
 * Tells whether an item is work though its section is none: "What we do" is what a company does in a posting and what a team does in its
 * plan, nobody is promised anything below "Growth" there or asked for experience by "Store quality and experience", and `目标：日活 60 万` says
 * what the goal is, as "Where we are: 61,200 visitors" does what was, and nothing of what stands below it and a blank line.
 */
function workBelow(
  text: string,
  { blocks, headings }: { readonly blocks: readonly Block[]; readonly headings: readonly DraftHeading[] },
  phrases: Phrases,
): (item: DraftItem) => boolean {
  /** Where what a heading sums up ends, once it was asked for. */
  const ends = new Map<number, number>();
  const endOf = (at: number): number => {
    const heading = headings[at]!;
    if (!saysOnLine(text, heading)) return endOfSummary(text, heading, blocks, until[at]!);
    PARAGRAPH_END.lastIndex = heading.end;
    return PARAGRAPH_END.exec(text)?.index ?? Infinity;
  };
  const endAt = (at: number): number => {
    const end = ends.get(at) ?? endOf(at);
    ends.set(at, end);
    return end;
  };
  /** For each heading the index of the last one from it upwards that says its section, and where the next one below it that does begins. */
  const openers: (number | undefined)[] = [];
  const until: number[] = [];
  for (const [at, { section }] of headings.entries()) openers.push(section === undefined ? openers.at(-1) : at);
  for (let at = headings.length - 1, next = Infinity; at >= 0; at--) {
    until[at] = next;
    if (headings[at]!.section !== undefined) next = headings[at]!.start;
  }
  return ({ section, start }) => {
    if (section === 'benefit') return true;
    if (section !== 'requirement' && !SUMMED.includes(section)) return false;
    const above = firstFrom(headings, start) - 1;
    const heading = headings[above];
    if (heading === undefined) return false;
    if (section === 'requirement') return heading.section === section && !heading.isBare;
    const { start: from, end: to } = heading.content;
    if (section === 'about' && phrases.leads().doing.test(text.slice(from, to))) return true;
    const opener = openers[above];
    if (opener === undefined || headings[opener]!.section !== section) return false;
    // What one line says of the whole ends with it; below a label of its own it may go on.
    if (opener < above && saysOnLine(text, headings[opener]!)) return section === 'goal' && start > endAt(above);
    return start > endAt(opener);
  };
}

/**
 * Where what stands below a heading without a sign is complete, in UTF-16 code units: behind a blank line what follows is of another form than
 * the first block, like a numbered list below the points of `**Where we are**`, or a line of its own heads a list: "T-8 weeks". Infinity where
 * it goes on up to the next heading.
 * @param until where the next heading that says its section begins: nothing behind it is looked at
 */
function endOfSummary(text: string, heading: DraftHeading, blocks: readonly Block[], until: number): number {
  if (text.startsWith('#', heading.start)) return Infinity;
  // A heading right above a paragraph is its first line.
  const behind = firstFrom(blocks, heading.end);
  const isIn = behind > 0 && blocks[behind - 1]!.start <= heading.start && blocks[behind - 1]!.end > heading.end;
  const first = isIn ? behind - 1 : behind;
  for (let at = first + 1; at < blocks.length; at++) {
    const [above, below] = [blocks[at - 1]!, blocks[at]!];
    if (below.kind === 'heading' || below.start >= until) return Infinity;
    if (touches(text, above, below)) continue;
    if (isLabel(text, below, blocks[at + 1])) return above.end;
    const isPart = below.level > blocks[first]!.level || shapeOf(below) === shapeOf(blocks[first]!);
    const isLed = above.kind === 'paragraph' && LEADS.test(lastOf(text, above.content));
    if (!isPart && !isLed) return above.end;
  }
  return Infinity;
}

/** Whether a block is one line that stands right above a list and does not say that it leads to it. */
function isLabel(text: string, { kind, content }: Block, next: Block | undefined): boolean {
  if (kind !== 'paragraph' || next?.kind !== 'item' || content.end - content.start > LONGEST_LABEL) return false;
  const words = text.slice(content.start, content.end);
  return !words.includes('\n') && !LEADS.test(words) && touches(text, content, next);
}

/** The last words of a paragraph, which may lead to a list. */
const lastOf = (text: string, { start, end }: TextRange): string =>
  text.slice(Math.max(start, end - LONGEST_LEAD), end);

/** A line that ends so says what follows it. */
const LEADS = /[:：][*_\s]*$/u;
const shapeOf = ({ kind, marker }: Block): string => `${kind} ${formOf(marker)}`;

function withOwner(text: string, item: DraftItem, phrases: Phrases): DraftItem {
  if (item.owner || item.form === 'row') return item;
  const said = setOff(text, item.content);
  const owner = said && ownerOf(text, said.words, phrases, said.isInBrackets);
  return owner ? { ...item, owner } : item;
}

/** Whether words that may be a name by their letters are those of a team, a day or of how the work stands. */
function isNobody(words: string, phrases: Phrases): boolean {
  const { functions, team, day, noOwner } = phrases.drafts();
  return functions.test(words) || team.test(words) || day.test(words) || noOwner.test(words);
}

/** A key result that names its owner is somebody's work (`KR2 官网改版（陈可）`); one that names nobody says what is to come of work. */
function ownedGoal(item: DraftItem): DraftItem {
  const isWork = item.section === 'goal' && item.form === 'list' && item.owner !== undefined;
  return isWork ? { ...item, section: 'action' } : item;
}

/** One to three words with a capital each, as the names of persons and of much else are written in English. */
export const ENGLISH_NAME = /^\p{Lu}\p{Ll}[\p{L}'’-]*(?: \p{Lu}[\p{L}'’.-]*){0,2}$/u;
/** What stands beside an owner in brackets or behind a dash: `（市场部，10月）`, "(Sales, October)". */
const BESIDE_OWNER = /[,，、;；|]|\s(?=\d)|(?<=\d\S{0,4})\s/u;

/**
 * The team, function or person that a few words are, alone or beside a day; beside a team something else may stand too. An English name
 * alone in brackets may be that of anything.
 */
function ownerOf(text: string, words: TextRange, phrases: Phrases, isInBrackets: boolean): TextRange | undefined {
  const { functions, team, day } = phrases.drafts();
  const { person } = phrases.owners();
  const said = text.slice(words.start, words.end);
  if (functions.test(said) || team.test(said)) return words;
  // A team and who of it: `（市场 李倩）`.
  const [first = '', second = '', ...others] = said.split(/\s+/u);
  if (others.length === 0 && functions.test(first) && (person.test(second) || ENGLISH_NAME.test(second))) return words;
  const parts = said.split(BESIDE_OWNER).map((part) => part.trim());
  const mayBeEnglish = !isInBrackets || parts.length > 1;
  const isDay = (part: string): boolean => part === '' || day.test(part);
  const isNamed = (part: string): boolean =>
    person.test(part) || (mayBeEnglish && ENGLISH_NAME.test(part) && !isDay(part));
  const own = parts.filter((part) => functions.test(part) || team.test(part) || isNamed(part));
  const [owner] = own;
  if (owner === undefined || own.length > 1) return undefined;
  // Behind a number a word or two go on with the day: 11 月底.
  const isRest = (part: string, at: number): boolean =>
    part === owner || isDay(part) || (at > 0 && /\d$/u.test(parts[at - 1]!) && /^\p{Script=Han}{1,2}$/u.test(part));
  if (!team.test(owner) && !parts.every(isRest)) return undefined;
  const start = words.start + said.indexOf(owner);
  return { start, end: start + owner.length };
}

/** Tells of an offset whether it stands below a heading that looks back or says what is not done or done by others, or below one that is deeper. */
function lookingBack(text: string, headings: readonly DraftHeading[], phrases: Phrases): (offset: number) => boolean {
  const { lookBack, aside } = phrases.leads();
  let above = Infinity;
  const arePast = headings.map(({ content, level }) => {
    const { start, end } = strip(text, content);
    const words = text.slice(start, end);
    if (lookBack.test(words) || aside.test(words)) above = Math.min(above, level);
    else if (level <= above) above = Infinity;
    return above < Infinity;
  });
  return (offset) => arePast[firstFrom(headings, offset) - 1] ?? false;
}

/** A stretch of list items, and whether they are what was done. */
interface LedRun extends TextRange {
  readonly isPast: boolean;
}

/** Those below lines that lead to what is no work, to what is not done or done by others (“不归我们、但要盯的：”), or that look back: `二 本周做了`. */
function ledRuns(text: string, blocks: readonly Block[], phrases: Phrases): LedRun[] {
  const { leadsToContext } = phrases.drafts();
  const { aside, lookBack } = phrases.leads();
  const runs: LedRun[] = [];
  for (let at = 0; at < blocks.length; at++) {
    const { kind, content, end } = blocks[at]!;
    if (kind !== 'paragraph') continue;
    const lead = lastOf(text, content);
    const said = lead
      .slice(lead.lastIndexOf('\n') + 1)
      .replace(LEADS, '')
      .trim();
    const isPast = lookBack.test(said);
    if (!isPast && !leadsToContext.test(lead) && !(LEADS.test(lead) && aside.test(said))) continue;
    let next = at + 1;
    while (blocks[next]?.kind === 'item' || blocks[next]?.kind === 'table-row') next++;
    if (next > at + 1) runs.push({ start: end, end: blocks[next - 1]!.end, isPast });
  }
  return runs;
}
