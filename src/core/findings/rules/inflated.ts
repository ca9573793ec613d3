/** A job description that asks more than its title is worth: five years of an assistant, the strategy of an intern, a catalogue of tools. */
import type { DraftItem } from '../../draft/draft.ts';
import type { InflationReader, LowLevel } from '../../language/phrases/inflation-phrases.ts';
import { writtenLanguage } from '../../language/written-language.ts';
import { once } from '../../text/once.ts';
import type { TextRange } from '../../text/range.ts';
import type { Fix } from '../../edits/fix.ts';
import { canCut, clausesIn, cutClause, cutLine, quoted, type LineClause } from '../clause-cut.ts';
import type { FindingContext, Found } from '../context.ts';
import { cutYears } from '../years-cut.ts';
import { NOTHING_FOUND, severityOf, type Rule } from '../rule.ts';
import { isSeveralPosts, sectionHeadOf } from '../whole-draft.ts';

export const inflated: Rule = {
  code: 'jd/inflated',
  severity: 'warning',
  likely: 'information',
  about: 'line',
  fixes: ['cut-line'],
  check,
};

/** So many years are more than a title of the level is worth. A first job asks for none; a junior one is left after three or four. */
const FEWEST_YEARS: Readonly<Record<LowLevel, number>> = { first: 2, junior: 5 };
/** So many tools nobody knows well; most jobs need three or four. */
const MOST_TOOLS = 7;
/** A line of so many tools is a catalogue of its own. */
const TOOLS_OF_LINE = 3;
/** So many lines are offered to be cut. */
const MOST_OFFERED = 3;

function check(context: FindingContext): Found[] {
  const { draft, title, phrases } = context;
  if (draft.kind !== 'jd' || isSeveralPosts(draft.headings)) return [];
  const level = title && phrases.inflation().levelOf(title.text);
  return [...(level ? beyond(context, level, title.text) : []), ...catalogue(context)];
}

/** What is too much for the level of the title. */
function beyond(context: FindingContext, level: LowLevel, title: string): Found[] {
  const { draft, phrases, language, reading } = context;
  const { optional } = phrases.drafts();
  const { levelOf } = phrases.inflation();
  const readerOf = (raw: string): InflationReader => phrases.inflation().readers[writtenLanguage(raw, language)];
  // Who takes newcomers as well asks for the years of the others. For a first job there are none but newcomers.
  const takesNewcomers = once(
    () =>
      level !== 'first' &&
      draft.items.some(({ section }, at) => {
        const raw = reading.wordsOf(at);
        return section === 'requirement' && readerOf(raw).takesNewcomers(raw);
      }),
  );
  return draft.items.flatMap((item, index): readonly Found[] => {
    const { start } = item.content;
    const raw = reading.wordsOf(index);
    if (!isWork(item) || optional.test(raw) || levelOf(raw) === 'first') return NOTHING_FOUND;
    const reader = readerOf(raw);
    const years = item.section === 'responsibility' ? undefined : reader.yearsIn(raw);
    const isMore = years !== undefined && years.years >= FEWEST_YEARS[level] && !takesNewcomers();
    const lead = isMore || item.section === 'requirement' ? undefined : reader.leadIn(raw);
    const place = isMore ? years : lead;
    if (!place || reader.takesNewcomers(raw)) return NOTHING_FOUND;
    return [
      {
        code: inflated.code,
        severity: severityOf(inflated, isMore ? 'certain' : 'likely'),
        start: start + place.start,
        end: start + place.end,
        args: { what: isMore ? 'years' : 'work', title, words: raw.slice(place.start, place.end) },
        evidence: () => [],
        fixes: () => {
          const range = { start: start + place.start, end: start + place.end };
          return isMore ? cutYears(context, index, range) : cutClauseOf(context, index, range);
        },
        item,
      },
    ];
  });
}

/** Offers to delete the clause that some words stand in; the line where they reach beyond one. */
function cutClauseOf(context: FindingContext, index: number, { start, end }: TextRange): Fix[] {
  const { text, draft, language } = context;
  const { content } = draft.items[index]!;
  const raw = text.slice(content.start, content.end);
  const clauses = clausesIn(raw, writtenLanguage(raw, language), content.start);
  const clause = clauses.find((it) => it.start <= start && end <= it.end);
  if (!clause || clauses.length === 1) return cutLine(context, index, 'inflated');
  if (!canCut(context, index) || isLeading(context, clauses, clause)) return [];
  const args = { words: quoted(text, { content: clause }), because: 'inflated' };
  return [{ code: 'cut-line', args, changes: cutClause(context, clause, index).changes }];
}

/** Whether a clause claims what those behind its comma name as well: without `负责…，` nothing is said of `客户投诉，门店陈列`. */
function isLeading(
  { text, phrases, language }: FindingContext,
  clauses: readonly LineClause[],
  clause: LineClause,
): boolean {
  const claims = (words: string): boolean => phrases.claims()[writtenLanguage(words, language)].claim.test(words);
  const next = clauses[clauses.indexOf(clause) + 1];
  if (next === undefined || !/[，,]/u.test(text.slice(clause.end, next.start))) return false;
  return claims(clause.words) && !claims(next.words);
}

function isWork({ section, form }: DraftItem): boolean {
  return form !== 'row' && (section === undefined || section === 'requirement' || section === 'responsibility');
}

/** Very many tools among the requirements. */
function catalogue(context: FindingContext): Found[] {
  const { draft, phrases, reading } = context;
  const { toolsIn, alternative } = phrases.inflation();
  const { optional } = phrases.drafts();
  const tools = new Set<string>();
  const lines: { readonly index: number; readonly count: number }[] = [];
  draft.items.forEach(({ section }, index) => {
    if (section !== 'requirement' && section !== undefined) return;
    const raw = reading.wordsOf(index);
    const named = toolsIn(raw);
    if (named.length === 0 || optional.test(raw)) return;
    // Of several that do as well only one has to be known.
    const asked = alternative.test(phrases.simplified(raw)) ? named.slice(0, 1) : named;
    for (const name of asked) tools.add(name);
    if (asked.length >= TOOLS_OF_LINE) lines.push({ index, count: asked.length });
  });
  if (tools.size <= MOST_TOOLS) return [];
  const [longest] = [...lines].sort((a, b) => b.count - a.count);
  // Where no line has most of them, all the requirements are the catalogue.
  const item = longest && longest.count * 2 > tools.size ? draft.items[longest.index] : undefined;
  return [
    {
      code: inflated.code,
      severity: severityOf(inflated, 'likely'),
      ...(item ? { start: item.content.start, end: item.content.end, item } : sectionHeadOf(context, 'requirement')),
      args: { what: 'tools', count: tools.size },
      evidence: () => [],
      fixes: () => lines.slice(1, 1 + MOST_OFFERED).flatMap(({ index }) => cutLine(context, index, 'inflated')),
    },
  ];
}
