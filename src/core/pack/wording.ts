/**
 * How an activity is named in a line: a phrase (`信息流投放`, `media buying`), words of which one stands near one of others
 * (`签订/签署 + 合同/协议`, `run/manage + paid ads`), or a step with a later one somewhere behind it (`报价/谈价 > 签单/收款`).
 */

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

/** Whether a word is written as a wording of two parts, as a word that stands alone cannot be. */
export const isPair = (written: string): boolean => [NEAR, LATER].some((sign) => written.includes(sign));

/** A wording as packs write it. */
export function writtenWording({ first, second, isLater }: Wording): string {
  return [first, ...(second ? [second] : [])].map((words) => words.join('/')).join(isLater ? LATER : NEAR);
}

function alternatives(written: string): string[] {
  return written.split('/').map((word) => word.trim());
}
