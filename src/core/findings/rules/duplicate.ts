/** Two items of one job description that say one thing. */
import type { Draft } from '../../draft/draft.ts';
import type { Twin } from '../alike.ts';
import { cutLine, quoted } from '../clause-cut.ts';
import type { FindingContext, Found } from '../context.ts';
import { severityOf, type Rule } from '../rule.ts';
import { readNumbering } from '../../edits/numbering.ts';
import { isSeveralPosts } from '../whole-draft.ts';

export const duplicate: Rule = {
  code: 'jd/duplicate',
  severity: 'information',
  about: 'line',
  fixes: ['cut-line'],
  check,
};

/** Duties, requirements, and one list more. */
const MOST_BEGINNINGS = 3;

function check(context: FindingContext): Found[] {
  const { draft } = context;
  if (draft.kind !== 'jd' || isSeveralPosts(draft.headings) || beginsOften(draft)) return [];
  const said = new Set<number>();
  return context.twins().flatMap((twin): Found[] => {
    const goes = whichGoes(context, twin);
    const [at, stays] = goes === 'like' ? [twin.like, twin.item] : [twin.item, twin.like];
    const item = draft.items[at]!;
    // Below no heading pay and places of work stand as well.
    if (said.has(at) || (item.section === undefined && context.kindOf(item) === undefined)) return [];
    said.add(at);
    return [
      {
        code: duplicate.code,
        severity: severityOf(duplicate, 'certain'),
        start: item.content.start,
        end: item.content.end,
        args: { what: twin.isSame ? 'same' : 'part', like: quoted(context.text, draft.items[stays]!) },
        evidence: () => [],
        fixes: () => (goes ? cutLine(context, at, 'repeated', draft.items[stays]) : []),
        item,
      },
    ];
  });
}

/**
 * Which of two can go: of a summary in running text and a line of a list the summary, of lines of two sections the one that stands among
 * what it is not. Undefined where nobody knows which that is.
 */
function whichGoes(context: FindingContext, { item: at, like: before, isSame }: Twin): 'item' | 'like' | undefined {
  const [item, like] = [context.draft.items[at]!, context.draft.items[before]!];
  if (!isSame) return 'item';
  if (item.section === like.section) return like.form === 'clause' && item.form === 'list' ? 'like' : 'item';
  const kind = context.kindOf(item) ?? context.kindOf(like);
  if (kind === undefined) return undefined;
  if (item.section === kind) return 'like';
  return like.section === kind ? 'item' : undefined;
}

/** Lists of several posts, each with its duties and its requirements, begin more often than those of one. */
function beginsOften({ items }: Draft): boolean {
  let begun = 0;
  for (const { marker, section, isSubPoint } of items) {
    if (!isSubPoint && section !== 'benefit' && readNumbering(marker)?.value === 1) begun++;
  }
  return begun > MOST_BEGINNINGS;
}
