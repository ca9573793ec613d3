/** `docs/findings.md`: a page for each kind of finding, in both languages, with an example that the engine has really looked at. */
import { FINDING_CODES, FINDINGS } from '../../src/core/index.ts';
import type { Analyzer, FindingCode, FindingInfo, Locale, PackIndex } from '../../src/core/index.ts';
import { findingExplanation, findingMessage, findingName } from '../../src/words/finding-words.ts';
import type { FindingPage } from '../../src/words/findings/texts.ts';
import { PAGES } from '../../src/words/finding-pages.ts';
import { anchorOf, fixesOf, levelOf } from './readme.ts';

const HEAD = `<!-- Written by \`npm run manifest\` from src/core/findings and src/words/findings. Do not edit. -->

# 会指出什么 · What Role Lens finds

每一类问题有一个代码，写在设置、忽略注释和命令行里。不同意某一条，就在它上面加一行注释，\`--\` 后面是备注；注释不写代码就忽略那一行的全部问题。还有 \`role-lens-disable-line\`（本行）、\`role-lens-disable\` 到 \`role-lens-enable\`（一段）、\`role-lens-disable-file\`（整个文件）；多个代码用逗号或空格隔开，纯文本里写成以 \`// role-lens-disable-next-line\` 开头的一行。要改级别或整类关闭，用设置 \`roleLens.findings.severity\`；在命令行用 \`--severity 代码=级别\`。下面的例子由测试保证：Role Lens 真的会这样说。

级别在编辑器、设置和命令行里都是四个：错误、警告、信息、提示。确定的是警告，在逐条读过的真实招聘信息里错得很少；很像的是信息，写成问句；只是可能的，以及缺了什么的，是提示：不进“问题”面板，列在“当前草稿”里，缺少的内容在正文里也没有记号。\`role/foreign-metric\`、\`plan/wrong-owner\` 不确定时和 \`role/ambiguous-term\` 也只是提示，因为对得有多准，还没有人逐条读过。命令行只有错误和警告影响退出码。

Each kind of finding has a code, which stands in settings, in comments and on the command line. Where you disagree, put a comment above the line; \`--\` begins a remark, and a comment without a code hides every finding of the line. There are also \`role-lens-disable-line\` (this line), \`role-lens-disable\` up to \`role-lens-enable\` (a stretch) and \`role-lens-disable-file\` (the whole file); several codes are separated by commas or blanks, and in plain text a line that begins with \`// role-lens-disable-next-line\` does the same. To change the level of a kind or turn it off, use the setting \`roleLens.findings.severity\`, or \`--severity code=level\` on the command line. A test holds the examples below: Role Lens really says this.

The levels are the same four in the editor, the settings and on the command line: error, warning, information, hint. What is certain is a warning: in real postings that people read line by line few of these were wrong. What is likely is information, and asks. What is only possible, or missing, is a hint: it is not among the problems but in *This Draft*, and what is missing has no mark in the text. \`role/foreign-metric\` and \`plan/wrong-owner\` where not certain, and \`role/ambiguous-term\`, are hints as well, because nobody has read how often they are right. On the command line only errors and warnings count for the exit code.
`;

const WORDS = {
  zh: {
    language: '中文',
    colon: '：',
    level: '默认级别',
    about: '针对',
    abouts: { line: '某一行', draft: '整份草稿', missing: '缺少的内容', blank: '没填的地方', comment: '忽略注释' },
    fixes: '能怎么改',
    none: '只能自己改',
    row: '对比里的说明',
    facet: (name: string) => `“${name}”一行`,
    example: '例子',
    style: '团队的知识包',
    line: (line: number) => `第 ${line} 行`,
    silence: '不同意，就在它上面加一行',
    remark: '为什么',
    off: '整类关闭',
  },
  en: {
    language: 'English',
    colon: ': ',
    level: 'Level',
    about: 'It is about',
    abouts: {
      line: 'a line',
      draft: 'the draft as a whole',
      missing: 'what is missing',
      blank: 'a place to be filled in',
      comment: 'a comment that hides findings',
    },
    fixes: 'It offers',
    none: 'nothing; mend it by hand',
    row: 'Explained in the comparison by',
    facet: (name: string) => `the row “${name}”`,
    example: 'Example',
    style: 'A pack of the team',
    line: (line: number) => `Line ${line}`,
    silence: 'Where you disagree, put above it',
    remark: 'why',
    off: 'To turn it off',
  },
} as const;

