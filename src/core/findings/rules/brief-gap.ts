/** An outcome of the brief that no duty serves, and a metric of it that the metrics leave out. */
import { readBrief, type BriefLine } from '../../draft/role-brief.ts';
import type { DraftItem } from '../../draft/draft.ts';
import { foundIn } from '../../language/phrases/brief-words.ts';
import type { FindingContext, Found } from '../context.ts';
import type { Rule } from '../rule.ts';
import { sectionHeadOf } from '../whole-draft.ts';

export const briefGap: Rule = {
  code: 'jd/brief-gap',
  severity: 'hint',
  about: 'missing',
  fixes: [],
  check,
};

/** With fewer lines a list has only been begun. */
const FEWEST_DUTIES = 3;
/** From these shares of its words on an outcome is served: by one line, or by all of them together. */
const SERVED = { one: 0.4, all: 0.6 } as const;
/** From this share of its words on a metric is among the metrics. */
const MEASURED = 0.51;
/** So many lines are held against the brief. */
const MOST_ITEMS = 200;

function check(context: FindingContext): Found[] {
  const { draft } = context;
  const said = draft.kind === 'jd' ? readBrief(draft.frontMatter) : undefined;
  if (!said) return [];
  const of = (section: 'responsibility' | 'metric'): DraftItem[] =>
    draft.items.filter((item) => item.section === section).slice(0, MOST_ITEMS);
  const [duties, metrics] = [of('responsibility'), of('metric')];
  const unserved =
    duties.length < FEWEST_DUTIES ? [] : missingFrom(context, said.outcomes, [...duties, ...metrics], SERVED);
  const unmeasured =
    metrics.length === 0 ? [] : missingFrom(context, said.metrics, metrics, { one: MEASURED, all: Infinity });
  return [
    ...unserved.map(({ words }) => finding(context, 'outcome', words)),
    ...unmeasured.map(({ words }) => finding(context, 'metric', words)),
  ];
}

function finding(context: FindingContext, what: 'outcome' | 'metric', words: string): Found {
  return {
    code: briefGap.code,
    severity: briefGap.severity,
    ...sectionHeadOf(context, what === 'outcome' ? 'responsibility' : 'metric'),
    args: { what, words },
    evidence: () => [],
    fixes: () => [],
  };
}

/** What of a brief no line says: none names its activity, and none has much of its words. */
function missingFrom(
  context: FindingContext,
  lines: readonly BriefLine[],
  items: readonly DraftItem[],
  enough: { readonly one: number; readonly all: number },
): BriefLine[] {
  if (lines.length === 0) return [];
  const { said, line: wordsOf } = context.phrases.briefs();
  const title = wordsOf(context.title?.text ?? '');
  const known = items.map(({ content, section }) => {
    const text = context.text.slice(content.start, content.end);
    return {
      activities: new Set(context.activitiesIn(content).map(({ activity }) => activity)),
      words: wordsOf(text),
      metric: section === 'metric' ? said(text) : [],
    };
  });
  return lines.filter((line) => {
    const activities = context.activitiesIn(line).map(({ activity }) => activity);
    const all = said(line.words);
    if (all.length === 0) return false;
    if (known.some((item) => activities.some((id) => item.activities.has(id)))) return false;
    const own = wordsOf(line.words);
    // What an outcome is measured by stands in it: `续约率`, "Win rate".
    if (known.some(({ metric }) => metric.length > 0 && foundIn(metric, own).every(Boolean))) return false;
    // What the title says stands in any line.
    const ofTitle = foundIn(all, title);
    const counted = all.map((_, at) => at).filter((at) => !ofTitle[at]);
    const telling = counted.length === 0 ? all.map((_, at) => at) : counted;
    const found = known.map(({ words }) => foundIn(all, words));
    const share = (has: (at: number) => boolean): number => telling.filter(has).length / telling.length;
    const isServed = found.some((it) => share((at) => it[at]!) >= enough.one);
    return !isServed && share((at) => found.some((it) => it[at])) < enough.all;
  });
}
