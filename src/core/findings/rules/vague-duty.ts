/** A duty that says nothing: `负责活动相关工作`, `领导交办的其他任务`, "other duties as assigned". */
import { labelsAbove } from '../../draft/labels-above.ts';
import { asDraft } from '../../edits/edit-context.ts';
import type { Locale } from '../../language/locale.ts';
import { fillIn } from '../../language/pattern.ts';
import type { Term } from '../../pack/schema.ts';
import { once } from '../../text/once.ts';
import { cutClause, hasLinesBelow } from '../clause-cut.ts';
import { asWritten } from '../as-written.ts';
import type { FindingContext, Found } from '../context.ts';
import { NOTHING_FOUND, severityOf, type Rule } from '../rule.ts';
import { inPlan } from '../whole-draft.ts';
import type { Vagueness } from '../vagueness.ts';
import type { Fix } from '../../edits/fix.ts';
import type { VagueThing } from '../../language/phrases/vague-things.ts';

export const vagueDuty: Rule = {
  code: 'jd/vague-duty',
  severity: 'information',
  // In English-speaking companies the clause stands in most postings, often on the advice of a lawyer.
  likely: 'hint',
  about: 'line',
  fixes: ['rewrite-duty', 'delete-line'],
  check,
};

function check(context: FindingContext): Found[] {
  const labels = once(() => labelsAbove(context.text, context.draft.items));
  return context.draft.items.flatMap((item, index): readonly Found[] => {
    const vague = context.vaguenessOf(item);
    if (!vague || isLabel(context, index, labels)) return NOTHING_FOUND;
    const { start, end, thing, locale } = vague;
    const object = thing && asWritten(context.phrases, context.text.slice(start, end), thing.object);
    const isUsual = thing === undefined && locale === 'en' && context.draft.kind !== 'plan';
    return [
      {
        code: vagueDuty.code,
        severity: severityOf(vagueDuty, isUsual ? 'likely' : 'certain'),
        start,
        end,
        args: object ? { what: 'related', object } : { what: 'anything', ...inPlan(context) },
        evidence: () => [],
        fixes: () => (thing ? rewritings(context, vague, thing) : deletion(context, vague, index)),
        item,
      },
    ];
  });
}

/** Whether an item only heads the lines of work below it: points, and running text that is not surely of pay or of the company. */
function isLabel(context: FindingContext, index: number, labels: () => ReadonlySet<number>): boolean {
  const next = context.draft.items[index + 1];
  if (next?.form === 'clause' && (context.kindOf(next) ?? 'responsibility') !== 'responsibility') return false;
  return hasLinesBelow(context, index, labels);
}

/** What part of the working time a line takes: without it, the others are no whole any more. */
const SHARE = /\d\s?[%％]\D{0,3}$/u;

/** The line goes, with a heading of its own that says nothing else; of several clauses only the vague one, where the others stand without it. */
function deletion(context: FindingContext, { start, end, cut }: Vagueness, index: number): Fix[] {
  const { content } = context.draft.items[index]!;
  if (!cut || SHARE.test(context.text.slice(Math.max(content.start, content.end - 8), content.end))) return [];
  const { isLine, changes } = cutClause(context, cut, index);
  if (changes.length === 0) return [];
  return [{ code: 'delete-line', args: isLine ? {} : { words: context.text.slice(start, end) }, changes }];
}

/** Where the object is a word of several roles, such as 市场, one for each thing that can be meant. */
function rewritings(context: FindingContext, { start, end, locale }: Vagueness, thing: VagueThing): Fix[] {
  const { phrases } = context;
  const { dutySkeleton, deedSkeleton } = phrases.lists[locale].written;
  const vague = phrases.vagueDuties()[locale];
  const terms = context
    .matchesIn({ start, end })
    .filter((match) => phrases.simplified(context.text.slice(match.start, match.end)) === thing.object)
    .flatMap(({ term }) => context.index.term(term) ?? []);
  const isField = vague.namesIn(thing.object).every((name) => isRoleName(context, name, terms));
  const saysNothing = isField || (!thing.written && vague.usualVerb(thing.object) === undefined);
  const words = terms.flatMap((term) =>
    saysNothing && (isField || isWork(term)) ? preciseWords(context, term, locale) : [],
  );
  const deeds = words.length === 0 && (isField || thing.isDeed) ? [thing.object] : words;
  const lines =
    deeds.length > 0
      ? deeds.map((deed) => fillIn(deedSkeleton, { ...vague.deedOf(thing, deed) }))
      : [fillIn(dutySkeleton, { ...vague.dutyOf(thing) })];
  const given = phrases.simplified(context.text.slice(start + thing.from, end));
  return lines.map((line): Fix => {
    const newText = asDraft(context, setApart(line, thing.object, given));
    return { code: 'rewrite-duty', args: { words: newText }, changes: [{ start: start + thing.from, end, newText }] };
  });
}

/** A line with a blank before a word where the words that it stands for have one there: `负责 SEO 相关工作`. */
function setApart(line: string, word: string, given: string): string {
  const [at, from] = [line.indexOf(word), given.indexOf(word)];
  const blank = /^[A-Za-z0-9]/u.test(word) && from > 0 ? (/\s$/u.exec(given.slice(0, from))?.[0] ?? '') : '';
  const isApart = at <= 0 || /\s$/u.test(line.slice(0, at));
  return isApart ? line : line.slice(0, at) + blank + line.slice(at);
}

/** Whether what a term may mean is work itself: 商务, 商务拓展. */
function isWork({ kind, facet }: Term): boolean {
  return kind === 'activity' || facet === 'core-work';
}

/**
 * The name of a role, or of its field (营销), says nothing of the work; an event or a channel does. A term that is called like a role
 * in one language is the name of its field in the other.
 * @param terms those that the words name
 */
function isRoleName({ pack }: FindingContext, words: string, terms: readonly Term[]): boolean {
  const names = new Set(pack.roles.flatMap(({ name }) => [name.zh, name.en.toLowerCase()]));
  const labels = terms.map(({ forms }) => [forms.zh[0]!, forms.en[0]!.toLowerCase()]);
  const said = words.normalize('NFKC').toLowerCase();
  return names.has(said) || labels.some((both) => both.some((label) => names.has(label)));
}

/** What of a term to write instead, that of the draft's own role first. */
function preciseWords({ role }: FindingContext, { precise }: Term, locale: Locale): string[] {
  return [...precise].sort((a, b) => Number(b.role === role) - Number(a.role === role)).map((it) => it[locale]);
}
