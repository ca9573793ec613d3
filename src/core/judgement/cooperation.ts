/**
 * Lines about working *with* a role: `配合销售团队…`, `与运营对接`, `给市场部提供数据`, "support the sales team". Such a line
 * names another role without taking over its work.
 *
 * A role is worked with where a word for its people (a team, a position, or the role's bare name) stands where a verb of
 * cooperation puts the one it is done with. Words for people come from the pack; the verbs, and what makes a name a team,
 * are those of the two languages.
 */
import { mainRole } from '../pack/roles.ts';
import type { Pack } from '../pack/schema.ts';
import type { TermIndex } from '../terms/term-index.ts';
import type { Folder } from '../text/fold.ts';
import { Lexicon } from '../text/lexicon.ts';
import type { TextRange } from '../text/range.ts';

/** Ids of the roles that a line works with, in the pack's order; mostly none. */
export type CooperationReader = (line: string) => string[];

/** A word of a line that may stand for the people of a role. Offsets in the folded line. */
interface Mention extends TextRange {
  readonly role: string;
  /** The word itself says people: `市场部`, `销售经理`. */
  readonly isPeople: boolean;
  /** The role's own name or the word for its field, such as `市场` or `marketing`. */
  readonly isName: boolean;
}

/** The strength of a term that belongs to the core of a role. */
const CORE = 3;
/** How far before and after a word its verb may stand, in units of the folded line. */
const BEFORE = 100;
const AFTER = 80;

/** Makes a reader for the roles of a pack. Its work grows with the length of the line only. */
export function createCooperation(pack: Pack, terms: TermIndex, folder: Folder): CooperationReader {
  const ids = pack.roles.map(({ id }) => id);
  const names = new Map<string, string>();
  for (const { id, name } of pack.roles) {
    for (const word of [name.zh, name.en]) names.set(folder.foldToString(word), id);
  }
  const nameWords = [...names.keys()];
  const lexicon = new Lexicon(
    nameWords.map((form, value) => ({ form, value })),
    folder,
  );
  /** Words for a role: its name, what belongs to its core, and the terms that have its name among their forms. */
  const wordFor = new Map<string, { role: string; isName: boolean; isPosition: boolean }>();
  for (const term of pack.terms) {
    const named = [...term.forms.zh, ...term.forms.en].flatMap((form) => names.get(folder.foldToString(form)) ?? []);
    const role = named[0] ?? mainRole(term);
    if (role === undefined || (named.length === 0 && term.roles[role] !== CORE)) continue;
    wordFor.set(term.id, { role, isName: named.length > 0, isPosition: term.kind === 'position' });
  }

  const mentionsIn = (line: string): Mention[] => {
    const found = terms.find(line);
    const taken = new Set<number>();
    const mentions: Mention[] = [];
    for (const { start, end, term } of found) {
      for (let at = start; at < end; at++) taken.add(at);
      const meant = wordFor.get(term);
      if (meant === undefined) continue;
      const { role, isName, isPosition } = meant;
      const isPeople = isPeopleWord(line.slice(start, end), isPosition);
      mentions.push({ start, end, role, isName, isPeople });
    }
    for (const { start, end, value } of lexicon.find(line)) {
      if (taken.has(start) || taken.has(end - 1)) continue;
      mentions.push({ start, end, role: names.get(nameWords[value]!)!, isPeople: false, isName: true });
    }
    return mentions.sort((a, b) => a.start - b.start);
  };

  return (line) => {
    if (!ZH_SIGN.test(line) && !EN_SIGN.test(line)) return [];
    const folded = folder.foldToString(line);
    const mentions = mentionsIn(folded);
    const found = new Set<string>();
    let standing: Standing = 'none';
    // From the last to the first, since a name in a list is what the end of the list is: `市场、运营等部门`.
    for (let at = mentions.length - 1; at >= 0; at--) {
      const mention = mentions[at]!;
      const next = mentions[at + 1];
      const after = folded.slice(mention.end, mention.end + AFTER);
      const joins = next && JOIN.test(folded.slice(mention.end, next.start));
      const own = standingOf(mention, after);
      standing = own === 'none' && joins && mention.isName ? standing : own;
      if (standing === 'none' || found.has(mention.role)) continue;
      const from = Math.max(0, mention.start - BEFORE);
      const clause = CLAUSE.exec(folded.slice(from, mention.start))![0];
      if (!isDoneWith(clause, after, standing)) continue;
      // Who has done the role's own work in an earlier clause does not merely work with it.
      const begin = mention.start - clause.length + Math.max(0, clause.search(LAST_CLAUSE));
      const isOwnWork = mentions.some(
        ({ role, end, isName, isPeople }) => role === mention.role && end <= begin && !isName && !isPeople,
      );
      if (!isOwnWork) found.add(mention.role);
    }
    return ids.filter((id) => found.has(id));
  };
}

/** Whether a word stands for people: surely, or only if nothing but people could stand there. */
type Standing = 'people' | 'bare' | 'none';

