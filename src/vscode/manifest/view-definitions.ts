/** The views and panels. `npm run manifest` writes package.json from them. */
import type { Text, ViewDefinition } from './definition.ts';

const ICON = 'media/activity-bar.svg';

/** The container in the activity bar that holds the views. */
export const CONTAINER = { id: 'roleLens', title: { en: 'Role Lens', zh: 'Role Lens' } satisfies Text, icon: ICON };

/** In the order in which they stand in the container. */
export const VIEW_DEFINITIONS = {
  draft: {
    name: { en: 'This Draft', zh: '当前草稿' },
    size: 4,
    welcomes: [
      {
        text: {
          en: 'Open a job description or a plan in Markdown or plain text. Role Lens shows whose work it describes and what may be wrong.\n[New Job Description…](command:roleLens.newJobDescription)\n[New Plan…](command:roleLens.newPlan)\n[Check This Folder](command:roleLens.checkFolder)\n[Open a Sample Draft](command:roleLens.openSample)\nNew here? [Compare the roles](command:roleLens.compareRoles) or [take the tour](command:workbench.action.openWalkthrough?%22role-lens.role-lens%23roleLens.start%22), five steps.',
          zh: '打开一份 Markdown 或纯文本的岗位说明书（JD）或工作计划，这里会显示它写的是哪个角色、哪些地方值得再看一眼。\n[新建岗位说明书（JD）…](command:roleLens.newJobDescription)\n[新建工作计划…](command:roleLens.newPlan)\n[检查这个文件夹](command:roleLens.checkFolder)\n[打开示例草稿](command:roleLens.openSample)\n第一次用？先看[角色对比](command:roleLens.compareRoles)，或者跟着[入门教程](command:workbench.action.openWalkthrough?%22role-lens.role-lens%23roleLens.start%22)走五步。',
        },
      },
    ],
  },
  drafts: {
    name: { en: 'Drafts', zh: '全部草稿' },
    size: 4,
    welcomes: [
      {
        when: 'workspaceFolderCount == 0',
        text: {
          en: 'Open a folder to see all of its job descriptions and plans here, the worst first.\n[Open Folder](command:vscode.openFolder)',
          zh: '打开一个文件夹，里面的岗位说明书和工作计划都会列在这里，最差的在前。\n[打开文件夹](command:vscode.openFolder)',
        },
      },
      {
        when: 'workspaceFolderCount != 0 && roleLens.draftsState == none',
        text: {
          en: 'There is no job description and no plan in this folder, in Markdown or plain text.\n[New Job Description…](command:roleLens.newJobDescription)\n[New Plan…](command:roleLens.newPlan)\n[Open a Sample Draft](command:roleLens.openSample)',
          zh: '这个文件夹里没有 Markdown 或纯文本的岗位说明书和工作计划。\n[新建岗位说明书（JD）…](command:roleLens.newJobDescription)\n[新建工作计划…](command:roleLens.newPlan)\n[打开示例草稿](command:roleLens.openSample)',
        },
      },
    ],
  },
  roles: { name: { en: 'Roles', zh: '角色' }, size: 1, isClosed: true },
  card: { name: { en: 'Role Card', zh: '角色卡片' }, size: 1, isClosed: true, type: 'webview' },
} as const satisfies Readonly<Record<string, ViewDefinition>>;

/** Panels that VS Code may restore, which activates the extension. */
export const PANELS = ['comparison'] as const;
