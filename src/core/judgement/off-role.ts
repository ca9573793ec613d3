/**
 * Which lines of a draft are the work of another role than the draft's: a logistic rule that `tools/model/off-role.ts`
 * learns from real postings with a line of another role swapped in.
 */
import * as v from 'valibot';
import type { Draft } from '../draft/draft.ts';
import { counted, eachCompared, FEATURES, linesOfWork, votesOf, type Votes } from './off-role-features.ts';
import { NONE, type OffRole } from './reading.ts';
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
) => OffRoleJudgement;

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

/** Makes a judge. @param roleIds the reader's roles, in their order */
export function createOffRoleJudge(roleIds: readonly string[], rule: OffRoleRule): OffRoleJudge {
  const weights = FEATURES.map((name) => rule.weights[name]);
  return (draft, reading, declared, roles) => {
    const lines = linesOfWork(draft, reading);
    const votes = votesOf(reading, lines);
    const { role, certainty } = roleOf(reading, lines.length, votes, declared, roleIds);
    const items: (OffRole | undefined)[] = reading.items.map(() => undefined);
    const own = role === undefined ? -1 : roleIds.indexOf(role);
    if (own < 0) return { role, items };
    const likely = rule.likely[reading.scores.language][declared === undefined ? 'inferred' : 'declared'];
    eachCompared(reading, own, lines, lines, votes, (at, otherRole, features) => {
      const other = roleIds[otherRole]!;
      const probability = certainty * probabilityOf(weights, rule.bias, features);
      if (probability < likely || !roles.includes(other)) return;
      // Beside what a line does not claim, only a term of the other role's is evidence enough.
      if (!reading.claimsAll(at) && reading.itemScores[at]!.termsByRole[otherRole] === 0) return;
      // This is asked last, since the answer takes time.
      if (reading.cooperatesWith(at).includes(other)) return;
      items[at] = { role: other, probability };
    });
    return { role, items };
  };
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

/** The role of a draft and how certain that is. By a vote, so that one line of another role does not turn it. */
function roleOf(
  reading: ScoredReading,
  lines: number,
  votes: Votes,
  declared: string | undefined,
  roleIds: readonly string[],
): { role: string | undefined; certainty: number } {
  if (declared !== undefined) return { role: declared, certainty: 1 };
  if (lines < FEWEST_LINES) return { role: reading.role, certainty: reading.confidence };
  const shares = counted(votes);
  const certainty = Math.max(...shares);
  const isKnown = certainty >= LEAST_CERTAINTY && (reading.mix[NONE] ?? 0) < MOST_NONE;
  return { role: isKnown ? roleIds[shares.indexOf(certainty)] : undefined, certainty };
}
