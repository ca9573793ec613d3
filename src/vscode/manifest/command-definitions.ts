/** Every command: what it is called, where it stands in menus and what it does. `npm run manifest` writes package.json from it. */
import { IN_DRAFT, type CommandDefinition, type MenuEntry } from './definition.ts';
import { DRAFTS_COMMAND_DEFINITIONS } from './drafts-command-definitions.ts';
import { PACK_COMMAND_DEFINITIONS } from './pack-command-definitions.ts';

/** The active editor shows a job description, a plan or another text that speaks of a role. */
const IN_TITLE_OF_DRAFT = `${IN_DRAFT} && roleLens.draftShown`;
const IN_ROLES = 'view == roleLens.roles';
const IN_THIS_DRAFT = 'view == roleLens.draft';
/** What is exported of one kind of draft is not offered for the other. */
const NO_PLAN = 'roleLens.draftKind != plan';
const NO_JD = 'roleLens.draftKind != jd';

export const EDITOR_MENU = 'roleLens.editor';

/** The submenu *Role Lens* of the editor's menu. */
export const SUBMENUS = [
  { id: EDITOR_MENU, label: 'Role Lens', menu: 'editor/context', when: IN_DRAFT, group: '1_modification@90' },
] as const;

/** A button of the nodes of a tree that have an ability, and an entry of their menu. */
function onNodes(view: string, abilities: string, groups: readonly string[]): MenuEntry {
  return { menu: 'view/item/context', when: `${view} && viewItem =~ /\\b${abilities}\\b/`, groups };
}

