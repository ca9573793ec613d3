/** Key results, as teams write them that work by objectives: `KR1 官网流量…`, "KR2.3 Enquiries up by a fifth". */
import type { DraftItem } from './draft.ts';

const KEY_RESULT = /^[*_\s]*KR\s?\d/u;
/** So many units of an item are looked at. */
const LOOKED_AT = 8;

/** Whether an item of a draft is a key result: what is reached, and not what is done. */
export function isKeyResult(text: string, { content: { start } }: Pick<DraftItem, 'content'>): boolean {
  return KEY_RESULT.test(text.slice(start, start + LOOKED_AT));
}
