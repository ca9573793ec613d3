/**
 * Which lines of a draft are the work of another role than the draft's. Knowledge comes first: the activities that a line names say
 * whose it is, and a line that names one of the own role's is its own. A logistic rule that `tools/model/off-role.ts` learns says
 * how sure that is, and decides alone where the pack knows no activities of the roles.
 */
import * as v from 'valibot';
import type { Draft } from '../draft/draft.ts';
import type { Locale } from '../language/locale.ts';
import type { Agreement } from '../pack/vocabulary.ts';
import { once } from '../text/once.ts';
import { counted, eachCompared, FEATURES, linesOfWork, votesOf, type Votes } from './off-role-features.ts';
import { activityFor, mayBeOwn, type Ownership } from './ownership.ts';
import type { OffRole } from './reading.ts';
import type { ScoredReading } from './role-reader.ts';

const Finite = v.pipe(v.number(), v.finite());
const Probability = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const Thresholds = v.strictObject({ declared: Probability, inferred: Probability });
const RuleSchema = v.strictObject({
  /** By feature. */
  weights: v.strictObject(Object.fromEntries(FEATURES.map((name) => [name, Finite])) as FeatureSchemas),
  bias: Finite,
  /** A line is another role's from these probabilities on, by language and whether the draft says its role. */
  likely: v.strictObject({ zh: Thresholds, en: Thresholds }),
});
type FeatureSchemas = Record<(typeof FEATURES)[number], typeof Finite>;

export type OffRoleRule = v.InferOutput<typeof RuleSchema>;

/** What is said of a draft. */
export interface OffRoleJudgement {
  /** The role it was held against: the declared one, else the one that most of its lines speak of. */
  readonly role: string | undefined;
  /** One entry for each item, `undefined` where it is not another role's work. */
  readonly items: readonly (OffRole | undefined)[];
}

/**
 * Judges each item of a draft that lists work. Requirements are not judged: to know what another role does is a usual wish.
 * @param declared the role that the draft says it is for
 * @param roles those that exist in the organization; a line of any other role is not reported
 */
export type OffRoleJudge = (
  draft: Draft,
  reading: ScoredReading,
  declared: string | undefined,
  roles: readonly string[],
  knowledge?: OwnershipReader,
) => OffRoleJudgement;

/** What the pack knows of whose work the lines of a draft are. */
export interface OwnershipReader {
  /** Whether the pack says of a role what it owns. */
  knows(role: string): boolean;
  /** Whether an item says in so many words that the post or the team itself does it. @param item its index in the draft */
  insists(item: number): boolean;
  /** Whose the activities of an item are, held against a role. @param item its index in the draft */
  readonly ownershipOf: (item: number, own: string) => Ownership;
}

/** @throws Error when a value is no rule */
export function decodeOffRoleRule(value: unknown): OffRoleRule {
  const result = v.safeParse(RuleSchema, value);
  if (!result.success) throw new Error(`This is no rule about lines of other roles: ${v.summarize(result.issues)}`);
  return result.output;
}

/** So few lines do not tell a draft's role. */
const FEWEST_LINES = 3;

/**
 * Lines are held against a role that is no surer than this, as the probability of each finding says how sure that is; not in
 * a draft that speaks of no role.
 */
const LEAST_CERTAINTY = 0.4;
const MOST_NONE = 0.6;

/**
 * From these probabilities on a line is another role's whose activities it names: where it names no others, and where it names some of
 * the own role's beside them, they may be the own role's, or sources are split about whose they are (`beside`). `leaning` is enough where it
 * names no others and its words do not speak of the own role, or plainly of the other: `all` of what every source gives to the other, `most`
 * of what most of them do. Set on postings that were read line by line; the
 * lines of English ones say much in passing, those of a plan are terse. `title`: so many
 * lines of another role, and a third of all, put the title of a posting in question; that of a plan says whose it is.
 * `unnamed`: a line that names no activity is judged only where a team says in terse words what it does; in Chinese postings the rule was wrong
 * about most of such lines, however sure it was (of 115 in 934 postings 2 A, 15 D); `plain` is enough of one whose words plainly speak of the
 * other role and in no way of the own, also in English postings, and in Chinese ones where it says that the post itself does the work.
 * Plainly means: the words speak of the other role with the one probability of `plainly`, of the own one with no more than the other, no term
 * of the own role's is among them, and so many of the other's.
 * `isTerse`: work of another role of which the own one only has a share speaks for nobody where its owner's other work stands beside it; alone
 * it is never the other's.
 */
