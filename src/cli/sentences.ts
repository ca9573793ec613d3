/** The sentences of the program itself, in both languages. The messages of findings are in `src/words`. */
import type { Locale, Severity, WordPlace, WordProblem } from '../core/index.ts';
import { severityName } from '../words/finding-words.ts';
import { wordProblem } from '../words/word-words.ts';
import { isUtf32, type EncodingProblem } from './encoding.ts';
import type { FileFormat } from './file-format.ts';
import { MAX_BYTES } from './limits.ts';
import type { Outcome } from './reports/report.ts';

/** What an option that takes a name and a value may look like. */
const EXAMPLES: Readonly<Record<string, string>> = {
  '--severity': 'role/off-role-duty=hint',
  '--owner': 'community=marketing',
  '--person': '赵敏=operations',
};

export interface Sentences {
  /** @param command whose help it is */
  readonly seeHelp: (command?: string) => string;
  readonly noCommand: string;
  unknownCommand(name: string): string;
  unknownOption(option: string): string;
  needsValue(option: string): string;
  needsNoValue(option: string): string;
  unknownLocale(name: string): string;
  unknownChoice(option: string, name: string, choices: readonly string[]): string;
  noCount(option: string, value: string): string;
  noAssignment(option: string, value: string): string;
  noOperands(command: string): string;
  needsJsonLines(command: string): string;
  /** About who is in which team. @param known names of teams */
  unknownTeam(person: string, team: string, known: readonly string[]): string;
  readonly noFiles: string;
  readonly noTeam: string;
  readonly emptyOperand: string;
  /** The standard input cannot be a draft and the list of files. */
  readonly inputTwice: string;
  readonly unusedInputName: string;
  unknownEncoding(label: string): string;
  /** About a line of the input that is left out. */
  aboutLine(line: number, problem: string): string;
  /** Why a line is left out; printed behind its number. */
  readonly notAnObject: string;
  readonly noText: string;
  readonly noTitle: string;
  readonly deepId: string;
  /** About a name that the user gave, or the standard input. */
  about(name: string, problem: string): string;
  readonly standardInput: string;
  /** About a pack with an error. */
  readonly leftOut: string;
  /** @param isLike whether entries follow that may be meant */
  noEntry(id: string, isLike: boolean): string;
  /** Why an input cannot be checked, or a line is left out; printed behind its name or number. */
  readonly missing: string;
  readonly noFile: string;
  readonly noMatch: string;
  readonly noDrafts: string;
  readonly tooLarge: string;
  encodingProblem(problem: EncodingProblem): string;
  wordProblem(problem: WordProblem): string;
  /** Where something stands in a Word document. */
  wordPlace(place: WordPlace): string;
  unreadable(reason: string): string;
  unwritable(reason: string): string;
  /** The last line of a check. */
  summary(outcome: Outcome): string;
  /** Behind the first some findings. */
  notListed(count: number): string;
  noShard(value: string): string;
  oneOperand(command: string): string;
  /** Beside a value that nobody set. */
  readonly unset: string;
  readonly noConfig: string;
  needsOption(option: string, other: string): string;
  neverTogether(option: string, other: string): string;
  readonly fixesInput: string;
  /** Why a file was not written; printed behind its name. */
  readonly changedMeanwhile: string;
  readonly notInEncoding: string;
  notWritten(reason: string): string;
  readonly noBaseline: string;
  staleBaseline(entries: number): string;
}

const MEGABYTES = MAX_BYTES / 1e6;

/** Encodings by the names that people know them by. */
function encodingName(encoding: string): string {
  return encoding === 'big5' ? 'Big5' : encoding.toUpperCase();
}

