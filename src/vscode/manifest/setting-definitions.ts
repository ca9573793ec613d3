/** The settings, in the order in which they are shown. `npm run manifest` writes package.json and the README from them. */
import { DEFAULT_MAXIMUM } from '../../core/plain.ts';
import type { SettingDefinition } from './definition.ts';

export const SETTING_DEFINITIONS = {
  contentLanguage: {
    key: 'contentLanguage',
    scope: 'window',
    description: {
      en: 'Language of definitions, duties and the comparison. Text that you insert into a draft is always in the language of the draft.',
      zh: '释义、职责和对比用哪种语言显示。插入草稿的文字始终跟随草稿本身的语言。',
    },
    default: 'auto',
    schema: { type: 'string' },
    values: {
      auto: { en: 'Follow the display language of VS Code.', zh: '跟随 VS Code 的显示语言。' },
      'zh-CN': { en: 'Chinese.', zh: '中文。' },
      en: { en: 'English.', zh: '英文。' },
    },
  },
  additionalDocuments: {
    key: 'additionalDocuments',
    scope: 'window',
    description: {
      en: 'Further documents to work in, by the endings of their names or by their languages, for example `[".adoc", "latex"]`. By itself Role Lens works in Markdown and in plain text (`.txt`, or no ending) and leaves every other format alone, even where VS Code takes it for plain text, as with `.csv` and `.srt`.',
      zh: '还要在哪些文档里工作：写文件后缀或语言标识，例如 `[".adoc", "latex"]`。默认只处理 Markdown 和纯文本（`.txt` 或没有后缀），其他格式一概不碰，哪怕 VS Code 把它当纯文本打开，例如 `.csv`、`.srt`。',
    },
    default: [],
    schema: { type: 'array', items: { type: 'string' }, uniqueItems: true },
  },
  filesExclude: {
    key: 'files.exclude',
    scope: 'resource',
    description: {
      en: 'Files to leave alone, as globs like those of `files.exclude`, for example `{ "docs/**": true, "**/README.md": true }`. Nothing is said of them: no findings, no marks, no hovers, no completion. In a single file, `kind: other` in its front matter does the same.',
      zh: '哪些文件不要管，写法同 `files.exclude`，例如 `{ "docs/**": true, "**/README.md": true }`。这些文件里不提示问题、不做标记、不显示解释、不给补全。只想排除一个文件，也可以在它的文首写 `kind: other`。',
    },
    default: { '**/node_modules': true },
    schema: { type: 'object', additionalProperties: { type: 'boolean' } },
  },
  packs: {
    key: 'packs',
    scope: 'resource',
    description: {
      en: 'Packs of your team besides those in `.role-lens` folders: files (`.yaml`, `.json`) or folders with such files, as paths from the workspace folder or from the root of a disk. The later one wins; a `.role-lens` folder wins over all of them.',
      zh: '除 `.role-lens` 文件夹之外，还要用哪些团队知识包：写文件（`.yaml`、`.json`）或装着这种文件的文件夹，路径从工作区文件夹或磁盘根目录算起。后写的优先；`.role-lens` 文件夹里的优先于这里的。',
    },
    default: [],
    schema: { type: 'array', items: { type: 'string' }, uniqueItems: true },
  },
  hoverEnabled: {
    key: 'hover.enabled',
    scope: 'language-overridable',
    description: {
      en: 'Explain role terms when the mouse rests on them in Markdown and plain text.',
      zh: '在 Markdown 和纯文本中，鼠标停在角色术语上时显示解释。',
    },
    default: true,
    schema: { type: 'boolean' },
  },
  lensEnabled: {
    key: 'lens.enabled',
    scope: 'window',
    description: {
      en: 'Show beside each line of a draft whose work it is: the shape of a role, hollow where several roles have a part in it. Lines that are another role’s also have a mark in the overview ruler.',
      zh: '在草稿每一行旁边标出它是谁的活：实心图形是一个角色的活，空心是几方都有份；属于别的角色的，滚动条上也有标记。',
    },
    default: false,
    schema: { type: 'boolean' },
  },
  codeLensEnabled: {
    key: 'codeLens.enabled',
    scope: 'language-overridable',
    description: {
      en: 'Say above the title of a job description or plan whose it is, how many of its lines are like another role’s work, and how many findings it has.',
      zh: '在岗位说明书和工作计划的标题上方写明：是哪个角色的、几条像别的角色的活、有几个问题。',
    },
    default: true,
    schema: { type: 'boolean' },
  },
  termsShown: {
    key: 'terms.shown',
    scope: 'window',
    description: {
      en: 'Underline the terms of a draft, in the color and with the stroke of the role that uses them most; those whose meaning depends on the words around them have a double gray line. Rest the mouse on one to see what it means.',
      zh: '在草稿的角色术语下画线：颜色和线型随最常用它的角色；要看上下文的，画灰色双线。鼠标停上去看解释。',
    },
    default: false,
    schema: { type: 'boolean' },
  },
  completionEnabled: {
    key: 'completion.enabled',
    scope: 'language-overridable',
    description: {
      en: 'Offer duties, requirements and metrics in lists under a heading such as *Responsibilities* or *KPIs*.',
      zh: '在“岗位职责”“考核指标”等标题下的列表里，提示可选的职责、要求和指标。',
    },
    default: true,
    schema: { type: 'boolean' },
  },
  organizationRoles: {
    key: 'organizationRoles',
    scope: 'resource',
    description: {
      en: 'The roles that exist in your organization; all of them when the list is empty. The work of a role that does not exist is not reported as belonging elsewhere: somebody has to do it.',
      zh: '公司里有哪些角色，留空表示都有。没有设立的角色，它的工作总得有人做，因此不会提示为“别的角色的活”。',
    },
    default: [],
    schema: { type: 'array', uniqueItems: true },
    generated: 'roles',
  },
  owners: {
    key: 'owners',
    scope: 'window',
    description: {
      en: 'Who owns, in your company, what differs from company to company, for example `{ "community": "marketing" }`. The lines of drafts are then judged by that. An empty text means: as in most companies. *Set Organization Roles…* asks for it.',
      zh: '有几件事各家公司分法不一，在这里写明你们公司归谁，例如 `{ "community": "marketing" }`，草稿按它判断；写空文字（`""`）表示和多数公司一样。“设定公司里有哪些角色…”会一件件问。',
    },
    default: {},
    schema: { type: 'object', additionalProperties: false },
    generated: 'owners',
  },
  people: {
    key: 'people',
    scope: 'resource',
    description: {
      en: 'Who is in which team, for the owners of plans: `{ "Li Lei": "operations" }`. A role by its id or name (`sales`, `marketing`, `operations`), or a job title. What a plan says itself (“Present: Dana (marketing), Luis (sales)”) counts before this, and its front matter, under `people:`, first.',
      zh: '谁在哪个部门，用来看计划里的负责人：`{ "赵敏": "运营" }`。写角色（`销售`、`市场`、`运营`）或岗位名称都行。计划里自己写了的（如“参会：王蕾（市场）、老周（销售）”）先算，文首的 `people:` 最优先。',
    },
    default: {},
    schema: { type: 'object', additionalProperties: { type: 'string' } },
  },
  /** The name of the setting before it was American English. */
  formerOrganizationRoles: {
    key: 'organisationRoles',
    scope: 'resource',
    description: {
      en: 'The roles that exist in your organization.',
      zh: '公司里有哪些角色。',
    },
    deprecated: {
      en: 'Use `roleLens.organizationRoles`.',
      zh: '请改用 `roleLens.organizationRoles`。',
    },
    schema: { type: 'array', items: { type: 'string' }, uniqueItems: true },
  },
  findingsEnabled: {
    key: 'findings.enabled',
    scope: 'language-overridable',
    description: {
      en: 'Look for lines that belong to another role, missing work, and other things that may be wrong in Markdown and plain text.',
      zh: '在 Markdown 和纯文本中，找出属于别的角色的职责、缺少的核心工作，以及其他值得再看一眼的地方。',
    },
    default: true,
    schema: { type: 'boolean' },
  },
  findingsSeverity: {
    key: 'findings.severity',
    scope: 'resource',
    description: {
      en: 'How serious each kind of finding is (`error`, `warning`, `information`, `hint`), or `off`, for example `{ "jd/vague-duty": "off" }`. A kind that is not named is shown at its own level: as a warning when it is certain, as information when it is likely, and as a hint when it is only possible or something is missing.',
      zh: '每类问题的严重程度（`error`、`warning`、`information`、`hint`），`off` 表示不检查，例如 `{ "jd/vague-duty": "off" }`。没有写明的类别用默认级别：确定的是警告，很像的是信息，只是可能的、以及缺了什么的，是提示。',
    },
    default: {},
    schema: { type: 'object', additionalProperties: false },
    generated: 'severities',
  },
  findingsMaximum: {
    key: 'findings.maximum',
    scope: 'resource',
    description: {
      en: 'How many findings of each kind are listed in a draft. *This Draft* says how many more there are.',
      zh: '一份草稿里每类问题最多列出多少个。还有多少没列出，“当前草稿”视图会写明。',
    },
    default: DEFAULT_MAXIMUM,
    schema: { type: 'integer', minimum: 1 },
  },
} as const satisfies Readonly<Record<string, SettingDefinition>>;

/** What the levels of a finding mean, and `off`. */
export const SEVERITY_MEANINGS = {
  error: { en: 'Shown as an error.', zh: '显示为错误。' },
  warning: { en: 'Shown as a warning.', zh: '显示为警告。' },
  information: { en: 'Shown as information.', zh: '显示为信息。' },
  hint: {
    en: 'A hint: in *This Draft*, and dots under the first letters; not among the problems. What is missing is in *This Draft* only.',
    zh: '显示为提示：列在“当前草稿”里，正文开头几个字下有圆点，不列入“问题”面板；缺少的内容只列在“当前草稿”里。',
  },
  off: { en: 'Not looked for.', zh: '不检查。' },
} as const;
