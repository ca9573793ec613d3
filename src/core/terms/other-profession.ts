/** Whether a draft is of a profession that is none of the compared roles. */
import { valueUnder, type FrontMatter } from '../draft/front-matter.ts';
import type { Phrases } from '../language/language-phrases.ts';
import type { PackIndex } from '../pack/pack-index.ts';
import type { Folder } from '../text/fold.ts';
import type { NeighborWords } from './neighbor-words.ts';
import { isOfNeighbor, type TitleDictionary } from './title-dictionary.ts';

export interface ProfessionWords {
  readonly index: PackIndex;
  readonly titles: TitleDictionary;
  readonly folder: Folder;
  readonly phrases: Phrases;
}

/** What a title that is not known as a whole is understood by too. */
export interface OtherProfessionWords extends ProfessionWords {
  readonly neighborWords: NeighborWords;
}

/** A profession that is none of the compared roles. */
export interface OtherProfession {
  /** Id of the neighbor that it is; undefined where the pack does not know it. */
  readonly neighbor: string | undefined;
}

/** The neighbor that `role:` names by its id, its name or one of its titles. */
export function neighborNamed(said: string, { index, titles, folder }: ProfessionWords): string | undefined {
  const known = titles.find(said);
  if (known && isOfNeighbor(known, index)) return known.profession;
  const folded = folder.foldToString(said);
  return index.pack.neighbors.find(
    ({ id, name }) =>
      index.role(id) === undefined && [id, name.zh, name.en].some((it) => folder.foldToString(it) === folded),
  )?.id;
}

/**
 * What a draft is of by its `role:`, if it has that; failing that by its title: by the dictionary of titles before its words.
 * @param title that of the draft, or ''
 * @returns undefined where neither names another profession than the compared roles
 */
export function otherProfession(
  frontMatter: FrontMatter | undefined,
  title: string,
  words: OtherProfessionWords,
): OtherProfession | undefined {
  const said = valueUnder(frontMatter, 'role');
  if (said !== undefined) {
    const neighbor = neighborNamed(said, words);
    return neighbor === undefined ? undefined : { neighbor };
  }
  const known = words.titles.find(title);
  if (known) return isOfNeighbor(known, words.index) ? { neighbor: known.profession } : undefined;
  const neighbor = words.neighborWords.inTitle(title);
  if (words.index.role(neighbor)) return undefined;
  return neighbor !== undefined || words.phrases.titles().isOtherProfession(title) ? { neighbor } : undefined;
}
