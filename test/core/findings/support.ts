/**
 * What the tests of findings look at a draft with. The reading is a stand-in for the learned one: the weights of the pack's
 * terms, counted. It is as plain as can be, so that a test says by its words what each line speaks of.
 */
import {
  languageOf,
  mainRole,
  applyChanges,
  type Draft,
  type Finding,
  type FindingCode,
  type Fix,
  type FixCode,
  type TermMatch,
} from '../../../src/core/index.ts';
import { blanksIn } from '../../../src/core/draft/blanks.ts';
import { createNamesReader } from '../../../src/core/draft/names-on-line.ts';
import type { FindingContext } from '../../../src/core/findings/context.ts';
import { createFindingContext } from '../../../src/core/analysis/create-context.ts';
import { findAll, type FindingDetails, type FindingOptions } from '../../../src/core/analysis/find-all.ts';
import {
  NONE,
  SURE,
  type Evidence,
  type Mix,
  type Reading,
  type TraceableReading,
} from '../../../src/core/judgement/reading.ts';
import { within, type TextRange } from '../../../src/core/text/range.ts';
import { createActivityReader, createCaseReader } from '../../../src/core/judgement/activity-reader.ts';
import { ownershipOf } from '../../../src/core/judgement/ownership.ts';
import { ActivityIndex } from '../../../src/core/terms/activity-index.ts';
import type { Style } from '../../../src/core/pack/schema.ts';
import { createHouseStyle } from '../../../src/core/terms/house-style.ts';
import { bordersOf } from '../../../src/core/terms/term-index.ts';
import { createNeighborWords } from '../../../src/core/terms/neighbor-words.ts';
import { createFolder } from '../../../src/core/text/fold.ts';
import { analyzer, compiled, draftWords, engine, lineKinds, phrases, titles } from '../../support/built-in.ts';

export interface Wish extends FindingOptions {
  readonly flavor?: 'markdown' | 'plaintext';
  readonly organizationRoles?: readonly string[];
  /** Whether a team says how it writes, see {@link STYLE}. */
  readonly isStyled?: boolean;
}

/** A house style that drafts of all kinds have something of. */
const STYLE: Style = {
  required: [{ id: 'hiring', in: ['jd', 'plan'] }],
  banned: [
    {
      id: 'wolf',
      forms: { zh: ['狼性', '客户'], en: ['ninja', 'users'] },
      say: { zh: ['主动', '用户'], en: ['expert'] },
    },
  ],
  limits: { duties: 3, requirements: 1, line: { zh: 12, en: 6 }, length: { zh: 60, en: 30 } },
};

const activitiesIn = createActivityReader(() => activities);
const folder = createFolder(compiled.han);
const neighborWords = createNeighborWords(engine.index, folder);
const activities = new ActivityIndex(compiled, folder);
const namesOn = createNamesReader(phrases);
const houseStyle = createHouseStyle(
  { ...compiled.pack, style: STYLE },
  folder,
  bordersOf(compiled),
  draftWords.headings,
);
const ROLES = engine.pack.roles.map(({ id }) => id);
/** Weight of speaking of no role, against 3 for a term at the core of one. */
const NOTHING = 0.5;
const TOGETHER = /协同|配合|协助|对接|\bwith\b|\bsupport\b/i;

