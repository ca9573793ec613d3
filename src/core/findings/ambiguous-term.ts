/** A bare 市场, 运营 or "marketing" that says what the work is and can be read two ways. */
import type { DraftItem } from '../draft/draft.ts';
import { languageOf } from '../draft/language.ts';
import type { TermMatch } from '../terms/term-index.ts';
import type { TextRange } from '../text/range.ts';
import type { Check, FindingContext } from './context.ts';
import type { Finding, Fix } from './finding.ts';

/** A draft full of bare words needs one lesson, not a mark on each. */
const MOST = 3;

/** What may stand around a bare word so that the word is all the clause says. */
const ZH_BEFORE =
  /(?:^|[，,；;。、：:\s|])(?:\*\*)?(?:全面|主要|协助|参与|独立)?(?:负责|从事|开展|做好|主管|分管|主抓|统筹|推进|完成|参与|管理)?(?:公司|部门|本部门|产品|业务|项目|区域|日常|相关|整体|各项|各类|的|好){0,3}$/u;
const ZH_AFTER =
  /^(?:等|及)?(?:的)?(?:相关|日常|方面|各项|整体|全面)?(?:的)?(?:工作|事务|事宜|事项|业务|管理)?(?:的?(?:开展|推进|执行|落实))?(?=$|[，,；;。、|*\r\n])/u;
const EN_BEFORE =
  /(?:^|[,;.|:]\s*)(?:(?:be )?responsible for|in charge of|manag(?:e|es|ing)|handl(?:e|es|ing)|own(?:s|ing)?|lead(?:s|ing)?|oversee(?:s|ing)?|run(?:s|ning)?|support(?:s|ing)?|do|drive|drives)?\s*(?:(?:all|our|the|overall|day-to-day|daily|company|general)\s+){0,3}$/iu;
const EN_AFTER = /^(?:\s+(?:work|activities|tasks|matters|efforts|initiatives|function))?\s*(?=$|[,;.|\r\n])/iu;
/** Enough of the words around a term to tell. */
const BESIDE = 40;

export const ambiguousTerm: Check = (context) => {
  const { draft, title } = context;
  const findings: Finding[] = [];
  const add = (range: TextRange, item?: DraftItem): void => {
    if (findings.length >= MOST) return;
    const match = bareTerm(context, range);
    if (match) findings.push(findingFor(context, match, item));
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

/** The ambiguous term that is all a clause of the range says, if there is one. */
export function bareTerm({ text, matchesIn }: FindingContext, range: TextRange): TermMatch | undefined {
  return matchesIn(range).find((match) => {
    if (match.term.precise.length === 0) return false;
    const before = text.slice(Math.max(range.start, match.start - BESIDE), match.start);
    const after = text.slice(match.end, Math.min(range.end, match.end + BESIDE));
    return languageOf(text.slice(match.start, match.end)) === 'zh'
      ? ZH_BEFORE.test(before) && ZH_AFTER.test(after)
      : EN_BEFORE.test(before) && EN_AFTER.test(after);
  });
}

function findingFor({ text, language, role }: FindingContext, match: TermMatch, item: DraftItem | undefined): Finding {
  const { start, end, term } = match;
  const locale = languageOf(text.slice(start, end)) ?? language;
  // What the draft's own role would write comes first.
  const choices = [...term.precise].sort((a, b) => Number(b.role === role) - Number(a.role === role));
  return {
    code: 'role/ambiguous-term',
    severity: 'hint',
    start,
    end,
    args: { term: term.id, word: text.slice(start, end), roles: [...new Set(choices.map((it) => it.role))] },
    evidence: [],
    fixes: choices.map((choice): Fix => {
      const words = choice[locale];
      return { code: 'choose-term', args: { role: choice.role, words }, changes: [{ start, end, newText: words }] };
    }),
    ...(item ? { item } : {}),
  };
}
