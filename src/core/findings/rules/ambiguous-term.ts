/** A bare 市场, 运营 or "marketing" that says what the work is and can be read two ways. */
import type { DraftHeading, DraftItem } from '../../draft/draft.ts';
import { labelsAbove } from '../../draft/labels-above.ts';
import { itemSpan, standsAlone } from '../../draft/places.ts';
import { NONE } from '../../judgement/reading.ts';
import type { PackIndex } from '../../pack/pack-index.ts';
import type { Term } from '../../pack/schema.ts';
import type { TermMatch } from '../../terms/term-index.ts';
import { within, type TextRange } from '../../text/range.ts';
import type { FindingContext, Found } from '../context.ts';
import type { Rule } from '../rule.ts';
import { flatLabels } from '../counted-groups.ts';
import { MOST_ASKED } from '../whole-draft.ts';
import { asDraft } from '../../edits/edit-context.ts';
import { areOfOneList } from '../../edits/numbering.ts';
import type { Fix } from '../../edits/fix.ts';
import type { Phrases } from '../../language/language-phrases.ts';
import { writtenLanguage } from '../../language/written-language.ts';

/** A draft full of bare words needs one lesson, not a mark on each. */
const MOST = 3;

/** Where work is said. */
const WORK: readonly DraftItem['section'][] = [undefined, 'responsibility', 'action'];
/** Where lines say what a title means. */
const EXPLAINING: readonly DraftItem['section'][] = [...WORK, 'metric'];
/** What goes on behind a comma says more of what was said before it. */
const GOES_ON = /^\s*[，,：:]\s*[\p{L}\p{N}]{4}/u;

/** No words. */
const EDGE = /^[^\p{L}\p{N}]{0,8}$/u;
/** Enough of the words around a term to tell. */
const BESIDE = 40;

export const ambiguousTerm: Rule = {
  code: 'role/ambiguous-term',
  severity: 'hint',
  about: 'line',
  facet: 'core-work',
  fixes: ['choose-term'],
  check,
};

function check(context: FindingContext): Found[] {
  const { draft, title, matches, index } = context;
  const findings: Found[] = [];
  const bare = matches.filter(({ term }) => choicesOf(index, term).length > 0);
  if (bare.length === 0) return findings;
  const isOfOtherTrade = isNoRoleOf(context, bare);
  const add = (range: TextRange, item?: DraftItem): void => {
    if (findings.length >= MOST) return;
    const match = within(bare, range).find((it) => isAllOf(context, it, range));
    // A line that says nothing else has a finding of its own.
    if (match && !(item ? context.vaguenessOf(item) : isExplained(context)))
      findings.push(findingFor(context, match, item));
  };
  if (title?.range) add(title.range);
  for (const [at, item] of draft.items.entries()) {
    if (findings.length >= MOST) break;
    if (isOfOtherTrade || !WORK.includes(item.section) || isLabelOf(item, draft.items[at + 1])) continue;
    add(item.content, item);
  }
  return findings.filter(({ item }) => !item || !(isFlatLabel(context, item) || isLineAbove(context, item)));
}

/** Whether lines enough say what a job does, and none of the roles is what they describe: none of what a word could mean is meant. */
function isNoRoleOf(context: FindingContext, bare: readonly TermMatch[]): boolean {
  const { role, reading } = context;
  if (role !== undefined || reading.role !== undefined || !isExplained(context, bare)) return false;
  const none = reading.mix[NONE] ?? 0;
  return Object.values(reading.mix).every((share) => share <= none);
}

/** Whether an item is a line without a sign that heads the list or the sentences below it. */
function isLineAbove({ text, draft }: FindingContext, item: DraftItem): boolean {
  if (item.form !== 'clause' || item.marker !== '') return false;
  const at = draft.items.indexOf(item);
  const next = draft.items[at + 1];
  if (!next || next.section !== item.section) return false;
  const isListed = next.form === 'list' || TIGHT_SIGNS.includes(text.charAt(next.content.start));
  const isAlone = isListed && standsAlone(text, itemSpan(text, item));
  return (
    isAlone || labelsAbove(text, draft.items.slice(Math.max(0, at - AROUND), at + AROUND)).has(Math.min(at, AROUND))
  );
}

/** Signs of a list without a blank behind them, which are none in Markdown: "-Tell Sean". */
const TIGHT_SIGNS = '-–•·';

