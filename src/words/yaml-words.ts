/** What is wrong with a pack or a file of settings before anybody asks what it says: one line, with what to do. */
import type { Locale, YamlProblem, YamlProblemCode } from '../core/packs.ts';

type Sentences = Readonly<Record<YamlProblem['code'], (...args: readonly string[]) => string>>;

const SENTENCES: Readonly<Record<Locale, Sentences>> = {
  zh: {
    'too-large': (limit = '') => `文件超过 ${limit} MB，太大了，没有读；请拆成几个文件`,
    'too-deep': (limit = '') => `嵌套超过 ${limit} 层，没有读`,
    'several-documents': () => '一个文件里只能有一份内容，“---”后面的没有读；请另存成一个文件',
    anchor: (name = '') => `这里不能用锚点“&${name}”，请把内容直接写出来`,
    alias: () => '这里不能用“*”引用别处的内容，请把内容直接写出来',
    tag: () => '这里不能用“!”开头的类型标记，请删掉',
    'duplicate-key': (key = '') => `“${key}”写了两遍，请合成一处`,
    'forbidden-key': (key = '') => `“${key}”不能当名称用，请换一个`,
    'no-key': () => '冒号前面没有名称',
    'key-not-text': () => '冒号前面只能是文字，不能是列表或“{…}”',
    tab: () => '缩进用了制表符，YAML 只能用空格缩进',
    indentation: () => '缩进与上下行对不齐',
    'unclosed-quote': () => '引号没有写完，缺右边的一半',
    'unclosed-bracket': () => '括号没有写完，缺右边的一半',
    'missing-comma': () => '两项之间缺逗号',
    'missing-colon': () => '名称后面要有冒号和空格，例如“name: 值”',
    'wide-colon': () => '这里用了中文冒号“：”，请改成英文冒号加空格，例如“name: 值”',
    'colon-in-text': () => '文字里有“: ”，请给整段文字加上引号',
    'bad-start': (sign = '') => `文字不能以“${sign}”开头，请加上引号`,
    'bad-escape': () => '双引号里的“\\”后面不能这样写；请写成“\\\\”，或改用单引号',
    syntax: () => '这里不合 YAML 的写法',
  },
  en: {
    'too-large': (limit = '') => `the file is larger than ${limit} MB and was not read; split it into several`,
    'too-deep': (limit = '') => `this is nested more than ${limit} levels deep and was not read`,
    'several-documents': () =>
      'a file holds one document; what follows “---” was not read, so save it as a file of its own',
    anchor: (name = '') => `anchors such as “&${name}” are not allowed here; write the content itself`,
    alias: () => 'references that begin with “*” are not allowed here; write the content itself',
    tag: () => 'tags that begin with “!” are not allowed here; remove it',
    'duplicate-key': (key = '') => `“${key}” stands here twice; keep one`,
    'forbidden-key': (key = '') => `“${key}” cannot be used as a name; choose another`,
    'no-key': () => 'there is no name in front of the colon',
    'key-not-text': () => 'a name in front of a colon is plain text, not a list or a “{…}”',
    tab: () => 'this line is indented with a tab; YAML takes spaces only',
    indentation: () => 'this line is not indented like those around it',
    'unclosed-quote': () => 'the closing quotation mark is missing',
    'unclosed-bracket': () => 'the closing bracket is missing',
    'missing-comma': () => 'a comma is missing between two items',
    'missing-colon': () => 'a name needs a colon and a space behind it, such as “name: value”',
    'wide-colon': () => 'this is the Chinese colon “：”; write “: ”, such as “name: value”',
    'colon-in-text': () => 'the text holds “: ”; put all of it in quotation marks',
    'bad-start': (sign = '') => `text cannot begin with “${sign}”; put it in quotation marks`,
    'bad-escape': () => 'this “\\” stands for nothing within double quotation marks; write “\\\\”, or use single ones',
    syntax: () => 'this is not valid YAML',
  },
};

/** What is wrong, as a sentence that stands behind the place. */
export function yamlProblem({ code, args }: YamlProblem, locale: Locale): string {
  return SENTENCES[locale][code](...args);
}

/** Whether a file is no YAML, or none that is read here. */
export function isYamlProblem(code: string): code is YamlProblemCode {
  return Object.hasOwn(SENTENCES.en, code);
}
