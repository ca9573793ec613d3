/** The titles of a pack by how they are looked up: two texts, so that next to nothing is parsed before a title is found. */
import { inOneOrder } from '../../language/phrases/title-spellings.ts';
import type { BlockReader } from '../../text/block-file.ts';
import { once } from '../../text/once.ts';
import type { Folder } from '../../text/fold.ts';
import type { Title } from '../activity-schema.ts';

/** What a title says. */
export type TitleMeaning = Omit<Title, 'forms' | 'really'>;

export interface TitleKeys {
  /** A line for each folded form, in the order of their units: the form, a tab, the number of the line of its meaning. */
  readonly forms: string;
  /** A line of JSON for each title. */
  readonly meanings: string;
}

export function buildTitleKeys(titles: readonly Title[], folder: Folder): TitleKeys {
  const places = new Map(
    titles.flatMap(({ forms }, at) =>
      [...forms.zh, ...forms.en].map((form) => [inOneOrder(folder.foldToString(form)), at] as const),
    ),
  );
  const lines = [...places].sort(([a], [b]) => (a < b ? -1 : 1)).map(([form, at]) => `${form}\t${at}`);
  const meanings = titles.map(({ id, profession, also, specialization, seniority }) =>
    JSON.stringify({ id, profession, also, specialization, seniority } satisfies TitleMeaning),
  );
  return { forms: lines.join('\n'), meanings: meanings.join('\n') };
}

/** Reads the keys from a file of blocks, where they lie as texts: those are read faster than JSON. */
export function readTitleKeys(reader: BlockReader, decode: (bytes: Uint8Array) => string): () => TitleKeys {
  const [forms, meanings] = [reader.uint8s(), reader.uint8s()];
  return once(() => ({ forms: decode(forms), meanings: decode(meanings) }));
}

/** @param form folded @param meanings the lines of those of the keys: taken apart once, as many titles are looked up */
export function meaningOf(
  form: string,
  { forms }: TitleKeys,
  meanings: () => readonly string[],
): TitleMeaning | undefined {
  let low = 0;
  let high = forms.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const start = forms.lastIndexOf('\n', middle - 1) + 1;
    const tab = forms.indexOf('\t', start);
    const here = forms.slice(start, tab);
    const after = forms.indexOf('\n', tab);
    const end = after < 0 ? forms.length : after;
    if (here === form) return JSON.parse(meanings()[Number(forms.slice(tab + 1, end))]!) as TitleMeaning;
    if (here < form) low = end + 1;
    else high = start;
  }
  return undefined;
}
