/** The core of the role has no line: sales without needs discovery, operations without a look at data. */
import type { DraftItem } from '../../draft/draft.ts';
import { asDraft } from '../../edits/edit-context.ts';
import { insertItem, withoutClosing } from '../../edits/insert-item.ts';
import { dutyOfWork } from '../../pack/choose-duties.ts';
import type { TextChange } from '../../text/range.ts';
import { once } from '../../text/once.ts';
import type { CoreWork, Duty } from '../../pack/schema.ts';
import type { FindingContext, Found } from '../context.ts';
import type { Rule } from '../rule.ts';
import type { Fix } from '../../edits/fix.ts';
import { onlyVague } from '../vagueness.ts';
import { sectionHeadOf } from '../whole-draft.ts';

/** A shorter list of duties is still being written. */
const FEWEST_DUTIES = 4;
/** Where less is asked, what is missing is no part of a whole. */
const FEWEST_ASKED = 2;
/** Of so many works one may be missing, and of fewer as well. */
const ONE_IN = 3;
/** So many of them are said by name. */
const FEWEST_NAMED = 2;
/** So large a share of the lines may say what is not known, or help others. */
const MOST_OPEN = 0.5;
const MOST_HELPING = 0.25;
/** A draft of more items is no single post. */
const MOST_ITEMS = 100;

export const missingCore: Rule = {
  code: 'role/missing-core',
  severity: 'hint',
  about: 'missing',
  facet: 'core-work',
  fixes: ['insert-duty'],
  check,
};

/**
 * Said only where the title names a post that is known to do the work; a post for a part of it (`销售开发代表`, "community moderator") need
 * not do everything. One finding for a draft: a list of what is missing says more than a mark for each, and is less in the way.
 */
function check(context: FindingContext): Found[] {
  const { draft, role } = context;
  if (draft.kind !== 'jd' || role === undefined || draft.items.length > MOST_ITEMS) return [];
  const duties = draft.items.flatMap(({ section }, at) => (section === 'responsibility' ? [at] : []));
  if (duties.length < FEWEST_DUTIES || context.reading.role !== role) return [];
  const asked = askedOf(context, role);
  if (asked.length < FEWEST_ASKED) return [];
  const { missing, named } = missingOf(context, asked, duties);
  // Where more is missing than here and there a line, or little is said by name, the post is a narrower one and forgot nothing.
  const most = Math.max(1, Math.floor(asked.length / ONE_IN));
  if (missing.length === 0 || missing.length > most || named < Math.min(FEWEST_NAMED, asked.length - 1)) return [];
  if (!isUnderstood(context, duties)) return [];
  // A post of three roles is split first, and one of another role or profession than its title says is renamed.
  if (context.sharingRoles() || context.spokenRole() !== undefined || context.neighborsWork()) return [];
  return [
    {
      code: missingCore.code,
      severity: missingCore.severity,
      ...sectionHeadOf(context, 'responsibility'),
      args: { role, missing: missing.map(({ id }) => id) },
      evidence: () => [],
      fixes: () => missing.flatMap((work) => insertion(context, work)),
    },
  ];
}

/** The core work that posts with the title of the draft do; all of the role's where a pack says nothing of titles. */
function askedOf({ index, declared, title, titles, phrases, language }: FindingContext, role: string): CoreWork[] {
  const said = title?.text ?? '';
  if (declared?.role !== role || phrases.drafts().partialPost.test(phrases.simplified(said))) return [];
  const known = titles.find(said);
  const { specialization } = declared;
  return (index.role(role)?.core ?? []).filter(
    (work) =>
      !(specialization !== undefined && work.except.includes(specialization)) &&
      (!work.titles || (known !== undefined && work.titles[language].includes(known.id))),
  );
}

