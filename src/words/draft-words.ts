/**
 * Words around the analysis of a draft, in the status bar, in diagnostics and in *This Draft*. They follow the content language,
 * like the names of roles and the findings beside them.
 */
import type { DeclaredRole, DraftKind, Locale } from '../core/index.ts';

/** What a draft reads as: a mix of roles, another profession or nothing certain. */
export type DraftInWords =
  | { readonly is: 'mix'; readonly mix: string }
  | { readonly is: 'profession'; readonly name: string }
  | { readonly is: 'teams' | 'none' | 'unclear' };

export interface DraftStrings {
  readonly kinds: Readonly<Record<DraftKind, string>>;
  readonly items: (count: number) => string;
  readonly line: (number: number) => string;
  readonly lines: (count: number) => string;
  /** What a fix does, and where: on which line, or to which words. */
  readonly fixWhere: (title: string, where: string) => string;
  /** Where the role of the draft is known from. */
  readonly roleFrom: Readonly<Record<DeclaredRole['from'] | 'text', string>>;
  readonly undeclared: string;
  readonly mix: string;
  /** Name of the lines that are no role's, or of which that is not known. */
  readonly none: string;
  /** What is said in the place of a mix: a plan is of several teams, the text speaks of none of the roles, or of no one surely. */
  readonly severalTeams: string;
  readonly noRole: string;
  readonly notSure: string;
  /** The same where the role is known otherwise, such as by the title. */
  readonly noRoleInText: string;
  readonly notSureInText: string;
  /** What the text is read as, when that is not the role it is for. */
  readonly readsAs: (role: string) => string;
  /** Which of the posts or plans of a document is shown. */
  readonly post: (number: number, count: number, kind: DraftKind) => string;
  /** What is said of a draft in a language that is not judged. @param code ISO 639 */
  readonly otherLanguage: (code: string) => string;
  readonly sections: string;
  readonly untitled: string;
  readonly findings: string;
  readonly noFindings: string;
  /** Where a finding stands, among all that the text has. */
  readonly findingOf: (number: number, count: number) => string;
  readonly findingCount: (count: number) => string;
  /** How many lines of a draft are like another role's work. */
  readonly linesOf: (count: number, role: string) => string;
  /** How many places are still to be filled in: by themselves, and behind other counts. */
  readonly blanksLeft: (count: number) => string;
  readonly blanks: (count: number) => string;
  readonly blankOf: (number: number, count: number) => string;
  readonly noBlanks: string;
  readonly next: string;
  readonly nextBlank: string;
  readonly missing: string;
  readonly missingCount: (count: number) => string;
  /** Findings that were left out of a list. */
  readonly more: (count: number) => string;
  readonly moreHint: string;
  readonly ignored: (count: number) => string;
  readonly ignoredHint: string;
  readonly organization: string;
  readonly organizationHint: string;
  /** Why a phrase is evidence. */
  readonly evidence: (phrase: string, role: string) => string;
  readonly noneEvidence: (phrase: string) => string;
  readonly fixAllSafe: string;
  /** What a draft reads as, which role it is for, and how many findings it has, as one sentence. */
  readonly status: (reading: DraftInWords, findings: string) => string;
  readonly showInComparison: string;
  readonly whoDoesThis: string;
  readonly thisIsOurs: string;
  readonly notADraft: string;
  readonly quoted: (words: string) => string;
  readonly colon: string;
}

const ZH: DraftStrings = {
  kinds: { jd: '岗位说明书', plan: '工作计划', other: '其他文档' },
  items: (count) => `${count} 条`,
  line: (number) => `第 ${number} 行`,
  lines: (count) => `${count} 条`,
  fixWhere: (title, where) => `${title}（${where}）`,
  roleFrom: {
    'front-matter': '文首 role: 写明',
    title: '标题写明',
    heading: '小标题写明',
    'file-name': '从文件名看出',
    text: '从正文读出',
  },
  undeclared: '角色还没有写明',
  mix: '角色构成',
  none: '看不出是谁的',
  severalTeams: '几个团队一起做',
  noRole: '哪个角色都不像',
  notSure: '看不出偏向谁',
  noRoleInText: '正文哪个角色都不像',
  notSureInText: '光看正文还看不出来',
  readsAs: (role) => `正文更像${role}`,
  post: (number, count, kind) =>
    kind === 'plan' ? `第 ${number} 份计划，共 ${count} 份` : `第 ${number} 个岗位，共 ${count} 个`,
  otherLanguage: (code) => `这份草稿是${languageName(code, 'zh')}，Role Lens 只看中文和英文，不作判断。`,
  sections: '段落',
  untitled: '（无标题）',
  findings: '问题',
  noFindings: '没有发现问题',
  findingOf: (number, count) => `第 ${number} 个问题，共 ${count} 个`,
  findingCount: (count) => `${count} 个问题`,
  linesOf: (count, role) => `${count} 条像${role}的活`,
  blanksLeft: (count) => `还有 ${count} 处空白`,
  blanks: (count) => `${count} 处空白`,
  blankOf: (number, count) => `第 ${number} 处空白，共 ${count} 处`,
  noBlanks: '没有空白了',
  next: '下一处',
  nextBlank: '转到下一处空白',
  missing: '还缺什么',
  missingCount: (count) => `还缺 ${count} 样`,
  more: (count) => `另有 ${count} 个未列出`,
  moreHint: '每类问题只列出前面若干个，个数由设置 roleLens.findings.maximum 决定。',
  ignored: (count) => `已忽略 ${count} 个`,
  ignoredHint: '文中的 role-lens-disable 注释隐藏了这些问题，删掉注释即可恢复。',
  organization: '你们公司怎么分工？只问一次…',
  organizationHint: '有哪些角色、社群和续约归谁，各家不一样。说清楚了，判断才准。',
  evidence: (phrase, role) => `“${phrase}”是${role}的说法`,
  noneEvidence: (phrase) => `“${phrase}”与哪个角色都无关`,
  fixAllSafe: '修复 Role Lens 能安全修复的所有问题',
  status: (reading, findings) => `Role Lens：${readingInChinese(reading)}；${findings}`,
  showInComparison: '在对比里看各角色的差别',
  whoDoesThis: '这是谁的活？',
  thisIsOurs: '我们这儿也归这个角色做，写进知识包',
  notADraft: '这不是草稿',
  quoted: (words) => `“${words}”`,
  colon: '：',
};

