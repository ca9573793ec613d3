/** The sentences of the program itself, in both languages. The messages of findings are in `src/words`. */
import type { Locale, Severity } from '../core/index.ts';

export interface Sentences {
  readonly usage: string;
  readonly seeHelp: string;
  readonly noCommand: string;
  unknownCommand(name: string): string;
  unknownOption(option: string): string;
  needsValue(option: string): string;
  needsNoValue(option: string): string;
  unknownLocale(name: string): string;
  unknownChoice(option: string, name: string, choices: readonly string[]): string;
  noCount(option: string, value: string): string;
  noAssignment(value: string): string;
  noOperands(command: string): string;
  needsJsonLines(command: string): string;
  readonly noFiles: string;
  /** About one line of the input. */
  notAnObject(line: number): string;
  noText(line: number): string;
  noTitle(line: number): string;
  /** About a name that the user gave. */
  about(name: string, problem: string): string;
  /** About an input that cannot be checked; printed after its name. */
  readonly missing: string;
  readonly noMatch: string;
  readonly noDrafts: string;
  readonly notUtf8: string;
  readonly notText: string;
  unreadable(reason: string): string;
  /** The last line of a check. */
  summary(counts: Readonly<Record<Severity, number>>, drafts: number, unread: number): string;
}

const ZH: Sentences = {
  usage: `用法：role-lens <命令> [选项]

  role-lens check 文件|文件夹|通配符… [--format text|json|sarif] [--locale zh-CN|en] [--max-warnings N]
      检查文稿：文件夹里查 .md、.markdown、.txt，跳过 node_modules 和以点开头的名字。
      退出码：0 没有问题；1 有错误，或警告超过 N 条（不写就是 0）；2 用法不对，或有读不了的文件（会指出来，其余照查）。
      提示和建议会列出来，但不影响退出码。
  role-lens analyze --jsonl [--markdown] [--locale zh-CN|en]
      从标准输入逐行读 {"id","title"?,"text"}，逐行写出角色构成、条目和问题。正文按纯文本读；加 --markdown 按 Markdown 读。
  role-lens terms --jsonl
      从标准输入逐行读 {"id","text"}，逐行写出其中的术语。
  role-lens compare [--format md|csv|json] [--locale zh-CN|en]
      销售、市场、运营三栏对照。
  role-lens --help、role-lens --version

check 和 analyze 还可以加（与编辑器里的设置相同）：
  --organization-roles sales,operations   公司里有哪些角色
  --severity 代码=级别                     某类问题的级别：error、warning、information、hint、off；可以写多次

不写 --locale 时用系统的语言。`,
  seeHelp: '用法见 role-lens --help',
  noCommand: '请写上命令',
  unknownCommand: (name) => `没有“${name}”这个命令`,
  unknownOption: (option) => `没有 ${option} 这个选项`,
  needsValue: (option) => `${option} 后面要写上值`,
  needsNoValue: (option) => `${option} 后面不用写值`,
  unknownLocale: (name) => `没有“${name}”这种语言，可用的是 zh-CN、en`,
  unknownChoice: (option, name, choices) => `${option} 没有“${name}”这一项，可用的是 ${choices.join('、')}`,
  noCount: (option, value) => `${option} 要写 0 或更大的整数，而不是“${value}”`,
  noAssignment: (value) => `--severity 要写成“代码=级别”，例如 role/off-role-duty=hint，而不是“${value}”`,
  noOperands: (command) => `${command} 后面不接文件名`,
  needsJsonLines: (command) => `${command} 读的是每行一个的 JSON，请加上 --jsonl`,
  noFiles: '请写上要检查的文件、文件夹或通配符',
  notAnObject: (line) => `第 ${line} 行不是 JSON 对象，已跳过`,
  noText: (line) => `第 ${line} 行没有字符串 "text"，已跳过`,
  noTitle: (line) => `第 ${line} 行的 "title" 不是字符串，已跳过`,
  about: (name, problem) => `${name}：${problem}`,
  missing: '没有这个文件或文件夹',
  noMatch: '没有文件与这个通配符相符',
  noDrafts: '文件夹里没有文稿（.md、.markdown、.txt）',
  notUtf8: '不是 UTF-8 编码，请另存为 UTF-8',
  notText: '不是文本文件',
  unreadable: (reason) => `读不了（${reason}）`,
  summary(counts, drafts, unread) {
    const names: Readonly<Record<Severity, string>> = {
      error: '错误',
      warning: '警告',
      information: '提示',
      hint: '建议',
    };
    const found = present(counts).map(([severity, count]) => `${names[severity]} ${count} 条`);
    const rest = unread > 0 ? `；${unread} 处没能读` : '';
    return `查了 ${drafts} 份文稿：${found.length > 0 ? found.join('，') : '没有发现问题'}${rest}`;
  },
};

