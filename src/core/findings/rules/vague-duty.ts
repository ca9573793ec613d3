/** A duty that says nothing: `负责活动相关工作`, `领导交办的其他任务`, "other duties as assigned". */
import type { DraftItem } from '../../draft/draft.ts';
import { removeItems } from '../../edits/remove-items.ts';
import type { Locale } from '../../language/locale.ts';
import type { TextRange } from '../../text/range.ts';
import type { Check, FindingContext, Found } from '../context.ts';
import type { Fix } from '../../edits/fix.ts';
import { writtenLanguage } from '../../language/written-language.ts';

/** Longer lines say more than these. */
const LONGEST = 60;

const ZH_OTHER =
  /(?:领导|上级|公司|主管|经理|部门|老板|上司|负责人)(?:临时|另行|所|可能)?(?:交办|交代|交待|安排|布置|指派|下达|分配|委派)的?(?:其他|其它|各项|临时性?|一切|相关|的){0,3}(?:工作|任务|事务|事宜|事项|事情)|^(?:完成|处理|做好|负责)?(?:其他|其它)[^，,；;。]{0,6}(?:临时性?|相关)(?:的)?(?:工作|任务|事务|事项|事宜)(?:安排)?$|^(?:完成|处理|做好|负责)?(?:其他|其它)(?:工作|任务|事务|事项|事宜)(?:安排)?$/u;
const ZH_RELATED =
  /^(?:全面|主要|协助)?(?:负责|从事|参与|协助|做好|开展|完成|处理)?(?:与|和)?([^，,；;。、：:]{1,14}?)(?:的|等)?(?:相关|有关|方面)的?(?:日常|具体|各项)?(?:工作|事务|事宜|事项)$/u;
const EN_OTHER =
  /\b(?:other|additional|miscellaneous)\s+(?:related\s+)?(?:duties|tasks|responsibilities|work|projects|assignments)\b.{0,20}\b(?:assigned|required|needed|requested|necessary)\b|^(?:perform|performs|any|all|and)?\s*other (?:duties|tasks)$|\b(?:tasks|duties|work) (?:assigned|given) by (?:the |your )?(?:manager|management|supervisor|boss|leadership)\b/iu;
const EN_RELATED =
  /^(?:(?:be )?responsible for|handle|manage|assist with|help with|support|do|take care of|in charge of)\s+(?:all |any |various |other |the )*([a-z][a-z /&-]{1,30}?)(?:[- ]related|[- ]relevant)\s+(?:work|tasks|duties|matters|activities|issues|things)$/iu;

/** Help for somebody is not an object of work. */
const HELPS = /配合|协助|支持|完成|其他|其它|领导|上级|\bassist|\bsupport/iu;

/** A line without any of these is not looked at any closer. */
const WORK =
  /工作|任务|事[务宜项情]|[Dd]uties|[Tt]asks?|[Rr]esponsibilit|[Ww]ork|[Mm]atters|[Aa]ctivities|[Ii]ssues|[Tt]hings|[Pp]rojects|[Aa]ssign/;

/** The clauses of a line. */
const CLAUSES = /[^，,；;。\s][^，,；;。]*/gu;

/** What is done with common objects of work, where the language has one usual answer. */
const ZH_VERBS: readonly (readonly [RegExp, string])[] = [
  [/活动|展会|会议|促销|直播/u, '策划并执行'],
  [/内容|文案|素材|稿件|公众号|账号|新媒体/u, '策划并发布'],
  [/数据|报表/u, '统计并分析'],
  [/客户|渠道|商家|代理|经销/u, '开发并维护'],
  [/用户|会员|社群|社区|粉丝/u, '分层运营'],
  [/品牌|宣传|传播|推广|投放|广告/u, '策划并推广'],
  [/合同|订单|回款/u, '跟进并落实'],
];
const EN_VERBS: readonly (readonly [RegExp, string])[] = [
  [/event|campaign|promotion|exhibition|show/iu, 'Plan and run'],
  [/content|copy|social|media|post/iu, 'Plan and publish'],
  [/data|report|metric/iu, 'Track and analyze'],
  [/customer|client|account|channel|partner|merchant|seller/iu, 'Win and keep'],
  [/user|member|community|fan|follower/iu, 'Engage and retain'],
  [/brand|advert|ad\b|pr\b/iu, 'Plan and promote'],
];

