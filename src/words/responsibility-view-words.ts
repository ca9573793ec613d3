/** The words of the view *Responsibilities*. They follow the content language. */
import type { DraftPart, Locale, PartInCase } from '../core/index.ts';
import { responsibilityWords, type ResponsibilityTitleWords } from './responsibility-words.ts';

/** What only the view says. */
interface ViewWords {
  /** Says what is seen, above the table. */
  readonly lead: string;
  readonly filter: string;
  readonly filterHint: string;
  readonly owner: string;
  readonly anyone: string;
  readonly ownedBy: (name: string) => string;
  readonly byOthers: string;
  readonly isSplit: string;
  readonly case: string;
  readonly mostCompanies: string;
  readonly changed: string;
  readonly onlyChanged: string;
  readonly onlyDraft: string;
  readonly foldAll: string;
  readonly unfoldAll: string;
  readonly toolbar: string;
  readonly rows: (shown: number, total: number) => string;
  readonly none: string;
  readonly noMatch: string;
  readonly noMatchHint: string;
  readonly showAll: string;
  readonly partNames: Readonly<Record<PartInCase, string>>;
  readonly noPart: string;
  /** Explains an arrow between columns. */
  readonly arrow: string;
  /** What a cell says to a screen reader of what is handed on. */
  readonly hands: (to: string, what: string) => string;
  readonly split: string;
  readonly supportedBy: (names: string) => string;
  readonly caseCount: (count: number) => string;
  readonly dependsHead: string;
  readonly handoverHead: string;
  readonly sourcesHead: string;
  readonly draftHead: string;
  readonly thisDraft: string;
  readonly line: (line: number) => string;
  readonly lineAfter: string;
  readonly jumpTo: (line: string, text: string) => string;
  readonly draftParts: (part: DraftPart, owners: string) => string;
  readonly takes: (name: string, count: number) => string;
  readonly takesCounts: (counts: Readonly<Partial<Record<DraftPart, number>>>) => string;
  readonly takesNothing: (name: string) => string;
  readonly compare: string;
  readonly openedAt: (activity: string) => string;
  readonly opened: string;
  readonly keys: string;
}

export type ResponsibilityStrings = ViewWords & ResponsibilityTitleWords;

const ZH: ViewWords = {
  lead: '一件事归谁负责，谁分担一块，谁只是帮忙；点开一行看理由、例外和交接。',
  partNames: { owns: '负责', shares: '分担', supports: '支持', mostly: '多数公司归它，这种情形下不归' },
  noPart: '不参与',
  arrow: '做完交给',
  filter: '筛选工作',
  filterHint: '筛选：中文、英文、拼音（按 /）',
  owner: '谁负责',
  anyone: '不限',
  ownedBy: (name) => `${name}负责`,
  byOthers: '其他岗位负责',
  isSplit: '说法不一',
  case: '情形',
  mostCompanies: '多数公司',
  changed: '换人',
  onlyChanged: '只看换人的',
  onlyDraft: '只看草稿写到的',
  foldAll: '全部收起',
  unfoldAll: '全部展开',
  toolbar: '显示方式',
  rows: (shown, total) => (shown === total ? `共${total}项` : `${shown}项符合，共${total}项`),
  none: '知识包里还没有写谁负责什么。',
  noMatch: '没有符合的工作。',
  noMatchHint: '换个说法，或放宽上面的条件。',
  showAll: '看全部',
  hands: (to, what) => `做完把${what}交给${to}`,
  split: '说法不一',
  supportedBy: (names) => `支持：${names}`,
  caseCount: (count) => `${count}种例外`,
  dependsHead: '换个情形',
  handoverHead: '交接',
  sourcesHead: '出处',
  draftHead: '草稿里的这几行',
  thisDraft: '当前草稿',
  line: (line) => `第${line}行`,
  lineAfter: '后面的一行',
  jumpTo: (line, text) => `跳到${line}：${text}`,
  draftParts: (part, owners) =>
    ({
      owns: '本职',
      shares: '分担',
      supports: `${owners}负责，这里只支持`,
      depends: `看情形，多数公司由${owners}负责`,
      others: `${owners}负责`,
    })[part],
  takes: (name, count) => `${name}写到${count}项工作`,
  takesCounts: ({ owns = 0, shares = 0, supports = 0, depends = 0, others = 0 }) =>
    [
      ...(owns > 0 ? [`本职${owns}项`] : []),
      ...(shares > 0 ? [`分担${shares}项`] : []),
      ...(depends > 0 ? [`看情形${depends}项`] : []),
      ...(supports > 0 ? [`只需支持${supports}项`] : []),
      ...(others > 0 ? [`其他岗位的${others}项`] : []),
    ].join('，'),
  takesNothing: (name) => `${name}没有写到表里的工作`,
  compare: '看这一行的角色对比',
  openedAt: (activity) => `已打开“${activity}”`,
  opened: '从外部打开',
  keys: '上下键换行，左右键在行内移动，回车打开或收起，斜杠键到筛选框。',
};

