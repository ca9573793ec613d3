/** What two entries of a pack claim: words that name both, and names that nobody can tell apart. */
import { LOCALES, type Locale } from '../../language/locale.ts';
import type { Folder } from '../../text/fold.ts';
import { SENIORITIES } from '../vocabulary.ts';
import type { JoinedPacks } from './joined-packs.ts';
import { BUILT_IN, type Origin } from './origins.ts';
import type { OwnPackProblemCode, ReportPack } from './pack-problem.ts';
import type { TeamPack } from './team-pack.ts';
import { TEAM_SHAPE } from './team-shape.ts';

type Entry = Readonly<Record<string, unknown>>;
type ReportFor = (pack: TeamPack) => ReportPack;

/** A word that may name one entry only. */
interface Claim {
  /** Names that lead to the entry. */
  readonly place: readonly [list: string, id: string];
  readonly word: string;
  /** Id of what the word stands for. */
  readonly owner: string;
  readonly origin: Origin;
}

interface Claims {
  readonly code: OwnPackProblemCode;
  readonly lists: readonly string[];
  readonly of: ClaimsOf;
  /** From whom a word is taken that the built-in pack and a team claim; undefined where both keep it. */
  readonly loser?: 'built-in' | 'team';
  readonly field?: string;
}

/** What an entry claims: words with the names that lead to them from the entry, and whose they are if not the entry's. */
type ClaimsOf = (entry: Entry, list: string) => readonly Found[];
interface Found {
  readonly word: string;
  readonly path: readonly string[];
  readonly owner?: string;
}

/** Reports what is claimed twice where a team claims it. What the one that loses had of it is taken from it. */
export function checkClaims(
  joined: JoinedPacks,
  packs: readonly TeamPack[],
  reportFor: ReportFor,
  folder: Folder,
): void {
  const byPath = new Map(packs.map((pack) => [pack.path, pack]));
  const claims: readonly Claims[] = [
    { code: 'form-taken', lists: ['terms'], of: wordsOf('forms'), loser: 'team', field: 'forms' },
    { code: 'heading-taken', lists: ['sections'], of: wordsOf('headings'), loser: 'team', field: 'headings' },
    { code: 'title-taken', lists: ['titles'], of: wordsOf('forms'), loser: 'built-in', field: 'forms' },
    { code: 'title-taken', lists: ['roles', 'titles'], of: titlesOf },
    ...NAMED.map((lists): Claims => ({ code: 'name-taken', lists, of: namesOf })),
  ];
  for (const { code, lists, of, loser, field } of claims) {
    // What no team touches is not even read.
    if (!lists.some((list) => joined.origins.has([list]))) continue;
    const lost = new Map<string, Set<string>>();
    const all = lists.flatMap((list) => claimsIn(joined, list, of));
    for (const [later, earlier] of twice(of === titlesOf ? all.filter(isOfRoleOrTeam) : all, folder)) {
      const { file, range } = later.origin;
      const pack = byPath.get(file);
      if (pack) reportFor(pack)(code, range, later.word, earlier.owner);
      if (earlier.origin.layer !== 'built-in') continue;
      const { place, word } = loser === 'team' ? later : earlier;
      const words = lost.get(place[1]);
      if (words) words.add(word);
      else lost.set(place[1], new Set([word]));
    }
    if (field !== undefined) joined.withoutWords(lists[0]!, field, lost);
  }
}

/** Lists in which a user chooses by name, those together that stand in one. */
const NAMED: readonly (readonly string[])[] = [
  ['roles', 'neighbors'],
  ['facetGroups'],
  ['facets'],
  ['axes'],
  ['activities'],
  ['areas'],
  ['templates'],
];

/** Claims of a team on what another entry has, each once for an entry, with what it collides with. */
function* twice(claims: readonly Claim[], folder: Folder): Generator<readonly [Claim, Claim]> {
  const isTeams = ({ origin }: Claim): boolean => origin.layer !== 'built-in';
  // Where a team changes an entry that stands before another one, the other one was there first all the same.
  const inTurn = [...claims.filter((it) => !isTeams(it)), ...claims.filter(isTeams)];
  const owners = new Map<string, Claim>();
  const said = new Set<string>();
  for (const claim of inTurn) {
    const folded = folder.foldToString(claim.word);
    const owner = owners.get(folded);
    if (!owner) owners.set(folded, claim);
    if (!owner || owner.owner === claim.owner || !isTeams(claim)) continue;
    const key = `${claim.owner} ${folded}`;
    if (said.has(key)) continue;
    said.add(key);
    yield [claim, owner];
  }
}

function claimsIn(joined: JoinedPacks, list: string, of: ClaimsOf): Claim[] {
  const shape = TEAM_SHAPE.fields[list];
  const by = shape?.kind === 'entries' ? shape.by : 'id';
  return (joined.get(list as 'terms') as readonly Entry[]).flatMap((entry) => {
    const id = String(entry[by]);
    const place = [list, id] as const;
    const isTouched = joined.origins.has(place);
    return of(entry, list).map(({ word, path, owner = id }): Claim => {
      // A word of a list is a step by itself; a text is none, and what stands behind its place leads nowhere else.
      const origin = isTouched ? joined.origins.of([...place, ...path, word]) : BUILT_IN;
      return { place, word, owner, origin };
    });
  });
}

function wordsOf(field: string): ClaimsOf {
  // A pack has thousands of words: those of a language share the steps that lead to them.
  const paths = { zh: [field, 'zh'], en: [field, 'en'] };
  return (entry) => {
    const words = entry[field] as Readonly<Partial<Record<Locale, readonly string[]>>> | undefined;
    return LOCALES.flatMap((locale) => (words?.[locale] ?? []).map((word) => ({ word, path: paths[locale] })));
  };
}

const namesOf: ClaimsOf = ({ name }) => textIn(name, ['name']);

/** What a title of the built-in dictionary is, a role of a team may say anew. */
function isOfRoleOrTeam({ place: [list], origin }: Claim): boolean {
  return list === 'roles' || origin.layer !== 'built-in';
}

/** Titles stand for a profession: those of a role for the role. */
const titlesOf: ClaimsOf = (entry, list) => {
  if (list === 'titles') {
    const { profession } = entry;
    return typeof profession === 'string'
      ? wordsOf('forms')(entry, list).map((it) => ({ ...it, owner: profession }))
      : [];
  }
  const titles = (entry.titles ?? {}) as Entry;
  // A role without titles is called by its name, which is a claim of its own.
  const names = new Set(namesOf(entry, list).map(({ word }) => word));
  return SENIORITIES.flatMap((level) => textIn(titles[level], ['titles', level])).filter(
    ({ word }) => !names.has(word),
  );
};

function textIn(text: unknown, path: readonly string[]): Found[] {
  return LOCALES.flatMap((locale) => {
    const word = (text as Readonly<Partial<Record<Locale, string>>> | undefined)?.[locale];
    return word === undefined ? [] : [{ word, path: [...path, locale] }];
  });
}
