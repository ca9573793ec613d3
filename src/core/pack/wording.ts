/**
 * How an activity is named in a line: a phrase (`信息流投放`, `media buying`), words of which one stands near one of others
 * (`签订/签署 + 合同/协议`, `run/manage + paid ads`), or a step with a later one somewhere behind it (`报价/谈价 > 签单/收款`).
 */
import type { Locale } from '../language/locale.ts';

export interface Wording {
  /** One of these stands there. */
  readonly first: readonly string[];
  /** And one of these in the same sentence; undefined for a phrase. */
  readonly second: readonly string[] | undefined;
  /** The second is a later step, which may stand in another clause, and not near the first. */
  readonly isLater?: boolean;
}

const NEAR = ' + ';
const LATER = ' > ';

/** Reads a wording as packs write it; undefined where a word is missing beside a sign. */
export function parseWording(written: string): Wording | undefined {
  const isLater = written.includes(LATER);
  if (isLater && written.includes(NEAR)) return undefined;
  const [first, second, ...more] = written.split(isLater ? LATER : NEAR).map(alternatives);
  if (!first || more.length > 0 || [first, second].some((words) => words?.some((word) => word === '')))
    return undefined;
  return { first, second, ...(isLater && { isLater }) };
}

/** So short a phrase stands in many others. */
const SHORTEST = { zh: 2, en: 3 } as const;
const SHORTEST_LATIN = 2;

/** Whether a wording would be found by chance: each word of a phrase stands alone; of a pair, those of one side may be single characters. */
export function isTooShort({ first, second }: Wording, locale: Locale): boolean {
  const isShort = (word: string): boolean =>
    word.length < (second || /^[a-z]+$/iu.test(word) ? SHORTEST_LATIN : SHORTEST[locale]);
  return second ? [first, second].every((words) => words.some(isShort)) : first.some(isShort);
}

/** Whether a word is written as a wording of two parts, as a word that stands alone cannot be. */
export const isPair = (written: string): boolean => [NEAR, LATER].some((sign) => written.includes(sign));

/** A wording as packs write it. */
export function writtenWording({ first, second, isLater }: Wording): string {
  return [first, ...(second ? [second] : [])].map((words) => words.join('/')).join(isLater ? LATER : NEAR);
}

function alternatives(written: string): string[] {
  return written.split('/').map((word) => word.trim());
}
