/**
 * How much of a line is the work of roles of which nothing was learned: what a pack says of them stands against what it says of the
 * others. Where a line says nothing of such a role, it has no share, and nothing that was learned is read otherwise.
 *
 * Nobody has read texts for these figures: they only order what a pack says, and what rests on them is never called certain.
 */
import type { Locale } from '../language/locale.ts';
import { isFormOf } from '../pack/layers/with-professions.ts';
import { strengths } from '../pack/roles.ts';
import type { Activity, Pack, Term } from '../pack/schema.ts';
import { isPartOf, ownersOf, type CaseReader } from './ownership.ts';

/** Shares of the roles that nothing was learned of, in their order. They add up to less than 1. */
export type ToldShares = readonly number[];

/** What a line says. */
export interface ToldLine {
  readonly language: Locale;
  /** Ids of the terms that it mentions. */
  readonly terms: readonly string[];
  /** The words of it that claim work. */
  readonly words: string;
}

export interface ToldRoles {
  /** Ids of the roles that nothing was learned of; mostly none. */
  readonly roles: readonly string[];
  /** What of a line is theirs. */
  sharesIn(line: ToldLine): ToldShares;
}

/** What the pack knows of a line beside its terms. */
export interface ToldKnowledge {
  /** Every activity that words name, each once. */
  activitiesIn(words: string): readonly Activity[];
  /** Ids of the professions of whose work words speak. */
  spokenIn(words: string): readonly string[];
}

/**
 * How much each thing says that is said of a role: an activity that it owns, one that it shares, a term of its core, one that it shares,
 * a word of its work; and what speaks for the others in any line, whose words resemble something.
 */
const WEIGHT = { owns: 1.5, shares: 0.5, core: 1, shared: 0.4, word: 0.6, any: 0.25 };

const NOTHING: ToldKnowledge = { activitiesIn: () => [], spokenIn: () => [] };

/** @param learned ids of the roles that something was learned of */
export function createToldRoles(pack: Pack, learned: readonly string[], knowledge = NOTHING): ToldRoles {
  const roles = pack.roles.map(({ id }) => id).filter((id) => !learned.includes(id));
  const others = pack.roles.map(({ id }) => id).filter((id) => learned.includes(id));
  if (roles.length === 0) return { roles, sharesIn: () => [] };
  const none = roles.map(() => 0);
  const telling = clearTerms(pack, roles);
  const owned = new Set(pack.activities.flatMap(({ owns, depends }) => [...owns, ...depends.flatMap((it) => it.owns)]));
  const knowsActivities = roles.some((id) => owned.has(id));
  const knowsWords = pack.roles.some(({ id, words }) => words !== undefined && roles.includes(id));
  return {
    roles,
    sharesIn({ language, terms, words }) {
      const said = new Map<string, number>();
      const add = (id: string, weight: number): void => void said.set(id, (said.get(id) ?? 0) + weight);
      for (const id of new Set(terms)) {
        for (const [role, strength] of Object.entries(telling[language].get(id) ?? {})) {
          if (strength > 1) add(role, strength === 3 ? WEIGHT.core : WEIGHT.shared);
        }
      }
      const isCase: CaseReader = (of) => of === language;
      for (const activity of knowsActivities ? knowledge.activitiesIn(words) : []) {
        const owners = ownersOf(activity, isCase);
        for (const { id } of pack.roles) {
          if (owners.includes(id)) add(id, WEIGHT.owns);
          else if (isPartOf(activity, id, isCase)) add(id, WEIGHT.shares);
        }
      }
      for (const id of knowsWords ? knowledge.spokenIn(words) : []) if (roles.includes(id)) add(id, WEIGHT.word);
      const own = roles.map((id) => said.get(id) ?? 0);
      if (own.every((weight) => weight <= WEIGHT.shares)) return none;
      const against = WEIGHT.any + Math.max(0, ...others.map((id) => said.get(id) ?? 0));
      const total = own.reduce((sum, weight) => sum + weight, against);
      return own.map((weight) => weight / total);
    },
  };
}

/** How strongly terms speak of each role, by language and the id of a term; only those that name no role and are clear. */
function clearTerms(
  pack: Pack,
  roles: readonly string[],
): Record<Locale, ReadonlyMap<string, Readonly<Record<string, number>>>> {
  const named = pack.roles.filter(({ id }) => roles.includes(id));
  const isClear = (term: Term): boolean =>
    term.depends === undefined && term.kind !== 'position' && !named.some(({ name }) => isFormOf(term, name));
  const clear = pack.terms.filter(isClear);
  const of = (locale: Locale) => new Map(clear.map((term) => [term.id, strengths(term, locale)] as const));
  return { zh: of('zh'), en: of('en') };
}

/** Shares of what was learned, none last, beside those of roles that nothing was learned of: learned, told, none. */
export function besideTold(learned: readonly number[], told: ToldShares): readonly number[] {
  if (told.length === 0) return learned;
  const left = 1 - told.reduce((sum, share) => sum + share, 0);
  return [...learned.slice(0, -1).map((share) => share * left), ...told, learned.at(-1)! * left];
}

/**
 * What of a draft is theirs, by what of its lines is: one line does not turn a draft, and most of them do.
 * @param lines shares of lines, and how much each counts
 */
export function toldOfDraft(
  roles: readonly string[],
  lines: readonly { readonly told: ToldShares; readonly weight: number }[],
): ToldShares {
  const weights = lines.reduce((sum, { weight }) => sum + weight, 0);
  const means = roles.map((_, at) =>
    weights === 0 ? 0 : lines.reduce((sum, { told, weight }) => sum + weight * told[at]!, 0) / weights,
  );
  const all = means.reduce((sum, mean) => sum + mean, 0);
  if (all === 0) return means;
  const share = all ** 2 / (all ** 2 + (1 - all) ** 2);
  return means.map((mean) => (mean / all) * share);
}
