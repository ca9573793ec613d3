/** What the tools for AI assistants answer in words. A model reads it, and says it to a person: whole sentences, no jargon of ours. */
import type { DraftKind, DutySection, Locale, Severity } from '../core/index.ts';

type Label =
  | 'whose'
  | 'depends'
  | 'view'
  | 'writeInstead'
  | 'forms'
  | 'notToConfuse'
  | 'duty'
  | 'source'
  | 'specializations'
  | 'whoseWork'
  | 'proposal';

/** A job of a draft, its numbers in words. */
interface JobFacts {
  readonly title: string | undefined;
  readonly line: number;
  readonly kind: DraftKind;
  readonly role: string | undefined;
  readonly mix: readonly string[];
}

export interface ToolWords {
  readonly strengths: Readonly<Record<'core' | 'shared' | 'touches', string>>;
  readonly sections: Readonly<Record<DutySection, string>>;
  readonly parts: Readonly<Record<'own' | 'shared' | 'other', (role: string) => string>>;
  /** A line with a label; '' where there is nothing to say. @param of whom or what it is of */
  readonly labeled: (label: Label, text: string | undefined, of?: string) => string;
  readonly listed: (label: Label, texts: readonly string[]) => string;
  readonly unknownTerm: (asked: string, nearest: readonly string[]) => string;
  readonly unknownRole: (asked: string, nearest: readonly string[], known: readonly string[]) => string;
  readonly unknownFacet: (asked: string, nearest: readonly string[], known: readonly string[]) => string;
  readonly unknownSpecialization: (asked: string, role: string, known: readonly string[]) => string;
  readonly unknownWork: (asked: string, nearest: readonly string[]) => string;
  readonly noDuties: (profession: string, known: readonly string[]) => string;
  readonly nothingFits: string;
  readonly moreRows: (count: number) => string;
  readonly moreActivities: (count: number) => string;
  readonly moreDuties: (count: number) => string;
  readonly job: (facts: JobFacts) => string;
  readonly findings: (count: number) => string;
  readonly noFindings: string;
  readonly finding: (line: number, level: Severity, code: string, text: string) => string;
  readonly moreFindings: (count: number) => string;
  readonly linesHead: string;
  readonly line: (line: number, text: string, whose: string) => string;
  readonly moreLines: (count: number) => string;
  readonly otherLanguage: (code: string) => string;
  readonly notJudged: string;
}

const ZH_LABELS: Readonly<Record<Label, string>> = {
  whose: '谁的词',
  depends: '看情况',
  view: '怎么看',
  writeInstead: '写得更准',
  forms: '写法',
  notToConfuse: '别混为一谈',
  duty: '现成的条目',
  source: '出处',
  specializations: '细分岗位',
  whoseWork: '是谁的活',
  proposal: '可以这样改',
};

const EN_LABELS: Readonly<Record<Label, string>> = {
  whose: 'Whose word',
  depends: 'It depends',
  view: 'How it is seen',
  writeInstead: 'More exact',
  forms: 'Written as',
  notToConfuse: 'Not to be confused with',
  duty: 'Ready-made line',
  source: 'Source',
  specializations: 'Specializations',
  whoseWork: 'Whose work',
  proposal: 'Proposal',
};

const ZH_KINDS: Readonly<Record<DraftKind, string>> = { jd: '岗位说明书', plan: '工作计划', other: '一段文字' };
const EN_KINDS: Readonly<Record<DraftKind, string>> = { jd: 'Job description', plan: 'Plan', other: 'Text' };
const ZH_LEVELS: Readonly<Record<Severity, string>> = {
  error: '错误',
  warning: '警告',
  information: '信息',
  hint: '提示',
};

function nearZh(nearest: readonly string[]): string {
  return nearest.length === 0 ? '' : `相近的有：${nearest.join('、')}。`;
}

function nearEn(nearest: readonly string[]): string {
  return nearest.length === 0 ? '' : ` Near it: ${nearest.join(', ')}.`;
}