const EN: ViewWords = {
  lead: 'Who owns a piece of work, who shares it and who only helps. Open a row for the reason, the exceptions and the handover.',
  partNames: { owns: 'owns', shares: 'shares', supports: 'supports', mostly: 'owns it in most companies, not here' },
  noPart: 'no part',
  arrow: 'hands over',
  filter: 'Filter activities',
  filterHint: 'Filter: English, Chinese, pinyin (press /)',
  owner: 'Owner',
  anyone: 'Anyone',
  ownedBy: (name) => `Owned by ${name}`,
  byOthers: 'Owned by other teams',
  isSplit: 'Split opinions',
  case: 'Case',
  mostCompanies: 'Most companies',
  changed: 'other owner',
  onlyChanged: 'Only what changes hands',
  onlyDraft: 'Only what the draft names',
  foldAll: 'Fold all',
  unfoldAll: 'Unfold all',
  toolbar: 'What is shown',
  rows: (shown, total) =>
    shown === total ? `${total} ${total === 1 ? 'activity' : 'activities'}` : `${shown} of ${total} activities`,
  none: 'The pack does not say yet who owns what.',
  noMatch: 'No activity fits.',
  noMatchHint: 'Try another word, or loosen the filters above.',
  showAll: 'Show all',
  hands: (to, what) => `hands over to ${to}: ${what}`,
  split: 'Split',
  supportedBy: (names) => `Supported by ${names}`,
  caseCount: (count) => `${count} ${count === 1 ? 'exception' : 'exceptions'}`,
  dependsHead: 'In another case',
  handoverHead: 'Handover',
  sourcesHead: 'Sources',
  draftHead: 'Lines of the draft',
  thisDraft: 'This draft',
  line: (line) => `Line ${line}`,
  lineAfter: 'a later line',
  jumpTo: (line, text) => `Go to ${line}: ${text}`,
  draftParts: (part, owners) =>
    ({
      owns: 'its own work',
      shares: 'shared',
      supports: `owned by ${owners}, only supported here`,
      depends: `it depends; mostly ${owners}`,
      others: `owned by ${owners}`,
    })[part],
  takes: (name, count) => `${name} names ${count} ${count === 1 ? 'activity' : 'activities'}`,
  takesCounts: ({ owns = 0, shares = 0, supports = 0, depends = 0, others = 0 }) =>
    [
      ...(owns > 0 ? [`${owns} of its own`] : []),
      ...(shares > 0 ? [`${shares} shared`] : []),
      ...(depends > 0 ? [`${depends} that ${depends === 1 ? 'depends' : 'depend'} on the company`] : []),
      ...(supports > 0 ? [`${supports} to support only`] : []),
      ...(others > 0 ? [`${others} owned by ${others === 1 ? 'another team' : 'other teams'}`] : []),
    ].join(', '),
  takesNothing: (name) => `${name} names none of these activities`,
  compare: 'Compare the roles on this',
  openedAt: (activity) => `Opened “${activity}”`,
  opened: 'Opened from outside',
  keys: 'Up and Down move between rows, Left and Right within a row. Enter opens or closes a row. The slash key goes to the filter.',
};

export function responsibilityStrings(locale: Locale): ResponsibilityStrings {
  return { ...responsibilityWords(locale), ...(locale === 'zh' ? ZH : EN) };
}