const EN: DraftStrings = {
  kinds: { jd: 'Job description', plan: 'Plan', other: 'Other text' },
  items: (count) => (count === 1 ? '1 item' : `${count} items`),
  line: (number) => `line ${number}`,
  lines: (count) => (count === 1 ? '1 line' : `${count} lines`),
  fixWhere: (title, where) => `${title} (${where})`,
  roleFrom: {
    'front-matter': 'from role:',
    title: 'from the title',
    heading: 'from a heading',
    'file-name': 'from the file name',
    text: 'read from the text',
  },
  undeclared: 'no role declared',
  mix: 'Role mix',
  none: 'Not clear whose',
  severalTeams: 'Several teams',
  noRole: 'None of the roles',
  notSure: 'No role stands out',
  noRoleInText: 'The text reads like none of the roles',
  notSureInText: 'Hard to tell from the text alone',
  readsAs: (role) => `the text reads like ${role}`,
  post: (number, count, kind) => `${kind === 'plan' ? 'plan' : 'job'} ${number} of ${count}`,
  otherLanguage: (code) =>
    `This draft is in ${languageName(code, 'en')}. Role Lens judges Chinese and English only and leaves it alone.`,
  sections: 'Sections',
  untitled: '(no heading)',
  findings: 'Findings',
  noFindings: 'No findings',
  findingOf: (number, count) => `finding ${number} of ${count}`,
  findingCount: (count) => (count === 0 ? 'no findings' : count === 1 ? '1 finding' : `${count} findings`),
  linesOf: (count, role) => (count === 1 ? `1 line reads like ${role} work` : `${count} lines read like ${role} work`),
  blanksLeft: (count) => (count === 1 ? '1 blank left' : `${count} blanks left`),
  blanks: (count) => (count === 1 ? '1 blank' : `${count} blanks`),
  blankOf: (number, count) => `blank ${number} of ${count}`,
  noBlanks: 'no blanks left',
  next: 'next',
  nextBlank: 'Go to the next blank',
  missing: 'Missing',
  missingCount: (count) => `${count} missing`,
  more: (count) => `${count} more not listed`,
  moreHint: 'Only the first findings of each kind are listed; the setting roleLens.findings.maximum says how many.',
  ignored: (count) => `${count} ignored`,
  ignoredHint: 'Comments with role-lens-disable in the draft hide them; delete the comments to see them again.',
  organization: 'Who does what in your company? Asked once…',
  organizationHint:
    'Which roles there are and who owns community or renewals differs from company to company. Say it, and the judgment fits yours.',
  evidence: (phrase, role) => `“${phrase}” points to ${role}`,
  noneEvidence: (phrase) => `“${phrase}” points to none of the roles`,
  fixAllSafe: 'Make every safe fix of Role Lens',
  status: (reading, findings) => `Role Lens: ${readingInEnglish(reading)}; ${findings}`,
  showInComparison: 'Show how the roles differ in the comparison',
  whoDoesThis: 'Who does this?',
  thisIsOurs: 'This is ours: say so in a team pack',
  notADraft: 'This is not a draft',
  quoted: (words) => `“${words}”`,
  colon: ': ',
};

function readingInChinese(reading: DraftInWords): string {
  if (reading.is === 'mix') return `这份草稿读起来像${reading.mix}`;
  if (reading.is === 'profession') return `这份草稿写的是${reading.name}`;
  if (reading.is === 'teams') return '这份计划由几个团队一起做';
  return reading.is === 'none' ? '这份草稿哪个角色都不像' : '这份草稿看不出偏向哪个角色';
}

function readingInEnglish(reading: DraftInWords): string {
  if (reading.is === 'mix') return `this draft reads as ${reading.mix}`;
  if (reading.is === 'profession') return `this draft is for ${reading.name}`;
  if (reading.is === 'teams') return 'this plan is of several teams';
  return reading.is === 'none' ? 'this draft reads like none of the roles' : 'no role stands out in this draft';
}

/** What a language is called, also one that nobody could name. @param code ISO 639 */
function languageName(code: string, locale: Locale): string | undefined {
  return new Intl.DisplayNames(locale, { type: 'language' }).of(code);
}

export function draftStrings(locale: Locale): DraftStrings {
  return locale === 'zh' ? ZH : EN;
}
