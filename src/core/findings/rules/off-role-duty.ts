/** A line of work that belongs to another role than the draft's. */
import type { DraftItem } from '../../draft/draft.ts';
import { applyChanges } from '../../text/apply.ts';
import { rephraseAsCooperation } from '../../edits/rephrase-as-cooperation.ts';
import { removeItems } from '../../edits/remove-items.ts';
import type { Locale } from '../../language/locale.ts';
import type { TextChange, TextRange } from '../../text/range.ts';
import { caseOf, partIn } from '../../judgement/ownership.ts';
import type { Evidence, OffRole } from '../../judgement/reading.ts';
import { strengths } from '../../pack/roles.ts';
import type { Role, Term } from '../../pack/schema.ts';
import type { ActivityCase } from '../../pack/vocabulary.ts';
import { OFF_ROLE_INFORMATION, OFF_ROLE_WARNING } from '../certainty.ts';
import type { FindingContext, Found } from '../context.ts';
import { NOTHING_FOUND, severityOf, type Certainty, type Rule } from '../rule.ts';
import type { Fix } from '../../edits/fix.ts';
import { isEverybody, isOpen } from '../open-owner.ts';
import { namedOwners } from '../owners.ts';
import {
  isForClients,
  isHelp,
  isNamedInTitle,
  isNoDuty,
  isOfTeam,
  isOnTitledPlatform,
  isParagraph,
  isUnderOtherJob,
  isUnknownJob,
  isWholeCompany,
  plain,
  sellsAdvertising,
} from '../others-work.ts';
import { isNamedAside } from '../named-aside.ts';
import { moveToRole } from '../move-to-role.ts';
import { namesFirst, namesPerson } from '../named-people.ts';
import { ownerNoteFix } from '../owner-fix.ts';
import { evidenceFor, phrasesOf } from '../phrases.ts';
import { inPlan } from '../whole-draft.ts';
import { mostlyOf } from '../shared-work.ts';
import { isMostlyOf, worksAsAnother } from '../spoken-role.ts';
import { hasHan } from '../../text/han.ts';
import { once } from '../../text/once.ts';
import { writtenLanguage } from '../../language/written-language.ts';

export const offRoleDuty: Rule = {
  code: 'role/off-role-duty',
  severity: 'warning',
  likely: 'information',
  possible: 'hint',
  about: 'line',
  facet: 'core-work',
  fixes: ['rephrase-as-cooperation', 'move-to-new-draft', 'delete-line', 'set-owner'],
  check: (context) => context.offRoleDuties(),
};

/**
 * Metrics have a check of their own, and so have items that leave their owner open or name a role as the owner. Where the draft as a whole is
 * in question (three roles in one, a title that says another role than the text), that is the news: its other lines are hints.
 */
