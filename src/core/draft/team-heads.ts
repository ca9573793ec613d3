/**
 * The heads of the parts that a plan gives to teams where no heading sign marks them: "SALES (Marcus, 6 reps)", `【市场部】负责人：小李`,
 * `一、渠道销售（1人）`, "A) Marketing (1 head)"; and of what all do together: "ALL THREE: …".
 */
import type { Phrases } from '../language/language-phrases.ts';
import { withoutEnds } from '../text/ends.ts';
import { trimmed, type TextRange } from '../text/range.ts';
import type { Block } from './block.ts';
import type { DraftHeading, DraftItem } from './draft.ts';
import { formOf } from './heading-lines.ts';
import { strip } from './headings.ts';
import type { DraftWords } from './reading-words.ts';
import { firstLine } from './section-lines.ts';
import { levelBelow } from './sections.ts';

/** What parts the name of a team in a heading from who leads it, and what is said of that. */
const BESIDE_TEAM = /\s[-–—]{1,2}\s|——|[（(）)：:|｜·@＠】\]]/u;
const BESIDE = /\s[-–—]{1,2}\s|——|[（(）)：:|｜·@＠】\],，、;；]/u;
/** A longer line says more than whose part it heads, in UTF-16 code units. */
const LONGEST = 80;
const LONGEST_NAME = 48;
/** Nothing but what stands in brackets: "(Tom)". */
const IN_BRACKETS = /^[（(][^（()）]*[)）]$/u;
/** So many parts divide work. */
const FEWEST_PARTS = 2;

/** What a heading says of a team. */
export interface TeamHead {
  /** Its words without who leads it. */
  readonly words: string;
  /** They are the name of a team or a function, and nothing else. */
  readonly isTeam: boolean;
  /** How many they are, or who leads them, stands beside it, as it does beside no subject of work. */
  readonly isCounted: boolean;
  /** It ends as teams and posts are called: "Digital Ops", 渠道销售. */
  readonly isNamed: boolean;
}

/** Reads a heading, or a line that may be one, as that of a team. */
export function readTeamHead(text: string, range: TextRange, { phrases, isOwner }: TeamWords): TeamHead {
  const { start, end } = strip(text, range);
  const line = text.slice(start, Math.min(end, start + LONGEST));
  const words = line.split(BESIDE_TEAM, 1)[0]!.trim();
  const { functions, team } = phrases.drafts();
  const { headcount, profession } = phrases.posts();
  const beside = line.slice(words.length).split(BESIDE);
  return {
    words,
    isTeam: functions.test(words) || team.test(words),
    isCounted: beside.map((part) => part.trim()).some((part) => headcount.test(part) || isOwner(part)),
    isNamed: phrases.owners().teamLast.test(words) || profession.test(words),
  };
}

export type TeamWords = Pick<DraftWords, 'phrases' | 'isOwner'>;

interface Divided {
  readonly blocks: readonly Block[];
  readonly headings: readonly DraftHeading[];
  readonly title: TextRange | undefined;
}

/** The parts of a document that are given to teams. */
export interface TeamParts {
  /** Headings without signs that the document has beside those that are known. */
  readonly heads: readonly DraftHeading[];
  /** It gives a part each to two teams at least, of which one sells, markets or operates. */
  readonly isDivided: boolean;
}

/** Finds the parts of teams. A title that says that work is divided makes the name of a function alone that of a team. */
export function teamParts(text: string, { blocks, headings, title }: Divided, words: TeamWords): TeamParts {
  const { drafts, leads, documents } = words.phrases;
  const lines = linesAbove(text, blocks, words, new Set(headings.map(({ start }) => start)));
  const teams = lines.filter(({ isOfTeam }) => isOfTeam);
  const isSaid = title !== undefined && leads().division.test(text.slice(title.start, title.end));
  const isSure = ({ isTeam, isCounted, isNamed, words: name }: TeamHead): boolean =>
    isSaid || isCounted ? isTeam || isNamed : drafts().team.test(name);
  const signed = headings.filter(({ content }) => content.start !== title?.start);
  const named = [...teams.map(({ head }) => head), ...signed.map((it) => readTeamHead(text, it.content, words))];
  const sure = new Set(named.filter(isSure).map((it) => it.words));
  const isDivided = sure.size >= FEWEST_PARTS && [...sure].some((it) => documents().isOurs(it));
  // Elsewhere a function alone above a list may be what its lines are about: `品牌`.
  return { heads: isDivided ? headingsOf(headsAmong(lines, teams), headings) : [], isDivided };
}

/**
 * The lines that head parts. What looks like the head of a team is that of a team that nobody knows; what stands in several parts is a label:
 * `职责：`.
 */
