/** The lines of a plan: which of them are no work (statements, topics, people and examples stand between the actions), and whose work the others are. */
import type { Phrases } from '../language/language-phrases.ts';
import type { Block } from './block.ts';
import { trimmed, type TextRange } from '../text/range.ts';
import type { DraftItem } from './draft.ts';

/** A line that leads to a list is no longer than this. */
const LONGEST_LEAD = 80;

/**
 * The items of a plan, those that state something (`熟人的推荐胜过硬广告`), those that tell people something (`邮件通知老客户`) and those that a line leads to that announces topics, people or
 * examples (`The course covers:`) as context. A team or a function in brackets at the end of a line is its owner: `（市场部）`, "(Marketing)".
 */
export function planItems(
  text: string,
  blocks: readonly Block[],
  items: readonly DraftItem[],
  phrases: Phrases,
): readonly DraftItem[] {
  const { statement, announcement } = phrases.drafts();
  const led = ledRuns(text, blocks, phrases);
  let run = 0;
  return items.map((listed) => {
    const item = withOwner(text, listed, phrases);
    if (item.section !== undefined && item.section !== 'action') return item;
    while (run < led.length && led[run]!.end <= item.start) run++;
    const isLed = run < led.length && led[run]!.start <= item.start;
    const words = text.slice(item.content.start, item.content.end);
    const isStated = item.form !== 'row' && (statement.test(words) || announcement.test(words));
    return isLed || isStated ? { ...item, section: 'context' as const } : item;
  });
}

/** What an owner in brackets is no longer than. */
const LONGEST_OWNER = 32;

function withOwner(text: string, item: DraftItem, phrases: Phrases): DraftItem {
  if (item.owner || item.form === 'row') return item;
  const words = bracketed(text, item.content);
  const owner = words && ownerOf(text, words, phrases);
  return owner ? { ...item, owner } : item;
}

/** What stands beside an owner in brackets: `（市场部，10月）`, "(Sales, October)". */
const BESIDE_OWNER = /[,，、;；|]|\s(?=\d)|(?<=\d\S{0,4})\s/u;

/** The team or function that words in brackets are, alone or beside a day; beside a team something else may stand too. */
function ownerOf(text: string, words: TextRange, phrases: Phrases): TextRange | undefined {
  const { functions, team, day } = phrases.drafts();
  const said = text.slice(words.start, words.end);
  if (functions.test(said) || team.test(said)) return words;
  const parts = said.split(BESIDE_OWNER).map((part) => part.trim());
  const own = parts.filter((part) => functions.test(part) || team.test(part));
  const [owner] = own;
  if (owner === undefined || own.length > 1) return undefined;
  if (!team.test(owner) && !parts.every((part) => part === owner || part === '' || day.test(part))) return undefined;
  const start = words.start + said.indexOf(owner);
  return { start, end: start + owner.length };
}

/** What stands in the brackets at the end of a line. */
function bracketed(text: string, { start, end }: TextRange): TextRange | undefined {
  let last = end - 1;
  if ('。.;；'.includes(text.charAt(last))) last--;
  if (!')）】'.includes(text.charAt(last))) return undefined;
  const from = Math.max(start, last - LONGEST_OWNER);
  const inside = text.slice(from, last);
  const open = Math.max(...[...'(（【'].map((sign) => inside.lastIndexOf(sign)));
  if (open < 0 || from + open === start) return undefined;
  const words = trimmed(text, from + open + 1, last);
  return words.start < words.end ? words : undefined;
}

/** The stretches of list items below lines that lead to what is no work. */
function ledRuns(text: string, blocks: readonly Block[], phrases: Phrases): { start: number; end: number }[] {
  const { leadsToContext } = phrases.drafts();
  const runs: { start: number; end: number }[] = [];
  for (let at = 0; at < blocks.length; at++) {
    const { kind, content, end } = blocks[at]!;
    const last = Math.max(content.start, content.end - LONGEST_LEAD);
    if (kind !== 'paragraph' || !leadsToContext.test(text.slice(last, content.end))) continue;
    let next = at + 1;
    while (blocks[next]?.kind === 'item' || blocks[next]?.kind === 'table-row') next++;
    if (next > at + 1) runs.push({ start: end, end: blocks[next - 1]!.end });
  }
  return runs;
}
