/** Items of a post that is written in two languages: each piece of work stands there twice, and counts once. */
import { HAN_CLASS } from '../text/han.ts';
import type { DraftItem } from './draft.ts';

/** With fewer items in the other language a post has some foreign lines, and is not written twice. */
const FEWEST = 3;
/** The shorter of two languages has so large a share of the items of the longer one. */
const LEAST_SHARE = 0.5;
/** So many items at the beginning and at the end of a long list show whether it is in two languages. */
const LOOKED_AT = 16;

const HAN = new RegExp(`[${HAN_CLASS}]`);

/**
 * The items without those that say the others once more in the other language: those of the language that has more, Chinese where both
 * have as many.
 * @param items of one kind of section
 */
export function saidOnce(text: string, items: readonly DraftItem[]): readonly DraftItem[] {
  if (items.length > 2 * LOOKED_AT && !isMixed(text, [...items.slice(0, LOOKED_AT), ...items.slice(-LOOKED_AT)])) {
    return items;
  }
  const chinese: DraftItem[] = [];
  const english: DraftItem[] = [];
  for (const item of items) (hasHanIn(text, item) ? chinese : english).push(item);
  const [fewer, more] = english.length > chinese.length ? [chinese, english] : [english, chinese];
  return fewer.length >= FEWEST && fewer.length >= LEAST_SHARE * more.length ? more : items;
}

/** Whether some items are Chinese and some are not. */
function isMixed(text: string, items: readonly DraftItem[]): boolean {
  const chinese = items.filter((item) => hasHanIn(text, item)).length;
  return chinese >= FEWEST && items.length - chinese >= FEWEST;
}

function hasHanIn(text: string, { content: { start, end } }: DraftItem): boolean {
  return HAN.test(text.slice(start, end));
}
