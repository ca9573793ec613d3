/** Whether the place of an owner names one: it may be left open, or say that all do it, which is nobody. */
import type { TextRange } from '../text/range.ts';
import type { FindingContext } from './context.ts';

/** Whether the place of an owner says that there is none yet. */
export function isOpen({ text, phrases }: FindingContext, owner: TextRange): boolean {
  return phrases.drafts().openOwner.test(text.slice(owner.start, owner.end).trim());
}

/** Whether the place of an owner says that everybody does it: `全员`, "the team". */
export function isEverybody({ text, phrases }: FindingContext, owner: TextRange): boolean {
  return phrases.drafts().everybody.test(text.slice(owner.start, owner.end).trim());
}
