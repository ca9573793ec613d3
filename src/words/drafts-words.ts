/** Words of the view *Drafts* and of the findings that are exported from it. They follow the content language. */
import type { Locale, Severity } from '../core/index.ts';

/** Files that are not in the list, by the reason. */
export interface LeftOut {
  /** They cannot be read, or are no text. */
  readonly unreadable: number;
  readonly tooLarge: number;
  /** There are more than so many files, and the rest was not looked at; 0 where there are not. */
  readonly beyond: number;
  /** Word documents: an editor cannot show them. */
  readonly word: number;
}

export interface DraftsStrings {
  readonly levels: Readonly<Record<Severity, (count: number) => string>>;
  /** How far the list is. */
  readonly progress: (done: number, all: number) => string;
  readonly stopped: (done: number, all: number) => string;
  readonly leftOut: (files: LeftOut) => string;
  /** There are more warnings than the team lets pass. */
  readonly overLimit: (count: number, limit: number) => string;
  /** All drafts are hidden by the filter. */
  readonly allClean: (count: number) => string;
  readonly noneHere: (folder: string) => string;
  /** The last row of a long list. */
  readonly more: (count: number) => string;
  readonly moreHint: string;
  /** How many drafts have a warning or an error: what the number at the icon means. */
  readonly badge: (count: number) => string;
  /** Of how many drafts a group or the list is. */
  readonly drafts: (count: number) => string;
  readonly groups: {
    readonly noRole: string;
    readonly topFolder: string;
    readonly clean: string;
  };
  readonly groupings: Readonly<Record<'none' | 'role' | 'folder' | 'severity', string>>;
  readonly groupBy: string;
  readonly open: string;
  readonly exported: {
    readonly title: string;
    readonly file: string;
    readonly post: string;
    readonly role: string;
    readonly line: string;
    readonly level: string;
    readonly sentence: string;
    readonly why: string;
    readonly proposal: string;
    readonly owner: string;
    readonly mix: string;
    readonly counts: string;
    /** How many drafts and findings a report holds. */
    readonly summary: (drafts: number, findings: number) => string;
  };
}

const ZH: DraftsStrings = {
  levels: {
    error: (count) => `错误 ${count}`,
    warning: (count) => `警告 ${count}`,
    information: (count) => `信息 ${count}`,
    hint: (count) => `提示 ${count}`,
  },
  progress: (done, all) => `已看 ${done} / ${all} 个文件…`,
  stopped: (done, all) => `已停止：看了 ${done} / ${all} 个文件，点“刷新”接着看。`,
  leftOut({ unreadable, tooLarge, beyond, word }) {
    const said = [
      unreadable > 0 ? `${unreadable} 个读不了` : [],
      tooLarge > 0 ? `${tooLarge} 个超过 2 MB` : [],
      beyond > 0 ? `文件超过 ${beyond} 个，后面的没有看` : [],
    ].flat();
    const others = said.length === 0 ? '' : `没有列出：${said.join('，')}。`;
    return word === 0 ? others : `${others}还有 ${word} 份 Word 文档没有检查，在资源管理器里右键打开。`;
  },
  overLimit: (count, limit) => `警告 ${count} 个，团队最多允许 ${limit} 个。`,
  allClean: (count) => `${count} 份草稿都没有问题，已按筛选隐藏。`,
  noneHere: (folder) => `“${folder}”里没有岗位说明书或工作计划。`,
  more: (count) => `另有 ${count} 份未列出`,
  moreHint: '一组最多列 500 份，最差的在前。可以按角色或文件夹分组，或只看有问题的。',
  badge: (count) => `${count} 份草稿有警告`,
  drafts: (count) => `${count} 份`,
  groups: { noRole: '没写明角色', topFolder: '（最外层）', clean: '没有问题' },
  groupings: { none: '不分组', role: '按角色', folder: '按文件夹', severity: '按最严重的级别' },
  groupBy: '草稿怎么分组？',
  open: '打开',
  exported: {
    title: '问题清单',
    file: '文件',
    post: '岗位或计划',
    role: '角色',
    line: '行',
    level: '级别',
    sentence: '原文',
    why: '为什么',
    proposal: '建议',
    owner: '该归谁',
    mix: '角色构成',
    counts: '问题',
    summary: (drafts, findings) => `${drafts} 份草稿，${findings} 个问题，最差的在前。`,
  },
};

const EN: DraftsStrings = {
  levels: {
    error: (count) => (count === 1 ? '1 error' : `${count} errors`),
    warning: (count) => (count === 1 ? '1 warning' : `${count} warnings`),
    information: (count) => `${count} informational`,
    hint: (count) => (count === 1 ? '1 hint' : `${count} hints`),
  },
  progress: (done, all) => `${done} of ${all} files…`,
  stopped: (done, all) => `Stopped after ${done} of ${all} files. Refresh goes on.`,
  leftOut({ unreadable, tooLarge, beyond, word }) {
    const said = [
      unreadable > 0 ? `${unreadable} could not be read` : [],
      tooLarge > 0 ? `${tooLarge} over 2 MB` : [],
      beyond > 0 ? `whatever comes after the first ${beyond} files` : [],
    ].flat();
    const others = said.length === 0 ? [] : [`Left out: ${said.join(', ')}.`];
    const documents = word === 1 ? '1 Word document is not checked' : `${word} Word documents are not checked`;
    return [...others, ...(word === 0 ? [] : [`${documents}: right-click to open in the Explorer.`])].join(' ');
  },
  overLimit: (count, limit) => `${count} ${count === 1 ? 'warning' : 'warnings'}; the team lets ${limit} pass.`,
  allClean: (count) => `None of the ${count} drafts has findings; the filter hides them.`,
  noneHere: (folder) => `No job description and no plan in “${folder}”.`,
  more: (count) => `${count} more not listed`,
  moreHint: 'A group lists 500 drafts, the worst first. Group by role or folder, or show only those with findings.',
  badge: (count) => (count === 1 ? '1 draft with warnings' : `${count} drafts with warnings`),
  drafts: (count) => (count === 1 ? '1 draft' : `${count} drafts`),
  groups: { noRole: 'No role', topFolder: '(top folder)', clean: 'No findings' },
  groupings: { none: 'No groups', role: 'By role', folder: 'By folder', severity: 'By the gravest level' },
  groupBy: 'How should drafts be grouped?',
  open: 'Open',
  exported: {
    title: 'Findings',
    file: 'File',
    post: 'Job or plan',
    role: 'Role',
    line: 'Line',
    level: 'Level',
    sentence: 'Sentence',
    why: 'Why',
    proposal: 'Proposal',
    owner: 'Whose work',
    mix: 'Role mix',
    counts: 'Findings',
    summary: (drafts, findings) =>
      `${drafts === 1 ? '1 draft' : `${drafts} drafts`}, ${findings === 1 ? '1 finding' : `${findings} findings`}, the worst first.`,
  },
};

export function draftsStrings(locale: Locale): DraftsStrings {
  return locale === 'zh' ? ZH : EN;
}
