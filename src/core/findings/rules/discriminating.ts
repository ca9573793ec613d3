/** A requirement that shuts people out by what they are: `35岁以下`, `限女生`, "native English speaker". */
import type { DraftItem } from '../../draft/draft.ts';
import type { Fix } from '../../edits/fix.ts';
import type { FairnessPhrases, UnfairLine } from '../../language/phrases/fairness-phrases.ts';
import type { RemarkReader } from '../../language/phrases/fairness-remarks.ts';
import type { Unfair, UnfairKind } from '../../language/phrases/unfair.ts';
import { HAN_COUNTS } from '../../language/numerals.ts';
import type { Phrases } from '../../language/language-phrases.ts';
import type { Locale } from '../../language/locale.ts';
import { writtenLanguage } from '../../language/written-language.ts';
import type { FindingContext, Found } from '../context.ts';
import { canCut, clausesIn, cutClause, type LineClause } from '../clause-cut.ts';
import { partCut } from '../part-cut.ts';
import { plainDigits } from '../../text/digits.ts';
import { LETTER_OR_DIGIT } from '../../text/letters.ts';
import { moved, type TextChange, type TextRange } from '../../text/range.ts';
import { NOTHING_FOUND, severityOf, type Certainty, type Rule } from '../rule.ts';

export const discriminating: Rule = {
  code: 'jd/discriminating',
  severity: 'warning',
  likely: 'information',
  about: 'line',
  fixes: ['ask-for-level', 'cut-line'],
  check,
};

/** What a law says in so many words. Of the rest it is asked. */
const PLAIN: Readonly<Record<Locale, readonly UnfairKind[]>> = {
  zh: ['gender', 'family', 'health'],
  en: ['age', 'gender', 'family'],
};

/** Longer lines are running text that speaks of the company or the market as well, in UTF-16 code units. */
const LONGEST = { zh: 120, en: 240 } as const;

function check(context: FindingContext): Found[] {
  const { draft, phrases, language, reading } = context;
  if (draft.kind !== 'jd') return [];
  const lines = phrases.fairness().lines[language];
  const read = (line: string): UnfairLine => unfairClauses(phrases, line, language);
  return draft.items.flatMap((item, index): readonly Found[] => {
    const { start, end } = item.content;
    if (end - start > LONGEST.en) return NOTHING_FOUND;
    const { locale, clauses } = lines.of(reading.wordsOf(index), read);
    if (clauses.length === 0) return NOTHING_FOUND;
    return clauses.flatMap(({ clause, unfair }): readonly Found[] =>
      isAsked(context, item, unfair)
        ? [found(context, index, { ...clause, ...moved(clause, start) }, unfair, locale)]
        : NOTHING_FOUND,
    );
  });
}

function unfairClauses(phrases: Phrases, raw: string, around: Locale): UnfairLine {
  const locale = writtenLanguage(raw, around);
  const fairness = phrases.fairness();
  const words = plainDigits(phrases.simplified(raw));
  if (raw.length > LONGEST[locale] || !fairness.signs[locale].test(words)) return FAIR[locale];
  // Schools that a comma joins are one thing: of `985,211优先` both are a wish. The sign that takes its place is as long.
  const clauses = clausesIn(words.replace(fairness.schools, '/'), locale, 0).flatMap((clause) =>
    toldApart(fairness, clause, locale).map((unfair) => ({ clause, unfair })),
  );
  const isOpenAge = clauses.length > 0 && fairness.isOpenAge(words);
  const told = clauses.filter(
    ({ clause, unfair }, at) =>
      unfair.kind !== 'age' || (!isOpenAge && !goesOnAboutAge(fairness, clauses.slice(0, at), clause, unfair, locale)),
  );
  return told.length === 0 ? FAIR[locale] : { locale, clauses: told };
}

/** Tells of words whether anything in them may discriminate. */
const unfairnessOf =
  (fairness: FairnessPhrases, locale: Locale) =>
  (words: string): boolean =>
    fairness[locale](words).length > 0;

/** The stretches of a clause, without those that go with another of the kind when it is cut: `身高165以上、形象好`. */
function toldApart(fairness: FairnessPhrases, clause: LineClause, locale: Locale): readonly Unfair[] {
  const all = fairness[locale](clause.words);
  // In an English sentence each is a part of its own.
  if (all.length < 2 || locale === 'en') return all;
  const isUnfair = unfairnessOf(fairness, locale);
  const told: Unfair[] = [];
  for (const unfair of all) {
    const before = told.findLast(({ kind }) => kind === unfair.kind);
    const piece = before && pieceOf(clause, before, isUnfair);
    if (!piece || unfair.start >= piece.end - clause.start) told.push(unfair);
  }
  return told;
}

