/**
 * Drafts of one role made of the duty lines of a posting, in half of which one line is swapped in from a posting of another
 * role: what the rule about another role's lines learns from and is measured on. The same postings give the same drafts.
 */
import type { Engine } from '../../src/core/index.ts';
import type { Locale } from '../../src/core/language/locale.ts';
import type { TextRange } from '../../src/core/text/range.ts';
import { ROLES, partOf, type Labelled } from './corpus.ts';

export interface OffRoleDraft {
  /** The posting that its lines come from. */
  readonly posting: Labelled;
  /** Index into {@link ROLES}. */
  readonly role: number;
  readonly text: string;
  /** Where each line of work stands, without its number. */
  readonly lines: readonly TextRange[];
  /** The line that came from another role, if one did. */
  readonly inserted: { readonly line: number; readonly role: number } | undefined;
}

/**
 * Phrases that only one role's work is described with, chosen by what the trades do and not by what a model finds easy. A
 * line that is swapped in has one of its own role and none of the role whose draft it joins.
 */
const MARKERS: Readonly<Record<Locale, readonly (readonly [role: (typeof ROLES)[number], marker: RegExp])[]>> = {
  zh: [
    [
      'sales',
      /(?:开发|拓展|开拓)(?:新|潜在|意向|目标|大)?客户|(?:新|大)?客户(?:开发|开拓|拓展|拜访)|拜访客户|陌生拜访|上门拜访|签单|签订(?:销售)?合同|回款|货款|销售(?:任务|业绩|目标)|商务谈判|报价|(?:促成|达成)(?:成交|交易|订单)|成单|电话销售|投标/,
    ],
    [
      'marketing',
      /品牌(?:推广|传播|宣传|策划|建设|形象|定位|策略)|公关|媒体(?:关系|投放|合作|资源)|广告(?:投放|策划|创意|素材)|(?:市场|营销)(?:推广|活动|策划)|市场调研|展会|新闻稿|软文|舆情|媒介|信息流|SEM|整合营销|宣传物料/i,
    ],
    [
      'operations',
      /公众号|社群|(?:店铺|网店)(?:运营|日常|管理|装修)|用户(?:运营|增长|留存|活跃|分层|召回)|(?:内容|活动|产品|社区|平台|数据|账号|新媒体|短视频|直播|商品)运营|直通车|上下?架|选品|粉丝(?:运营|互动|增长|群)|留存|日活|DAU|直播间|详情页|运营(?:策略|数据|方案)/i,
    ],
  ],
  en: [
    [
      'sales',
      /\b(?:cold[- ]call|sales (?:targets?|pipeline|quota|cycle|calls?)|new business|close (?:deals|sales)|closing (?:deals|sales)|quotas?|prospect(?:s|ing)|negotiat\w+ (?:contracts?|deals|terms)|quotations?|account management|upsell\w*|win new)\b/i,
    ],
    [
      'marketing',
      /\b(?:brand(?:ing)?|(?:marketing|advertising|media|brand|digital) campaigns?|public relations|press (?:releases?|coverage)|messaging|positioning|media (?:buying|planning|relations)|market research|go[- ]to[- ]market|SEO|marketing (?:strategy|programs?|plans?|materials|collateral))\b/i,
    ],
  ],
};
/** A line that says it works with others is no line of another role's own work. */
const COOPERATION = /配合|协助|协同|对接|支持|\b(?:support|assist|partner|collaborat|work(?:ing)? (?:closely )?with)/i;

const LENGTHS: Readonly<Record<Locale, readonly [least: number, most: number]>> = { zh: [8, 160], en: [25, 320] };
const FEWEST_LINES = 4;
const MOST_LINES = 9;

/** How a draft is written down: with or without a heading, and what stands before each line. */
const FORMS: readonly {
  readonly heading: Readonly<Record<Locale, string>>;
  readonly marker: (at: number) => string;
}[] = [
  { heading: { zh: '岗位职责：\n', en: 'Responsibilities\n' }, marker: (at) => `${at + 1}、` },
  { heading: { zh: '## 岗位职责\n\n', en: '## Responsibilities\n\n' }, marker: () => '- ' },
  { heading: { zh: '', en: '' }, marker: (at) => `${at + 1}. ` },
  { heading: { zh: '工作内容\n', en: 'What you will do\n' }, marker: () => '' },
];

/**
 * Makes drafts of a part of the postings, whole drafts and swapped-in lines both from that part.
 * @param salt another salt makes other drafts of the same postings
 */
export function offRoleDrafts(postings: readonly Labelled[], engine: Engine, salt: string): OffRoleDraft[] {
  const read = postings
    .filter(({ label, isLoose, kind }) => label < ROLES.length && !isLoose && kind === 'draft')
    .map((posting) => ({ posting, lines: dutyLines(posting, engine) }));
  const donors = read.flatMap(({ posting, lines }) =>
    lines
      .filter((line) => hasMarker(line, posting.language, posting.label) && !COOPERATION.test(line))
      .map((line) => ({ posting, line })),
  );
  return read.flatMap(({ posting, lines }): OffRoleDraft[] => {
    if (lines.length < FEWEST_LINES) return [];
    const { id, label: role, language, group } = posting;
    const chance = (what: string, parts: number): number => drawn(`${salt}:${what}:${id}`, parts);
    const own = lines.slice(0, MOST_LINES);
    const form = FORMS[chance('form', FORMS.length)]!;
    if (chance('swap', 2) === 0) return [written(posting, own, form, undefined)];
    const others = ROLES.map((_, at) => at).filter((at) => at !== role);
    const pools = others.map((other) =>
      donors.filter(
        (donor) =>
          donor.posting.label === other &&
          donor.posting.language === language &&
          donor.posting.group !== group &&
          !hasMarker(donor.line, language, role),
      ),
    );
    const first = chance('role', pools.length);
    const pool = pools[first]!.length > 0 ? pools[first]! : pools[1 - first]!;
    if (pool.length === 0) return [];
    const donor = pool[chance('donor', pool.length)]!;
    const line = chance('place', own.length);
    const swapped = own.map((words, at) => (at === line ? donor.line : words));
    return [written(posting, swapped, form, { line, role: donor.posting.label })];
  });
}

/** A number below `parts`. The low bits of a checksum follow those of the text too closely, so they are stirred first. */
function drawn(text: string, parts: number): number {
  let hash = partOf(text, 2 ** 32);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) % parts;
}

/** The lines of a posting that say what is to be done. */
function dutyLines({ text, language }: Labelled, engine: Engine): string[] {
  const [least, most] = LENGTHS[language];
  return engine
    .readDraft(text, 'plaintext')
    .items.filter(({ section }) => section === 'responsibility')
    .map(({ content }) => text.slice(content.start, content.end).replace(/\s+/g, ' ').trim())
    .filter((line) => line.length >= least && line.length <= most);
}

function hasMarker(line: string, language: Locale, role: number): boolean {
  return MARKERS[language].some(([name, marker]) => name === ROLES[role] && marker.test(line));
}

function written(
  posting: Labelled,
  lines: readonly string[],
  { heading, marker }: (typeof FORMS)[number],
  inserted: OffRoleDraft['inserted'],
): OffRoleDraft {
  let text = heading[posting.language];
  const ranges: TextRange[] = lines.map((line, at) => {
    text += marker(at);
    const start = text.length;
    text += `${line}\n`;
    return { start, end: start + line.length };
  });
  return { posting, role: posting.label, text, lines: ranges, inserted };
}