interface Least {
  readonly alone: number;
  readonly leaning: Readonly<Record<Exclude<Agreement, 'split'>, number>>;
  readonly beside: number;
  readonly title: number;
  readonly plainly: { readonly other: number; readonly own: number; readonly terms: number };
  readonly unnamed?: {
    readonly alone: number;
    readonly plain: number;
    /** Also of one that names what everybody does. */
    readonly isOfEverybodys: boolean;
    /** Only of one that says in so many words that the post itself does it. */
    readonly isInsisted?: true;
  };
  readonly isTerse?: true;
}
const NAMED = {
  zh: {
    alone: 0.03,
    leaning: { all: 0.004, most: 0.004 },
    beside: 0.045,
    title: 2,
    plainly: { other: 0.95, own: 0.05, terms: 1 },
    unnamed: { alone: 1, plain: 0.1, isOfEverybodys: false, isInsisted: true as const },
  },
  en: {
    alone: 0.02,
    leaning: { all: 0.015, most: 0.05 },
    beside: 0.2,
    title: 3,
    plainly: { other: 0.96, own: 0.05, terms: 0 },
    unnamed: { alone: 0.6, plain: 0.25, isOfEverybodys: false },
  },
};
const IN_PLAN = {
  title: Infinity,
  unnamed: { alone: 0.5, plain: 0.1, isOfEverybodys: true },
  isTerse: true,
} satisfies Partial<Least>;
const NAMED_IN_PLAN = {
  zh: { ...NAMED.zh, ...IN_PLAN },
  en: {
    ...NAMED.en,
    ...IN_PLAN,
    leaning: { all: 0.002, most: 0.002 },
    beside: 0.11,
    plainly: { ...NAMED.en.plainly, other: 0.93 },
  },
} satisfies Record<Locale, Least>;
/** One of so many lines of a posting is another role's where the title is in question. */
const TITLE_SHARE = 3;
/** Words with this probability of a role do not speak of it. */
const UNSURE = 0.25;
/** With more than this they plainly do. */
const SURE = 0.75;

/**
 * Of roles of which nothing was learned only what the pack says is known: who owns the work that a line names. What rests on that is likely
 * and never certain, see `findings/certainty.ts`.
 */
const TOLD = 0.6;

