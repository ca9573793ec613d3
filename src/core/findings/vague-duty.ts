/** A duty that says nothing: `负责活动相关工作`, `领导交办的其他任务`, "other duties as assigned". */
import { languageOf } from '../draft/language.ts';
import { removeItems } from '../fixes/remove-items.ts';
import type { Locale } from '../pack/vocabulary.ts';
import { bareTerm } from './ambiguous-term.ts';
import type { Check } from './context.ts';
import type { Finding, Fix } from './finding.ts';

/** Longer lines say more than these. */
const LONGEST = 60;

const ZH_OTHER =
  /(?:领导|上级|公司|主管|经理|部门|老板|上司|负责人)(?:临时|另行|所|可能)?(?:交办|交代|交待|安排|布置|指派|下达|分配|委派)的?(?:其他|其它|各项|临时性?|一切|相关|的){0,3}(?:工作|任务|事务|事宜|事项|事情)|^(?:完成|处理|做好|负责)?(?:其他|其它)(?:临时性?|相关)?(?:工作|任务|事务|事项|事宜)(?:安排)?$/u;
const ZH_RELATED =
  /^(?:全面|主要|协助)?(?:负责|从事|参与|协助|做好|开展|完成|处理)?(?:与|和)?([^，,；;。、：:]{1,14}?)(?:的|等)?(?:相关|有关|方面)的?(?:日常|具体|各项)?(?:工作|事务|事宜|事项)$/u;
const EN_OTHER =
  /\b(?:other|additional|miscellaneous)\s+(?:related\s+)?(?:duties|tasks|responsibilities|work|projects|assignments)\b.{0,20}\b(?:assigned|required|needed|requested|necessary)\b|^(?:perform|performs|any|all|and)?\s*other (?:duties|tasks)$|\b(?:tasks|duties|work) (?:assigned|given) by (?:the |your )?(?:manager|management|supervisor|boss|leadership)\b/iu;
const EN_RELATED =
  /^(?:(?:be )?responsible for|handle|manage|assist with|help with|support|do|take care of|in charge of)\s+(?:all |any |various |other |the )*([a-z][a-z /&-]{1,30}?)(?:[- ]related|[- ]relevant)\s+(?:work|tasks|duties|matters|activities|issues|things)$/iu;

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
  [/data|report|metric/iu, 'Track and analyse'],
  [/customer|client|account|channel|partner|merchant|seller/iu, 'Win and keep'],
  [/user|member|community|fan|follower/iu, 'Engage and retain'],
  [/brand|advert|ad\b|pr\b/iu, 'Plan and promote'],
];

export const vagueDuty: Check = (context) => {
  const { draft, text, language } = context;
  return draft.items.flatMap((item, index): Finding[] => {
    const { section, content, form } = item;
    if (form === 'row' || (section !== 'responsibility' && !(section === undefined && draft.kind === 'jd'))) return [];
    if (content.end - content.start > LONGEST) return [];
    const written = text.slice(content.start, content.end);
    const words = written.replace(/[\s.。；;！!，,]+$/u, '');
    const locale = languageOf(words) ?? language;
    const range = { start: content.start, end: content.start + words.length };
    const make = (args: Finding['args'], fixes: readonly Fix[]): Finding => ({
      code: 'jd/vague-duty',
      severity: 'information',
      ...range,
      args,
      evidence: [],
      fixes,
      item,
    });
    if ((locale === 'zh' ? ZH_OTHER : EN_OTHER).test(words)) {
      const fix: Fix = { code: 'delete-line', args: {}, changes: removeItems(text, draft.items, [index]) };
      return [make({ what: 'anything' }, [fix])];
    }
    const object = (locale === 'zh' ? ZH_RELATED : EN_RELATED).exec(words)?.[1]?.trim();
    // A bare 市场 or 运营 has a finding of its own, with the words to choose from.
    if (object === undefined || object === '' || bareTerm(context, content)) return [];
    const rewritten = skeleton(object, locale);
    const fix: Fix = { code: 'rewrite-duty', args: { words: rewritten }, changes: [{ ...range, newText: rewritten }] };
    return [make({ what: 'related', object }, [fix])];
  });
};

/** Verb, object and goal, with brackets where only the writer knows. */
function skeleton(object: string, locale: Locale): string {
  if (locale === 'zh') {
    const verb = ZH_VERBS.find(([words]) => words.test(object))?.[1] ?? '［动作］';
    return `${verb}${object}，以［可衡量的目标］为目标`;
  }
  const verb = EN_VERBS.find(([words]) => words.test(object))?.[1] ?? '[Verb]';
  return `${verb} ${object} to reach [measurable goal]`;
}
