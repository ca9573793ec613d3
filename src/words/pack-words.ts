/** What is wrong with a pack of a team: one line that stands behind its place, with what to do. */
import type { Layer, Locale, OwnPackProblemCode, PackProblem, ReferenceKind } from '../core/packs.ts';
import { isYamlProblem, yamlProblem } from './yaml-words.ts';

type Sentences = Readonly<Record<OwnPackProblemCode, (...args: readonly string[]) => string>>;

/** What stands behind a name that was hardly meant. */
const meant = (name: string, locale: Locale): string =>
  name === '' ? '' : locale === 'zh' ? `，是不是“${name}”？` : `; did you mean “${name}”?`;

const TYPES: Readonly<Record<Locale, Readonly<Record<string, string>>>> = {
  zh: {
    map: '若干“名称: 值”',
    entries: '一个列表，或若干“id: …”',
    list: '一个列表',
    text: '文字',
    number: '数字',
    whole: '整数',
    true: 'true',
  },
  en: {
    map: 'a map of names and values (“name: value”)',
    entries: 'a list, or ids with values',
    list: 'a list',
    text: 'text',
    number: 'a number',
    whole: 'a whole number',
    true: '“true”',
  },
};

const KINDS: Readonly<Record<Locale, Readonly<Record<ReferenceKind, string>>>> = {
  zh: {
    roles: '角色',
    professions: '角色或相邻职业',
    facets: '对比项',
    facetGroups: '对比项分组',
    axes: '坐标轴',
    activities: '事项',
    titles: '岗位名称',
    duties: '职责条目',
    terms: '术语',
  },
  en: {
    roles: 'role',
    professions: 'role or neighbor',
    facets: 'facet',
    facetGroups: 'group of facets',
    axes: 'axis',
    activities: 'activity',
    titles: 'title',
    duties: 'duty',
    terms: 'term',
  },
};

const nameOf = (names: Readonly<Record<string, string>>, key: string): string => names[key] ?? key;