const EN: Sentences = {
  usage: `Usage: role-lens <command> [options]

  role-lens check FILE|DIR|GLOB… [--format text|json|sarif] [--locale zh-CN|en] [--max-warnings N]
      Checks drafts: in a folder every .md, .markdown and .txt, but for node_modules and names that begin with a dot.
      Ends with 0 when clean; with 1 when there is an error or more than N warnings (0 unless you say so);
      with 2 on wrong usage or when something could not be read (it is named, the rest is checked).
      Information and hints are listed and do not count.
  role-lens analyze --jsonl [--markdown] [--locale zh-CN|en]
      Reads {"id","title"?,"text"} a line from the standard input, writes the role mix, the items and the findings of each.
      Texts are read as plain text; with --markdown as Markdown.
  role-lens terms --jsonl
      Reads {"id","text"} a line from the standard input, writes the terms of each.
  role-lens compare [--format md|csv|json] [--locale zh-CN|en]
      Sales, marketing and operations side by side.
  role-lens --help, role-lens --version

check and analyze also take what the editor has as settings:
  --organization-roles sales,operations   the roles that exist in your organization
  --severity CODE=LEVEL                   error, warning, information, hint or off; may be given several times

Without --locale the language of your system is used.`,
  seeHelp: 'How to use it: role-lens --help',
  noCommand: 'name a command',
  unknownCommand: (name) => `there is no command “${name}”`,
  unknownOption: (option) => `there is no option ${option}`,
  needsValue: (option) => `${option} needs a value`,
  needsNoValue: (option) => `${option} takes no value`,
  unknownLocale: (name) => `there is no locale “${name}”; the locales are zh-CN, en`,
  unknownChoice: (option, name, choices) => `${option} knows no “${name}”; it knows ${choices.join(', ')}`,
  noCount: (option, value) => `${option} needs a whole number, 0 or more, not “${value}”`,
  noAssignment: (value) => `--severity needs CODE=LEVEL, such as role/off-role-duty=hint, not “${value}”`,
  noOperands: (command) => `${command} takes no file names`,
  needsJsonLines: (command) => `${command} reads JSON lines: add --jsonl`,
  noFiles: 'name the files, folders or patterns to check',
  notAnObject: (line) => `line ${line} is not a JSON object; it was left out`,
  noText: (line) => `line ${line} has no string "text"; it was left out`,
  noTitle: (line) => `line ${line} has a "title" that is no string; it was left out`,
  about: (name, problem) => `${name}: ${problem}`,
  missing: 'there is no such file or folder',
  noMatch: 'no file matches this pattern',
  noDrafts: 'the folder holds no drafts (.md, .markdown, .txt)',
  notUtf8: 'the file is not encoded in UTF-8; save it as UTF-8',
  notText: 'the file is no text',
  unreadable: (reason) => `it cannot be read (${reason})`,
  summary(counts, drafts, unread) {
    const names: Readonly<Record<Severity, readonly [string, string]>> = {
      error: ['error', 'errors'],
      warning: ['warning', 'warnings'],
      information: ['informational', 'informational'],
      hint: ['hint', 'hints'],
    };
    const found = present(counts).map(([severity, count]) => `${count} ${names[severity][count === 1 ? 0 : 1]}`);
    const rest = unread > 0 ? `; ${unread} could not be read` : '';
    return `${drafts} ${drafts === 1 ? 'draft' : 'drafts'} checked: ${found.length > 0 ? found.join(', ') : 'nothing to mend'}${rest}`;
  },
};

function present(counts: Readonly<Record<Severity, number>>): [Severity, number][] {
  return (Object.entries(counts) as [Severity, number][]).filter(([, count]) => count > 0);
}

export function sentencesFor(locale: Locale): Sentences {
  return locale === 'zh' ? ZH : EN;
}