export function offRoleDuties(context: FindingContext): Found[] {
  const { draft, declared, offRole, index: pack, role: own, organizationRoles, reading } = context;
  if (own === undefined || isUnknownJob(context)) return [];
  const spoken = context.spokenRole();
  const wholeDraft = context.sharingRoles() !== undefined || spoken !== undefined;
  // Where nearly all of the text speaks of the other role, the title is the news and not each line.
  const isTitle = spoken !== undefined && declared?.from !== 'file-name' && isMostlyOf(context, spoken, own);
  const most = mostlyOf(context.duties());
  const isTitleTold = once(
    () => declared === undefined || spoken !== undefined || !!(worksAsAnother(context) ?? context.neighborsWork()),
  );
  // A plan of several teams has a part for each.
  const isOfOtherTeam = (item: DraftItem): boolean => {
    const team = context.teamOfPart(item);
    return team !== undefined && team.role !== own;
  };
  const usedNames = namesInDraft(context);
  const isWhatIsSold = once(() => sellsAdvertising(context, own));
  return offRole.flatMap((judged, index): readonly Found[] => {
    if (!judged) return NOTHING_FOUND;
    const item = draft.items[index]!;
    const role = pack.role(judged.role);
    if (!role || role.id === own || item.section === 'metric') return NOTHING_FOUND;
    if (isTitle && role.id === spoken) return NOTHING_FOUND;
    if (!organizationRoles.includes(role.id)) return NOTHING_FOUND;
    // A goal is nobody's action, and what says nothing of what is done has a finding of its own.
    if (draft.kind === 'plan' && item.section === 'goal') return NOTHING_FOUND;
    const vague = context.vaguenessOf(item);
    if (vague && vague.start <= item.content.start) return NOTHING_FOUND;
    const words = context.text.slice(item.content.start, item.content.end);
    const line = plain(context.phrases, words);
    const isInsisted = once(() => context.phrases.owners().insisted.test(line));
    const isNamed = judged.activity !== undefined;
    if (!(isNamed && isInsisted()) && isNoDuty(context, item, words, isNamed || isInsisted())) return NOTHING_FOUND;
    if (context.phrases.drafts().optional.test(words) || isHelp(context, line)) return NOTHING_FOUND;
    const { whileTeam, watched } = context.phrases.owners();
    if (whileTeam.test(line) || watched.test(line)) return NOTHING_FOUND;
    if (isWholeCompany(context, line) || isForClients(context, line, own)) return NOTHING_FOUND;
    if (isParagraph(context, words) || isNamedAside(context, index, role.id)) return NOTHING_FOUND;
    if (isUnderOtherJob(context, item, own) || isNamedInTitle(context, item, role.id)) return NOTHING_FOUND;
    if (isOfOtherTeam(item)) return NOTHING_FOUND;
    if (
      isOnTitledPlatform(context, line, judged.activity) ||
      isOfTeam(context, item, line, { role: role.id, at: index })
    )
      return NOTHING_FOUND;
    if (isLabel(words) && isSaidBelow(context, index)) return NOTHING_FOUND;
    if (item.owner && isAskedElsewhere(context, item.owner)) return NOTHING_FOUND;
    // The title is not asked about for a role of which nothing was learned: then its lines are what can be told.
    const isTitleInQuestion = judged.questionsTitle === true || (role.id === most && context.isLearned(role.id));
    if (isTitleInQuestion && (isTitleTold() || !isBeyondDoubt(context, index, judged))) return NOTHING_FOUND;
    if (!isNamed && isTopic(context, words)) return NOTHING_FOUND;
    if (pack.activity(judged.activity)?.agreement !== 'all' && isWhatIsSold()) return NOTHING_FOUND;
    if (!isNamed && !isInsisted() && tellsLittle(context, item, judged, own)) return NOTHING_FOUND;
    const evidence = (): Evidence[] => evidenceFor(reading.evidenceOf(index), role.id);
    const { isMeasure, isOnlyMeasured } = context.measured;
    if (draft.kind === 'plan' && (isMeasure(item) || isOnlyMeasured(item, evidence()))) return NOTHING_FOUND;
    const certainty = wholeDraft || isTitleInQuestion ? 'possible' : certaintyOf(context, index, judged);
    const { activity } = judged;
    const found: Found = {
      code: offRoleDuty.code,
      severity: severityOf(offRoleDuty, certainty),
      start: item.content.start,
      end: item.content.end,
      get args() {
        const named = activity === undefined ? {} : { activity, ...inCase(context, activity) };
        const tone = certainty === 'certain' ? 'sure' : 'likely';
        return { role: role.id, own, phrases: phrasesOf(context, evidence()), ...named, tone, ...inPlan(context) };
      },
      evidence,
      fixes: () => fixesOf(context, item, index, role, usedNames),
      item,
    };
    return [found];
  });
}

/** Whether the place of an owner is asked about by a check of its own: nobody is named there, or a profession. */
function isAskedElsewhere(context: FindingContext, owner: TextRange): boolean {
  return isOpen(context, owner) || isEverybody(context, owner) || namedOwners(context, owner).professions.length > 0;
}

/**
 * Whether all sources give what a line names to the other role alone: then it is said also where so many lines are that role's that the
 * title is in question, as long as nothing is said of the title.
 */
function isBeyondDoubt({ index, role, ownershipOf }: FindingContext, at: number, { activity }: OffRole): boolean {
  return index.activity(activity)?.agreement === 'all' && ownershipOf(at, role!).kind === 'other';
}

/** The case of the draft that makes an activity the other role's. */
function inCase({ index, isCase }: FindingContext, id: string): { case?: ActivityCase } {
  const activity = index.activity(id);
  const held = activity && caseOf(activity, isCase);
  return held === undefined ? {} : { case: held };
}

/**
 * How sure it is that a line is another role's. Never certain where sources are split about its owner or it may be the own role after all,
 * where it names own work too and not all sources agree, and where it says what one must know and not what is done.
 */
