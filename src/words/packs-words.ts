/** What the editor says of packs beside their problems. */
import type { Locale } from '../core/packs.ts';
import type { StarterPackKind } from './starter-packs.ts';

export interface PacksStrings {
  readonly stale: (file: string) => string;
  readonly staleDetail: string;
  readonly openPack: string;
  readonly builtIn: string;
  readonly noId: string;
  readonly badId: string;
  readonly builtInId: (id: string) => string;
  readonly takenId: (id: string) => string;
  readonly changed: (file: string) => string;
  readonly givenElsewhere: (id: string, file: string) => string;
  readonly keepOldId: (id: string, files: readonly string[]) => string;
  readonly createTitle: string;
  readonly whichStarter: string;
  readonly whichFolder: string;
  readonly openFolder: string;
  readonly starters: Readonly<Record<StarterPackKind, string>>;
  readonly starterDetails: Readonly<Record<StarterPackKind, string>>;
  readonly selectWords: string;
  readonly knownTerm: (form: string, term: string) => string;
  readonly addTermTitle: (form: string) => string;
  readonly whoseTerm: string;
  readonly addLookalikeTitle: string;
  readonly lookalikePrompt: string;
  readonly notLonger: (term: string) => string;
  readonly whichPack: string;
  readonly written: (file: string) => string;
  readonly notWritten: (file: string) => string;
}

const STRINGS: Readonly<Record<Locale, PacksStrings>> = {
  zh: {
    stale: (file) => `${file} 有错误`,
    staleDetail: '上一次没有错误时的内容仍在生效，改好并保存后换成新的',
    openPack: '打开',
    builtIn: '内置',
    noId: '这里不是知识包里起的 id',
    badId: 'id 只能用小写字母、数字，中间用一个连字符，例如 customer-success',
    builtInId: (id) => `“${id}”是内置的，不能改名`,
    takenId: (id) => `已经有“${id}”了`,
    changed: (file) => `${file} 刚刚改过，请再试一次`,
    givenElsewhere: (id, file) => `“${id}”是在 ${file} 里起的，请到那里改名`,
    keepOldId: (id, files) => `这些文件在工作区之外或不能修改，里面还是“${id}”：${files.join('、')}`,
    createTitle: '新建团队知识包',
    whichStarter: '先写什么？',
    whichFolder: '写到哪个文件夹？',
    openFolder: '请先打开一个文件夹，知识包要放在里面',
    starters: { words: '我们自己的说法', role: '我们自己的角色', style: '我们的写法' },
    starterDetails: {
      words: '产品名、活动名、内部叫法，以及它们是谁的活',
      role: '销售、市场、运营之外的角色，一起对比',
      style: '必须写的段落、不用的词、条数上限和模板',
    },
    selectWords: '请先在草稿里选中要加的词，两个字以上',
    knownTerm: (form, term) => `已经认得“${form}”，属于术语“${term}”`,
    addTermTitle: (form) => `添加术语“${form}”`,
    whoseTerm: '说到它，多半是谁的活？',
    addLookalikeTitle: '这里不是这个意思',
    lookalikePrompt: '写出整个词：以后遇到它就不算这个术语',
    notLonger: (term) => `要写包含“${term}”、但更长的词`,
    whichPack: '写进哪个知识包？',
    written: (file) => `已写进 ${file}`,
    notWritten: (file) => `没有写进去：${file} 里有错误，或者不能修改`,
  },
  en: {
    stale: (file) => `${file} has errors`,
    staleDetail: 'What it said before they came is still in force, until it is mended and saved',
    openPack: 'Open',
    builtIn: 'built-in',
    noId: 'No id that a pack gives stands here',
    badId: 'An id is made of lower-case letters and digits with single hyphens, such as customer-success',
    builtInId: (id) => `“${id}” is built in and keeps its id`,
    takenId: (id) => `There is “${id}” already`,
    changed: (file) => `${file} has just changed; try again`,
    givenElsewhere: (id, file) => `“${id}” gets its id in ${file}; rename it there`,
    keepOldId: (id, files) =>
      `Still “${id}” in ${files.join(', ')}: what lies outside of the workspace or is read-only was not changed`,
    createTitle: 'Create Team Pack',
    whichStarter: 'What do you want to write down first?',
    whichFolder: 'Which folder is it for?',
    openFolder: 'Open a folder first: the pack is stored in it',
    starters: { words: 'Our own words', role: 'A role of our own', style: 'Our house style' },
    starterDetails: {
      words: 'Products, programs, in-house names, and whose work they are',
      role: 'A role beside sales, marketing and operations, compared with them',
      style: 'Required sections, words to avoid, limits and templates',
    },
    selectWords: 'Select the words in a draft first, two characters or more',
    knownTerm: (form, term) => `“${form}” is known already, as the term “${term}”`,
    addTermTitle: (form) => `Add the term “${form}”`,
    whoseTerm: 'Whose work is it mostly?',
    addLookalikeTitle: 'Something else is meant here',
    lookalikePrompt: 'Write the whole expression: it is no longer taken for this term',
    notLonger: (term) => `Write something longer that contains “${term}”`,
    whichPack: 'Which pack does it go into?',
    written: (file) => `Written to ${file}`,
    notWritten: (file) => `Nothing was written: ${file} has errors or cannot be changed`,
  },
};

export function packsStrings(locale: Locale): PacksStrings {
  return STRINGS[locale];
}
