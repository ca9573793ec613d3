/**
 * How an activity is named in a line: a phrase (`信息流投放`, `media buying`), or words of which one stands near one of others
 * (`签订/签署 + 合同/协议`, `run/manage + paid ads`).
 */

export interface Wording {
  /** One of these stands there. */
  readonly first: readonly string[];
  /** And one of these in the same sentence near it; undefined for a phrase. */
  readonly second: readonly string[] | undefined;
}

/** Reads a wording as packs write it; undefined where a word is missing beside a sign. */
export function parseWording(written: string): Wording | undefined {
  const [first, second, ...more] = written.split(' + ').map(alternatives);
  if (!first || more.length > 0 || [first, second].some((words) => words?.some((word) => word === '')))
    return undefined;
  return { first, second };
}

/** A wording as packs write it. */
export function writtenWording({ first, second }: Wording): string {
  return [first, ...(second ? [second] : [])].map((words) => words.join('/')).join(' + ');
}

function alternatives(written: string): string[] {
  return written.split('/').map((word) => word.trim());
}