/** What is vague about a line. */
interface Vagueness extends TextRange {
  readonly locale: Locale;
  /** The words before `相关工作`; undefined where the line allows any work at all. */
  readonly object: string | undefined;
}

/** How a line says nothing of what is to be done; undefined when it says something. */
export function vagueness({ text, draft, language }: FindingContext, item: DraftItem): Vagueness | undefined {
  const { section, content, form } = item;
  const isDuty = section === 'responsibility' || (section === undefined && draft.kind === 'jd');
  if (form === 'row' || !isDuty || content.end - content.start > LONGEST) return undefined;
  const written = text.slice(content.start, content.end);
  if (!WORK.test(written)) return undefined;
  const words = written.replace(/[\s.。；;！!，,]+$/u, '');
  const locale = writtenLanguage(words, language);
  const range = { start: content.start, end: content.start + words.length };
  // A clause among others is vague for itself.
  for (const { 0: clause, index } of words.matchAll(CLAUSES)) {
    if (!(locale === 'zh' ? ZH_OTHER : EN_OTHER).test(clause)) continue;
    const start = range.start + index;
    return { start, end: start + clause.length, locale, object: undefined };
  }
  const object = (locale === 'zh' ? ZH_RELATED : EN_RELATED).exec(words)?.[1]?.trim();
  if (object === undefined || object === '' || HELPS.test(object)) return undefined;
  return { ...range, locale, object };
}

export const vagueDuty: Check = (context) =>
  context.draft.items.flatMap((item, index): Found[] => {
    const vague = vagueness(context, item);
    if (!vague) return [];
    const { start, end, object } = vague;
    return [
      {
        code: 'jd/vague-duty',
        severity: 'information',
        start,
        end,
        args: object === undefined ? { what: 'anything' } : { what: 'related', object },
        evidence: [],
        fixes: () => (object === undefined ? [deletion(context, vague, index)] : rewritings(context, vague, object)),
        item,
      },
    ];
  });

/** The line goes; of several clauses only the vague one, with the sign that joins it to the one before. */
function deletion({ text, draft }: FindingContext, { start, end }: Vagueness, index: number): Fix {
  const { content } = draft.items[index]!;
  const before = text.slice(content.start, start);
  const isAll = !/[\p{L}\p{N}]/u.test(before) && !/[\p{L}\p{N}]/u.test(text.slice(end, content.end));
  const from = content.start + before.replace(/[，,；;。\s]+$/u, '').length;
  const behind = /^[，,；;。\s]*/u.exec(text.slice(end, content.end))![0].length;
  const range = from > content.start ? { start: from, end } : { start, end: end + behind };
  return {
    code: 'delete-line',
    args: {},
    changes: isAll ? removeItems(text, draft.items, [index]) : [{ ...range, newText: '' }],
  };
}

/** Where the object is a word of several roles, such as 市场, one for each thing that can be meant. */
function rewritings(context: FindingContext, { start, end, locale }: Vagueness, object: string): Fix[] {
  const words = context
    .matchesIn({ start, end })
    .filter((match) => context.text.slice(match.start, match.end) === object)
    .flatMap(({ term }) => preciseWords(context, term, locale));
  return (words.length > 0 && isRoleName(context, object) ? words : [object]).map((it): Fix => {
    const newText = skeleton(it, locale);
    return { code: 'rewrite-duty', args: { words: newText }, changes: [{ start, end, newText }] };
  });
}

/** A role's own name says nothing of the work; an event or a channel does. */
function isRoleName({ pack }: FindingContext, words: string): boolean {
  const names = pack.roles.flatMap(({ name }) => [name.zh, name.en.toLowerCase()]);
  return ['营销', ...names].includes(words.toLowerCase());
}

/** What of a term to write instead, that of the draft's own role first. */
function preciseWords({ role, index }: FindingContext, term: string, locale: Locale): string[] {
  return [...(index.term(term)?.precise ?? [])]
    .sort((a, b) => Number(b.role === role) - Number(a.role === role))
    .map((it) => it[locale]);
}

/** Verb, object and goal, with brackets where only the writer knows. */
function skeleton(object: string, locale: Locale): string {
  if (locale === 'zh') {
    const verb = ZH_VERBS.find(([words]) => words.test(object))?.[1] ?? '［动作］';
    return `${verb}${object}，以［可衡量的目标］为目标`;
  }
  const verb = EN_VERBS.find(([words]) => words.test(object))?.[1] ?? '[Verb]';
  return `${verb} ${object} to reach [measurable goal]`;
}
