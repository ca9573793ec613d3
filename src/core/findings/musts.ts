import type { DraftItem } from '../draft/draft.ts';
import { once } from '../text/once.ts';
import { firstFrom } from '../text/range.ts';
import type { FindingContext } from './context.ts';
import { ledBy } from './lead-lines.ts';
import { countedItems } from './whole-draft.ts';

/**
 * The hard requirements of a job description as a reader counts them: without what would only be nice to have, and without those of which
 * some are enough.
 * @param over no more than so many are answered as none
 */
export function countedMusts(context: FindingContext, over: number): readonly DraftItem[] {
  const { draft, text, phrases } = context;
  const { optional, optionalHeading } = phrases.drafts();
  const isOfChoice = once(() => ledBy(context, phrases.leads().alternatives));
  const wishes = draft.headings.map(({ content }) => optionalHeading.test(text.slice(content.start, content.end)));
  const isMust = (item: DraftItem): boolean => {
    const { content } = item;
    const heading = firstFrom(draft.headings, content.start + 1) - 1;
    return !(wishes[heading] ?? false) && !optional.test(text.slice(content.start, content.end));
  };
  return countedItems(context, 'requirement', over, (item) => isMust(item) && !isOfChoice()?.(item));
}