/** So many items around one show whether it only heads the next ones of its list. */
const AROUND = 24;

function isFlatLabel({ text, draft }: FindingContext, item: DraftItem): boolean {
  const at = draft.items.indexOf(item);
  const near = draft.items.slice(Math.max(0, at - AROUND), at + AROUND);
  return flatLabels(
    text,
    near.filter(({ section, form }) => section === item.section && form === 'list'),
  ).has(item);
}

/** So many lines of work say what a title does not. */
const FEWEST_EXPLAINING = 5;

/** Whether lines say what the work of a job is, so that nobody reads its title two ways. @param bare words that do not say it */
function isExplained(context: FindingContext, bare: readonly TermMatch[] = []): boolean {
  const { draft } = context;
  const first = draft.items.slice(0, MOST_ASKED);
  const lines = first.filter(
    (item) =>
      EXPLAINING.includes(item.section) && !context.vaguenessOf(item) && within(bare, item.content).length === 0,
  );
  return lines.length >= FEWEST_EXPLAINING;
}

/** Whether an item only heads the next one: a point below it, or text without a sign. */
function isLabelOf({ form, marker, section }: DraftItem, next: DraftItem | undefined): boolean {
  if (form !== 'list' || next === undefined || next.section !== section) return false;
  return (
    next.isSubPoint === true || (next.form === 'clause' && next.marker === '') || !areOfOneList(marker, next.marker)
  );
}

/** Whether an ambiguous term is all that a clause of a range says. */
function isAllOf({ text, language, phrases }: FindingContext, match: TermMatch, range: TextRange): boolean {
  const { claim, before, after, isCompound } =
    phrases.bareWords()[writtenLanguage(text.slice(match.start, match.end), language)];
  const said = (start: number, end: number): string => phrases.simplified(text.slice(start, end));
  const head = said(Math.max(range.start, match.start - BESIDE), match.start);
  const padding = after.exec(said(match.end, Math.min(range.end, match.end + BESIDE)))?.[0];
  if (padding === undefined) return false;
  const attributes = before.exec(head)![0];
  const lead = head.slice(0, head.length - attributes.length);
  const rest = match.end + padding.length;
  const behind = said(rest, Math.min(range.end, rest + BESIDE));
  if (GOES_ON.test(behind) || isCompound(attributes + said(match.start, match.end))) return false;
  // Without a verb the word must be all there is: in a list of words each is read by the others.
  const isAll = EDGE.test(lead) && EDGE.test(behind);
  return isAll || claim.test(lead);
}

function findingFor(context: FindingContext, match: TermMatch, item: DraftItem | undefined): Found {
  const { text, language, role, index, phrases } = context;
  const { start, end, term } = match;
  const locale = writtenLanguage(text.slice(start, end), language);
  const { object } = phrases.bareWords()[locale];
  // What the draft's own role would write comes first.
  const choices = [...choicesOf(index, term)].sort((a, b) => Number(b.role === role) - Number(a.role === role));
  return {
    code: ambiguousTerm.code,
    severity: ambiguousTerm.severity,
    start,
    end,
    args: { term, word: text.slice(start, end), roles: [...new Set(choices.map((it) => it.role))] },
    evidence: () => [],
    fixes: () =>
      item === undefined
        ? titleFixes(context, match, choices)
        : choices.map((choice): Fix => {
            const words = asDraft(context, choice[locale]);
            const before = phrases.simplified(text.slice(Math.max(0, start - BESIDE), start));
            const from = start - (object?.exec(before)?.[0].length ?? 0);
            return {
              code: 'choose-term',
              args: { role: choice.role, words },
              changes: [{ start: from, end, newText: words }],
            };
          }),
    ...(item ? { item } : {}),
  };
}

/** Of more titles than these one does not choose. */
const MOST_TITLES = 3;

/**
 * The names that make a title of the bare word in it: those that head a line of work (`产品运营：…`), and the specializations that the text is
 * about. The precise words for a line of work are no titles.
 */
