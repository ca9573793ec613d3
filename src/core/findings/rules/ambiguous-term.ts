/** A bare 市场, 运营 or "marketing" that says what the work is and can be read two ways. */
import type { DraftItem } from '../../draft/draft.ts';
import type { PackIndex } from '../../pack/pack-index.ts';
import type { Term } from '../../pack/schema.ts';
import type { TermMatch } from '../../terms/term-index.ts';
import { within, type TextRange } from '../../text/range.ts';
import type { Check, FindingContext, Found } from '../context.ts';
import type { Fix } from '../../edits/fix.ts';
import { vagueness } from './vague-duty.ts';
import { writtenLanguage } from '../../language/written-language.ts';

/** A draft full of bare words needs one lesson, not a mark on each. */
const MOST = 3;

/** What may stand around a bare word so that it is all a clause says: a verb that claims the work, and padding. */
const ZH = {
  claim: /(?:^|[，,；;。：:\s|*])(?:全面|主要|协助|独立)?(?:负责|从事|开展|做好|主管|分管|主抓|统筹|推进|管理)$/u,
  before: /(?:公司|部门|本部门|产品|业务|项目|区域|日常|整体|各项|各类|的){0,3}$/u,
  after:
    /^(?:的)?(?:日常|各项|整体|全面)?(?:的)?(?:工作|事务|事宜|事项|业务|管理)?(?:的?(?:开展|推进|执行|落实))?(?=$|[，,；;。*\r\n])/u,
};
const EN = {
  claim:
    /(?:^|[;.|:*]\s*)(?:(?:be )?responsible for|in charge of|manag(?:e|es|ing)|handl(?:e|es|ing)|own(?:s|ing)?|lead(?:s|ing)?|oversee(?:s|ing)?|run(?:s|ning)?|do|drives?)\s+$/iu,
  before: /(?:(?:all|our|the|overall|day-to-day|daily|company|general)\s+){0,3}$/iu,
  after: /^(?:\s+(?:work|activities|tasks|matters|efforts|initiatives|function))?(?=\s*(?:$|[;.*|\r\n]))/iu,
};
/** No words. */
const EDGE = /^[^\p{L}\p{N}]{0,8}$/u;
/** Enough of the words around a term to tell. */
const BESIDE = 40;

export const ambiguousTerm: Check = (context) => {
  const { draft, title, matches, index } = context;
  const findings: Found[] = [];
  const bare = matches.filter(({ term }) => choicesOf(index, term).length > 0);
  const add = (range: TextRange, item?: DraftItem): void => {
    if (findings.length >= MOST) return;
    const match = within(bare, range).find((it) => isAllOf(context, it, range));
    // A line that says nothing else has a finding of its own.
    if (match && !(item && vagueness(context, item))) findings.push(findingFor(context, match, item));
  };
  if (title?.range) add(title.range);
  for (const item of draft.items) {
    if (findings.length >= MOST) break;
    if (item.section === undefined || item.section === 'responsibility' || item.section === 'action') {
      add(item.content, item);
    }
  }
  return findings;
};

/** Whether an ambiguous term is all that a clause of a range says. */
function isAllOf({ text, language }: FindingContext, match: TermMatch, range: TextRange): boolean {
  const { claim, before, after } = writtenLanguage(text.slice(match.start, match.end), language) === 'zh' ? ZH : EN;
  const head = text.slice(Math.max(range.start, match.start - BESIDE), match.start);
  const padding = after.exec(text.slice(match.end, Math.min(range.end, match.end + BESIDE)))?.[0];
  if (padding === undefined) return false;
  const lead = head.slice(0, head.length - before.exec(head)![0].length);
  // Without a verb the word must be all there is: in a list of words each is read by the others.
  const rest = match.end + padding.length;
  const isAll = EDGE.test(lead) && EDGE.test(text.slice(rest, Math.min(range.end, rest + BESIDE)));
  return isAll || claim.test(lead);
}

function findingFor(
  { text, language, role, index }: FindingContext,
  match: TermMatch,
  item: DraftItem | undefined,
): Found {
  const { start, end, term } = match;
  const locale = writtenLanguage(text.slice(start, end), language);
  // What the draft's own role would write comes first.
  const choices = [...choicesOf(index, term)].sort((a, b) => Number(b.role === role) - Number(a.role === role));
  return {
    code: 'role/ambiguous-term',
    severity: 'hint',
    start,
    end,
    args: { term, word: text.slice(start, end), roles: [...new Set(choices.map((it) => it.role))] },
    evidence: [],
    fixes: () =>
      choices.map((choice): Fix => {
        const words = choice[locale];
        return { code: 'choose-term', args: { role: choice.role, words }, changes: [{ start, end, newText: words }] };
      }),
    ...(item ? { item } : {}),
  };
}

/** What can be written instead of a term, by its id; nothing for a term that is clear. */
function choicesOf(index: PackIndex, term: string): Term['precise'] {
  return index.term(term)?.precise ?? [];
}
