/**
 * Rephrases a line that claims another role's work as a line about working with that role: `负责公众号的日常更新` becomes
 * `协同运营团队做好公众号的日常更新`, "Manage the forum" becomes "With operations, manage the forum".
 *
 * Only the words that claim the work are replaced; the rest of the line stays as it is written.
 */
import type { Locale } from '../language/locale.ts';
import type { TextChange, TextRange } from '../text/range.ts';

/** `内容运营：` before the sentence, and emphasis around it. */
const LABEL = /^[*_【\[\s]*[^\s：:，,。；;、]{2,12}[】\]*_\s]*[：:][*_\s]*/u;
const EMPHASIS = /^[*_\s]+/u;

const ZH_CLAIM =
  /^(?:(?:全面|全权|主要|直接|独立|专职|具体|统一)?(?:负责|主导|主持|牵头|承担|主抓|主管)|独立|全权)(?:(?:并|和|与|及|、)?(?:负责|主导|牵头|统筹|承担))?[：:\s]*/u;
const ZH_LATER_CLAIM =
  /([，,；;、]|并且|同时|以及|并)(?:全面|全权|主要|直接|独立)?(?:负责|主导|主持|牵头|承担)(?=[\p{L}\p{N}])/gu;
/** A Chinese sentence that begins so says already what is done, or how; before anything else the verb is missing. */
const ZH_BEGINS_WITH_VERB =
  /^(?:策划|计划|规划|制定|制订|拟定|编写|编制|撰写|编辑|设计|搭建|建立|构建|组建|完善|优化|开展|组织|执行|落实|落地|推进|推动|完成|达成|实现|提升|提高|提供|增加|扩大|维护|维系|运营|经营|管理|监控|监测|监督|分析|统计|收集|搜集|整理|挖掘|跟进|跟踪|追踪|对接|联系|沟通|协调|协助|配合|支持|参与|开发|开拓|拓展|拜访|邀约|接待|洽谈|谈判|签订|签约|催收|回访|发布|更新|上传|上架|投放|推广|宣传|传播|引导|激活|召回|研究|调研|洞察|了解|熟悉|掌握|定期|每|按|根据|依据|结合|针对|围绕|通过|利用|运用|借助|基于|面向|以|用(?!户)|在|对|为|把|将|从|与|和|跟|同|向|给|不断|持续|及时|积极|主动|做|打造|孵化|统筹|把控|控制|处理|解决|审核|复盘|总结|输出|产出|招募|招商|培训|带领|指导|考核|写|拍|剪|盯|抓|跑|谈|找)/u;

const EN_CLAIM =
  /^(?:(?:you (?:will|are|'ll) )?(?:be )?(?:solely |fully |primarily |directly )?(?:responsible|accountable) for|in charge of|take (?:charge|ownership|full ownership) of|(?:solely |fully )?owns?|leads?|heads?(?: up)?|takes? the lead on|independently)\s+(?:and\s+)?/iu;
const EN_ALSO = /^(?:own|lead|head|drive)s?\s+and\s+(?=[a-z])/iu;
const EN_PERSON = /^(?:you(?:'ll| will)|to)\s+/iu;
const EN_VERB =
  /^(?:acquire|activate|analy[sz]e|answer|arrange|attend|boost|brief|build|buy|call|chase|check|close|collect|communicate|conduct|contact|coordinate|create|cultivate|define|deliver|demo|deploy|design|develop|draft|drive|edit|engage|ensure|establish|evaluate|execute|expand|explore|find|follow|forecast|gather|generate|grow|guide|handle|help|host|identify|implement|improve|increase|interview|invite|keep|launch|liaise|list|make|maintain|manage|map|measure|meet|moderate|monitor|negotiate|onboard|operate|optimi[sz]e|organi[sz]e|oversee|pitch|place|plan|post|prepare|present|produce|promote|prospect|provide|publish|pursue|qualify|quote|recommend|recruit|reduce|report|research|respond|review|run|scale|schedule|secure|segment|sell|send|set|shape|share|sign|source|start|support|target|test|track|train|update|upsell|use|visit|win|work|write)(?:s|es)?\b/iu;

/** @param range the words of the line, without its marker */
export function rephraseAsCooperation(text: string, range: TextRange, locale: Locale, roleName: string): TextChange[] {
  const words = text.slice(range.start, range.end);
  const lead = LABEL.exec(words)?.[0].length ?? EMPHASIS.exec(words)?.[0].length ?? 0;
  const start = range.start + lead;
  const sentence = words.slice(lead);
  if (sentence === '') return [];
  return locale === 'zh' ? inChinese(sentence, start, roleName) : inEnglish(sentence, start, roleName);
}

function inChinese(sentence: string, start: number, roleName: string): TextChange[] {
  const claim = ZH_CLAIM.exec(sentence)?.[0] ?? '';
  const rest = sentence.slice(claim.length);
  const verb = ZH_BEGINS_WITH_VERB.test(rest) ? '' : '做好';
  const changes: TextChange[] = [{ start, end: start + claim.length, newText: `协同${roleName}团队${verb}` }];
  for (const { 0: match, 1: joint, index } of rest.matchAll(ZH_LATER_CLAIM)) {
    const from = start + claim.length + index + joint!.length;
    const to = start + claim.length + index + match.length;
    const needsVerb = !ZH_BEGINS_WITH_VERB.test(rest.slice(index + match.length));
    changes.push({ start: from, end: to, newText: needsVerb ? '做好' : '' });
  }
  return changes;
}

function inEnglish(sentence: string, start: number, roleName: string): TextChange[] {
  const partner = roleName.toLowerCase();
  const person = EN_PERSON.exec(sentence)?.[0] ?? '';
  const claim = EN_ALSO.exec(sentence.slice(person.length))?.[0] ?? EN_CLAIM.exec(sentence)?.[0] ?? '';
  const lead = EN_ALSO.test(sentence.slice(person.length)) || claim === '' ? person + claim : claim;
  const rest = sentence.slice(lead.length);
  const [first = ''] = /^[^\s,.;:]+/u.exec(rest) ?? [];
  const opening = EN_VERB.test(rest) ? `With ${partner}, ` : `Work with ${partner} on `;
  const change = (length: number, newText: string): TextChange => ({ start, end: start + length, newText });
  // The first word loses the capital of a sentence; names and abbreviations keep theirs.
  const isPlain = /^[A-Z][a-z]+$/u.test(first) && (EN_VERB.test(rest) || !/^\s+[A-Z]/u.test(rest.slice(first.length)));
  return isPlain ? [change(lead.length + 1, opening + first[0]!.toLowerCase())] : [change(lead.length, opening)];
}