function standingOf({ isPeople, isName }: Mention, after: string): Standing {
  if (isPeople || TEAM.test(after) || (isName && TEAMS.test(after))) return 'people';
  return isName && BARE.test(after) ? 'bare' : 'none';
}

/** Whether a word of the pack means people by itself. */
function isPeopleWord(word: string, isPosition: boolean): boolean {
  return PEOPLE_WORD.test(word) || (isPosition && POSITION_WORD.test(word));
}

/** @param clause what stands before the word, from the last end of a thought @param after what stands behind it */
function isDoneWith(clause: string, after: string, standing: Standing): boolean {
  const isPartner = (gap: string | undefined): boolean =>
    gap !== undefined && (standing === 'people' ? !ZH_OTHER_DEED.test(gap) : ZH_MEMBERS.test(gap));
  const rest = THOUGHT.exec(after)![0];
  if (isPartner(ZH_VERB.exec(clause)?.[1])) return true;
  if (isPartner(ZH_WITH.exec(clause)?.[1]) && ZH_TOGETHER.test(rest)) return true;
  if (isPartner(ZH_FOR.exec(clause)?.[1]) && ZH_GIVEN.test(rest)) return true;
  if (ZH_GIVE.test(clause) || ZH_CROSS.test(clause) || ZH_CONTACT.test(rest)) return true;
  if (EN_WITH.test(clause) || EN_GIVE.test(clause) || EN_CROSS.test(clause)) return true;
  return EN_SUPPORT.test(clause) && (standing === 'people' || !EN_JOINED.test(after));
}

/** A line without any of both works with nobody. Held against the line as written, since most lines end here. */
const ZH_SIGN =
  /配合|[协協][助同作调調]|[辅輔]助|[联聯][动動合]|[对對]接|[衔銜]接|支[持撑撐]|[赋賦]能|[沟溝]通|合作|拉通|打通|[携攜]手|[会會]同|一起|共同|跨(?:部[门門]|[团團][队隊]|[职職]能)|提供|[输輸][出送]|反[馈饋]|同步|[交转轉派发發推送][给給至到]|[转轉移]交|服[务務](?:[于於]|好)/u;
const EN_SIGN =
  /support|assist|help|enabl|equip|with|alongside|between|provid|giv|deliver|offer|hand|pass|feed|transfer|rout|send|suppl|cross|liais|bridge/i;

/** What ends in these means people. */
const PEOPLE_WORD = /(?:部|部门|团队|人员|小组|中心|teams?|departments?)$/u;
const POSITION_WORD =
  /(?:[经总]理|专员|总监|主[管任]|负责人|副总|代表|顾问|助理|[员师人官岗]|店长|小编|管家|投手|实习生|一线销售|[a-z](?<!marketing|sales|support|management))$/u;
const ZH_DIRECT = String.raw`(?:业务|前端|前台|相关|各|的)*(?:部门?(?!署)|团队|小组|人员|同事|同学|伙伴|侧|端(?!到)|中心|条线|岗位?|总监|经理|主管|负责人|代表|顾问|专员|助理|工程师|员(?!工)|们|体系(?!建|的搭))`;
const EN_DIRECT = String.raw` ?(?:teams?|departments?|dept|colleagues|managers?|reps?|representatives?|staff|people|leaders?|leadership|stakeholders|peers|counterparts|functions?|groups?|directors?|org|organi[sz]ations?|executives|consultants|administrators|specialists|professionals|squads?)(?![a-z])`;
/** Behind a name: what makes it people. */
const TEAM = new RegExp(`^(?:${ZH_DIRECT}|${EN_DIRECT})`, 'u');
/** The same at the end of a list that the name stands in: `市场、产品等部门`, "sales, product and design teams". */
const TEAMS =
  /^(?:(?:(?:[、/&和与及或]|以及)[\u3400-\u9fffa-z]{1,6}?){0,6}(?:等|各|相关|多)*(?:部门|团队|部|小组|人员|同事|中心)|(?: ?(?:,|\/|&|,? and|,? or) ?[a-z'-]{1,20}(?: [a-z'-]{1,20}){0,2}){1,6} (?:teams|departments|functions|colleagues|groups|stakeholders|leaders|managers)(?![a-z]))/u;
/** Behind a bare name: the line goes on with what is done together, or ends. */
const BARE =
  /^(?:$|[,，。；;！!?？)）\].：:\n]|、[^，,。；;、]{1,8}[）)]|(?:一起|共同|工作|协同|协作|配合|对接|沟通|合作|联动)|(?:做|进行|完成|开展|推进|推动|跟进|对|在(?!线)|把|将|制定|执行|组织|解决|处理|达成|实现|落地|提供|梳理|输出|通过|收集|整理|去|来|更好)|的(?:需求|工作|对接|沟通|协作|配合|支持)| (?:to|on|in|for|at|as|so|by|when|during|from|throughout)(?![a-z]))/u;
