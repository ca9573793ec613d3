/** The options of the commands, each once: arguments are read by them, and help and documents are written from them. */
import { FINDING_CODES } from '../core/index.ts';
import type { Locale } from '../core/index.ts';

/** A `flag` takes no value, a `value` takes one, `values` may be given several times. */
export interface OptionDefinition {
  readonly kind: 'flag' | 'value' | 'values';
  /** What stands for the value in the help; a choice as `text|json`. */
  readonly value?: string;
  readonly text: Readonly<Record<Locale, string>>;
}

const LOCALE = {
  kind: 'value',
  value: 'zh-CN|en',
  text: { zh: '用哪种语言说；不写就用系统的语言', en: 'the language it speaks; without it that of your system' },
} as const;

const ENCODING = {
  kind: 'value',
  value: 'gbk',
  text: {
    zh: '不是 UTF-8 的内容按什么编码读：gbk、gb18030、big5、utf-16le、utf-16be 等',
    en: 'how to read what is not UTF-8: gbk, gb18030, big5, utf-16le, utf-16be and others',
  },
} as const;

const JSONL = {
  kind: 'flag',
  text: { zh: '每行一个 JSON；必须写', en: 'one JSON object a line; has to be given' },
} as const;

/** Which packs of teams count. */
const PACK_OPTIONS = {
  pack: {
    kind: 'values',
    value: 'PATH',
    text: {
      zh: '另外用这个知识包（文件或文件夹）；可以写多次。.role-lens 文件夹里的优先',
      en: 'a pack to use as well, a file or a folder; may be given several times. Those below .role-lens/ win over it',
    },
  },
  'no-packs': {
    kind: 'flag',
    text: {
      zh: '不用草稿所在文件夹及上级 .role-lens 里的知识包',
      en: 'leaves out the packs below .role-lens/ beside and above a draft',
    },
  },
} as const satisfies Record<string, OptionDefinition>;

/** The options that correspond to settings of the editor. */
export const ANALYSIS_OPTIONS = {
  'organization-roles': {
    kind: 'value',
    value: 'sales,operations',
    text: { zh: '公司里有哪些角色', en: 'the roles that exist in your organization' },
  },
  owner: {
    kind: 'values',
    value: 'community=marketing',
    text: {
      zh: '有几件事各家公司不一样，归谁：lifecycle、community、after-signing；可以写多次',
      en: 'who owns what differs from company to company: lifecycle, community, after-signing; may be given several times',
    },
  },
  person: {
    kind: 'values',
    value: 'Li=operations',
    text: { zh: '谁在哪个部门；可以写多次', en: 'who is in which team; may be given several times' },
  },
  severity: {
    kind: 'values',
    value: `${FINDING_CODES[0]}=hint`,
    text: {
      zh: '某类问题的级别：error、warning、information、hint、off；可以写多次',
      en: 'the level of a kind of finding: error, warning, information, hint or off; may be given several times',
    },
  },
} as const satisfies Record<string, OptionDefinition>;

/** What a team has set. */
const CONFIG_OPTIONS = {
  config: {
    kind: 'value',
    value: 'FILE',
    text: {
      zh: '设置写在哪个文件里；不写就用每份草稿上方最近的 .role-lens/config.yaml',
      en: 'the file of settings; without it, for each draft the nearest .role-lens/config.yaml above it',
    },
  },
  'no-config': { kind: 'flag', text: { zh: '不读设置文件', en: 'reads no file of settings' } },
} as const satisfies Record<string, OptionDefinition>;

/** Which files are checked. */
const FILE_OPTIONS = {
  'file-list': {
    kind: 'value',
    value: 'FILE|-',
    text: {
      zh: '要检查的文件写在这个文件里，一行一个（或用 NUL 隔开）；“-”表示从标准输入读',
      en: 'a file that holds the names of the files to check, one a line or with NUL between them; - reads them from the standard input',
    },
  },
  ignore: {
    kind: 'values',
    value: 'GLOB',
    text: {
      zh: '文件夹和通配符里不要查哪些，写法同 .gitignore，从当前文件夹算起；可以写多次',
      en: 'what to leave out of folders and patterns, written as in a .gitignore of this folder; may be given several times',
    },
  },
  'no-gitignore': {
    kind: 'flag',
    text: { zh: '.gitignore 忽略的也查', en: 'checks what .gitignore leaves out as well' },
  },
  'force-exclude': {
    kind: 'flag',
    text: {
      zh: '点名要查的文件，若被 --ignore 或 .gitignore 忽略，也不查',
      en: 'leaves out files named one by one as well, where --ignore or .gitignore says so',
    },
  },
  'stdin-filename': {
    kind: 'value',
    value: 'NAME',
    text: {
      zh: '标准输入当作叫这个名字的文件：按它的扩展名读，结果里也用它',
      en: 'the name of the standard input: it is read by its ending and reported under it',
    },
  },
  encoding: ENCODING,
  shard: {
    kind: 'value',
    value: 'N/M',
    text: {
      zh: '只查 M 份里的第 N 份，好分给几台机器；一个文件归哪一份只看它的名字',
      en: 'checks part N of M only, for several machines; the name of a file alone says which part it is in',
    },
  },
} as const satisfies Record<string, OptionDefinition>;