const ZH: Sentences = {
  'not-utf8': () => '不是 UTF-8 编码，请另存为 UTF-8',
  unreadable: () => '读不了这个文件',
  'not-a-pack': () => '知识包应当由若干“名称: 值”组成，第一行写 pack: 名称',
  'missing-pack-id': () => '缺少 pack：给这个知识包起个名字，例如“pack: our-team”',
  'same-pack-id': (id = '', file = '') => `“${id}”与 ${file} 重名，请改掉一个`,
  'import-missing': (path = '') => `没有“${path}”这个文件`,
  'import-outside': (path = '') => `“${path}”不在这个文件夹里；只能导入同一文件夹下的文件，写相对路径`,
  'import-cycle': (path = '') => `“${path}”又导入了这个文件，成了循环`,
  'import-broken': (file = '') => `导入的 ${file} 有错误，改好之后这个知识包才会生效`,
  'too-many-imports': (limit = '') => `文件超过 ${limit} 个，这个没有读`,
  'wrong-type': (type = '', names = '') =>
    `这里应当是${nameOf(TYPES.zh, type)}${type === 'map' && names !== '' ? `，名称可以是 ${names}` : ''}`,
  'unknown-choice': (value = '', options = '', like = '') =>
    `没有“${value}”这一项，可以写 ${options}${meant(like, 'zh')}`,
  'out-of-range': (from = '', to = '') => `要写 ${from} 到 ${to} 之间的数`,
  'bad-id': (id = '') => `“${id}”不能当 id：只能用小写字母、数字，中间用一个连字符，例如 customer-success`,
  'empty-text': () => '这里没有写内容',
  'several-lines': () => '这里只能写一行',
  'too-long': (limit = '') => `太长了，最多 ${limit} 个字符`,
  'too-short': (form = '') => `“${form}”只有一个字，到处都会碰上，请写长一些`,
  'missing-field': (field = '') => `缺少“${field}”`,
  'unknown-entry': (id = '', like = '', fields = '') =>
    `没有“${id}”这一条，是不是“${like}”？要新写一条，还要写上 ${fields}`,
  'duplicate-entry': (id = '') => `“${id}”写了两遍，请合成一处`,
  'not-removable': (field = '') => `“${field}”不能去掉，只能换成别的`,
  'unknown-reference': (id = '', kind = '', like = '') =>
    `没有“${id}”这个${nameOf(KINDS.zh, kind)}${meant(like, 'zh')}`,
  'bad-wording': (text = '') => `“${text}”太短或写法不对；写成短语，或写成“动词/动词 + 名词/名词”`,
  'bad-template': (text = '') => `模板里的“${text}”写法不对`,
  'unknown-section': (id = '', like = '', kinds = '') =>
    `没有“${id}”这种段落${meant(like, 'zh') || '。'}自己的段落要写 headings；现成的有 ${kinds}`,
  'unknown-key': (key = '', like = '') => `没有“${key}”这一项，没有用到${meant(like, 'zh')}`,
  'wide-comma': (form = '') => `“${form}”里有中文逗号或顿号，读成了一个词；要分成几个词，请用英文逗号“,”`,
  'blank-ends': (word = '') => `首尾的空格不算，读成“${word}”；请把空格删掉`,
  'form-taken': (form = '', term = '') => `“${form}”已经是术语 ${term} 的写法，以那边为准`,
  'heading-taken': (heading = '', section = '') => `标题“${heading}”已经属于 ${section}，以那边为准`,
  'title-taken': (form = '', title = '') => `岗位名称“${form}”已经属于 ${title}，以最后写的为准`,
  'name-taken': (name = '', id = '') =>
    `名称“${name}”与 ${id} 的相同，分不清是哪一个；请改掉一个，说的就是它的话就写在 ${id} 下面`,
  'nothing-to-remove': (id = '', like = '') => `本来就没有“${id}”，不用去掉${meant(like, 'zh')}`,
  'banned-twice': (form = '', entry = '') => `“${form}”在 ${entry} 里已经写过，以那边为准`,
  'say-banned': (word = '', form = '') => `改说“${word}”也不行：“${form}”同样列为不用的词`,
  'template-finding': (message = '') => `模板：${message}`,
  'missing-language': (language = '', where = '') => {
    const [written, other] = language === 'zh' ? ['英文', '中文'] : ['中文', '英文'];
    return where === 'all'
      ? `整个知识包只写了${written}，${other}界面里也显示${written}；团队只用${written}就不用管`
      : `这里没写${other}，${other}界面里会显示${written}；别处两种都写了，这里多半是漏了`;
  },
};