/** Whether an age only goes on about one before it: how far that is loosened, or what those have to bring who are older. */
function goesOnAboutAge(
  { remarks }: FairnessPhrases,
  before: UnfairLine['clauses'],
  { words }: LineClause,
  { start, end }: Unfair,
  locale: Locale,
): boolean {
  if (before.every(({ unfair }) => unfair.kind !== 'age')) return false;
  const isMore = [words.slice(0, start), words.slice(end)].some((beside) => lettersOf(beside) > MOST_OF_SEX);
  return isMore || remarks[locale].isLoosening(words);
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
    fixes: () => {
      const level = levelOf(context, clause, unfair, locale);
      return level ? [level] : cuts(context, index, clause, unfair, locale);
    },
    item: context.draft.items[index]!,
  };
}

/** What is needed of "native English speaker" is the language. */
function levelOf({ phrases }: FindingContext, clause: LineClause, unfair: Unfair, locale: Locale): Fix | undefined {
  if (unfair.kind !== 'origin') return undefined;
  const change = phrases.fairness().remarks[locale].asksForLevel(clause.words, unfair);
  if (!change) return undefined;
  const words = change.newText + clause.words.slice(change.end, unfair.end);
  return { code: 'ask-for-level', args: { words }, changes: [{ ...change, ...moved(change, clause.start) }] };
}

/**
 * A clause can go that says nothing else, and so can one thing of a list. What only loosens the condition goes with it; of what is glued
 * to an age (`18-30岁不限专业`) only the age goes.
 */
function cuts(context: FindingContext, index: number, line: LineClause, unfair: Unfair, locale: Locale): Fix[] {
  if (!canCut(context, index)) return [];
  const { text, phrases, draft } = context;
  const fairness = phrases.fairness();
  const isUnfair = unfairnessOf(fairness, locale);
  const whole = pieceOf(line, unfair, isUnfair);
  const label = listLabelOf(context, index, whole, unfair.start - (whole.start - line.start));
  const piece = { ...whole, start: whole.start + label };
  const isAge = unfair.kind === 'age';
  const at = line.start + unfair.start;
  const behind = plainDigits(phrases.simplified(text.slice(line.start + unfair.end, draft.items[index]!.content.end)));
  const reader = fairness.remarks[locale];
  const { tail, remark } = goesAlong(reader, behind, piece.end - line.start - unfair.end, unfair.kind);
  const end = Math.max(line.start + unfair.end + tail + remark, at);
  const start = piece.start - labelBefore(text.slice(draft.items[index]!.content.start, piece.start), fairness.label);
  const before = plainDigits(phrases.simplified(text.slice(piece.start, at)));
  const rest = end < piece.end ? plainDigits(phrases.simplified(text.slice(end, piece.end))) : '';
  const offered = (range: TextRange, changes: readonly TextChange[]): Fix[] => {
    const args = { words: text.slice(range.start, range.end), because: 'unfair' };
    return changes.length === 0 ? [] : [{ code: 'cut-line', args, changes }];
  };
  if (isAge) {
    const { start: from, end: to } = draft.items[index]!.content;
    const others = plainDigits(
      phrases.simplified(`${text.slice(from, start)}\n${text.slice(Math.max(piece.end, end), to)}`),
    );
    const ceiling = Math.max(...(plainDigits(text.slice(at, end)).match(/\d{2}/gu) ?? []).map(Number));
    // What is said of those who are older would be left without what they are older than.
    if (reader.agesIn(others).some((age) => age >= ceiling)) return [];
  }
  const glue = /^[\s+/&]*/u.exec(rest)![0].length;
  const isGlued = isAge && locale === 'zh' && LETTER_OR_DIGIT.test(rest) && !isUnfair(rest);
  if (isGlued && NEXT_POINT.test(behind.slice(tail + remark))) return [];
  if (isGlued && remark === 0 && lettersOf(before) <= MOST_BESIDE && /^[\p{L}\p{N}]/u.test(rest.slice(glue))) {
    const range = { start, end: end + glue };
    return offered(range, [{ ...range, newText: '' }]);
  }
  if (unfair.kind === 'school' && NEXT_POINT.test(before)) return [];
  // What is denied with an illness would be asked for without the denial.
  if (unfair.kind === 'health' && line.words.includes('、', unfair.end)) return [];
  const part = locale === 'en' ? partCut(line, { start: at, end }, reader.isBeside) : undefined;
  if (part) return offered(part, [part.change]);
  if (reader.isMore(before + rest)) {
    const alone = withoutKept(reader, before, rest, { start: at, end });
    return alone ? offered(alone, [{ ...alone, newText: '' }]) : [];
  }
  const isLittle = lettersOf(before + rest) <= MOST_BESIDE || (reader.isBeside(before) && reader.isBeside(rest));
  if (!isLittle) return [];
  const isLabel = (label: string): boolean => isAge && fairness.label.test(label);
  const range = withOtherHalf(context, index, { start, end: Math.max(piece.end, end) }, unfair, reader);
  if (label > 0) {
    const joint = /^[，,、；;。\s]*/u.exec(text.slice(range.end, draft.items[index]!.content.end))![0].length;
    return offered(range, [{ ...range, end: range.end + joint, newText: '' }]);
  }
  return offered(range, cutClause(context, range, index, isLabel).changes);
}