/** Between two names of one list. */
const JOIN = /^(?:[、/&,，]|以及|[和与及或跟同]| ?(?:,|\/|&|,? and|,? or) ?(?:the |our )?){1,2}$/u;

/** From the last sign that ends a sentence to the end; from the last comma; to the first sign that ends a thought. */
const CLAUSE = /[^。；;！!?？\n.:：]*$/u;
const LAST_CLAUSE = /[^,，]*$/u;
const THOUGHT = /^[^。；;！!?？\n:：，,]*/u;

/** Between a Chinese verb, the last there is, and the people it takes: attributes and the other members of a list, no other clause. */
const ZH_GAP = '([^，,。；;！!?？：:（(]{0,16})$';
const ZH_VERB = new RegExp(
  `^.*(?:配合|协助|协同|辅助|联动|联合|携手|会同|对接|衔接|支持|支撑|赋能|协调|拉通|打通|服务于|服务好)(?:好|并支持|和支持|并赋能)?${ZH_GAP}`,
  'u',
);
const ZH_WITH = new RegExp(`^.*(?:与|和|跟|同|及)${ZH_GAP}`, 'u');
const ZH_FOR = new RegExp(`^.*(?:为|给|向|帮|替)${ZH_GAP}`, 'u');
const ZH_GIVE =
  /(?:(?:转|移|交|分配|派发|派|输送|反馈|同步|提交|推送|交付|传递|流转)(?:给|至|到|予)|(?:提供|输出|传递|反馈|整理)[^，,。；;]{1,16}给|转交|移交)(?:公司|相应的?|对应的?|各|一线|前端|区域|当地|本地)*$/u;
const ZH_CROSS = /跨(?:部门|团队|职能|岗位)[^，,。；;]{0,8}[（(]?[^，,。；;）)]{0,14}$/u;
const ZH_CONTACT = new RegExp(`^${ZH_DIRECT}(?:之间|间)?的?(?:沟通|协作|对接|协调|配合|协同|衔接)(?!能力)`, 'u');
const ZH_TOGETHER =
  /沟通|协作|配合|协同|合作|联动|协调|对接|一起|共同|衔接|联系|联合|紧密|密切|协商|交流|互动|打通|拉通|同步|讨论/u;
const ZH_GIVEN =
  /^[^，,]{0,10}(?:提供|输出|输送|赋能|支持|支撑|反馈|推送|分配|转交|移交|传递|保障|做好|产出|沉淀|准备|制作|同步|讲解|培训)/u;
/** The verb's object is another deed, and the people are only named in that: `配合公司完成销售…`. Or they are one's own. */
const ZH_OTHER_DEED =
  /进行|完成|开展|做好|负责|组织|制定|制订|执行|提升|提高|实现|推进|推动|建立|搭建|开发|达成|落实|落地|跟进|收集|挖掘|优化|拓展|维护|带领|管理好|提供|寻找|洽谈|处理|解决|自己|下属|自身/u;
/** Before a bare name: only whose it is, and other members of a list. */
const ZH_MEMBERS =
  /^(?:公司|集团|总部|一线|区域|前端|后端|各地?|其他|相关|国内|海外|本地|当地|的|内部|[、/]|[\u3400-\u9fffa-z]{2,4}(?:[、/和与及]))*$/u;

/** Between an English verb and the people: a noun phrase or list without words that open another thought. */
const EN_GAP = String.raw`(?:(?!(?:to|for|of|by|via|through|that|which|who|on|in|from|into|using|within|as|if|while)(?![a-z]))[a-z0-9'&/-]{1,24},? (?:and |& )?){0,8}$`;
const EN_WITH = new RegExp(
  String.raw`(?:(?:work|partner|collaborat|liais|coordinat|align|interfac|cooperat|communicat|engag|connect|sync|team|consult|interact)[a-z]{0,5}(?: [a-z-]{1,16}){0,3} (?:with|between|across)|(?:partnership|collaboration|conjunction|coordination|cooperation|concert|relationships?|together|closely|side by side|hand in hand|liaison) (?:with|between)|alongside|bridge between) ${EN_GAP}`,
  'u',
);
const EN_SUPPORT = new RegExp(
  String.raw`(?:support|supports|supporting|assist|assists|assisting|help|helps|helping|enable|enables|enabling|empower|equip|equipping) ${EN_GAP}`,
  'u',
);
const EN_GIVE = new RegExp(
  String.raw`(?:provid|giv|deliver|offer|hand|pass|feed|transfer|rout|send|suppl)[a-z]{0,4} [^.;:]{1,60}? ?(?:to|for) ${EN_GAP}`,
  'u',
);
const EN_CROSS = /cross functional(?:ly)?(?![a-z])[^.;!?]{0,40}[(,]? ?(?:[a-z/&-]{1,20},? (?:and )?){0,5}$/u;
/** "support sales and profit": a bare name joined to something that is no role. */
const EN_JOINED = /^ ?(?:and|or|&|\/)/u;