const EN: Sentences = {
  'not-utf8': () => 'the file is not encoded in UTF-8; save it as UTF-8',
  unreadable: () => 'the file cannot be read',
  'not-a-pack': () => 'a pack is made of names with values (“name: value”); begin with “pack: our-team”',
  'missing-pack-id': () => 'the pack has no id; give it one, such as “pack: our-team”',
  'same-pack-id': (id = '', file = '') => `“${id}” is also the id of ${file}; rename one`,
  'import-missing': (path = '') => `there is no file “${path}”`,
  'import-outside': (path = '') => `“${path}” is outside of this folder; import files below it by relative paths`,
  'import-cycle': (path = '') => `“${path}” imports this file in turn, which makes a circle`,
  'import-broken': (file = '') => `${file}, which is imported here, has an error; this pack counts once that is mended`,
  'too-many-imports': (limit = '') => `there are more than ${limit} files, and this one was not read`,
  'wrong-type': (type = '', names = '') =>
    `${nameOf(TYPES.en, type)} is needed here${type === 'map' && names !== '' ? `; the names are ${names}` : ''}`,
  'unknown-choice': (value = '', options = '', like = '') =>
    `“${value}” is not possible here; write one of ${options}${meant(like, 'en')}`,
  'out-of-range': (from = '', to = '') => `write a number from ${from} to ${to}`,
  'bad-id': (id = '') =>
    `“${id}” is no id; use lower-case letters and digits with single hyphens, such as customer-success`,
  'empty-text': () => 'the text is missing',
  'several-lines': () => 'write this in one line',
  'too-long': (limit = '') => `this is too long; at most ${limit} characters are read`,
  'too-short': (form = '') => `“${form}” is a single character, which stands everywhere; write more`,
  'missing-field': (field = '') => `“${field}” is missing`,
  'unknown-entry': (id = '', like = '', fields = '') =>
    `there is no “${id}”; did you mean “${like}”? An entry of your own also needs ${fields}`,
  'duplicate-entry': (id = '') => `“${id}” stands here twice; make it one`,
  'not-removable': (field = '') => `“${field}” cannot be taken away, only changed`,
  'unknown-reference': (id = '', kind = '', like = '') =>
    `there is no ${nameOf(KINDS.en, kind)} “${id}”${meant(like, 'en')}`,
  'bad-wording': (text = '') => `“${text}” is too short or malformed; write a phrase, or “verb/verb + noun/noun”`,
  'bad-template': (text = '') => `the slot “${text}” of the template cannot be read`,
  'unknown-section': (id = '', like = '', kinds = '') =>
    `there is no section “${id}”${meant(like, 'en') || '.'} A section of your own needs headings; known are ${kinds}`,
  'unknown-key': (key = '', like = '') => `“${key}” is not known here and was left out${meant(like, 'en')}`,
  'wide-comma': (form = '') => `“${form}” holds a Chinese comma and is read as one phrase; part phrases with “,”`,
  'blank-ends': (word = '') => `blanks at the ends do not count, and this is read as “${word}”; remove them`,
  'form-taken': (form = '', term = '') => `“${form}” is a form of the term ${term} already, and stays with it`,
  'heading-taken': (heading = '', section = '') =>
    `the heading “${heading}” belongs to ${section} already, and stays there`,
  'title-taken': (form = '', title = '') => `the title “${form}” belongs to ${title} already; the last one counts`,
  'name-taken': (name = '', id = '') =>
    `“${name}” is the name of ${id} too; rename one, or write this below the id ${id} if you mean that`,
  'nothing-to-remove': (id = '', like = '') => `there is no “${id}” to remove${meant(like, 'en')}`,
  'banned-twice': (form = '', entry = '') => `“${form}” is banned by ${entry} already, which counts`,
  'say-banned': (word = '', form = '') => `“${word}” will not do instead: “${form}” is banned as well`,
  'template-finding': (message = '') => `in this template: ${message}`,
  'missing-language': (language = '', where = '') => {
    const [written, other] = language === 'zh' ? ['English', 'Chinese'] : ['Chinese', 'English'];
    return where === 'all'
      ? `this pack is in ${written} only, which readers of ${other} see as well; fine for a team that writes ${written}`
      : `there is no ${other} for this, so ${written} is shown; other texts of the pack have both`;
  },
};

const SENTENCES: Readonly<Record<Locale, Sentences>> = { zh: ZH, en: EN };

/** What is wrong, as a sentence that stands behind the place. */
export function packProblem(problem: PackProblem, locale: Locale): string {
  const { code, args } = problem;
  if (isYamlProblem(code)) return yamlProblem({ code, args, range: problem.range }, locale);
  return SENTENCES[locale][code](...args);
}

const LAYERS: Readonly<Record<Locale, Readonly<Record<Layer, string>>>> = {
  zh: { 'built-in': '内置', user: '用户', settings: '设置', folder: '文件夹' },
  en: { 'built-in': 'built-in', user: 'user', settings: 'settings', folder: 'folder' },
};

/** What a layer is called. */
export const layerName = (layer: Layer, locale: Locale): string => LAYERS[locale][layer];