/** Of the work that is asked for what no line says: neither by an activity that it names, nor by words that may mean one. */
function missingOf(
  context: FindingContext,
  asked: readonly CoreWork[],
  duties: readonly number[],
): { readonly missing: readonly CoreWork[]; readonly named: number } {
  const { draft, activitiesOf } = context;
  const namedIn = (items: readonly number[]): ReadonlySet<string> =>
    new Set(items.flatMap((item) => activitiesOf(item)).map(({ activity }) => activity));
  const inDuties = namedIn(duties);
  const saysBusiness = (work: CoreWork): boolean =>
    work.business === undefined ||
    duties.some((at) => context.phrases.business()[work.business!].test(context.reading.wordsOf(at)));
  const due = asked.filter((work) => !work.unless.some((id) => inDuties.has(id)) && saysBusiness(work));
  const unnamed = due.filter(({ activities }) => !activities.some((id) => inDuties.has(id)));
  const named = due.length - unnamed.length;
  if (unnamed.length === 0) return { missing: [], named };
  const elsewhere = namedIn(
    draft.items.flatMap((item, at) => (item.section !== 'responsibility' && isOfWork(item) ? [at] : [])),
  );
  const isSaid = wordingFinder(context);
  const missing = unnamed.filter(
    (work) => !work.activities.some((id) => elsewhere.has(id)) && !isSaid(work.wordings) && !isWritten(context, work),
  );
  return { missing, named };
}

/** Whether what most lines say is known, so that none of the others says what is missing; not of a post that mostly helps others. */
function isUnderstood(
  { reading, activitiesOf, vaguenessOf, draft }: FindingContext,
  duties: readonly number[],
): boolean {
  const open = duties.filter((at) => activitiesOf(at).length === 0 && !vaguenessOf(draft.items[at]!));
  const helping = duties.filter((at) => !reading.claimsAll(at));
  return open.length <= MOST_OPEN * duties.length && helping.length <= MOST_HELPING * duties.length;
}

/** Tells whether a line of work, or one that says what is measured, has one of some plain words. An English one may go on: `renew` stands for "renewals" as well. */
function wordingFinder(context: FindingContext): (wordings: CoreWork['wordings']) => boolean {
  const { text, draft, phrases, language, measured } = context;
  const said = once(() => {
    const measures = draft.blocks.filter((block) => block.kind === 'paragraph' && measured.isMeasure(block));
    const lines = [...draft.items.filter(isOfWork), ...measures].map(({ content }) =>
      text.slice(content.start, content.end),
    );
    return phrases.simplified(lines.join('\n').toLowerCase());
  });
  return (wordings) => {
    if (!wordings) return false;
    if (language === 'zh') return wordings.zh.some((word) => said().includes(word));
    return wordings.en.some((word) => isWordIn(said(), word));
  };
}

/** Whether a word of a text begins with some letters. */
function isWordIn(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (at === 0 || !/[a-z]/u.test(text.charAt(at - 1))) return true;
  }
  return false;
}

/** Whether an item may say what the post does, is judged by or must be able to do. */
function isOfWork({ section }: DraftItem): boolean {
  return section !== 'benefit' && section !== 'about';
}

/** Whether the words that are offered for a work stand in the draft. */
function isWritten(context: FindingContext, work: CoreWork): boolean {
  const duty = dutyOfWork(context.index, work, context.declared?.specialization);
  return duty !== undefined && context.text.includes(withoutClosing(wordsOf(context, duty)));
}

function wordsOf(context: FindingContext, { text }: Duty): string {
  return asDraft(context, text[context.language]);
}

function insertion(context: FindingContext, work: CoreWork): Fix[] {
  const duty = dutyOfWork(context.index, work, context.declared?.specialization);
  const changes = duty && insertDuty(context, wordsOf(context, duty));
  return changes ? [{ code: 'insert-duty', args: { duty: duty.id }, changes }] : [];
}

/** One more line of the list of duties: above what allows any other work, and above perks or what is asked where they go on the list. */
function insertDuty(context: FindingContext, sentence: string): readonly TextChange[] | undefined {
  const isOther = (item: DraftItem): boolean =>
    item.form !== 'row' && (context.kindOf(item) ?? 'responsibility') !== 'responsibility';
  return insertItem(context, 'responsibility', sentence, (item) => isOther(item) || allowsAny(context, item));
}

/** Whether all that an item says is that other work may come: "other duties as assigned". */
function allowsAny(context: FindingContext, item: DraftItem): boolean {
  const vague = onlyVague(context, item);
  return vague !== undefined && vague.thing === undefined;
}