/** What is changed. */
const CHANGE_OPTIONS = {
  fix: {
    kind: 'flag',
    text: {
      zh: '直接改好不用判断的问题，与编辑器保存时的修复相同，现在只有一种：忽略注释里写重了的代码；编码和换行不变，Word 文档不改',
      en: 'makes the fixes that need no judgment, as an editor does when it saves: so far only a code that a suppression comment repeats; encoding and line ends stay, Word documents are left alone',
    },
  },
  'dry-run': {
    kind: 'flag',
    text: {
      zh: '加在 --fix 后：不改文件，只写出会改什么（unified diff）；有要改的就以 1 结束',
      en: 'with --fix: writes no file but what would change, as a unified diff, and ends with 1 if something would',
    },
  },
  baseline: {
    kind: 'value',
    value: 'FILE',
    text: {
      zh: '这个文件里记着的旧问题不再列出，也不算失败；行挪了位置仍认得',
      en: 'a file of old findings that are not listed and do not fail the check, wherever their lines have moved to',
    },
  },
  'write-baseline': {
    kind: 'flag',
    text: {
      zh: '把现在的问题都记进 --baseline 的文件；没查到的草稿，原来记的保留',
      en: 'writes what is found now into the file of --baseline; drafts that are not checked keep their entries',
    },
  },
} as const satisfies Record<string, OptionDefinition>;

/** What is told of them, and when a check fails. */
const REPORT_OPTIONS = {
  format: {
    kind: 'value',
    value: 'text|json|sarif|github|codeclimate',
    text: {
      zh: '结果的格式；github 是 GitHub Actions 的标注，codeclimate 给 GitLab 用',
      en: 'the format of the report; github are annotations of GitHub Actions, codeclimate is for GitLab',
    },
  },
  locale: LOCALE,
  quiet: {
    kind: 'flag',
    text: {
      zh: '只列错误和警告（加了 --fail-on information 也列信息），不写最后一行统计',
      en: 'lists errors and warnings only (information too with --fail-on information), without the counts at the end',
    },
  },
  'fail-on': {
    kind: 'value',
    value: 'error|warning|information|never',
    text: {
      zh: '有这一级或更重的问题就以 1 结束；不写就是 warning',
      en: 'ends with 1 when something of this level or graver is found; warning unless you say so',
    },
  },
  'max-warnings': {
    kind: 'value',
    value: 'N',
    text: { zh: '警告不超过 N 条就不算失败', en: 'up to N warnings are let pass' },
  },
} as const satisfies Record<string, OptionDefinition>;

/** The options of each command, in the order of the help. */
export const COMMAND_OPTIONS = {
  check: {
    ...FILE_OPTIONS,
    ...REPORT_OPTIONS,
    ...CHANGE_OPTIONS,
    ...CONFIG_OPTIONS,
    ...ANALYSIS_OPTIONS,
    ...PACK_OPTIONS,
  },
  config: { locale: LOCALE, ...CONFIG_OPTIONS, ...ANALYSIS_OPTIONS, ...PACK_OPTIONS },
  analyze: {
    jsonl: JSONL,
    markdown: {
      kind: 'flag',
      text: { zh: '正文按 Markdown 读，不写就按纯文本', en: 'reads the texts as Markdown, else as plain text' },
    },
    locale: LOCALE,
    encoding: ENCODING,
    ...ANALYSIS_OPTIONS,
    ...PACK_OPTIONS,
  },
  terms: { jsonl: JSONL, encoding: ENCODING, ...PACK_OPTIONS },
  team: {
    format: {
      kind: 'value',
      value: 'markdown|csv|json',
      text: { zh: '结果的格式；不写就是 markdown', en: 'the format of the report; markdown unless you say so' },
    },
    locale: LOCALE,
    ignore: FILE_OPTIONS.ignore,
    'no-gitignore': {
      kind: 'flag',
      text: { zh: '.gitignore 忽略的也看', en: 'takes what .gitignore leaves out as well' },
    },
    encoding: ENCODING,
    ...CONFIG_OPTIONS,
    ...ANALYSIS_OPTIONS,
    ...PACK_OPTIONS,
  },
  'propose-role': {
    id: {
      kind: 'value',
      value: 'ID',
      text: { zh: '角色的 id；不写就从岗位名称来', en: 'the id of the role; from the titles unless you say so' },
    },
    name: {
      kind: 'value',
      value: 'NAME',
      text: { zh: '角色的名称；不写就用最常见的岗位名称', en: 'its name; the commonest title unless you say so' },
    },
    locale: LOCALE,
    ignore: FILE_OPTIONS.ignore,
    'no-gitignore': {
      kind: 'flag',
      text: { zh: '.gitignore 忽略的也看', en: 'takes what .gitignore leaves out as well' },
    },
    encoding: ENCODING,
    ...PACK_OPTIONS,
  },
  compare: {
    format: {
      kind: 'value',
      value: 'md|csv|json',
      text: { zh: '对比的格式；不写就是 md', en: 'the format of the comparison; md unless you say so' },
    },
    locale: LOCALE,
    ...PACK_OPTIONS,
  },
  packs: {
    explain: {
      kind: 'value',
      value: 'ID',
      text: {
        zh: '列出这一条的每个值出自哪一层、哪个文件的第几行，例如 sales、terms/sales',
        en: 'lists where each value of an entry comes from: layer, file and line; such as sales, or terms/sales',
      },
    },
    locale: LOCALE,
    ...PACK_OPTIONS,
  },
  mcp: { locale: LOCALE, ...ANALYSIS_OPTIONS, ...PACK_OPTIONS },
} as const satisfies Record<string, Record<string, OptionDefinition>>;

export type CommandName = keyof typeof COMMAND_OPTIONS;
