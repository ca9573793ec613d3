/** Learns the rule about lines of other roles from drafts that were read, and measures it on others. */
import { createEngine } from '../../src/core/index.ts';
import type { CompiledPack } from '../../src/core/pack/compile/compiled-pack.ts';
import { createPhrases } from '../../src/core/language/language-phrases.ts';
import { createCooperation } from '../../src/core/judgement/cooperation.ts';
import { decodeRoleModel } from '../../src/core/judgement/model.ts';
import type { Draft } from '../../src/core/draft/draft.ts';
import { compare, FEATURES, linesOfWork } from '../../src/core/judgement/off-role-features.ts';
import { createOffRoleJudge, type OffRoleRule } from '../../src/core/judgement/off-role.ts';
import { createUnclaimed } from '../../src/core/judgement/unclaimed.ts';
import { createRoleReader, type ScoredReading } from '../../src/core/judgement/role-reader.ts';
import { TermIndex } from '../../src/core/terms/term-index.ts';
import { createFolder } from '../../src/core/text/fold.ts';
import { ROLES, type Labelled } from './corpus.ts';
import { minimize } from './lbfgs.ts';
import { offRoleDrafts, type OffRoleDraft } from './off-role-drafts.ts';
import { encodeRoleModel } from './write.ts';
import { learn } from './learn.ts';
import type { Inputs } from './inputs.ts';

/** A draft as a model reads it that has not seen its postings. */
export interface ReadDraft {
  readonly draft: OffRoleDraft;
  readonly structure: Draft;
  readonly reading: ScoredReading;
  /** For each item whether it is (a part of) the line that was swapped in. */
  readonly isInserted: readonly boolean[];
}

/** What is learned: a rule without the probabilities it begins to speak at. */
export type Weights = Pick<OffRoleRule, 'weights' | 'bias'>;

/**
 * Learns the role model without some postings and reads drafts made of these.
 * @param salts one set of drafts for each
 */
export function readHeldOut(
  { postings, samples, ownSamples, set, pack }: Inputs,
  isHeldOut: (posting: Labelled) => boolean,
  salts: readonly string[],
): ReadDraft[] {
  const test = postings.filter(isHeldOut);
  const groups = new Set(test.map(({ group }) => group));
  const training = samples.filter(({ group }) => !groups.has(group));
  const model = encodeRoleModel(learn(set, [...training, ...ownSamples], pack));
  return salts.flatMap((salt) => readDrafts(test, pack, model, salt));
}

function readDrafts(postings: readonly Labelled[], pack: CompiledPack, model: Uint8Array, salt: string): ReadDraft[] {
  const engine = createEngine([pack]);
  const folder = createFolder(pack.han);
  const phrases = createPhrases(pack.language, pack.han);
  const cooperation = createCooperation(pack.pack, new TermIndex(pack, folder), folder, phrases);
  const reader = createRoleReader(pack, folder, decodeRoleModel(model), cooperation, createUnclaimed(phrases, folder));
  return offRoleDrafts(postings, engine, salt).map((draft) => {
    const { text, lines, inserted } = draft;
    const structure = engine.readDraft(text, 'plaintext');
    const reading = reader.read(text, structure, engine.findTerms(text, structure));
    const line = inserted && lines[inserted.line];
    const isInserted = structure.items.map(
      ({ content }) => line !== undefined && content.start < line.end && line.start < content.end,
    );
    return { draft, structure, reading, isInserted };
  });
}

const LIMITS = { iterations: 300, tolerance: 1e-10 };
const L2 = 1e-3;

