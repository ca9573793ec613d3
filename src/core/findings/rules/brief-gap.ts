/** An outcome of the brief that no duty serves, and a metric of it that the metrics leave out. */
import { readBrief, type BriefLine } from '../../draft/role-brief.ts';
import type { DraftItem } from '../../draft/draft.ts';
import type { FindingContext, Found } from '../context.ts';
import type { Rule } from '../rule.ts';
import { headingOf, headOf } from '../whole-draft.ts';

export const briefGap: Rule = {
  code: 'jd/brief-gap',
  severity: 'hint',
  about: 'missing',
  fixes: [],
  check,
};

/** With fewer lines a list has only been begun. */
const FEWEST_DUTIES = 3;
/** From this share of its pieces on a line may say what the brief does, in other words. */
const ALIKE = 0.25;
/** So many lines are held against the brief. */
const MOST_ITEMS = 200;

function check(context: FindingContext): Found[] {
  const { text, draft } = context;
  const said = draft.kind === 'jd' ? readBrief(text, draft.frontMatter) : undefined;
  if (!said) return [];
  const of = (section: 'responsibility' | 'metric'): DraftItem[] =>
    draft.items.filter((item) => item.section === section).slice(0, MOST_ITEMS);
  const [duties, metrics] = [of('responsibility'), of('metric')];
  const unserved = duties.length < FEWEST_DUTIES ? [] : missingFrom(context, said.outcomes, [...duties, ...metrics]);
  const unmeasured = metrics.length === 0 ? [] : missingFrom(context, said.metrics, metrics);
  return [
    ...unserved.map(({ words }) => finding(context, 'outcome', words)),
    ...unmeasured.map(({ words }) => finding(context, 'metric', words)),
  ];
}

function finding(context: FindingContext, what: 'outcome' | 'metric', words: string): Found {
  return {
    code: briefGap.code,
    severity: briefGap.severity,
    ...(headingOf(context, what === 'outcome' ? 'responsibility' : 'metric')?.content ?? headOf(context)),
    args: { what, words },
    evidence: () => [],
    fixes: () => [],
  };
}

/** What of a brief no line says: none names its activity, and none has much of its words. */
function missingFrom(context: FindingContext, lines: readonly BriefLine[], items: readonly DraftItem[]): BriefLine[] {
  if (lines.length === 0) return [];
  const known = items.map(({ content }) => ({
    activities: new Set(context.activitiesIn(content).map(({ activity }) => activity)),
    pieces: context.phrases.saidPieces()(context.text.slice(content.start, content.end)).pieces,
  }));
  return lines.filter((line) => {
    const activities = context.activitiesIn(line).map(({ activity }) => activity);
    const { pieces } = context.phrases.saidPieces()(line.words);
    if (pieces.size === 0) return false;
    return !known.some((item) => {
      const common = [...pieces].filter((piece) => item.pieces.has(piece)).length;
      return activities.some((id) => item.activities.has(id)) || common >= ALIKE * pieces.size;
    });
  });
}