function titleFixes(context: FindingContext, { start, end }: TermMatch, choices: Term['precise']): Fix[] {
  const { text, title, language, index, phrases, titles, draft } = context;
  const range = title?.range;
  if (!range) return [];
  const written = text.slice(start, end);
  const locale = writtenLanguage(written, language);
  const word = phrases.simplified(written).toLowerCase();
  const lines = linesOf(context);
  const titled = (name: string): ReturnType<typeof titles.find> =>
    titles.find(text.slice(range.start, start) + name + text.slice(end, range.end));
  const roles = [...new Set(choices.map((it) => it.role))];
  const named = roles.flatMap((role) =>
    (index.role(role)?.specializations ?? []).flatMap(({ id, name }) => {
      const attribute = attributeIn(phrases, name[locale], word);
      const known = titled(name[locale]);
      if (attribute === undefined || known?.profession !== role || known.specialization !== id) return [];
      const said = { name: phrases.simplified(name[locale]).toLowerCase(), attribute };
      return [{ role, name: name[locale], share: sum(lines.map((line) => shareOf(line, said))) }];
    }),
  );
  const headed = [...new Set(lines.map(({ label }) => label))].flatMap((label) => {
    if (label === undefined || attributeIn(phrases, label, word) === undefined) return [];
    const role = titled(label)?.profession;
    const isNew = named.every(({ name }) => phrases.simplified(name).toLowerCase() !== label);
    return role !== undefined && isNew ? [{ role, name: inTitleCase(label), share: OF_LABEL }] : [];
  });
  const most = Math.max(...[...headed, ...named].map(({ share }) => share));
  const fixes = [...headed, ...named].flatMap(({ role, name, share }): Fix[] => {
    if (!roles.includes(role)) return [];
    if (draft.items.length > 0 && (share < LEAST_SHARE || OF_LABEL * share <= most)) return [];
    const words = locale === 'en' && /^[A-Z]/u.test(written) ? inTitleCase(name) : asDraft(context, name);
    return [{ code: 'choose-term', args: { role, words }, changes: [{ start, end, newText: words }] }];
  });
  return fixes.slice(0, MOST_TITLES);
}

/** How much of a line is about a name: it heads the line, stands in it, or what it says does in the first clause, or in a later one. */
const [OF_LABEL, OF_NAME, OF_CLAUSE, OF_LATER] = [3, 2, 1, 0.5];
/** What only a later clause of one line speaks of is not what the text is about. */
const LEAST_SHARE = 1;
/** Longer words before a colon are no name, in UTF-16 code units. */
const LABEL = /^[^，,；;。：:]{2,32}(?=[：:])/u;
const CLAUSE_END = /[，,；;。]/u;

interface TitledLine {
  readonly label: string | undefined;
  readonly first: string;
  readonly all: string;
}

/** What a draft says of its work and whom it looks for, in simplified and small letters. */
function linesOf({ text, draft, phrases, title }: FindingContext): TitledLine[] {
  const headings = draft.headings.filter(({ content }) => content.start !== title?.range?.start);
  const items = draft.items.filter(({ section }) => section !== 'benefit' && section !== 'about');
  const lineOf = ({ content }: DraftItem | DraftHeading, end: string): TitledLine => {
    const all = phrases.simplified(text.slice(content.start, content.end)).toLowerCase();
    return { all, label: LABEL.exec(all + end)?.[0].trim(), first: all.split(CLAUSE_END)[0]! };
  };
  return [...headings.map((it) => lineOf(it, ':')), ...items.map((it) => lineOf(it, ''))];
}

function shareOf(
  { all, label, first }: TitledLine,
  { name, attribute }: { readonly name: string; readonly attribute: string },
): number {
  if (label === name) return OF_LABEL;
  if (all.includes(name)) return OF_NAME;
  if (first.includes(attribute)) return OF_CLAUSE;
  return all.includes(attribute) ? OF_LATER : 0;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, it) => all + it, 0);
}

/** What a name says besides a word that it holds; undefined where it holds none, or is one. */
function attributeIn({ simplified }: Phrases, name: string, word: string): string | undefined {
  const plain = simplified(name).toLowerCase();
  const attribute = plain.replace(word, '').trim();
  return attribute === '' || attribute === plain ? undefined : attribute;
}

/** English words as a title writes them: User operations → User Operations. */
function inTitleCase(words: string): string {
  return words.replace(/(?<=^|\s)[a-z]/gu, (letter) => letter.toUpperCase());
}

/** What can be written instead of a term, by its id; nothing for a term that is clear. */
function choicesOf(index: PackIndex, term: string): Term['precise'] {
  return index.term(term)?.precise ?? [];
}