const ZH: ToolWords = {
  strengths: { core: '核心用语', shared: '常用', touches: '会碰到' },
  sections: { responsibility: '职责', requirement: '要求', metric: '考核指标', assessment: '怎么考察' },
  parts: {
    own: (role) => `${role}的活`,
    shared: () => '几方都有份',
    other: (role) => `像${role}的活`,
  },
  labeled: (label, text, of) =>
    text ? `${of === undefined ? ZH_LABELS[label] : `${of}（${ZH_LABELS[label]}）`}：${text}` : '',
  listed: (label, texts) => (texts.length === 0 ? '' : `${ZH_LABELS[label]}：${texts.join('、')}`),
  unknownTerm: (asked, nearest) => `知识库里没有“${asked}”这个词，不要自己编解释。${nearZh(nearest)}`,
  unknownRole: (asked, nearest, known) =>
    `没有“${asked}”这个角色或职业。${nearZh(nearest)}可以用的有：${known.join('、')}。`,
  unknownFacet: (asked, nearest, known) =>
    `对比里没有“${asked}”这一行。${nearZh(nearest)}可以用的有：${known.join('、')}。`,
  unknownSpecialization: (asked, role, known) => `${role}没有“${asked}”这个细分岗位，可以用的有：${known.join('、')}。`,
  unknownWork: (asked, nearest) => `知识库里没有认出“${asked}”是哪件事，归谁要问用户，不要猜。${nearZh(nearest)}`,
  noDuties: (profession, known) =>
    `知识库里没有${profession}的现成条目，不要自己编；做什么、对什么结果负责，要问用户。有条目的是：${known.join('、')}。`,
  nothingFits: '没有符合条件的条目。放宽条件再问，或者问用户，不要自己编。',
  moreRows: (count) => `还有 ${count} 行没有列出，用 facet 一行一行地问。`,
  moreActivities: (count) => `还有 ${count} 件事没有列出，可以一件一件地问。`,
  moreDuties: (count) => `还有 ${count} 条没有列出，可以按段落、级别或关键词再问。`,
  job: ({ title, line, kind, role, mix }) =>
    `${ZH_KINDS[kind]}${title === undefined ? '' : `“${title}”`}（第 ${line} 行起）：${role === undefined ? '没有说明是哪个角色' : `按${role}看`}；${mix.length === 0 ? '角色构成不确定' : `角色构成 ${mix.join('、')}`}。`,
  findings: (count) => `发现 ${count} 个问题：`,
  noFindings: '没有发现问题。',
  finding: (line, level, code, text) =>
    `- 第 ${line} 行，${ZH_LEVELS[level]}，${code}${text === '' ? '' : `：“${text}”`}`,
  moreFindings: (count) => `还有 ${count} 个问题没有列出，改完这些再查一次。`,
  linesHead: '每一行是谁的活：',
  line: (line, text, whose) => `- 第 ${line} 行，${whose}：${text}`,
  moreLines: (count) => `还有 ${count} 行没有列出。`,
  otherLanguage: (code) => `这份文字的语言是 ${code}。只能查中文和英文，没有作任何判断。`,
  notJudged:
    '这份文字读起来不是岗位说明书，也不是工作计划，没有作任何判断。请给出全文，带上标题和“岗位职责”“任职要求”等小标题；只有几条职责时，用 title 写明岗位名称。',
};

const EN: ToolWords = {
  strengths: { core: 'core', shared: 'shared', touches: 'touches it' },
  sections: {
    responsibility: 'Responsibilities',
    requirement: 'Requirements',
    metric: 'Metrics',
    assessment: 'How to assess',
  },
  parts: {
    own: (role) => `${role} work`,
    shared: () => 'shared by several roles',
    other: (role) => `reads like ${role} work`,
  },
  labeled: (label, text, of) =>
    text ? `${of === undefined ? EN_LABELS[label] : `${EN_LABELS[label]}, ${of}`}: ${text}` : '',
  listed: (label, texts) => (texts.length === 0 ? '' : `${EN_LABELS[label]}: ${texts.join(', ')}`),
  unknownTerm: (asked, nearest) =>
    `The knowledge base does not have “${asked}”. Do not make up a definition.${nearEn(nearest)}`,
  unknownRole: (asked, nearest, known) =>
    `There is no role or profession “${asked}”.${nearEn(nearest)} Known: ${known.join(', ')}.`,
  unknownFacet: (asked, nearest, known) =>
    `The comparison has no row “${asked}”.${nearEn(nearest)} Known: ${known.join(', ')}.`,
  unknownSpecialization: (asked, role, known) =>
    `${role} has no specialization “${asked}”. Known: ${known.join(', ')}.`,
  unknownWork: (asked, nearest) =>
    `The knowledge base does not know whose work “${asked}” is. Ask the user who owns it; do not guess.${nearEn(nearest)}`,
  noDuties: (profession, known) =>
    `The knowledge base has no ready-made lines for ${profession}. Do not make any up; ask the user what the person does and owns. It has lines for: ${known.join(', ')}.`,
  nothingFits: 'No line fits. Ask with fewer conditions, or ask the user; do not make any up.',
  moreRows: (count) => `${count} more rows are not shown. Ask for one with "facet".`,
  moreActivities: (count) => `Not shown: ${count} more. Ask for one piece of work at a time.`,
  moreDuties: (count) => `${count} more lines are not shown. Ask for a section, a seniority or words.`,
  job: ({ title, line, kind, role, mix }) =>
    `${EN_KINDS[kind]}${title === undefined ? '' : ` “${title}”`} (from line ${line}): ${role === undefined ? 'its role is not clear' : `held against ${role}`}; ${mix.length === 0 ? 'role mix not certain' : `role mix ${mix.join(', ')}`}.`,
  findings: (count) => (count === 1 ? '1 finding:' : `${count} findings:`),
  noFindings: 'No findings.',
  finding: (line, level, code, text) => `- Line ${line}, ${level}, ${code}${text === '' ? '' : `: “${text}”`}`,
  moreFindings: (count) => `${count} more findings are not shown. Mend these, then check again.`,
  linesHead: 'Whose work each line is:',
  line: (line, text, whose) => `- Line ${line}, ${whose}: ${text}`,
  moreLines: (count) => `${count} more lines are not shown.`,
  otherLanguage: (code) =>
    `The text is in the language ${code}. Only Chinese and English are checked; nothing was judged.`,
  notJudged:
    'The text reads neither like a job description nor like a plan, so nothing was judged. Give the whole text, with its title and headings such as “Responsibilities” and “Requirements”; with nothing but a few duties, give the title of the job as "title".',
};

export function toolWords(locale: Locale): ToolWords {
  return locale === 'zh' ? ZH : EN;
}
