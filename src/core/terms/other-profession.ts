/** Whether a draft is of a profession that is none of the compared roles. */
import type { FrontMatter } from '../draft/front-matter.ts';
import type { Phrases } from '../language/language-phrases.ts';
import type { PackIndex } from '../pack/pack-index.ts';
import type { Folder } from '../text/fold.ts';
import { isOfNeighbor, type TitleDictionary } from './title-dictionary.ts';

export interface ProfessionWords {
  readonly index: PackIndex;
  readonly titles: TitleDictionary;
  readonly folder: Folder;
  readonly phrases: Phrases;
}

/** Whether `role:` names a neighbor by its id, its name or one of its titles. */
export function namesNeighbor(said: string, { index, titles, folder }: ProfessionWords): boolean {
  const known = titles.find(said);
  if (known && isOfNeighbor(known, index)) return true;
  const folded = folder.foldToString(said);
  return index.pack.neighbors.some(
    ({ id, name }) =>
      index.role(id) === undefined && [id, name.zh, name.en].some((it) => folder.foldToString(it) === folded),
  );
}

/**
 * By `role:`, if the draft has it; failing that by its title: by the dictionary of titles before its last word.
 * @param title that of the draft, or ''
 */
export function isOtherProfession(
  frontMatter: FrontMatter | undefined,
  title: string,
  words: ProfessionWords,
): boolean {
  const said = frontMatter?.entries.find(({ key }) => key === 'role')?.value ?? '';
  if (said !== '') return namesNeighbor(said, words);
  const known = words.titles.find(title);
  return known ? isOfNeighbor(known, words.index) : words.phrases.titles().isOtherProfession(title);
}
