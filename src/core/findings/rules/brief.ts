/** A duty that does what the brief in the front matter says this job will not do. */
import { readBrief, type BriefLine } from '../../draft/role-brief.ts';
import type { DraftItem } from '../../draft/draft.ts';
import { cutLine } from '../clause-cut.ts';
import type { FindingContext, Found } from '../context.ts';
import type { Rule } from '../rule.ts';

export const brief: Rule = {
  code: 'jd/brief',
  severity: 'information',
  about: 'line',
  fixes: ['cut-line'],
  check,
};

/** Fewer pieces stand in a line by chance. */
const FEWEST_PIECES = 2;
/** So many lines are held against the brief. */
const MOST_ITEMS = 200;

/** What the brief denies, and what it is known by. */
interface Denied {
  readonly line: BriefLine;
  readonly activities: ReadonlySet<string>;
  readonly pieces: ReadonlySet<string>;
}

function check(context: FindingContext): Found[] {
  const { text, draft } = context;
  const not = draft.kind === 'jd' ? (readBrief(text, draft.frontMatter)?.not ?? []) : [];
  if (not.length === 0) return [];
  const denied = not.map((line): Denied => {
    const activities = new Set(context.activitiesIn(line).map(({ activity }) => activity));
    return { line, activities, pieces: context.phrases.saidPieces()(line.words).pieces };
  });
  return draft.items.slice(0, MOST_ITEMS).flatMap((item, index): Found[] => {
    const found = isDone(context, item, index) ? denied.find((it) => does(context, item, index, it)) : undefined;
    if (!found) return [];
    const { start, end } = item.content;
    return [
      {
        code: brief.code,
        severity: brief.severity,
        start,
        end,
        args: { words: found.line.words },
        evidence: () => [],
        fixes: () => cutLine(context, index, 'brief'),
        item,
      },
    ];
  });
}

/** Whether a line says what the job does, and not what it leaves to others or helps them with. */
function isDone({ reading }: FindingContext, { section, content }: DraftItem, index: number): boolean {
  if (section !== 'responsibility' && section !== undefined) return false;
  const first = { start: content.start, end: content.start + 1 };
  return reading.cooperatesWith(index).length === 0 && reading.isClaimed(index, first);
}

function does(context: FindingContext, { content }: DraftItem, index: number, { activities, pieces }: Denied): boolean {
  if (context.activitiesOf(index).some(({ activity }) => activities.has(activity))) return true;
  if (pieces.size < FEWEST_PIECES) return false;
  const said = context.phrases.saidPieces()(context.text.slice(content.start, content.end)).pieces;
  return [...pieces].every((piece) => said.has(piece));
}