export function contextOf(
  text: string,
  { flavor = 'markdown', organizationRoles = ROLES, isStyled = false }: Wish = {},
): FindingContext {
  const draft = engine.readDraft(text, flavor);
  const matches = engine.findTerms(text, draft);
  const { declared } = analyzer.read(text, flavor);
  const items = draft.items.map((item) => {
    const words = text.slice(item.content.start, item.content.end);
    // Who does the work says nothing of what the work is.
    const { owner } = item;
    const found = within(matches, item.content).filter(
      (it) => !owner || it.end <= owner.start || owner.end <= it.start,
    );
    return {
      ...read(found),
      cooperatesWith: TOGETHER.test(words)
        ? ROLES.filter((role) => found.some((match) => nameOf(match.term) === role))
        : [],
    };
  });
  // What the title says is held against the text.
  const whole = read(
    matches.filter(({ start }) => draft.items.some((it) => it.start <= start && start < it.content.end)),
  );
  const reading: TraceableReading = {
    ...whole.reading,
    items: items.map((it) => it.reading),
    wordsOf: (item) => text.slice(draft.items[item]!.content.start, draft.items[item]!.content.end),
    evidence: () => whole.evidence,
    evidenceOf: (item) => items[item]!.evidence,
    cooperatesWith: (item) => items[item]!.cooperatesWith,
    cooperatesIn: (words) => (TOGETHER.test(words) ? ROLES : []),
    isClaimed: () => true,
    claimsAll: () => true,
  };
  const role = declared?.role ?? reading.role;
  const isCase = createCaseReader(titleOf(text, draft)?.text ?? '', text, languageOf(text), phrases);
  return createFindingContext({
    text,
    flavor,
    draft,
    pack: engine.pack,
    index: engine.index,
    phrases,
    headings: draftWords.headings,
    isOwner: draftWords.isOwner,
    language: languageOf(text) ?? 'zh',
    matches,
    blanks: blanksIn(text, draft, phrases),
    reading,
    declared,
    organizationRoles,
    ...(isStyled ? { style: houseStyle } : {}),
    title: titleOf(text, draft),
    titles,
    neighborWords,
    namesOn,
    activitiesOf: (item) => activitiesIn(text, draft.items[item]!.content),
    activitiesIn: (range) => activitiesIn(text, range),
    ownershipOf: (item, own) =>
      ownershipOf(
        activitiesIn(text, draft.items[item]!.content).map(({ activity }) => engine.index.activity(activity)!),
        own,
        ROLES,
        isCase,
      ),
    isCase,
    isLearned: () => true,
    peopleIn: () => [],
    namesOfRole: () => [],
    kindOf: ({ content }) => lineKinds.sureKindOf(text, content),
    likeliestKindOf: ({ content }) => lineKinds.likeliestKindOf(text, content),
    offRole: items.map(({ reading: { role: its, mix }, cooperatesWith }) =>
      its !== undefined && role !== undefined && its !== role && cooperatesWith.length === 0
        ? { role: its, probability: mix[its]! }
        : undefined,
    ),
  });
}

function read(matches: readonly TermMatch[]): { reading: Reading; evidence: Evidence[] } {
  const weights = new Map<string, number>([[NONE, NOTHING]]);
  const evidence: Evidence[] = [];
  for (const { start, end, term: id } of matches) {
    const term = engine.index.term(id)!;
    const role = mainRole(term, 'zh');
    if (role === undefined) continue;
    const weight = term.roles[role]!;
    weights.set(role, (weights.get(role) ?? 0) + weight);
    evidence.push({ start, end, role, weight, term: id });
  }
  const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
  const mix: Mix = Object.fromEntries([...ROLES, NONE].map((role) => [role, (weights.get(role) ?? 0) / total]));
  const [best, confidence] = Object.entries(mix).sort(([, a], [, b]) => b - a)[0]!;
  return { reading: { mix, confidence, role: best !== NONE && confidence >= SURE ? best : undefined }, evidence };
}

function nameOf(term: string): string | undefined {
  return { sales: 'sales', market: 'marketing', marketing: 'marketing', operations: 'operations' }[term];
}

function titleOf(text: string, draft: Draft): { text: string; range: TextRange } | undefined {
  const first = draft.headings.find(({ level, section }) => level === 1 && section === undefined);
  return first && { text: text.slice(first.content.start, first.content.end), range: first.content };
}

/** A finding with the answers to what can be asked about it. */
export interface AskedFinding extends Finding {
  readonly evidence: ReturnType<FindingDetails['evidence']>;
  readonly fixes: ReturnType<FindingDetails['fixes']>;
}

export function findingsIn(text: string, wish: Wish = {}): readonly AskedFinding[] {
  const { findings, details } = findAll(contextOf(text, wish), wish);
  return findings.map((finding, at) => ({
    ...finding,
    evidence: details[at]!.evidence(),
    fixes: details[at]!.fixes(),
  }));
}

/** The findings of one code. */
export function only(text: string, code: FindingCode, wish: Wish = {}): readonly AskedFinding[] {
  return findingsIn(text, wish).filter((finding) => finding.code === code);
}

/** The words that the findings of one code stand on. */
export function wordsWith(text: string, code: FindingCode, wish: Wish = {}): string[] {
  return only(text, code, wish).map(({ start, end }) => text.slice(start, end));
}

export function fixOf(finding: AskedFinding | undefined, code: FixCode, which = 0): Fix {
  const fix = finding?.fixes.filter((it) => it.code === code)[which];
  if (!fix) throw new Error(`no fix ${code} for ${finding?.code ?? 'no finding'}`);
  return fix;
}

/** The draft after one fix of the first finding of a code. */
export function fixed(text: string, code: FindingCode, fix: FixCode, wish: Wish = {}, which = 0): string {
  return applyChanges(text, fixOf(only(text, code, wish)[0], fix, which).changes);
}