/** What looks at examples. */
export interface ExampleEngine {
  readonly analyzer: Analyzer;
  readonly index: PackIndex;
}

/**
 * @param engineOf with a house style of a team, where an example has one
 * @throws Error when an example does not have the finding that it is an example of
 */
export async function findingsPage(engineOf: (style?: readonly string[]) => Promise<ExampleEngine>): Promise<string> {
  const contents = FINDING_CODES.map(
    (code) => `- [\`${code}\`](#${anchorOf(code)}) ${findingName(code, 'zh')} · ${findingName(code, 'en')}`,
  );
  const pages: string[] = [];
  for (const code of FINDING_CODES) {
    pages.push(`## ${code}`);
    for (const locale of ['zh', 'en'] as const) {
      pages.push(pageOf(code, locale, await engineOf(PAGES[code][locale].style)));
    }
  }
  return `${[HEAD.trim(), contents.join('\n'), ...pages].join('\n\n')}\n`;
}

function pageOf(code: FindingCode, locale: Locale, { analyzer, index }: ExampleEngine): string {
  const words = WORDS[locale];
  const { meaning, example, style }: FindingPage = PAGES[code][locale];
  const text = `${example.join('\n')}\n`;
  const severity = JSON.stringify({ [code]: 'off' })
    .replace(':', ': ')
    .replace('{', '{ ')
    .replace('}', ' }');
  return [
    `### ${words.language} · ${findingName(code, locale)}`,
    `**${findingExplanation(code, locale)}**`,
    meaning,
    factsOf(code, locale, index)
      .map(([name, value]) => `- ${name}${words.colon}${value}`)
      .join('\n'),
    ...(style ? [`${words.style}${words.colon.trim()}`, fenced('yaml', packOf(style))] : []),
    `${words.example}${words.colon.trim()}`,
    fenced('markdown', text),
    saidOf(code, locale, text, analyzer, index),
    `${words.silence}${words.colon.trim()}`,
    fenced('markdown', `<!-- role-lens-disable-next-line ${code} -- ${words.remark} -->\n`),
    `${words.off}${words.colon}\`"roleLens.findings.severity": ${severity}\``,
  ].join('\n\n');
}

/** The pack of a team that a house style stands in. */
export function packOf(style: readonly string[]): string {
  return `${['pack: our-style', 'style:', ...style.map((line) => `  ${line}`)].join('\n')}\n`;
}

function factsOf(code: FindingCode, locale: Locale, index: PackIndex): [name: string, value: string][] {
  const words = WORDS[locale];
  const { about, facet }: FindingInfo = FINDINGS[code];
  const row = index.facet(facet)?.name[locale];
  return [
    [words.level, levelOf(code, locale)],
    [words.about, words.abouts[about]],
    [words.fixes, fixesOf(code, locale) || words.none],
    ...(row === undefined ? [] : [[words.row, words.facet(row)] as [string, string]]),
  ];
}

/** What Role Lens says of an example, a line a finding. */
function saidOf(code: FindingCode, locale: Locale, text: string, analyzer: Analyzer, index: PackIndex): string {
  const found = analyzer.analyze(text, 'markdown').findings.filter((finding) => finding.code === code);
  if (found.length === 0) throw new Error(`the example of ${code} (${locale}) has no such finding`);
  return found
    .map((finding) => {
      const line = text.slice(0, finding.start).split('\n').length;
      const place = `${WORDS[locale].line(line)} · \`${finding.severity}\``;
      return `> ${place}${WORDS[locale].colon}${findingMessage(finding, locale, index)}`;
    })
    .join('\n>\n');
}

function fenced(language: string, text: string): string {
  return `\`\`\`${language}\n${text}\`\`\``;
}
