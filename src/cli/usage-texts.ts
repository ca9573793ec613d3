/** What the help says of the program and of each command, in both languages. */
import type { Locale } from '../core/index.ts';
import { MAX_BYTES } from './limits.ts';
import type { CommandName } from './options.ts';

const MEGABYTES = MAX_BYTES / 1e6;

/** Commands that read drafts. */
export const WITH_LIMITS: readonly CommandName[] = ['check', 'analyze', 'terms', 'team'];

export interface UsageText {
  readonly head: string;
  /** What stands for the name of a command. */
  readonly command: string;
  readonly comma: string;
  readonly colon: string;
  /** What stands for the options of a command. */
  readonly options: string;
  readonly foot: string;
  /** Of commands that read drafts. */
  readonly limits: string;
  /** Where all commands are. */
  readonly all: string;
}

export const USAGE_TEXTS: Readonly<Record<Locale, UsageText>> = {
  zh: {
    head: '用法：role-lens',
    command: '<命令>',
    comma: '、',
    colon: '：',
    options: '[选项]',
    foot: '  role-lens [命令] --help、role-lens --version',
    limits: `读 UTF-8；文件、标准输入里的草稿、一行 JSON 都不能超过 ${MEGABYTES} MB。`,
    all: '全部命令：role-lens --help',
  },
  en: {
    head: 'Usage: role-lens',
    command: '<command>',
    comma: ', ',
    colon: ': ',
    options: '[options]',
    foot: '  role-lens [command] --help, role-lens --version',
    limits: `UTF-8 is read, and no file, draft on the standard input or JSON line of more than ${MEGABYTES} MB.`,
    all: 'All commands: role-lens --help',
  },
};

/** What stands behind the name of a command, and what it does. */
export const COMMAND_TEXTS: Readonly<
  Record<CommandName, Readonly<Record<Locale, { readonly operands: string; readonly lines: readonly string[] }>>>
> = {
  check: {
    zh: {
      operands: '文件|文件夹|通配符|-…',
      lines: [
        '检查草稿。文件夹里查 .md、.markdown、.txt、.docx，跳过 node_modules、以点开头的名字和 .gitignore 忽略的；',
        '指向文件的链接会查，指向文件夹的不进去。点名的文件一律查。“-”表示标准输入，按纯文本读。',
        '退出码：0 通过；1 有错误，或警告超过允许的条数；2 用法不对，结果写不出去，或有读不了的文件（会指出来，其余照查）。',
      ],
    },
    en: {
      operands: 'FILE|DIR|GLOB|-…',
      lines: [
        'Checks drafts: in a folder every .md, .markdown, .txt and .docx, but for node_modules, names that begin with a dot',
        'and what .gitignore leaves out. Links to files are followed, links to folders are not. Files named one by one are',
        'always checked. - is the standard input, read as plain text.',
        'Ends with 0 when all is well; with 1 when there is an error or more warnings than are let pass; with 2 on wrong usage,',
        'when the output could not be written, or when something could not be read (it is named, the rest is checked).',
      ],
    },
  },
  config: {
    zh: {
      operands: '[文件|文件夹]',
      lines: ['写出检查这份草稿（或这个文件夹里的草稿）时用的设置，以及每一项从哪里来；不写就是当前文件夹。'],
    },
    en: {
      operands: '[FILE|DIR]',
      lines: [
        'Writes what is set for a draft, or in a folder, this one unless you say so, and where each value comes from.',
      ],
    },
  },
  analyze: {
    zh: {
      operands: '--jsonl',
      lines: ['从标准输入逐行读 {"id","title"?,"text"}，逐行写出角色构成、条目和问题。'],
    },
    en: {
      operands: '--jsonl',
      lines: [
        'Reads {"id","title"?,"text"} a line from the standard input, writes the role mix, the items and the findings of each.',
      ],
    },
  },
  terms: {
    zh: { operands: '--jsonl', lines: ['从标准输入逐行读 {"id","text"}，逐行写出其中的术语。'] },
    en: {
      operands: '--jsonl',
      lines: ['Reads {"id","text"} a line from the standard input, writes the terms of each.'],
    },
  },
  team: {
    zh: {
      operands: '文件|文件夹|通配符…',
      lines: [
        '把一个团队的岗位说明书和计划合起来看：哪些活两边都写了、哪些没人写、哪里交界不清、哪些互相照抄，以及谁做什么。',
      ],
    },
    en: {
      operands: 'FILE|DIR|GLOB…',
      lines: [
        'Holds the job descriptions and plans of a team together: work that two jobs have, that nobody has, unclear borders,',
        'copied lines, and who does what.',
      ],
    },
  },
  'propose-role': {
    zh: {
      operands: '文件|文件夹|通配符…',
      lines: [
        '从同一岗位的几份岗位说明书里提炼一个角色，写成可以修改的知识包：常说的词、典型职责、和谁共做的事。',
        '至少要三份；没有用到的文件和原因写在开头。',
      ],
    },
    en: {
      operands: 'FILE|DIR|GLOB…',
      lines: [
        'Proposes a role from job descriptions for one job, as a pack to edit: characteristic words, typical duties, work',
        'shared with others. It takes three at least; what was not used, and why, stands at the top.',
      ],
    },
  },
  compare: {
    zh: { operands: '', lines: ['各角色并排对照。'] },
    en: { operands: '', lines: ['The roles side by side.'] },
  },
  packs: {
    zh: {
      operands: '[文件夹]',
      lines: [
        '列出在这个文件夹里起作用的知识包，后面的盖过前面的；再列出其中的问题：文件:行:列: 说明。',
        '有错误的知识包整个不用，以 2 结束。',
      ],
    },
    en: {
      operands: '[DIR]',
      lines: [
        'Lists the packs that count in a folder, each winning over those before it, and what is wrong with them as',
        'file:line:column: sentence. A pack with an error is left out as a whole, and the program ends with 2.',
      ],
    },
  },
  mcp: {
    zh: {
      operands: '',
      lines: ['给 AI 助手用：按模型上下文协议（MCP）在标准输入输出上应答，直到对方断开。只读，不联网。'],
    },
    en: {
      operands: '',
      lines: [
        'For AI assistants: answers over the Model Context Protocol (MCP) on the standard streams until the client is gone.',
        'It only reads, and stays offline.',
      ],
    },
  },
};