function certaintyOf(context: FindingContext, at: number, { probability, activity: id }: OffRole): Certainty {
  if (probability < OFF_ROLE_INFORMATION) return 'possible';
  const { index, isCase, role: own, ownershipOf, phrases, text, draft, language } = context;
  const activity = index.activity(id);
  const agreement = activity?.agreement ?? 'unnamed';
  // What a team does in its plan it may have agreed on.
  if (agreement === 'unnamed' && draft.kind === 'plan') return 'likely';
  // That an English duty names none leaves a question.
  if (agreement === 'unnamed' && language === 'en') return 'possible';
  if (agreement === 'split' || (activity && partIn(activity, own!, isCase) === 'maybe')) return 'likely';
  if (agreement === 'most' && ownershipOf(at, own!).kind === 'mixed') return 'likely';
  const { start, end } = draft.items[at]!.content;
  const words = text.slice(start, end);
  if (words.length < TELLING && hasHan(words)) return 'likely';
  if (phrases.rephrasing().zh.quality.test(phrases.simplified(words))) return 'likely';
  return probability >= OFF_ROLE_WARNING[agreement] ? 'certain' : 'likely';
}

/** A shorter Chinese duty (品牌建设与传播) leaves open what of it is done, in UTF-16 code units. */
const TELLING = 10;

/** Whether a line of a plan that names no known work is only what other lines are about: 新客户. */
const isTopic = ({ draft }: FindingContext, words: string): boolean =>
  draft.kind === 'plan' && words.length < LEAST_SAID[hasHan(words) ? 'zh' : 'en'];

/** In UTF-16 code units. */
const LEAST_SAID = { zh: 6, en: 14 };

const isLabel = (words: string): boolean => /[：:][*_\s]*$/u.test(words);

/** Whether what stands below an item says what its label is about. */
function isSaidBelow({ draft: { items, headings } }: FindingContext, index: number): boolean {
  const [item, next] = [items[index]!, items[index + 1]];
  if (!next || (!next.isSubPoint && next.form === item.form)) return false;
  return !headings.some(({ start }) => start > item.start && start < next.start);
}

/** How strongly a term must speak of the draft's own role to be its craft too: in a plan everybody looks back and measures. */
const SHARED = { plan: 1, jd: 2, other: 2 };
/** It is the other role's where it speaks of that one by so much more. */
const MORE = 2;
/**
 * What is done or made, or a channel, is the other role's in the line of a plan that is that role's with at least this probability; below it
 * such terms were wrong as often as right. What else there is, audiences and metrics, is everybody's. Set on nine sets of plans that were
 * written and read for it.
 */
const SURE_OF_PLAN: Partial<Record<Term['kind'], number>> = { activity: 0.3, deliverable: 0.3, channel: 0.3 };

/**
 * Whether every term of a line that speaks of another role speaks of the own one as well: both do such work; or, in a plan, is a metric, or the
 * name of a team or of somebody in it, who may be told, asked or waited for ("Guest lists go to the sales advisors").
 */
function tellsLittle(
  context: FindingContext,
  { content }: DraftItem,
  { role, probability }: OffRole,
  own: string,
): boolean {
  const { text, draft, index, language, phrases } = context;
  const written = writtenLanguage(text.slice(content.start, content.end), language);
  const isPlan = draft.kind === 'plan';
  const speaksOfBoth = ({ kind }: Term, roles: Partial<Record<string, number>>): boolean => {
    const ofOwn = roles[own] ?? 0;
    const isOthers = isPlan && probability >= (SURE_OF_PLAN[kind] ?? Infinity) && roles[role]! - ofOwn >= MORE;
    return ofOwn >= SHARED[draft.kind] && !isOthers;
  };
  const telling = context
    .matchesIn(content)
    .map(({ term: id, start, end }) => ({
      term: index.term(id)!,
      roles: strengths(index.term(id)!, written),
      words: text.slice(start, end),
    }))
    .filter(({ roles }) => roles[role] !== undefined);
  // A number may be watched by anybody: "star rating and ad spend, so that everyone sees the same picture".
  const isNoWork = ({ kind }: Term, words: string): boolean =>
    kind === 'position' || kind === 'metric' || phrases.owners().teamLast.test(words);
  return (
    telling.length > 0 &&
    telling.every(({ term, roles, words }) => (isPlan && isNoWork(term, words)) || speaksOfBoth(term, roles))
  );
}

