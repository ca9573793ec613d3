/**
 * Proposes a role from drafts of it that a team has: what is characteristic of them, in the words of the team, for a person to edit.
 * It takes nothing from other roles: an activity that somebody owns is shared, and a word that the pack has stays what it is.
 */
import { LOCALES, type Locale } from '../language/locale.ts';
import type { Phrases } from '../language/language-phrases.ts';
import { hasHan } from '../text/han.ts';
import type { PinyinKeys } from '../pack/compile/compiled-pack.ts';
import type { PackIndex } from '../pack/pack-index.ts';
import type { Folder } from '../text/fold.ts';
import type { WorkingPost } from '../views/draft-summaries.ts';
import type { SummarizedFile } from '../views/listed-drafts.ts';
import { characteristicWords } from './characteristic-words.ts';
import { knownLines } from './known-lines.ts';
import { isOneJob, jobsOf, plainLine, postsIn, type JobOfDrafts, type LeftOut } from './drafts-of-job.ts';
import { generalLines } from './general-lines.ts';
import { idFor, namesOf, professionOf, titlesOf, type RoleNames, type SeenTitle } from './proposed-names.ts';
import { wordRuns } from './word-runs.ts';
import { typicalLines, type DraftLine, type TypicalLine } from './typical-lines.ts';

/** Fewer drafts say what one person wrote, and not what the role is. */
const FEWEST_DRAFTS = 3;

export interface ProposalOptions {
  /** What the role is called in packs; worked out from the titles when absent. */
  readonly id?: string;
  /** What people call it; the title that most drafts have when absent. */
  readonly name?: string;
  /** Paths of files that could not be read. */
  readonly unread?: readonly string[];
}

/** Something, and in how many drafts it stands. */
export interface Counted {
  readonly id: string;
  readonly drafts: number;
}

export interface ProposedTerm extends Counted {
  readonly form: string;
}

export interface RoleProposal {
  readonly id: string;
  /** An id for the pack that no other pack has. */
  readonly pack: string;
  readonly names: RoleNames;
  /** Whether the pack knows it as a neighbor: it becomes a role with what is known of it. */
  readonly isNeighbor: boolean;
  /** How many drafts it was made of. */
  readonly drafts: number;
  readonly languages: readonly Locale[];
  /** Titles that the pack does not know. */
  readonly titles: readonly SeenTitle[];
  readonly terms: readonly ProposedTerm[];
  /** Characteristic words that terms of the pack, or words of other professions, are already. */
  readonly known: readonly string[];
  readonly duties: readonly (TypicalLine & { readonly id: string })[];
  /** Activities that the pack says the role owns or shares. */
  readonly own: readonly Counted[];
  /** Activities of others that it does as well. */
  readonly shares: readonly Counted[];
  /** The role that the drafts are most like, with its part of what they say. */
  readonly nearest: { readonly role: string; readonly share: number } | undefined;
  readonly leftOut: readonly LeftOut[];
}

export type ProposalResult =
  | RoleProposal
  | {
      /** The drafts are for different jobs. */
      readonly problem: 'mixed';
      readonly drafts: number;
      /** Those that most of them are for. */
      readonly jobs: readonly JobOfDrafts[];
      readonly leftOut: readonly LeftOut[];
    }
  | {
      readonly problem: 'too-few';
      readonly drafts: number;
      readonly needed: number;
      readonly leftOut: readonly LeftOut[];
    }
  | { readonly problem: 'taken' | 'bad-id'; readonly id: string };

/** What a proposal is made with. */
export interface ProposalParts {
  readonly index: PackIndex;
  readonly phrases: Phrases;
  readonly folder: Folder;
  /** How Chinese words are typed in Latin letters, as far as that is known. */
  readonly keysOf: (words: string) => PinyinKeys | undefined;
}

/** What a word stands in of all drafts of its language, at least. */
const LEAST_PART = 0.1;
/** The same of the drafts that take an activity as work of their own. */
const LEAST_TAKING = 0.3;
const MOST_TERMS = 24;
const MOST_DUTIES = 10;
/** More characteristic words of the pack are not named. */
const MOST_KNOWN = 12;

