/** Takes the years that are too many out of a line, and leaves what else it asks for. */
import type { Fix } from '../edits/fix.ts';
import type { Locale } from '../language/locale.ts';
import { writtenLanguage } from '../language/written-language.ts';
import type { TextChange, TextRange } from '../text/range.ts';
import { canCut, clausesIn, cutClause, cutLine, quoted, type LineClause } from './clause-cut.ts';
import type { FindingContext } from './context.ts';
import { cutHead } from './part-cut.ts';

/** So much may stand before and behind the years in what is taken out with them, in UTF-16 code units: more says something itself. */
const LONGEST_BESIDE = { zh: [12, 6], en: [40, 24] } as const;
/** What stands before a part of a list, and what ends one. */
const JOINTS = { zh: /、\s*/gu, en: /,\s+(?:and|plus)\s|,\s+|\s(?:and|plus|with)\s/giu } as const;
const ENDS = {
  zh: /^[^、]{0,6}?(?=、|$)/u,
  en: /^(?:\s(?:in|at|as|of|on|with|within|across)\s[^,]{1,32}(?=,|$)|(?=,|\s(?:and|plus)\s|$))/iu,
} as const;
/** What goes on with the part before, and would hang loose without it. */
const HOLDS_LOOSE = /\s(?:who|which|that|where)\b/iu;
const LOOSE = new RegExp(`^,?\\s*${HOLDS_LOOSE.source}`, 'iu');
/** So much may stand between what joins a part and the years: "at least". */
const LONGEST_LEAD = { zh: 6, en: 28 } as const;

/**
 * Offers to take out the years with the part of the line that they are: one of a list, a clause, the line where it says no more. Nothing where
 * more would go.
 */
export function cutYears(context: FindingContext, index: number, years: TextRange): Fix[] {
  const { text, draft, language } = context;
  const { content } = draft.items[index]!;
  const raw = text.slice(content.start, content.end);
  const locale = writtenLanguage(raw, language);
  const clauses = clausesIn(raw, locale, content.start);
  const clause = clauses.find((it) => it.start <= years.start && years.end <= it.end);
  if (!clause) return [];
  const part = partOf(text, clause, years, locale);
  if (part) return canCut(context, index) ? [fix(text, part.said, [part.change])] : [];
  const [before, behind] = LONGEST_BESIDE[locale];
  if (years.start - clause.start > before || clause.end - years.end > behind) return [];
  if (clauses.length === 1) return cutLine(context, index, 'inflated');
  return canCut(context, index) ? [fix(text, clause, cutClause(context, clause, index).changes)] : [];
}

function fix(text: string, said: TextRange, changes: readonly TextChange[]): Fix {
  return { code: 'cut-line', args: { words: quoted(text, { content: said }), because: 'inflated' }, changes };
}

/** The part of a list in a clause that some words are, and the change that takes it out with what joins it; undefined where they are none. */
function partOf(
  text: string,
  clause: LineClause,
  { start, end }: TextRange,
  locale: Locale,
): { readonly said: TextRange; readonly change: TextChange } | undefined {
  const joint = [...text.slice(clause.start, start).matchAll(JOINTS[locale])].at(-1);
  const from = clause.start + (joint ? joint.index + joint[0].length : 0);
  const tail = ENDS[locale].exec(text.slice(end, clause.end))?.[0];
  if (tail === undefined || start - from > LONGEST_LEAD[locale]) return undefined;
  const to = end + tail.length;
  const rest = text.slice(to, clause.end);
  if (HOLDS_LOOSE.test(tail) || LOOSE.test(rest)) return undefined;
  const said = { start: from, end: to };
  if (joint) return { said, change: { start: clause.start + joint.index, end: to, newText: '' } };
  const next = new RegExp(`^(?:${JOINTS[locale].source})`, 'iu').exec(rest)?.[0];
  if (next === undefined) return undefined;
  const isCapital = /\p{Lu}|\d/u.test(text.charAt(from)) && from === clause.start;
  return { said, change: cutHead({ start: from, end: to + next.length }, rest.slice(next.length), isCapital) };
}
