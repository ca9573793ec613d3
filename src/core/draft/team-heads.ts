/**
 * The heads of the parts that a plan gives to teams where no heading sign marks them: "SALES (Marcus, 6 reps)", `【市场部】负责人：小李`,
 * `一、渠道销售（1人）`, "A) Marketing (1 head)"; and of what all do together: "ALL THREE: …".
 */
import type { Phrases } from '../language/language-phrases.ts';
import { withoutEnds } from '../text/ends.ts';
import { splitLines } from '../text/lines.ts';
import { trimmed, type TextRange } from '../text/range.ts';
import type { Block } from './block.ts';
import type { DraftHeading, DraftItem } from './draft.ts';
import { formOf } from './heading-lines.ts';
import { strip } from './headings.ts';
import type { DraftWords } from './reading-words.ts';
import { ENGLISH_NAME } from './plan-items.ts';
import { levelBelow } from './sections.ts';

/** What parts the name of a team in a heading from who leads it, and what is said of that. */
const BESIDE_TEAM = /\s[-–—]{1,2}\s|——|[（(）)：:|｜·@＠】\]]/u;
const BESIDE = /\s[-–—]|——|[（(）)：:|｜@＠】\],，、;；]/u;
/** A number alone, in brackets: "(Dev, 5)". */
const NUMBER_BESIDE = /[（(](?:[^（()）,，、;；]{0,24}[,，、;；]\s?)?\d{1,3}\s?[)）,，、;；]/u;
/** A longer line says more than whose part it heads, in UTF-16 code units. */
const LONGEST = 80;
/** Nothing but what stands in brackets, or signs: "(Tom)". */
const IN_BRACKETS = /^(?:[（(][^（()）]*[)）])?$/u;
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
  const rest = line.slice(words.length);
  const isCount = (part: string): boolean => headcount.test(part) || isOwner(part);
  return {
    words,
    isTeam: functions.test(words) || team.test(words),
    isCounted: NUMBER_BESIDE.test(rest) || rest.split(BESIDE).some((part) => isCount(part.trim())),
    isNamed: phrases.owners().teamLast.test(words) || profession.test(words),
  };
}

export type TeamWords = Pick<DraftWords, 'phrases' | 'isOwner'>;

interface Divided {
  readonly blocks: readonly Block[];
  readonly headings: readonly DraftHeading[];
  readonly items: readonly DraftItem[];
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
export function teamParts(text: string, { blocks, headings, items, title }: Divided, words: TeamWords): TeamParts {
  const { drafts, leads, documents } = words.phrases;
  const lines = linesAbove(text, blocks, words, new Set(headings.map(({ start }) => start)));
  // Of a title that is bold only in part nobody knows.
  const first = title ?? blocks[0]?.content;
  const isSaid = first !== undefined && leads().division.test(text.slice(first.start, first.end));
  const isSure = ({ isTeam, isCounted, isNamed, words: name }: TeamHead): boolean =>
    isSaid || isCounted ? isTeam || isNamed : drafts().team.test(name);
  const read = (range: TextRange | undefined): TeamHead | readonly TeamHead[] =>
    range && range.start !== title?.start ? readTeamHead(text, range, words) : [];
  const named = [...lines.filter(({ isOfTeam }) => isOfTeam), ...headings.flatMap(({ content }) => read(content))];
  const ofRows = items.flatMap(({ team, owner, form }) => [
    ...[read(team)].flat(),
    ...(form === 'row' ? [read(owner)].flat().filter(({ isTeam }) => isTeam) : []),
  ]);
  const sure = new Set([...named.filter(isSure), ...ofRows].map((it) => it.words));
  const isDivided = sure.size >= FEWEST_PARTS && [...sure].some((it) => documents().isOurs(it));
  // Elsewhere a function alone above a list may be what its lines are about: `品牌`.
  return { heads: isDivided ? headsAmong(lines, headings) : [], isDivided };
}

/**
 * The lines that head parts, all below the section that the first stands in. What looks like the head of a team is that of a team that nobody
 * knows; what stands in several parts is a label: `职责：`.
 */
function headsAmong(lines: readonly Line[], headings: readonly DraftHeading[]): DraftHeading[] {
  const teams = lines.filter(({ isOfTeam }) => isOfTeam);
  const looks = new Set(teams.map(({ look }) => look));
  const first = teams[0]?.start ?? Infinity;
  const opener = headings.findLast(({ start, section }) => start < first && section !== undefined);
  const level = levelBelow(opener?.level ?? 0);
  const times = new Map<string, number>();
  for (const { words } of lines) times.set(words, (times.get(words) ?? 0) + 1);
  return lines.flatMap(({ start, end, content, isOfTeam, isOfAll, isLoud, look, words }) => {
    const isAlike = isLoud && looks.has(look) && times.get(words) === 1;
    const isHead = start >= first && (isOfTeam || isOfAll || isAlike);
    return isHead ? { start, end, content, level, section: undefined, isBare: false } : [];
  });
}

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
    if (!head || head.start >= item.content.end) return item;
    const isBehind = head.start <= item.content.start;
    const [from, to] = isBehind ? [head.end, item.content.end] : [item.content.start, head.start];
    const content = trimmed(text, from, to);
    if (content.start >= content.end) return [];
    return { ...item, start: isBehind ? content.start : item.start, end: content.end, content };
  });
}

