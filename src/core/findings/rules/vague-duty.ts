/** A duty that says nothing: `负责活动相关工作`, `领导交办的其他任务`, "other duties as assigned". */
import type { DraftItem } from '../../draft/draft.ts';
import { asDraft } from '../../edits/edit-context.ts';
import { removeItems } from '../../edits/remove-items.ts';
import type { Locale } from '../../language/locale.ts';
import { fillIn } from '../../language/pattern.ts';
import type { Phrases } from '../../language/language-phrases.ts';
import type { Term } from '../../pack/schema.ts';
import { withoutEnd } from '../../text/ends.ts';
import type { TextRange } from '../../text/range.ts';
import type { FindingContext, Found } from '../context.ts';
import type { Rule } from '../rule.ts';
import type { Fix } from '../../edits/fix.ts';
import { writtenLanguage } from '../../language/written-language.ts';

/** Longer lines say more than these. */
const LONGEST = 60;

/** The clauses of a line. */
const CLAUSES = /[^，,；;。\s][^，,；;。]*/gu;

/** What is vague about a line. */
interface Vagueness extends TextRange {
  readonly locale: Locale;
  /** The words before `相关工作`; undefined where the line allows any work at all. */
  readonly object: string | undefined;
}

/** How a line says nothing of what is to be done; undefined when it says something. */
export function vagueness({ text, draft, language, phrases }: FindingContext, item: DraftItem): Vagueness | undefined {
  const { section, content, form } = item;
  const isDuty = section === 'responsibility' || (section === undefined && draft.kind === 'jd');
  if (form === 'row' || !isDuty || content.end - content.start > LONGEST) return undefined;
  const raw = text.slice(content.start, content.end);
  const vague = phrases.vagueDuties();
  if (!vague.sign.test(raw)) return undefined;
  const written = phrases.simplified(raw);
  const words = withoutEnd(written, /[\s.。；;！!，,]/u);
  const locale = writtenLanguage(words, language);
  const range = { start: content.start, end: content.start + words.length };
  // A clause among others is vague for itself.
  for (const { 0: clause, index } of words.matchAll(CLAUSES)) {
    if (!vague[locale].other.test(clause)) continue;
    const start = range.start + index;
    return { start, end: start + clause.length, locale, object: undefined };
  }
  const object = vague[locale].related.exec(words)?.[1]?.trim();
  if (object === undefined || object === '' || vague.noObject.test(object)) return undefined;
  return { ...range, locale, object };
}

export const vagueDuty: Rule = {
  code: 'jd/vague-duty',
  severity: 'information',
  about: 'line',
  fixes: ['rewrite-duty', 'delete-line'],
  check,
};

function check(context: FindingContext): Found[] {
  return context.draft.items.flatMap((item, index): Found[] => {
    const vague = vagueness(context, item);
    if (!vague) return [];
    const { start, end, object } = vague;
    return [
      {
        code: vagueDuty.code,
        severity: vagueDuty.severity,
        start,
        end,
        args: object === undefined ? { what: 'anything' } : { what: 'related', object },
        evidence: () => [],
        fixes: () => (object === undefined ? [deletion(context, vague, index)] : rewritings(context, vague, object)),
        item,
      },
    ];
  });
}

/** The line goes; of several clauses only the vague one, with the sign that joins it to the one before. */
function deletion({ text, draft }: FindingContext, { start, end }: Vagueness, index: number): Fix {
  const { content } = draft.items[index]!;
  const before = text.slice(content.start, start);
  const isAll = !/[\p{L}\p{N}]/u.test(before) && !/[\p{L}\p{N}]/u.test(text.slice(end, content.end));
  const from = content.start + withoutEnd(before, /[，,；;。\s]/u).length;
  const behind = /^[，,；;。\s]*/u.exec(text.slice(end, content.end))![0].length;
  const range = from > content.start ? { start: from, end } : { start, end: end + behind };
  return {
    code: 'delete-line',
    args: isAll ? {} : { words: text.slice(start, end) },
    changes: isAll ? removeItems(text, draft, [index]) : [{ ...range, newText: '' }],
  };
}

/** Where the object is a word of several roles, such as 市场, one for each thing that can be meant. */
function rewritings(context: FindingContext, { start, end, locale }: Vagueness, object: string): Fix[] {
  const terms = context
    .matchesIn({ start, end })
    .filter((match) => context.text.slice(match.start, match.end) === object)
    .flatMap(({ term }) => context.index.term(term) ?? []);
  const words = isRoleName(context, object, terms) ? terms.flatMap((term) => preciseWords(context, term, locale)) : [];
  return (words.length > 0 ? words : [object]).map((it): Fix => {
    const newText = asDraft(context, skeleton(context.phrases, it, locale));
    return { code: 'rewrite-duty', args: { words: newText }, changes: [{ start, end, newText }] };
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
function skeleton({ vagueDuties, lists }: Phrases, object: string, locale: Locale): string {
  const { dutySkeleton, unknownVerb } = lists[locale].written;
  return fillIn(dutySkeleton, { verb: vagueDuties()[locale].usualVerb(object) ?? unknownVerb, object });
}