/** Fits the rule to drafts whose role is given. */
export function fitRule(read: readonly ReadDraft[]): Weights {
  const rows = read.flatMap(({ draft, structure, reading, isInserted }) => {
    const lines = linesOfWork(structure, reading);
    return compare(reading, draft.role, lines, lines)
      .filter(({ item, other }) => !reading.cooperatesWith(item).includes(ROLES[other]!))
      .map(({ item, features }) => ({ features, truth: Number(isInserted[item]) }));
  });
  const mean = FEATURES.map((_, at) => average(rows.map(({ features }) => features[at]!)));
  const spread = FEATURES.map((_, at) =>
    Math.sqrt(average(rows.map(({ features }) => (features[at]! - mean[at]!) ** 2))),
  );
  const scaled = rows.map(({ features, truth }) => ({
    truth,
    values: features.map((value, at) => (value - mean[at]!) / (spread[at]! || 1)),
  }));
  const point = minimize(
    (at, gradient) => {
      gradient.fill(0);
      let loss = 0;
      for (const { values, truth } of scaled) {
        const sum = values.reduce((total, value, k) => total + value * at[k]!, at[FEATURES.length]!);
        const probability = 1 / (1 + Math.exp(-sum));
        loss -= Math.log(Math.max(truth === 1 ? probability : 1 - probability, 1e-12));
        values.forEach((value, k) => (gradient[k]! += (probability - truth) * value));
        gradient[FEATURES.length]! += probability - truth;
      }
      for (let k = 0; k < at.length; k++) {
        const penalty = k < FEATURES.length ? L2 : 0;
        gradient[k] = gradient[k]! / scaled.length + penalty * at[k]!;
        loss += (penalty * scaled.length * at[k]! ** 2) / 2;
      }
      return loss / scaled.length;
    },
    new Float64Array(FEATURES.length + 1),
    LIMITS,
  );
  const weights = FEATURES.map((name, at) => [name, rounded(point[at]! / (spread[at]! || 1))] as const);
  const bias =
    point[FEATURES.length]! - FEATURES.reduce((sum, _, at) => sum + (point[at]! * mean[at]!) / (spread[at]! || 1), 0);
  return { weights: Object.fromEntries(weights) as Weights['weights'], bias: rounded(bias) };
}

/** A line that a rule spoke of, or kept silent about (probability 0). */
export interface JudgedLine {
  readonly draft: OffRoleDraft;
  readonly isInserted: boolean;
  readonly probability: number;
}

/** What a rule says of the lines of drafts, whose role is either given or to be found. */
export function judgeLines(read: readonly ReadDraft[], rule: OffRoleRule, isDeclared: boolean): JudgedLine[] {
  const judge = createOffRoleJudge(ROLES, rule);
  return read.flatMap(({ draft, structure, reading, isInserted }) =>
    judge(structure, reading, isDeclared ? ROLES[draft.role] : undefined, ROLES).items.map((item, at) => ({
      draft,
      isInserted: isInserted[at]!,
      probability: item?.probability ?? 0,
    })),
  );
}

/** The probability from which on a share of the lines that were not swapped in is flagged. */
export function thresholdAt(lines: readonly JudgedLine[], share: number): number {
  const others = lines.filter(({ isInserted }) => !isInserted).map(({ probability }) => probability);
  others.sort((a, b) => b - a);
  return rounded(others[Math.floor(share * others.length)] ?? 0);
}

export interface OffRoleFigures {
  readonly inserted: number;
  /** Share of the lines swapped in that are flagged. */
  readonly found: number;
  readonly others: number;
  /** Share of the other lines that are flagged. */
  readonly flagged: number;
}

export function evaluateOffRole(lines: readonly JudgedLine[]): OffRoleFigures {
  const share = (of: readonly JudgedLine[]): number =>
    of.length === 0 ? Number.NaN : of.filter(({ probability }) => probability > 0).length / of.length;
  const inserted = lines.filter(({ isInserted }) => isInserted);
  const others = lines.filter(({ isInserted }) => !isInserted);
  return { inserted: inserted.length, found: share(inserted), others: others.length, flagged: share(others) };
}

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function rounded(value: number): number {
  return Number(value.toFixed(4));
}