/** Makes a judge. @param roleIds the reader's roles, in their order @param learned how many of them, the first, the rule knows */
export function createOffRoleJudge(
  roleIds: readonly string[],
  rule: OffRoleRule,
  learned: number = roleIds.length,
): OffRoleJudge {
  const weights = FEATURES.map((name) => rule.weights[name]);
  return (draft, reading, declared, roles, knowledge) => {
    const lines = linesOfWork(draft, reading);
    const votes = votesOf(reading, lines);
    const { role, certainty } = roleOf(reading, lines.length, votes, declared, roleIds);
    const items: (OffRole | undefined)[] = reading.items.map(() => undefined);
    const own = role === undefined ? -1 : roleIds.indexOf(role);
    if (own < 0) return { role, items };
    const { language } = reading.scores;
    const least = leastOf(draft)[language];
    const { plainly } = least;
    const likely = rule.likely[language][declared === undefined ? 'inferred' : 'declared'];
    // Of a draft that may be another role's as a whole this would say nothing.
    const isOwn = (at: number): boolean => {
      const { shares, termsByRole } = reading.itemScores[at]!;
      return reading.mix[role!]! > SURE && shares[own]! > SURE && termsByRole[own]! > 0;
    };
    const named = knowledge?.knows(role!) ? new NamedLines(knowledge, role!, lines, isOwn, least) : undefined;
    const owners = ownersBySpeech(reading, roleIds, (at) => named?.of(at));
    const ownerAt = new Map(lines.map((at) => [at, owners.ownerOf(at)]));
    const ownerOf = (at: number): number => ownerAt.get(at)!;
    const isTold = (at: number): boolean => own >= learned || ownerOf(at) >= learned;
    for (const at of named ? lines.filter(isTold) : []) {
      const other = roleIds[ownerOf(at)];
      const { kind } = named!.of(at);
      const activity = activityFor(named!.of(at), other);
      if (other === undefined || !roles.includes(other) || kind !== 'other') continue;
      // Where it is in question whose work this is, the words of the own role speak for it as well.
      const { termsByRole, shares } = reading.itemScores[at]!;
      const isOwnToo = activity?.agreement !== 'all' && (termsByRole[own]! > 0 || (own >= learned && shares[own]! > 0));
      if (isOwnToo || reading.cooperatesWith(at).includes(other)) continue;
      items[at] = { role: other, probability: certainty * TOLD, ...(activity ? { activity: activity.id } : {}) };
    }
    if (own >= learned) return { role, items };
    const ruled = lines.filter((at) => !isTold(at));
    eachCompared(
      reading,
      own,
      lines,
      ruled,
      votes,
      (at, otherRole, features) => {
        const owner = ownerOf(at);
        const other = roleIds[owner < 0 ? otherRole : owner]!;
        const { shares, termsByRole } = reading.itemScores[at]!;
        const leans = shares[own]! <= UNSURE || shares[otherRole]! > Math.max(shares[own]!, SURE);
        const isPlain =
          shares[otherRole]! >= plainly.other &&
          shares[own]! <= plainly.own &&
          termsByRole[own] === 0 &&
          termsByRole[otherRole]! >= plainly.terms;
        const threshold = named && knowledge!.knows(other) ? named.threshold(at, other, leans, isPlain) : likely;
        if (threshold === undefined || !roles.includes(other)) return;
        const probability = certainty * probabilityOf(weights, rule.bias, features);
        if (probability < threshold) return;
        const activity = named && activityFor(named.of(at), other);
        // Beside what a line does not claim, only an activity or a term of the other role's is evidence enough.
        if (!activity && !reading.claimsAll(at) && termsByRole[otherRole] === 0) return;
        // This is asked last, since the answer takes time.
        const usual = named?.of(at).mostly ?? [];
        const partners = reading.cooperatesWith(at);
        if (partners.some((id) => !activity || id === other || usual.includes(id))) return;
        items[at] = {
          role: other,
          probability,
          ...(activity ? { activity: activity.id } : {}),
          ...(named?.questionsTitle(at) === true ? { questionsTitle: true } : {}),
        };
      },
      owners.comparedOf,
    );
    return { role, items };
  };
}

/** Tells of items, as indexes of roles, whose their work is and which role to hold them up to; -1 where neither is known. */
function ownersBySpeech(
  reading: ScoredReading,
  roleIds: readonly string[],
  ownershipOf: (item: number) => Ownership | undefined,
): Record<'ownerOf' | 'comparedOf', (item: number) => number> {
  // Of several owners the words say which is meant.
  const spoken = (item: number, among: readonly string[]): number => {
    const { shares } = reading.itemScores[item]!;
    const told = among.find((id) => shares[roleIds.indexOf(id)]! > SURE);
    return roleIds.indexOf(told ?? ownershipOf(item)?.role ?? '');
  };
  return {
    ownerOf: (item) => spoken(item, ownershipOf(item)?.owners ?? []),
    // In companies of another kind it may be another's: what speaks of that one speaks of the own role as little.
    comparedOf: (item) => {
      const { owners = [], mostly = [] } = ownershipOf(item) ?? {};
      return spoken(item, [...owners, ...mostly]);
    },
  };
}

const leastOf = ({ kind }: Draft): Record<Locale, Least> => (kind === 'plan' ? NAMED_IN_PLAN : NAMED);

/** The lines of work of a draft by whose the activities are that they name. */
class NamedLines {
  readonly #lines: ReadonlyMap<number, Ownership>;
  /** How many lines name nothing but activities of a role, by role. */
  readonly #counts = new Map<string, number>();
  readonly #own: () => number;
  readonly #least: Least;
  readonly #insists: (item: number) => boolean;