/** @param files in the order in which they are looked at */
export function proposeRole(
  files: Iterable<SummarizedFile<WorkingPost>>,
  options: ProposalOptions,
  parts: ProposalParts,
): ProposalResult {
  const { index } = parts;
  const { posts, found, leftOut: others } = postsIn(files);
  const leftOut = [...(options.unread ?? []).map((path): LeftOut => ({ path, why: 'unread' })), ...others];
  const tooFew = { problem: 'too-few', drafts: posts.length, needed: FEWEST_DRAFTS, leftOut } as const;
  if (found.length < FEWEST_DRAFTS) return tooFew;
  const profession = professionOf(posts);
  const { lists } = parts.phrases;
  const naming = { ...parts, lists };
  // Who says what the role is called says that it is one.
  if (options.id === undefined && options.name === undefined && !isOneJob(found, profession, naming)) {
    return { problem: 'mixed', drafts: found.length, jobs: jobsOf(found), leftOut };
  }
  if (posts.length < FEWEST_DRAFTS) return tooFew;
  const id = options.id ?? idFor(posts, profession, naming);
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id)) return { problem: 'bad-id', id };
  if (index.role(id)) return { problem: 'taken', id };
  const names = namesOf(posts, { id, name: options.name }, naming);
  const isNeighbor = index.neighbor(id) !== undefined;
  const { terms, known, byLanguage } = wordsOf(posts, id, names, parts);
  const { own, shares } = activitiesOf(posts, id, index);
  return {
    id,
    pack: firstFree(
      id,
      index.pack.sources.map((it) => it.id),
    ),
    names,
    isNeighbor,
    drafts: posts.length,
    languages: languagesOf(posts),
    titles: titlesOf(posts, isNeighbor ? [] : Object.values(names), lists),
    terms,
    known,
    duties: dutiesOf(posts, id, byLanguage, parts),
    own,
    shares,
    nearest: nearestOf(posts, index),
    leftOut,
  };
}

function languagesOf(posts: readonly WorkingPost[]): Locale[] {
  return LOCALES.filter((locale) => posts.some(({ work }) => work.language === locale));
}

/** The number of drafts that a word of a language stands in at least; undefined where there are too few of the language. */
function fewestOf(posts: readonly WorkingPost[], locale: Locale): number | undefined {
  const count = posts.filter(({ work }) => work.language === locale).length;
  return count < FEWEST_DRAFTS ? undefined : Math.max(count <= 5 ? 2 : 3, Math.ceil(LEAST_PART * count));
}

/** A line with the address of a page or a mailbox says where to apply. */
const ADDRESS = /\bwww\.|https?:|\S@\S/u;

/** The lines of work of a language, with the number of their draft. */
function linesOf(posts: readonly WorkingPost[], locale: Locale): { text: string; draft: number }[] {
  return posts.flatMap(({ work }, draft) =>
    work.language === locale
      ? work.lines.filter(({ text }) => !ADDRESS.test(text)).map(({ text }) => ({ text: plainLine(text), draft }))
      : [],
  );
}

interface FoundWords {
  readonly terms: ProposedTerm[];
  readonly known: string[];
  readonly byLanguage: Readonly<Record<Locale, readonly string[]>>;
}

function wordsOf(posts: readonly WorkingPost[], id: string, names: RoleNames, parts: ProposalParts): FoundWords {
  const { index, phrases, folder, keysOf } = parts;
  const { pack } = index;
  const fold = (form: string): string => folder.foldToString(form);
  const taken = new Set(
    [
      ...pack.terms.flatMap(({ forms }) => [...forms.zh, ...forms.en]),
      ...pack.neighbors.flatMap((it) => (it.id === id ? [] : [...it.words.zh, ...it.words.en])),
      ...pack.titles.flatMap(({ forms }) => [...forms.zh, ...forms.en]),
      ...Object.values(names),
    ].map(fold),
  );
  const ids = new Set(pack.terms.map((it) => it.id));
  const byLanguage: Record<Locale, string[]> = { zh: [], en: [] };
  const terms: ProposedTerm[] = [];
  const known: string[] = [];
  for (const locale of LOCALES) {
    const fewest = fewestOf(posts, locale);
    if (fewest === undefined) continue;
    const heard = linesOf(posts, locale).map((line) => ({ ...line, text: phrases.simplified(line.text) }));
    const background = knownLines(pack, locale, id).map((line) => phrases.simplified(line));
    const isKnown = (form: string): boolean => taken.has(fold(form));
    const search = { locale, lists: phrases.lists, background, fewest, isKnown };
    const { isCompany } = generalLines(heard, locale, phrases);
    for (const { form, drafts } of characteristicWords(heard, search)) {
      if (form.split(' ').some(isCompany)) continue;
      byLanguage[locale].push(form);
      if (isKnown(form)) known.push(form);
      else if (terms.length < MOST_TERMS) {
        const term = firstFree(`${id}-${slugOf(hasHan(form) ? (keysOf(form)?.full ?? '') : form) || 'term'}`, ids);
        ids.add(term);
        terms.push({ id: term, form, drafts });
      }
    }
  }
  return { terms, known: known.slice(0, MOST_KNOWN), byLanguage };
}

