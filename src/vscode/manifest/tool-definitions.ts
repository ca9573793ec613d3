/** What the manifest says of each language-model tool beside what the tool says itself. `npm run manifest` writes package.json from it. */
import type { Text } from './definition.ts';

interface ToolDefinition {
  readonly title: Text;
  /** One sentence for the people who choose which tools an assistant may use. */
  readonly does: Text;
  /** How people name it in a prompt, behind `#`. */
  readonly reference: string;
  /** Name of a codicon. */
  readonly icon: string;
}

/** By the name of the tool. */
export const TOOL_DEFINITIONS: Readonly<Record<string, ToolDefinition>> = {
  check_draft: {
    title: { en: 'Check Job Description or Plan', zh: '检查岗位说明书或计划' },
    does: {
      en: 'Checks a draft: which lines are whose work, why, and how to mend them.',
      zh: '检查一份草稿：哪几条是谁的活，为什么，怎么改。',
    },
    reference: 'checkJobDraft',
    icon: 'checklist',
  },
  who_owns: {
    title: { en: 'Say Whose Work It Is', zh: '说明是谁的活' },
    does: {
      en: 'Says who owns, shares and supports a piece of work, why, and what that is known from.',
      zh: '一件事归谁负责、谁分担、谁支持，为什么，出处在哪。',
    },
    reference: 'whoOwns',
    icon: 'organization',
  },
  define_role_term: {
    title: { en: 'Define Role Term', zh: '解释角色术语' },
    does: {
      en: 'Explains a word of sales, marketing and operations, and how each role uses it.',
      zh: '解释销售、市场、运营的一个词，以及各个角色怎么用它。',
    },
    reference: 'defineRoleTerm',
    icon: 'book',
  },
  compare_roles: {
    title: { en: 'Compare Roles', zh: '对比角色' },
    does: { en: 'Tells roles apart, row by row.', zh: '一行一行地分清几个角色。' },
    reference: 'compareRoles',
    icon: 'table',
  },
  list_role_duties: {
    title: { en: 'List Duties of a Role', zh: '列出角色的职责' },
    does: {
      en: 'Lists checked duties, requirements and metrics of a role to choose from.',
      zh: '列出一个角色现成的职责、要求和指标，供挑选。',
    },
    reference: 'listRoleDuties',
    icon: 'list-unordered',
  },
};