function headsAmong(lines: readonly Line[], teams: readonly Line[]): Line[] {
  const looks = new Set(teams.map(({ look }) => look));
  const times = new Map<string, number>();
  for (const { head } of lines) times.set(head.words, (times.get(head.words) ?? 0) + 1);
  const first = teams[0]?.start ?? Infinity;
  return lines.filter(({ start, isOfTeam, isOfAll, look, isListed, head }) => {
    const isAlike = looks.has(look) && (isListed || look !== PLAIN) && times.get(head.words) === 1;
    return start >= first && (isOfTeam || isOfAll || isAlike);
  });
}

/** A line without a sign of its own: any may look so. */
const PLAIN = '';

/** The headings of a draft with others among them. */
export const withHeads = (
  headings: readonly DraftHeading[],
  heads: readonly DraftHeading[],
): readonly DraftHeading[] =>
  heads.length === 0 ? headings : [...headings, ...heads].sort((a, b) => a.start - b.start);

/** The items without the lines that head parts, and without those words where more stands behind them. */
export function withoutHeads(
  text: string,
  items: readonly DraftItem[],
  heads: readonly DraftHeading[],
): readonly DraftItem[] {
  if (heads.length === 0) return items;
  let at = 0;
  return items.flatMap((item) => {
    // What is said in running text before the first is about the whole.
    if (item.form === 'clause' && item.end <= heads[0]!.start) return [];
    while (at < heads.length && heads[at]!.end <= item.content.start) at++;
    const head = heads[at];
    if (!head || head.start > item.content.start) return item;
    const content = trimmed(text, head.end, item.content.end);
    return content.start < content.end ? { ...item, start: content.start, content } : [];
  });
}

interface Line extends TextRange {
  readonly content: TextRange;
  readonly head: TeamHead;
  /** What it looks like: its marker, brackets, capitals, the sign at its end. */
  readonly look: string;
  /** A list stands right below it. */
  readonly isListed: boolean;
  readonly isOfTeam: boolean;
  readonly isOfAll: boolean;
}

/** The short lines above other lines, and what says that all do what follows. @param known where headings begin */
function linesAbove(text: string, blocks: readonly Block[], words: TeamWords, known: ReadonlySet<number>): Line[] {
  return blocks.flatMap((block, at): Line | readonly Line[] => {
    if ((block.kind !== 'paragraph' && block.kind !== 'item') || known.has(block.start)) return [];
    const line = firstLine(text, block.content);
    const isHead = isAbove(blocks, at, line);
    const all = isHead || block.kind === 'paragraph' ? ofAll(text, line, words.phrases) : undefined;
    if (!all && (!isHead || line.end - line.start > LONGEST)) return [];
    const content = all ?? line;
    const head = readTeamHead(text, content, words);
    if (head.words === '' || head.words.length > LONGEST_NAME) return [];
    const said = text.slice(line.start, line.end);
    const look =
      formOf(block.marker) + (/^[【[]|[:：)）]$/u.exec(said)?.[0] ?? (/\p{Ll}|^\P{Lu}*$/u.test(said) ? PLAIN : 'A'));
    const isListed = blocks[at + 1]?.kind === 'item';
    const isOfTeam = !all && headsTeam(said, head, words.phrases);
    return { start: block.start, end: content.end, content, head, look, isListed, isOfTeam, isOfAll: !!all };
  });
}

/** Whether a line above others is the head of a team's part. */
function headsTeam(line: string, { words, isTeam, isCounted, isNamed }: TeamHead, phrases: Phrases): boolean {
  if (isCounted) return isTeam || isNamed;
  if (!isTeam) return false;
  const beside = withoutEnds(line.slice(line.indexOf(words) + words.length), /[】\]:：*_\s—–-]/u);
  return beside === '' || IN_BRACKETS.test(beside) || phrases.owners().person.test(beside);
}

/** Whether lines of work stand below a line: in its own block, or in another one that is no part of the same list. */
function isAbove(blocks: readonly Block[], at: number, line: TextRange): boolean {
  const { kind, content, level, marker } = blocks[at]!;
  const next = blocks[at + 1];
  if (line.end < content.end) return true;
  if (next?.kind === 'item') return kind !== 'item' || level < next.level || formOf(marker) !== formOf(next.marker);
  return next?.kind === 'paragraph' || next?.kind === 'table-row';
}

/** The words of a line that say that all do what follows: "ALL THREE: one Saturday in three". */
function ofAll(text: string, { start, end }: TextRange, { leads }: Phrases): TextRange | undefined {
  const words = leads().ofAll.exec(text.slice(start, Math.min(end, start + LONGEST_NAME)))?.[0];
  return words === undefined ? undefined : { start, end: start + words.length };
}

/** Lines as headings without a sign, each below the section that it stands in. @param headings those that are known */
function headingsOf(lines: readonly Line[], headings: readonly DraftHeading[]): DraftHeading[] {
  let at = 0;
  let above = 0;
  return lines.map(({ start, end, content }) => {
    for (; at < headings.length && headings[at]!.start < start; at++)
      if (headings[at]!.section !== undefined) above = headings[at]!.level;
    return { start, end, content, level: levelBelow(above), section: undefined, isBare: false };
  });
}