  /** @param isOwn whether a line that names nothing plainly speaks of the own role */
  constructor(
    knowledge: OwnershipReader,
    own: string,
    lines: readonly number[],
    isOwn: (item: number) => boolean,
    least: Least,
  ) {
    this.#least = least;
    this.#insists = (item) => knowledge.insists(item);
    this.#lines = new Map(lines.map((item) => [item, knowledge.ownershipOf(item, own)]));
    for (const { kind, role } of this.#lines.values()) {
      if (kind === 'other' && role !== undefined) this.#counts.set(role, (this.#counts.get(role) ?? 0) + 1);
    }
    this.#own = once(
      () => [...this.#lines].filter(([item, it]) => mayBeOwn(it) || (it.kind === 'nothing' && isOwn(item))).length,
    );
  }

  of(item: number): Ownership {
    return this.#lines.get(item)!;
  }

  /**
   * From which probability on a line is another role's; undefined where it is not, whatever the words resemble.
   * @param other the role that it is held up to
   * @param leans whether its words do not speak of the own role, or plainly of the other
   * @param isPlain whether they plainly speak of the other, and in no way of the own
   */
  threshold(item: number, other: string, leans: boolean, isPlain: boolean): number | undefined {
    const { kind, role, isEverybodys, isOwned, lender } = this.of(item);
    const activity = activityFor(this.of(item), other);
    const { alone, leaning, beside, unnamed, isTerse } = this.#least;
    if (isEverybodys && (isOwned || !unnamed?.isOfEverybodys)) return undefined;
    if (kind === 'nothing') {
      if (unnamed?.isInsisted && !this.#insists(item)) return undefined;
      return isPlain ? unnamed?.plain : unnamed?.alone;
    }
    if (kind === 'own' || role === undefined) return undefined;
    const isAlone = kind === 'other' || (kind === 'mixed' && isTerse === true && lender === other && leans);
    if (isAlone && activity?.agreement !== 'split') {
      return kind === 'other' && leans ? leaning[activity?.agreement ?? 'most'] : alone;
    }
    return kind === 'other' || kind === 'mixed' || kind === 'maybe' ? beside : undefined;
  }

  /** Whether more lines are the role's whose activity a line names than the own one's: then the title is in question, and not each line. */
  questionsTitle(item: number): boolean {
    const { role } = this.of(item);
    const others = role === undefined ? 0 : (this.#counts.get(role) ?? 0);
    return others >= this.#least.title && others * TITLE_SHARE >= this.#lines.size && others >= this.#own() + 2;
  }
}

/**
 * Probability that a line is another role's, if the draft is of the role that it was compared with.
 * @param weights in the order of {@link FEATURES}
 */
function probabilityOf(weights: readonly number[], bias: number, features: Float64Array): number {
  let sum = bias;
  for (let at = 0; at < weights.length; at++) sum += weights[at]! * features[at]!;
  return 1 / (1 + Math.exp(-sum));
}

/** How much of a draft speaks of none of some roles. */
function shareOfOthers({ mix }: ScoredReading, roles: readonly string[]): number {
  return 1 - roles.reduce((sum, role) => sum + (mix[role] ?? 0), 0);
}

/** The role of a draft and how certain that is. By a vote, so that one line of another role does not turn it. */
function roleOf(
  reading: ScoredReading,
  lines: number,
  votes: Votes,
  declared: string | undefined,
  roleIds: readonly string[],
): { role: string | undefined; certainty: number } {
  if (declared !== undefined) return { role: declared, certainty: 1 };
  // Votes are of the roles that were learned; of another one most of the text speaks.
  const isTold = reading.role !== undefined && !(roleIds.indexOf(reading.role) < votes.roles);
  if (lines < FEWEST_LINES || isTold) return { role: reading.role, certainty: reading.confidence };
  const shares = counted(votes);
  const certainty = Math.max(...shares);
  // What is none of the roles of the votes may be another's.
  const others = shareOfOthers(reading, roleIds.slice(0, votes.roles));
  const isKnown = certainty >= LEAST_CERTAINTY && others < MOST_NONE;
  const role = roleIds[shares.indexOf(certainty)]!;
  return { role: isKnown && role in reading.mix ? role : undefined, certainty };
}
