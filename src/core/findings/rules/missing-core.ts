/** The core of the role has no line: sales without needs discovery, operations without a look at data. */
import type { DraftItem } from '../../draft/draft.ts';
import { asDraft } from '../../edits/edit-context.ts';
import { insertItem, withoutClosing } from '../../edits/insert-item.ts';
import { once } from '../../text/once.ts';
import type { CoreWork, LocalText } from '../../pack/schema.ts';
import type { FindingContext, Found } from '../context.ts';
import type { Rule } from '../rule.ts';
import type { Fix } from '../../edits/fix.ts';
import { indexAt } from '../../draft/item-at.ts';
import { headOf, headingOf } from '../whole-draft.ts';

/** A shorter list of duties is still being written. */
const FEWEST_DUTIES = 4;
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
 * Said only where the title names the whole role: a post for a part of it (`销售开发代表`, "community moderator") need not do everything.
 * One finding for a draft: a list of what is missing says more than a mark for each, and is less in the way. */
function check(context: FindingContext): Found[] {
  const { draft, index, role, declared, title, phrases } = context;
  const duties = draft.items.filter(({ section }) => section === 'responsibility');
  if (draft.kind !== 'jd' || role === undefined || duties.length < FEWEST_DUTIES) return [];
  if (draft.items.length > MOST_ITEMS) return [];
  if (title && phrases.drafts().narrowPost.test(phrases.simplified(title.text))) return [];
  const specialization = declared?.role === role ? declared.specialization : undefined;
  const core = index.role(role)?.core ?? [];
  const asked = new Set(core.flatMap(({ terms }) => terms));
  const spoken = new Set<string>();
  for (const { start, term } of context.matches) {
    if (asked.has(term) && !spoken.has(term) && isWork(context, start)) spoken.add(term);
  }
  const isNamed = nameFinder(context);
  const isSaid = wordingFinder(context);
  const missing = core.filter(
    ({ terms, except, name, wordings, duty }) =>
      !(specialization !== undefined && except.includes(specialization)) &&
      !terms.some((term) => spoken.has(term)) &&
      !isNamed(name) &&
      !isSaid(wordings) &&
      !isWritten(context, duty),
  );
  // A draft that speaks of less than half of the core is a narrower post of the role, not one that forgot a line.
  if (missing.length === 0 || missing.length > core.length / 2) return [];
  // A post of three roles is split first.
  if (context.sharingRoles()) return [];
  const heading = headingOf(context, 'responsibility');
  return [
    {
      code: missingCore.code,
      severity: missingCore.severity,
      ...(heading?.content ?? headOf(context)),
      args: { role, missing: missing.map(({ id }) => id) },
      evidence: () => [],
      fixes: () => missing.flatMap((work) => insertion(context, work)),
    },
  ];
}

/** Tells whether a draft calls a work by its name in the draft's language. English names may be written with capitals. */
function nameFinder({ text, language }: FindingContext): (name: LocalText) => boolean {
  const folded = once(() => text.toLowerCase());
  return ({ zh, en }) => (language === 'zh' ? text.includes(zh) : folded().includes(en.toLowerCase()));
}

/** Tells whether a line of work has one of some plain words. An English one may go on: `renew` stands for "renewals" as well. */
function wordingFinder(context: FindingContext): (wordings: CoreWork['wordings']) => boolean {
  const { text, draft, phrases, language } = context;
  const said = once(() => {
    const lines = draft.items.filter(isOfWork).map(({ content }) => text.slice(content.start, content.end));
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

/** Whether an offset stands in an item that says what the post does, is judged by or must be able to do. */
function isWork({ draft }: FindingContext, offset: number): boolean {
  const item = draft.items[indexAt(draft.items, offset)];
  return item !== undefined && isOfWork(item);
}

function isOfWork({ section }: DraftItem): boolean {
  return section !== 'benefit' && section !== 'about';
}

/** Whether the words that are offered for a work stand in the draft. */
function isWritten(context: FindingContext, id: string): boolean {
  const words = wordsOf(context, id);
  return words !== undefined && context.text.includes(withoutClosing(words));
}

function wordsOf(context: FindingContext, id: string): string | undefined {
  const duty = context.index.duty(id);
  return duty && asDraft(context, duty.text[context.language]);
}

function insertion(context: FindingContext, { duty: id }: CoreWork): Fix[] {
  const words = wordsOf(context, id);
  const change = words === undefined ? undefined : insertItem(context, 'responsibility', words);
  return change ? [{ code: 'insert-duty', args: { duty: id }, changes: [change] }] : [];
}
