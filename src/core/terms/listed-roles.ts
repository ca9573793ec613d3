/** The roles that a title lists: 市场、运营、销售专员, "Sales & Marketing Manager". */
import { hasHan } from '../text/han.ts';
import type { Role } from '../pack/schema.ts';
import type { Folder } from '../text/fold.ts';
import type { ProfessionWords } from './other-profession.ts';

/** A part of a title that names a role. */
interface Named {
  readonly role: string;
  /** It is the name of a role, but for its level, its rank or a place: 销售经理. */
  readonly isBare: boolean;
  /** The name of the role stands in it: 新媒体运营. */
  readonly hasName: boolean;
}

/**
 * The roles that a title lists, in its order; none where it names fewer than two. At least one of them is named by its own name, so that
 * words of one craft beside each other (内容/品牌) are no list of roles.
 */
export function listedRoles(title: string, words: ProfessionWords): readonly string[] {
  for (const stretch of listsIn(title, words)) {
    const named: Named[] = [];
    let isList = true;
    for (const part of stretch) {
      const it = namedIn(part, words);
      // In 销售/市场运营经理 the last word may hold for what stands before it: that is one role.
      if (it && !it.isBare && named.length > 0 && beginsWithOther(part, it.role, words)) isList = false;
      // A field beside a post ("Sales Manager, Marketing Cloud") is none of its names, nor is a department (市场部/销售).
      if (it) named.push(it);
    }
    const roles = [...new Set(named.map(({ role }) => role))];
    if (isList && roles.length > 1 && named.some(({ hasName }) => hasName)) return roles;
  }
  return [];
}

/**
 * Whether the last word of a title that lists several may hold for all of them: 销售与市场运营经理, "Sales and Marketing Operations". What
 * the text says decides then what the job is.
 */
export function sharesLastWord(title: string, words: ProfessionWords): boolean {
  return listsIn(title, words).some((stretch) => {
    const last = stretch.at(-1)!;
    const known = words.titles.find(last)?.profession;
    return known !== undefined && !namedIn(last, words)?.isBare && beginsWithOther(last, known, words);
  });
}

/**
 * The first of the posts of an English title whose last words hold for all of them, folded: "community operations lead" of "Community & Player
 * Operations Lead"; undefined where they share none.
 */
export function firstOfShared(title: string, words: ProfessionWords): string | undefined {
  if (hasHan(title)) return undefined;
  const names = words.index.pack.roles.map(({ name }) => words.folder.foldToString(name.en));
  for (const stretch of listsIn(title, words)) {
    const last = stretch.at(-1)!.trim().split(' ');
    const from = last.findIndex((word, at) => at > 0 && names.includes(word));
    const isSaidBefore = stretch.slice(0, -1).some((part) => part.split(' ').some((word) => names.includes(word)));
    if (from > 0 && !isSaidBefore) return [stretch[0]!.trim(), ...last.slice(from)].join(' ');
  }
  return undefined;
}

/** Whether a title, but for its level and what stands around it, ends with the name of a role: "Store Operations Manager", 零售运营专员. */
export function endsWithRole(title: string, id: string, { phrases, folder, index }: ProfessionWords): boolean {
  const role = index.role(id);
  const spellings = phrases.titleSpellings();
  const names = role ? namesOf(role, folder) : [];
  return spellings
    .partsOf(spellings.wordsOf(folder.foldToString(title)))
    .some((part) =>
      [...spellings.spellingsOf(part)].some((it) =>
        names.some((name) => it === name || it.endsWith(hasHan(name) ? name : ` ${name}`)),
      ),
    );
}

/** The parts of each stretch of a title that may list several posts, folded. */
function listsIn(title: string, { phrases, folder }: ProfessionWords): string[][] {
  const said = phrases.titleSpellings().wordsOf(folder.foldToString(title));
  return said === '' ? [] : phrases.titleLists().listsIn(said);
}

function namedIn(part: string, { titles, phrases, folder, index }: ProfessionWords): Named | undefined {
  for (const spelling of phrases.titleSpellings().spellingsOf(part)) {
    const bare = index.pack.roles.find((it) => namesOf(it, folder).includes(spelling));
    if (bare) return { role: bare.id, isBare: true, hasName: true };
  }
  const known = titles.find(part);
  const role = known?.also.length === 0 ? index.role(known.profession) : undefined;
  return role && { role: role.id, isBare: false, hasName: namesOf(role, folder).some((name) => part.includes(name)) };
}

/** Whether words begin with the name of another role than theirs: 市场运营. */
function beginsWithOther(part: string, role: string, { index, folder }: ProfessionWords): boolean {
  const isHan = hasHan(part);
  return index.pack.roles.some(
    (it) => it.id !== role && namesOf(it, folder).some((name) => part.startsWith(name) && hasHan(name) === isHan),
  );
}

/** As they stand in a folded title. */
function namesOf({ name }: Role, folder: Folder): string[] {
  return [folder.foldToString(name.zh), folder.foldToString(name.en)];
}