function dutiesOf(
  posts: readonly WorkingPost[],
  id: string,
  words: FoundWords['byLanguage'],
  { index, phrases }: ProposalParts,
): RoleProposal['duties'] {
  const ids = new Set(index.pack.duties.map((it) => it.id));
  const found = LOCALES.flatMap((locale) => {
    if (fewestOf(posts, locale) === undefined) return [];
    const lines = linesOf(posts, locale);
    const { tells } = wordRuns(phrases.lists)[locale];
    const { general, isPosting } = generalLines(lines, locale, phrases);
    const search = { piecesOf: phrases.saidPieces(), words: words[locale], most: MOST_DUTIES, isDoubtful: isPosting };
    const plain = lines.flatMap(({ text, draft }): DraftLine[] => {
      const said = tells(text) ? general(text) : undefined;
      return said === undefined ? [] : [{ text: said, draft }];
    });
    return typicalLines(plain, search);
  });
  return found.map((line, at) => {
    const duty = firstFree(`${id}-duty-${at + 1}`, ids);
    ids.add(duty);
    return { ...line, id: duty };
  });
}

/** The activities that enough drafts take as work of their own, those of most drafts first. */
function activitiesOf(
  posts: readonly WorkingPost[],
  id: string,
  { pack }: PackIndex,
): Pick<RoleProposal, 'own' | 'shares'> {
  const counts = new Map<string, number>();
  for (const { work } of posts) {
    const taken = work.lines.flatMap(({ named }) => named.flatMap((it) => (it.stance === 'takes' ? it.id : [])));
    for (const activity of new Set(taken)) counts.set(activity, (counts.get(activity) ?? 0) + 1);
  }
  const fewest = Math.max(FEWEST_DRAFTS, Math.ceil(LEAST_TAKING * posts.length));
  const common = pack.activities
    .flatMap((activity) => {
      const drafts = counts.get(activity.id) ?? 0;
      const isOwn = activity.owns.includes(id) || activity.shares.includes(id);
      return drafts < fewest ? [] : [{ id: activity.id, drafts, isOwn }];
    })
    .sort((a, b) => b.drafts - a.drafts);
  const listed = (wanted: boolean): Counted[] =>
    common.flatMap(({ isOwn, ...it }) => (isOwn === wanted ? [{ id: it.id, drafts: it.drafts }] : []));
  return { own: listed(true), shares: listed(false) };
}

/** A role that speaks from less of the drafts is not like them. */
const LEAST_SHARE = 0.2;

/** The compared role that speaks most from the drafts, on average; none where no role does. */
function nearestOf(posts: readonly WorkingPost[], { pack }: PackIndex): RoleProposal['nearest'] {
  const shares = pack.roles.map(({ id }) => ({
    role: id,
    share: posts.reduce((sum, { reading }) => sum + (reading.mix[id] ?? 0), 0) / posts.length,
  }));
  const [nearest] = shares.sort((a, b) => b.share - a.share);
  return nearest && nearest.share >= LEAST_SHARE ? nearest : undefined;
}

function firstFree(id: string, taken: Iterable<string>): string {
  const known = new Set(taken);
  for (let number = 1; ; number++) {
    const free = number === 1 ? id : `${id}-${number}`;
    if (!known.has(free)) return free;
  }
}

/** Longer ids are not read at a glance. */
const LONGEST_ID = 40;

function slugOf(words: string): string {
  const slug =
    words
      .toLowerCase()
      .match(/[a-z0-9]+/g)
      ?.join('-') ?? '';
  return slug.slice(0, LONGEST_ID).replace(/-$/, '');
}