const ZH: Sentences = {
  seeHelp: (command) => `用法见 role-lens ${command === undefined ? '' : `${command} `}--help`,
  noCommand: '请写上命令',
  unknownCommand: (name) => `没有“${name}”这个命令`,
  unknownOption: (option) => `没有 ${option} 这个选项`,
  needsValue: (option) => `${option} 后面要写上值`,
  needsNoValue: (option) => `${option} 后面不用写值`,
  unknownLocale: (name) => `没有“${name}”这种语言，可用的是 zh-CN、en`,
  unknownChoice: (option, name, choices) => `${option} 没有“${name}”这一项，可用的是 ${choices.join('、')}`,
  noCount: (option, value) => `${option} 要写 0 或更大的整数，而不是“${value}”`,
  noAssignment: (option, value) => `${option} 要写成“名称=值”，例如 ${EXAMPLES[option] ?? ''}，而不是“${value}”`,
  unknownTeam: (person, team, known) =>
    `没有“${team}”这个部门，所以“${person}”负责的事不检查归谁；可以写 ${known.join('、')}，或岗位名称`,
  noOperands: (command) => `${command} 后面不接文件名`,
  needsJsonLines: (command) => `${command} 读的是每行一个的 JSON，请加上 --jsonl`,
  noFiles: '请写上要检查的文件、文件夹、通配符、表示标准输入的 -，或 --file-list',
  noTeam: '请写上文件夹、文件或通配符；这个命令不读标准输入',
  emptyOperand: '有一个文件名是空的，可能是变量没有赋值；要检查当前文件夹请写“.”',
  unusedInputName: '--stdin-filename 是给标准输入用的，请再写上 -',
  inputTwice: '标准输入已用来读文件名（--file-list -），不能再当草稿检查',
  unknownEncoding: (label) => `读不了“${label}”这种编码，可用的有 gbk、gb18030、big5、utf-16le、utf-16be 等`,
  aboutLine: (line, problem) => `第 ${line} 行已跳过：${problem}`,
  notAnObject: '不是 JSON 对象',
  noText: '没有字符串 "text"',
  noTitle: '"title" 不是字符串',
  deepId: '"id" 嵌套太深',
  about: (name, problem) => `${name}：${problem}`,
  standardInput: '标准输入',
  leftOut: '有错误，没有用',
  noEntry: (id, isLike) => `没有“${id}”这一条${isLike ? '，是不是下面的某一条？' : ''}`,
  missing: '没有这个文件或文件夹',
  noFile: '不是文件，而是管道、设备一类的东西；要检查标准输入请写 -',
  noMatch: '没有文件与这个通配符相符，或都被忽略了',
  noDrafts: '文件夹里没有草稿（.md、.markdown、.txt、.docx），或都被忽略了',
  tooLarge: `超过 ${MEGABYTES} MB，太大了，没有读`,
  wordProblem: (problem) => wordProblem(problem, 'zh'),
  wordPlace({ section, item }) {
    const above = section === '' ? '开头' : `“${section}”`;
    return item === 0 ? above : `${above}第 ${item} 条`;
  },
  encodingProblem(problem) {
    if (problem.kind === 'format') return ZH_FORMATS[problem.format];
    if (problem.kind === 'binary') return '不是文本文件';
    if (problem.kind === 'other-than') return `不是 ${encodingName(problem.encoding)} 编码`;
    if (problem.kind === 'unknown') return '不是 UTF-8 编码，请另存为 UTF-8，或用 --encoding 说明是什么编码';
    const { encoding, isCertain } = problem;
    const name = encodingName(encoding);
    const option = isUtf32(encoding) ? '' : `，或加上 --encoding ${encoding}`;
    return `不是 UTF-8，${isCertain ? '而是' : '看起来是'} ${name} 编码，请另存为 UTF-8${option}`;
  },
  unreadable: (reason) => `读不了（${reason}）`,
  unwritable: (reason) => `结果写不出去（${reason}），所以不完整`,
  summary({ counts, drafts, roleless: { others, neighbors }, unread, fixed, baseline }) {
    const apart = [
      others > 0 ? `${others} 份不是岗位说明书或计划` : '',
      neighbors > 0 ? `${neighbors} 份是别的职业的` : '',
    ].filter((it) => it !== '');
    const found = present(counts).map(([severity, count]) => `${severityName(severity, 'zh')} ${count} 条`);
    const rest = [
      apart.length > 0 ? `；没有按角色检查：${apart.join('，')}` : '',
      fixed === undefined ? '' : `；改好 ${fixed} 处`,
      baseline === undefined ? '' : `；基线里的 ${baseline.hidden} 条没有列出`,
      unread.length > 0 ? `；${unread.length} 处没能读` : '',
    ].join('');
    if (drafts === 0) return `一份草稿也没查成${rest}`;
    return `查了 ${drafts} 份草稿：${found.length > 0 ? found.join('，') : '没有发现问题'}${rest}`;
  },
  notListed: (count) => `还有 ${count} 条没有列出`,
  noShard: (value) => `--shard 要写成“第几份/共几份”，例如 2/8，而不是“${value}”`,
  oneOperand: (command) => `${command} 后面最多写一个文件或文件夹`,
  unset: '默认',
  noConfig: '上方没有 .role-lens/config.yaml',
  needsOption: (option, other) => `${option} 要和 ${other} 一起用`,
  neverTogether: (option, other) => `${option} 不能和 ${other} 一起用`,
  fixesInput: '标准输入改不了；想看会改什么，请加上 --dry-run',
  changedMeanwhile: '读过以后又被改了，所以没有写',
  notInEncoding: '用它的编码写不出要改的内容，所以没有改',
  notWritten: (reason) => `写不了（${reason}），原来的内容没有动`,
  noBaseline: '不是 Role Lens 的基线文件',
  staleBaseline: (entries) => `基线里有 ${entries} 条问题已经不在了，可以加 --write-baseline 重写一次`,
};