export const COMMAND_DEFINITIONS = {
  compareRoles: {
    title: { en: 'Compare Roles', zh: '对比角色' },
    does: {
      en: 'Opens the comparison: a row for each facet, a column for each role; responsibilities, pictures and a quiz beside it.',
      zh: '打开角色对比：一行一个对比项，一列一个角色，另有职责分工、图示和小测验。',
    },
    icon: 'table',
    menus: [
      { menu: 'view/title', when: IN_ROLES, groups: ['navigation@2'] },
      { menu: EDITOR_MENU, groups: ['3_compare@1'] },
    ],
  },
  showResponsibilities: {
    title: { en: 'Show Responsibilities', zh: '查看职责分工' },
    does: {
      en: 'Shows who owns, shares and supports each activity along the funnel, and which of them the draft names.',
      zh: '沿着漏斗看每件事归谁负责、谁分担、谁支持，以及这份草稿写到了哪些。',
    },
    icon: 'organization',
    menus: [
      { menu: 'view/title', when: IN_ROLES, groups: ['2_learn@0'] },
      { menu: EDITOR_MENU, groups: ['3_compare@3'] },
    ],
  },
  showPictures: {
    title: { en: 'Show Role Pictures of the Draft', zh: '查看这份草稿的图示' },
    does: {
      en: 'Shows the draft on the role map, and what of its role it covers.',
      zh: '在角色地图上看这份草稿，以及它写到了本角色的哪些方面。',
    },
    icon: 'graph-scatter',
    menus: [
      { menu: 'view/title', when: IN_THIS_DRAFT, groups: ['navigation@1'] },
      { menu: EDITOR_MENU, groups: ['3_compare@2'] },
    ],
  },
  startQuiz: {
    title: { en: 'Quiz: Whose Work Is This?', zh: '小测验：这是谁的活？' },
    does: {
      en: 'Asks whose work ten duties and activities are, and says why.',
      zh: '十件事，猜猜是谁的活，答完说明理由。',
    },
    icon: 'mortar-board',
    menus: [{ menu: 'view/title', when: IN_ROLES, groups: ['2_learn@1'] }],
  },
  whoDoesThis: {
    title: { en: 'Who Does This?', zh: '这是谁的活？' },
    does: {
      en: 'Says of the selection or the line whose work it is: who owns, shares and supports it, why, and who says so. Where it names none, you search.',
      zh: '选中的文字或光标所在行是谁的活：谁负责、谁分担、谁支持，为什么，出处在哪；没认出来就让你搜。',
    },
    icon: 'question',
    menus: [{ menu: EDITOR_MENU, groups: ['0_ask@1'] }],
  },
  explainPosting: {
    title: { en: 'Explain This Posting', zh: '解读这份招聘' },
    does: {
      en: 'Says on one page what the job really is: whose work each line is and why, what its words mean, what to ask in the interview.',
      zh: '用一页纸说清这个岗位到底做什么：每一条是谁的活、为什么，行话是什么意思，面试时问什么。',
    },
    icon: 'book',
    paletteWhen: IN_DRAFT,
    menus: [
      { menu: 'view/title', when: `${IN_THIS_DRAFT} && roleLens.draftShown`, groups: ['navigation@2'] },
      { menu: EDITOR_MENU, groups: ['0_ask@2'] },
    ],
  },
  toggleLens: {
    title: { en: 'Toggle Lens', zh: '显示或隐藏分工标记' },
    does: {
      en: 'Shows beside each line of a draft whose work it is, or hides it again.',
      zh: '在草稿每一行旁边标出它是谁的活，再按一次收起。',
    },
    icon: 'eye',
    menus: [{ menu: 'editor/title', when: IN_TITLE_OF_DRAFT, groups: ['navigation@90'] }],
  },
  toggleTerms: {
    title: { en: 'Show or Hide Terms', zh: '显示或隐藏术语' },
    does: {
      en: 'Underlines the terms of a draft that can be explained, in the color of their role, or hides the lines again.',
      zh: '给草稿里能解释的术语画线，颜色是它所属角色的，再按一次收起。',
    },
    icon: 'symbol-text',
    menus: [{ menu: 'editor/title', when: IN_TITLE_OF_DRAFT, groups: ['navigation@91'] }],
  },
  exportComparison: {
    title: { en: 'Export Comparison…', zh: '导出角色对比…' },
    does: {
      en: 'Saves the comparison as Markdown, CSV or a web page that needs no network, and who owns what as Markdown, CSV or a RACI table.',
      zh: '把角色对比存成 Markdown、CSV 或不联网也能打开的网页，把职责分工存成 Markdown、CSV 或 RACI 责任表。',
    },
    icon: 'export',
    menus: [
      { menu: 'view/title', when: IN_ROLES, groups: ['3_export@1'] },
      { menu: 'editor/title', when: "activeWebviewPanelId == 'roleLens.comparison'", groups: ['navigation@1'] },
    ],
  },
  exportJobPosting: {
    title: { en: 'Export Job Posting (JSON-LD)…', zh: '导出招聘信息（JSON-LD）…' },
    does: {
      en: 'Saves a job description as schema.org `JobPosting`.',
      zh: '把岗位说明书存成 schema.org 的 `JobPosting`。',
    },
    icon: 'export',
    paletteWhen: `${IN_DRAFT} && ${NO_PLAN}`,
    menus: [
      { menu: 'view/title', when: `${IN_THIS_DRAFT} && ${NO_PLAN}`, groups: ['3_export@1'] },
      { menu: EDITOR_MENU, when: NO_PLAN, groups: ['4_export@1'] },
    ],
  },
  exportPlan: {
    title: { en: 'Export Plan…', zh: '导出计划…' },
    does: {
      en: 'Saves a plan without its remarks as Markdown, as a page to paste into a mail, or its actions as CSV.',
      zh: '把计划去掉批注，存成 Markdown、可以贴进邮件的网页，或把行动项存成 CSV 表格。',
    },
    icon: 'export',
    paletteWhen: `${IN_DRAFT} && ${NO_JD}`,
    menus: [
      { menu: 'view/title', when: `${IN_THIS_DRAFT} && ${NO_JD}`, groups: ['3_export@2'] },
      { menu: EDITOR_MENU, when: NO_JD, groups: ['4_export@2'] },
    ],
  },
  exportWord: {
    title: { en: 'Export as Word Document…', zh: '导出为 Word 文档…' },
    does: {
      en: 'Saves a draft as .docx, without its front matter and remarks.',
      zh: '把草稿去掉文首信息和批注，存成 .docx。',
    },
    icon: 'export',
    paletteWhen: IN_DRAFT,
    menus: [
      { menu: 'view/title', when: IN_THIS_DRAFT, groups: ['3_export@3'] },
      { menu: EDITOR_MENU, groups: ['4_export@3'] },
    ],
  },
  openWord: {
    title: { en: 'Open Word Draft as Markdown…', zh: '把 Word 草稿打开成 Markdown…' },
    does: {
      en: 'Reads a .docx into a new Markdown draft: headings, lists, tables, and forms that are one table. The Word file is never changed.',
      zh: '把 .docx 读成一份新的 Markdown 草稿：标题、列表、表格，还有整份就是一张表的岗位说明书。原来的 Word 文件不会改动。',
    },
    icon: 'go-to-file',
    menus: [{ menu: 'explorer/context', when: 'resourceExtname =~ /^\\.(docx?|docm)$/i', groups: ['4_roleLens@0'] }],
  },
  findTerm: {
    title: { en: 'Find Term…', zh: '查找术语…' },
    does: {
      en: 'Finds a term by Chinese, English, pinyin or initials.',
      zh: '按中文、英文、拼音或首字母找一个术语。',
    },
    icon: 'search',
    menus: [{ menu: 'view/title', when: IN_ROLES, groups: ['navigation@1'] }],
  },
  newJobDescription: {
    title: { en: 'New Job Description…', zh: '新建岗位说明书（JD）…' },
    does: {
      en: 'Writes a job description from a template: role, specialization, seniority and language are asked.',
      zh: '从模板写一份岗位说明书，依次选角色、细分方向、级别和语言。',
    },
    icon: 'new-file',
    menus: [
      { menu: 'view/title', when: IN_ROLES, groups: ['1_new@1'] },
      { menu: 'file/newFile', groups: ['file'] },
    ],
  },
  startFromBrief: {
    title: { en: 'Start from a Role Brief…', zh: '从岗位简报开始…' },
    does: {
      en: 'Asks which outcomes the job has, who owns the work beside it, what it does not do, how it is measured and which level it is, and begins a job description that is then held against the answers.',
      zh: '先问清楚要什么成果、旁边的活归谁、不做什么、怎么考核、什么级别，写成岗位说明书的开头，之后一直对照着检查。',
    },
    icon: 'checklist',
    menus: [
      { menu: 'view/title', when: IN_ROLES, groups: ['1_new@3'] },
      { menu: 'file/newFile', groups: ['file'] },
    ],
  },
  newPlan: {
    title: { en: 'New Plan…', zh: '新建工作计划…' },
    does: {
      en: 'Writes a plan from a template: for one role, or for a launch together.',
      zh: '从模板写一份计划：一个角色的，或者几个角色联合上市的。',
    },
    icon: 'new-file',
    menus: [
      { menu: 'view/title', when: IN_ROLES, groups: ['1_new@2'] },
      { menu: 'file/newFile', groups: ['file'] },
    ],
  },
  showExample: {
    title: { en: 'Show a Filled-in Example…', zh: '查看填好的例子…' },
    does: {
      en: 'Opens a template as an invented company filled it in: a job description, a plan or a section.',
      zh: '打开一份填好的模板，看一家虚构的公司是怎么写的：岗位说明书、计划或一个段落。',
    },
    icon: 'open-preview',
    menus: [
      { menu: 'view/title', when: IN_ROLES, groups: ['1_new@3'] },
      onNodes(IN_ROLES, 'example', ['inline@1', '1_use@4']),
    ],
  },
  setDraftRole: {
    title: { en: 'Set Draft Role…', zh: '设定草稿的角色…' },
    does: {
      en: 'Writes `role:` at the top of the draft; findings and completion go by it.',
      zh: '把 `role:` 写进草稿开头，检查和补全都据此判断。',
    },
    icon: 'edit',
    paletteWhen: IN_DRAFT,
    menus: [onNodes(IN_THIS_DRAFT, 'role', ['inline@1', '1_fix@1']), { menu: EDITOR_MENU, groups: ['2_draft@1'] }],
  },
  insertDuty: {
    title: { en: 'Insert Duty…', zh: '插入职责…' },
    does: {
      en: 'Inserts a duty, requirement or metric of the draft’s role at the cursor.',
      zh: '在光标处插入本角色的一条职责、要求或指标。',
    },
    menus: [{ menu: EDITOR_MENU, groups: ['1_insert@1'] }],
  },
  insertSection: {
    title: { en: 'Insert Section…', zh: '插入段落骨架…' },
    does: {
      en: 'Inserts the skeleton of a section at the cursor.',
      zh: '在光标处插入一节的骨架。',
    },
    menus: [{ menu: EDITOR_MENU, groups: ['1_insert@2'] }],
  },
  insertFromTerm: { title: { en: 'Insert from Term…', zh: '插入术语相关内容…' } },
  treeInsert: {
    id: 'tree.insert',
    title: { en: 'Insert at Cursor', zh: '插入到光标处' },
    icon: 'insert',
    menus: [onNodes(IN_ROLES, 'insert', ['inline@1', '1_use@1'])],
  },
  treeCopy: {
    id: 'tree.copy',
    title: { en: 'Copy', zh: '复制' },
    icon: 'copy',
    menus: [onNodes(IN_ROLES, 'copy', ['inline@2', '1_use@2'])],
  },
  treeCompare: {
    id: 'tree.compare',
    title: { en: 'Show in Comparison', zh: '在对比里看' },
    icon: 'table',
    menus: [onNodes(IN_ROLES, 'compare', ['inline@3', '1_use@3'])],
  },
  nextFinding: {
    title: { en: 'Next Finding', zh: '下一个问题' },
    does: {
      en: 'Goes to the next finding of the draft, of any level, and says what it is (`Ctrl+F8`, on macOS `Cmd+F8`).',
      zh: '转到草稿里的下一个问题，不论级别，并显示说明（`Ctrl+F8`，macOS 为 `Cmd+F8`）。',
    },
    paletteWhen: IN_DRAFT,
    menus: [{ menu: EDITOR_MENU, groups: ['2_draft@3'] }],
    keybinding: { key: 'ctrl+f8', mac: 'cmd+f8', when: `editorTextFocus && ${IN_TITLE_OF_DRAFT}` },
  },
  previousFinding: {
    title: { en: 'Previous Finding', zh: '上一个问题' },
    does: {
      en: 'Goes to the finding before (`Ctrl+Shift+F8`, on macOS `Cmd+Shift+F8`).',
      zh: '转到前一个问题（`Ctrl+Shift+F8`，macOS 为 `Cmd+Shift+F8`）。',
    },
    paletteWhen: IN_DRAFT,
    menus: [{ menu: EDITOR_MENU, groups: ['2_draft@4'] }],
    keybinding: { key: 'ctrl+shift+f8', mac: 'cmd+shift+f8', when: `editorTextFocus && ${IN_TITLE_OF_DRAFT}` },
  },
  nextBlank: {
    title: { en: 'Go to Next Blank', zh: '下一处空白' },
    does: { en: 'Selects the next place to fill in; typing replaces it.', zh: '选中下一处没填的地方，打字就替换。' },
    paletteWhen: IN_DRAFT,
    menus: [{ menu: EDITOR_MENU, groups: ['2_draft@5'] }],
  },
  showDraft: {
    title: { en: 'Show This Draft', zh: '查看当前草稿' },
    icon: { media: 'lens' },
    does: {
      en: 'Opens the view *This Draft*: role, role mix, findings, what is missing, sections.',
      zh: '打开“当前草稿”视图：角色、角色构成、问题、缺少的内容和各个段落。',
    },
    menus: [
      { menu: EDITOR_MENU, groups: ['2_draft@2'] },
      { menu: 'editor/title', when: `${IN_TITLE_OF_DRAFT} && !roleLens.draftFindings`, groups: ['navigation@89'] },
    ],
  },
  /** The same where there is something to see: the icon has a dot. */
  draftFindings: {
    id: 'draft.findings',
    title: { en: 'Show Findings in This Draft', zh: '在“当前草稿”里看问题' },
    icon: { media: 'lens-findings' },
    menus: [
      { menu: 'editor/title', when: `${IN_TITLE_OF_DRAFT} && roleLens.draftFindings`, groups: ['navigation@89'] },
    ],
  },
  notADraft: {
    title: { en: 'This Is Not a Draft', zh: '这不是草稿' },
    does: {
      en: 'Leaves the document alone from now on: writes `kind: other` at its top, or, where it has no room for that, adds the file to `roleLens.files.exclude`.',
      zh: '以后不再管这个文件：在文首写上 `kind: other`；写不下的格式，就把文件加进 `roleLens.files.exclude`。',
    },
    icon: 'circle-slash',
    paletteWhen: IN_DRAFT,
    menus: [
      { menu: 'view/title', when: `${IN_THIS_DRAFT} && roleLens.draftShown`, groups: ['1_settings@0'] },
      onNodes(IN_THIS_DRAFT, 'role', ['1_fix@2']),
      { menu: EDITOR_MENU, when: 'roleLens.draftShown', groups: ['2_draft@3'] },
    ],
  },
  choosePost: {
    title: { en: 'Go to a Job in This File…', zh: '转到文件里的岗位…' },
    does: {
      en: 'In a document with several jobs, moves the cursor to the one you choose; *This Draft*, the status bar and the pictures follow.',
      zh: '文件里有几个岗位时，把光标移到选定的岗位；“当前草稿”、状态栏和图示都跟着它。',
    },
    menus: [{ menu: 'view/title', when: IN_THIS_DRAFT, groups: ['0_post@1'] }],
  },
  setOrganizationRoles: {
    title: { en: 'Set Organization Roles…', zh: '设定公司里有哪些角色…' },
    does: {
      en: 'Says which roles your organization has, and who owns what differs from company to company: messages to existing users, community, customers after signing.',
      zh: '说明公司里有哪些角色，以及各家分法不一的几件事归谁：老用户的触达、社群、签约之后的客户。',
    },
    menus: [{ menu: 'view/title', when: IN_THIS_DRAFT, groups: ['1_settings@1'] }],
  },
  applyFix: { title: { en: 'Apply Fix', zh: '应用修复' } },
  draftJump: { id: 'draft.jump', title: { en: 'Go To', zh: '转到' } },
  draftFix: {
    id: 'draft.fix',
    title: { en: 'Fix', zh: '修复' },
    icon: 'wand',
    menus: [onNodes(IN_THIS_DRAFT, '(fix|insert)', ['inline@1', '1_fix@1'])],
  },
  draftIgnore: {
    id: 'draft.ignore',
    title: { en: 'Ignore with a Comment', zh: '加注释忽略' },
    icon: 'eye-closed',
    menus: [onNodes(IN_THIS_DRAFT, 'ignore', ['inline@2', '1_fix@2'])],
  },
  draftDismissQuestion: {
    id: 'draft.dismissQuestion',
    title: { en: 'Do Not Ask Again', zh: '不再问' },
    icon: 'close',
    menus: [onNodes(IN_THIS_DRAFT, 'organization', ['1_fix@1'])],
  },
  draftSettings: { id: 'draft.settings', title: { en: 'Change How Many Are Listed', zh: '修改列出的个数' } },
  ...DRAFTS_COMMAND_DEFINITIONS,
  ...PACK_COMMAND_DEFINITIONS,
  openSample: {
    title: { en: 'Open a Sample Draft', zh: '打开示例草稿' },
    does: {
      en: 'Opens an untitled copy of a sample to play with.',
      zh: '打开一份未保存的示例草稿，随便改。',
    },
  },
  copyMcpConfiguration: {
    title: { en: 'Copy MCP Configuration', zh: '复制 MCP 配置' },
    does: {
      en: 'Copies what an AI assistant needs to ask Role Lens, for VS Code’s `mcp.json` or for other clients.',
      zh: '复制一段配置，让 AI 助手能来问 Role Lens：给 VS Code 的 `mcp.json`，或给别的客户端。',
    },
  },
  showLog: {
    title: { en: 'Show Log', zh: '查看日志' },
    does: {
      en: 'Opens the log, which has the reason of an error.',
      zh: '打开日志，出错的原因写在里面。',
    },
  },
} as const satisfies Readonly<Record<string, CommandDefinition>>;