/** A height of one sex goes with that of the other beside it: `女160以上` alone would be asked of women only. */
function withOtherHalf(
  { text, draft, phrases }: FindingContext,
  index: number,
  { start, end }: TextRange,
  { kind }: Unfair,
  reader: RemarkReader,
): TextRange {
  const { content } = draft.items[index]!;
  const plain = (from: number, to: number): string => plainDigits(phrases.simplified(text.slice(from, to)));
  if (kind !== 'looks' || !reader.isOfSex(plain(start, end))) return { start, end };
  return {
    start: start - reader.lengthOfHalfBefore(plain(content.start, start)),
    end: end + reader.lengthOfHalf(plain(end, content.end)),
  };
}

/**
 * What goes where a level of education beside a condition is all that stays of its clause: of `本科需985` and of `本科（985）` all but 本科.
 * Undefined where what stays may not stand alone.
 * @param before what stands before the condition in its clause @param rest what stands behind it
 */
function withoutKept(
  { isEducation, lengthOfLink }: RemarkReader,
  before: string,
  rest: string,
  { start, end }: TextRange,
): TextRange | undefined {
  const link = lengthOfLink(before);
  const opens = /[（(]/u.test(before.slice(before.length - link));
  const closing = /^\s*[)）]?\s*/u.exec(rest)![0];
  if (opens !== /[)）]/u.test(closing)) return undefined;
  const [first, last] = [before.slice(0, before.length - link), rest.slice(closing.length)];
  if (first !== '' && last === '' && isEducation(first)) return { start: start - link, end: end + closing.length };
  return before.trim() === '' && isEducation(last) ? { start, end: end + closing.length } : undefined;
}

/**
 * How much goes with a condition: little words, and then what only loosens it, there or behind its clause.
 * @param behind what stands behind the condition in its line @param length how much of that is of its clause
 */
function goesAlong(
  { lengthOfTail, lengthOfSchools, lengthOfRemark }: RemarkReader,
  behind: string,
  length: number,
  kind: UnfairKind,
): { readonly tail: number; readonly remark: number } {
  const isAge = kind === 'age';
  const little = isAge ? lengthOfTail(behind) : kind === 'school' ? lengthOfSchools(behind) : 0;
  const tail = Math.min(little, length);
  const remark = lengthOfRemark(behind.slice(tail), isAge);
  if (remark > 0 || lettersOf(behind.slice(tail, length)) > MOST_BESIDE) return { tail, remark };
  const later = lengthOfRemark(behind.slice(length), isAge);
  return later > 0 ? { tail: length, remark: later } : { tail, remark };
}

/** How much of a piece is the label of a list that goes on behind it: `要求：` of `要求：18-32岁，会开车`. */
function listLabelOf({ text, draft, phrases }: FindingContext, index: number, piece: LineClause, to: number): number {
  const label = /^[^：:]{1,12}[：:]\s{0,4}/u.exec(piece.words.slice(0, to))?.[0] ?? '';
  const { content } = draft.items[index]!;
  if (label === '' || !LETTER_OR_DIGIT.test(text.slice(piece.end, content.end))) return 0;
  return phrases.fairness().isListLabel(phrases.simplified(label)) ? label.length : 0;
}

/** How much before a condition is a label of its own: `年龄，` of `年龄，18-42岁`. */
function labelBefore(words: string, isLabel: RegExp): number {
  const [label, gap] = words.split(/[，,；;。：:、]/u).slice(-2);
  return gap?.trim() === '' && isLabel.test(label!) ? label!.length + 1 + gap.length : 0;
}

function lettersOf(words: string): number {
  return words.replace(/[\s\d（）()、：:.]/gu, '').length;
}

/** What of a clause parts at `、` is unfair: of `大专、35岁以下` the latter, with those beside it that are as well: `985、211院校`. */
function pieceOf(clause: LineClause, { start, end }: Unfair, isUnfair: (words: string) => boolean): LineClause {
  const { words } = clause;
  let from = words.lastIndexOf('、', start) + 1;
  let to = endOfPiece(words, end);
  while (from > 0 && isUnfair(words.slice(words.lastIndexOf('、', from - 2) + 1, from - 1)))
    from = words.lastIndexOf('、', from - 2) + 1;
  while (to < words.length && isUnfair(words.slice(to + 1, endOfPiece(words, to + 1)))) to = endOfPiece(words, to + 1);
  const others = [...words.slice(0, Math.max(0, from - 1)).split('、'), ...words.slice(to + 1).split('、')];
  if (others.some(isUnfair)) return clause;
  return { words: words.slice(from, to), start: clause.start + from, end: clause.start + to };
}

function endOfPiece(words: string, start: number): number {
  const end = words.indexOf('、', start);
  return end < 0 ? words.length : end;
}

/** The next point of a list without breaks. */
const NEXT_POINT = new RegExp(`^\\s*[\\d${HAN_COUNTS}]{1,3}\\s*[.．、)）]`, 'u');

/** Little words around it (`者优先`, `年龄要求`) go with it, in UTF-16 code units. */
const MOST_BESIDE = 4;
/** A sex beside an age: 男性40岁以下，女性35岁以下. */
const MOST_OF_SEX = 2;
