/** The commands that write packs of a team. */
import { IN_DRAFT, type CommandDefinition } from './definition.ts';

export const PACK_COMMAND_DEFINITIONS = {
  createTeamPack: {
    title: { en: 'Create Team Pack…', zh: '新建团队知识包…' },
    does: {
      en: 'Writes a pack to begin with into `.role-lens`: your own words, a role of your own, or your house style.',
      zh: '在 `.role-lens` 里写好一个可以照着改的知识包：自己的说法、自己的角色，或者自己的写法。',
    },
    icon: 'new-file',
  },
  addTerm: {
    title: { en: 'Add Term…', zh: '添加术语…' },
    does: {
      en: 'Adds the selected words to a pack of yours, with the role whose work they are.',
      zh: '把选中的词加进自己的知识包，并说明它是谁的活。',
    },
    icon: 'add',
    paletteWhen: IN_DRAFT,
    menus: [{ menu: 'roleLens.editor', when: 'editorHasSelection', groups: ['1_insert@3'] }],
  },
  proposeRole: {
    title: { en: 'Propose a Role from Drafts…', zh: '从草稿提炼角色…' },
    does: {
      en: 'Reads a folder of job descriptions for one job, Word documents among them, and opens a pack to edit: characteristic words, typical duties, and work shared with others. Also in the menu of a folder in the Explorer.',
      zh: '读一个文件夹里同一岗位的岗位说明书（也读 Word 文档），打开一个可以修改的知识包：常说的词、典型职责、和谁共做的事。也在资源管理器里文件夹的右键菜单里。',
    },
    icon: 'lightbulb',
    menus: [{ menu: 'explorer/context', when: 'explorerResourceIsFolder', groups: ['4_roleLens@2'] }],
  },
  addLookalike: { title: { en: 'Add Look-alike…', zh: '这里不是这个意思…' } },
  thisIsOurs: { title: { en: 'This Is Ours', zh: '这是我们的活' } },
} as const satisfies Readonly<Record<string, CommandDefinition>>;