const EN: Sentences = {
  seeHelp: (command) => `How to use it: role-lens ${command === undefined ? '' : `${command} `}--help`,
  noCommand: 'name a command',
  unknownCommand: (name) => `there is no command “${name}”`,
  unknownOption: (option) => `there is no option ${option}`,
  needsValue: (option) => `${option} needs a value`,
  needsNoValue: (option) => `${option} takes no value`,
  unknownLocale: (name) => `there is no locale “${name}”; the locales are zh-CN, en`,
  unknownChoice: (option, name, choices) => `${option} knows no “${name}”; it knows ${choices.join(', ')}`,
  noCount: (option, value) => `${option} needs a whole number, 0 or more, not “${value}”`,
  noAssignment: (option, value) => `${option} needs NAME=VALUE, such as ${EXAMPLES[option] ?? ''}, not “${value}”`,
  unknownTeam: (person, team, known) =>
    `there is no team “${team}” here, so nothing is said of what ${person} owns; it could be ${known.join(', ')}, or a job title`,
  noOperands: (command) => `${command} takes no file names`,
  needsJsonLines: (command) => `${command} reads JSON lines: add --jsonl`,
  noFiles: 'name the files, folders or patterns to check, - for the standard input, or a --file-list',
  noTeam: 'name a folder, files or patterns; this command does not read the standard input',
  emptyOperand: 'a file name is empty, perhaps a variable that is not set; to check this folder write .',
  unusedInputName: '--stdin-filename is for the standard input: add -',
  inputTwice: 'the standard input holds the list of files (--file-list -) and cannot be a draft as well',
  unknownEncoding: (label) =>
    `there is no encoding “${label}” here; try gbk, gb18030, big5, utf-16le, utf-16be or another`,
  aboutLine: (line, problem) => `line ${line} was left out: ${problem}`,
  notAnObject: 'it is not a JSON object',
  noText: 'it has no string "text"',
  noTitle: 'its "title" is not a string',
  deepId: 'its "id" is nested too deeply',
  about: (name, problem) => `${name}: ${problem}`,
  standardInput: 'standard input',
  leftOut: 'left out because of an error',
  noEntry: (id, isLike) => `there is no entry “${id}”${isLike ? '; did you mean one of these?' : ''}`,
  missing: 'there is no such file or folder',
  noFile: 'it is not a file but a pipe, a device or the like; to check the standard input write -',
  noMatch: 'no file matches this pattern, or all that do are ignored',
  noDrafts: 'the folder holds no drafts (.md, .markdown, .txt, .docx), or all are ignored',
  tooLarge: `it is larger than ${MEGABYTES} MB, which is more than is read`,
  wordProblem: (problem) => wordProblem(problem, 'en'),
  wordPlace({ section, item }) {
    const above = section === '' ? 'at the beginning' : `“${section}”`;
    return item === 0 ? above : `${above}, item ${item}`;
  },
  encodingProblem(problem) {
    if (problem.kind === 'format') return EN_FORMATS[problem.format];
    if (problem.kind === 'binary') return 'it is not a text file';
    if (problem.kind === 'other-than') return `it is not encoded in ${encodingName(problem.encoding)}`;
    if (problem.kind === 'unknown')
      return 'it is not encoded in UTF-8; save it as UTF-8, or name its encoding with --encoding';
    const { encoding, isCertain } = problem;
    const name = encodingName(encoding);
    const option = isUtf32(encoding) ? '' : ` or add --encoding ${encoding}`;
    return `it is not UTF-8 but ${isCertain ? '' : 'looks like '}${name}; save it as UTF-8${option}`;
  },
  unreadable: (reason) => `it cannot be read (${reason})`,
  unwritable: (reason) => `the output could not be written (${reason}) and is incomplete`,
  summary({ counts, drafts, roleless: { others, neighbors }, unread, fixed, baseline }) {
    const apart = [
      others > 0 ? `${others} that ${others === 1 ? 'is' : 'are'} no job description or plan` : '',
      neighbors > 0 ? `${neighbors} of ${neighbors === 1 ? 'another profession' : 'other professions'}` : '',
    ].filter((it) => it !== '');
    const names: Readonly<Record<Severity, readonly [string, string]>> = {
      error: ['error', 'errors'],
      warning: ['warning', 'warnings'],
      information: ['informational', 'informational'],
      hint: ['hint', 'hints'],
    };
    const found = present(counts).map(([severity, count]) => `${count} ${names[severity][count === 1 ? 0 : 1]}`);
    const rest = [
      apart.length > 0 ? `; not checked for roles: ${apart.join(', ')}` : '',
      fixed === undefined ? '' : `; ${fixed} fixed`,
      baseline === undefined ? '' : `; ${baseline.hidden} in the baseline not listed`,
      unread.length > 0 ? `; ${unread.length} could not be read` : '',
    ].join('');
    if (drafts === 0) return `no draft was checked${rest}`;
    return `${drafts} ${drafts === 1 ? 'draft' : 'drafts'} checked: ${found.length > 0 ? found.join(', ') : 'no findings'}${rest}`;
  },
  notListed: (count) => `${count} more ${count === 1 ? 'is' : 'are'} not listed`,
  noShard: (value) => `--shard needs a number and how many there are, such as 2/8, not “${value}”`,
  oneOperand: (command) => `${command} takes one file or folder at most`,
  unset: 'default',
  noConfig: 'there is no .role-lens/config.yaml above',
  needsOption: (option, other) => `${option} needs ${other}`,
  neverTogether: (option, other) => `${option} and ${other} cannot be given together`,
  fixesInput: 'the standard input cannot be changed; to see what would change, add --dry-run',
  changedMeanwhile: 'it was changed after it was read, so it was not written',
  notInEncoding: 'its encoding cannot hold what would be written, so it was not changed',
  notWritten: (reason) => `it could not be written (${reason}) and is as it was`,
  noBaseline: 'it is not a baseline of Role Lens',
  staleBaseline: (entries) =>
    `${entries} ${entries === 1 ? 'entry of the baseline stands' : 'entries of the baseline stand'} for nothing any more; --write-baseline writes it anew`,
};

const ZH_FORMATS: Readonly<Record<FileFormat, string>> = {
  pdf: '这是 PDF，请把其中的文字存成 UTF-8 的 .txt 或 .md 再查',
  word: '这是 .docx 以外的 Word 文档，请另存为 .docx 再查',
  office: '这是 Office 文档（表格、幻灯片等），请把其中的文字存成 UTF-8 的 .txt 或 .md 再查',
  rtf: '这是 RTF 文档，请另存为 UTF-8 的纯文本（.txt）再查',
};

const EN_FORMATS: Readonly<Record<FileFormat, string>> = {
  pdf: 'it is a PDF; save its text as a .txt or .md file in UTF-8 and check that',
  word: 'it is a Word document of another kind than .docx; save it as .docx and check that',
  office: 'it is an office document such as a spreadsheet; save its text as a .txt or .md file in UTF-8 and check that',
  rtf: 'it is an RTF document; save it as plain text (.txt) in UTF-8 and check that',
};

function present(counts: Readonly<Record<Severity, number>>): [Severity, number][] {
  return (Object.entries(counts) as [Severity, number][]).filter(([, count]) => count > 0);
}

export function sentencesFor(locale: Locale): Sentences {
  return locale === 'zh' ? ZH : EN;
}
