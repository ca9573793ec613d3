/** A duty that says nothing: `负责活动相关工作`, `领导交办的其他任务`, "other duties as assigned". */
import { asDraft } from '../../edits/edit-context.ts';
import type { Locale } from '../../language/locale.ts';
import { fillIn } from '../../language/pattern.ts';
import type { Phrases } from '../../language/language-phrases.ts';
import type { Term } from '../../pack/schema.ts';
import { cutClause } from '../clause-cut.ts';
import type { FindingContext, Found } from '../context.ts';
import { NOTHING_FOUND, type Rule } from '../rule.ts';
import { inPlan } from '../whole-draft.ts';
import type { Vagueness } from '../vagueness.ts';
import type { Fix } from '../../edits/fix.ts';
import type { VagueThing } from '../../language/phrases/vague-things.ts';

export const vagueDuty: Rule = {
  code: 'jd/vague-duty',
  severity: 'information',
  about: 'line',
  fixes: ['rewrite-duty', 'delete-line'],
  check,
};

function check(context: FindingContext): Found[] {
  return context.draft.items.flatMap((item, index): readonly Found[] => {
    const vague = context.vaguenessOf(item);
    if (!vague) return NOTHING_FOUND;
    const { start, end, thing } = vague;
    return [
      {
        code: vagueDuty.code,
        severity: vagueDuty.severity,
        start,
        end,
        args: thing ? { what: 'related', object: thing.object } : { what: 'anything', ...inPlan(context) },
        evidence: () => [],
        fixes: () => (thing ? rewritings(context, vague, thing) : [deletion(context, vague, index)]),
        item,
      },
    ];
  });
}

/** The line goes; of several clauses only the vague one. */
function deletion(context: FindingContext, { start, end, cut }: Vagueness, index: number): Fix {
  const { isLine, changes } = cutClause(context, cut, index);
  return { code: 'delete-line', args: isLine ? {} : { words: context.text.slice(start, end) }, changes };
}

/** Where the object is a word of several roles, such as 市场, one for each thing that can be meant. */
function rewritings(context: FindingContext, { start, end, locale }: Vagueness, thing: VagueThing): Fix[] {
  const { object, written } = thing;
  const terms = context
    .matchesIn({ start, end })
    .filter((match) => context.text.slice(match.start, match.end) === object)
    .flatMap(({ term }) => context.index.term(term) ?? []);
  const words = isRoleName(context, object, terms) ? terms.flatMap((term) => preciseWords(context, term, locale)) : [];
  return (words.length > 0 && !written ? words : [object]).map((it): Fix => {
    const newText = asDraft(context, skeleton(context.phrases, it, locale, written));
    const from = start + thing.from;
    return { code: 'rewrite-duty', args: { words: newText }, changes: [{ start: from, end, newText }] };
  });
}

/**
 * The name of a role, or of its field (营销), says nothing of the work; an event or a channel does. A term that is called like a role
 * in one language is the name of its field in the other.
 * @param terms those that the words name
 */
function isRoleName({ pack }: FindingContext, words: string, terms: readonly Term[]): boolean {
  const names = new Set(pack.roles.flatMap(({ name }) => [name.zh, name.en.toLowerCase()]));
  const labels = terms.map(({ forms }) => [forms.zh[0]!, forms.en[0]!.toLowerCase()]);
  const said = words.toLowerCase();
  return names.has(said) || labels.some((both) => both.includes(said) && both.some((label) => names.has(label)));
}

/** What of a term to write instead, that of the draft's own role first. */
function preciseWords({ role }: FindingContext, { precise }: Term, locale: Locale): string[] {
  return [...precise].sort((a, b) => Number(b.role === role) - Number(a.role === role)).map((it) => it[locale]);
}

/** Verb, object and goal, with brackets where only the writer knows. */
function skeleton(
  { vagueDuties, lists }: Phrases,
  object: string,
  locale: Locale,
  written: VagueThing['written'],
): string {
  const { dutySkeleton, unknownVerb } = lists[locale].written;
  const usual = { verb: vagueDuties()[locale].usualVerb(object) ?? unknownVerb, object };
  return fillIn(dutySkeleton, { ...(written ?? usual) });
}
