/** What a pack's terms say of the roles: learned weights where the model knows a term, else what the pack itself says. */
import { mainRole, strengths } from '../pack/roles.ts';
import type { Term } from '../pack/schema.ts';
import { LOCALES, type Locale } from '../language/locale.ts';
import type { TermMatch } from '../terms/term-index.ts';
import type { LogOdds } from './mixing.ts';
import type { Expert, RoleModel } from './model.ts';
import type { TermCounts } from './scores.ts';
import { expertOdds, oddsOfCounts, weighed, type Sparse } from './vector.ts';

/** The weight of a term of strength 3 before anything is learned. */
const FULL_WEIGHT = 5;

/** How far a term moves a role's log-odds by the pack alone. A term that depends on its context moves none. */
export function priorWeight(term: Pick<Term, 'roles' | 'rolesIn' | 'depends'>, role: string, locale: Locale): number {
  const strength = term.depends === undefined ? (strengths(term, locale)[role] ?? 0) : 0;
  return (FULL_WEIGHT * strength * strength) / 9;
}

type Extent = 'draft' | 'line';

interface TermFacts {
  readonly place: number;
  readonly depends: boolean;
  readonly of: Readonly<Record<Locale, TermRoles>>;
}

/** Places of a term's main role and of the roles it is the core of. */
interface TermRoles {
  readonly main: number;
  readonly core: readonly number[];
}

/** The expert over the terms of a pack. */
export class TermExpert {
  readonly #roles: readonly string[];
  /** By the id of a term. */
  readonly #facts: ReadonlyMap<string, TermFacts>;
  readonly #experts: Readonly<Record<Locale, Readonly<Record<Extent, Expert>>>>;
  readonly #counts: Float64Array;
  readonly #noTerms: TermCounts;

  /** @param roles ids of the roles that are told apart, the model's first */
  constructor(terms: readonly Term[], roles: readonly string[], model: RoleModel) {
    this.#roles = roles;
    this.#counts = new Float64Array(terms.length);
    const zeros = roles.map(() => 0);
    this.#noTerms = { termsByRole: zeros, coreTerms: zeros, ambiguousTerms: 0 };
    const rolesOf = (term: Term, locale: Locale): TermRoles => ({
      main: roles.indexOf(mainRole(term, locale) ?? ''),
      core: roles.flatMap((id, role) => (strengths(term, locale)[id] === 3 ? [role] : [])),
    });
    this.#facts = new Map(
      terms.map((term, place) => [
        term.id,
        {
          place,
          depends: term.depends !== undefined,
          of: { zh: rolesOf(term, 'zh'), en: rolesOf(term, 'en') },
        },
      ]),
    );
    const experts = LOCALES.map((locale) => {
      const { terms: known, draft, line } = model.languages[locale];
      const of = ({ terms: learned }: typeof draft): Expert => completed(learned, known, terms, roles, locale);
      return [locale, { draft: of(draft), line: of(line) }];
    });
    this.#experts = Object.fromEntries(experts) as Record<Locale, Record<Extent, Expert>>;
  }

  /** Counts mentions to a vector of length 1. */
  vector(mentions: readonly TermMatch[]): Sparse {
    const counting = this.counting();
    counting.add(mentions, 1);
    return counting.vector();
  }

  /** Counts mentions of several weights to one vector. One count is finished before the next begins. */
  counting(): { add(mentions: readonly TermMatch[], weight: number): void; vector(): Sparse } {
    const counts = this.#counts;
    const found: number[] = [];
    return {
      add: (mentions, weight) => this.#count(mentions, weight, found),
      vector: () => weighed(found, counts),
    };
  }

  #count(mentions: readonly TermMatch[], weight: number, found: number[]): void {
    const counts = this.#counts;
    for (const { term } of mentions) {
      const place = this.#facts.get(term)?.place;
      if (place === undefined) continue;
      if (counts[place] === 0) found.push(place);
      counts[place]! += weight;
    }
  }

  /** Log-odds by role of a draft with a vector of terms. */
  draftOdds(locale: Locale, vector: Sparse): number[] {
    return expertOdds(this.#experts[locale].draft, vector);
  }

  /** Log-odds by role of a line with these mentions. */
  lineOdds(locale: Locale, mentions: readonly TermMatch[]): number[] {
    const found: number[] = [];
    this.#count(mentions, 1, found);
    return oddsOfCounts(this.#experts[locale].line, found, this.#counts);
  }

  /** What the term at a place of the pack moves, when it has this value in the vector. */
  pull(extent: Extent, locale: Locale, place: number, value: number): LogOdds {
    const { weights } = this.#experts[locale][extent];
    return this.#roles.map((_, role) => weights[place * this.#roles.length + role]! * value);
  }

  /** The place of a term in the pack, by its id. */
  place(term: string): number | undefined {
    return this.#facts.get(term)?.place;
  }

  /** @param locale of the line in which the terms stand */
  count(locale: Locale, mentions: readonly TermMatch[]): TermCounts {
    if (mentions.length === 0) return this.#noTerms;
    const termsByRole = this.#roles.map(() => 0);
    const coreTerms = this.#roles.map(() => 0);
    let ambiguousTerms = 0;
    for (const { term } of mentions) {
      const facts = this.#facts.get(term);
      if (!facts) continue;
      if (facts.depends) ambiguousTerms++;
      const { main, core } = facts.of[locale];
      if (!facts.depends && main >= 0) termsByRole[main]!++;
      for (const role of core) coreTerms[role]!++;
    }
    return { termsByRole, coreTerms, ambiguousTerms };
  }
}

/**
 * An expert over all terms of a pack and all roles, from one over those that the model knows. A term that speaks of other roles in a
 * language counts there by what the pack says.
 */
function completed(
  learned: Expert,
  known: readonly string[],
  terms: readonly Term[],
  roles: readonly string[],
  locale: Locale,
): Expert {
  const places = new Map(known.map((id, place) => [id, place]));
  const learnedRoles = learned.bias.length;
  const weights = new Float32Array(terms.length * roles.length);
  terms.forEach((term, at) => {
    const place = places.get(term.id);
    roles.forEach((id, role) => {
      weights[at * roles.length + role] =
        place === undefined || role >= learnedRoles || term.rolesIn?.[locale] !== undefined
          ? priorWeight(term, id, locale)
          : learned.weights[place * learnedRoles + role]!;
    });
  });
  return { weights, bias: Float32Array.from(roles, (_, role) => learned.bias[role] ?? 0) };
}