function fixesOf(context: FindingContext, item: DraftItem, index: number, role: Role, usedNames: NamesInDraft): Fix[] {
  const { text, draft, language, phrases } = context;
  const words = text.slice(item.content.start, item.content.end);
  const written = writtenLanguage(words, language);
  const cut = removeItems(text, draft, [index], phrases);
  // Whoever is named stays: a role beside a person would say that the person is of that team, and beside `归我操盘` that it is not.
  const isSomebodys =
    item.owner !== undefined || namesPerson(context, item) || namesFirst(words) || phrases.owners().selves.test(words);
  const isOpenToOwner = draft.kind === 'plan' && item.form === 'list' && !isSomebodys;
  const changes =
    item.form === 'row' ? [] : rephrasing(context, item, written, role, roleNames(context, role, written, usedNames));
  // Help with what one signs, collects or carries leaves it as it was: the line may better go.
  const { commitment } = phrases.rephrasing()[written];
  const line = phrases.simplified(words);
  // Where words claim it (负责…), they give way to those of help.
  const isWhole = commitment.test(line) || (isDetailed(words) && !phrases.claims()[written].claim.test(line));
  const rephrase: Fix[] = [
    { code: 'rephrase-as-cooperation', args: { role: role.id }, changes, isPreferred: !isWhole },
  ];
  const rephrased = changes.length > 0 ? rephrase : [];
  return [
    ...(isWhole ? [] : rephrased),
    moveToRole(context, index, role, cut),
    { code: 'delete-line', args: {}, changes: cut },
    ...(isWhole ? rephrased : []),
    ...(isOpenToOwner ? [ownerNoteFix(context, item, role)] : []),
  ];
}

/** So many parts of a line say one by one what is done. */
const MANY_PARTS = 3;
/** A part that is no longer joins others: 同时. A number that stands before all says when, or how much of the time: `20%`. In UTF-16 code units. */
const CONNECTOR = 3;
const LONGEST_SHARE = 10;
/** What parts them, but for a comma between digits. */
const PARTED = /[，,](?!\d)|[;；。]| [-–—]{1,2} /u;

/** Whether a line says how much of what is done, or one thing after another: all of that stays whole beside the words that one helps with it. */
function isDetailed(words: string): boolean {
  const parts = words.split(PARTED).filter((part) => part.trim().length > CONNECTOR);
  return /\d/u.test(words.slice(LONGEST_SHARE)) || parts.length >= MANY_PARTS;
}

/** The changes after which a line is one of working with a role; none where they cannot be had. */
function rephrasing(
  context: FindingContext,
  item: DraftItem,
  written: Locale,
  role: Role,
  names: readonly string[],
): TextChange[] {
  const { text, draft, reading } = context;
  const { content, owner } = item;
  const words = text.slice(content.start, content.end);
  // The line of a plan may begin with whoever does it, or with a thing: 小马带两个人扫街, "Bex and two temps phone …"; or say `我们一手跑`.
  if (draft.kind === 'plan' && (!beginsWithDeed(context, words) || context.phrases.owners().selves.test(words)))
    return [];
  for (const name of names) {
    const changes = rephraseAsCooperation({ ...context, excluded: draft.excluded }, content, written, name);
    if (owner && changes.some(({ start, end }) => start < owner.end && end > owner.start)) continue;
    // So may what stands behind its label: 策划周年庆：征集口号.
    const [first] = changes;
    const label = first === undefined ? '' : text.slice(content.start, first.start);
    if (
      draft.kind === 'plan' &&
      /[:：]\s*$/u.test(label) &&
      !beginsWithDeed(context, text.slice(first!.end, content.end))
    )
      continue;
    const after = applyChanges(
      words,
      changes.map((it) => ({ ...it, start: it.start - content.start, end: it.end - content.start })),
    );
    // Only what is then read as working with the role mends the finding, and is not offered again.
    if (changes.length > 0 && reading.cooperatesIn(after).includes(role.id)) return changes;
  }
  return [];
}

/** Whether a line begins with what is done, or with words that claim it. */
function beginsWithDeed({ phrases }: FindingContext, words: string): boolean {
  const { zh, en } = phrases.claims();
  const line = phrases.simplified(words);
  return zh.claim.test(line) || zh.beginning.test(line) || en.claim.test(words) || en.verb.test(words);
}

/** What a role is called in a line: in traditional Chinese what the draft calls it, or what it is mostly called there. */
function roleNames({ text, phrases }: FindingContext, role: Role, written: Locale, usedNames: NamesInDraft): string[] {
  const name = role.name[written];
  if (written === 'en' || phrases.scriptOf(text) !== 'traditional') return [name];
  const known = phrases.lists.zh.rephrasing.roleWords[role.id] ?? [];
  return [...new Set([...usedNames(role.id), ...known, phrases.inScript(name, 'traditional')])];
}

/** What a draft in traditional Chinese calls a role, by the id of the role. */
type NamesInDraft = (role: string) => readonly string[];

/** The draft is looked through once for a role. */
function namesInDraft({ text, phrases }: FindingContext): NamesInDraft {
  const used = new Map<string, readonly string[]>();
  return (role) => {
    let names = used.get(role);
    if (!names) {
      names = (phrases.lists.zh.rephrasing.roleWords[role] ?? []).filter((word) => text.includes(word));
      used.set(role, names);
    }
    return names;
  };
}