interface Line extends TextRange, TeamHead {
  readonly content: TextRange;
  /** What it looks like: its marker, brackets, capitals, the sign at its end. */
  readonly look: string;
  /** It is a head if it looks like others: in brackets or capitals, or right above a list. */
  readonly isLoud: boolean;
  readonly isOfTeam: boolean;
  readonly isOfAll: boolean;
}

/** The short lines above other lines, and what says that all do what follows. @param known where headings begin */
function linesAbove(text: string, blocks: readonly Block[], words: TeamWords, known: ReadonlySet<number>): Line[] {
  const { ofAll } = words.phrases.leads();
  return blocks.flatMap((block, at) => {
    const { kind, start: from, content, marker } = block;
    if (kind !== 'paragraph' && kind !== 'item') return [];
    return splitLines(text.slice(content.start, content.end)).flatMap((it, index): Line | readonly Line[] => {
      const line = trimmed(text, content.start + it.start, content.start + it.end);
      const isFirst = index === 0;
      const start = isFirst ? from : line.start;
      const said = text.slice(line.start, Math.min(line.end, line.start + LONGEST + 1));
      const isAbove = line.end < content.end || leadsOn(block, blocks[at + 1], isFirst);
      const all = isAbove || kind === 'paragraph' ? ofAll.exec(said)?.[0].length : undefined;
      if (known.has(start) || (all === undefined && (!isAbove || said.length > LONGEST))) return [];
      const end = all === undefined ? line.end : line.start + all;
      const head = readTeamHead(text, { start: line.start, end }, words);
      if (head.words === '') return [];
      const sign = isInCapitals(head.words) ? 'A' : (/^[【[]|[:：)）]$/u.exec(said)?.[0] ?? '');
      return {
        ...head,
        ...{ start, end, content: { start: line.start, end } },
        look: (isFirst ? formOf(marker) : '') + sign,
        isLoud: /[【[A]/u.test(sign) || (isFirst && blocks[at + 1]?.kind === 'item'),
        isOfTeam: all === undefined && headsTeam(said, head, words.phrases),
        isOfAll: all !== undefined,
      };
    });
  });
}

const isInCapitals = (words: string): boolean => /\p{Lu}{2}/u.test(words) && !/\p{Ll}/u.test(words);

/** Whether a line above others is the head of a team's part. */
function headsTeam(line: string, { words, isTeam, isCounted, isNamed }: TeamHead, phrases: Phrases): boolean {
  if (isCounted) return isTeam || isNamed;
  if (!isTeam) return false;
  const beside = withoutEnds(line.slice(line.indexOf(words) + words.length), /[】\]:：*_\s—–-]/u);
  return [IN_BRACKETS, ENGLISH_NAME, phrases.owners().person].some((it) => it.test(beside));
}

/** Whether the last line of a block stands above what is no part of the same list. A line right below an item is more of it in Markdown. */
function leadsOn({ kind, level, marker }: Block, next: Block | undefined, isFirst: boolean): boolean {
  if (next?.kind !== 'item') return next?.kind === 'paragraph' || next?.kind === 'table-row';
  return kind !== 'item' || !isFirst || level < next.level || formOf(marker) !== formOf(next.marker);
}
