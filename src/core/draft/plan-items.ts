/** The lines of a plan that are no work: statements, topics, people and examples stand between the actions. */
import type { Phrases } from '../language/language-phrases.ts';
import type { Block } from './block.ts';
import type { DraftItem } from './draft.ts';

/** A line that leads to a list is no longer than this. */
const LONGEST_LEAD = 80;

/**
 * The items of a plan, those that state something (`熟人的推荐胜过硬广告`), those that tell people something (`邮件通知老客户`) and those that a line leads to that announces topics, people or
 * examples (`The course covers:`) as context.
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
  return items.map((item) => {
    if (item.section !== undefined && item.section !== 'action') return item;
    while (run < led.length && led[run]!.end <= item.start) run++;
    const isLed = run < led.length && led[run]!.start <= item.start;
    const words = text.slice(item.content.start, item.content.end);
    const isStated = item.form !== 'row' && (statement.test(words) || announcement.test(words));
    return isLed || isStated ? { ...item, section: 'context' as const } : item;
  });
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
