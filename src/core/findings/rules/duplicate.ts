/** Two items of one job description that say one thing. */
import type { Draft } from '../../draft/draft.ts';
import { twinsIn } from '../alike.ts';
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
  return twinsIn(context).flatMap((twin): Found[] => {
    const item = draft.items[twin.item]!;
    // Below no heading pay and places of work stand as well.
    if (said.has(twin.item) || (item.section === undefined && context.kindOf(item) === undefined)) return [];
    said.add(twin.item);
    return [
      {
        code: duplicate.code,
        severity: severityOf(duplicate, 'certain'),
        start: item.content.start,
        end: item.content.end,
        args: { what: twin.isSame ? 'same' : 'part', like: quoted(context.text, draft.items[twin.like]!) },
        evidence: () => [],
        fixes: () => cutLine(context, twin.item, 'repeated', draft.items[twin.like]),
        item,
      },
    ];
  });
}

/** Lists of several posts, each with its duties and its requirements, begin more often than those of one. */
function beginsOften({ items }: Draft): boolean {
  let begun = 0;
  for (const { marker, section, isSubPoint } of items) {
    if (!isSubPoint && section !== 'benefit' && readNumbering(marker)?.value === 1) begun++;
  }
  return begun > MOST_BEGINNINGS;
}
