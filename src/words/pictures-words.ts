/** The words of the view *Pictures*. They follow the content language. */
import type { CoverageLevel, Locale } from '../core/index.ts';

export interface PicturesStrings {
  readonly asTable: string;
  readonly saveSvg: string;
  readonly savePng: string;
  readonly saveFailed: string;
  /** Stands where there is no draft, and on the button beside it. */
  readonly noDraft: string;
  readonly newDraft: string;
  readonly percent: (share: number) => string;
  readonly none: string;
  readonly role: string;
  readonly colon: string;
  /** Between two sentences. */
  readonly gap: string;
  readonly roleMap: {
    readonly title: string;
    readonly lead: string;
    /** The same where each role has a lane. */
    readonly lanesLead: string;
    readonly emptyDraft: string;
    /** How many of the lines speak of each role, most first, and how many of none. */
    readonly summary: (name: string, items: number, counts: readonly { name: string; count: number }[]) => string;
    readonly shownOf: (shown: number, total: number) => string;
    readonly outside: (count: number) => string;
    /** What lines of no role are called where all lines are counted. */
    readonly noRole: string;
    readonly center: string;
    readonly unsure: string;
    readonly offRole: string;
    readonly line: (line: number) => string;
    readonly lineHead: string;
    readonly text: string;
    readonly dots: string;
    readonly offRoleOf: (role: string) => string;
    readonly hint: string;
  };
  readonly position: {
    readonly title: string;
    readonly lead: string;
    /** Says which role the draft stands nearest to. */
    readonly nearest: (role: string) => string;
    readonly draft: string;
    readonly compare: (role: string) => string;
  };
  readonly coverage: {
    readonly title: string;
    readonly lead: (role: string) => string;
    readonly noRole: string;
    readonly summary: (covered: number, thin: number, missing: number) => string;
    readonly level: Readonly<Record<CoverageLevel, string>>;
    readonly lines: (count: number) => string;
    readonly facet: string;
    readonly state: string;
    readonly jump: string;
    readonly insert: string;
    readonly compare: string;
    readonly duty: string;
    readonly facets: string;
    readonly hint: string;
  };
  readonly relay: {
    readonly title: string;
    readonly lead: string;
    readonly step: string;
    readonly what: string;
    readonly hands: string;
    readonly compare: string;
    readonly back: (hands: string) => string;
    readonly none: string;
  };
}

const ZH: PicturesStrings = {
  asTable: '看表格',
  saveSvg: '存为SVG',
  savePng: '存为PNG',
  saveFailed: '这张图没能生成。',
  noDraft: '打开一份JD或计划，这里就会画出它的每一行。',
  newDraft: '新建JD…',
  percent: (share) => `${Math.round(share * 100)}%`,
  none: '不属于任何角色',
  role: '角色',
  colon: '：',
  gap: '',
  roleMap: {
    title: '角色地图',
    lead: '一个点是一条工作，离哪个角近，就像哪个角色的活。',
    lanesLead: '一个点是一条工作，排在它最像的角色那一道里，越靠右越像；色块是整份草稿。',
    emptyDraft: '这份草稿里还没有可以判断的条目。',
    summary: (name, items, counts) =>
      `“${name}”写了${items}条工作${counts.length > 0 ? `：${counts.map(({ name, count }) => `${name}${count}条`).join('，')}` : ''}。`,
    shownOf: (shown, total) => `只画前${shown}条，共${total}条。`,
    outside: (count) => `${count}条不谈任何角色`,
    noRole: '不谈任何角色',
    center: '整份草稿',
    unsure: '说不准',
    offRole: '像别的角色的活',
    line: (line) => `第${line}行`,
    lineHead: '行号',
    text: '内容',
    dots: '草稿的每一行',
    offRoleOf: (role) => `像${role}的活`,
    hint: '方向键逐行看，回车跳到那一行。',
  },
  position: {
    title: '站位',
    lead: '横看面向谁，竖看属于哪个团队。',
    nearest: (role) => `这份草稿离${role}最近。`,
    draft: '这份草稿',
    compare: (role) => `${role}：看对比`,
  },
  coverage: {
    title: '覆盖',
    lead: (role) => `一份${role}的草稿该谈的，这份谈了多少。`,
    noRole: '先写明这份草稿的角色，才知道该谈哪些。',
    summary: (covered, thin, missing) => `${covered}项写到了，${thin}项只有一行，${missing}项没写。`,
    level: { covered: '写到了', thin: '只有一行', missing: '没写' },
    lines: (count) => `${count}行`,
    facet: '对比项',
    state: '写了多少',
    jump: '跳到那一行',
    insert: '插入这一句',
    compare: '看对比',
    duty: '可以补上',
    facets: '各项写了多少',
    hint: '指到一格，看是哪一行写的；没写的，可以从这里补一句。',
  },
  relay: {
    title: '接力',
    lead: '同一个产品，各角色怎么一棒接一棒。',
    step: '这一棒',
    what: '做什么',
    hands: '交给下一棒',
    compare: '看对比',
    back: (hands) => `回到第一棒，带着${hands}`,
    none: '这里还没有写各角色怎么接力。',
  },
};

