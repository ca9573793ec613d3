/** A requirement that shuts people out by what they are: `35岁以下`, `限女生`, "native English speaker". */
import type { DraftItem } from '../../draft/draft.ts';
import type { Fix } from '../../edits/fix.ts';
import type { Unfair, UnfairKind, UnfairLine } from '../../language/phrases/fairness-phrases.ts';
import type { Phrases } from '../../language/language-phrases.ts';
import type { Locale } from '../../language/locale.ts';
import { writtenLanguage } from '../../language/written-language.ts';
import type { FindingContext, Found } from '../context.ts';
import { canCut, clausesIn, cutClause, type LineClause } from '../clause-cut.ts';
import { moved } from '../../text/range.ts';
import { NOTHING_FOUND, severityOf, type Certainty, type Rule } from '../rule.ts';

export const discriminating: Rule = {
  code: 'jd/discriminating',
  severity: 'warning',
  likely: 'information',
  about: 'line',
  fixes: ['cut-line'],
  check,
};

/** What a law says in so many words. Of the rest it is asked. */
const PLAIN: Readonly<Record<Locale, readonly UnfairKind[]>> = {
  zh: ['gender', 'family'],
  en: ['age', 'gender', 'family'],
};

/** Longer lines are running text that speaks of the company or the market as well, in UTF-16 code units. */
const LONGEST = { zh: 120, en: 240 } as const;

function check(context: FindingContext): Found[] {
  const { text, draft, phrases, language } = context;
  if (draft.kind !== 'jd') return [];
  const lines = phrases.fairness().lines[language];
  const read = (line: string): UnfairLine => unfairClauses(phrases, line, language);
  return draft.items.flatMap((item, index): readonly Found[] => {
    const { start, end } = item.content;
    if (end - start > LONGEST.en) return NOTHING_FOUND;
    const raw = text.slice(start, end);
    const { locale, clauses } = lines.of(raw, read);
    if (clauses.length === 0) return NOTHING_FOUND;
    const said = new Set<UnfairKind>();
    return clauses.flatMap(({ clause, unfair }): readonly Found[] => {
      // A line that says so twice is told of it once.
      if (said.has(unfair.kind) || !isAsked(context, item, unfair)) return NOTHING_FOUND;
      said.add(unfair.kind);
      return [found(context, index, { ...clause, ...moved(clause, start) }, unfair, locale)];
    });
  });
}

function unfairClauses(phrases: Phrases, raw: string, around: Locale): UnfairLine {
  const locale = writtenLanguage(raw, around);
  const fairness = phrases.fairness();
  const words = phrases.simplified(raw);
  if (raw.length > LONGEST[locale] || !fairness.signs[locale].test(words)) return FAIR[locale];
  const clauses = clausesIn(words, locale, 0).flatMap((clause) => {
    const unfair = fairness[locale](clause.words);
    return unfair ? [{ clause, unfair }] : [];
  });
  return clauses.length === 0 ? FAIR[locale] : { locale, clauses };
}

/** What is kept of most lines. */
const FAIR: Readonly<Record<Locale, UnfairLine>> = {
  zh: { locale: 'zh', clauses: [] },
  en: { locale: 'en', clauses: [] },
};

/** What stands among the benefits or what is said of the company is asked of nobody; what is asked for may stand among the duties. */
function isAsked({ kindOf }: FindingContext, item: DraftItem, { kind }: Unfair): boolean {
  switch (item.section) {
    case 'requirement':
    case undefined:
      return true;
    case 'responsibility':
      return kind === 'age' || kind === 'gender' || kindOf(item) === 'requirement';
    default:
      return kind === 'youth';
  }
}

function found(context: FindingContext, index: number, clause: LineClause, unfair: Unfair, locale: Locale): Found {
  const { kind } = unfair;
  const certainty: Certainty = PLAIN[locale].includes(kind) ? 'certain' : 'likely';
  const start = clause.start + unfair.start;
  const end = clause.start + unfair.end;
  return {
    code: discriminating.code,
    severity: severityOf(discriminating, certainty),
    start,
    end,
    args: { kind, words: context.text.slice(start, end), rule: `fair-${locale}-${kind}` },
    evidence: () => [],
    fixes: () => cuts(context, index, clause, unfair, locale),
    item: context.draft.items[index]!,
  };
}

/** A clause can go that says nothing else, and so can one thing of a list. */
function cuts(context: FindingContext, index: number, line: LineClause, unfair: Unfair, locale: Locale): Fix[] {
  const fairness = context.phrases.fairness();
  const clause = pieceOf(line, unfair, (words) => fairness[locale](words) !== undefined);
  const at = line.start + unfair.start - clause.start;
  const rest = clause.words.slice(0, at) + clause.words.slice(at + unfair.end - unfair.start);
  if (rest.replace(/[\s\d（）()、：:.]/gu, '').length > MOST_BESIDE || !canCut(context, index)) return [];
  const words = context.text.slice(clause.start, clause.end);
  const isLabel = (label: string): boolean => unfair.kind === 'age' && fairness.label.test(label);
  const { changes } = cutClause(context, clause, index, isLabel);
  return [{ code: 'cut-line', args: { words, because: 'unfair' }, changes }];
}

/** What of a clause parts at `、` is unfair: of `大专、35岁以下` the latter; all of it where more than one is, as in `985、211院校`. */
function pieceOf(clause: LineClause, { start, end }: Unfair, isUnfair: (words: string) => boolean): LineClause {
  const { words } = clause;
  const from = words.lastIndexOf('、', start) + 1;
  const behind = words.indexOf('、', end);
  const to = behind < 0 ? words.length : behind;
  const others = [...words.slice(0, Math.max(0, from - 1)).split('、'), ...words.slice(to + 1).split('、')];
  if (others.some(isUnfair)) return clause;
  return { words: words.slice(from, to), start: clause.start + from, end: clause.start + to };
}

/** Little words around it (`者优先`, `年龄要求`) go with it, in UTF-16 code units. */
const MOST_BESIDE = 4;
