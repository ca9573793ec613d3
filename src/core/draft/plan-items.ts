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
  const owner = bracketed(text, item.content);
  if (!owner) return item;
  const words = text.slice(owner.start, owner.end);
  const { functions, team } = phrases.drafts();
  return functions.test(words) || team.test(words) ? { ...item, owner } : item;
}

/** What stands in the brackets at the end of a line. */
function bracketed(text: string, { start, end }: TextRange): TextRange | undefined {
  let last = end - 1;
  if ('。.;；'.includes(text.charAt(last))) last--;
  if (!')）'.includes(text.charAt(last))) return undefined;
  const from = Math.max(start, last - LONGEST_OWNER);
  const inside = text.slice(from, last);
  const open = Math.max(inside.lastIndexOf('('), inside.lastIndexOf('（'));
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