const EN: PicturesStrings = {
  asTable: 'Show as table',
  saveSvg: 'Save as SVG',
  savePng: 'Save as PNG',
  saveFailed: 'The picture could not be drawn.',
  noDraft: 'Open a job description or a plan, and every line of it appears here.',
  newDraft: 'New Job Description…',
  percent: (share) => `${Math.round(share * 100)}%`,
  none: 'no role',
  role: 'Role',
  colon: ': ',
  gap: ' ',
  roleMap: {
    title: 'Role map',
    lead: 'Each dot is a line of work: the nearer to a corner, the more it is that role’s work.',
    lanesLead:
      'Each dot is a line of work, in the lane of the role whose work it is most: the farther right, the more. The band is the whole draft.',
    emptyDraft: 'There are no lines of work in this draft yet.',
    summary: (name, items, counts) =>
      `“${name}” has ${items === 1 ? '1 line of work' : `${items} lines of work`}${counts.length > 0 ? `: ${counts.map(({ name, count }) => `${count} ${name}`).join(', ')}` : ''}.`,
    shownOf: (shown, total) => `Only the first ${shown} of ${total} lines are drawn.`,
    outside: (count) => (count === 1 ? '1 line is no role’s' : `${count} lines are no role’s`),
    noRole: 'no role’s',
    center: 'whole draft',
    unsure: 'not sure',
    offRole: 'reads like another role’s work',
    line: (line) => `Line ${line}`,
    lineHead: 'Line',
    text: 'Text',
    dots: 'Lines of the draft',
    offRoleOf: (role) => `reads like ${role}`,
    hint: 'Arrow keys go from line to line, Enter jumps to it.',
  },
  position: {
    title: 'Position',
    lead: 'Across: whom it addresses. Up: which team it belongs to.',
    nearest: (role) => `This draft stands nearest to ${role}.`,
    draft: 'this draft',
    compare: (role) => `Compare ${role}`,
  },
  coverage: {
    title: 'Coverage',
    lead: (role) => `What a draft for ${role} should cover, and how far this one does.`,
    noRole: 'Say whose draft this is first; then it is known what it should cover.',
    summary: (covered, thin, missing) => `${covered} covered, ${thin} in one line only, ${missing} missing.`,
    level: { covered: 'covered', thin: 'one line only', missing: 'missing' },
    lines: (count) => (count === 1 ? '1 line' : `${count} lines`),
    facet: 'Facet',
    state: 'How far',
    jump: 'Go to the line',
    insert: 'Insert this sentence',
    compare: 'Compare',
    duty: 'Could be added',
    facets: 'How far each facet is covered',
    hint: 'Point at a facet to see which line is about it; what is missing can be added from here.',
  },
  relay: {
    title: 'Relay',
    lead: 'One product, handed from role to role.',
    step: 'Leg',
    what: 'What it does',
    hands: 'Hands on',
    compare: 'Compare',
    back: (hands) => `Back to the first leg with: ${hands}`,
    none: 'Nothing is written here yet about how the roles work together.',
  },
};

export function picturesStrings(locale: Locale): PicturesStrings {
  return locale === 'zh' ? ZH : EN;
}
