/** The commands of the view *Drafts*, and those of the Explorer that lead there. */
import type { CommandDefinition } from './definition.ts';

const IN_DRAFTS = 'view == roleLens.drafts';

export const DRAFTS_COMMAND_DEFINITIONS = {
  showDrafts: {
    title: { en: 'Show Drafts', zh: '查看全部草稿' },
    does: {
      en: 'Opens the view *Drafts*: the job descriptions and plans of the workspace, the worst first, each with its role, mix and findings.',
      zh: '打开“全部草稿”视图：工作区里的岗位说明书和工作计划，最差的在前，每份写明角色、角色构成和问题。',
    },
  },
  checkFolder: {
    title: { en: 'Check This Folder', zh: '检查这个文件夹' },
    does: {
      en: 'Shows the drafts of a folder in *Drafts*; in the menu of a folder in the Explorer, and in the palette for the whole workspace.',
      zh: '在“全部草稿”里看一个文件夹的草稿：资源管理器里文件夹的右键菜单；在命令面板里是整个工作区。',
    },
    menus: [{ menu: 'explorer/context', when: 'explorerResourceIsFolder', groups: ['4_roleLens@1'] }],
  },
  checkFile: {
    title: { en: 'Check This File', zh: '检查这个文件' },
    menus: [
      {
        menu: 'explorer/context',
        when: '!explorerResourceIsFolder && resourceExtname =~ /^\\.(md|markdown|txt)$/i',
        groups: ['4_roleLens@1'],
      },
    ],
  },
  filterDrafts: {
    id: 'drafts.filter',
    title: { en: 'Show Only Drafts with Findings', zh: '只看有问题的草稿' },
    icon: 'filter',
    menus: [{ menu: 'view/title', when: `${IN_DRAFTS} && !roleLens.draftsFiltered`, groups: ['navigation@1'] }],
  },
  unfilterDrafts: {
    id: 'drafts.unfilter',
    title: { en: 'Show Clean Drafts Too', zh: '取消筛选' },
    icon: 'filter-filled',
    menus: [{ menu: 'view/title', when: `${IN_DRAFTS} && roleLens.draftsFiltered`, groups: ['navigation@1'] }],
  },
  groupDrafts: {
    id: 'drafts.group',
    title: { en: 'Group Drafts…', zh: '草稿分组…' },
    icon: 'list-tree',
    menus: [{ menu: 'view/title', when: IN_DRAFTS, groups: ['2_view@1'] }],
  },
  exportFindings: {
    title: { en: 'Export Findings…', zh: '导出问题清单…' },
    does: {
      en: 'Saves the findings of the drafts in the list as Markdown, a web page or CSV: the sentence, why, a proposal, whose work it is.',
      zh: '把列表里草稿的问题存成 Markdown、网页或 CSV：原文、为什么、建议怎么改、该归谁。',
    },
    icon: 'export',
    menus: [{ menu: 'view/title', when: IN_DRAFTS, groups: ['3_export@0'] }],
  },
  showTeam: {
    title: { en: 'Responsibilities of the Team', zh: '团队职责一览' },
    does: {
      en: 'Holds the drafts of the workspace together on one page: work that two jobs have, that nobody has, unclear borders, copied lines, and who does what. Each entry leads to its line.',
      zh: '把工作区的草稿合起来看：哪些活两边都写了、哪些没人写、哪里交界不清、哪些互相照抄，以及谁做什么。每一条都能跳到原文。',
    },
    icon: 'organization',
    menus: [{ menu: 'view/title', when: IN_DRAFTS, groups: ['navigation@3'] }],
  },
  exportTeam: {
    title: { en: 'Export Responsibilities of the Team…', zh: '导出团队职责…' },
    does: {
      en: 'Saves the same as Markdown, a web page or CSV.',
      zh: '把团队职责一览存成 Markdown、网页或 CSV。',
    },
    menus: [{ menu: 'view/title', when: IN_DRAFTS, groups: ['3_export@1'] }],
  },
  stopDrafts: {
    id: 'drafts.stop',
    title: { en: 'Stop', zh: '停止' },
    icon: 'stop-circle',
    menus: [{ menu: 'view/title', when: `${IN_DRAFTS} && roleLens.draftsState == running`, groups: ['navigation@4'] }],
  },
  refreshDrafts: {
    id: 'drafts.refresh',
    title: { en: 'Refresh', zh: '刷新' },
    icon: 'refresh',
    menus: [{ menu: 'view/title', when: `${IN_DRAFTS} && roleLens.draftsState != running`, groups: ['navigation@4'] }],
  },
  allDrafts: {
    id: 'drafts.all',
    title: { en: 'Show Drafts of All Folders', zh: '看所有文件夹的草稿' },
    icon: 'root-folder-opened',
    menus: [{ menu: 'view/title', when: `${IN_DRAFTS} && roleLens.draftsScoped`, groups: ['navigation@0'] }],
  },
  draftsOpen: { id: 'drafts.open', title: { en: 'Open', zh: '打开' } },
} as const satisfies Readonly<Record<string, CommandDefinition>>;
