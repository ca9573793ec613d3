/** What the title of a post says, by the dictionary of titles that a pack holds. */
import type { Phrases } from '../language/language-phrases.ts';
import type { CompiledPack } from '../pack/compile/compiled-pack.ts';
import { buildTitleKeys, meaningOf, type TitleKeys, type TitleMeaning } from '../pack/compile/title-keys.ts';
import type { PackIndex } from '../pack/pack-index.ts';
import { hasHan } from '../text/han.ts';
import type { Folder } from '../text/fold.ts';
import { once } from '../text/once.ts';
import { Remembered } from '../text/remembered.ts';

export interface TitleDictionary {
  /**
   * What a title says that the dictionary holds, whatever is said beside it: a place, a rank, a number, a remark in brackets.
   * A title of several posts is known if they are all of one profession.
   */
  find(title: string): TitleMeaning | undefined;
}

/** Uses the keys that the build made of the pack, or makes them, when a title is looked up first. */
export function createTitleDictionary(compiled: CompiledPack, folder: Folder, phrases: Phrases): TitleDictionary {
  const read = once((): TitleKeys => compiled.titleKeys ?? buildTitleKeys(compiled.pack.titles, folder));
  const meanings = once(() => read().meanings.split('\n'));
  const lookUp = (words: string): TitleMeaning | undefined => {
    for (const spelling of phrases.titleSpellings().spellingsOf(words)) {
      const meaning = meaningOf(spelling, read(), meanings);
      if (meaning) return meaning;
    }
    return undefined;
  };
  const findAsWritten = (title: string): TitleMeaning | undefined => {
    if (title === '') return undefined;
    const spellings = phrases.titleSpellings();
    const words = spellings.wordsOf(folder.foldToString(title));
    if (words === '') return undefined;
    const placed = spellings.behindPlace(folder.foldToString(title));
    const whole = (placed && lookUp(placed)) ?? lookUp(words);
    if (whole) return whole;
    const found = spellings.partsOf(words).map((part) => ({
      meaning: lookUp(part),
      isPost: phrases.titles().namesPost(part),
    }));
    // An English part that names no post is a field beside one ("Account Executive, Growth"); a Chinese one may be a post.
    const hasPost = !hasHan(words) && found.some(({ isPost }) => isPost);
    const posts = found.filter(({ meaning, isPost }) => isPost || (!hasPost && meaning));
    const known = posts.flatMap(({ meaning }) => meaning ?? []);
    if (posts.length > known.length || new Set(known.map(({ profession }) => profession)).size > 1) return undefined;
    return known[0] ?? lookUp(spellings.withoutLatin(words));
  };
  const names = once(() => regionalNames(compiled, folder, phrases));
  const isRole = (id: string): boolean => compiled.pack.roles.some((role) => role.id === id);
  const find = (title: string): TitleMeaning | undefined => {
    const meaning = findAsWritten(title);
    if (meaning?.profession === undefined || isRole(meaning.profession)) return meaning;
    const regional = names().find(([word]) => title.includes(word));
    return regional ? findAsWritten(title.replaceAll(...regional)) : meaning;
  };
  const known = new Remembered<ReturnType<typeof find>>(MOST);
  return { find: (title) => known.of(title, find) };
}

/**
 * What only a text in traditional characters calls a role, and its name: in Taiwan `營運` is what `运营` is elsewhere, where `营运` is the
 * running of stores.
 */
function regionalNames({ pack }: CompiledPack, folder: Folder, { lists }: Phrases): [word: string, name: string][] {
  return pack.roles.flatMap(({ id, name }) =>
    (lists.zh.rephrasing.roleWords[id] ?? [])
      .filter((word) => folder.foldToString(word) !== word && folder.foldToString(word) !== name.zh)
      .map((word): [string, string] => [word, name.zh]),
  );
}

/** So many answers are remembered: the owners that the rows of a plan name again and again. */
const MOST = 256;

/** The roles that a title may be of, the likeliest first. */
export function rolesOf({ profession, also }: TitleMeaning, index: PackIndex): string[] {
  return [...(profession === undefined ? [] : [profession]), ...also].filter((id) => index.role(id) !== undefined);
}

/** Whether a title is of a profession that is none of the roles. */
export function isOfNeighbor({ profession }: TitleMeaning, index: PackIndex): boolean {
  return profession !== undefined && index.role(profession) === undefined;
}
